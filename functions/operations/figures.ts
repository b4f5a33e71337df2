// The figures of the installation as the databases have them: counters in memory would be those of one isolate.
import type { Env } from '../env.ts';
import { databases, directoryOf } from '../lib/databases.ts';
import { selectWaiting, type Waiting } from './figures-store.ts';
import { type DeadRow, type RunRow, selectDead, selectRuns } from './runs-store.ts';

export interface Figures {
  at: number;
  waiting: Waiting;
  runs: RunRow[];
  dead: DeadRow[];
  /** Of each database; null where D1 does not say. */
  bytes: (number | null)[];
  /** What reading all this took. */
  rowsRead: number;
}

export async function readFigures(env: Env, now: number): Promise<Figures> {
  const directory = directoryOf(env);
  const [ofRuns, ofDead] = await directory.batch([selectRuns(directory), selectDead(directory)]);
  const all = await Promise.all(databases(env).map((db) => selectWaiting(db, now).all<Waiting>()));
  const results = [...all, ofRuns, ofDead].filter((one) => one !== undefined);
  return {
    at: now,
    waiting: together(all.flatMap((one) => one.results)),
    runs: (ofRuns?.results ?? []) as RunRow[],
    dead: (ofDead?.results ?? []) as DeadRow[],
    bytes: all.map(({ meta }) => meta.size_after ?? null),
    rowsRead: results.reduce((sum, { meta }) => sum + (meta.rows_read ?? 0), 0),
  };
}

/** Of what is a time, the earliest counts. */
const TIME = /_(?:oldest|due)$/;

export function together(rows: readonly Waiting[]): Waiting {
  const names = Object.keys(rows[0] ?? {}) as (keyof Waiting)[];
  const sums = names.map((name) => {
    const values = rows.map((row) => row[name]).filter((one) => one !== null);
    if (!TIME.test(name) || name === 'deliveries_due') {
      return [name, values.reduce((sum, one) => sum + one, 0)];
    }
    return [name, values.length === 0 ? null : Math.min(...values)];
  });
  return Object.fromEntries(sums);
}
