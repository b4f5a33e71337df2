// Us -> people and systems. The queue and the cron wake this; what is to be told stands in the
// database. At least once: whoever dies between sending and noting has it sent again, with the same
// id (docs/adr/0009).

import type { Env, OutboundMessage } from '../env.ts';
import { databases } from '../lib/databases.ts';
import { logError } from '../lib/log.ts';
import { type Lease, takeDue } from '../outbox/deliveries-store.ts';
import type { Job } from '../outbox/rows.ts';
import { deliverToChannel } from './deliver-to-channel.ts';
import { deliverToEndpoint } from './deliver-to-endpoint.ts';
import { deliverToFollower } from './deliver-to-follower.ts';
import { makeDigests } from './digest.ts';
import { fanOut } from './fan-out.ts';

/** Longer than any pass over one target takes. */
export const LEASE_MS = 120_000;
const JOBS_MAX = 50;
/** Cloudflare opens six connections at once for one invocation. */
const TARGETS_AT_ONCE = 6;
const ROUNDS_MAX = 20;

/** Queue consumer: the wake-up says nothing, so one of them does the work of all. */
export async function consumeOutbound(
  batch: MessageBatch<OutboundMessage>,
  env: Env,
): Promise<void> {
  batch.ackAll();
  await tellAll(env, Date.now());
}

/** Cron: digests, retries, and what no wake-up reached. */
export async function sweepOutbound(env: Env, now: number): Promise<void> {
  for (const db of databases(env)) await makeDigests(db, now);
  await tellAll(env, now);
}

async function tellAll(env: Env, from: number): Promise<void> {
  const startedAt = Date.now();
  for (let round = 0; round < ROUNDS_MAX; round++) {
    if ((await deliverDue(env, from + Date.now() - startedAt)) === 0) return;
  }
  // There is more than one invocation does: the next one goes on, and not only with the next minute.
  await wakeLater(env, 0);
}

/** One slice of what is due. Returns how much it found. */
export async function deliverDue(env: Env, now: number): Promise<number> {
  let told = 0;
  const jobs: Job[] = [];
  for (const db of databases(env)) {
    told += await fanOut(db, now);
    jobs.push(...(await takeDue(db, now, now + LEASE_MS, JOBS_MAX)));
  }
  const targets = [...Map.groupBy(jobs, ({ target_id }) => target_id).values()];
  const work = async () => {
    for (let jobsOfOne = targets.shift(); jobsOfOne; jobsOfOne = targets.shift()) {
      await tellTarget(env, jobsOfOne, { now, leaseUntil: now + LEASE_MS });
    }
  };
  await Promise.all(Array.from({ length: TARGETS_AT_ONCE }, work));
  return told + jobs.length;
}

const TELLERS = {
  endpoint: deliverToEndpoint,
  channel: deliverToChannel,
  follower: deliverToFollower,
};

/** One target that cannot be told holds up no other; its lease runs out and it is tried again. */
async function tellTarget(env: Env, jobs: Job[], turn: Lease): Promise<void> {
  const [first] = jobs;
  if (first === undefined) return;
  try {
    await TELLERS[first.kind](env, jobs, turn);
  } catch (error) {
    logError('outbound.tell', error, { target: first.target_id });
  }
}
