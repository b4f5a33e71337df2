// SQL of saved views: list filters that a member gave a name.
import type { Infer } from 'd1-orm';
import { VIEWS_MAX } from '../contract/shipment-work.ts';
import { insertWithin } from '../lib/db.ts';
import { savedViews } from './rows.ts';

export type ViewRow = Infer<typeof savedViews>;

export async function findViews(
  db: D1Database,
  sellerId: string,
  member: string,
): Promise<ViewRow[]> {
  const { results } = await db
    .prepare(
      'SELECT * FROM saved_views WHERE seller_id = ? AND member = ? ORDER BY created_at LIMIT 50',
    )
    .bind(sellerId, member)
    .all<ViewRow>();
  return results;
}

/** Fails with its batch (`isFull`) if the member has VIEWS_MAX views. */
export const addView = (db: D1Database, row: ViewRow): D1PreparedStatement =>
  insertWithin(db, savedViews, row, {
    max: VIEWS_MAX,
    among: { seller_id: row.seller_id, member: row.member },
  });

export const changeView = (db: D1Database, row: ViewRow): D1PreparedStatement =>
  db
    .prepare(
      'UPDATE saved_views SET title = ?4, query = ?5 WHERE id = ?1 AND seller_id = ?2 AND member = ?3',
    )
    .bind(row.id, row.seller_id, row.member, row.title, row.query);

export const deleteView = (
  db: D1Database,
  id: string,
  sellerId: string,
  member: string,
): D1PreparedStatement =>
  db
    .prepare('DELETE FROM saved_views WHERE id = ? AND seller_id = ? AND member = ?')
    .bind(id, sellerId, member);

/** All of a member who is gone. */
export const deleteViewsOf = (
  db: D1Database,
  sellerId: string,
  member: string,
): D1PreparedStatement =>
  db.prepare('DELETE FROM saved_views WHERE seller_id = ? AND member = ?').bind(sellerId, member);
