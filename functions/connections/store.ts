// A seller's connections, and the messages of theirs that could not be worked on.
import { type ConnectionRow, models } from '../inbound/store.ts';
import { updateByKey } from '../lib/db.ts';

export interface ListedConnection extends ConnectionRow {
  /** Messages kept because they could not be worked on; counted to a hundred. */
  kept: number;
}

/** By `connections_by_seller`; the failures of each by `inbox_failed_by_connection`. */
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

/** null: none of this seller's, or not any more. */
export const findOwnConnection = (
  db: D1Database,
  id: string,
  sellerId: string,
): Promise<ConnectionRow | null> =>
  db
    .prepare('SELECT * FROM connections WHERE id = ? AND seller_id = ? AND revoked_at IS NULL')
    .bind(id, sellerId)
    .first<ConnectionRow>();

/** Only for a connection that `findOwnConnection` gave out. */
export const changeConnection = (
  db: D1Database,
  id: string,
  patch: Partial<ConnectionRow>,
): D1PreparedStatement => updateByKey(db, models.connections, { id }, patch);

export interface KeptMessage {
  id: number;
  attempts: number;
  received_at: number;
}

/** Newest first. */
export async function listKept(
  db: D1Database,
  connectionId: string,
  limit: number,
): Promise<KeptMessage[]> {
  const { results } = await db
    .prepare(
      `SELECT id, attempts, received_at FROM inbox
       WHERE connection_id = ? AND state = 'failed' ORDER BY id DESC LIMIT ?`,
    )
    .bind(connectionId, limit)
    .all<KeptMessage>();
  return results;
}

/** Whether this message is one of this connection's. */
export const isMessageOf = async (
  db: D1Database,
  messageId: number,
  connectionId: string,
): Promise<boolean> =>
  (await db
    .prepare('SELECT 1 AS found FROM inbox WHERE id = ? AND connection_id = ?')
    .bind(messageId, connectionId)
    .first()) !== null;
