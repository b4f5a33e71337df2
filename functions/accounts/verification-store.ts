// Pending links of letters, in better-auth's table.
import { iso } from '../lib/iso.ts';

export const insertVerification = (
  db: D1Database,
  row: { id: string; identifier: string; value: string; endsAt: number },
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO verifications (id, identifier, value, expiresAt, createdAt, updatedAt)
       VALUES (?1, ?2, ?3, ?4, ?5, ?5)`,
    )
    .bind(row.id, row.identifier, row.value, iso(row.endsAt), iso(now));

/** null: none, or expired. */
export const findVerification = (
  db: D1Database,
  identifier: string,
  now: number,
): Promise<string | null> =>
  db
    .prepare('SELECT value FROM verifications WHERE identifier = ? AND expiresAt > ?')
    .bind(identifier, iso(now))
    .first<string>('value');

/** The person whose password a link resets. null: no such link, or expired. */
export const findUserByLink = (
  db: D1Database,
  identifier: string,
  now: number,
): Promise<{ id: string; email: string } | null> =>
  db
    .prepare(
      `SELECT u.id, u.email FROM verifications v JOIN users u ON u.id = v.value
       WHERE v.identifier = ? AND v.expiresAt > ?`,
    )
    .bind(identifier, iso(now))
    .first<{ id: string; email: string }>();

/** Ends all reset links of this person. */
export const deleteLinksOf = (db: D1Database, userId: string): D1PreparedStatement =>
  db.prepare('DELETE FROM verifications WHERE value = ?').bind(userId);

export const deleteVerification = (db: D1Database, identifier: string): D1PreparedStatement =>
  db.prepare('DELETE FROM verifications WHERE identifier = ?').bind(identifier);

/** A slice of them; an expired session is never used again. */
export const forgetVerifications = (db: D1Database, now: number): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM verifications WHERE id IN (
         SELECT id FROM verifications WHERE expiresAt < ? LIMIT 1000)`,
    )
    .bind(iso(now));

export const forgetSessions = (db: D1Database, now: number): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE expiresAt < ? LIMIT 1000)`,
    )
    .bind(iso(now));
