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
  /** Ozon's ids, and the names that Ozon and the seller gave them. */
  delivery_method_id: string | null;
  delivery_method: string | null;
  warehouse_id: string | null;
  warehouse: string | null;
  /** FBO or FBP where the answers themselves do not say it. */
  scheme: 'FBO' | 'FBP' | null;
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
         p.provider, p.read_at, p.delivery_method_id, p.delivery_method, p.warehouse_id, p.warehouse,
         p.scheme
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

/** The parcel of a posting; null: not known here. */
export const findShipmentOf = (
  db: D1Database,
  sellerId: string,
  number: string,
): Promise<string | null> =>
  db
    .prepare(
      `SELECT shipment_id FROM shipment_numbers
       WHERE number = ?1 AND seller_id = ?2 AND shared = 0 LIMIT 1`,
    )
    .bind(number, sellerId)
    .first<string>('shipment_id');

export interface ReadPosting {
  posting: OzonPosting;
  hash: string;
}

/** Joins the batch that stores the answers themselves. */
export const savePostings = (
  db: D1Database,
  connection: { id: string; seller_id: string },
  read: readonly ReadPosting[],
  scheme: 'FBO' | 'FBP' | undefined,
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO ozon_postings (seller_id, number, connection_id, answer_hash, status, actions,
         tracking_number, provider, read_at, delivery_method_id, delivery_method, warehouse_id,
         warehouse, scheme)
       SELECT ?1, p.value ->> 'number', ?2, p.value ->> 'hash', p.value ->> 'status',
         p.value -> 'actions', p.value ->> 'tracking', p.value ->> 'provider', ?4,
         p.value ->> 'method_id', p.value ->> 'method', p.value ->> 'warehouse_id',
         p.value ->> 'warehouse', ?5
       FROM json_each(?3) AS p WHERE true
       ON CONFLICT (seller_id, number) DO UPDATE SET connection_id = excluded.connection_id,
         answer_hash = excluded.answer_hash, status = excluded.status, actions = excluded.actions,
         tracking_number = excluded.tracking_number, provider = excluded.provider,
         read_at = excluded.read_at, delivery_method_id = excluded.delivery_method_id,
         delivery_method = excluded.delivery_method, warehouse_id = excluded.warehouse_id,
         warehouse = excluded.warehouse, scheme = excluded.scheme`,
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
          method_id: posting.delivery_method?.id ?? null,
          method: posting.delivery_method?.name ?? null,
          warehouse_id: posting.delivery_method?.warehouse_id ?? null,
          warehouse: posting.delivery_method?.warehouse ?? null,
        })),
      ),
      now,
      scheme ?? null,
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

/** Of these postings those that nobody is acting on: two people never send the same action at once. */
export async function claimPostings(
  db: D1Database,
  sellerId: string,
  numbers: readonly string[],
  { now, until }: { now: number; until: number },
): Promise<Set<string>> {
  if (numbers.length === 0) return new Set();
  const { results } = await db
    .prepare(
      `UPDATE ozon_postings SET acting_until = ?4
       WHERE seller_id = ?1 AND number IN (SELECT value FROM json_each(?2))
         AND (acting_until IS NULL OR acting_until <= ?3)
       RETURNING number`,
    )
    .bind(sellerId, JSON.stringify(numbers), now, until)
    .all<{ number: string }>();
  return new Set(results.map(({ number }) => number));
}

export async function releasePostings(
  db: D1Database,
  sellerId: string,
  numbers: readonly string[],
): Promise<void> {
  if (numbers.length === 0) return;
  await db
    .prepare(
      `UPDATE ozon_postings SET acting_until = NULL
       WHERE seller_id = ?1 AND number IN (SELECT value FROM json_each(?2))`,
    )
    .bind(sellerId, JSON.stringify(numbers))
    .run();
}
