// SQL of the labels that Ozon was asked for.
import { NUMBERS_OF_PARCEL } from '../shipments/numbers-sql.ts';
export interface LabelTask {
  id: string;
  seller_id: string;
  connection_id: string;
  /** Ozon's id. */
  task_id: string;
  /** Ozon's word: big_label, small_label. */
  kind: string;
  /** Posting numbers, a JSON array. */
  postings: string;
  state: 'waiting' | 'ready' | 'failed';
  /** A JSON array of `Unprinted`. */
  unprinted: string;
  created_at: number;
}

export interface Unprinted {
  number: string;
  /** Ozon's words. */
  message: string;
}

export const addLabelTask = (
  db: D1Database,
  task: Omit<LabelTask, 'state' | 'unprinted'>,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO ozon_label_tasks
         (id, seller_id, connection_id, task_id, kind, postings, state, created_at)
       VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?)`,
    )
    .bind(
      task.id,
      task.seller_id,
      task.connection_id,
      task.task_id,
      task.kind,
      task.postings,
      task.created_at,
    );

/** The newest first. */
export async function listLabelTasks(
  db: D1Database,
  sellerId: string,
  limit: number,
): Promise<LabelTask[]> {
  const { results } = await db
    .prepare(
      `SELECT * FROM ozon_label_tasks WHERE seller_id = ? ORDER BY created_at DESC, id LIMIT ?`,
    )
    .bind(sellerId, limit)
    .all<LabelTask>();
  return results;
}

export const findLabelTask = (
  db: D1Database,
  sellerId: string,
  id: string,
): Promise<LabelTask | null> =>
  db
    .prepare('SELECT * FROM ozon_label_tasks WHERE id = ? AND seller_id = ?')
    .bind(id, sellerId)
    .first<LabelTask>();

export const endLabelTask = (
  db: D1Database,
  { id }: { id: string },
  state: 'ready' | 'failed',
  unprinted: readonly Unprinted[],
): D1PreparedStatement =>
  db
    .prepare('UPDATE ozon_label_tasks SET state = ?2, unprinted = ?3 WHERE id = ?1')
    .bind(id, state, JSON.stringify(unprinted));

export const forgetLabelTasks = (db: D1Database, before: number): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM ozon_label_tasks WHERE id IN (
         SELECT id FROM ozon_label_tasks WHERE created_at < ? LIMIT 1000)`,
    )
    .bind(before);

/** Postings of chosen parcels, in their order. */
export async function findPostingsOf(
  db: D1Database,
  sellerId: string,
  shipmentIds: readonly string[],
): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT DISTINCT p.number FROM json_each(?2) AS wanted
       JOIN shipments s ON s.id = wanted.value, ${NUMBERS_OF_PARCEL}
         AND n.seller_id = ?1 AND n.shared = 0
       JOIN ozon_postings p ON p.seller_id = n.seller_id AND p.number = n.number`,
    )
    .bind(sellerId, JSON.stringify(shipmentIds))
    .all<{ number: string }>();
  return results.map(({ number }) => number);
}
