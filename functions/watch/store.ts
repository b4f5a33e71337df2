// What has fallen due, and what the scan found.
import { announce, type News } from '../outbox/store.ts';
import { type ParcelChanges, recordChanges } from '../shipments/history-store.ts';
import { publishShipments } from '../shipments/publish-store.ts';
import type { ShipmentRow } from '../shipments/rows.ts';

export type DueRow = Pick<
  ShipmentRow,
  | 'id'
  | 'seller_id'
  | 'carrier'
  | 'number'
  | 'version'
  | 'due_at'
  | 'price_minor'
  | 'problems'
  | 'snoozed_until'
  | 'watched'
  | 'archived_at'
>;

/** Longest overdue first; reads as many rows as it returns, through `shipments_due`. */
export async function findDue(db: D1Database, now: number, limit: number): Promise<DueRow[]> {
  const { results } = await db
    .prepare(
      `SELECT id, seller_id, carrier, number, version, due_at, price_minor, problems,
         snoozed_until, watched, archived_at
       FROM shipments WHERE due_at <= ? ORDER BY due_at LIMIT ?`,
    )
    .bind(now, limit)
    .all<DueRow>();
  return results;
}

export interface Source {
  seller_id: string;
  carrier: string;
  failing_since: number | null;
}

/** What these sellers are connected to. */
export async function findSources(
  db: D1Database,
  sellerIds: readonly string[],
): Promise<Map<string, Source[]>> {
  const { results } = await db
    .prepare(
      `SELECT c.seller_id, c.carrier, c.failing_since FROM json_each(?) AS s
       JOIN connections c ON c.seller_id = s.value WHERE c.revoked_at IS NULL`,
    )
    .bind(JSON.stringify(sellerIds))
    .all<Source>();
  return Map.groupBy(results, ({ seller_id }) => seller_id);
}

/** Nothing changed but when to look again. Whoever wrote the parcel meanwhile has set that anew. */
export const rearm = (
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
  dueAt: number | null;
  snoozedUntil: number | null;
  /** Null when it has none left. */
  problem: string | null;
  problemSince: number | null;
  problemOrder: number | null;
  /** JSON. */
  problems: string;
  /** What the buyer is told. */
  stale: object | null;
}

/**
 * Problems that began or ended, with everything that tells of them: all of it or nothing. Refused
 * (`isConflict`) when somebody wrote one of the parcels meanwhile.
 */
export const writeFindings = (
  db: D1Database,
  findings: readonly Finding[],
  news: readonly News[],
  now: number,
): Promise<D1Result[]> =>
  db.batch([
    db
      .prepare(
        `UPDATE shipments SET
           version = CASE WHEN version = r.value ->> 'version' THEN version + 1 END,
           due_at = r.value ->> 'dueAt', snoozed_until = r.value ->> 'snoozedUntil',
           problem = r.value ->> 'problem',
           problem_since = r.value ->> 'problemSince', problem_order = r.value ->> 'problemOrder',
           problems = r.value ->> 'problems', updated_at = ?2,
           snapshot = json_set(snapshot, '$.stale', json(r.value -> 'stale')),
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
    announce(db, news, now),
  ]);
