// Random bytes into every route: never a 500, never anything internal in the answer.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { app } from '../../functions/app.ts';
import { CARRIERS } from '../../functions/carriers/index.ts';
import { call, openHook } from './support.ts';

const INTERNAL = /\bat \w+ \(|\.tsx?:\d|D1_ERROR|SQLITE|constraint failed|stack/i;
// Names of styles are no words of ours: one of them is "stack".
const STYLES = / class="[\w -]*"/g;

const text = fc.oneof(
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

const send = async (method: string, path: string, body: Uint8Array | undefined) => {
  const response = await call(path, {
    method,
    headers: { 'content-type': 'application/json', 'cf-connecting-ip': '203.0.113.50' },
    ...(body && !['GET', 'HEAD'].includes(method) ? { body } : {}),
  });
  const answer = await response.text();
  expect(response.status, `${method} ${path}`).toBeLessThan(500);
  expect(answer.replace(STYLES, '')).not.toMatch(INTERNAL);
};

test('every route answers anything with less than 500', async () => {
  const routes = app.routes.filter(({ method }) => method !== 'ALL').map(({ path }) => path);
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.json().map((j) => new TextEncoder().encode(j)),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...new Set(routes)),
      fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH'),
      fc.array(text, { minLength: 4, maxLength: 4 }),
      body,
      async (route, method, [a = '', b = '', key = '', value = ''], bytes) => {
        const parts = [a, b];
        const path = route
          .replace(':lang{ru|zh|en}', 'ru')
          .replace(/:\w+(\{[^}]*\})?/g, () =>
            encodeURIComponent((parts.shift() ?? '').toWellFormed()),
          );
        const query = new URLSearchParams([
          [key, value],
          ['n', a],
          ['number', b],
        ]);
        await send(method, `${path.replace('*', 'x')}?${query}`, bytes);
      },
    ),
    { numRuns: 250 },
  );
}, 60_000);

test('every carrier’s webhook answers anything with less than 500', async () => {
  const hooks = await Promise.all(CARRIERS.filter((c) => c.inbound).map((c) => openHook(c.id)));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...hooks),
      fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        fc.json().map((j) => new TextEncoder().encode(j)),
      ),
      fc.webQueryParameters(),
      async (hook, body, query) => send('POST', `${hook.path}?${query}`, body),
    ),
    { numRuns: 200 },
  );
}, 60_000);
