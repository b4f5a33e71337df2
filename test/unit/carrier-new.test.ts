import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CARRIERS } from '../../functions/carriers/index.ts';
import { constantName, scaffold, withCarrier } from '../../scripts/carrier-new.ts';

const index = readFileSync('functions/carriers/index.ts', 'utf8');
const namesIn = (source: string) => [...source.matchAll(/^ {2}(\w+),$/gm)].map(([, name]) => name);
const importsIn = (source: string) =>
  [...source.matchAll(/^import .* from '\.\/([\w-]+)\.ts';$/gm)].map(([, path]) => path);

test.each(['aa-first', 'made-up-carrier', 'zz-last'])(
  'the new carrier %s is inserted into the registry in order',
  (id) => {
    const grown = withCarrier(index, id);
    expect(importsIn(grown)).toEqual([...importsIn(index), id].sort());
    expect(namesIn(grown)).toHaveLength(CARRIERS.length + 1);
    const ids = [...CARRIERS.map((carrier) => carrier.id), id].sort();
    expect(namesIn(grown)).toEqual(ids.map(constantName).map((name) => name));
  },
);

test('the files for a new carrier are its module, samples and help articles', () => {
  const files = scaffold('meest-russia', 'Meest Russia', '2026-01-31');
  expect(Object.keys(files)).toEqual([
    'functions/carriers/meest-russia.ts',
    'test/fixtures/carriers/meest-russia/push.json',
    'test/fixtures/carriers/meest-russia/push.expected.json',
    'site/src/content/help/ru/carrier-meest-russia.md',
    'site/src/content/help/zh/carrier-meest-russia.md',
    'site/src/content/help/en/carrier-meest-russia.md',
  ]);
  expect(files['functions/carriers/meest-russia.ts']).toContain('export const meestRussia =');
});
