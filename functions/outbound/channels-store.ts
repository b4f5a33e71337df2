// Channels of a seller's people, and when each person wants to be notified.
import type { Lang } from '../contract/lang.ts';
import type { NewsType } from '../contract/news.ts';
import { insertWithin } from '../lib/db.ts';
import { type ChannelRow, channels, type PreferenceRow } from './rows.ts';

export const CHANNELS_MAX = 10;

/** Fails (`isFull`) when the person has the maximum at this seller. */
export const addChannel = (db: D1Database, row: ChannelRow): D1PreparedStatement =>
  insertWithin(db, channels, row, {
    max: CHANNELS_MAX,
    among: { seller_id: row.seller_id, user_id: row.user_id },
  });

/** A person sees only their own channels: those of others are private. */
export async function listChannels(
  db: D1Database,
  sellerId: string,
  userId: string,
): Promise<ChannelRow[]> {
  const { results } = await db
    .prepare('SELECT * FROM channels WHERE seller_id = ? AND user_id = ? ORDER BY created_at, id')
    .bind(sellerId, userId)
    .all<ChannelRow>();
  return results;
}

/** A channel with its owner; a person who no longer works for the seller is not found. */
export interface ReachedChannel extends ChannelRow {
  address: string;
  /** The person's choice; before there is one, the shop's. */
  lang: Lang;
}

export const findReached = (db: D1Database, id: string): Promise<ReachedChannel | null> =>
  db
    .prepare(
      `SELECT c.*, u.email AS address, coalesce(p.lang, s.lang) AS lang FROM channels c
       JOIN members m ON m.organizationId = c.seller_id AND m.userId = c.user_id
       JOIN users u ON u.id = c.user_id
       JOIN sellers s ON s.id = c.seller_id
       LEFT JOIN preferences p ON p.seller_id = c.seller_id AND p.user_id = c.user_id
       WHERE c.id = ?`,
    )
    .bind(id)
    .first<ReachedChannel>();

export const changeChannel = (
  db: D1Database,
  id: string,
  patch: { types: string; digest: number },
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE channels SET types = ?2, digest = ?3, failure = NULL, disabled_at = NULL
       WHERE id = ?1`,
    )
    .bind(id, patch.types, patch.digest);

/** `failure` null: the last message arrived. */
export const recordChannelResult = (
  db: D1Database,
  id: string,
  failure: string | null,
  disabledAt: number | null,
): D1PreparedStatement =>
  db
    .prepare('UPDATE channels SET failure = ?2, disabled_at = ?3 WHERE id = ?1')
    .bind(id, failure, disabledAt);

/** `hash` null: it answers no commands. */
export const setCommands = (db: D1Database, id: string, hash: string | null): D1PreparedStatement =>
  db.prepare('UPDATE channels SET commands_hash = ?2 WHERE id = ?1').bind(id, hash);

export const deleteChannel = (db: D1Database, id: string): D1PreparedStatement =>
  db.prepare('DELETE FROM channels WHERE id = ?').bind(id);

/** null: the account no longer exists. */
/** In every shop: channels, and when news comes by them. */
export const deleteChannelsOf = (db: D1Database, userId: string): D1PreparedStatement[] => [
  db.prepare('DELETE FROM channels WHERE user_id = ?').bind(userId),
  db.prepare('DELETE FROM preferences WHERE user_id = ?').bind(userId),
];

export const findAddress = (db: D1Database, userId: string): Promise<string | null> =>
  db.prepare('SELECT email FROM users WHERE id = ?').bind(userId).first<string>('email');

/** News that an owner who never chose a channel gets by mail. */
const OWNER_TYPES: readonly NewsType[] = [
  'endpoint.disabled',
  'connection.failing',
  'connection.key_ending',
  'connection.pushes_failing',
];

export const mailOwners = (db: D1Database, sellerId: string, now: number): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO channels (id, seller_id, user_id, kind, hint, types, digest, created_at)
       SELECT 'chn_' || lower(hex(randomblob(13))), m.organizationId, m.userId, 'email', '', ?2, 0, ?3
       FROM members m WHERE m.organizationId = ?1 AND m.role = 'owner' AND NOT EXISTS (
         SELECT 1 FROM channels c WHERE c.seller_id = ?1 AND c.user_id = m.userId)`,
    )
    .bind(sellerId, JSON.stringify(OWNER_TYPES), now);

export const findPreference = (
  db: D1Database,
  sellerId: string,
  userId: string,
): Promise<PreferenceRow | null> =>
  db
    .prepare('SELECT * FROM preferences WHERE seller_id = ? AND user_id = ?')
    .bind(sellerId, userId)
    .first<PreferenceRow>();

export const savePreference = (db: D1Database, row: PreferenceRow): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO preferences (seller_id, user_id, lang, time_zone, quiet_from, quiet_until,
         urgent_anyway, digest_hour, digest_due_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (seller_id, user_id) DO UPDATE SET
         lang = excluded.lang, time_zone = excluded.time_zone, quiet_from = excluded.quiet_from,
         quiet_until = excluded.quiet_until, urgent_anyway = excluded.urgent_anyway,
         digest_hour = excluded.digest_hour, digest_due_at = excluded.digest_due_at`,
    )
    .bind(
      row.seller_id,
      row.user_id,
      row.lang,
      row.time_zone,
      row.quiet_from,
      row.quiet_until,
      row.urgent_anyway,
      row.digest_hour,
      row.digest_due_at,
    );
