// SQL of a seller's problem parcels, most urgent first. Every query runs along `shipments_by_urgency`, one
// reason after the other, and stops at the caller's limit.
import type { ProblemReason } from '../contract/parcel-problem.ts';
import { COUNT_MAX } from '../contract/today.ts';
import type { ShipmentRow } from '../shipments/rows.ts';

export type ProblemRow = Pick<
  ShipmentRow,
  | 'id'
  | 'number'
  | 'carrier'
  | 'carried_by'
  | 'lane'
  | 'scheme'
  | 'status'
  | 'status_since'
  | 'price_minor'
  | 'currency'
  | 'problem_order'
  | 'problems'
  | 'watched'
> & { integration_type: string | null };

const COLUMNS = `s.id, s.number, s.carrier, s.carried_by, s.lane, s.scheme, s.status, s.status_since,
  s.price_minor, s.currency, s.problem_order, s.problems, s.watched,
  s.snapshot ->> '$.integrationType' AS integration_type`;

/** Repeats the condition of the index, so that SQLite uses it. */
const OPEN = `problem IS NOT NULL AND snoozed_until IS NULL
  AND merged_into IS NULL AND archived_at IS NULL`;

/** Counts problem parcels by reason, up to `COUNT_MAX` and one more. */
export async function countProblems(
  db: D1Database,
  sellerId: string,
  reasons: readonly ProblemReason[],
): Promise<{ reason: ProblemReason; count: number }[]> {
  const { results } = await db
    .prepare(
      `SELECT r.value AS reason, (SELECT count(*) FROM (
         SELECT 1 FROM shipments WHERE seller_id = ?1 AND problem = r.value AND ${OPEN}
         LIMIT ?3)) AS count
       FROM json_each(?2) AS r`,
    )
    .bind(sellerId, JSON.stringify(reasons), COUNT_MAX + 1)
    .all<{ reason: ProblemReason; count: number }>();
  return results;
}

/** The first few parcels of each reason. */
export async function findUrgent(
  db: D1Database,
  sellerId: string,
  reasons: readonly ProblemReason[],
  perReason: number,
): Promise<ProblemRow[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM json_each(?2) AS r CROSS JOIN shipments s
       WHERE s.id IN (SELECT id FROM shipments WHERE seller_id = ?1 AND problem = r.value AND ${OPEN}
                      ORDER BY problem_order, id LIMIT ?3)`,
    )
    .bind(sellerId, JSON.stringify(reasons), perReason)
    .all<ProblemRow>();
  return results;
}

/** One page of one reason, after the last parcel seen. */
export async function listProblems(
  db: D1Database,
  sellerId: string,
  reason: ProblemReason,
  after: readonly [order: number, id: string] | null,
  limit: number,
): Promise<ProblemRow[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM shipments s
       WHERE s.seller_id = ?1 AND s.problem = ?2 AND ${OPEN}
         AND (s.problem_order, s.id) > (?3, ?4)
       ORDER BY s.problem_order, s.id LIMIT ?5`,
    )
    .bind(sellerId, reason, after?.[0] ?? Number.MIN_SAFE_INTEGER, after?.[1] ?? '', limit)
    .all<ProblemRow>();
  return results;
}

export const hasProblem = async (
  db: D1Database,
  sellerId: string,
  shipmentId: string,
): Promise<boolean> =>
  (await db
    .prepare('SELECT 1 FROM shipments WHERE id = ? AND seller_id = ? AND problem IS NOT NULL')
    .bind(shipmentId, sellerId)
    .first()) !== null;

/** Snoozed parcels, the next to return first. */
export async function findSnoozed(
  db: D1Database,
  sellerId: string,
  limit: number,
): Promise<{ id: string; number: string; snoozed_until: number }[]> {
  const { results } = await db
    .prepare(
      `SELECT id, number, snoozed_until FROM shipments
       WHERE seller_id = ? AND snoozed_until IS NOT NULL
         AND merged_into IS NULL AND archived_at IS NULL
       ORDER BY snoozed_until LIMIT ?`,
    )
    .bind(sellerId, limit)
    .all<{ id: string; number: string; snoozed_until: number }>();
  return results;
}
