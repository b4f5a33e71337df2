// What the fuzz tests share: a request whose answer may be anything but a failure of ours.
import { expect } from 'vitest';
import { app } from '../../../functions/app.ts';
import { leakIn } from '../../../scripts/fuzz/hostile.ts';
import { call } from './hooks.ts';

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
  expect(leakIn(answer), `${method} ${path}`).toBeNull();
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
