// How jobs and queues have run, and what queues gave up.
// Room operations: what whoever runs the installation sees and does: figures, failures, replay, readiness.

export interface Run {
  /** 'job:scan', 'queue:inbound', 'fetch'. */
  kind: string;
  startedAt: number;
  endedAt: number;
  /** Failures that are not written yet, and why this run failed; null: it went well. */
  failures: number;
  failure: string | null;
  statements: number;
}

export interface RunRow {
  kind: string;
  started_at: number;
  ended_at: number;
  failures: number;
  failed_at: number | null;
  failure: string | null;
  day: number;
  peak: number;
  peak_before: number;
}

const DAY_MS = 86_400_000;
/** As of schema.sql: a run that says nothing new is written down this rarely. */
export const WRITE_EVERY_MS = 5 * 60_000;

/** Writes no row for a run that says nothing new. Whoever comes late changes no later day. */
export const saveRun = (db: D1Database, run: Run): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO job_runs (kind, started_at, ended_at, failures, failed_at, failure, day, peak, peak_before)
       VALUES (?1, ?2, ?3, ?4, CASE WHEN ?5 IS NOT NULL THEN ?3 END, ?5, ?6, ?7, 0)
       ON CONFLICT (kind) DO UPDATE SET
         started_at = max(started_at, excluded.started_at),
         ended_at = max(ended_at, excluded.ended_at),
         failures = failures + excluded.failures,
         failed_at = coalesce(excluded.failed_at, failed_at),
         failure = coalesce(excluded.failure, failure),
         peak_before = CASE WHEN excluded.day <= day THEN peak_before
           WHEN excluded.day = day + 1 THEN peak ELSE 0 END,
         peak = CASE WHEN excluded.day <= day THEN max(peak, excluded.peak) ELSE excluded.peak END,
         day = max(day, excluded.day)
       WHERE excluded.failures > 0 OR failed_at = ended_at
         OR excluded.ended_at >= ended_at + ${WRITE_EVERY_MS}
         OR (excluded.peak > peak AND excluded.day <= day)`,
    )
    .bind(
      run.kind,
      run.startedAt,
      run.endedAt,
      run.failures,
      run.failure,
      Math.floor(run.endedAt / DAY_MS),
      run.statements,
    );

export const countDead = (
  db: D1Database,
  kind: string,
  count: number,
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO dead_letters (kind, count, last_at) VALUES (?1, ?2, ?3)
       ON CONFLICT (kind) DO UPDATE SET
         count = count + excluded.count, last_at = max(last_at, excluded.last_at)`,
    )
    .bind(kind, count, now);

export interface DeadRow {
  kind: string;
  count: number;
  last_at: number;
}

/** A row for each kind of job and queue. */
export const selectRuns = (db: D1Database): D1PreparedStatement =>
  db.prepare('SELECT * FROM job_runs ORDER BY kind');

export const selectDead = (db: D1Database): D1PreparedStatement =>
  db.prepare('SELECT * FROM dead_letters ORDER BY kind');

/** Most statements of one invocation today or yesterday. */
export function peakOf({ day, peak, peak_before }: RunRow, now: number): number {
  const today = Math.floor(now / DAY_MS);
  if (day >= today) return Math.max(peak, peak_before);
  return day === today - 1 ? peak : 0;
}
