// SQL that reads parcels with their numbers and events, as the merge needs them.
import type { StoredShipment } from '../timeline/merge.ts';
import { NUMBERS_OF_PARCEL } from './numbers-sql.ts';
import { type EventRow, type NumberRow, type ShipmentRow, toStored } from './rows.ts';

export interface Stored<More> {
  row: ShipmentRow & More;
  shipment: StoredShipment;
}

/** `found` selects the `id` of each parcel; its other columns are added to the row. */
export async function readStored<More = unknown>(
  db: D1Database,
  found: string,
  ...values: unknown[]
): Promise<Stored<More>[]> {
  const [rows, numbers] = (await db.batch(
    [
      'SELECT s.*, found.* FROM found JOIN shipments s USING (id)',
      `SELECT n.* FROM (SELECT DISTINCT id FROM found) AS f
       JOIN shipments s ON s.id = f.id, ${NUMBERS_OF_PARCEL}`,
    ].map((query) => db.prepare(`WITH found AS (${found}) ${query}`).bind(...values)),
  )) as [D1Result<ShipmentRow & More>, D1Result<NumberRow>];
  const numbersOf = Map.groupBy(numbers.results, (row) => row.shipment_id);
  const eventsOf = await readUnpacked(db, rows.results);
  return rows.results.map((row) => ({
    row,
    shipment: toStored(row, numbersOf.get(row.id) ?? [], eventsOf.get(row.id) ?? []),
  }));
}

/** Events of parcels that were written last before events were packed, and not moved yet. */
async function readUnpacked(
  db: D1Database,
  rows: readonly ShipmentRow[],
): Promise<Map<string, EventRow[]>> {
  const ids = rows.filter(({ events }) => events === null).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const { results } = await db
    .prepare(`SELECT e.* FROM json_each(?) AS f JOIN tracking_events e ON e.shipment_id = f.value`)
    .bind(JSON.stringify(ids))
    .all<EventRow>();
  return Map.groupBy(results, (row) => row.shipment_id);
}
