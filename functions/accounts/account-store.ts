// New people, sellers and memberships, as statements of one batch: an account is created whole or not at all.
// better-auth reads these tables, so times are ISO 8601 text.
import type { Lang } from '../contract/lang.ts';
import { iso } from '../lib/iso.ts';
import type { Role } from './roles.ts';

export interface Person {
  id: string;
  name: string;
  /** Lower case. */
  email: string;
  /** In better-auth's format (scrypt). */
  passwordHash: string;
}

/** Only after the mailbox is proved to be theirs. `accountId`: id of the sign-in method. */
export const insertPerson = (
  db: D1Database,
  person: Person,
  accountId: string,
  now: number,
): D1PreparedStatement[] => [
  db
    .prepare(
      `INSERT INTO users (id, name, email, emailVerified, createdAt, updatedAt)
       VALUES (?1, ?2, ?3, 1, ?4, ?4)`,
    )
    .bind(person.id, person.name, person.email, iso(now)),
  db
    .prepare(
      `INSERT INTO accounts (id, accountId, providerId, userId, password, createdAt, updatedAt)
       VALUES (?1, ?2, 'credential', ?2, ?3, ?4, ?4)`,
    )
    .bind(accountId, person.id, person.passwordHash, iso(now)),
];

/** Fails, with its batch, once the link has ended (`isPasswordLinkGone`). */
export const replacePassword = (
  db: D1Database,
  {
    userId,
    passwordHash,
    identifier,
  }: { userId: string; passwordHash: string; identifier: string },
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE accounts SET password = ?2,
         updatedAt = (SELECT ?4 FROM verifications
           WHERE identifier = ?3 AND value = ?1 AND expiresAt > ?4)
       WHERE userId = ?1 AND providerId = 'credential'`,
    )
    .bind(userId, passwordHash, identifier, iso(now));

export const isPasswordLinkGone = (error: unknown): boolean =>
  /NOT NULL constraint failed: accounts\.updatedAt/i.test(String(error));

export const insertSeller = (
  db: D1Database,
  seller: { id: string; name: string; lang: Lang; timeZone: string },
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO sellers (id, name, slug, lang, timeZone, createdAt)
       VALUES (?1, ?2, ?1, ?3, ?4, ?5)`,
    )
    .bind(seller.id, seller.name, seller.lang, seller.timeZone, iso(now));

export const insertMember = (
  db: D1Database,
  member: { id: string; sellerId: string; userId: string; role: Role },
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      'INSERT INTO members (id, organizationId, userId, role, createdAt) VALUES (?, ?, ?, ?, ?)',
    )
    .bind(member.id, member.sellerId, member.userId, member.role, iso(now));

/** For a failed batch with `insertPerson`. */
export const isEmailTaken = (error: unknown): boolean =>
  /constraint failed: users\.email/i.test(String(error));

/** For a failed batch with `insertMember`. */
export const isMemberAlready = (error: unknown): boolean =>
  /constraint failed: members\.organizationId/i.test(String(error));

/** null: no account has that address. */
export const findUserByEmail = (
  db: D1Database,
  email: string,
): Promise<{ id: string; name: string } | null> =>
  db
    .prepare('SELECT id, name FROM users WHERE email = ?')
    .bind(email)
    .first<{ id: string; name: string }>();

export const renameUser = (
  db: D1Database,
  id: string,
  name: string,
  now: number,
): D1PreparedStatement =>
  db.prepare('UPDATE users SET name = ?, updatedAt = ? WHERE id = ?').bind(name, iso(now), id);

export const setSingleKeys = (
  db: D1Database,
  id: string,
  isOn: boolean,
  now: number,
): D1PreparedStatement =>
  db
    .prepare('UPDATE users SET singleKeys = ?, updatedAt = ? WHERE id = ?')
    .bind(Number(isOn), iso(now), id);
