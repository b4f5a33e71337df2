// Signed-in browsers, in better-auth's table. A deleted session ends at its next request.
import { iso } from '../lib/iso.ts';

/** Changes nothing if the person does not work for that seller. */
export const setActiveShop = (
  db: D1Database,
  sessionId: string,
  userId: string,
  sellerId: string,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE sessions SET activeOrganizationId = ?3 WHERE id = ?1 AND userId = ?2
       AND EXISTS (SELECT 1 FROM members WHERE organizationId = ?3 AND userId = ?2)`,
    )
    .bind(sessionId, userId, sellerId);

/** In the place of a shop: the session works with all shops of the person together. */
export const ALL_SHOPS = 'all';

export const setAllShops = (
  db: D1Database,
  sessionId: string,
  userId: string,
): D1PreparedStatement =>
  db
    .prepare('UPDATE sessions SET activeOrganizationId = ? WHERE id = ? AND userId = ?')
    .bind(ALL_SHOPS, sessionId, userId);

export interface ListedSession {
  id: string;
  /** ISO 8601. */
  createdAt: string;
  /** Updated once a day while in use. */
  updatedAt: string;
  userAgent: string | null;
}

export async function listSessions(
  db: D1Database,
  userId: string,
  now: number,
): Promise<ListedSession[]> {
  const { results } = await db
    .prepare(
      `SELECT id, createdAt, updatedAt, userAgent FROM sessions
       WHERE userId = ? AND expiresAt > ? ORDER BY updatedAt DESC`,
    )
    .bind(userId, iso(now))
    .all<ListedSession>();
  return results;
}

export const endSession = (db: D1Database, id: string, userId: string): D1PreparedStatement =>
  db.prepare('DELETE FROM sessions WHERE id = ? AND userId = ?').bind(id, userId);

export const endSessionsOf = (db: D1Database, userId: string): D1PreparedStatement =>
  db.prepare('DELETE FROM sessions WHERE userId = ?').bind(userId);

export const endOtherSessions = (
  db: D1Database,
  keptId: string,
  userId: string,
): D1PreparedStatement =>
  db.prepare('DELETE FROM sessions WHERE userId = ? AND id <> ?').bind(userId, keptId);
