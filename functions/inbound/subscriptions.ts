// Webhook subscriptions that exist through a carrier's API only (CDEK). They are switched off or
// deleted when we could not be reached for a while, so they are looked at daily and made again.
import { sha256Hex } from '../lib/hmac.ts';
import { newSecret } from '../lib/ids.ts';
import { noteDeed } from '../sellers/audit-store.ts';
import { ask, failureOf, type Refused, saveState, type Visit } from './poll-visit.ts';
import type { Outcome } from './poll-ways.ts';
import { changeSecret } from './store.ts';

const WATCH_EVERY_MS = 24 * 3_600_000;

/** null: nothing to complain about. */
export async function watchSubscriptions(visit: Visit): Promise<Outcome | null> {
  const { subscriptions } = visit.carrier.polling;
  const { env, row, state, now } = visit;
  if (!subscriptions || now < (state.watchedAt ?? 0) + WATCH_EVERY_MS) return null;
  // An installation nobody can reach has nothing to subscribe to.
  if (!isReachable(env.PUBLIC_ORIGIN)) return null;
  const listed = await ask(visit, subscriptions.list);
  if (!listed.ok) return faultOf(listed);
  const existing = subscriptions.read(listed.answer);
  if (existing === null) return { asked: true, failure: 'unreadable_answer' };
  const prefix = `${env.PUBLIC_ORIGIN}/hooks/${row.carrier}/`;
  const own = await ownOnes(existing, prefix, row.secret_hash);
  const missing = subscriptions.types.filter((type) => !own.some((one) => one.type === type));
  const room = subscriptions.max - existing.length;
  const isNeeded = own.length === 0 || missing.includes(subscriptions.types[0] ?? '');
  if (isNeeded && room <= 0) return { asked: true, failure: 'subscriptions_full' };
  const url = own[0]?.url ?? (missing.length > 0 ? prefix + (await freshSecret(visit)) : '');
  for (const type of missing.slice(0, Math.max(room, 0))) {
    const added = await ask(visit, (access) => subscriptions.add(access, type, url));
    if (!added.ok) return faultOf(added);
  }
  state.watchedAt = now;
  await env.DB.batch([await saveState(visit)]);
  return null;
}

/** The secret is kept as a hash only, so ours are recognised by hashing what stands in the address. */
async function ownOnes<T extends { url: string }>(
  existing: readonly T[],
  prefix: string,
  secretHash: string,
): Promise<T[]> {
  const own: T[] = [];
  for (const one of existing) {
    const secret = one.url.startsWith(prefix) ? one.url.slice(prefix.length) : null;
    if (secret !== null && (await sha256Hex(secret)) === secretHash) own.push(one);
  }
  return own;
}

/** None of ours is left that would tell the old one: a new address, noted before it is given away. */
async function freshSecret({ env, row, now }: Visit): Promise<string> {
  const secret = newSecret();
  const deed = {
    sellerId: row.seller_id,
    actor: 'system',
    action: 'connection_address_changed' as const,
    subject: row.id,
    detail: { carrier: row.carrier },
  };
  await env.DB.batch([
    changeSecret(env.DB, row.id, await sha256Hex(secret)),
    noteDeed(env.DB, deed, now),
  ]);
  return secret;
}

const isReachable = (origin: string): boolean => {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' && hostname.includes('.') && !/^[\d.]+$|\.example$/.test(hostname);
};

function faultOf(said: Refused): Outcome | null {
  const failure = failureOf(said);
  return failure && { asked: true, failure, retryAfterMs: said.retryAfterMs };
}
