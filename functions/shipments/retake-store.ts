// Parcels in the order of their ids, to be written again.
import type { TrackingEvent } from './event.ts';
import { readStored, type Stored } from './stored-store.ts';

/** Those behind `after`; what was merged away has no events of its own. */
export const findAfter = (
  db: D1Database,
  after: string,
  limit: number,
): Promise<Stored<unknown>[]> =>
  readStored(
    db,
    'SELECT id FROM shipments WHERE id > ?1 AND merged_into IS NULL ORDER BY id LIMIT ?2',
    after,
    limit,
  );

export interface Retaken {
  id: string;
  version: number;
  status: string;
  statusSince: number | null;
  lastEventAt: number | null;
  snapshot: string;
  publicSnapshot: string | null;
  /** Those that are told differently now. */
  events: TrackingEvent[];
}

/** Whoever wrote a parcel meanwhile took its snapshot in the new way: that one stays. */
export const writeRetaken = (
  db: D1Database,
  retaken: readonly Retaken[],
): D1PreparedStatement[] => [
  db
    .prepare(
      `UPDATE tracking_events SET text = e.value ->> 'text', place = e.value ->> 'place'
       FROM json_each(?) AS e
       WHERE tracking_events.shipment_id = e.value ->> 'shipmentId'
         AND tracking_events.key = e.value ->> 'key'`,
    )
    .bind(
      JSON.stringify(
        retaken.flatMap(({ id, events }) =>
          events.map(({ key, text, place }) => ({ shipmentId: id, key, text, place })),
        ),
      ),
    ),
  db
    .prepare(
      `UPDATE shipments SET status = r.value ->> 'status', status_since = r.value ->> 'statusSince',
         last_event_at = r.value ->> 'lastEventAt', snapshot = r.value ->> 'snapshot',
         public_snapshot = r.value ->> 'publicSnapshot'
       FROM json_each(?) AS r
       WHERE shipments.id = r.value ->> 'id' AND version = r.value ->> 'version'`,
    )
    .bind(JSON.stringify(retaken.map(({ events, ...row }) => row))),
];
