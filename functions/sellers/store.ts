// Who works for whom. Accounts themselves are written by better-auth.
import type { Role } from './roles.ts';

export interface Membership {
  sellerId: string;
  sellerName: string;
  role: Role;
}

/** The sellers a person works for, first joined first. */
export async function findSellersOf(db: D1Database, userId: string): Promise<Membership[]> {
  const { results } = await db
    .prepare(
      `SELECT m.organizationId AS sellerId, s.name AS sellerName, m.role
       FROM members m JOIN sellers s ON s.id = m.organizationId
       WHERE m.userId = ? ORDER BY m.createdAt`,
    )
    .bind(userId)
    .all<Membership>();
  return results;
}

export interface Colleague {
  userId: string;
  name: string;
  role: Role;
}

/** Everyone who works for a seller: those a ticket can be given to. */
export async function findColleagues(db: D1Database, sellerId: string): Promise<Colleague[]> {
  const { results } = await db
    .prepare(
      `SELECT m.userId, u.name, m.role FROM members m JOIN users u ON u.id = m.userId
       WHERE m.organizationId = ? ORDER BY u.name`,
    )
    .bind(sellerId)
    .all<Colleague>();
  return results;
}
