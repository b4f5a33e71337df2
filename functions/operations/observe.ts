// Watches runs of jobs and queues: one line in the log for each, a row in job_runs now and then, a point for
// Analytics Engine where it is bound.
import type { Env } from '../env.ts';
import { statementsUsed } from '../lib/budget.ts';
import { databases, directoryOf } from '../lib/databases.ts';
import { logError, logEvent, withoutTyped } from '../lib/log.ts';
import { type Run, saveRun, WRITE_EVERY_MS } from './runs-store.ts';

/** A run that takes longer is told even where only warnings are. */
const SLOW_MS = 20_000;
/** A kind that fails all the time is written this often. */
const FAILURE_EVERY_MS = 10_000;
/** Requests that took fewer statements are not worth a row. */
const FETCH_PEAK_MIN = 40;

/** Statements this invocation has run, in all its databases. */
export const statementsIn = (env: Env): number =>
  [...new Set([directoryOf(env), ...databases(env)])].reduce(
    (sum, db) => sum + statementsUsed(db),
    0,
  );

/** Throws what `work` throws, once it is told. `facts` are figures and names of ours. */
export async function observed<T>(
  env: Env,
  kind: string,
  facts: Record<string, unknown>,
  work: () => Promise<T>,
): Promise<T> {
  const [startedAt, before] = [Date.now(), statementsIn(env)];
  const end = async (result: string, failure: string | null) => {
    const endedAt = Date.now();
    const [ms, statements] = [endedAt - startedAt, statementsIn(env) - before];
    env.METRICS?.writeDataPoint({
      indexes: [kind],
      blobs: ['run', result],
      doubles: [ms, statements],
    });
    await noteRun(env, {
      kind,
      startedAt,
      endedAt,
      statements,
      failure,
      failures: failure ? 1 : 0,
    });
    return { kind, ...facts, ms, statements, result };
  };
  try {
    const done = await work();
    const line = await end(done === 'more' ? 'more' : 'done', null);
    logEvent(env, line.ms >= SLOW_MS ? 'warn' : 'info', 'run', line);
    return done;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    logError('run', error, await end('failed', withoutTyped(why) || 'failed'));
    throw error;
  }
}

/** Of a request, after its answer: only a peak is kept. */
export function noteRequestPeak(
  env: Env,
  ctx: Pick<ExecutionContext, 'waitUntil'>,
  run: Pick<Run, 'startedAt' | 'endedAt' | 'statements'>,
): void {
  const kind = 'fetch';
  if (run.statements < FETCH_PEAK_MIN) return;
  ctx.waitUntil(noteRun(env, { ...run, kind, failures: 0, failure: null }));
}

/** What this isolate wrote last of a kind: most runs ask the database nothing. */
interface Written {
  at: number;
  peak: number;
  /** When a failure was written; 0: none yet. */
  failedAt: number;
  /** The last run failed. */
  isFailing: boolean;
  /** Not yet written. */
  failures: number;
}
const NOTHING: Written = { at: 0, peak: -1, failedAt: 0, isFailing: false, failures: 0 };
const written = new Map<string, Written>();

async function noteRun(env: Env, run: Run): Promise<void> {
  const last = written.get(run.kind) ?? NOTHING;
  const { endedAt, statements } = run;
  const failures = last.failures + run.failures;
  const isFailing = run.failures > 0;
  const isOld = endedAt - last.at >= WRITE_EVERY_MS;
  const isNews = isFailing ? endedAt - last.failedAt >= FAILURE_EVERY_MS : last.isFailing;
  if (!isOld && !isNews && statements <= last.peak) {
    written.set(run.kind, { ...last, failures, isFailing });
    return;
  }
  written.set(run.kind, {
    at: endedAt,
    peak: isOld ? statements : Math.max(last.peak, statements),
    failedAt: isFailing ? endedAt : last.failedAt,
    isFailing,
    failures: 0,
  });
  try {
    await saveRun(directoryOf(env), { ...run, failures }).run();
  } catch (error) {
    // Past its budget, or the database is gone: the run itself is what counts.
    logError('run.note', error, { kind: run.kind });
  }
}
