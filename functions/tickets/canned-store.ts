// SQL of canned answers.
import { insertWithin } from '../lib/db.ts';
import { canned } from './rows.ts';

/** The limit is low because every ticket page offers all of them. */
export const CANNED_MAX = 100;

/** The batch is refused (`isFull`) when the seller already has that many. */
export const addCanned = (
  db: D1Database,
  row: { id: string; seller_id: string; title: string; body: string; created_at: number },
): D1PreparedStatement =>
  insertWithin(db, canned, row, { max: CANNED_MAX, among: { seller_id: row.seller_id } });

export async function findCanned(db: D1Database, sellerId: string) {
  const { results } = await db
    .prepare('SELECT id, title, body FROM canned_answers WHERE seller_id = ? ORDER BY title')
    .bind(sellerId)
    .all<{ id: string; title: string; body: string }>();
  return results;
}

export const deleteCanned = (db: D1Database, id: string, sellerId: string): D1PreparedStatement =>
  db.prepare('DELETE FROM canned_answers WHERE id = ? AND seller_id = ?').bind(id, sellerId);
