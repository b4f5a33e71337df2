// The tables better-auth writes have the columns it writes.
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { passkey } from '@better-auth/passkey';
import { getAuthTables } from 'better-auth/db';
import { describe, expect, test, vi } from 'vitest';
import { AUTH_OPTIONS } from '../../functions/accounts/auth.ts';
import { PASSKEY_TABLE } from '../../functions/accounts/passkey-auth.ts';

// Of the platform, for mails; Node has no such module.
vi.mock('cloudflare:sockets', () => ({ connect: null }));

const db = new DatabaseSync(':memory:');
db.exec(readFileSync('schema.sql', 'utf8'));

/** D1 stores its booleans as numbers; its dates are text there. */
const STORED: Record<string, string> = { number: 'INTEGER', boolean: 'INTEGER' };

const wanted = Object.values(
  getAuthTables({
    ...AUTH_OPTIONS,
    plugins: [...AUTH_OPTIONS.plugins, passkey({ schema: PASSKEY_TABLE })],
  }),
).map(({ modelName, fields }) => ({
  table: modelName,
  columns: Object.entries(fields).map(([key, { fieldName = key, type, required = true }]) => ({
    name: fieldName,
    type: STORED[String(type)] ?? 'TEXT',
    required,
  })),
}));

const columnsOf = (table: string) =>
  db.prepare('SELECT name, type, "notnull", dflt_value FROM pragma_table_info(?)').all(table);

test('better-auth writes to ten known tables', () => {
  expect(wanted.map(({ table }) => table).sort()).toEqual([
    'accounts',
    'api_keys',
    'invitations',
    'members',
    'passkeys',
    'sellers',
    'sessions',
    'two_factors',
    'users',
    'verifications',
  ]);
});

describe.each(wanted)('$table', ({ table, columns }) => {
  test('a table has every column that better-auth writes, of the right type', () => {
    const stored = columnsOf(table).map(({ name, type }) => ({ name, type }));
    const missing = columns
      .map(({ name, type }) => ({ name, type }))
      .filter((one) => !stored.some(({ name, type }) => name === one.name && type === one.type));
    expect(missing).toEqual([]);
  });

  test('a table requires no column that is not always written', () => {
    const always = columns.filter(({ required }) => required).map(({ name }) => name);
    const demanded = columnsOf(table).filter((one) => one.notnull === 1 && one.dflt_value === null);
    // An invitation has a role: only our own code writes one, with it.
    const ours = table === 'invitations' ? ['id', 'role'] : ['id'];
    expect(demanded.filter(({ name }) => ![...always, ...ours].includes(String(name)))).toEqual([]);
  });
});
