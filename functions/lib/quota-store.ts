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

/** Changes nothing when one charge would exceed its `max`. `charges` has each key once. */
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
         ends_at = iif(ends_at > ?2, ends_at, excluded.ends_at)`,
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

export const refund = (
  db: D1Database,
  charges: readonly Pick<Charge, 'pool' | 'key' | 'cost'>[],
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE quotas SET used = max(0, used - back.cost)
       FROM (SELECT value ->> 'pool' AS pool, value ->> 'key' AS key, sum(value ->> 'cost') AS cost
             FROM json_each(?) GROUP BY 1, 2) AS back
       WHERE quotas.pool = back.pool AND quotas.key = back.key`,
    )
    .bind(JSON.stringify(charges));

export const forgetQuotas = (db: D1Database, now: number): D1PreparedStatement =>
  db.prepare('DELETE FROM quotas WHERE ends_at <= ?').bind(now);
