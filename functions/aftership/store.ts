// SQL: parcels of a seller whole, for trackings.
import type { ShipmentRow } from '../shipments/rows.ts';

/** Another seller's are left out. */
export async function findParcels(
  db: D1Database,
  sellerId: string,
  ids: readonly string[],
): Promise<ShipmentRow[]> {
  const { results } = await db
    .prepare(
      `SELECT s.* FROM json_each(?1) AS wanted CROSS JOIN shipments s ON s.id = wanted.value
       WHERE s.seller_id = ?2 ORDER BY wanted.key`,
    )
    .bind(JSON.stringify(ids), sellerId)
    .all<ShipmentRow>();
  return results;
}

/**
 * Those that go by one of these whole numbers, newest first. `isShared`: by the number of their order, else by
 * one of their own.
 */
export async function findByWholeNumbers(
  db: D1Database,
  sellerId: string,
  numbers: readonly string[],
  isShared: boolean,
  limit: number,
): Promise<ShipmentRow[]> {
  const { results } = await db
    .prepare(
      `SELECT s.* FROM (
         SELECT DISTINCT n.shipment_id AS id FROM json_each(?1) AS wanted
         CROSS JOIN shipment_numbers n INDEXED BY shipment_numbers_by_seller
           ON n.seller_id = ?2 AND n.number = wanted.value
             AND n.number NOT GLOB '????????-????-????-????-????????????' AND n.shared = ?3
       ) found CROSS JOIN shipments s ON s.id = found.id
       WHERE s.merged_into IS NULL ORDER BY s.created_at DESC, s.id DESC LIMIT ?4`,
    )
    .bind(JSON.stringify(numbers), sellerId, isShared ? 1 : 0, limit)
    .all<ShipmentRow>();
  return results;
}
