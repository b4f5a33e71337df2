// Spreads what a job found over invocations of their own, all at once: one after the other would wait for the
// slowest of each.
import type { Env } from '../env.ts';
import type { JobMessage } from './job-plan.ts';
import { sendAll } from './send-all.ts';

/** `slices`: what each run is about. */
export async function spread(
  { JOBS, onlyShard = 1 }: Pick<Env, 'JOBS' | 'onlyShard'>,
  job: JobMessage['job'],
  at: number,
  slices: readonly (readonly string[])[],
): Promise<void> {
  const shard = onlyShard === 1 ? {} : { shard: onlyShard };
  await sendAll(
    JOBS,
    slices.map((ids) => ({ job, at, hop: 1, ids: [...ids], ...shard })),
  );
}
