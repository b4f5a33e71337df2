// Random bytes into every route: never a 500, never anything internal in the answer.
import fc from 'fast-check';
import { test } from 'vitest';
import { CARRIERS } from '../../functions/carriers/index.ts';
import { LANGS } from '../../functions/contract/lang.ts';
import { oddText } from '../../scripts/fuzz/hostile.ts';
import { addressOf, routes, send } from './support/fuzz.ts';
import { openHook } from './support/hooks.ts';

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.json().map((j) => new TextEncoder().encode(j)),
);

test('every route answers anything with less than 500', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...new Set(routes.map(({ path }) => path))),
      fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH'),
      fc.constantFrom(...LANGS),
      fc.array(oddText, { minLength: 4, maxLength: 4 }),
      bytes,
      async (route, method, lang, [a = '', b = '', key = '', value = ''], body) => {
        const path = addressOf(
          route,
          lang,
          [a, b],
          [
            [key, value],
            ['n', a],
            ['number', b],
          ],
        );
        await send(method, path, body);
      },
    ),
    { numRuns: 200 },
  );
});

test('every carrier’s webhook answers anything with less than 500', async () => {
  const hooks = await Promise.all(CARRIERS.filter((c) => c.inbound).map((c) => openHook(c.id)));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...hooks),
      bytes,
      fc.webQueryParameters(),
      async (hook, body, query) => send('POST', `${hook.path}?${query}`, body),
    ),
    { numRuns: 200 },
  );
});
