// SQL of a seller's changes to existing parcels: reads by id, and statements for the batch.
import type { StoredShipment } from '../timeline/merge.ts';
import { readStored } from './stored-store.ts';

export interface RequestedShipment {
  /** The requested id; the parcel may have been merged into another one since. */
  asked: string;
  shipment: StoredShipment;
}

/** The requested parcels that are this seller's, with numbers and events. */
export async function findStored(
  db: D1Database,
  sellerId: string,
  ids: readonly string[],
): Promise<RequestedShipment[]> {
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

/** Current ids of the requested parcels that are this seller's. */
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
 * Takes parcels out of the daily list, or back into it. Lookups and their own pages stay the same; the
 * scan ends their problems, or checks them again.
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

/**
 * Hides parcels from Today until then; null: shows them again. Fails (`isConflict`) when one of them was
 * written after it was read.
 */
export const setSnoozed = (
  db: D1Database,
  sellerId: string,
  read: readonly { id: string; version: number }[],
  until: number | null,
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE shipments SET snoozed_until = ?3, updated_at = ?4,
         version = CASE WHEN version = r.value ->> 'version' THEN version + 1 END,
         due_at = CASE WHEN ?3 IS NULL THEN due_at ELSE min(coalesce(due_at, ?3), ?3) END
       FROM json_each(?1) AS r
       WHERE shipments.id = r.value ->> 'id' AND seller_id = ?2 AND problem IS NOT NULL`,
    )
    .bind(JSON.stringify(read), sellerId, until, now);

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

/** Moves numbers from the carrier the seller declared before to the one declared now. */
export const reassignNumbers = (
  db: D1Database,
  shipmentId: string,
  from: string | null,
  to: string,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE shipment_numbers SET carrier = ?3
       WHERE number IN (SELECT value FROM json_each((SELECT numbers FROM shipments WHERE id = ?1)))
         AND shipment_id = ?1 AND shared = 0 AND carrier IS ?2`,
    )
    .bind(shipmentId, from, to);
