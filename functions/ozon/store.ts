// SQL of postings as Ozon's API last reported them, and of the rereads that are due.
import type { OzonPosting } from '../carriers/ozon-answer.ts';

export interface KnownPosting {
  number: string;
  connection_id: string;
  answer_hash: string;
  status: string | null;
  /** Ozon's words, a JSON array. */
  actions: string;
  tracking_number: string | null;
  /** The declared delivery company, as Ozon names it. */
  provider: string | null;
  read_at: number;
}

/** Finds the postings already read, by primary key. */
export async function findPostings(
  db: D1Database,
  sellerId: string,
  numbers: readonly string[],
): Promise<Map<string, KnownPosting>> {
  if (numbers.length === 0) return new Map();
  const { results } = await db
    .prepare(
      `SELECT p.number, p.connection_id, p.answer_hash, p.status, p.actions, p.tracking_number,
         p.provider, p.read_at
       FROM json_each(?2) AS wanted
       JOIN ozon_postings p ON p.seller_id = ?1 AND p.number = wanted.value`,
    )
    .bind(sellerId, JSON.stringify(numbers))
    .all<KnownPosting>();
  return new Map(results.map((row) => [row.number, row]));
}

/** Until when Ozon plans its hand-over; null: not known. */
export const findShipBy = (
  db: D1Database,
  sellerId: string,
  number: string,
): Promise<number | null> =>
  db
    .prepare(
      `SELECT s.ship_by_at FROM shipment_numbers n JOIN shipments s ON s.id = n.shipment_id
       WHERE n.number = ?1 AND n.seller_id = ?2 AND n.shared = 0
       ORDER BY s.round DESC LIMIT 1`,
    )
    .bind(number, sellerId)
    .first<number | null>('ship_by_at');

export interface ReadPosting {
  posting: OzonPosting;
  hash: string;
}

/** Joins the batch that stores the answers themselves. */
export const savePostings = (
  db: D1Database,
  connection: { id: string; seller_id: string },
  read: readonly ReadPosting[],
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO ozon_postings (seller_id, number, connection_id, answer_hash, status, actions,
         tracking_number, provider, read_at)
       SELECT ?1, p.value ->> 'number', ?2, p.value ->> 'hash', p.value ->> 'status',
         p.value -> 'actions', p.value ->> 'tracking', p.value ->> 'provider', ?4
       FROM json_each(?3) AS p WHERE true
       ON CONFLICT (seller_id, number) DO UPDATE SET connection_id = excluded.connection_id,
         answer_hash = excluded.answer_hash, status = excluded.status, actions = excluded.actions,
         tracking_number = excluded.tracking_number, provider = excluded.provider,
         read_at = excluded.read_at`,
    )
    .bind(
      connection.seller_id,
      connection.id,
      JSON.stringify(
        read.map(({ posting, hash }) => ({
          number: posting.posting_number,
          hash,
          status: posting.status ?? null,
          actions: posting.available_actions,
          tracking: posting.tracking_number ?? null,
          provider: posting.delivery_method?.tpl_provider ?? null,
        })),
      ),
      now,
    );

/**
 * Queues these postings for a reread by the connection that mentioned them, or by another one of the seller
 * that has credentials. Idempotent: a posting is queued once.
 */
export const requestReread = (
  db: D1Database,
  postings: readonly { sellerId: string; connectionId: string; number: string }[],
  dueAt: number,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO ozon_rereads (connection_id, number, due_at)
       SELECT coalesce(own.id, (SELECT c.id FROM connections c
           WHERE c.seller_id = t.value ->> 'sellerId' AND c.carrier = 'ozon'
             AND c.credentials IS NOT NULL AND c.revoked_at IS NULL LIMIT 1)) AS reader,
         t.value ->> 'number', ?2
       FROM json_each(?1) AS t
       LEFT JOIN connections own ON own.id = t.value ->> 'connectionId'
         AND own.credentials IS NOT NULL AND own.revoked_at IS NULL
       WHERE reader IS NOT NULL
       ON CONFLICT (connection_id, number) DO UPDATE SET
         due_at = min(due_at, excluded.due_at), attempts = 0`,
    )
    .bind(JSON.stringify(postings), dueAt);

/** `spent`: an action hidden until Ozon offers it again; `tracking` null: unchanged. */
export const recordActionDone = (
  db: D1Database,
  sellerId: string,
  changes: readonly { number: string; tracking: string | null; spent: string | null }[],
): D1PreparedStatement =>
  db
    .prepare(
      // Without a hash the next answer is stored whatever it says.
      `UPDATE ozon_postings SET answer_hash = '',
         tracking_number = coalesce(c.value ->> 'tracking', tracking_number),
         actions = (SELECT json_group_array(a.value) FROM json_each(actions) AS a
                    WHERE a.value IS NOT c.value ->> 'spent')
       FROM json_each(?2) AS c
       WHERE seller_id = ?1 AND number = c.value ->> 'number'`,
    )
    .bind(sellerId, JSON.stringify(changes));

export interface Reread {
  connection_id: string;
  number: string;
  attempts: number;
}

/** The longest overdue first, through `ozon_rereads_due`. */
export async function findRereads(db: D1Database, now: number, limit: number): Promise<Reread[]> {
  const { results } = await db
    .prepare(
      `SELECT connection_id, number, attempts FROM ozon_rereads
       WHERE due_at <= ? ORDER BY due_at LIMIT ?`,
    )
    .bind(now, limit)
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
