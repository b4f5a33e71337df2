// The consumer: inbox -> timeline -> published snapshot. The updates and the "done" are in one batch: after a
// crash, a message is either still waiting or fully written.

import { hookQuotas } from '../accounts/seller-quotas.ts';
import type { Env, InboundMessage } from '../env.ts';
import {
  findOverdue,
  findWaiting,
  markDone,
  markFailed,
  markRetry,
  type WaitingMessage,
} from '../inbox/store.ts';
import { databases } from '../lib/databases.ts';
import { logError } from '../lib/log.ts';
import { counted } from '../lib/quota.ts';
import { commitParcels } from '../shipments/commit.ts';
import { planUpdates, wantedBy } from '../shipments/plan-updates.ts';
import { findByNumbers } from '../shipments/plans-store.ts';
import { parcelWrites } from '../tickets/contributors.ts';
import type { ParcelUpdate } from '../timeline/merge.ts';
import { parseUpdates } from './parse-updates.ts';
import { recheckRequests, touchLastHeard } from './recheck.ts';

const ATTEMPTS_MAX = 8;
const SWEEP_ROWS_MAX = 200;
const WAVE_MESSAGES_MAX = 4;

/** Queue consumer. The queue only wakes us: the work is in the inbox. */
export async function consumeInbound(batch: MessageBatch<InboundMessage>, env: Env): Promise<void> {
  const ids = batch.messages.map(({ body }) => body.inboxId);
  for (const db of databases(env)) await consumeMessages(env, db, ids, Date.now());
  batch.ackAll();
}

/** Cron: picks up messages whose wake-up was lost and retries that are due. */
export async function sweepInbox(env: Env, now: number): Promise<void> {
  for (const db of databases(env)) {
    await consumeMessages(env, db, await findOverdue(db, now, SWEEP_ROWS_MAX), now);
  }
}

interface Job {
  message: WaitingMessage;
  updates: ParcelUpdate[];
}

async function consumeMessages(
  env: Env,
  db: D1Database,
  ids: number[],
  now: number,
): Promise<void> {
  if (ids.length === 0) return;
  let jobs: Job[] = [];
  for (const message of await findWaiting(db, ids)) {
    const updates = await read(db, message);
    if (updates) jobs.push({ message, updates });
  }
  while (jobs.length > 0) {
    const [wave, rest] = takeWave(jobs);
    await settle(env, db, wave, now);
    jobs = rest;
    // On one machine the database shares our event loop: without a pause, webhooks that come in meanwhile
    // would wait for the whole batch.
    await scheduler.wait(0);
  }
}

/** null: the message cannot be parsed, and would fail again. It is kept for a replay after a fix. */
async function read(db: D1Database, message: WaitingMessage): Promise<ParcelUpdate[] | null> {
  try {
    return parseUpdates(message.carrier, message.payload, message.received_at, message.how);
  } catch (error) {
    logError('inbox.unreadable', error, { inboxId: message.id, carrier: message.carrier });
    await markFailed(db, message.id, String(error).slice(0, 200)).run();
    return null;
  }
}

/** The next few messages, no two of them about the same number: these can be written at once. */
function takeWave(jobs: Job[]): [Job[], Job[]] {
  const wave: Job[] = [];
  const rest: Job[] = [];
  const taken = new Set<string>();
  for (const job of jobs) {
    const keys = keysOf(job);
    const isFree = wave.length < WAVE_MESSAGES_MAX && !keys.some((key) => taken.has(key));
    (isFree ? wave : rest).push(job);
    // Later messages about a number stay behind the earlier ones.
    for (const key of keys) taken.add(key);
  }
  return [wave, rest];
}

const keysOf = ({ message, updates }: Job): string[] =>
  updates.flatMap(({ numbers }) =>
    numbers.filter(({ shared }) => !shared).map(({ number }) => `${message.seller_id}/${number}`),
  );

/** All or nothing. If the batch fails, each message is written alone, so that one cannot block the others. */
async function settle(env: Env, db: D1Database, wave: Job[], now: number): Promise<void> {
  try {
    await write(env, db, wave, now);
  } catch (error) {
    const [only] = wave;
    if (only === undefined) return;
    if (wave.length === 1) await putOff(db, only.message, error, now);
    else for (const job of wave) await settle(env, db, [job], now);
  }
}

async function write(env: Env, db: D1Database, wave: Job[], now: number): Promise<void> {
  const lookups = wave.flatMap(({ message, updates }) =>
    updates.map((update) => wantedBy(message.seller_id, update)),
  );
  const messages = wave.map(({ message }) => message);
  const done = markDone(
    db,
    messages.map(({ id }) => id),
  );
  const sizes = await countSizes(env, messages, now);
  await commitParcels(
    parcelWrites(env, db),
    async () => {
      const stored = lookups.length === 0 ? [] : await findByNumbers(db, lookups);
      const planned = wave.flatMap(({ message, updates }) =>
        planUpdates(message.seller_id, updates, stored.splice(0, updates.length), now).map(
          (one) => ({ ...one, message }),
        ),
      );
      return {
        plans: planned.map(({ plan }) => plan),
        alongside: [
          done,
          ...sizes,
          ...touchLastHeard(db, messages, now),
          ...recheckRequests(db, planned, now),
        ],
        result: undefined,
      };
    },
    now,
  );
}

/** Counts pushed bytes for the shop once, in the batch that marks the messages done. */
async function countSizes(
  env: Env,
  messages: readonly WaitingMessage[],
  now: number,
): Promise<D1PreparedStatement[]> {
  const pushed = messages.filter(({ how }) => how === 'push');
  const bySeller = Map.groupBy(pushed, ({ seller_id }) => seller_id);
  return Promise.all(
    [...bySeller].map(async ([sellerId, group]) => {
      const bytes = new Blob(group.map(({ payload }) => payload)).size;
      return counted(env, await hookQuotas(env, sellerId, bytes, now), now);
    }),
  );
}

async function putOff(
  db: D1Database,
  message: WaitingMessage,
  error: unknown,
  now: number,
): Promise<void> {
  logError('inbox.write', error, { inboxId: message.id, attempts: message.attempts });
  const isLast = message.attempts + 1 >= ATTEMPTS_MAX;
  const delayMs = 30_000 * 2 ** message.attempts;
  await (isLast
    ? markFailed(db, message.id, 'The database refused it repeatedly')
    : markRetry(db, message.id, now + delayMs)
  ).run();
}
