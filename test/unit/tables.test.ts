// `npm start` finds the data of an earlier start, and notices when it was made with another schema.
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { unstable_splitSqlQuery } from 'wrangler';
import { openTables } from '../../scripts/tables.ts';

const schema = readFileSync('schema.sql', 'utf8');
const open = (db: DatabaseSync, sql: string) => openTables(asD1(db), unstable_splitSqlQuery(sql));

function asD1(db: DatabaseSync) {
  const prepare = (sql: string) => ({
    all: async <Row>() => ({ results: db.prepare(sql).all() as Row[] }),
    run: () => db.exec(sql),
  });
  return {
    prepare,
    batch: async (statements: object[]) =>
      (statements as ReturnType<typeof prepare>[]).map((one) => one.run()),
  };
}

test('the first start makes the tables, the second finds them', async () => {
  const db = new DatabaseSync(':memory:');
  expect(await open(db, schema)).toEqual([]);
  expect(db.prepare('SELECT count(*) AS n FROM shipments').get()).toEqual({ n: 0 });
  expect(await open(db, schema)).toEqual([]);
});

test('a column, an index or a table that is new is named', async () => {
  const db = new DatabaseSync(':memory:');
  await open(db, schema);
  const changed = schema
    .replace('CREATE TABLE inbox (\n', 'CREATE TABLE inbox (\n  colour TEXT,\n')
    .replace('ON shipments (due_at)', 'ON shipments (due_at, id)');
  expect(await open(db, `${changed}\nCREATE TABLE shelves (id TEXT PRIMARY KEY) STRICT;`)).toEqual([
    'inbox',
    'shipments_due',
    'shelves',
  ]);
});

test('another comment or another layout changes nothing', async () => {
  const db = new DatabaseSync(':memory:');
  await open(db, schema);
  const retold = schema
    .replace('-- A parcel', '-- One parcel')
    .replaceAll('  id TEXT', '    id TEXT');
  expect(retold).not.toBe(schema);
  expect(await open(db, retold.replaceAll('-- NULL', '-- null'))).toEqual([]);
});
