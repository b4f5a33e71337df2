// The three polling strategies: by number, by a ticket for many numbers, by a journal. An answer and the new
// position are one batch: after a crash, both are stored or neither.

import { standsInFor } from '../carriers/pollable.ts';
import type { ByNumbers, ByTicket, Call, Journal } from '../carriers/polling.ts';
import type { VisitOutcome } from '../connections/finish-visit.ts';
import { findNotPolled } from '../connections/visits-store.ts';
import { chunk } from '../lib/chunk.ts';
import { databaseOf } from '../lib/databases.ts';
import { logError } from '../lib/log.ts';
import {
  type DueNumber,
  findDueNumbers,
  putOffNumbers,
} from '../shipments/polled-numbers-store.ts';
import {
  commit,
  deferNumbers,
  insertAnswer,
  moveToEnd,
  nextPollOf,
  saveIfChanged,
  type WithInterval,
} from './keep-answers.ts';
import { parsePayload } from './payload.ts';
import { quotaEnd } from './poll-schedule.ts';
import {
  type CallResult,
  callCarrier,
  failureOf,
  type Refused,
  saveState,
  type Visit,
} from './poll-visit.ts';

const NUMBERS_PER_VISIT = 400;

/** One request that the carrier cannot handle must not block the others; two are no accident. */
const SILENCES_MAX = 2;

export async function pollByNumbers(
  visit: Visit,
  way: WithInterval<ByNumbers>,
): Promise<VisitOutcome> {
  const limit = Math.min(NUMBERS_PER_VISIT, way.perCall * visit.callsLeft);
  const due = await findDue(visit, limit);
  const groups = chunk(due, way.perCall);
  const count = { understood: 0, unknown: 0, unreadable: 0, silent: 0 };
  for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
    const numbers = group.map(({ number }) => number);
    const result = await askAndParse(visit, (access) => way.call(access, numbers));
    const isUnknown = !result.ok && result.why === 'not_found';
    if (isUnknown && group.length > 1) {
      // One number that the carrier rejects spoils the list: each is requested alone.
      groups.unshift(...group.map((one) => [one]));
    } else if (result.ok) {
      count[result.payload === null ? 'unreadable' : 'understood'] += 1;
      if (!(await saveIfChanged(visit, result.payload, group, way)))
        await deferNumbers(visit, group, way);
    } else if (isUnknown) {
      count.unknown += 1;
      await deferNumbers(visit, group, way);
    } else {
      const isSilent = result.why === 'unavailable' || result.why === 'timeout';
      if (isSilent) await moveToEnd(visit, group);
      count.silent += 1;
      if (!isSilent || count.silent >= SILENCES_MAX) return stoppedOutcome(result, true, visit.now);
    }
  }
  const { understood, unknown, unreadable, silent } = count;
  const isAnswered = understood + unknown > 0 || unreadable + silent === 0;
  const failure = isAnswered ? null : silent > 0 ? 'unavailable' : 'unreadable_answer';
  return { asked: due.length > 0, failure, isDoubtful: unknown > 0 && understood === 0 };
}

/** This carrier's numbers, then those of others it stands in for. */
async function findDue({ env, row, carrier, now }: Visit, limit: number): Promise<DueNumber[]> {
  const db = databaseOf(env, row.seller_id);
  const due = await findDueNumbers(db, row, now, limit);
  const others = standsInFor(carrier.id);
  if (others.length === 0) return due;
  for (const one of await findNotPolled(db, row.seller_id, others)) {
    if (due.length >= limit) break;
    const numbers = await findDueNumbers(db, { ...row, carrier: one }, now, limit - due.length);
    due.push(...numbers);
  }
  return due;
}

export async function pollByTicket(
  visit: Visit,
  way: WithInterval<ByTicket>,
): Promise<VisitOutcome> {
  const collected = visit.state.ticket ? await collect(visit, way, visit.state.ticket) : null;
  if (collected && (collected.failure !== null || collected.again !== undefined)) return collected;
  const asked = collected?.asked ?? false;
  const { state, now, env } = visit;
  const db = databaseOf(env, visit.row.seller_id);
  const due = await findDue(visit, way.perCall);
  if (due.length === 0) return { asked, failure: null };
  const numbers = due.map(({ number }) => number);
  const result = await callCarrier(visit, (access) => way.order(access, numbers));
  if (!result.ok) return stoppedOutcome(result, asked, now);
  const ticket = way.readTicket(result.answer);
  if (ticket === null) return { asked: true, failure: 'unreadable_answer' };
  state.ticket = { value: ticket, triedAt: now };
  const later = due.map((one) => nextPollOf(visit, one, way.everyMs, null));
  await db.batch([putOffNumbers(db, later), await saveState(visit)]);
  return { asked: true, failure: null, again: now + way.waitMs };
}

