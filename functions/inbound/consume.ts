// The consumer: inbox -> timeline -> published snapshot. The updates and the "done" are in one batch: after a
// crash, a message is either still waiting or fully written.

import { hookQuotas } from '../accounts/seller-quotas.ts';
import type { Env, InboundMessage } from '../env.ts';
import {
  DUE_MESSAGES,
  findOverdue,
  findWaiting,
  markDone,
  markFailed,
  markRetry,
  markWritten,
  type WaitingMessage,
} from '../inbox/store.ts';
import { wakeInbound } from '../inbox/wake.ts';
import { STATEMENTS_MAX, statementsLeft } from '../lib/budget.ts';
import { databaseAt, databases } from '../lib/databases.ts';
import { logError, withoutTyped } from '../lib/log.ts';
import { unpack } from '../lib/pack.ts';
import { counted } from '../lib/quota.ts';
import { findOwnersDue, nextTurn } from '../lib/turns-store.ts';
import { commitParcels } from '../shipments/commit.ts';
import { forgottenIn } from '../shipments/forgotten.ts';
import { planUpdates, wantedBy } from '../shipments/plan-updates.ts';
import { findByNumbers } from '../shipments/plans-store.ts';
import { parcelWrites } from '../tickets/contributors.ts';
import { parseUpdates } from './parse-updates.ts';
import { recheckRequests, touchLastHeard } from './recheck.ts';
import { continued, isEnd, type Job, takeWave, whole } from './waves.ts';

const ATTEMPTS_MAX = 8;
const SWEEP_ROWS_MAX = 200;
/** Of one wave, also where its messages have to be written one by one, and again after conflicts. */
const WAVE_STATEMENTS = 200;

/** Queue consumer. The queue only wakes us: the work is in the inbox. */
export async function consumeInbound(batch: MessageBatch<InboundMessage>, env: Env): Promise<void> {
  const byShard = Map.groupBy(batch.messages, ({ body }) => body.shard ?? 1);
  for (const [shard, messages] of byShard) {
    const db = databaseAt(env, shard);
    const ids = messages.map(({ body }) => body.inboxId);
    const rest = new Set(await consumeMessages(env, db, ids, Date.now()));
    // What does not fit into the budget of this invocation goes on in another one at once.
    await wakeInbound(
      env,
      messages.flatMap(({ body }) => (rest.has(body.inboxId) ? body : [])),
    );
  }
  batch.ackAll();
}

/** Cron: picks up messages whose wake-up was lost and retries that are due. */
export async function sweepInbox(env: Env, now: number): Promise<'more' | undefined> {
  let isMore = false;
  for (const db of databases(env)) {
    const waiting = await findOwnersDue(db, DUE_MESSAGES, now, Math.random());
    const turn = nextTurn(waiting, SWEEP_ROWS_MAX);
    const ids = await findOverdue(db, turn, now);
    const rest = await consumeMessages(env, db, ids, now);
    isMore ||= rest.length > 0 || ids.length === SWEEP_ROWS_MAX || waiting.length > SWEEP_ROWS_MAX;
  }
  return isMore ? 'more' : undefined;
}

/** Returns the messages it did not come to. */
async function consumeMessages(
  env: Env,
  db: D1Database,
  ids: number[],
  now: number,
): Promise<number[]> {
  if (ids.length === 0) return [];
  let jobs: Job[] = [];
  for (const stored of await findWaiting(db, ids)) {
    const job = await read(db, stored);
    if (job) jobs.push(job);
  }
  const settled: Job[] = [];
  while (jobs.length > 0 && statementsLeft(db) > WAVE_STATEMENTS) {
    const [wave, rest] = takeWave(jobs);
    const { unwritten, done } = await settle(env, db, wave, now);
    settled.push(...done.filter(isEnd));
    jobs = [...unwritten.map(whole), ...done.flatMap(continued), ...rest];
    // On one machine the database shares our event loop: without a pause, webhooks that come in meanwhile
    // would wait for the whole batch.
    await scheduler.wait(0);
  }
  await noteReceived(env, db, settled, now);
  return jobs.map(({ message }) => message.id);
}

