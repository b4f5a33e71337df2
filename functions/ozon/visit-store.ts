// Which Ozon connections are due, and how a visit ends. A lease is a `poll_due_at` in the near future:
// a run that was killed leaves it behind, and the next one goes on when it has lapsed.
import type { ConnectionRow } from '../inbound/store.ts';

/** Through `connections_due`. */
export async function findDue(
  db: D1Database,
  now: number,
  limit: number,
): Promise<ConnectionRow[]> {
  const { results } = await db
    .prepare(
      `SELECT * FROM connections
       WHERE poll_due_at <= ? AND carrier = 'ozon' AND credentials IS NOT NULL
         AND revoked_at IS NULL
       ORDER BY poll_due_at LIMIT ?`,
    )
    .bind(now, limit)
    .all<ConnectionRow>();
  return results;
}

/** False: another run has it. */
export async function claim(
  db: D1Database,
  { id, poll_due_at }: Pick<ConnectionRow, 'id' | 'poll_due_at'>,
  until: number,
): Promise<boolean> {
  const { meta } = await db
    .prepare('UPDATE connections SET poll_due_at = ?3 WHERE id = ?1 AND poll_due_at = ?2')
    .bind(id, poll_due_at, until)
    .run();
  return meta.changes > 0;
}

/** A connection that got other credentials meanwhile starts anew: nothing is written over it. */
export const saveState = (
  db: D1Database,
  id: string,
  sealed: string,
  leasedUntil: number,
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE connections SET poll_state = ?2, last_heard_at = ?4
       WHERE id = ?1 AND poll_due_at = ?3`,
    )
    .bind(id, sealed, leasedUntil, now);

export interface VisitEnd {
  id: string;
  pollDueAt: number;
  failing: { since: number | null; failures: number; failure: string } | null;
}

export const endVisit = (
  db: D1Database,
  { id, pollDueAt, failing }: VisitEnd,
  leasedUntil: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE connections SET poll_due_at = ?2, failing_since = ?3, failures = ?4, failure = ?5
       WHERE id = ?1 AND poll_due_at = ?6`,
    )
    .bind(
      id,
      pollDueAt,
      failing?.since ?? null,
      failing?.failures ?? 0,
      failing?.failure ?? null,
      leasedUntil,
    );

/** Since when the seller's Ozon accounts fail: the longest of them. null: none is connected. */
export async function findHealth(
  db: D1Database,
  sellerId: string,
): Promise<{ failingSince: number | null } | null> {
  const row = await db
    .prepare(
      `SELECT count(*) AS n, min(failing_since) AS since FROM connections
       WHERE seller_id = ? AND carrier = 'ozon' AND credentials IS NOT NULL AND revoked_at IS NULL`,
    )
    .bind(sellerId)
    .first<{ n: number; since: number | null }>();
  return row && row.n > 0 ? { failingSince: row.since } : null;
}
