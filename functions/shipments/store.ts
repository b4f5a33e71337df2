// SQL that looks up single shipments.
import type { Shipment } from '../contract/shipment.ts';
import { isOverwritten } from '../lib/db.ts';
import type { KnownNumber } from '../timeline/merge.ts';
import { NUMBERS_OF_PARCEL } from './numbers-sql.ts';
import { type NumberRow, type ShipmentRow, shipments, toKnownNumber } from './rows.ts';
import { readSnapshot } from './stored-snapshot.ts';

/** A parcel by the token of its own link; follows it to the parcel it was merged into. */
export const findByToken = (db: D1Database, token: string): Promise<ShipmentRow | null> =>
  db
    .prepare(
      `SELECT kept.* FROM shipments asked
       JOIN shipments kept ON kept.id = coalesce(asked.merged_into, asked.id)
       WHERE asked.token = ?`,
    )
    .bind(token)
    .first<ShipmentRow>();

/** Every number of a parcel, for its own page. */
export async function findNumbers(db: D1Database, shipmentId: string): Promise<KnownNumber[]> {
  const { results } = await db
    .prepare(`SELECT n.* FROM shipments s, ${NUMBERS_OF_PARCEL} WHERE s.id = ?`)
    .bind(shipmentId)
    .all<NumberRow>();
  return results.map(toKnownNumber);
}

export interface FoundParcel {
  id: string;
  sellerId: string;
  version: number;
  snapshot: Shipment;
}

/** Follows a parcel to the one it was merged into. */
export const findParcelById = (db: D1Database, shipmentId: string) =>
  firstParcel(
    db
      .prepare(
        `SELECT kept.* FROM shipments asked
         JOIN shipments kept ON kept.id = coalesce(asked.merged_into, asked.id) WHERE asked.id = ?`,
      )
      .bind(shipmentId),
  );

/**
 * For a batch that rests on what was read of the parcel: the batch is refused (`isParcelChanged`) when the
 * parcel was written after that.
 */
export const parcelUnchanged = (
  db: D1Database,
  { id, version }: Pick<FoundParcel, 'id' | 'version'>,
): D1PreparedStatement =>
  db
    .prepare('UPDATE shipments SET version = CASE WHEN version = ?2 THEN version END WHERE id = ?1')
    .bind(id, version);

export const isParcelChanged = (error: unknown): boolean => isOverwritten(error, shipments);

/** A seller's own parcel with this number, the one with the newest event. */
export const findParcelOf = (db: D1Database, number: string, sellerId: string) =>
  firstParcel(
    db
      .prepare(
        `SELECT s.* FROM shipment_numbers n JOIN shipments s ON s.id = n.shipment_id
         WHERE n.number = ?1 AND s.seller_id = ?2 ORDER BY s.last_event_at DESC LIMIT 1`,
      )
      .bind(number, sellerId),
  );

/** The parcel of the only seller proved to own this number; null: no such seller, or several. */
export const findOwnedParcel = (db: D1Database, number: string) =>
  firstParcel(
    db
      .prepare(
        `SELECT s.* FROM shipment_numbers n JOIN shipments s ON s.id = n.shipment_id
         WHERE n.number = ?1 AND n.owned = 1 AND NOT EXISTS (
           SELECT 1 FROM shipment_numbers o
           WHERE o.number = ?1 AND o.owned = 1 AND o.seller_id <> n.seller_id)
         ORDER BY s.last_event_at DESC LIMIT 1`,
      )
      .bind(number),
  );

/** The parcel of a link, if it has this number. */
export const findLinkedParcel = (db: D1Database, number: string, token: string) =>
  firstParcel(
    db
      .prepare(
        `SELECT kept.* FROM shipments asked
         JOIN shipments kept ON kept.id = coalesce(asked.merged_into, asked.id)
         JOIN shipment_numbers n ON n.number = ?1 AND n.shipment_id = kept.id
         WHERE asked.token = ?2`,
      )
      .bind(number, token),
  );

async function firstParcel(query: D1PreparedStatement): Promise<FoundParcel | null> {
  const row = await query.first<ShipmentRow>();
  if (row === null) return null;
  const { id, seller_id: sellerId, version } = row;
  return { id, sellerId, version, snapshot: readSnapshot(row) };
}
