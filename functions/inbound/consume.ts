// The consumer: inbox -> timeline -> published snapshot. Whatever is killed in between, a message is
// either still waiting or wholly written: the writes and the "done" stand in one batch.
import { findCarrier } from '../carriers/index.ts';
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import type { Env, InboundMessage } from '../env.ts';
import { newId, newSecret } from '../lib/ids.ts';
import { logError } from '../lib/log.ts';
import { toEvents } from '../shipments/event.ts';
import { planMerge, type Telling } from '../shipments/merge.ts';
import { findByNumbers, isConflict, writePlan } from '../shipments/store.ts';
import {
  findOverdue,
  findWaiting,
  markDone,
  markFailed,
  markRetry,
  type WaitingMessage,
} from './store.ts';

const CONFLICT_TRIES_MAX = 8;
const ATTEMPTS_MAX = 8;
const SWEEP_ROWS_MAX = 200;

/** Queue consumer. The queue only wakes us: what is to be done stands in the inbox. */
export async function consumeInbound(batch: MessageBatch<InboundMessage>, env: Env): Promise<void> {
  await work(env, batch.messages.map(({ body }) => body.inboxId), Date.now());
  batch.ackAll();
}

/** Cron: takes up what a lost wake-up left behind and retries whose time has come. */
export async function sweepInbox(env: Env, now: number): Promise<void> {
  await work(env, await findOverdue(env.DB, now, SWEEP_ROWS_MAX), now);
}

async function work(env: Env, ids: number[], now: number): Promise<void> {
  if (ids.length === 0) return;
  for (const message of await findWaiting(env.DB, ids)) await settle(env.DB, message, now);
}

async function settle(db: D1Database, message: WaitingMessage, now: number): Promise<void> {
  let tellings: Telling[];
  try {
    tellings = read(message);
  } catch (error) {
    // Reading is pure: it would fail the same way again. Kept for a replay after the mending.
    logError('inbox.unreadable', error, { inboxId: message.id, carrier: message.carrier });
    await markFailed(db, message.id, String(error).slice(0, 200)).run();
    return;
  }
  try {
    await write(db, message, tellings, now);
  } catch (error) {
    logError('inbox.write', error, { inboxId: message.id, attempts: message.attempts });
    const isLast = message.attempts + 1 >= ATTEMPTS_MAX;
    const delayMs = 30_000 * 2 ** message.attempts;
    await (isLast
      ? markFailed(db, message.id, 'The database refused it repeatedly')
      : markRetry(db, message.id, now + delayMs)
    ).run();
  }
}

/** One telling per parcel: what the reports of a message say about the same number is joined. */
function read(message: WaitingMessage): Telling[] {
  const carrier = findCarrier(message.carrier);
  if (!carrier?.inbound) throw new Error(`no reader for ${message.carrier}`);
  const how = carrier.inbound.kind === 'push' ? 'push' : 'poll';
  const tellings = new Map<string, Telling>();
  for (const report of carrier.inbound.read(JSON.parse(message.payload))) {
    const owner = report.carrier ?? (carrier.kind === 'aggregator' ? null : carrier.id);
    const numbers = [
      { number: normaliseNumber(report.number), carrier: owner },
      ...(report.alsoKnownAs ?? []).map((n) => ({ number: normaliseNumber(n), carrier: null })),
    ].filter(({ number }) => isPlausibleNumber(number));
    const [main] = numbers;
    if (main === undefined) continue;
    const events = toEvents(report, carrier, how, message.received_at);
    const known = tellings.get(main.number);
    tellings.set(main.number, {
      carrier: report.carrier ?? carrier.id,
      numbers: [...(known?.numbers ?? []), ...numbers],
      events: [...(known?.events ?? []), ...events],
    });
  }
  return [...tellings.values()];
}

/** Each telling in a batch of its own, in order; the last one carries the "done". */
async function write(
  db: D1Database,
  message: WaitingMessage,
  tellings: Telling[],
  now: number,
): Promise<void> {
  for (const telling of tellings.slice(0, -1)) await merge(db, message, telling, now, []);
  const last = tellings.at(-1);
  const done = [markDone(db, message.id)];
  if (last) await merge(db, message, last, now, done);
  else await db.batch(done);
}

async function merge(
  db: D1Database,
  { seller_id: sellerId }: WaitingMessage,
  telling: Telling,
  now: number,
  alongWith: D1PreparedStatement[],
): Promise<void> {
  const numbers = telling.numbers.map(({ number }) => number);
  for (let tries = 1; ; tries++) {
    const stored = await findByNumbers(db, sellerId, numbers);
    const plan = planMerge(telling, stored, newId('shp', now), now);
    try {
      await db.batch([...writePlan(db, sellerId, plan, newSecret(), now), ...alongWith]);
      return;
    } catch (error) {
      if (!isConflict(error) || tries >= CONFLICT_TRIES_MAX) throw error;
    }
  }
}
