// Feeds as stored. Every query but the reader's own names the seller.
// Room feeds: one list of a shop as CSV under an address of its own, and the settings where it is made.
import { type Infer, Model } from 'd1-orm';
import { FEEDS_MAX, type FeedList } from '../contract/feed.ts';
import { integer, integerOrNull, text } from '../lib/columns.ts';
import { insertWithin } from '../lib/db.ts';

const feeds = new Model(
  { tableName: 'feeds', primaryKeys: 'id' },
  {
    id: text,
    seller_id: text,
    made_by: text,
    name: text,
    list: text,
    query: text,
    token_hash: text,
    hint: text,
    last_used_at: integerOrNull,
    created_at: integer,
  },
);
export const models = { feeds };
/** A CHECK constraint guarantees the narrower type. */
export type FeedRow = Omit<Infer<typeof feeds>, 'list'> & { list: FeedList };

/** Fails with its batch (`isFull`) when the seller has the maximum. */
export const addFeed = (db: D1Database, row: FeedRow): D1PreparedStatement =>
  insertWithin(db, feeds, row, { max: FEEDS_MAX, among: { seller_id: row.seller_id } });

/** Its maker has the address, so it answers as long as they work for the shop. */
export const findFeed = (db: D1Database, tokenHash: string): Promise<FeedRow | null> =>
  db
    .prepare(
      `SELECT f.* FROM feeds f
       JOIN members m ON m.organizationId = f.seller_id AND m.userId = f.made_by
       WHERE f.token_hash = ?`,
    )
    .bind(tokenHash)
    .first<FeedRow>();

export const recordFeedUse = (db: D1Database, id: string, now: number): D1PreparedStatement =>
  db.prepare('UPDATE feeds SET last_used_at = ? WHERE id = ?').bind(now, id);

/** `answers` 0: its maker no longer works for the shop. */
export type ListedFeed = FeedRow & { answers: 0 | 1 };

export async function listFeeds(db: D1Database, sellerId: string): Promise<ListedFeed[]> {
  const { results } = await db
    .prepare(
      `SELECT f.*, EXISTS (SELECT 1 FROM members m
         WHERE m.organizationId = f.seller_id AND m.userId = f.made_by) AS answers
       FROM feeds f WHERE f.seller_id = ? ORDER BY f.created_at, f.id`,
    )
    .bind(sellerId)
    .all<ListedFeed>();
  return results;
}

export const deleteFeed = (db: D1Database, id: string, sellerId: string): D1PreparedStatement =>
  db.prepare('DELETE FROM feeds WHERE id = ? AND seller_id = ?').bind(id, sellerId);
