// SQL of used quotas. One statement takes everything an action costs, or nothing: limits hold under
// concurrency.

export interface Charge {
  pool: string;
  /** The stored form: a hash. */
  key: string;
  cost: number;
  max: number;
  windowMs: number;
}

/**
 * Changes nothing when one charge would exceed its `max`. `charges` has each key once. No window ends later
 * than `windowMs` after any of its charges, whatever their order: by that `refund` knows the window.
 */
export const charge = (
  db: D1Database,
  charges: readonly Charge[],
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO quotas (pool, key, used, ends_at)
       SELECT c.value ->> 'pool', c.value ->> 'key', c.value ->> 'cost', ?2 + (c.value ->> 'windowMs')
       FROM json_each(?1) AS c
       WHERE NOT EXISTS (
         SELECT 1 FROM json_each(?1) AS w
         LEFT JOIN quotas q ON q.pool = w.value ->> 'pool' AND q.key = w.value ->> 'key'
           AND q.ends_at > ?2
         WHERE coalesce(q.used, 0) + (w.value ->> 'cost') > w.value ->> 'max')
       ON CONFLICT (pool, key) DO UPDATE SET
         used = iif(ends_at > ?2, used, 0) + excluded.used,
         ends_at = iif(ends_at > ?2, min(ends_at, excluded.ends_at), excluded.ends_at)`,
    )
    .bind(JSON.stringify(charges), now);

/** When all of `charges` fit again; null: they fit now. */
export const findFreeAt = (
  db: D1Database,
  charges: readonly Charge[],
  now: number,
): Promise<number | null> =>
  db
    .prepare(
      `SELECT max(q.ends_at) AS at FROM json_each(?1) AS w
       JOIN quotas q ON q.pool = w.value ->> 'pool' AND q.key = w.value ->> 'key' AND q.ends_at > ?2
       WHERE q.used + (w.value ->> 'cost') > w.value ->> 'max'`,
    )
    .bind(JSON.stringify(charges), now)
    .first<number>('at');

export type Refund = Pick<Charge, 'pool' | 'key' | 'cost' | 'windowMs'> & { takenAt: number };

/** A charge whose window is over is gone with it: the next window owes it nothing. */
export const refund = (db: D1Database, refunds: readonly Refund[]): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE quotas SET used = max(0, used - back.cost)
       FROM (SELECT q.pool, q.key, sum(r.value ->> 'cost') AS cost
             FROM json_each(?) AS r
             JOIN quotas q ON q.pool = r.value ->> 'pool' AND q.key = r.value ->> 'key'
               AND q.ends_at <= (r.value ->> 'takenAt') + (r.value ->> 'windowMs')
             GROUP BY 1, 2) AS back
       WHERE quotas.pool = back.pool AND quotas.key = back.key`,
    )
    .bind(JSON.stringify(refunds));

export const forgetQuotas = (db: D1Database, now: number): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM quotas WHERE (pool, key) IN (
         SELECT pool, key FROM quotas WHERE ends_at <= ? LIMIT 1000)`,
    )
    .bind(now);
