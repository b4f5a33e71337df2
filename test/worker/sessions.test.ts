// Which reads may come from a copy of the database that is a moment behind.
import { env } from 'cloudflare:test';
import { beforeAll, expect, test } from 'vitest';
import type { TrackAnswer } from '../../functions/contract/shipment.ts';
import { countedDatabase, overBudget, statementsUsed } from '../../functions/lib/budget.ts';
import { readersOf } from '../../functions/lib/databases.ts';
import { keyOf, type Member, newClient, openShop } from './support/accounts.ts';
import { call, newCdekNumber, ORIGIN } from './support/hooks.ts';
import { add } from './support/shipments.ts';

let owner: Member;
let number: string;
let token: string;
let key: string;
beforeAll(async () => {
  const shop = await openShop();
  owner = shop.owner;
  key = (await keyOf(shop, 'read')).key;
  number = newCdekNumber();
  const [id = ''] = await add(owner, { number, carrier: 'cdek' });
  const row = env.DB.prepare('SELECT token FROM shipments WHERE id = ?').bind(id);
  token = (await row.first<string>('token')) ?? '';
});

interface Asked {
  from: unknown;
  query: string;
}

/** The database, with a copy that has received nothing yet. */
function lagging(): { db: D1Database; copy: Asked[]; original: string[] } {
  const copy: Asked[] = [];
  const original: string[] = [];
  const nothing = {
    bind: () => nothing,
    first: async () => null,
    all: async () => ({ results: [] }),
  };
  const db = new Proxy(env.DB, {
    get(real, name: keyof D1Database) {
      if (name === 'withSession') {
        return (from: unknown) => ({
          prepare: (query: string) => {
            copy.push({ from, query });
            return nothing;
          },
        });
      }
      const value = real[name];
      if (name === 'prepare') {
        return (query: string) => {
          original.push(query);
          return real.prepare(query);
        };
      }
      return typeof value === 'function' ? value.bind(real) : value;
    },
  });
  return { db, copy, original };
}

const get = (path: string, db: D1Database, headers: Record<string, string> = {}) =>
  call(path, { headers: { 'cf-connecting-ip': newClient(), ...headers } }, { ...env, DB: db });
const found = async (response: Response) => (await response.json<TrackAnswer>()).shipments.length;

test('a lookup of the public reads the nearest copy, in one statement, and nothing else', async () => {
  const { db, copy, original } = lagging();
  expect(await found(await get(`/api/v1/track/${number}`, db))).toBe(0);
  expect(copy.map(({ from }) => from)).toEqual(['first-unconstrained']);
  expect(original).toEqual([]);
});

test('who is signed in and may have just added the parcel looks it up in the original', async () => {
  const signedIn: Record<string, string>[] = [
    { cookie: owner.headers.cookie },
    { authorization: `Bearer ${key}` },
  ];
  for (const headers of signedIn) {
    const { db, copy } = lagging();
    expect(await found(await get(`/api/v1/track/${number}`, db, headers))).toBe(1);
    expect(copy).toEqual([]);
  }
});

test('a link that the copy does not know yet opens its page all the same', async () => {
  const { db, copy } = lagging();
  expect((await get(`/en/p/${token}`, db)).status).toBe(200);
  expect(copy).toHaveLength(2);
  expect((await get('/en/p/nobody-has-this-token', db)).status).toBe(404);
});

test('a ticket is opened and read again in the original, never in a copy', async () => {
  const { db, copy } = lagging();
  const body = JSON.stringify({ number, type: 'lost', message: 'Where is it?' });
  const headers = { 'content-type': 'application/json', 'cf-connecting-ip': newClient() };
  const settings = { ...env, DB: db };
  const opened = await call('/api/v1/tickets', { method: 'POST', headers, body }, settings);
  expect(opened.status).toBe(201);
  const ticket = await opened.json<{ id: string; token: string }>();
  const read = await call(
    `/api/v1/tickets/${ticket.id}`,
    { headers: { authorization: `Bearer ${ticket.token}` } },
    settings,
  );
  expect(read.status).toBe(200);
  expect(copy).toEqual([]);
});

test('statements of a session count for the budget of the invocation', async () => {
  const DB = countedDatabase(env.DB, overBudget('a test', true));
  const readers = readersOf({ ...env, DB }, new Request(ORIGIN));
  expect(await readers.DB.prepare('SELECT 1 AS it').first('it')).toBe(1);
  expect(statementsUsed(DB)).toBe(1);
  expect(() => readers.DB.batch([DB.prepare('SELECT 1')])).toThrow('another database');
});
