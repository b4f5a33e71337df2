// Everything a seller or their program asks begins with knowing who asks: what that costs in rows of D1,
// and that it costs the same however many others are stored.
import { createExecutionContext, env, waitOnExecutionContext } from 'cloudflare:test';
import { expect, test } from 'vitest';
import worker from '../../functions/index.ts';
import { keyOf, openShop, type Shop } from './support/accounts.ts';
import { type Bill, countRows } from './support/count-rows.ts';
import { ORIGIN } from './support/hooks.ts';

async function bill(path: string, headers: Record<string, string>): Promise<Bill> {
  const counted = countRows(env.DB);
  const ctx = createExecutionContext();
  const request = new Request(`${ORIGIN}${path}`, { headers });
  const answer = await worker.fetch(request, { ...env, DB: counted.db }, ctx);
  await answer.text();
  await waitOnExecutionContext(ctx);
  expect(answer.status).toBe(200);
  return counted.bill;
}

/** A route that reads nothing of its own while nothing is stored there. */
const PLACE = '/api/v1/canned-answers';

/**
 * Rows read and written, whoever asks; the second time a minute, a key's use is not noted again. A page also asks
 * what waits in each section, for the badges of its rail.
 */
const MOST = { session: [7, 0], page: [30, 0], key: [4, 1], keyAgain: [3, 0] } as const;

async function bills(shop: Shop): Promise<Record<keyof typeof MOST, Bill>> {
  const { key } = await keyOf(shop, 'read');
  const authorization = { authorization: `Bearer ${key}` };
  return {
    session: await bill(PLACE, shop.owner.headers),
    page: await bill('/en/desk/settings/shop', { ...shop.owner.headers, accept: 'text/html' }),
    key: await bill(PLACE, authorization),
    keyAgain: await bill(PLACE, authorization),
  };
}

/** Sellers, their people, browsers and keys; also a hundred browsers and keys of this very shop. */
async function storeMany({ id, owner }: Shop): Promise<void> {
  const past = '2026-01-01T00:00:00.000Z';
  const series = (count: number, query: string, ...more: string[]) =>
    env.DB.prepare(`${query} FROM json_each(?2)`).bind(
      past,
      JSON.stringify([...Array(count).keys()]),
      ...more,
    );
  await env.DB.batch([
    series(
      1000,
      `INSERT INTO sellers (id, name, slug, createdAt)
      SELECT 'sel_many' || value, 'Another', 'many' || value, ?1`,
    ),
    series(
      1000,
      `INSERT INTO users (id, name, email, emailVerified, createdAt, updatedAt)
      SELECT 'usr_many' || value, 'Another', 'many' || value || '@staff.test', 1, ?1, ?1`,
    ),
    series(
      1000,
      `INSERT INTO members (id, organizationId, userId, role, createdAt)
      SELECT 'mem_many' || value, 'sel_many' || value, 'usr_many' || value, 'owner', ?1`,
    ),
    series(
      1000,
      `INSERT INTO sessions (id, token, userId, expiresAt, createdAt, updatedAt)
      SELECT 'ses_many' || value, 'many' || value, 'usr_many' || value, '2999-01-01', ?1, ?1`,
    ),
    series(
      1000,
      `INSERT INTO api_keys (id, configId, referenceId, key, enabled, createdAt, updatedAt)
      SELECT 'key_many' || value, 'seller', 'sel_many' || value, 'many' || value, 1, ?1, ?1`,
    ),
    series(
      100,
      `INSERT INTO sessions (id, token, userId, expiresAt, createdAt, updatedAt)
      SELECT 'ses_own' || value, 'own' || value, ?3, '2999-01-01', ?1, ?1`,
      owner.id,
    ),
    series(
      100,
      `INSERT INTO api_keys (id, configId, referenceId, key, enabled, createdAt, updatedAt)
      SELECT 'key_own' || value, 'seller', ?3, 'own' || value, 1, ?1, ?1`,
      id,
    ),
  ]);
}

test('an authenticated request reads as many rows with a thousand sellers stored as with one', async () => {
  const [first, second] = [await openShop(), await openShop()];
  const before = await bills(first);
  await storeMany(second);
  const after = await bills(second);
  for (const way of Object.keys(MOST) as (keyof typeof MOST)[]) {
    const [read, written] = MOST[way];
    expect(after[way].read, `${way} reads`).toBeLessThanOrEqual(read);
    expect(after[way].written, `${way} writes`).toBeLessThanOrEqual(written);
    expect(after[way], way).toEqual(before[way]);
  }
});
