// The inbox: every accepted message, until it is processed.
// Room inbox: the table of received messages; no parsing, no parcels.
import { type Infer, Model } from 'd1-orm';
import { integer, integerOrNull, text, textOrNull } from '../lib/columns.ts';
import { pack } from '../lib/pack.ts';
import { pastTerm } from '../lib/past-term.ts';
import { rowsOfTurn, type Turn, type Waiting } from '../lib/turns-store.ts';

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
    written: integer,
  },
);
export type InboxRow = Omit<Infer<typeof inbox>, 'how'> & { how: 'push' | 'poll' };

/** Used by the test that compares them with schema.sql. */
export const models = { inbox };

/** How long a message waits for its wake-up before the sweep picks it up. */
export const SWEEP_AFTER_MS = 15_000;

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
       WHERE i.state = 'waiting' ORDER BY i.received_at, i.id`,
    )
    .bind(JSON.stringify(ids))
    .all<WaitingMessage>();
  return results;
}

export const DUE_MESSAGES: Waiting = {
  table: 'inbox',
  owner: 'connection_id',
  index: 'inbox_due',
};

/** Ids of messages whose wake-up was lost or whose retry is due: one turn of these connections. */
export async function findOverdue(
  db: D1Database,
  { owners, each }: Turn,
  now: number,
): Promise<number[]> {
  const { results } = await db
    .prepare(rowsOfTurn(DUE_MESSAGES, 'id'))
    .bind(JSON.stringify(owners), now, each)
    .all<{ id: number }>();
  return results.map(({ id }) => id);
}

/** Above it a message stays as it came: a batch of several has to fit into one statement's parameter. */
const PACKED_MAX = 256 * 1024;

/**
 * Joins the batch that writes the messages' updates: both happen or neither. From then on they are packed: their row
 * is written anyway, and a webhook does not wait for it.
 */
export const markDone = (
  db: D1Database,
  messages: readonly Pick<InboxRow, 'id' | 'payload'>[],
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE inbox SET state = 'done', due_at = NULL, failure = NULL,
         payload = coalesce(done.value ->> 'packed', payload)
       FROM json_each(?) AS done WHERE inbox.id = done.value ->> 'id'`,
    )
    .bind(
      JSON.stringify(
        messages.map(({ id, payload }) => ({
          id,
          ...(payload.length <= PACKED_MAX && { packed: pack('message', payload) }),
        })),
      ),
    );

/** Joins the batch that writes a part of a long message's updates; the rest follows. */
export const markWritten = (db: D1Database, id: number, written: number): D1PreparedStatement =>
  db.prepare('UPDATE inbox SET written = ? WHERE id = ?').bind(written, id);

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

/** The same for what failed of one connection, oldest first. Returns the ids. */
export async function requeueFailed(
  db: D1Database,
  connectionId: string,
  now: number,
  limit: number,
): Promise<number[]> {
  const { results } = await db
    .prepare(
      `UPDATE inbox SET state = 'waiting', attempts = 0, due_at = ?2
       WHERE state = 'failed' AND id IN (
         SELECT id FROM inbox WHERE connection_id = ?1 AND state = 'failed'
         ORDER BY received_at LIMIT ?3)
       RETURNING id`,
    )
    .bind(connectionId, now + SWEEP_AFTER_MS, limit)
    .all<{ id: number }>();
  return results.map(({ id }) => id);
}

/**
 * Done messages are kept for replay and proof as long as the shop and the installation say. A slice of at most a
 * thousand, found along the connections.
 */
export const forgetDone = (db: D1Database, now: number, days: number): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM inbox WHERE id IN (
         SELECT i.id FROM connections c CROSS JOIN sellers s ON s.id = c.seller_id
         CROSS JOIN inbox i INDEXED BY inbox_by_connection
           ON i.connection_id = c.id AND i.received_at < ${pastTerm('messages')}
         WHERE i.state = 'done' LIMIT 1000)`,
    )
    .bind(now, days);

/** Failures wait for somebody to act, but not for ever. */
export const forgetFailed = (db: D1Database, before: number): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM inbox WHERE id IN (
         SELECT id FROM inbox INDEXED BY inbox_failed
         WHERE state = 'failed' AND received_at < ? LIMIT 1000)`,
    )
    .bind(before);

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
       WHERE connection_id = ? AND state = 'failed' ORDER BY received_at DESC, id DESC LIMIT ?`,
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
