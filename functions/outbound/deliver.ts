// The dispatcher: us -> people and systems. The queue and the cron wake it; the work is in the database. At
// least once: after a crash between sending and recording, the same id is sent again (docs/adr/0009).
// Room outbound: the dispatcher, webhooks, messengers, push and digests, and their pages and routes.

import type { Env, OutboundMessage } from '../env.ts';
import { databases } from '../lib/databases.ts';
import { logError } from '../lib/log.ts';
import { type Lease, takeDue } from '../outbox/deliveries-store.ts';
import type { Job } from '../outbox/rows.ts';
import { wakeDispatcherLater } from '../outbox/wake.ts';
import { deliverToChannel } from './deliver-to-channel.ts';
import { deliverToEndpoint } from './deliver-to-endpoint.ts';
import { deliverToFollower } from './deliver-to-follower.ts';
import { makeDigests } from './digest.ts';
import { fanOut } from './fan-out.ts';

/** Longer than any pass over one target. */
export const LEASE_MS = 120_000;
const JOBS_MAX = 50;
/** Cloudflare opens six connections at once for one invocation. */
const TARGETS_AT_ONCE = 6;
const ROUNDS_MAX = 20;

/** Queue consumer: a wake-up carries no data, so one of them does the work of all. */
export async function consumeOutbound(
  batch: MessageBatch<OutboundMessage>,
  env: Env,
): Promise<void> {
  batch.ackAll();
  await deliverAll(env, Date.now());
}

/** Cron: digests, retries, and deliveries whose wake-up was lost. */
export async function sweepOutbound(env: Env, now: number): Promise<void> {
  for (const db of databases(env)) await makeDigests(db, now);
  await deliverAll(env, now);
}

async function deliverAll(env: Env, from: number): Promise<void> {
  const startedAt = Date.now();
  for (let round = 0; round < ROUNDS_MAX; round++) {
    if ((await deliverDue(env, from + Date.now() - startedAt)) === 0) return;
  }
  // More is due than one invocation handles: the next one continues at once, not with the next minute.
  await wakeDispatcherLater(env, 0);
}

/** Delivers one slice of what is due. Returns how much it found. */
export async function deliverDue(env: Env, now: number): Promise<number> {
  let announced = 0;
  const jobs: Job[] = [];
  for (const db of databases(env)) {
    announced += await fanOut(db, now);
    jobs.push(...(await takeDue(db, now, now + LEASE_MS, JOBS_MAX)));
  }
  const targets = [...Map.groupBy(jobs, ({ target_id }) => target_id).values()];
  const work = async () => {
    for (let jobsOfOne = targets.shift(); jobsOfOne; jobsOfOne = targets.shift()) {
      await deliverToTarget(env, jobsOfOne, { now, leaseUntil: now + LEASE_MS });
    }
  };
  await Promise.all(Array.from({ length: TARGETS_AT_ONCE }, work));
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
