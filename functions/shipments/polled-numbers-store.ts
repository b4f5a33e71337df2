// SQL of polling: which numbers of parcels to poll at a carrier, and when.
import type { ConnectionRow } from '../connections/rows.ts';

export interface DueNumber {
  number: string;
  shipment_id: string;
  poll_seen: string | null;
  /** The parcel's last event or its creation, whichever is later. */
  changed_at: number;
}

/** The longest overdue first, through `shipment_numbers_due`. */
export async function findDueNumbers(
  db: D1Database,
  { seller_id, carrier }: Pick<ConnectionRow, 'seller_id' | 'carrier'>,
  now: number,
  limit: number,
): Promise<DueNumber[]> {
  const { results } = await db
    .prepare(
      `SELECT n.number, n.shipment_id, n.poll_seen,
         max(s.created_at, coalesce(s.last_event_at, 0)) AS changed_at
       FROM shipment_numbers n JOIN shipments s ON s.id = n.shipment_id
       WHERE n.seller_id = ?1 AND n.poll_by = ?2 AND n.poll_due_at <= ?3
       ORDER BY n.poll_due_at LIMIT ?4`,
    )
    .bind(seller_id, carrier, now, limit)
    .all<DueNumber>();
  return results;
}

export interface PolledNumber {
  number: string;
  shipmentId: string;
  /** null: it is not polled any more. */
  dueAt: number | null;
  /** Hash of the response; null keeps the stored one. */
  seen: string | null;
}

/** Parcels that ended meanwhile are not polled again. */
export const putOffNumbers = (db: D1Database, rows: readonly PolledNumber[]): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE shipment_numbers SET poll_due_at = a.value ->> 'dueAt',
         poll_seen = coalesce(a.value ->> 'seen', poll_seen)
       FROM json_each(?) AS a
       WHERE number = a.value ->> 'number' AND shipment_id = a.value ->> 'shipmentId'
         AND poll_due_at IS NOT NULL`,
    )
    .bind(JSON.stringify(rows));

/** After a push these numbers are due at once: the carrier's next poll includes them. */
export const pollSoon = (
  db: D1Database,
  numbers: readonly { number: string; shipmentId: string }[],
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE shipment_numbers SET poll_due_at = ?2 FROM json_each(?1) AS a
       WHERE number = a.value ->> 'number' AND shipment_id = a.value ->> 'shipmentId'
         AND poll_due_at > ?2`,
    )
    .bind(JSON.stringify(numbers), now);
