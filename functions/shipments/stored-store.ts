// SQL that reads parcels with their numbers and events, as the merge needs them.
import type { StoredShipment } from '../timeline/merge.ts';
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
  const [rows, numbers, events] = (await db.batch(
    [
      'SELECT s.*, found.* FROM found JOIN shipments s USING (id)',
      `SELECT n.* FROM (SELECT DISTINCT id FROM found) AS f
       JOIN shipment_numbers n ON n.shipment_id = f.id`,
      `SELECT e.* FROM (SELECT DISTINCT id FROM found) AS f
       JOIN tracking_events e ON e.shipment_id = f.id`,
    ].map((query) => db.prepare(`WITH found AS (${found}) ${query}`).bind(...values)),
  )) as [D1Result<ShipmentRow & More>, D1Result<NumberRow>, D1Result<EventRow>];
  const numbersOf = Map.groupBy(numbers.results, (row) => row.shipment_id);
  const eventsOf = Map.groupBy(events.results, (row) => row.shipment_id);
  return rows.results.map((row) => ({
    row,
    shipment: toStored(row, numbersOf.get(row.id) ?? [], eventsOf.get(row.id) ?? []),
  }));
}
