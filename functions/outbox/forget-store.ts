// Many deliveries at once: ended, deleted, replayed, forgotten; a thousand a statement (lib/slices.ts).
import { pastTerm } from '../lib/past-term.ts';

/**
 * Ends the waiting deliveries of a target that was switched off; they can be replayed. The dispatcher ends what
 * is beyond one slice.
 */
export const giveUpWaiting = (db: D1Database, targetId: string): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE deliveries SET state = 'failed', due_at = NULL
       WHERE target_id = ?1 AND announcement_id IN (
         SELECT announcement_id FROM deliveries INDEXED BY deliveries_due
         WHERE target_id = ?1 AND due_at IS NOT NULL LIMIT 1000)`,
    )
    .bind(targetId);

/** Of a target that is gone. The dispatcher deletes what waits beyond one slice, the rest goes with its news. */
export const deleteDeliveries = (db: D1Database, targetId: string): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM deliveries WHERE target_id = ?1 AND announcement_id IN (
         SELECT announcement_id FROM deliveries WHERE target_id = ?1
         ORDER BY due_at IS NULL, announcement_id LIMIT 1000)`,
    )
    .bind(targetId);

/** Queues a slice of what failed since then; uses `deliveries_failed`. */
export const replayFailed = (
  db: D1Database,
  targetId: string,
  since: number,
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE deliveries SET state = 'waiting', attempts = 0, due_at = ?3
       WHERE target_id = ?1 AND state = 'failed' AND announcement_id IN (
         SELECT d.announcement_id FROM deliveries d JOIN announcements a ON a.id = d.announcement_id
         WHERE d.target_id = ?1 AND d.state = 'failed' AND a.created_at >= ?2 LIMIT 1000)`,
    )
    .bind(targetId, since, now);

/**
 * First the deliveries of old news, then the news that has none left. Of shops with fewer days than the
 * installation, it reads past the news of others that is younger than the installation's term.
 */
export const forgetDeliveries = (db: D1Database, now: number, days: number): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM deliveries WHERE (target_id, announcement_id) IN (
         SELECT d.target_id, d.announcement_id ${OLD_NEWS}
         CROSS JOIN deliveries d ON d.announcement_id = a.id LIMIT 1000)`,
    )
    .bind(now, days);

export const forgetAnnouncements = (
  db: D1Database,
  now: number,
  days: number,
): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM announcements WHERE id IN (
         SELECT a.id ${OLD_NEWS}
         WHERE NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.announcement_id = a.id) LIMIT 1000)`,
    )
    .bind(now, days);

const OLD_NEWS = `FROM announcements a INDEXED BY announcements_by_age
  CROSS JOIN sellers s ON s.id = a.seller_id AND a.created_at < ${pastTerm('deliveries')}
    AND a.created_at < (SELECT max(${pastTerm('deliveries')}) FROM sellers s)`;
