// SQL of what else needs a seller: tickets, and connections that fail.
import { COUNT_MAX } from '../contract/today.ts';
import type { TicketRow } from '../tickets/rows.ts';

export type WaitingTicket = Pick<TicketRow, 'id' | 'number' | 'type' | 'state' | 'due_at'>;

/** The condition of `tickets_waiting`: it is the seller's turn. */
const WAITING = `seller_id = ?1 AND state IN ('new', 'waiting_on_seller')`;

/** The nearest deadline first; tickets without a deadline last. */
export async function findWaitingTickets(
  db: D1Database,
  sellerId: string,
  limit: number,
): Promise<WaitingTicket[]> {
  const columns = 'id, number, type, state, due_at';
  const [due, others] = (await db.batch(
    ['due_at IS NOT NULL', 'due_at IS NULL'].map((which) =>
      db
        .prepare(
          `SELECT ${columns} FROM tickets WHERE ${WAITING} AND ${which} ORDER BY due_at LIMIT ?2`,
        )
        .bind(sellerId, limit),
    ),
  )) as [D1Result<WaitingTicket>, D1Result<WaitingTicket>];
  return [...due.results, ...others.results].slice(0, limit);
}

export async function countWaitingTickets(db: D1Database, sellerId: string): Promise<number> {
  const count = await db
    .prepare(`SELECT count(*) AS n FROM (SELECT 1 FROM tickets WHERE ${WAITING} LIMIT ?2)`)
    .bind(sellerId, COUNT_MAX + 1)
    .first<number>('n');
  return count ?? 0;
}

/** No limit: a seller has about as many connections as there are carriers. */
export async function findFailing(
  db: D1Database,
  sellerId: string,
): Promise<{ id: string; carrier: string; failing_since: number }[]> {
  const { results } = await db
    .prepare(
      `SELECT id, carrier, failing_since FROM connections
       WHERE seller_id = ? AND failing_since IS NOT NULL AND revoked_at IS NULL
       ORDER BY failing_since`,
    )
    .bind(sellerId)
    .all<{ id: string; carrier: string; failing_since: number }>();
  return results;
}

export interface ShopState {
  hasConnections: boolean;
  hasParcels: boolean;
}

/** Whether there is anything to be well at all. */
export async function findShopState(db: D1Database, sellerId: string): Promise<ShopState> {
  const row = await db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM connections WHERE seller_id = ?1 AND revoked_at IS NULL) AS ties,
         EXISTS (SELECT 1 FROM shipments WHERE seller_id = ?1) AS parcels`,
    )
    .bind(sellerId)
    .first<{ ties: number; parcels: number }>();
  return { hasConnections: row?.ties === 1, hasParcels: row?.parcels === 1 };
}
