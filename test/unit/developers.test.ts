// The pages for developers say all that the document of the API says.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
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

test('the type of a value is named in a few words', () => {
  expect(typeOf({ anyOf: [{ $ref: '#/components/schemas/Parcel' }, { type: 'null' }] })).toBe(
    'Parcel | null',
  );
  expect(typeOf({ type: 'array', items: { enum: ['ru', 'zh'] } })).toBe('("ru" | "zh")[]');
});
