// Writes the audit log: who changed what on a seller's desk.
import type { AuditAction } from '../contract/audit.ts';

export interface AuditEntry {
  sellerId: string;
  /** `acting.actor`: id of a user or of an API key; 'system'. */
  actor: string;
  action: AuditAction;
  /** Id of the changed object; null: the seller as a whole. */
  subject: string | null;
  /** Never a secret, never personal data: the log is kept for good. */
  detail?: Record<string, string | number | boolean | null>;
}

/** Joins the batch of the change itself, so that neither is written without the other. */
export const recordAudit = (db: D1Database, entry: AuditEntry, now: number): D1PreparedStatement =>
  db
    .prepare(
      'INSERT INTO audit (seller_id, at, actor, action, subject, detail) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .bind(
      entry.sellerId,
      now,
      entry.actor,
      entry.action,
      entry.subject,
      JSON.stringify(entry.detail ?? {}),
    );

/** Records an action that concerns a person in the audit log of every seller they work for. */
export const recordPersonalAudit = (
  db: D1Database,
  userId: string,
  action: AuditAction,
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO audit (seller_id, at, actor, action, subject, detail)
       SELECT organizationId, ?1, ?2, ?3, ?2, '{}' FROM members WHERE userId = ?2`,
    )
    .bind(now, userId, action);

/**
 * The only change to what is in the log: numbers of a parcel that is forgotten leave it, what was done and by whom
 * stays. Entries have a parcel's id or a number as their subject.
 */
export const blankAudit = (
  db: D1Database,
  sellerId: string,
  subjects: readonly string[],
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE audit SET detail = '{}', subject = iif(subject GLOB 'shp_*', subject, NULL)
       WHERE seller_id = ?1 AND subject IN (SELECT value FROM json_each(?2))`,
    )
    .bind(sellerId, JSON.stringify(subjects));
