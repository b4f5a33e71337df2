// The dispatcher: us -> people and systems. The queue and the cron wake it; the work is in the database. At
// least once: after a crash between sending and recording, the same id is sent again (docs/adr/0009).
// Room outbound: the dispatcher, webhooks, messengers, push and digests, and their pages and routes.

import type { Env, OutboundMessage } from '../env.ts';
import { atOnce, OUTSIDE_AT_ONCE } from '../lib/at-once.ts';
import { statementsLeft } from '../lib/budget.ts';
import { databases } from '../lib/databases.ts';
import { logError } from '../lib/log.ts';
import { findOwnersDue, nextTurn } from '../lib/turns-store.ts';
import { DUE_DELIVERIES, type Lease, takeDue } from '../outbox/deliveries-store.ts';
import type { Job } from '../outbox/rows.ts';
import { wakeDispatcherLater } from '../outbox/wake.ts';
import { deliverToChannel } from './deliver-to-channel.ts';
import { deliverToEndpoint } from './deliver-to-endpoint.ts';
import { deliverToFollower } from './deliver-to-follower.ts';
import { makeDigests } from './digest.ts';
import { fanOut } from './fan-out.ts';
import { findFailing } from './listeners-store.ts';

/** Longer than any pass over one target. */
export const LEASE_MS = 120_000;
const JOBS_MAX = 50;
/** Of one round: making deliveries and leasing them, and for each at most six to send and record it. */
const ROUND_STATEMENTS = 20 + 6 * JOBS_MAX;

/** Queue consumer: a wake-up carries no data, so one of them does the work of all. */
export async function consumeOutbound(
  batch: MessageBatch<OutboundMessage>,
  env: Env,
): Promise<void> {
  batch.ackAll();
  await deliverAll(env, Date.now());
}

/** Cron: retries, and deliveries whose wake-up was lost. */
export const sweepOutbound = (env: Env, now: number): Promise<void> => deliverAll(env, now);

/** Cron. */
export async function tellDigests(env: Env, now: number): Promise<void> {
  for (const db of databases(env)) await makeDigests(db, now);
  await wakeDispatcherLater(env, 0);
}

async function deliverAll(env: Env, from: number): Promise<void> {
  const startedAt = Date.now();
  let failing: Promise<unknown> | null = null;
  let isMore = true;
  while (isMore && databases(env).every((db) => statementsLeft(db) > ROUND_STATEMENTS)) {
    const now = from + Date.now() - startedAt;
    // Those that fail take as long as a timeout: nobody else's news waits for them.
    failing ??= deliverTo('failing', env, now).finally(() => {
      failing = null;
    });
    isMore = (await deliverTo('healthy', env, now)) > 0;
  }
  await failing;
  // More is due than one invocation handles: the next one continues at once, not with the next minute.
  if (isMore) await wakeDispatcherLater(env, 0);
}

/** Delivers one slice of what is due. Returns how much it found. */
export async function deliverDue(env: Env, now: number): Promise<number> {
  const found = [await deliverTo('healthy', env, now), await deliverTo('failing', env, now)];
  return found.reduce((a, b) => a + b);
}

/** Of six connections, and how many targets of a round. */
const SHARES = {
  healthy: { connections: OUTSIDE_AT_ONCE - 2, targets: JOBS_MAX, jobs: JOBS_MAX },
  failing: { connections: 2, targets: 4, jobs: 4 },
};

async function deliverTo(health: keyof typeof SHARES, env: Env, now: number): Promise<number> {
  const share = SHARES[health];
  let announced = 0;
  const jobs: Job[] = [];
  for (const db of databases(env)) {
    if (health === 'healthy') announced += await fanOut(db, now);
    const waiting = await findOwnersDue(db, DUE_DELIVERIES, now, Math.random());
    const failing = waiting.length === 0 ? new Set() : await findFailing(db, waiting);
    const theirs = waiting.filter((id) => failing.has(id) === (health === 'failing'));
    const turn = nextTurn(theirs.slice(0, share.targets), share.jobs);
    if (theirs.length > 0) jobs.push(...(await takeDue(db, turn, now, now + LEASE_MS)));
  }
  const targets = [...Map.groupBy(jobs, ({ target_id }) => target_id).values()];
  await atOnce(targets, share.connections, (jobsOfOne) =>
    deliverToTarget(env, jobsOfOne, { now, leaseUntil: now + LEASE_MS }),
  );
  return announced + jobs.length;
}

const DELIVER = {
  endpoint: deliverToEndpoint,
  channel: deliverToChannel,
  follower: deliverToFollower,
};

/** A target that fails blocks no other; its lease expires and it is retried. */
async function deliverToTarget(env: Env, jobs: Job[], lease: Lease): Promise<void> {
  const [first] = jobs;
  if (first === undefined) return;
  try {
    await DELIVER[first.kind](env, jobs, lease);
  } catch (error) {
    logError('outbound.tell', error, { target: first.target_id });
  }
}
