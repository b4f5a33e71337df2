// SQL of the problem history: when problems began and ended, as reports count them.
import type { ParcelIssue } from '../timeline/stale-clocks.ts';

export interface ParcelChanges {
  shipmentId: string;
  sellerId: string;
  raised: readonly ParcelIssue[];
  cleared: readonly ParcelIssue[];
}

/** For the atomic batch of the change; no statement if no problem began or ended. */
export function recordChanges(
  db: D1Database,
  changes: readonly ParcelChanges[],
  now: number,
): D1PreparedStatement[] {
  const raised = changes.flatMap(({ shipmentId, sellerId, raised }) =>
    raised.map((problem) => ({ shipmentId, sellerId, problem })),
  );
  const cleared = changes.flatMap(({ shipmentId, cleared }) =>
    cleared.map(({ reason, since }) => ({ shipmentId, reason, since })),
  );
  return [
    ...(cleared.length === 0 ? [] : [close(db, cleared, now)]),
    ...(raised.length === 0 ? [] : [open(db, raised, now)]),
  ];
}

/** A problem that returns with the same start reopens its row. */
const open = (db: D1Database, rows: object[], now: number): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO problem_history (shipment_id, reason, since, seller_id, raised_at, numbers)
       SELECT r.value ->> 'shipmentId', r.value ->> '$.problem.reason',
         r.value ->> '$.problem.since', r.value ->> 'sellerId', ?2, r.value -> 'problem'
       FROM json_each(?1) AS r WHERE true
       ON CONFLICT (shipment_id, reason, since) DO UPDATE SET cleared_at = NULL`,
    )
    .bind(JSON.stringify(rows), now);

const close = (db: D1Database, rows: object[], now: number): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE problem_history SET cleared_at = ?2 FROM json_each(?1) AS r
       WHERE shipment_id = r.value ->> 'shipmentId' AND reason = r.value ->> 'reason'
         AND since = r.value ->> 'since'`,
    )
    .bind(JSON.stringify(rows), now);
