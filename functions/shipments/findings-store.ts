// SQL of what the scan finds: problems that began or ended as time went by.
import { type ParcelChanges, recordChanges } from './history-store.ts';

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
  turn: string;
  /** What the snapshots say from now on: JSON (stored-snapshot.ts). */
  verdict: string;
}

/** For one atomic batch, which fails (`isConflict`) if a parcel has a newer version. */
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
           action_required_by = r.value ->> 'turn', verdict = r.value ->> 'verdict'
         FROM json_each(?1) AS r WHERE shipments.id = r.value ->> 'shipmentId'`,
    )
    .bind(JSON.stringify(findings), now),
  ...recordChanges(db, findings, now),
];
