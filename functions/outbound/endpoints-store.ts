// Endpoints of sellers. Every query but the dispatcher's own names the seller.
import { ENDPOINTS_MAX } from '../contract/endpoint.ts';
import { byKey, insertWithin } from '../lib/db.ts';
import { type DisabledReason, type EndpointRow, endpoints } from './rows.ts';

/** Fails with its batch (`isFull`) when the seller has the maximum. */
export const addEndpoint = (db: D1Database, row: EndpointRow): D1PreparedStatement =>
  insertWithin(db, endpoints, row, { max: ENDPOINTS_MAX, among: { seller_id: row.seller_id } });

/** For the dispatcher, which has the id from a delivery. */
export const loadEndpoint = (db: D1Database, id: string): Promise<EndpointRow | null> =>
  byKey(db, endpoints, { id }) as Promise<EndpointRow | null>;

/** Another seller's endpoint is not found. */
export async function findEndpoint(
  db: D1Database,
  id: string,
  sellerId: string,
): Promise<EndpointRow | null> {
  const row = await loadEndpoint(db, id);
  return row?.seller_id === sellerId ? row : null;
}

export async function listEndpoints(db: D1Database, sellerId: string): Promise<EndpointRow[]> {
  const { results } = await db
    .prepare('SELECT * FROM endpoints WHERE seller_id = ? ORDER BY created_at, id')
    .bind(sellerId)
    .all<EndpointRow>();
  return results;
}

export const changeEndpoint = (
  db: D1Database,
  id: string,
  { url, types, format }: Pick<EndpointRow, 'url' | 'types' | 'format'>,
): D1PreparedStatement =>
  db
    .prepare('UPDATE endpoints SET url = ?2, types = ?3, format = ?4 WHERE id = ?1')
    .bind(id, url, types, format);

/** The current secret becomes the previous one. */
export const rotateSecret = (
  db: D1Database,
  id: string,
  secret: string,
  previousUntil: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE endpoints SET previous_secret = secret, previous_until = ?3, secret = ?2
       WHERE id = ?1`,
    )
    .bind(id, secret, previousUntil);

export const enableEndpoint = (db: D1Database, id: string): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE endpoints SET disabled_at = NULL, disabled_reason = NULL, failing_since = NULL
       WHERE id = ?`,
    )
    .bind(id);

export const disableEndpoint = (
  db: D1Database,
  id: string,
  reason: DisabledReason,
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE endpoints SET disabled_at = ?3, disabled_reason = ?2
       WHERE id = ?1 AND disabled_at IS NULL`,
    )
    .bind(id, reason, now);

/** `since` null: a delivery succeeded. Written only if it changes something. */
export const recordHealth = (
  db: D1Database,
  id: string,
  since: number | null,
): D1PreparedStatement =>
  db.prepare('UPDATE endpoints SET failing_since = ?2 WHERE id = ?1').bind(id, since);

export const deleteEndpoint = (db: D1Database, id: string): D1PreparedStatement =>
  db.prepare('DELETE FROM endpoints WHERE id = ?').bind(id);
