// Who works for whom. Accounts themselves are written by better-auth.
import { DataTypes, Model } from 'd1-orm';
import { insertWithin } from '../lib/db.ts';
import type { Role } from './roles.ts';

const canned = new Model(
  { tableName: 'canned_answers', primaryKeys: 'id' },
  {
    id: { type: DataTypes.TEXT, notNull: true },
    seller_id: { type: DataTypes.TEXT, notNull: true },
    title: { type: DataTypes.TEXT, notNull: true },
    body: { type: DataTypes.TEXT, notNull: true },
    created_at: { type: DataTypes.INTEGER, notNull: true },
  },
);

/** For the test that compares them with schema.sql. */
export const models = { canned };

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

const YOUNG_MS = 7 * 86_400_000;

const SELLERS_REMEMBERED_MAX = 10_000;
/** It never changes, and is asked for with every write. */
const openedAt = new Map<string, number>();

/** Whoever is here for so long did not sign up to use up what is meant for all. */
export async function isYoungSeller(
  db: D1Database,
  sellerId: string,
  now: number,
): Promise<boolean> {
  const known = openedAt.get(sellerId);
  if (known !== undefined) return known > now - YOUNG_MS;
  const createdAt = await db
    .prepare('SELECT createdAt FROM sellers WHERE id = ?')
    .bind(sellerId)
    .first<string>('createdAt');
  if (createdAt === null) return true;
  if (openedAt.size >= SELLERS_REMEMBERED_MAX) openedAt.clear();
  openedAt.set(sellerId, Date.parse(createdAt));
  return Date.parse(createdAt) > now - YOUNG_MS;
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

/** All of them are offered beside every ticket. */
export const CANNED_MAX = 100;

/** Refused with its batch (`isFull`) when the seller has that many. */
export const addCanned = (
  db: D1Database,
  row: { id: string; seller_id: string; title: string; body: string; created_at: number },
): D1PreparedStatement =>
  insertWithin(db, canned, row, { max: CANNED_MAX, among: { seller_id: row.seller_id } });

export async function findCanned(db: D1Database, sellerId: string) {
  const { results } = await db
    .prepare('SELECT id, title, body FROM canned_answers WHERE seller_id = ? ORDER BY title')
    .bind(sellerId)
    .all<{ id: string; title: string; body: string }>();
  return results;
}

export const deleteCanned = (db: D1Database, id: string, sellerId: string): D1PreparedStatement =>
  db.prepare('DELETE FROM canned_answers WHERE id = ? AND seller_id = ?').bind(id, sellerId);
