// Finds the seller's postings by number. Unknown ones, which may be newer than the last sync, are fetched
// from Ozon at once.

import { orderOf } from '../carriers/ozon-answer.ts';
import type { OzonConnection } from '../connections/store.ts';
import type { Env } from '../env.ts';
import { chunk } from '../lib/chunk.ts';
import { databaseOf } from '../lib/databases.ts';
import { iso } from '../lib/iso.ts';
import { PostingList } from './answers.ts';
import { callOzon } from './client.ts';
import { openCredentials } from './credentials.ts';
import { enqueueChangedPostings } from './enqueue-changed.ts';
import { findPostings, type KnownPosting } from './store.ts';
import { wake } from './wake.ts';

const ORDERS_PER_CALL = 100;
/** More postings than so many orders have. */
const PAGES_MAX = 20;

export async function findOrRead(
  env: Env,
  connections: readonly OzonConnection[],
  sellerId: string,
  numbers: readonly string[],
  now: number,
): Promise<Map<string, KnownPosting>> {
  const db = databaseOf(env, sellerId);
  const known = await findPostings(db, sellerId, numbers);
  const orders = new Set(
    numbers.filter((number) => !known.has(number)).flatMap((number) => orderOf(number) ?? []),
  );
  if (orders.size === 0) return known;
  for (const connection of connections) {
    for (const some of chunk([...orders], ORDERS_PER_CALL))
      await readOrders(env, connection, some, now);
  }
  return findPostings(db, sellerId, numbers);
}

/** Postings that Ozon does not return stay unknown; the caller says so. */
async function readOrders(
  env: Env,
  connection: OzonConnection,
  orders: readonly string[],
  now: number,
): Promise<void> {
  const db = databaseOf(env, connection.seller_id);
  const credentials = await openCredentials(env, connection);
  if (credentials === null) return;
  const filter = {
    since: new Date(now - 180 * 86_400_000).toISOString(),
    to: iso(now),
    order_numbers: orders,
  };
  let cursor = '';
  for (let page = 0; page < PAGES_MAX; page++) {
    const body = { filter, limit: 100, cursor, with: { analytics_data: true } };
    const answer = await callOzon(env, credentials, '/v4/posting/fbs/list', body, PostingList);
    if (!answer.ok) return;
    const { postings, has_next, cursor: next } = answer.value;
    const changes = await enqueueChangedPostings(db, connection, postings, undefined, now);
    if (changes.statements.length > 0) {
      await wake(env, connection.seller_id, await db.batch(changes.statements), changes.wakes);
    }
    // A cursor that does not move would repeat the page.
    if (!has_next || next === '' || next === cursor) return;
    cursor = next;
  }
}
