// Shipments and what is published about them, as they are looked up.
import type { Shipment } from '../contract/shipment.ts';
import type { KnownNumber } from './merge.ts';
import { type NumberRow, type ShipmentRow, shipments, toKnownNumber } from './rows.ts';

/** For the test that compares them with schema.sql. */
export const models = { shipments };

/** The published JSON array for a number, or null. One row read, through the primary key. */
export const findPublished = (db: D1Database, number: string): Promise<string | null> =>
  db
    .prepare('SELECT shipments FROM published WHERE number = ?')
    .bind(number)
    .first<string>('shipments');

/** The same for up to 40 numbers; those not here are absent from the map. */
export async function findPublishedMany(
  db: D1Database,
  numbers: readonly string[],
): Promise<Map<string, string>> {
  const { results } = await db
    .prepare(
      `SELECT p.number, p.shipments FROM json_each(?) AS wanted
       JOIN published p ON p.number = wanted.value`,
    )
    .bind(JSON.stringify(numbers))
    .all<{ number: string; shipments: string }>();
  return new Map(results.map((row) => [row.number, row.shipments]));
}

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

/** Every number a parcel goes by, for its own page. */
export async function findNumbers(db: D1Database, shipmentId: string): Promise<KnownNumber[]> {
  const { results } = await db
    .prepare('SELECT * FROM shipment_numbers WHERE shipment_id = ?')
    .bind(shipmentId)
    .all<NumberRow>();
  return results.map(toKnownNumber);
}

/** The public JSON of one parcel; follows it to the parcel it was merged into. */
export async function findSnapshot(db: D1Database, shipmentId: string): Promise<Shipment | null> {
  const snapshot = await db
    .prepare(
      `SELECT kept.snapshot FROM shipments asked
       JOIN shipments kept ON kept.id = coalesce(asked.merged_into, asked.id) WHERE asked.id = ?`,
    )
    .bind(shipmentId)
    .first<string>('snapshot');
  return snapshot === null ? null : JSON.parse(snapshot);
}

/**
 * The parcel a number means, of one seller or as it was told of last. `sellerId` is null where several
 * sellers have the number: anybody can type one in, so whose it is cannot be told.
 */
export async function findParcel(
  db: D1Database,
  number: string,
  sellerId: string | null,
): Promise<{ id: string; sellerId: string | null; snapshot: Shipment } | null> {
  const row = await db
    .prepare(
      `SELECT s.id, s.seller_id, s.snapshot,
         (SELECT count(DISTINCT seller_id) FROM shipment_numbers WHERE number = ?1) AS sellers
       FROM shipment_numbers n
       JOIN shipments s ON s.id = n.shipment_id
       WHERE n.number = ?1 AND (?2 IS NULL OR s.seller_id = ?2)
       ORDER BY s.last_event_at DESC LIMIT 1`,
    )
    .bind(number, sellerId)
    .first<ShipmentRow & { sellers: number }>();
  if (row === null) return null;
  const isClear = sellerId !== null || row.sellers === 1;
  return {
    id: row.id,
    sellerId: isClear ? row.seller_id : null,
    snapshot: JSON.parse(row.snapshot),
  };
}
