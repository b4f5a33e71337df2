// 1,000 shops at Ozon, minute by minute: the plan, its slices, six connections in each of six invocations.
import { expect, test } from 'vitest';
import { OUTSIDE_AT_ONCE } from '../../functions/lib/at-once.ts';
import { chunk } from '../../functions/lib/chunk.ts';
import { MINUTE_MS } from '../../functions/lib/time.ts';
import { readState, type SyncState } from '../../functions/ozon/plan.ts';
import { afterPage, beginRound, nextRound, ROUND_EVERY_MS } from '../../functions/ozon/rounds.ts';
import { jitterOf } from '../../functions/ozon/run-tasks.ts';
import { CALLS_PER_VISIT, CONNECTIONS_PER_PLAN } from '../../functions/ozon/sync.ts';

/** `max_concurrency` of the queue of jobs in wrangler.toml, less one for all other jobs. */
const INVOCATIONS = 5;
const START = Date.UTC(2026, 10, 26);

interface Shop {
  dueAt: number;
  state: SyncState;
  /** When its postings were read to the end. */
  reads: number[];
}

/** Always the same numbers: a test depends on no luck. */
function rolls(): () => number {
  let seed = 7;
  return () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
}

/** A visit as runTasks makes it, each list one page long. Returns how long it takes. */
function visit(shop: Shop, at: number, callMs: number, roll: number): number {
  shop.state = beginRound(shop.state, at);
  let calls = 0;
  while (shop.state.tasks.length > 0 && calls < CALLS_PER_VISIT && calls * callMs < 20_000) {
    if (shop.state.tasks[0] === 'postings') shop.reads.push(at + calls * callMs);
    shop.state = afterPage(shop.state, null);
    calls += 1;
  }
  const again = nextRound(shop.state, at, ROUND_EVERY_MS * jitterOf(roll));
  shop.dueAt = Math.max(Math.round(again), at + MINUTE_MS);
  return calls * callMs;
}

/** The longest time between two readings of one shop, after the first hour. */
function longestInterval(shopCount: number, hours: number, callMs: number): number {
  const roll = rolls();
  const shops = Array.from({ length: shopCount }, (): Shop => {
    return { dueAt: START, state: readState(null), reads: [] };
  });
  const busyUntil = Array.from({ length: INVOCATIONS }, () => 0);
  for (let now = START; now < START + hours * 60 * MINUTE_MS; now += MINUTE_MS) {
    const due = shops
      .filter(({ dueAt }) => dueAt <= now)
      .toSorted((a, b) => a.dueAt - b.dueAt)
      .slice(0, CONNECTIONS_PER_PLAN);
    for (const slice of chunk(due, OUTSIDE_AT_ONCE)) {
      const first = busyUntil.indexOf(Math.min(...busyUntil));
      const begin = Math.max(busyUntil[first] ?? 0, now);
      // What is still in the queue when the next plan is made would be planned twice: it is left to that.
      if (begin >= now + MINUTE_MS) continue;
      const took = slice.map((shop) => visit(shop, now, callMs, roll()));
      busyUntil[first] = begin + Math.max(...took);
    }
  }
  const settled = START + 60 * MINUTE_MS;
  return Math.max(
    ...shops.flatMap(({ reads }) => {
      const late = reads.filter((at) => at >= settled);
      const ends = [...late, START + hours * 60 * MINUTE_MS];
      return ends.map((at, i) => at - (late[i - 1] ?? settled));
    }),
  );
}

test('each of 1,000 shops has its postings read at least every ten minutes, Ozon answering in 0.7 seconds', () => {
  expect(longestInterval(1000, 6, 700) / MINUTE_MS).toBeLessThanOrEqual(10);
});

test('a round begins late enough to be worth it and early enough for its next minute', () => {
  for (const roll of [0, 0.5, 1]) {
    const every = (ROUND_EVERY_MS * jitterOf(roll)) / MINUTE_MS;
    expect(every).toBeGreaterThan(7.5);
    expect(every).toBeLessThanOrEqual(9);
  }
});
