// Memberships: who works for which seller; and how long a seller has existed.
// Room accounts: people, shops, members, API keys, sign-in and the audit log; nothing about parcels.
import { DAY_MS } from '../lib/time.ts';
import type { Role } from './roles.ts';

export interface Membership {
  sellerId: string;
  sellerName: string;
  role: Role;
  /** IANA name. */
  timeZone: string;
}

/** The sellers a person works for, first joined first. */
export async function findSellersOf(db: D1Database, userId: string): Promise<Membership[]> {
  const { results } = await db
    .prepare(
      `SELECT m.organizationId AS sellerId, s.name AS sellerName, m.role, s.timeZone
       FROM members m JOIN sellers s ON s.id = m.organizationId
       WHERE m.userId = ? ORDER BY m.createdAt`,
    )
    .bind(userId)
    .all<Membership>();
  return results;
}

/** A new seller has neither a parcel nor a connection. */
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
/** Needed by every write. The time never changes; an owner who left counts until a restart. */
const opened = new Map<string, Opened>();

interface Opened {
  at: number;
  /** Id of the longest-standing owner. */
  by: string;
}

/**
 * The person who opened the shop; null once it is older than `YOUNG_MS`: by then it was not opened to use up
 * the limits that new shops share.
 */
export async function openerOfYoung(
  db: D1Database,
  sellerId: string,
  now: number,
): Promise<string | null> {
  const cached = opened.get(sellerId) ?? (await findOpened(db, sellerId));
  if (cached === null) return 'nobody';
  return cached.at > now - YOUNG_MS ? cached.by : null;
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

/** All members of a seller: any of them can own a ticket. */
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
