// SQL of a person who works for several shops: what waits in each, and whose a row is. Reads tables of rooms
// below the desk's pages, writes none.

/** A count above it is shown as "99+". */
export const WAITING_MAX = 99;

export interface Waiting {
  sellerId: string;
  /** Parcels something is wrong with, as Today counts them; up to one more than `WAITING_MAX`. */
  parcels: number;
  /** Tickets in which it is the seller's turn; likewise. */
  tickets: number;
}

/** Reads along `shipments_by_urgency` and `tickets_waiting`, of each shop only as far as is counted. */
export async function countWaiting(
  db: D1Database,
  sellerIds: readonly string[],
): Promise<Waiting[]> {
  const { results } = await db
    .prepare(
      `SELECT s.value AS sellerId,
         (SELECT count(*) FROM (SELECT 1 FROM shipments INDEXED BY shipments_by_urgency
            WHERE seller_id = s.value AND problem IS NOT NULL AND snoozed_until IS NULL
              AND merged_into IS NULL AND archived_at IS NULL LIMIT ?2)) AS parcels,
         (SELECT count(*) FROM (SELECT 1 FROM tickets INDEXED BY tickets_waiting
            WHERE seller_id = s.value AND state IN ('new', 'waiting_on_seller') LIMIT ?2)) AS tickets
       FROM json_each(?1) AS s`,
    )
    .bind(JSON.stringify(sellerIds), WAITING_MAX + 1)
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
