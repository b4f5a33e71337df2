// Makes and revokes feeds, for an owner. The address is returned once; its hash is stored.
import type { Actor } from '../accounts/access.ts';
import { recordAudit } from '../accounts/audit-store.ts';
import type { FeedList } from '../contract/feed.ts';
import { isFull } from '../lib/db.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { newId, newSecret } from '../lib/ids.ts';
import { httpProblem } from '../lib/problem.ts';
import { addFeed, deleteFeed, listFeeds } from './store.ts';

interface NewFeed {
  name: string;
  list: FeedList;
  /** Filters of the parcel list; '' for other lists. */
  query: string;
}

/** Returns the token. Throws `forbidden` for a program and `too-many-feeds`. */
export async function createFeed(
  db: D1Database,
  { sellerId, user, actor }: Actor,
  { name, list, query }: NewFeed,
  now: number,
): Promise<string> {
  if (user === null) throw httpProblem('forbidden');
  const token = newSecret() + newSecret();
  const id = newId('fed', now);
  const row = {
    ...{ id, seller_id: sellerId, made_by: user.id, name, list, query },
    ...{ token_hash: await sha256Hex(token), hint: token.slice(-4) },
    ...{ last_used_at: null, created_at: now },
  };
  const entry = { sellerId, actor, action: 'feed_created' as const, subject: id, detail: { name } };
  try {
    await db.batch([addFeed(db, row), recordAudit(db, entry, now)]);
    return token;
  } catch (error) {
    throw isFull(error, 'feeds') ? httpProblem('too-many-feeds') : error;
  }
}

/** Throws `not-found`, also for another seller's feed. */
export async function revokeFeed(
  db: D1Database,
  { sellerId, actor }: Actor,
  id: string,
  now: number,
): Promise<void> {
  const feed = (await listFeeds(db, sellerId)).find((one) => one.id === id);
  if (feed === undefined) throw httpProblem('not-found');
  const detail = { name: feed.name };
  const entry = { sellerId, actor, action: 'feed_revoked' as const, subject: id, detail };
  await db.batch([deleteFeed(db, id, sellerId), recordAudit(db, entry, now)]);
}
