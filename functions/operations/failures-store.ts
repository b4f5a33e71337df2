// What failed, by shop and connection, for the operator: ids, carriers and reasons, never what a message says.
// Each list is read through an index that has failures only, and ends at PAGE lines.
import { COUNT_MAX } from './figures-store.ts';

const PAGE = 50;
/** Refusals that are summed up; each connection keeps its last twenty. */
const REFUSED_MAX = 1000;

export interface FailedGroup {
  connection_id: string;
  seller_id: string;
  carrier: string;
  count: number;
  failure: string | null;
  last_at: number;
}

/** Failed messages by connection, the newest first. */
export const selectFailedGroups = (db: D1Database): D1PreparedStatement =>
  db.prepare(
    `SELECT f.connection_id, f.count, c.seller_id, c.carrier, i.failure, i.received_at AS last_at
     FROM (
       SELECT connection_id, count(*) AS count, max(received_at), id AS newest FROM (
         SELECT connection_id, id, received_at FROM inbox WHERE state = 'failed'
         ORDER BY received_at DESC LIMIT ${COUNT_MAX})
       GROUP BY connection_id) f
     JOIN connections c ON c.id = f.connection_id
     JOIN inbox i ON i.id = f.newest
     ORDER BY last_at DESC LIMIT ${PAGE}`,
  );

export interface FailedMessage extends Omit<FailedGroup, 'count' | 'last_at'> {
  id: number;
  attempts: number;
  received_at: number;
}

/** The last ones, each for itself. */
export const selectFailedMessages = (db: D1Database): D1PreparedStatement =>
  db.prepare(
    `SELECT i.id, i.connection_id, c.seller_id, c.carrier, i.failure, i.attempts, i.received_at
     FROM inbox i JOIN connections c ON c.id = i.connection_id
     WHERE i.state = 'failed' ORDER BY i.received_at DESC LIMIT ${PAGE}`,
  );

export interface Refused {
  connection_id: string;
  seller_id: string;
  carrier: string;
  problem: string;
  times: number;
  last_at: number;
}

/** What addresses of connections refused last, by connection and reason. */
export const selectRefused = (db: D1Database): D1PreparedStatement =>
  db.prepare(
    `SELECT r.connection_id, c.seller_id, c.carrier, r.problem, sum(r.times) AS times,
       max(r.at) AS last_at
     FROM (SELECT * FROM refused_messages ORDER BY at DESC LIMIT ${REFUSED_MAX}) r
     JOIN connections c ON c.id = r.connection_id
     GROUP BY r.connection_id, r.problem ORDER BY last_at DESC LIMIT ${PAGE}`,
  );

export interface FailingConnection {
  connection_id: string;
  seller_id: string;
  carrier: string;
  failure: string | null;
  failures: number;
  failing_since: number;
}

/** Longest first. */
export const selectFailing = (db: D1Database): D1PreparedStatement =>
  db.prepare(
    `SELECT id AS connection_id, seller_id, carrier, failure, failures, failing_since
     FROM connections WHERE failing_since IS NOT NULL AND revoked_at IS NULL
     ORDER BY failing_since LIMIT ${PAGE}`,
  );

export interface FailedTarget {
  target_id: string;
  kind: 'endpoint' | 'channel' | 'follower';
  seller_id: string;
  count: number;
  /** HTTP status of the last one. */
  status: number | null;
  last_at: number;
}

/** Deliveries that were given up, by receiver. */
export const selectFailedTargets = (db: D1Database): D1PreparedStatement =>
  db.prepare(
    `SELECT f.target_id, d.kind, a.seller_id, f.count, d.status, a.created_at AS last_at
     FROM (
       SELECT target_id, count(*) AS count, max(announcement_id) AS newest FROM (
         SELECT target_id, announcement_id FROM deliveries WHERE state = 'failed'
         LIMIT ${COUNT_MAX})
       GROUP BY target_id) f
     JOIN deliveries d ON d.target_id = f.target_id AND d.announcement_id = f.newest
     JOIN announcements a ON a.id = f.newest
     ORDER BY last_at DESC LIMIT ${PAGE}`,
  );

export interface FailedImport {
  id: string;
  seller_id: string;
  next_row: number;
  good_count: number;
  updated_at: number;
}

export const selectFailedImports = (db: D1Database): D1PreparedStatement =>
  db.prepare(
    `SELECT id, seller_id, next_row, good_count, updated_at FROM imports
     WHERE state = 'failed' ORDER BY updated_at DESC LIMIT ${PAGE}`,
  );
