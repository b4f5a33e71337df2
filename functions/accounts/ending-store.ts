// The end of a shop and of an account, as statements of one batch: from then on nobody gets in.
import { iso } from '../lib/iso.ts';

/** Nobody works for it, and no key or invitation leads to it. What it has is deleted by a job (leaving/erase.ts). */
export const endSeller = (db: D1Database, sellerId: string, now: number): D1PreparedStatement[] => [
  db
    .prepare('UPDATE sellers SET endedAt = ?2 WHERE id = ?1 AND endedAt IS NULL')
    .bind(sellerId, iso(now)),
  db.prepare('DELETE FROM members WHERE organizationId = ?').bind(sellerId),
  db.prepare('UPDATE api_keys SET enabled = 0 WHERE referenceId = ?').bind(sellerId),
  db
    .prepare(
      `UPDATE invitations SET status = 'canceled' WHERE organizationId = ? AND status = 'pending'`,
    )
    .bind(sellerId),
];

/** Once all it had is gone: fails while anything still refers to it. */
export const deleteSeller = (db: D1Database, sellerId: string): D1PreparedStatement =>
  db.prepare('DELETE FROM sellers WHERE id = ? AND endedAt IS NOT NULL').bind(sellerId);

export interface OwnedShop {
  sellerId: string;
  sellerName: string;
  /** People who work there besides. */
  others: number;
}

/** Shops that would have no owner without this person. */
export async function findSolelyOwned(db: D1Database, userId: string): Promise<OwnedShop[]> {
  const { results } = await db
    .prepare(
      `SELECT s.id AS sellerId, s.name AS sellerName,
         (SELECT count(*) FROM members o WHERE o.organizationId = s.id AND o.userId <> ?1) AS others
       FROM members m JOIN sellers s ON s.id = m.organizationId
       WHERE m.userId = ?1 AND m.role = 'owner' AND NOT EXISTS (
         SELECT 1 FROM members o
         WHERE o.organizationId = s.id AND o.role = 'owner' AND o.userId <> ?1)
       ORDER BY m.createdAt`,
    )
    .bind(userId)
    .all<OwnedShop>();
  return results;
}

/** Fails with its batch when a shop would have no owner left (`isLastOwner`). */
export const leaveAllShops = (db: D1Database, userId: string): D1PreparedStatement =>
  db.prepare('DELETE FROM members WHERE userId = ?').bind(userId);

/** All that is personal. The id stays: messages and the audit log refer to it. */
export const endPerson = (db: D1Database, userId: string, now: number): D1PreparedStatement[] => [
  ...(['sessions', 'accounts', 'two_factors', 'passkeys'] as const).map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE userId = ?`).bind(userId),
  ),
  db.prepare('DELETE FROM verifications WHERE value = ?').bind(userId),
  db
    .prepare(
      `UPDATE users SET name = '', email = id || '@deleted.invalid', emailVerified = 0, image = NULL,
         twoFactorEnabled = 0, updatedAt = ?2 WHERE id = ?1`,
    )
    .bind(userId, iso(now)),
];
