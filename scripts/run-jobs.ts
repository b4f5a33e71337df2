// Runs the jobs of a minute and waits until they are done. The cron itself only plans them.
import type { Miniflare } from 'miniflare';
import { jobsAt } from '../functions/lib/job-plan.ts';

/** `at`, ms: as if it were that time. What goes on in another invocation is not waited for. */
export async function runJobs(mf: Miniflare, at: number): Promise<void> {
  const worker = await mf.getWorker();
  await Promise.all(
    jobsAt(at).map((body) =>
      worker.queue('parcel-desk-jobs', [
        { id: body.job, timestamp: new Date(at), attempts: 1, body },
      ]),
    ),
  );
}
