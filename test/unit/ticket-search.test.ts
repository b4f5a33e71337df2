// The words are tried in a real full-text index, cut as D1 cuts them.
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { searchQuery, searchWords } from '../../functions/tickets/search.ts';

const SELLER = 'sel_01k9zyxwvutsrqponmlkjihgfe';
const OTHER = 'sel_01k9abcdefghijklmnopqrstuv';

function find(typed: string, texts: string[], seller = SELLER): number[] {
  const db = new DatabaseSync(':memory:');
  db.exec('CREATE VIRTUAL TABLE found USING fts5 (words)');
  for (const text of texts) {
    db.prepare('INSERT INTO found (words) VALUES (?)').run(searchWords(SELLER, text));
  }
  const match = searchQuery(seller, typed);
  if (match === null) return [];
  const rows = db.prepare('SELECT rowid FROM found WHERE words MATCH ?').all(match);
  return rows.map(({ rowid }) => Number(rowid) - 1);
}

const TEXTS = [
  'Коробка помята, внутри всё разбито. Заказ 48173252-0033-2',
  '包裹已经破损了，我没收到货',
  'The parcel never arrived, RA644000001RU',
];

describe('the search of ticket texts', () => {
  test.each([
    ['коробка', [0]],
    ['КОРОБ', [0]],
    ['все разбито', [0]],
    ['48173252-0033-2', [0]],
    ['48173252', [0]],
    ['破损', [1]],
    ['包裹 收到', [1]],
    ['没收到货', [1]],
    ['ra644', [2]],
    ['ｐａｒｃｅｌ', [2]],
  ])('a ticket is found by %s', (typed, found) => {
    expect(find(typed, TEXTS)).toEqual(found);
  });

  test.each(['損', '到收', '货物', 'коробочка', 'parcels box'])('no ticket matches %s', (typed) => {
    expect(find(typed, TEXTS)).toEqual([]);
  });
});

test('a search finds only texts with all of its words, in any order', () => {
  expect(find('заказ коробка', TEXTS)).toEqual([0]);
  expect(find('заказ parcel', TEXTS)).toEqual([]);
});

test('a seller cannot find what another seller’s buyers wrote', () => {
  expect(find('коробка', TEXTS, OTHER)).toEqual([]);
});

test.each([
  '"',
  '*',
  'a OR b',
  'NEAR(a b)',
  'words:a',
  '-zz',
  '^zz',
  "' ; DROP TABLE found",
  'a AND',
])('the search input %s is not treated as an operator', (typed) => {
  expect(find(typed, TEXTS)).toEqual([]);
});

test('a search input without words makes no query', () => {
  expect(searchQuery(SELLER, ' — …?! ')).toBeNull();
  expect(searchQuery(SELLER, '')).toBeNull();
});

test('a long search input is cut to ten terms', () => {
  expect(searchQuery(SELLER, 'слово '.repeat(500))?.split(' ')).toHaveLength(10);
});
