// SQL of a seller's problem parcels, most urgent first. Every query runs along `shipments_by_urgency`, one
// reason after the other, and stops at the caller's limit.
import type { ProblemReason } from '../contract/parcel-problem.ts';
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
>;

export const PROBLEM_COLUMNS = `s.id, s.number, s.carrier, s.carried_by, s.lane, s.scheme, s.status, s.status_since,
  s.price_minor, s.currency, s.problem_order, s.problems, s.watched`;

/** Repeats the condition of the index, so that SQLite uses it. */
export const OPEN = `problem IS NOT NULL AND snoozed_until IS NULL
  AND merged_into IS NULL AND archived_at IS NULL`;

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
      `SELECT ${PROBLEM_COLUMNS} FROM shipments s
       WHERE s.seller_id = ?1 AND s.problem = ?2 AND ${OPEN}
         AND (s.problem_order, s.id) > (?3, ?4)
       ORDER BY s.problem_order, s.id LIMIT ?5`,
    )
    .bind(sellerId, reason, after?.[0] ?? Number.MIN_SAFE_INTEGER, after?.[1] ?? '', limit)
    .all<ProblemRow>();
  return results;
}

/** Those of these that are the seller's and have a problem. */
export async function withProblem(
  db: D1Database,
  sellerId: string,
  ids: readonly string[],
): Promise<Pick<ShipmentRow, 'id' | 'version' | 'snoozed_until'>[]> {
  const { results } = await db
    .prepare(
      `SELECT s.id, s.version, s.snoozed_until FROM json_each(?1) AS wanted JOIN shipments s ON s.id = wanted.value
       WHERE s.seller_id = ?2 AND s.problem IS NOT NULL`,
    )
    .bind(JSON.stringify(ids), sellerId)
    .all<Pick<ShipmentRow, 'id' | 'version' | 'snoozed_until'>>();
  return results;
}

/** Parcels put off until this very instant: those of one form. */
export async function findSnoozedUntil(
  db: D1Database,
  sellerId: string,
  until: number,
): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT id FROM shipments WHERE seller_id = ?1 AND snoozed_until = ?2
         AND merged_into IS NULL AND archived_at IS NULL`,
    )
    .bind(sellerId, until)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

/** Parcels archived at this very instant. Uses `shipments_archived`. */
export async function findArchivedAt(
  db: D1Database,
  sellerId: string,
  at: number,
): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT id FROM shipments
       WHERE seller_id = ?1 AND archived_at = ?2 AND archived_at IS NOT NULL AND merged_into IS NULL`,
    )
    .bind(sellerId, at)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

/** The chosen ones, gravest first. */
export async function findProblems(
  db: D1Database,
  sellerId: string,
  ids: readonly string[],
): Promise<ProblemRow[]> {
  const { results } = await db
    .prepare(
      `SELECT ${PROBLEM_COLUMNS} FROM json_each(?1) AS wanted
       JOIN shipments s ON s.id = wanted.value
       WHERE s.seller_id = ?2 AND s.problem IS NOT NULL AND s.merged_into IS NULL
       ORDER BY s.problem, s.problem_order, s.id`,
    )
    .bind(JSON.stringify(ids), sellerId)
    .all<ProblemRow>();
  return results;
}
