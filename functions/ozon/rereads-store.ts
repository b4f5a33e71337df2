// Postings that are due to be read again.
import { rowsOfTurn, type Turn, type Waiting } from '../lib/turns-store.ts';

export interface Reread {
  connection_id: string;
  number: string;
  attempts: number;
}

export const DUE_REREADS: Waiting = {
  table: 'ozon_rereads',
  owner: 'connection_id',
  index: 'ozon_rereads_due',
};

/**
 * One turn of these connections: of each half of them the longest due, half the newest, so that thousands of
 * past postings do not keep what a push has just mentioned waiting.
 */
export async function findRereads(
  db: D1Database,
  { owners, each }: Turn,
  now: number,
): Promise<Reread[]> {
  const { results } = await db
    .prepare(
      (['ASC', 'DESC'] as const)
        .map((order) => rowsOfTurn(DUE_REREADS, 'connection_id, number, attempts', order))
        .join(' UNION '),
    )
    .bind(JSON.stringify(owners), now, Math.ceil(each / 2))
    .all<Reread>();
  return results;
}

export const forgetReread = (
  db: D1Database,
  { connection_id, number }: Reread,
): D1PreparedStatement =>
  db
    .prepare('DELETE FROM ozon_rereads WHERE connection_id = ? AND number = ?')
    .bind(connection_id, number);

export const putOffReread = (
  db: D1Database,
  { connection_id, number }: Reread,
  dueAt: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE ozon_rereads SET due_at = ?3, attempts = attempts + 1
       WHERE connection_id = ?1 AND number = ?2`,
    )
    .bind(connection_id, number, dueAt);
