// Messages that were refused at the address of a connection: when and why, the last twenty, never what they said.
import type { ProblemSlug } from '../contract/problem.ts';
import { HOUR_MS } from '../lib/time.ts';

/** As in schema.sql. */
const SLOTS = 20;

/**
 * Writes one row: the oldest of the twenty makes room, and the same problem again within an hour only counts.
 * Nothing for a connection that was revoked meanwhile.
 */
export const noteRefused = (
  db: D1Database,
  connectionId: string,
  problem: ProblemSlug,
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO refused_messages (connection_id, slot, turn, at, problem, times)
       SELECT c.id, next.turn % ${SLOTS}, next.turn, ?3, ?2, 1
       FROM connections c, (
         SELECT coalesce(max(turn) + (problem <> ?2 OR at < ?4), 0) AS turn
         FROM refused_messages WHERE connection_id = ?1) AS next
       WHERE c.id = ?1 AND c.revoked_at IS NULL
       ON CONFLICT (connection_id, slot) DO UPDATE SET
         times = CASE WHEN turn = excluded.turn THEN times + 1 ELSE 1 END,
         turn = excluded.turn, at = excluded.at, problem = excluded.problem`,
    )
    .bind(connectionId, problem, now, now - HOUR_MS);

export const forgetRefused = (db: D1Database, before: number): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM refused_messages WHERE (connection_id, slot) IN (
         SELECT connection_id, slot FROM refused_messages WHERE at < ? LIMIT 1000)`,
    )
    .bind(before);

/** One of the last messages of a connection. `id` is null for a refused one. */
export interface LastMessage {
  id: number | null;
  at: number;
  how: 'push' | 'poll';
  state: 'waiting' | 'done' | 'failed' | 'refused';
  problem: string | null;
  /** How often in a row it was refused so; 1 for others. */
  times: number;
}

/** Accepted and refused together, newest first: at most `limit` of each are read. */
export async function listLast(
  db: D1Database,
  connectionId: string,
  limit: number,
): Promise<LastMessage[]> {
  const { results } = await db
    .prepare(
      `SELECT * FROM (
         SELECT id, received_at AS at, how, state, NULL AS problem, 1 AS times FROM inbox
         WHERE connection_id = ?1 ORDER BY received_at DESC LIMIT ?2)
       UNION ALL
       SELECT NULL, at, 'push', 'refused', problem, times FROM refused_messages
       WHERE connection_id = ?1
       ORDER BY at DESC LIMIT ?2`,
    )
    .bind(connectionId, limit)
    .all<LastMessage>();
  return results;
}
