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

test('the checks in the schema list exactly the statuses, confidences and proofs of the vocabulary', () => {
  const listOf = (column: string) => {
    const check = new RegExp(`${column} TEXT[^,]*CHECK \\(${column} IN \\(([^)]*)\\)`).exec(schema);
    return check?.[1]?.match(/'[^']+'/g)?.map((quoted) => quoted.slice(1, -1));
  };
  expect(listOf('status')).toEqual([...STATUSES]);
  expect(listOf('confidence')).toEqual([...CONFIDENCES]);
  expect(listOf('proof')).toEqual([...PROOFS]);
});

test('no column outside the staff tables is named for a phone, e-mail, address or recipient', () => {
  const ofStaff = ['users', 'invitations', 'sessions'];
  const tables = [...schema.matchAll(/CREATE TABLE (\w+) \(([\s\S]*?)\n\)/g)];
  const columns = tables
    .filter(([, table = '']) => !ofStaff.includes(table))
    .flatMap(([, , body = '']) => [...body.matchAll(/^ {2}(\w+) (?:TEXT|INTEGER)/gm)])
    .map(([, name = '']) => name);
  const personal = /phone|mail|street|address|recipient|customer/i;
  expect(columns.filter((name) => personal.test(name))).toEqual([]);
});
