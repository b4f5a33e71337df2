// A minute with many shops: the plan, its slices, and what one invocation may do of each.
import { createMessageBatch, env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { insertAnswer } from '../../functions/inbound/keep-answers.ts';
import type { Visit } from '../../functions/inbound/poll-visit.ts';
import worker from '../../functions/index.ts';
import { countedDatabase, STATEMENTS_MAX, statementsUsed } from '../../functions/lib/budget.ts';
import { newId } from '../../functions/lib/ids.ts';
import type { JobMessage } from '../../functions/lib/job-plan.ts';
import { seal } from '../../functions/lib/secrets.ts';
import { inboxOf, openHook } from './support/hooks.ts';
import { quiet } from './support/listeners.ts';
import { outside } from './support/outside.ts';

const NOW = Date.now();

/** Runs one message as the queue of jobs does. Returns what it sent on, and its statements. */
async function run(body: JobMessage): Promise<{ sent: JobMessage[]; used: number }> {
  const sent: JobMessage[] = [];
  const JOBS = {
    send: async (one: JobMessage) => void sent.push(one),
    sendBatch: async (some: { body: JobMessage }[]) =>
      void sent.push(...some.map((one) => one.body)),
  } as unknown as typeof env.JOBS;
  const DB = countedDatabase(env.DB, () => {});
  const message = { id: '1', timestamp: new Date(), attempts: 1, body };
  const batch = createMessageBatch('parcel-desk-jobs', [message]);
  await worker.queue(batch, { ...quiet, DB, JOBS });
  return { sent, used: statementsUsed(DB) };
}

test('of 20 shops due at Ozon each is read in the same minute, six at once in an invocation', async () => {
  const credentials = await seal(JSON.stringify({ clientId: '1', apiKey: 'x' }), env.SECRETS_KEY);
  const shops = Array.from({ length: 20 }, () => newId('sel', NOW));
  await env.DB.batch(
    shops.flatMap((id) => [
      env.DB.prepare(
        `INSERT INTO sellers (id, name, slug, createdAt) VALUES (?1, 'A shop', ?1, '2026-01-01')`,
      ).bind(id),
      env.DB.prepare(
        `INSERT INTO connections (id, seller_id, carrier, secret_hash, credentials, poll_due_at, created_at)
         VALUES (?1, ?2, 'ozon', ?1, ?3, ?4, 1)`,
      ).bind(`con_${id}`, id, credentials, NOW - 1000),
    ]),
  );
  let open = 0;
  let most = 0;
  outside('ozon.test', async () => {
    most = Math.max(most, ++open);
    await scheduler.wait(1);
    open -= 1;
    return Response.json({ message: 'Invalid Api-Key' }, { status: 403 });
  });
  const plan = await run({ job: 'ozon', at: NOW, hop: 0 });
  expect(plan.sent.map(({ ids }) => ids?.length)).toEqual([6, 6, 2]);
  const runs = [plan];
  for (const one of plan.sent) runs.push(await run(one));
  const due = await env.DB.prepare('SELECT count(*) AS n FROM connections WHERE poll_due_at <= ?')
    .bind(NOW)
    .first('n');
  expect(due).toBe(0);
  expect(most).toBe(6);
  expect(Math.max(...runs.map(({ used }) => used))).toBeLessThan(STATEMENTS_MAX);
  // A slice that comes twice finds nothing left to do.
  const [again] = plan.sent;
  expect((await run(again as JobMessage)).used).toBe(1);
});

test('an answer of five megabytes is stored as several messages, each within a row of the database', async () => {
  const hook = await openHook('cdek');
  const orders = Array.from({ length: 25_000 }, (_, i) => ({ id: i, text: 'посылка '.repeat(12) }));
  const visit = { env, row: { id: hook.connectionId, seller_id: hook.sellerId }, now: NOW };
  const whole = JSON.stringify({ orders });
  expect(new TextEncoder().encode(whole).length).toBeGreaterThan(4_000_000);
  await env.DB.batch(await insertAnswer(visit as unknown as Visit, { orders }));
  const stored = await inboxOf(hook);
  expect(stored.length).toBeGreaterThan(2);
  const kept = stored.flatMap(({ payload }) => JSON.parse(payload).orders as { id: number }[]);
  const ids = kept.map(({ id }) => id).toSorted((a, b) => a - b);
  expect(ids).toEqual(orders.map(({ id }) => id));
  await env.DB.prepare('DELETE FROM inbox').run();
});
