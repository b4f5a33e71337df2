// The inbox: every accepted message, until it is processed.
// Room inbox: the table of received messages; no parsing, no parcels.
import { type Infer, Model } from 'd1-orm';
import { integer, integerOrNull, text, textOrNull } from '../lib/columns.ts';

const inbox = new Model(
  { tableName: 'inbox', primaryKeys: 'id' },
  {
    id: integer,
    connection_id: text,
    payload_hash: text,
    payload: text,
    how: text,
    state: text,
    attempts: integer,
    failure: textOrNull,
    received_at: integer,
    due_at: integerOrNull,
  },
);
export type InboxRow = Omit<Infer<typeof inbox>, 'how'> & { how: 'push' | 'poll' };

/** Used by the test that compares them with schema.sql. */
export const models = { inbox };

/** How long a message waits for its wake-up before the sweep picks it up. */
const SWEEP_AFTER_MS = 15_000;

/**
 * Stores a message. Returns its inbox id, 'duplicate' when the same bytes are stored already, or 'revoked'
 * when the connection was revoked after its lookup (connections are cached for a moment).
 */
export async function keepMessage(
  db: D1Database,
  connectionId: string,
  payloadHash: string,
  payload: string,
  now: number,
): Promise<number | 'duplicate' | 'revoked'> {
  const insertedId = await db
    .prepare(
      `INSERT INTO inbox (connection_id, payload_hash, payload, state, received_at, due_at)
       SELECT id, ?2, ?3, 'waiting', ?4, ?5 FROM connections WHERE id = ?1 AND revoked_at IS NULL
       ON CONFLICT (connection_id, payload_hash) DO NOTHING
       RETURNING id`,
    )
    .bind(connectionId, payloadHash, payload, now, now + SWEEP_AFTER_MS)
    .first<number>('id');
  if (insertedId !== null) return insertedId;
  const isOpen = await db
    .prepare('SELECT 1 AS open FROM connections WHERE id = ? AND revoked_at IS NULL')
    .bind(connectionId)
    .first();
  return isOpen === null ? 'revoked' : 'duplicate';
}

/**
 * Stores a carrier's answer to a poll. Joins the batch that moves the cursor past it, and returns the inbox
 * id (`id`), or no row for bytes that are stored already.
 */
export const keepAnswer = (
  db: D1Database,
  connectionId: string,
  payloadHash: string,
  payload: string,
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO inbox (connection_id, payload_hash, payload, how, state, received_at, due_at)
       VALUES (?1, ?2, ?3, 'poll', 'waiting', ?4, ?5)
       ON CONFLICT (connection_id, payload_hash) DO NOTHING
       RETURNING id`,
    )
    .bind(connectionId, payloadHash, payload, now, now + SWEEP_AFTER_MS);

export interface WaitingMessage extends InboxRow {
  carrier: string;
  seller_id: string;
  /** From its connection: when it was last recorded as heard, whether it can be polled too. */
  last_heard_at: number | null;
  can_ask: number;
}

/** Messages still to be processed, with their seller. Read by primary key. */
export async function findWaiting(db: D1Database, ids: number[]): Promise<WaitingMessage[]> {
  const { results } = await db
    .prepare(
      `SELECT i.*, c.carrier, c.seller_id, c.last_heard_at, c.credentials IS NOT NULL AS can_ask
       FROM json_each(?) AS wanted
       JOIN inbox i ON i.id = wanted.value
       JOIN connections c ON c.id = i.connection_id
       WHERE i.state = 'waiting' ORDER BY i.id`,
    )
    .bind(JSON.stringify(ids))
    .all<WaitingMessage>();
  return results;
}

/** Ids of messages whose wake-up was lost or whose retry is due. Read through `inbox_due`. */
export async function findOverdue(db: D1Database, now: number, limit: number): Promise<number[]> {
  const { results } = await db
    .prepare('SELECT id FROM inbox WHERE due_at <= ? ORDER BY due_at LIMIT ?')
    .bind(now, limit)
    .all<{ id: number }>();
  return results.map(({ id }) => id);
}

/** Joins the batch that writes the message's updates: both happen or neither. */
export const markDone = (db: D1Database, ids: number[]): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE inbox SET state = 'done', due_at = NULL, failure = NULL
       WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .bind(JSON.stringify(ids));

export const markFailed = (db: D1Database, id: number, failure: string): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE inbox SET state = 'failed', due_at = NULL, failure = ?, attempts = attempts + 1
       WHERE id = ?`,
    )
    .bind(failure, id);

export const markRetry = (db: D1Database, id: number, dueAt: number): D1PreparedStatement =>
  db.prepare('UPDATE inbox SET due_at = ?, attempts = attempts + 1 WHERE id = ?').bind(dueAt, id);

export interface KeptFailure {
  id: number;
  carrier: string;
  failure: string | null;
  attempts: number;
  received_at: number;
}

/** Newest first, through `inbox_failed`; `before` is the received_at of the last one seen. */
export async function listFailures(
  db: D1Database,
  before: number,
  limit: number,
): Promise<KeptFailure[]> {
  const { results } = await db
    .prepare(
      `SELECT i.id, c.carrier, i.failure, i.attempts, i.received_at
       FROM inbox i JOIN connections c ON c.id = i.connection_id
       WHERE i.state = 'failed' AND i.received_at < ?
       ORDER BY i.received_at DESC LIMIT ?`,
    )
    .bind(before, limit)
    .all<KeptFailure>();
  return results;
}

/** Queues a kept failure again. False: no such failure. */
export async function requeue(db: D1Database, id: number, now: number): Promise<boolean> {
  const { meta } = await db
    .prepare(
      `UPDATE inbox SET state = 'waiting', attempts = 0, due_at = ?
       WHERE id = ? AND state = 'failed'`,
    )
    .bind(now + SWEEP_AFTER_MS, id)
    .run();
  return meta.changes > 0;
}

/** Done messages are kept for replay and proof until `before`; failures stay until someone acts. */
export const forgetDone = (db: D1Database, before: number): D1PreparedStatement =>
  db.prepare(`DELETE FROM inbox WHERE state = 'done' AND received_at < ?`).bind(before);
export interface KeptMessage {
  id: number;
  attempts: number;
  received_at: number;
}

/** Newest first. */
export async function listKept(
  db: D1Database,
  connectionId: string,
  limit: number,
): Promise<KeptMessage[]> {
  const { results } = await db
    .prepare(
      `SELECT id, attempts, received_at FROM inbox
       WHERE connection_id = ? AND state = 'failed' ORDER BY id DESC LIMIT ?`,
    )
    .bind(connectionId, limit)
    .all<KeptMessage>();
  return results;
}

/** Whether this message belongs to this connection. */
export const isMessageOf = async (
  db: D1Database,
  messageId: number,
  connectionId: string,
): Promise<boolean> =>
  (await db
    .prepare('SELECT 1 AS found FROM inbox WHERE id = ? AND connection_id = ?')
    .bind(messageId, connectionId)
    .first()) !== null;