/** null: the message cannot be parsed, and would fail again. It is kept for a replay after a fix. */
async function read(db: D1Database, stored: WaitingMessage): Promise<Job | null> {
  try {
    // Packed, where it was done before and is worked on again.
    const message = { ...stored, payload: unpack(stored.payload) };
    const { carrier, payload, received_at, how, written } = message;
    const updates = parseUpdates(carrier, payload, received_at, how);
    return { message, updates: updates.slice(written), later: [] };
  } catch (error) {
    logError('inbox.unreadable', error, { inboxId: stored.id, carrier: stored.carrier });
    await markFailed(db, stored.id, withoutTyped(String(error))).run();
    return null;
  }
}

/**
 * All or nothing. If the batch fails, each message is written alone, so that one cannot block the others.
 * What is unwritten is left to another invocation: the statements of this one are used up.
 */
async function settle(env: Env, db: D1Database, wave: Job[], now: number): Promise<Settled> {
  const before = statementsLeft(db);
  try {
    await write(env, db, wave, now);
    return { unwritten: [], done: wave };
  } catch (error) {
    const [only] = wave;
    if (only === undefined) return { unwritten: [], done: [] };
    // With nearly all of the budget for itself it would not fit into another one either.
    const isTried = before > STATEMENTS_MAX - WAVE_STATEMENTS && wave.length === 1;
    if (statementsLeft(db) < WAVE_STATEMENTS && !isTried) return { unwritten: wave, done: [] };
    if (wave.length === 1) {
      await putOff(db, only.message, error, now);
      return { unwritten: [], done: [] };
    }
    const all: Settled = { unwritten: [], done: [] };
    for (const job of wave) {
      const one = await settle(env, db, [job], now);
      all.unwritten.push(...one.unwritten);
      all.done.push(...one.done);
    }
    return all;
  }
}

interface Settled {
  unwritten: Job[];
  /** Written, and not put off. */
  done: Job[];
}

async function write(env: Env, db: D1Database, wave: Job[], now: number): Promise<void> {
  const lookups = wave.flatMap(({ message, updates }) =>
    updates.map((update) => wantedBy(message.seller_id, update)),
  );
  const ends = wave.filter(isEnd);
  const parts = wave.filter((job) => !isEnd(job));
  const done = [
    markDone(
      db,
      ends.map(({ message }) => message),
    ),
    ...parts.map(({ message, updates }) =>
      markWritten(db, message.id, message.written + updates.length),
    ),
  ];
  await commitParcels(
    parcelWrites(env, db),
    async () => {
      const stored = lookups.length === 0 ? [] : await findByNumbers(db, lookups);
      const forgotten = await forgottenIn(db, lookups, stored);
      const planned = wave.flatMap(({ message, updates }) => {
        const about = stored.splice(0, updates.length);
        const isForgotten = forgotten.splice(0, updates.length).map((some) => some.length > 0);
        return planUpdates(
          message.seller_id,
          updates.filter((_, i) => !isForgotten[i]),
          about.filter((_, i) => !isForgotten[i]),
          now,
        ).map((one) => ({ ...one, message }));
      });
      return {
        plans: planned.map(({ plan }) => plan),
        alongside: [...done, ...recheckRequests(db, planned, now)],
        result: undefined,
      };
    },
    now,
  );
}

/**
 * That their senders are alive, and the pushed bytes of each shop: once for all messages. After a crash before it a
 * shop has those for nothing.
 */
async function noteReceived(
  env: Env,
  db: D1Database,
  jobs: readonly Job[],
  now: number,
): Promise<void> {
  const messages = jobs.map(({ message }) => message);
  for (const heard of touchLastHeard(db, messages, now)) await heard.run();
  const pushed = messages.filter(({ how }) => how === 'push');
  const bySeller = Map.groupBy(pushed, ({ seller_id }) => seller_id);
  for (const [sellerId, group] of bySeller) {
    const bytes = new Blob(group.map(({ payload }) => payload)).size;
    await (await counted(env, await hookQuotas(env, sellerId, bytes, now), now)).run();
  }
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
