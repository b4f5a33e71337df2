// SQL of one parcel for its seller.
import type { TicketState, TicketType } from '../contract/ticket.ts';
import type { CancelRequest } from '../timeline/situation-facts.ts';
import { NUMBERS_OF_PARCEL } from './numbers-sql.ts';
import type { NumberRow, ShipmentRow } from './rows.ts';

/** Follows a merge to the kept parcel. null: it does not exist, or is another seller's. */
export const findOfSeller = (
  db: D1Database,
  sellerId: string,
  id: string,
): Promise<ShipmentRow | null> =>
  db
    .prepare(
      `SELECT kept.* FROM shipments asked
       JOIN shipments kept ON kept.id = coalesce(asked.merged_into, asked.id)
       WHERE asked.id = ?1 AND asked.seller_id = ?2`,
    )
    .bind(id, sellerId)
    .first<ShipmentRow>();

/** The numbers of each of these parcels, own ones before shared ones. */
export async function findNumbersOf(
  db: D1Database,
  shipmentIds: readonly string[],
): Promise<Map<string, NumberRow[]>> {
  const { results } = await db
    .prepare(
      `SELECT n.* FROM json_each(?) AS wanted
       JOIN shipments s ON s.id = wanted.value, ${NUMBERS_OF_PARCEL} ORDER BY n.shared, n.number`,
    )
    .bind(JSON.stringify(shipmentIds))
    .all<NumberRow>();
  return Map.groupBy(results, (row) => row.shipment_id);
}

export interface TicketOfParcel {
  id: string;
  type: TicketType;
  state: TicketState;
  due_at: number | null;
  updated_at: number;
}

/** Includes tickets about parcels merged into it: their numbers are its own now. */
export async function findTicketsOf(
  db: D1Database,
  sellerId: string,
  shipmentId: string,
  numbers: readonly string[],
): Promise<TicketOfParcel[]> {
  const columns = 'id, type, state, due_at, updated_at';
  const { results } = await db
    .prepare(
      `SELECT ${columns} FROM tickets WHERE shipment_id = ?1 AND seller_id = ?2 AND state <> 'merged'
       UNION
       SELECT ${columns} FROM tickets WHERE number IN (SELECT value FROM json_each(?3))
         AND seller_id = ?2 AND state <> 'merged'
       ORDER BY updated_at DESC LIMIT 50`,
    )
    .bind(shipmentId, sellerId, JSON.stringify(numbers))
    .all<TicketOfParcel>();
  return results;
}

/** Open requests to cancel, by posting; a seller's open requests are few. */
export async function findCancelRequests(
  db: D1Database,
  sellerId: string,
): Promise<ReadonlyMap<string, CancelRequest & { id: string }>> {
  const { results } = await db
    .prepare(
      `SELECT id, number, auto_approve_at FROM ozon_cancellations
       WHERE seller_id = ? AND state = 'open' ORDER BY auto_approve_at LIMIT 500`,
    )
    .bind(sellerId)
    .all<{ id: string; number: string; auto_approve_at: number | null }>();
  return new Map(
    results.map((row) => [row.number, { id: row.id, approvedAt: row.auto_approve_at }]),
  );
}
