// The address a person signs in with.
import { iso } from '../lib/iso.ts';

/** When the password was set last, ISO 8601: a link that was asked for under another one has ended. */
export const findPasswordTime = (db: D1Database, userId: string): Promise<string | null> =>
  db
    .prepare(`SELECT updatedAt FROM accounts WHERE userId = ? AND providerId = 'credential'`)
    .bind(userId)
    .first<string>('updatedAt');

export interface EmailChange {
  userId: string;
  /** The address so far, and the new one: lower case. */
  from: string;
  to: string;
  passwordAt: string;
}

/** Fails, with its batch, once the link, the password or the address is another one (`isEmailLinkGone`). */
export const replaceEmail = (
  db: D1Database,
  { userId, from, to, passwordAt }: EmailChange,
  identifier: string,
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE users SET email = ?2, emailVerified = 1, updatedAt = (
         SELECT ?4 FROM verifications v JOIN accounts a ON a.userId = ?1 AND a.providerId = 'credential'
         WHERE v.identifier = ?3 AND v.expiresAt > ?4 AND a.updatedAt = ?6 AND users.email = ?5)
       WHERE id = ?1`,
    )
    .bind(userId, to, identifier, iso(now), from, passwordAt);

export const isEmailLinkGone = (error: unknown): boolean =>
  /NOT NULL constraint failed: users\.updatedAt/i.test(String(error));
