// Webhook subscriptions that exist only through a carrier's API (CDEK). The carrier disables or deletes them
// when we are unreachable for a while, so they are checked daily and made again.

import { recordAudit } from '../accounts/audit-store.ts';
import type { Subscription, Subscriptions } from '../carriers/polling.ts';
import type { ConnectionRow } from '../connections/rows.ts';
import { findConnection } from '../connections/store.ts';
import { changeSecretDuring, isAddressTaken } from '../connections/visits-store.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { newSecret } from '../lib/ids.ts';
import { isReachable } from '../lib/reachable.ts';
import { callCarrier, saveState, type Visit } from './poll-visit.ts';

const WATCH_EVERY_MS = 24 * 3_600_000;
const RETRY_MS = 3_600_000;

/** Polling continues whatever happens here: a failure is retried within the hour. */
export async function watchSubscriptions(visit: Visit): Promise<void> {
  const { subscriptions } = visit.carrier.polling;
  const { env, state, now } = visit;
  if (!subscriptions || now < (state.watched?.at ?? 0) + WATCH_EVERY_MS) return;
  // An unreachable installation has nothing to subscribe to.
  if (!isReachable(env.PUBLIC_ORIGIN)) return;
  const isFull = await renew(visit, subscriptions);
  const before = state.watched?.isFull ?? false;
  state.watched =
    isFull === null ? { at: now - WATCH_EVERY_MS + RETRY_MS, isFull: before } : { at: now, isFull };
  await databaseOf(env, visit.row.seller_id).batch([await saveState(visit)]);
}

/** True: others occupy the room of the one subscription we need; null: unknown. */
async function renew(visit: Visit, subscriptions: Subscriptions): Promise<boolean | null> {
  const { types, max } = subscriptions;
  const listed = await callCarrier(visit, subscriptions.list);
  const existing = listed.ok ? subscriptions.read(listed.answer) : null;
  if (existing === null) return null;
  const { own, stale } = await sortOut(visit, existing);
  for (const { id } of stale) {
    const removed = await callCarrier(visit, (access) => subscriptions.remove(access, id));
    if (!removed.ok) return null;
  }
  const missing = types.filter((type) => !own.some((one) => one.type === type));
  const room = max - (existing.length - stale.length);
  if (missing.includes(types[0] ?? '') && room <= 0) return true;
  const toAdd = missing.slice(0, room);
  if (toAdd.length === 0) return false;
  const url = own[0]?.url ?? (await freshAddress(visit));
  if (url === null) return null;
  for (const type of toAdd) {
    const added = await callCarrier(visit, (access) => subscriptions.add(access, type, url));
    if (!added.ok) return null;
  }
  return false;
}

/**
 * The secret is stored as a hash only, so ours are recognised by hashing the secret in the address. Stale
 * ones lead to an address of this installation that no connection has any more.
 */
async function sortOut({ env, row }: Visit, existing: readonly Subscription[]) {
  const prefix = prefixOf(env, row);
  const own: Subscription[] = [];
  const stale: Subscription[] = [];
  for (const one of existing.filter(({ url }) => url.startsWith(prefix))) {
    const hash = await sha256Hex(one.url.slice(prefix.length));
    if (hash === row.secret_hash) own.push(one);
    else if ((await findConnection(databaseOf(env, row.seller_id), row.carrier, hash)) === null)
      stale.push(one);
  }
  return { own, stale };
}

const prefixOf = ({ PUBLIC_ORIGIN }: Env, { carrier }: ConnectionRow): string =>
  `${PUBLIC_ORIGIN}/hooks/${carrier}/`;

/**
 * No subscription of ours reveals the old address: makes a new one, stored before the carrier gets it. null:
 * another run, or a person, has changed it since this visit began, and theirs holds.
 */
async function freshAddress({ env, row, now, leasedUntil }: Visit): Promise<string | null> {
  const secret = newSecret();
  const entry = {
    sellerId: row.seller_id,
    actor: 'system',
    action: 'connection_address_changed' as const,
    subject: row.id,
    detail: { carrier: row.carrier },
  };
  const db = databaseOf(env, entry.sellerId);
  try {
    await db.batch([
      changeSecretDuring(db, row, await sha256Hex(secret), leasedUntil),
      recordAudit(db, entry, now),
    ]);
  } catch (error) {
    if (isAddressTaken(error)) return null;
    throw error;
  }
  return prefixOf(env, row) + secret;
}
