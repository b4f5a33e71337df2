// SQL of what the scan finds: problems that began or ended as time went by.
import type { Verdict } from '../timeline/situation-facts.ts';
import { type ParcelChanges, recordChanges } from './history-store.ts';
import { publishShipments } from './publish-store.ts';

/** Changes only the next check. A parcel written meanwhile keeps its newer schedule. */
export const rescheduleChecks = (
  db: D1Database,
  rows: readonly Pick<Finding, 'shipmentId' | 'version' | 'dueAt' | 'snoozedUntil'>[],
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE shipments SET due_at = r.value ->> 'dueAt', snoozed_until = r.value ->> 'snoozedUntil'
       FROM json_each(?) AS r
       WHERE shipments.id = r.value ->> 'shipmentId' AND version = r.value ->> 'version'`,
    )
    .bind(JSON.stringify(rows));

export interface Finding extends ParcelChanges {
  version: number;
  number: string;
  carrier: string;
  dueAt: number | null;
  snoozedUntil: number | null;
  /** Null when it has none left. */
  problem: string | null;
  problemSince: number | null;
  problemOrder: number | null;
  /** JSON. */
  problems: string;
  /** What the buyer sees. */
  stale: object | null;
  verdict: Verdict;
}

/**
 * A public snapshot of its own was decided by proven events; `verdict` rests on all of them, so it stays out.
 * For one atomic batch, which fails (`isConflict`) if a parcel has a newer version.
 */
export const writeFindings = (
  db: D1Database,
  findings: readonly Finding[],
  now: number,
): D1PreparedStatement[] => [
  db
    .prepare(
      `UPDATE shipments SET
           version = CASE WHEN version = r.value ->> 'version' THEN version + 1 END,
           due_at = r.value ->> 'dueAt', snoozed_until = r.value ->> 'snoozedUntil',
           problem = r.value ->> 'problem',
           problem_since = r.value ->> 'problemSince', problem_order = r.value ->> 'problemOrder',
           problems = r.value ->> 'problems', updated_at = ?2,
           action_required_by = r.value ->> '$.verdict.turn',
           snapshot = json_patch(json_set(snapshot, '$.stale', json(r.value -> 'stale')),
             r.value -> '$.verdict.publicly'),
           public_snapshot = json_set(public_snapshot, '$.stale', json(r.value -> 'stale'))
         FROM json_each(?1) AS r WHERE shipments.id = r.value ->> 'shipmentId'`,
    )
    .bind(JSON.stringify(findings), now),
  publishShipments(
    db,
    findings.map(({ shipmentId }) => shipmentId),
    now,
  ),
  ...recordChanges(db, findings, now),
];
