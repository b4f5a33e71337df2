// Stores a carrier's answer like a push and reschedules its numbers, in one batch.
import type { ByNumbers } from '../carriers/polling.ts';
import { keepAnswer } from '../inbox/keep-store.ts';
import { wakeInbound, wakeUp } from '../inbox/wake.ts';
import { databaseOf } from '../lib/databases.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { logError } from '../lib/log.ts';
import {
  type DueNumber,
  type PolledNumber,
  putOffNumbers,
} from '../shipments/polled-numbers-store.ts';
import { nextPollAt } from './poll-schedule.ts';
import { saveState, type Visit } from './poll-visit.ts';
import { splitPayload } from './split-payload.ts';

export type WithInterval<Way> = Way & { everyMs: number };

const SOON_MS = 60_000;

/** False: nothing new, so nothing is stored. */
export async function saveIfChanged(
  visit: Visit,
  payload: unknown,
  group: readonly DueNumber[],
  way: WithInterval<ByNumbers>,
): Promise<boolean> {
  if (payload === null) return false;
  const seen = await sha256Hex(JSON.stringify(payload));
  const [only] = group;
  if (group.length === 1 && only?.poll_seen === seen) return false;
  const rescheduled = group.map((one) =>
    nextPollOf(
      visit,
      { ...one, changed_at: visit.now },
      way.everyMs,
      group.length === 1 ? seen : null,
    ),
  );
  await commit(visit, [
    ...(await insertAnswer(visit, payload, group.length === 1)),
    putOffNumbers(databaseOf(visit.env, visit.row.seller_id), rescheduled),
    await saveState(visit),
  ]);
  return true;
}

/**
 * `isNews`: it differs from the last answer, so it is stored even if the same bytes came some time before.
 * Otherwise the same answer twice is one row. One too long for a row is several; one that cannot be cut is dropped,
 * since it could never be stored, and its numbers would be asked about for ever.
 */
export async function insertAnswer(
  { env, row, now }: Visit,
  payload: unknown,
  isNews = false,
): Promise<D1PreparedStatement[]> {
  const parts = splitPayload(payload);
  if (parts === null) logError('poll.too-long', new Error('no list to cut'), { id: row.id });
  return Promise.all(
    (parts ?? []).map(async (part) => {
      const text = JSON.stringify(part);
      const hash = await sha256Hex(isNews ? `${now}\n${text}` : text);
      return keepAnswer(databaseOf(env, row.seller_id), row.id, hash, text, now);
    }),
  );
}

/** Writes, and wakes the consumer. A lost wake-up costs a minute: the sweep finds the message. */
export async function commit(
  { env, row }: Visit,
  statements: D1PreparedStatement[],
): Promise<void> {
  const results = await databaseOf(env, row.seller_id).batch<{ id?: number }>(statements);
  const ids = results.flatMap(({ results: rows }) => rows.map(({ id }) => id));
  await wakeInbound(
    env,
    ids.flatMap((id) => (id === undefined ? [] : wakeUp(row.seller_id, id))),
  );
}

/** Reschedules the numbers behind all others that are due. */
export async function moveToEnd(
  { env, row, now }: Visit,
  group: readonly DueNumber[],
): Promise<void> {
  const rescheduled = group.map(({ number, shipment_id: shipmentId }) => {
    return { number, shipmentId, dueAt: now + SOON_MS, seen: null };
  });
  await putOffNumbers(databaseOf(env, row.seller_id), rescheduled).run();
}

export async function deferNumbers(
  visit: Visit,
  group: readonly DueNumber[],
  way: WithInterval<ByNumbers>,
): Promise<void> {
  const db = databaseOf(visit.env, visit.row.seller_id);
  const rescheduled = group.map((one) => nextPollOf(visit, one, way.everyMs, null));
  await db.batch([putOffNumbers(db, rescheduled), await saveState(visit)]);
}

export const nextPollOf = (
  { now }: Visit,
  { number, shipment_id, changed_at }: DueNumber,
  everyMs: number,
  seen: string | null,
): PolledNumber => ({
  number,
  shipmentId: shipment_id,
  dueAt: nextPollAt(now, changed_at, everyMs, Math.random()),
  seen,
});
