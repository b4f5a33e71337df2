// Browsers that wait for a number to be known.
import type { AwaitedRow } from './rows.ts';

/** More would be abuse: one push goes to each of them. */
const PER_NUMBER_MAX = 20;
const PER_BROWSER_MAX = 20;

/** Upserts by browser. Adds none beyond the limits: then it changes nothing. */
export const addAwaited = (db: D1Database, row: AwaitedRow): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO awaited_numbers (id, number, push_hash, subscription, lang, created_at, due_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
       WHERE ((SELECT count(*) FROM awaited_numbers WHERE number = ?2) < ${PER_NUMBER_MAX}
           AND (SELECT count(*) FROM awaited_numbers WHERE push_hash = ?3) < ${PER_BROWSER_MAX})
         OR EXISTS (SELECT 1 FROM awaited_numbers WHERE number = ?2 AND push_hash = ?3)
       ON CONFLICT (number, push_hash) DO UPDATE SET
         subscription = excluded.subscription, lang = excluded.lang,
         created_at = excluded.created_at, due_at = excluded.due_at`,
    )
    .bind(
      row.id,
      row.number,
      row.push_hash,
      row.subscription,
      row.lang,
      row.created_at,
      row.due_at,
    );

export const removeAwaited = (
  db: D1Database,
  number: string,
  pushHash: string,
): D1PreparedStatement =>
  db
    .prepare('DELETE FROM awaited_numbers WHERE number = ? AND push_hash = ?')
    .bind(number, pushHash);

/** Leases what is due: nobody else is given it until then. */
export async function leaseAwaited(
  db: D1Database,
  now: number,
  leaseUntil: number,
  limit: number,
): Promise<AwaitedRow[]> {
  const { results } = await db
    .prepare(
      `UPDATE awaited_numbers SET due_at = ?2
       WHERE id IN (SELECT id FROM awaited_numbers WHERE due_at <= ?1 ORDER BY due_at LIMIT ?3)
       RETURNING *`,
    )
    .bind(now, leaseUntil, limit)
    .all<AwaitedRow>();
  return results;
}

export const deleteAwaited = (db: D1Database, ids: readonly string[]): D1PreparedStatement =>
  db
    .prepare('DELETE FROM awaited_numbers WHERE id IN (SELECT value FROM json_each(?))')
    .bind(JSON.stringify(ids));
