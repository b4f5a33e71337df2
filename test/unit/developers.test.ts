// The pages for developers say all that the document of the API says.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NEWS_TYPES } from '../../functions/contract/news.ts';
import { ATTEMPTS_MAX, nextAttemptAt } from '../../functions/outbound/backoff.ts';
import { API_PAGES, typeOf } from '../../site/src/developers.ts';
import { withPages } from '../../site/src/documents.ts';

test('every operation and every message of the API document stands on one page for developers', () => {
  const { paths, webhooks } = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));
  const described = [...Object.values(paths), ...Object.values(webhooks)].flatMap((one) =>
    Object.values(one as Record<string, { operationId: string }>),
  );
  const shown = API_PAGES.flatMap(({ operations }) => operations);
  expect(shown.map(({ operationId }) => operationId).sort()).toEqual(
    described.map(({ operationId }) => operationId).sort(),
  );
  expect(new Set(API_PAGES.map(({ slug }) => slug)).size).toBe(API_PAGES.length);
});

test('a link of a document leads to our page, and one to a file that has none leads nowhere', () => {
  expect(withPages('See [how](operating.md), [why](adr/0001-x.md), [Ozon](https://ozon.ru).')).toBe(
    'See [how](../operating/), why, [Ozon](https://ozon.ru).',
  );
});

test('the guide to webhooks names every kind of news and every wait between attempts', () => {
  const guide = readFileSync('docs/webhooks.md', 'utf8').replace(/\s+/g, ' ');
  for (const type of NEWS_TYPES) expect(guide).toContain(`\`${type}\``);
  const waits = Array.from({ length: ATTEMPTS_MAX.endpoint - 1 }, (_, made) =>
    nextAttemptAt('endpoint', made + 1, 0, 0),
  );
  const MINUTE = 60_000;
  expect(waits).toEqual(
    [5 / 60, 5, 30, ...[2, 5, 10, 14, 20, 24].map((hours) => hours * 60)].map((n) => n * MINUTE),
  );
  expect(guide).toContain('5 seconds, 5 and 30 minutes, 2, 5, 10, 14, 20 and 24 hours');
});

test('the type of a value is named in a few words', () => {
  expect(typeOf({ anyOf: [{ $ref: '#/components/schemas/Parcel' }, { type: 'null' }] })).toBe(
    'Parcel | null',
  );
  expect(typeOf({ type: 'array', items: { enum: ['ru', 'zh'] } })).toBe('("ru" | "zh")[]');
});
