// SQL for taking snapshots again: parcels in the order of their ids.
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

/** As they are stored (stored-snapshot.ts). */
export interface Retaken {
  id: string;
  version: number;
  status: string;
  statusSince: number | null;
  lastEventAt: number | null;
  snapshot: string;
  publicSnapshot: string | null;
  actionRequiredBy: string;
  watched: string;
  events: string;
}

/**
 * A parcel written meanwhile has a new snapshot already, which stays. Events that stood in rows of their own
 * until then are in the parcel's row now, whoever wrote it.
 */
export const writeRetaken = (
  db: D1Database,
  retaken: readonly Retaken[],
): D1PreparedStatement[] => [
  db
    .prepare(
      `UPDATE shipments SET status = r.value ->> 'status', status_since = r.value ->> 'statusSince',
         last_event_at = r.value ->> 'lastEventAt', snapshot = r.value ->> 'snapshot',
         public_snapshot = r.value ->> 'publicSnapshot', verdict = NULL,
         action_required_by = r.value ->> 'actionRequiredBy', watched = r.value ->> 'watched',
         events = r.value ->> 'events'
       FROM json_each(?1) AS r
       WHERE shipments.id = r.value ->> 'id' AND version = r.value ->> 'version'`,
    )
    .bind(JSON.stringify(retaken)),
  db
    .prepare(
      `DELETE FROM tracking_events WHERE shipment_id IN (
         SELECT s.id FROM json_each(?1) AS r JOIN shipments s ON s.id = r.value
         WHERE s.events IS NOT NULL)`,
    )
    .bind(JSON.stringify(retaken.map(({ id }) => id))),
];
