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

const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH'];

const given = fc.tuple(
  fc.constantFrom(...LANGS),
  fc.array(oddText, { minLength: 4, maxLength: 4 }),
  bytes,
);

test('every route answers anything sent by any method with less than 500', async () => {
  const paths = [...new Set(routes.map(({ path }) => path))];
  // Methods that a route has no operation for as well.
  for (const [route, method] of paths.flatMap((path) =>
    METHODS.map((one) => [path, one] as const),
  )) {
    await fc.assert(
      fc.asyncProperty(given, async ([lang, [a = '', b = '', key = '', value = ''], body]) => {
        const query: [string, string][] = [
          [key, value],
          ['n', a],
          ['number', b],
        ];
        await send(method, addressOf(route, lang, [a, b], query), body);
      }),
      { numRuns: 1 },
    );
  }
}, 120_000);

test('every carrier’s webhook answers anything with less than 500', async () => {
  for (const { id } of CARRIERS.filter((one) => one.inbound)) {
    const hook = await openHook(id);
    await fc.assert(
      fc.asyncProperty(bytes, fc.webQueryParameters(), async (body, query) =>
        send('POST', `${hook.path}?${query}`, body),
      ),
      { numRuns: 20 },
    );
  }
});
