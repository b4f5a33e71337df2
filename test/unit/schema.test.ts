// schema.sql, the models and the vocabulary say the same.
import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Model, ModelColumn } from 'd1-orm';
import { describe, expect, test } from 'vitest';
import { CONFIDENCES, PROOFS, STATUSES } from '../../functions/contract/status.ts';

const schema = readFileSync('schema.sql', 'utf8');
const db = new DatabaseSync(':memory:');
db.exec(schema);

// A room keeps its models in one file: rows.ts, or the store of a room that has but one.
const rooms: { models?: Record<string, Model<Record<string, ModelColumn>>> }[] = await Promise.all(
  readdirSync('functions', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\/(?:rows|store)\.ts$/.test(file))
    .map((file) => import(`../../functions/${file}`)),
);
const models = rooms.flatMap((room) => Object.values(room.models ?? {}));

test('every model of the code is compared with its table', () => {
  const sources = readdirSync('functions', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(`functions/${file}`, 'utf8'));
  const made = sources.join('\n').match(/= new Model\(/g) ?? [];
  expect(models).toHaveLength(made.length);
});

describe.each(models.map((model) => [model.tableName, model] as const))('%s', (table, model) => {
  test('a table has the columns of its model, in the same order', () => {
    const columns = db
      .prepare('SELECT name, type, "notnull" FROM pragma_table_xinfo(?)')
      .all(table);
    const declared = Object.entries(model.columns).map(([name, column]) => ({
      name,
      type: String(column.type).toUpperCase(),
      notnull: 'notNull' in column,
    }));
    const stored = columns.map(({ name, type, notnull }) => ({
      name,
      type,
      // SQLite lets a primary key say it is not NULL without saying so.
      notnull: notnull === 1 || name === 'id',
    }));
    expect(declared).toEqual(stored);
  });
});

test('every table is strict and documented', () => {
  const tables = [...schema.matchAll(/((?:^--.*\n)*)CREATE TABLE (\w+)[\s\S]*?^\)([^;]*);/gm)];
  expect(tables.length).toBeGreaterThan(5);
  for (const [, comment, name, options] of tables) {
    expect(comment, name).not.toBe('');
    expect(options, name).toContain('STRICT');
  }
});

/** Whether a row with this value can be written; all its other columns hold what they may. */
function accepts(table: string, column: string, value: string): boolean {
  const fit: Record<string, string> = { status: 'pending', confidence: 'inferred', proof: 'typed' };
  const row = db
    .prepare('SELECT name, type FROM pragma_table_info(?) WHERE "notnull" = 1 OR pk > 0')
    .all(table)
    .map(({ name, type }) => [
      String(name),
      name === column ? value : type === 'INTEGER' ? 0 : (fit[String(name)] ?? 'x'),
    ]);
  const names = row.map(([name]) => name);
  db.exec('PRAGMA foreign_keys = OFF; BEGIN');
  try {
    db.prepare(`INSERT INTO ${table} (${names}) VALUES (${names.map(() => '?')})`).run(
      ...row.map(([, one = '']) => one),
    );
    return true;
  } catch (error) {
    expect(String(error)).toContain(`CHECK constraint failed: ${column}`);
    return false;
  } finally {
    db.exec('ROLLBACK');
  }
}

test.each([
  ['shipments', 'status', STATUSES],
  ['tracking_events', 'confidence', CONFIDENCES],
  ['shipment_numbers', 'proof', PROOFS],
] as const)(
  'the database accepts every word of the vocabulary in %s.%s and no other',
  (table, column, words) => {
    const others = [...schema.matchAll(/'([^']+)'/g)].map(([, word = '']) => word);
    const tried = new Set([...words, ...others, '', words[0].toUpperCase()]);
    expect([...tried].filter((word) => accepts(table, column, word))).toEqual([...words]);
  },
);

/** The columns that are named for a person or what a person can be reached by, and why they are no buyer's. */
const NOT_OF_BUYERS: Record<string, string> = {
  'api_keys.name': 'what an owner calls a program',
  'connections.any_sender': 'a switch: pushes are taken from any network',
  'feeds.name': 'what an owner calls a spreadsheet',
  'imports.file_name': 'what the shop calls its file',
  'invitations.email': 'somebody who is asked to work for a shop',
  'ozon_delivery_methods.name': 'what Ozon or the shop calls a way of delivery',
  'ozon_delivery_methods.point_address':
    'of a delivery service’s point that takes the shop’s parcels',
  'ozon_delivery_methods.point_name': 'of that point',
  'ozon_warehouses.name': 'what the shop calls its warehouse',
  'passkeys.name': 'what one of the shop’s people calls their device',
  'sellers.name': 'what a shop calls itself',
  'sessions.ipAddress': 'of a browser in which one of the shop’s people is signed in',
  'sessions.userAgent': 'of a browser in which one of the shop’s people is signed in',
  'users.email': 'of one of the shop’s people, who signs in with it',
  'users.emailVerified': 'a switch',
  'users.image': 'of one of the shop’s people; better-auth asks for the column',
  'users.name': 'of one of the shop’s people, as the shop’s others see it',
};

test('every column named for a person or a way to reach one is on the list of those that hold nothing of a buyer', () => {
  const columns = db
    .prepare(
      `SELECT m.name || '.' || c.name AS name FROM sqlite_master m, pragma_table_xinfo(m.name) c
       WHERE m.type IN ('table', 'view')`,
    )
    .all()
    .map(({ name }) => String(name));
  expect(columns.length).toBeGreaterThan(300);
  const personal =
    /name|phone|mobile|mail|street|address|city|zip|post(al|code)|recipient|sender|customer|buyer|person|contact|passport|image|agent/i;
  const column = (name: string) => name.split('.')[1] ?? '';
  expect(columns.filter((name) => personal.test(column(name))).toSorted()).toEqual(
    Object.keys(NOT_OF_BUYERS).toSorted(),
  );
});
