// What the fuzz tests share: odd text, and a request whose answer may be anything but a failure of ours.
import fc from 'fast-check';
import { expect } from 'vitest';
import { app } from '../../functions/app.ts';
import { call } from './support.ts';

const INTERNAL = /\bat \w+ \(|\.tsx?:\d|D1_ERROR|SQLITE|constraint failed|stack/i;
// Names of styles are no words of ours: one of them is "stack".
const STYLES = / class="[\w -]*"/g;

export const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '%',
    '%zz',
    '..',
    '\u0000',
    "' OR 1=1 --",
    '𝕏'.repeat(40),
    '{{7*7}}',
    '[[result]]',
  ),
);

export async function send(
  method: string,
  path: string,
  body?: BodyInit,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Promise<void> {
  const response = await call(path, {
    method,
    headers: { 'cf-connecting-ip': client(), ...headers },
    redirect: 'manual',
    ...(body !== undefined && !['GET', 'HEAD'].includes(method) ? { body } : {}),
  });
  const answer = await response.text();
  expect(response.status, `${method} ${path}`).toBeLessThan(500);
  expect(answer.replace(STYLES, ''), `${method} ${path}`).not.toMatch(INTERNAL);
}

/** Another one each time: limits would answer instead of the route. */
const client = (): string => `2001:db8:f:${(clients++).toString(16)}::1`;
let clients = 1;

export function addressOf(
  route: string,
  lang: string,
  given: string[],
  query: [string, string][],
): string {
  const parts = [...given];
  const path = route
    .replace(/:lang\{[^}]*\}/, lang)
    .replace('*', 'x')
    .replace(/:\w+(\{[^}]*\})?/g, () => encodeURIComponent((parts.shift() ?? '').toWellFormed()));
  return `${path}?${new URLSearchParams(query)}`;
}

export const routes = app.routes.filter(({ method }) => !['ALL', 'OPTIONS'].includes(method));
