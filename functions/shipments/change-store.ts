// What a seller changes of parcels that are there: read by id, and the statements for the batch.
import type { StoredShipment } from '../timeline/merge.ts';
import { readStored } from './stored-store.ts';

export interface AskedShipment {
  /** As asked; the parcel may have been merged into another one since. */
  asked: string;
  shipment: StoredShipment;
}

/** Those of the asked that are this seller's, with numbers and events. */
export async function findStored(
  db: D1Database,
  sellerId: string,
  ids: readonly string[],
): Promise<AskedShipment[]> {
  const stored = await readStored<{ asked: string }>(
    db,
    `SELECT asked.id AS asked, coalesce(asked.merged_into, asked.id) AS id
     FROM json_each(?1) AS wanted JOIN shipments asked ON asked.id = wanted.value
     WHERE asked.seller_id = ?2`,
    JSON.stringify(ids),
    sellerId,
  );
  return stored.map(({ row: { asked }, shipment }) => ({ asked, shipment }));
}

/** Ids of those of the asked that are this seller's, as they are now called. */
export async function findOwn(
  db: D1Database,
  sellerId: string,
  ids: readonly string[],
): Promise<{ asked: string; id: string }[]> {
  const { results } = await db
    .prepare(
      `SELECT asked.id AS asked, coalesce(asked.merged_into, asked.id) AS id
       FROM json_each(?1) AS wanted JOIN shipments asked ON asked.id = wanted.value
       WHERE asked.seller_id = ?2`,
    )
    .bind(JSON.stringify(ids), sellerId)
    .all<{ asked: string; id: string }>();
  return results;
}

/**
 * Out of the daily list, or back into it. Lookups and its own page go on as before; the scan ends its
 * alarms, or takes it up again.
 */
export const setArchived = (
  db: D1Database,
  sellerId: string,
  ids: readonly string[],
  isArchived: boolean,
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE shipments SET archived_at = ?3, updated_at = ?4, due_at = ?4, version = version + 1
       WHERE id IN (SELECT value FROM json_each(?1)) AND seller_id = ?2
         AND (archived_at IS NULL) <> (?3 IS NULL)`,
    )
    .bind(JSON.stringify(ids), sellerId, isArchived ? now : null, now);

/** Out of Today until then; null: back into it. */
export const setSnoozed = (
  db: D1Database,
  sellerId: string,
  shipmentId: string,
  until: number | null,
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE shipments SET snoozed_until = ?3, version = version + 1, updated_at = ?4,
         due_at = CASE WHEN ?3 IS NULL THEN due_at ELSE min(coalesce(due_at, ?3), ?3) END
       WHERE id = ?1 AND seller_id = ?2 AND problem IS NOT NULL`,
    )
    .bind(shipmentId, sellerId, until, now);

/** Goes before the write of the plans: what is published is made of the numbers that are left. */
export const dropNumbers = (
  db: D1Database,
  shipmentId: string,
  numbers: readonly string[],
): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM shipment_numbers
       WHERE shipment_id = ?1 AND number IN (SELECT value FROM json_each(?2))`,
    )
    .bind(shipmentId, JSON.stringify(numbers));

/** A number that was only as the seller said goes over to the carrier the seller says now. */
export const giveNumbers = (
  db: D1Database,
  shipmentId: string,
  from: string | null,
  to: string,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE shipment_numbers SET carrier = ?3
       WHERE shipment_id = ?1 AND shared = 0 AND carrier IS ?2`,
    )
    .bind(shipmentId, from, to);
