// What one invocation may ask of D1, and that work beyond it goes on in another one.
import { createExecutionContext, createMessageBatch, env, getQueueResult } from 'cloudflare:test';
import { afterEach, expect, test } from 'vitest';
import worker from '../../functions/index.ts';
import { JOBS, jobsAt } from '../../functions/jobs.ts';
import {
  countedDatabase,
  overBudget,
  STATEMENTS_MAX,
  statementsLeft,
  statementsUsed,
} from '../../functions/lib/budget.ts';
import { newId } from '../../functions/lib/ids.ts';
import type { JobMessage, JobName } from '../../functions/lib/job-plan.ts';
import { quiet } from './support/listeners.ts';
import { DAY, NOW, problemsOf, storeParcels } from './support/scan.ts';

afterEach(async () => {
  await env.DB.prepare('UPDATE shipments SET due_at = NULL WHERE due_at IS NOT NULL').run();
});

const NOON = Date.UTC(2026, 10, 26, 12);
const namesAt = (at: number) => jobsAt(at).map(({ job }) => job);

/** Runs it as the platform does, until it no longer sends itself on. Returns the statements of each invocation. */
async function runAll(job: JobName): Promise<number[]> {
  const used: number[] = [];
  let next: JobMessage[] = [{ job, at: NOW, hop: 0 }];
  while (next.length > 0) {
    const bodies = next;
    next = [];
    const sent = {
      send: async (body: JobMessage) => void next.push(body),
    } as unknown as Env['JOBS'];
    const spent = countedDatabase(env.DB, () => {});
    const batch = createMessageBatch<JobMessage>(
      'parcel-desk-jobs',
      bodies.map((body, i) => ({ id: String(i), timestamp: new Date(NOW), attempts: 1, body })),
    );
    await worker.queue(batch, { ...quiet, DB: spent, JOBS: sent, D1_BUDGET: 'strict' });
    used.push(statementsUsed(spent));
  }
  return used;
}
type Env = typeof env;

test('each statement counts, each of a batch too, and one past the budget is refused before it runs', async () => {
  const db = countedDatabase(env.DB, overBudget('a test', true));
  const one = () => db.prepare('SELECT ? AS it').bind(1);
  expect(await one().first('it')).toBe(1);
  expect((await one().all()).results).toEqual([{ it: 1 }]);
  expect(await one().raw()).toEqual([[1]]);
  await one().run();
  expect(await db.batch([one(), one()])).toHaveLength(2);
  expect(statementsUsed(db)).toBe(6);
  const many = Array.from({ length: STATEMENTS_MAX - 6 }, one);
  expect(await db.batch(many)).toHaveLength(many.length);
  expect(statementsLeft(db)).toBe(0);
  expect(() => one().first()).toThrow(`a test ran ${STATEMENTS_MAX + 1} statements`);
});

test('the cron plans every job as a message of its own, the nightly ones once a day', () => {
  const nightly = namesAt(Date.UTC(2026, 10, 26, 3, 17, 40));
  expect(new Set(nightly)).toEqual(new Set(Object.keys(JOBS)));
  const usual = namesAt(NOON);
  expect(nightly.filter((name) => !usual.includes(name))).toEqual(['expired', 'handover']);
  const day = Array.from({ length: 1440 }, (_, minute) => namesAt(NOON + minute * 60_000));
  expect(day.filter((names) => names.includes('expired'))).toHaveLength(1);
});

test('a scan of 3,000 due parcels goes on from invocation to invocation, each within its budget', async () => {
  const seller = newId('sel', NOW);
  await storeParcels(seller, 'BUDGET', 3_000, { dueAt: NOW - DAY });
  const used = await runAll('scan');
  expect(Math.max(...used)).toBeLessThanOrEqual(STATEMENTS_MAX);
  const [first] = await problemsOf(seller);
  expect(first).toBeDefined();
  const { due } = (await env.DB.prepare(
    'SELECT count(*) AS due FROM shipments WHERE seller_id = ? AND due_at <= ?',
  )
    .bind(seller, NOW)
    .first<{ due: number }>()) ?? { due: -1 };
  expect(due).toBe(0);
});

test('a job that fails is told and its message is done', async () => {
  const batch = createMessageBatch<JobMessage>('parcel-desk-jobs', [
    { id: '1', timestamp: new Date(NOW), attempts: 1, body: { job: 'key', at: NOW, hop: 0 } },
  ]);
  await worker.queue(batch, { ...quiet, SECRETS_KEY: '' });
  const result = await getQueueResult(batch, createExecutionContext());
  expect(result.ackAll).toBe(true);
});
