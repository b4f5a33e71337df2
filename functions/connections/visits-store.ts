// Which connections are due to be polled, and the state of their polling.
import type { ConnectionRow } from './rows.ts';

/** Uses `connections_due`; `carriers` leaves out those that another job polls. */
export async function findDueConnections(
  db: D1Database,
  now: number,
  carriers: readonly string[],
  limit: number,
): Promise<ConnectionRow[]> {
  const { results } = await db
    .prepare(
      `SELECT * FROM connections
       WHERE poll_due_at <= ?1 AND revoked_at IS NULL AND credentials IS NOT NULL
         AND carrier IN (SELECT value FROM json_each(?2))
       ORDER BY poll_due_at LIMIT ?3`,
    )
    .bind(now, JSON.stringify(carriers), limit)
    .all<ConnectionRow>();
  return results;
}

/** Those of a plan that no other run has visited meanwhile. */
export async function findStillDue(
  db: D1Database,
  now: number,
  ids: readonly string[],
): Promise<ConnectionRow[]> {
  const { results } = await db
    .prepare(
      `SELECT c.* FROM json_each(?2) AS wanted JOIN connections c ON c.id = wanted.value
       WHERE c.poll_due_at <= ?1 AND c.revoked_at IS NULL AND c.credentials IS NOT NULL`,
    )
    .bind(now, JSON.stringify(ids))
    .all<ConnectionRow>();
  return results;
}

/** Those of `carriers` that this seller has no connection to that is polled. */
export async function findNotPolled(
  db: D1Database,
  sellerId: string,
  carriers: readonly string[],
): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT wanted.value AS carrier FROM json_each(?2) AS wanted
       WHERE NOT EXISTS (SELECT 1 FROM connections c
         WHERE c.seller_id = ?1 AND c.carrier = wanted.value AND c.revoked_at IS NULL
           AND c.credentials IS NOT NULL)`,
    )
    .bind(sellerId, JSON.stringify(carriers))
    .all<{ carrier: string }>();
  return results.map(({ carrier }) => carrier);
}

/** False: another run has the lease. It expires by itself when this run dies. */
export async function claimConnection(
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

/** When the next number of this connection falls due; null: none will. One row, by the same index. */
export const findNextDue = (
  db: D1Database,
  { seller_id, carrier }: Pick<ConnectionRow, 'seller_id' | 'carrier'>,
): Promise<number | null> =>
  db
    .prepare(
      `SELECT poll_due_at FROM shipment_numbers
       WHERE seller_id = ? AND poll_by = ? AND poll_due_at IS NOT NULL
       ORDER BY poll_due_at LIMIT 1`,
    )
    .bind(seller_id, carrier)
    .first<number>('poll_due_at');

/** Writes nothing if the connection got other credentials meanwhile: it starts over. */
export const savePollState = (
  db: D1Database,
  id: string,
  sealedState: string,
  leasedUntil: number,
): D1PreparedStatement =>
  db
    .prepare('UPDATE connections SET poll_state = ? WHERE id = ? AND poll_due_at = ?')
    .bind(sealedState, id, leasedUntil);

/**
 * Fails, with its whole batch, when the lease is over or the address is no longer the one read
 * (`isAddressTaken`): the NOT NULL hash becomes NULL.
 */
export const changeSecretDuring = (
  db: D1Database,
  { id, secret_hash }: Pick<ConnectionRow, 'id' | 'secret_hash'>,
  secretHash: string,
  leasedUntil: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE connections
       SET secret_hash = CASE WHEN poll_due_at = ?4 AND secret_hash = ?2 THEN ?3 END
       WHERE id = ?1`,
    )
    .bind(id, secret_hash, secretHash, leasedUntil);

export const isAddressTaken = (error: unknown): boolean =>
  String(error).includes('NOT NULL constraint failed: connections.secret_hash');

export interface VisitEnd {
  id: string;
  pollDueAt: number;
  /** null: the carrier did not answer on this visit. */
  heardAt: number | null;
  failing: { since: number; failures: number; failure: string } | null;
  /** A problem to show although the connection works; null: none. */
  note: string | null;
}

export const endVisit = (
  db: D1Database,
  { id, pollDueAt, heardAt, failing, note }: VisitEnd,
  leasedUntil: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE connections SET poll_due_at = ?2, last_heard_at = coalesce(?3, last_heard_at),
         failing_since = ?4, failures = ?5, failure = ?6
       WHERE id = ?1 AND poll_due_at = ?7`,
    )
    .bind(
      id,
      pollDueAt,
      heardAt,
      failing?.since ?? null,
      failing?.failures ?? 0,
      failing?.failure ?? note,
      leasedUntil,
    );

/** These connections received messages; at most once a minute each (the caller checks). */
export const touchHeard = (
  db: D1Database,
  ids: readonly string[],
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      'UPDATE connections SET last_heard_at = ?2 WHERE id IN (SELECT value FROM json_each(?1))',
    )
    .bind(JSON.stringify(ids), now);
