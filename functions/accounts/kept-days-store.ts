// How long a shop's data is kept, and what past its term is stored of people.
import { pastTerm } from '../lib/past-term.ts';

/** JSON; null: as the installation does. */
export const findKeptDays = (db: D1Database, sellerId: string): Promise<string | null> =>
  db.prepare('SELECT keptDays FROM sellers WHERE id = ?').bind(sellerId).first('keptDays');

export const setKeptDays = (db: D1Database, sellerId: string, days: string): D1PreparedStatement =>
  db.prepare('UPDATE sellers SET keptDays = ? WHERE id = ?').bind(days, sellerId);

/** A slice of the audit log. */
export const forgetAudit = (db: D1Database, now: number, days: number): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM audit WHERE id IN (
         SELECT a.id FROM sellers s CROSS JOIN audit a INDEXED BY audit_by_seller
           ON a.seller_id = s.id AND a.at < ${pastTerm('audit')}
         LIMIT 1000)`,
    )
    .bind(now, days);

/** Invitations that ended before then, whether somebody came or not. */
export const forgetInvitations = (db: D1Database, before: string): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM invitations WHERE id IN (
         SELECT id FROM invitations WHERE expiresAt < ? LIMIT 1000)`,
    )
    .bind(before);