/** `again`: the answer to the ticket is not ready yet. */
async function collect(
  visit: Visit,
  way: WithInterval<ByTicket>,
  { value, triedAt }: { value: string; triedAt: number },
): Promise<VisitOutcome> {
  const { state, now } = visit;
  if (now < triedAt + way.waitMs)
    return { asked: false, failure: null, again: triedAt + way.waitMs };
  const result = await askAndParse(visit, (access) => way.collect(access, value));
  if (!result.ok && result.why === 'not_ready') {
    state.ticket = { value, triedAt: now };
    await commit(visit, [await saveState(visit)]);
    return { asked: true, failure: null, again: now + way.waitMs };
  }
  if (!result.ok && result.why !== 'gone' && result.why !== 'not_found')
    return stoppedOutcome(result, false, now);
  // A discarded ticket loses nothing: its numbers fall due again.
  state.ticket = null;
  const isReadable = result.ok && result.payload !== null;
  const message = isReadable ? await insertAnswer(visit, result.payload) : [];
  await commit(visit, [...message, await saveState(visit)]);
  return { asked: true, failure: result.ok && !isReadable ? 'unreadable_answer' : null };
}

const PAGES_PER_VISIT = 5;
const JOURNAL_BEFORE_MS = 14 * 86_400_000;

export async function pollJournal(visit: Visit, way: WithInterval<Journal>): Promise<VisitOutcome> {
  const { state, now } = visit;
  const since = visit.row.created_at - JOURNAL_BEFORE_MS;
  for (let page = 0; page < PAGES_PER_VISIT; page++) {
    const cursor = state.cursor ?? null;
    const result = await askAndParse(visit, (access) => way.call(access, cursor));
    if (!result.ok && result.why === 'not_found' && cursor !== null) {
      // The cursor is no longer valid: start over; old entries are left out anyway.
      state.cursor = null;
      await databaseOf(visit.env, visit.row.seller_id).batch([await saveState(visit)]);
      return { asked: true, failure: 'unreadable_answer' };
    }
    if (!result.ok) return stoppedOutcome(result, page > 0, visit.now);
    const at = way.readCursor(result.answer);
    if (at === null || result.payload === null)
      return { asked: true, failure: 'unreadable_answer' };
    state.cursor = at.cursor;
    if (at.cursor !== cursor) {
      const recent = way.recent(result.payload, since);
      const isNews = visit.carrier.inbound.read(recent).length > 0;
      const message = isNews ? await insertAnswer(visit, recent) : [];
      await commit(visit, [...message, await saveState(visit)]);
    }
    if (!at.hasMore) return { asked: true, failure: null, again: now + way.everyMs };
  }
  return { asked: true, failure: null, again: now };
}

/** An answer with the part that may be stored; `payload` null: it cannot be parsed. */
type ParsedAnswer = (Extract<CallResult, { ok: true }> & { payload: unknown }) | Refused;

async function askAndParse(
  visit: Visit,
  make: (access: { given: Visit['given']; entry: string }) => Call,
): Promise<ParsedAnswer> {
  let query = '';
  const result = await callCarrier(visit, (access) => {
    const call = make(access);
    query = call.query ?? '';
    return call;
  });
  if (!result.ok) return result;
  const bytes = new TextEncoder().encode(result.answer.text);
  const parsed = parsePayload(visit.carrier.inbound, bytes, query);
  if (parsed.ok) return { ...result, payload: parsed.payload };
  const error = new Error(parsed.problem);
  logError('poll.unreadable', error, { carrier: visit.carrier.id, status: result.answer.status });
  return { ...result, payload: null };
}

/** The rest is polled at the next visit, or tomorrow when the day's calls are used up. */
function stoppedOutcome(result: Refused, asked: boolean, now: number): VisitOutcome {
  const outcome = { asked, failure: failureOf(result), retryAfterMs: result.retryAfterMs };
  if (outcome.failure !== null) return outcome;
  return { ...outcome, again: result.why === 'quota_used' ? quotaEnd(now) : now };
}
