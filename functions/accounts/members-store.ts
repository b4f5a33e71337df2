// Members of a seller, and its open invitations.
import type { Invitation, Member, Role } from '../contract/account.ts';
import { roomFor } from '../lib/db.ts';
import { iso } from '../lib/iso.ts';

export async function listMembers(db: D1Database, sellerId: string): Promise<Member[]> {
  const { results } = await db
    .prepare(
      `SELECT m.id, m.userId, u.name, u.email, m.role, m.createdAt AS joinedAt
       FROM members m JOIN users u ON u.id = m.userId
       WHERE m.organizationId = ? ORDER BY m.createdAt`,
    )
    .bind(sellerId)
    .all<Member>();
  return results;
}

/** null: the seller has no such member. */
export const findMember = (
  db: D1Database,
  id: string,
  sellerId: string,
): Promise<{ userId: string; role: Role } | null> =>
  db
    .prepare('SELECT userId, role FROM members WHERE id = ? AND organizationId = ?')
    .bind(id, sellerId)
    .first<{ userId: string; role: Role }>();

/** Id of the membership; null: they do not work there. */
export const findMembership = (
  db: D1Database,
  sellerId: string,
  userId: string,
): Promise<string | null> =>
  db
    .prepare('SELECT id FROM members WHERE organizationId = ? AND userId = ?')
    .bind(sellerId, userId)
    .first<string>('id');

/**
 * Filters actors admitted earlier, JSON pairs of a seller and an actor (`acting.actor`), down to those no
 * longer admitted: removed members and ended keys.
 */
export async function findFormerMembers(
  db: D1Database,
  pairs: readonly string[],
  now: number,
): Promise<Set<string>> {
  const { results } = await db
    .prepare(
      `SELECT p.value AS pair FROM json_each(?1) p
       WHERE NOT EXISTS (
         SELECT 1 FROM members WHERE organizationId = p.value ->> 0 AND userId = p.value ->> 1)
       AND NOT EXISTS (
         SELECT 1 FROM api_keys WHERE id = p.value ->> 1 AND referenceId = p.value ->> 0
           AND enabled = 1 AND (expiresAt IS NULL OR expiresAt > ?2))`,
    )
    .bind(JSON.stringify(pairs), iso(now))
    .all<{ pair: string }>();
  return new Set(results.map(({ pair }) => pair));
}

/** Fails as a whole when no owner would be left (`isLastOwner`). */
export const changeRole = (
  db: D1Database,
  id: string,
  sellerId: string,
  role: Role,
): D1PreparedStatement =>
  db
    .prepare('UPDATE members SET role = ? WHERE id = ? AND organizationId = ?')
    .bind(role, id, sellerId);

/** Fails like `changeRole`. */
export const deleteMember = (db: D1Database, id: string, sellerId: string): D1PreparedStatement =>
  db.prepare('DELETE FROM members WHERE id = ? AND organizationId = ?').bind(id, sellerId);

export const isLastOwner = (error: unknown): boolean => /last owner/.test(String(error));

/** Invitations that can still be accepted, newest first. */
export async function listInvitations(
  db: D1Database,
  sellerId: string,
  now: number,
): Promise<Invitation[]> {
  const { results } = await db
    .prepare(
      `SELECT id, email, role, expiresAt FROM invitations
       WHERE organizationId = ? AND status = 'pending' AND expiresAt > ? ORDER BY createdAt DESC`,
    )
    .bind(sellerId, iso(now))
    .all<Invitation>();
  return results;
}

/** Owners may have letters sent to any address, so open invitations per shop are limited. */
const INVITATIONS_MAX = 50;

/**
 * One invitation per person: a new one replaces the earlier ones. Fails with its batch (`isFull`) when the
 * seller has the maximum of open ones.
 */
export const insertInvitation = (
  db: D1Database,
  row: {
    id: string;
    sellerId: string;
    email: string;
    role: Role;
    inviterId: string;
    endsAt: number;
  },
  now: number,
): D1PreparedStatement[] => [
  db
    .prepare(
      `UPDATE invitations SET status = 'canceled'
       WHERE organizationId = ? AND email = ? AND status = 'pending'`,
    )
    .bind(row.sellerId, row.email),
  db
    .prepare(
      `INSERT INTO invitations
         (id, organizationId, email, role, status, expiresAt, createdAt, inviterId)
       SELECT ${roomFor('invitations', `organizationId = ? AND status = 'pending' AND expiresAt > ?`)},
         ?, ?, ?, 'pending', ?, ?, ?`,
    )
    .bind(
      ...[row.sellerId, iso(now), INVITATIONS_MAX, row.id],
      ...[row.sellerId, row.email, row.role, iso(row.endsAt), iso(now), row.inviterId],
    ),
];

export const withdrawInvitation = (
  db: D1Database,
  id: string,
  sellerId: string,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE invitations SET status = 'canceled'
       WHERE id = ? AND organizationId = ? AND status = 'pending'`,
    )
    .bind(id, sellerId);

export interface OpenInvitation {
  id: string;
  sellerId: string;
  sellerName: string;
  email: string;
  role: Role;
}

/** null: accepted, withdrawn or expired. */
export const findInvitation = (
  db: D1Database,
  id: string,
  now: number,
): Promise<OpenInvitation | null> =>
  db
    .prepare(
      `SELECT i.id, i.organizationId AS sellerId, s.name AS sellerName, i.email, i.role
       FROM invitations i JOIN sellers s ON s.id = i.organizationId
       WHERE i.id = ? AND i.status = 'pending' AND i.expiresAt > ?`,
    )
    .bind(id, iso(now))
    .first<OpenInvitation>();

/** Fails as a whole when the invitation has ended meanwhile (`isInvitationGone`). */
export const acceptInvitation = (
  db: D1Database,
  accepted: { invitationId: string; memberId: string; userId: string },
  now: number,
): D1PreparedStatement[] => [
  db
    .prepare(
      `INSERT INTO members (id, userId, createdAt, organizationId, role)
       VALUES (?1, ?2, ?3,
         (SELECT organizationId FROM invitations WHERE id = ?4 AND status = 'pending' AND expiresAt > ?3),
         (SELECT role FROM invitations WHERE id = ?4))`,
    )
    .bind(accepted.memberId, accepted.userId, iso(now), accepted.invitationId),
  db.prepare(`UPDATE invitations SET status = 'accepted' WHERE id = ?`).bind(accepted.invitationId),
];

export const isInvitationGone = (error: unknown): boolean =>
  /NOT NULL constraint failed: members\.organizationId/i.test(String(error));
