// The day these tests run on, CLOCK_SHIFT (CONTRIBUTING.md), is the Worker's: in a request, in the queue.
import { env } from 'cloudflare:test';
import { expect, inject, test } from 'vitest';
import { cdekStatus, newCdekNumber, openHook, post, settled } from './support/hooks.ts';

/** SQLite asks the machine, whatever `Date` says. */
const realTime = async (): Promise<number> =>
  (await env.DB.prepare('SELECT unixepoch() * 1000 AS now').first<number>('now')) ?? 0;

test('the Worker takes a request, and works on it, at the time CLOCK_SHIFT says', async () => {
  const hook = await openHook('cdek');
  const number = newCdekNumber();
  const begun = await realTime();
  await post(hook, cdekStatus(number, 'CREATED', new Date().toISOString()));
  await settled(hook);
  const times = await env.DB.prepare(
    `SELECT s.created_at AS written, i.received_at AS received FROM shipments s, inbox i
     WHERE s.number = ? AND i.connection_id = ?`,
  )
    .bind(number, hook.connectionId)
    .first<{ written: number; received: number }>();
  const ended = (await realTime()) + 1000;
  for (const at of [times?.received, times?.written]) {
    const real = (at ?? 0) - inject('clockShift');
    expect(real).toBeGreaterThanOrEqual(begun);
    expect(real).toBeLessThanOrEqual(ended);
  }
});
