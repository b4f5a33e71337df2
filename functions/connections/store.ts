// A seller's connections to carriers and to Ozon.
import { insertWithin, updateByKey } from '../lib/db.ts';
import { type ConnectionRow, connections } from './rows.ts';

export interface ListedConnection extends ConnectionRow {
  /** Messages kept because they could not be processed; counted up to a hundred. */
  kept: number;
}

/** Uses `connections_by_seller`, and `inbox_failed_by_connection` for the failures of each. */
export async function listConnections(
  db: D1Database,
  sellerId: string,
): Promise<ListedConnection[]> {
  const { results } = await db
    .prepare(
      `SELECT c.*, (SELECT count(*) FROM (SELECT 1 FROM inbox i
         WHERE i.connection_id = c.id AND i.state = 'failed' LIMIT 100)) AS kept
       FROM connections c WHERE c.seller_id = ? AND c.revoked_at IS NULL
       ORDER BY c.created_at, c.id`,
    )
    .bind(sellerId)
    .all<ListedConnection>();
  return results;
}

/** null: not this seller's, or revoked. */
export const findOwnConnection = (
  db: D1Database,
  id: string,
  sellerId: string,
): Promise<ConnectionRow | null> =>
  db
    .prepare('SELECT * FROM connections WHERE id = ? AND seller_id = ? AND revoked_at IS NULL')
    .bind(id, sellerId)
    .first<ConnectionRow>();

/** Only for a connection that `findOwnConnection` returned. */
export const changeConnection = (
  db: D1Database,
  id: string,
  patch: Partial<ConnectionRow>,
): D1PreparedStatement => updateByKey(db, connections, { id }, patch);

/** The columns of a connection that only listens; the others have defaults. */
export type NewConnection = Pick<
  ConnectionRow,
  'id' | 'seller_id' | 'carrier' | 'secret_hash' | 'signing_key' | 'any_sender' | 'created_at'
> &
  Partial<ConnectionRow>;

export const CONNECTIONS_MAX = 50;

/** Fails with its batch (`isFull`) when the seller has the maximum of connections not revoked. */
export const addConnection = (db: D1Database, row: NewConnection): D1PreparedStatement =>
  insertWithin(db, connections, row, {
    max: CONNECTIONS_MAX,
    among: { seller_id: row.seller_id, revoked_at: null },
  });

/** The previous address stops working. */
export const changeSecret = (db: D1Database, id: string, secretHash: string): D1PreparedStatement =>
  updateByKey(db, connections, { id }, { secret_hash: secretHash });

/** All of a shop that is deleted: nothing comes in by them, and nothing they were sealed with is left. */
export const closeConnectionsOf = (
  db: D1Database,
  sellerId: string,
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE connections SET revoked_at = coalesce(revoked_at, ?2), signing_key = NULL,
         credentials = NULL, poll_state = NULL, poll_due_at = NULL WHERE seller_id = ?1`,
    )
    .bind(sellerId, now);

export const findConnection = (db: D1Database, carrier: string, secretHash: string) =>
  db
    .prepare(
      `SELECT * FROM connections
       WHERE secret_hash = ? AND carrier = ? AND revoked_at IS NULL`,
    )
    .bind(secretHash, carrier)
    .first<ConnectionRow>();

export interface OzonConnection {
  id: string;
  seller_id: string;
  /** Sealed. */
  credentials: string;
}

/** The seller's connections to Ozon that have credentials. */
export async function findOzonConnections(
  db: D1Database,
  sellerId: string,
): Promise<OzonConnection[]> {
  const { results } = await db
    .prepare(
      `SELECT id, seller_id, credentials FROM connections
       WHERE seller_id = ? AND carrier = 'ozon' AND credentials IS NOT NULL AND revoked_at IS NULL
       ORDER BY created_at`,
    )
    .bind(sellerId)
    .all<OzonConnection>();
  return results;
}

export async function findOzonConnectionsById(
  db: D1Database,
  ids: readonly string[],
): Promise<OzonConnection[]> {
  const { results } = await db
    .prepare(
      `SELECT c.id, c.seller_id, c.credentials FROM json_each(?) AS wanted
       JOIN connections c ON c.id = wanted.value
       WHERE c.carrier = 'ozon' AND c.credentials IS NOT NULL AND c.revoked_at IS NULL`,
    )
    .bind(JSON.stringify(ids))
    .all<OzonConnection>();
  return results;
}

/** Start of the longest failure among the seller's Ozon accounts. null: none is connected. */
export async function findOzonHealth(
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
