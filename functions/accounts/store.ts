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

/** Neither told of parcels nor connected to anybody yet. */
export async function isNewSeller(db: D1Database, sellerId: string): Promise<boolean> {
  const isOld = await db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM connections WHERE seller_id = ?1)
           OR EXISTS (SELECT 1 FROM shipments WHERE seller_id = ?1) AS isOld`,
    )
    .bind(sellerId)
    .first<number>('isOld');
  return isOld === 0;
}

const YOUNG_MS = 7 * DAY_MS;

const SELLERS_REMEMBERED_MAX = 10_000;
/** It never changes, and is asked for with every write. */
const openedAt = new Map<string, number>();

interface Opened {
  at: number;
  /** Id of the owner who is there longest. */
  by: string;
}

/**
 * Who opened the shop; null once it is old: whoever is here for so long did not sign up to use up what is
 * meant for all.
 */
export async function openerOfYoung(
  db: D1Database,
  sellerId: string,
  now: number,
): Promise<string | null> {
  const known = opened.get(sellerId) ?? (await findOpened(db, sellerId));
  if (known === null) return 'nobody';
  return known.at > now - YOUNG_MS ? known.by : null;
}

export const isYoungSeller = async (
  db: D1Database,
  sellerId: string,
  now: number,
): Promise<boolean> => (await openerOfYoung(db, sellerId, now)) !== null;

async function findOpened(db: D1Database, sellerId: string): Promise<Opened | null> {
  const row = await db
    .prepare(
      `SELECT s.createdAt, (SELECT m.userId FROM members m
         WHERE m.organizationId = s.id AND m.role = 'owner' ORDER BY m.createdAt LIMIT 1) AS openedBy
       FROM sellers s WHERE s.id = ?`,
    )
    .bind(sellerId)
    .first<{ createdAt: string; openedBy: string | null }>();
  if (row === null) return null;
  if (opened.size >= SELLERS_REMEMBERED_MAX) opened.clear();
  const found = { at: Date.parse(row.createdAt), by: row.openedBy ?? 'nobody' };
  opened.set(sellerId, found);
  return found;
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
