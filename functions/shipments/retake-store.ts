// SQL for taking snapshots again: parcels in the order of their ids.
import type { TrackingEvent } from '../timeline/event.ts';
import { readStored, type Stored } from './stored-store.ts';

/** The parcels after `after`; a merged parcel has no events of its own. */
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
  actionRequiredBy: string;
  /** The facts of the watch, as JSON. */
  watched: string;
  /** Events whose text or place changes. */
  events: TrackingEvent[];
}

/** A parcel written meanwhile already has a new snapshot, which stays. */
export const writeRetaken = (db: D1Database, retaken: Retaken): D1PreparedStatement[] => [
  ...(retaken.events.length === 0 ? [] : [rewordEvents(db, retaken)]),
  db
    .prepare(
      `UPDATE shipments SET status = ?3, status_since = ?4, last_event_at = ?5, snapshot = ?6,
         public_snapshot = ?7, action_required_by = ?8, watched = ?9
       WHERE id = ?1 AND version = ?2`,
    )
    .bind(
      retaken.id,
      retaken.version,
      retaken.status,
      retaken.statusSince,
      retaken.lastEventAt,
      retaken.snapshot,
      retaken.publicSnapshot,
      retaken.actionRequiredBy,
      retaken.watched,
    ),
];

const rewordEvents = (db: D1Database, { id, events }: Retaken): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE tracking_events SET text = e.value ->> 'text', place = e.value ->> 'place'
       FROM json_each(?2) AS e
       WHERE tracking_events.shipment_id = ?1 AND tracking_events.key = e.value ->> 'key'`,
    )
    .bind(id, JSON.stringify(events.map(({ key, text, place }) => ({ key, text, place }))));
