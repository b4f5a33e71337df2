// API keys of sellers, in better-auth's table.
import { iso } from '../lib/iso.ts';

export interface KnownKey {
  id: string;
  sellerId: string;
  sellerName: string;
  /** JSON: what better-auth calls permissions, e.g. {"parcels":["read","write"]}. */
  permissions: string | null;
  /** ISO 8601; null: never. */
  expiresAt: string | null;
  lastRequest: string | null;
}

/** null: no such key, or it is revoked. */
export const findKey = (db: D1Database, hash: string): Promise<KnownKey | null> =>
  db
    .prepare(
      `SELECT k.id, k.referenceId AS sellerId, s.name AS sellerName, k.permissions, k.expiresAt,
              k.lastRequest
       FROM api_keys k JOIN sellers s ON s.id = k.referenceId WHERE k.key = ? AND k.enabled = 1`,
    )
    .bind(hash)
    .first<KnownKey>();

export const recordKeyUse = (db: D1Database, id: string, now: number): D1PreparedStatement =>
  db.prepare('UPDATE api_keys SET lastRequest = ? WHERE id = ?').bind(iso(now), id);

export interface ListedKey {
  id: string;
  name: string | null;
  start: string | null;
  permissions: string | null;
  expiresAt: string | null;
  lastRequest: string | null;
  createdAt: string;
}

/** Newest first. Revoked keys are left out: they are stored for the audit log only. */
export async function listKeys(db: D1Database, sellerId: string): Promise<ListedKey[]> {
  const { results } = await db
    .prepare(
      `SELECT id, name, start, permissions, expiresAt, lastRequest, createdAt FROM api_keys
       WHERE referenceId = ? AND enabled = 1 ORDER BY createdAt DESC`,
    )
    .bind(sellerId)
    .all<ListedKey>();
  return results;
}

/** null: the seller has no such key, or it is revoked. */
export const findKeyName = (
  db: D1Database,
  id: string,
  sellerId: string,
): Promise<{ name: string | null } | null> =>
  db
    .prepare('SELECT name FROM api_keys WHERE id = ? AND referenceId = ? AND enabled = 1')
    .bind(id, sellerId)
    .first<{ name: string | null }>();

export const revokeKey = (db: D1Database, id: string, sellerId: string): D1PreparedStatement =>
  db.prepare('UPDATE api_keys SET enabled = 0 WHERE id = ? AND referenceId = ?').bind(id, sellerId);

/** A key's maker has seen it, so the key ends with them, with an audit entry for each. */
export const revokeKeysOf = (
  db: D1Database,
  userId: string,
  { sellerId, actor }: { sellerId: string; actor: string },
  now: number,
): D1PreparedStatement[] => {
  const theirs = `referenceId = ?1 AND enabled = 1 AND metadata ->> 'madeBy' = ?2`;
  return [
    db
      .prepare(
        `INSERT INTO audit (seller_id, at, actor, action, subject, detail)
         SELECT ?1, ?3, ?4, 'key_revoked', id, json_object('name', name) FROM api_keys
         WHERE ${theirs}`,
      )
      .bind(sellerId, userId, now, actor),
    db.prepare(`UPDATE api_keys SET enabled = 0 WHERE ${theirs}`).bind(sellerId, userId),
  ];
};

const KEYS_MAX = 50;

/**
 * Deletes a key that was just made if its seller already had the maximum before it. better-auth writes keys,
 * so this check cannot be in the insert. Of keys made at once, the first ones stay.
 */
export const deleteKeyTooMany = (db: D1Database, id: string): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM api_keys WHERE id = ?1 AND ${KEYS_MAX} <= (
         SELECT count(*) FROM api_keys others
         WHERE others.referenceId = api_keys.referenceId AND others.enabled = 1
           AND others.rowid < api_keys.rowid)`,
    )
    .bind(id);

/** For a key whose audit entry could not be written: nobody has seen the key yet. */
export const deleteUnseenKey = (db: D1Database, id: string): D1PreparedStatement =>
  db.prepare('DELETE FROM api_keys WHERE id = ?').bind(id);

/** Names of keys, ended ones too, by id. */
export async function findKeyNames(
  db: D1Database,
  sellerId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { results } = await db
    .prepare(
      `SELECT k.id, k.name FROM json_each(?2) AS wanted JOIN api_keys k ON k.id = wanted.value
       WHERE k.referenceId = ?1 AND k.name IS NOT NULL`,
    )
    .bind(sellerId, JSON.stringify([...new Set(ids)]))
    .all<{ id: string; name: string }>();
  return new Map(results.map(({ id, name }) => [id, name]));
}
