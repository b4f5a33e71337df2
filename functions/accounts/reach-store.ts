// SQL of the frame of the desk: what waits in each shop of a person, and whose a row is. Reads tables of rooms
// above, writes none.
import { DAY_MS } from '../lib/time.ts';
import { searchesAt } from '../situation/rescue.ts';

/** A count above it is shown as "99+". */
export const WAITING_MAX = 99;

export interface Waiting {
  sellerId: string;
  /** Parcels something is wrong with; up to one more than `WAITING_MAX`. */
  parcels: number;
  /** What can still be saved, as Today counts it, with the requests of buyers; likewise. */
  today: number;
  /** Tickets in which it is the seller's turn; likewise. */
  tickets: number;
  /** Chats in which a buyer waits; likewise. */
  chats: number;
  /** Requests to cancel or to return that nobody decided, and goods whose storage is about to cost; likewise. */
  returns: number;
  /** Connections that fail. */
  broken: number;
}

/** So long before a return costs money it is shown as waiting. */
const RETURN_SOON_MS = 3 * DAY_MS;

const counted = (rows: string): string => `(SELECT count(*) FROM (SELECT 1 FROM ${rows} LIMIT ?2))`;

/** Repeats the condition of the index, so that SQLite uses it. */
const OPEN = `problem IS NOT NULL AND snoozed_until IS NULL
  AND merged_into IS NULL AND archived_at IS NULL`;

/** Of buyers: to cancel an order, to return it. Each goes Ozon's way if nobody decides. */
const REQUESTS = `${counted(`ozon_cancellations INDEXED BY ozon_cancellations_open
    WHERE seller_id = s.value AND state = 'open'`)}
  + ${counted(`ozon_rfbs_returns INDEXED BY ozon_rfbs_returns_open
    WHERE seller_id = s.value AND group_state IN ('New', 'Checkout')
      AND (details_at IS NULL OR actions <> '[]')`)}`;

/** One statement for all; of each shop it reads an index of each list only as far as is counted. */
export async function countWaiting(
  db: D1Database,
  sellerIds: readonly string[],
  now: number,
): Promise<Waiting[]> {
  const { results } = await db
    .prepare(
      `SELECT s.value AS sellerId,
         ${counted(`shipments INDEXED BY shipments_by_urgency
            WHERE seller_id = s.value AND ${OPEN}`)} AS parcels,
         (SELECT sum(${counted(`(SELECT action_required_by AS turn, number
              FROM shipments INDEXED BY shipments_by_urgency
              WHERE seller_id = s.value AND problem = r.value ->> 'reason'
                AND problem_order > r.value ->> 'after' AND ${OPEN} LIMIT ?2)
            WHERE (r.value ->> 'isAny' OR turn IN ('seller', 'buyer')) AND number NOT IN
              (SELECT number FROM ozon_cancellations WHERE seller_id = s.value AND state = 'open')`)})
            FROM json_each(?4) AS r) + ${REQUESTS} AS today,
         ${counted(`tickets INDEXED BY tickets_waiting
            WHERE seller_id = s.value AND state IN ('new', 'waiting_on_seller')`)} AS tickets,
         ${counted(`ozon_chats w INDEXED BY ozon_chats_waiting
            JOIN connections c ON c.id = w.connection_id
            WHERE w.seller_id = s.value AND w.waiting_since IS NOT NULL
              AND c.revoked_at IS NULL AND c.credentials IS NOT NULL`)} AS chats,
         ${REQUESTS} + ${counted(`ozon_returns INDEXED BY ozon_returns_due
            WHERE seller_id = s.value AND due_at < ?3`)} AS returns,
         ${counted(`connections INDEXED BY connections_by_seller
            WHERE seller_id = s.value AND failing_since IS NOT NULL AND revoked_at IS NULL`)} AS broken
       FROM json_each(?1) AS s`,
    )
    .bind(
      JSON.stringify(sellerIds),
      WAITING_MAX + 1,
      now + RETURN_SOON_MS,
      JSON.stringify(searchesAt(now)),
    )
    .all<Waiting>();
  return results;
}

/** What a page of the desk may be about. */
export type RowKind = 'parcels' | 'tickets';

const TABLES = { parcels: 'shipments', tickets: 'tickets' } as const;

/** The shop of each of these rows, by id; those that do not exist are left out. */
export async function findOwners(
  db: D1Database,
  kind: RowKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { results } = await db
    .prepare(
      `SELECT one.id, one.seller_id FROM json_each(?) AS wanted
       CROSS JOIN ${TABLES[kind]} one ON one.id = wanted.value WHERE one.seller_id IS NOT NULL`,
    )
    .bind(JSON.stringify(ids))
    .all<{ id: string; seller_id: string }>();
  return new Map(results.map((row) => [row.id, row.seller_id]));
}
