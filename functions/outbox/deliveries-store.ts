// Deliveries: made from announcements, leased to one dispatcher at a time, recorded, replayed.
import { rowsOfTurn, type Turn, type Waiting } from '../lib/turns-store.ts';
import type { AnnouncementRow, Job, TargetKind } from './rows.ts';

export const DUE_NEWS: Waiting = {
  table: 'announcements',
  owner: 'seller_id',
  index: 'announcements_due',
};
export const DUE_DELIVERIES: Waiting = {
  table: 'deliveries',
  owner: 'target_id',
  index: 'deliveries_due',
};

/** Announcements without deliveries yet: one turn of these shops, the oldest of each. */
export async function findPendingAnnouncements(
  db: D1Database,
  { owners, each }: Turn,
  now: number,
): Promise<AnnouncementRow[]> {
  const { results } = await db
    .prepare(
      `SELECT a.* FROM (${rowsOfTurn(DUE_NEWS, 'id')}) AS d JOIN announcements a ON a.id = d.id
       ORDER BY a.due_at, a.id`,
    )
    .bind(JSON.stringify(owners), now, each)
    .all<AnnouncementRow>();
  return results;
}

export interface NewDelivery {
  targetId: string;
  announcementId: string;
  kind: TargetKind;
  dueAt: number;
}

/** For one batch. Idempotent. */
export const addDeliveries = (
  db: D1Database,
  deliveries: readonly NewDelivery[],
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO deliveries (target_id, announcement_id, kind, state, attempts, due_at)
       SELECT d.value ->> 'targetId', d.value ->> 'announcementId', d.value ->> 'kind', 'waiting', 0,
         d.value ->> 'dueAt'
       FROM json_each(?) AS d WHERE true
       ON CONFLICT (target_id, announcement_id) DO NOTHING`,
    )
    .bind(JSON.stringify(deliveries));

export const markFannedOut = (
  db: D1Database,
  announcementIds: readonly string[],
): D1PreparedStatement =>
  db
    .prepare('UPDATE announcements SET due_at = NULL WHERE id IN (SELECT value FROM json_each(?))')
    .bind(JSON.stringify(announcementIds));

/**
 * Leases what is due until `leaseUntil`: no other dispatcher takes it before then, and after a crash it is
 * taken again. One turn of these targets, the oldest news of each first.
 */
export async function takeDue(
  db: D1Database,
  { owners, each }: Turn,
  now: number,
  leaseUntil: number,
): Promise<Job[]> {
  const { results: taken } = await db
    .prepare(
      `UPDATE deliveries SET due_at = ?4, attempted_at = ?2, attempts = attempts + 1
       WHERE (target_id, announcement_id) IN (
         ${rowsOfTurn(DUE_DELIVERIES, 'target_id, announcement_id')})
       RETURNING target_id, announcement_id`,
    )
    .bind(JSON.stringify(owners), now, each, leaseUntil)
    .all<{ target_id: string; announcement_id: string }>();
  if (taken.length === 0) return [];
  const { results } = await db
    .prepare(
      `SELECT a.*, d.target_id, d.kind, d.attempts FROM json_each(?) AS t
       JOIN deliveries d ON d.target_id = t.value ->> 0 AND d.announcement_id = t.value ->> 1
       JOIN announcements a ON a.id = d.announcement_id
       ORDER BY a.created_at, a.id`,
    )
    .bind(JSON.stringify(taken.map((one) => [one.target_id, one.announcement_id])))
    .all<Job>();
  return results;
}

/** The same for one delivery that was just made. null: another dispatcher took it. */
export async function claimDelivery(
  db: D1Database,
  targetId: string,
  announcementId: string,
  now: number,
  leaseUntil: number,
): Promise<Job | null> {
  const { meta } = await db
    .prepare(
      `UPDATE deliveries SET due_at = ?4, attempted_at = ?3, attempts = attempts + 1
       WHERE target_id = ?1 AND announcement_id = ?2 AND due_at <= ?3`,
    )
    .bind(targetId, announcementId, now, leaseUntil)
    .run();
  if (meta.changes === 0) return null;
  return db
    .prepare(
      `SELECT a.*, d.target_id, d.kind, d.attempts FROM deliveries d
       JOIN announcements a ON a.id = d.announcement_id
       WHERE d.target_id = ? AND d.announcement_id = ?`,
    )
    .bind(targetId, announcementId)
    .first<Job>();
}

/** The lease of a dispatcher on its jobs. */
export interface Lease {
  now: number;
  /** End of the lease. */
  leaseUntil: number;
}

export interface DeliveryResult {
  state: 'waiting' | 'sent' | 'failed';
  /** null: nothing left to do. */
  dueAt: number | null;
  status: number | null;
  response: string | null;
}

/** Writes only while the lease is ours: once it has passed to another dispatcher, that one decides. */
export const recordDeliveries = (
  db: D1Database,
  jobs: readonly Job[],
  leaseUntil: number,
  { state, dueAt, status, response }: DeliveryResult,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE deliveries SET state = ?3, due_at = ?4, status = ?5, response = ?6
       WHERE target_id = ?1 AND due_at = ?2
         AND announcement_id IN (SELECT value FROM json_each(?7))`,
    )
    .bind(jobs[0]?.target_id ?? '', leaseUntil, state, dueAt, status, response, idsOf(jobs));

/** Returns leased deliveries that were not attempted. */
export const deferDeliveries = (
  db: D1Database,
  jobs: readonly Job[],
  leaseUntil: number,
  dueAt: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE deliveries SET due_at = ?3, attempts = attempts - 1
       WHERE target_id = ?1 AND due_at = ?2
         AND announcement_id IN (SELECT value FROM json_each(?4))`,
    )
    .bind(jobs[0]?.target_id ?? '', leaseUntil, dueAt, idsOf(jobs));

const idsOf = (jobs: readonly Job[]): string => JSON.stringify(jobs.map(({ id }) => id));

export interface LoggedDelivery {
  announcement_id: string;
  type: string;
  state: 'waiting' | 'sent' | 'failed';
  attempts: number;
  due_at: number | null;
  status: number | null;
  response: string | null;
  attempted_at: number | null;
  created_at: number;
}

/** Newest news first; ids grow with time. `before`: the last one seen. */
export async function listDeliveries(
  db: D1Database,
  targetId: string,
  before: string,
  limit: number,
): Promise<LoggedDelivery[]> {
  const { results } = await db
    .prepare(
      `SELECT d.*, a.type, a.created_at FROM deliveries d
       JOIN announcements a ON a.id = d.announcement_id
       WHERE d.target_id = ?1 AND d.announcement_id < ?2
       ORDER BY d.announcement_id DESC LIMIT ?3`,
    )
    .bind(targetId, before, limit)
    .all<LoggedDelivery>();
  return results;
}

export const findDelivery = (
  db: D1Database,
  targetId: string,
  announcementId: string,
): Promise<LoggedDelivery | null> =>
  db
    .prepare(
      `SELECT d.*, a.type, a.created_at FROM deliveries d
       JOIN announcements a ON a.id = d.announcement_id
       WHERE d.target_id = ? AND d.announcement_id = ?`,
    )
    .bind(targetId, announcementId)
    .first<LoggedDelivery>();

/** Queues one delivery again, with the same id and all its attempts. Changes nothing while it waits. */
export const replayOne = (
  db: D1Database,
  targetId: string,
  announcementId: string,
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE deliveries SET state = 'waiting', attempts = 0, due_at = ?3
       WHERE target_id = ?1 AND announcement_id = ?2 AND state <> 'waiting'`,
    )
    .bind(targetId, announcementId, now);
