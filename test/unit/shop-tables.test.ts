// The list of a shop's tables, held against schema.sql.
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import {
  JSON_COLUMNS,
  NOT_EXPORTED,
  NOT_LISTED,
  SHOP_COLUMNS,
  SHOP_TABLES,
  WITHHELD,
} from '../../functions/leaving/tables.ts';

const db = new DatabaseSync(':memory:');
db.exec(readFileSync('schema.sql', 'utf8'));

const all = db
  .prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'
     AND name NOT LIKE 'ticket\\_search\\_%' ESCAPE '\\'`,
  )
  .all()
  .map(({ name }) => String(name));
const columnsOf = (table: string) =>
  db.prepare('SELECT name, type, pk FROM pragma_table_info(?)').all(table);
const namesOf = (table: string) => columnsOf(table).map(({ name }) => String(name));
const parentsOf = (table: string) =>
  db
    .prepare('SELECT "table" AS parent FROM pragma_foreign_key_list(?)')
    .all(table)
    .map(({ parent }) => String(parent));

const listed = SHOP_TABLES.flatMap(({ table, parts = [] }) => [
  table,
  ...parts.map((part) => part.table),
]);

test('every table with rows of shops, or of what shops have, is deleted with a shop or says why not', () => {
  const known = new Set(['sellers']);
  for (let size = 0; size < known.size; ) {
    size = known.size;
    for (const table of all) {
      const isOfShop = namesOf(table).some((name) => SHOP_COLUMNS.includes(name));
      if (isOfShop || parentsOf(table).some((parent) => known.has(parent))) known.add(table);
    }
  }
  expect(known.size).toBeGreaterThan(40);
  const forgotten = [...known].filter((table) => !listed.includes(table) && !(table in NOT_LISTED));
  expect(forgotten).toEqual([]);
  // Of people, not of shops: named so that their list is complete.
  const gone = [...listed, ...Object.keys(NOT_LISTED)].filter((table) => !all.includes(table));
  expect(gone).toEqual([]);
});

test('keys, references and columns of the list are those of the tables', () => {
  for (const one of SHOP_TABLES) {
    const keyOf = (table: string) =>
      columnsOf(table)
        .filter(({ pk }) => Number(pk) > 0)
        .sort((a, b) => Number(a.pk) - Number(b.pk))
        .map(({ name }) => name);
    expect([one.table, keyOf(one.table)]).toEqual([one.table, one.key]);
    const columns = [...(one.order ?? []), typeof one.shop === 'string' ? one.shop : one.shop.by];
    expect(namesOf(one.table)).toEqual(expect.arrayContaining(columns));
    for (const { table, key, by } of one.parts ?? []) {
      expect([table, keyOf(table)]).toEqual([table, key]);
      expect(namesOf(table)).toContain(by);
    }
    for (const { table, by } of one.named ?? []) expect(namesOf(table)).toContain(by);
  }
});

test('what refers to a row is deleted before it', () => {
  const late = listed.flatMap((table, i) =>
    listed
      .slice(0, i)
      .filter((earlier) => earlier !== table && parentsOf(table).includes(earlier))
      // Parts come before the row they belong to, and what still names one is emptied.
      .filter((earlier) => {
        const whole = SHOP_TABLES.find((one) => one.table === earlier);
        const parts = [...(whole?.parts ?? []), ...(whole?.named ?? [])];
        return !parts.some((part) => part.table === table);
      })
      .map((earlier) => `${table} refers to ${earlier}`),
  );
  // By ON DELETE CASCADE.
  expect(late.filter((one) => one !== 'deliveries refers to announcements')).toEqual([]);
});

test('a column that sounds like a secret is in no export', () => {
  const secret =
    /secret|token|hash|password|credential|signing|sealed|^key$|subscription|opened_with/i;
  const shown = listed
    .filter((table) => !(table in NOT_EXPORTED))
    .flatMap((table) => namesOf(table).map((column) => ({ table, column })))
    .filter(({ table, column }) => secret.test(column) && !WITHHELD[table]?.includes(column))
    .map(({ table, column }) => `${table}.${column}`);
  expect(shown).toEqual([]);
  for (const [table, columns] of Object.entries(WITHHELD)) {
    expect(namesOf(table)).toEqual(expect.arrayContaining([...columns]));
  }
});

test('the columns that are read as JSON are there', () => {
  const names = new Set(listed.flatMap(namesOf));
  expect(JSON_COLUMNS.filter((column) => !names.has(column))).toEqual([]);
});
