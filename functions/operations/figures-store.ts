// What waits, fails and is late, read through indexes. A count ends at COUNT_MAX: past it the exact number
// changes nothing, and reading it would cost more each time the worse it gets.

export const COUNT_MAX = 10_000;
const LIMIT = COUNT_MAX + 1;
const count = (rows: string): string =>
  `(SELECT count(*) FROM (SELECT 1 FROM ${rows} LIMIT ${LIMIT}))`;

/** What has a time, by an index that begins with its owner: as many rows as are counted at most. */
const planned = (table: string): string =>
  `(SELECT due_at FROM ${table} WHERE due_at IS NOT NULL LIMIT ${LIMIT})`;

/** What is due longer than this is late: Ozon's shops are read every ten minutes. */
export const LATE_MS = 10 * 60_000;

export interface Waiting {
  inbox_waiting: number;
  /** When it was received. */
  inbox_oldest: number | null;
  inbox_failed: number;
  news_waiting: number;
  news_due: number | null;
  deliveries_waiting: number;
  deliveries_due: number;
  /** Since when the one that is due longest is due. */
  deliveries_oldest: number | null;
  deliveries_failed: number;
  imports_waiting: number;
  imports_oldest: number | null;
  imports_failed: number;
  connections_failing: number;
  carriers_late: number;
  carriers_oldest: number | null;
  shops_late: number;
  shops_oldest: number | null;
  refused: number;
}

/** One statement, by indexes only: `inbox_due`, `inbox_failed`, `deliveries_due` … */
export const selectWaiting = (db: D1Database, now: number): D1PreparedStatement =>
  db
    .prepare(
      `WITH waiting AS MATERIALIZED (
         SELECT id, due_at FROM inbox WHERE due_at IS NOT NULL LIMIT ${LIMIT}),
       late AS MATERIALIZED (
         SELECT carrier = 'ozon' AS is_shop, poll_due_at FROM connections
         WHERE poll_due_at <= ?2 AND revoked_at IS NULL AND credentials IS NOT NULL
         ORDER BY poll_due_at LIMIT ${LIMIT})
       SELECT
         (SELECT count(*) FROM waiting) AS inbox_waiting,
         (SELECT received_at FROM inbox
           WHERE id = (SELECT id FROM waiting ORDER BY due_at LIMIT 1)) AS inbox_oldest,
         ${count("inbox WHERE state = 'failed'")} AS inbox_failed,
         ${count('announcements WHERE due_at IS NOT NULL')} AS news_waiting,
         (SELECT min(due_at) FROM ${planned('announcements')}) AS news_due,
         ${count('deliveries WHERE due_at IS NOT NULL')} AS deliveries_waiting,
         (SELECT count(*) FROM ${planned('deliveries')} WHERE due_at <= ?1) AS deliveries_due,
         (SELECT min(due_at) FROM ${planned('deliveries')} WHERE due_at <= ?1) AS deliveries_oldest,
         ${count("deliveries WHERE state = 'failed'")} AS deliveries_failed,
         ${count('imports WHERE due_at IS NOT NULL')} AS imports_waiting,
         (SELECT min(due_at) FROM ${planned('imports')} WHERE due_at <= ?1) AS imports_oldest,
         ${count("imports WHERE state = 'failed'")} AS imports_failed,
         ${count('connections WHERE failing_since IS NOT NULL AND revoked_at IS NULL')}
           AS connections_failing,
         (SELECT count(*) FROM late WHERE NOT is_shop) AS carriers_late,
         (SELECT min(poll_due_at) FROM late WHERE NOT is_shop) AS carriers_oldest,
         (SELECT count(*) FROM late WHERE is_shop) AS shops_late,
         (SELECT min(poll_due_at) FROM late WHERE is_shop) AS shops_oldest,
         (SELECT coalesce(sum(times), 0) FROM (
           SELECT times FROM refused_messages WHERE at >= ?3 ORDER BY at DESC LIMIT ${LIMIT})) AS refused`,
    )
    .bind(now, now - LATE_MS, now - 86_400_000);

/** False: this database is older than the code. */
export const hasMigration = async (db: D1Database, name: string): Promise<boolean> =>
  (await db.prepare('SELECT 1 AS found FROM d1_migrations WHERE name = ?').bind(name).first()) !==
  null;
