// The three ways carriers are asked: number by number, by a ticket for many, by a journal. Whatever is
// killed in between, what was said is kept and where we stopped is noted in one batch, or neither.

import type { ByNumbers, ByTicket, Call, Journal } from '../carriers/polling.ts';
import type { VisitOutcome } from '../connections/finish-visit.ts';
import { chunk } from '../lib/chunk.ts';
import { databaseOf } from '../lib/databases.ts';
import { logError } from '../lib/log.ts';
import { findDueNumbers, putOffNumbers } from '../shipments/polled-numbers-store.ts';
import { answerOf, askedLater, askLast, commit, type Every, keep, putOff } from './keep-answers.ts';
import { parsePayload } from './payload.ts';
import { quotaEnd } from './poll-schedule.ts';
import {
  ask,
  type CallResult,
  failureOf,
  type Refused,
  saveState,
  type Visit,
} from './poll-visit.ts';

const NUMBERS_PER_VISIT = 400;

/** One question the carrier chokes on must not stand in the way of the others; two are no accident. */
const SILENCES_MAX = 2;

export async function askByNumbers(visit: Visit, way: Every<ByNumbers>): Promise<VisitOutcome> {
  const limit = Math.min(NUMBERS_PER_VISIT, way.perCall * visit.callsLeft);
  const due = await findDueNumbers(
    databaseOf(visit.env, visit.row.seller_id),
    visit.row,
    visit.now,
    limit,
  );
  const groups = chunk(due, way.perCall);
  const count = { understood: 0, unknown: 0, unreadable: 0, silent: 0 };
  for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
    const numbers = group.map(({ number }) => number);
    const said = await askAbout(visit, (access) => way.call(access, numbers));
    const isUnknown = !said.ok && said.why === 'not_found';
    if (isUnknown && group.length > 1) {
      // One number the carrier does not like spoils the list: each alone then.
      groups.unshift(...group.map((one) => [one]));
    } else if (said.ok) {
      count[said.payload === null ? 'unreadable' : 'understood'] += 1;
      if (!(await keep(visit, said.payload, group, way))) await putOff(visit, group, way);
    } else if (isUnknown) {
      count.unknown += 1;
      await putOff(visit, group, way);
    } else {
      const isSilent = said.why === 'unavailable' || said.why === 'timeout';
      if (isSilent) await askLast(visit, group);
      count.silent += 1;
      if (!isSilent || count.silent >= SILENCES_MAX) return stopped(said, true, visit.now);
    }
  }
  const { understood, unknown, unreadable, silent } = count;
  const isAnswered = understood + unknown > 0 || unreadable + silent === 0;
  const failure = isAnswered ? null : silent > 0 ? 'unavailable' : 'unreadable_answer';
  return { asked: due.length > 0, failure, isDoubtful: unknown > 0 && understood === 0 };
}

export async function askByTicket(visit: Visit, way: Every<ByTicket>): Promise<VisitOutcome> {
  const collected = visit.state.ticket ? await collect(visit, way, visit.state.ticket) : null;
  if (collected && (collected.failure !== null || collected.again !== undefined)) return collected;
  const asked = collected?.asked ?? false;
  const { state, now, env } = visit;
  const db = databaseOf(env, visit.row.seller_id);
  const due = await findDueNumbers(db, visit.row, now, way.perCall);
  if (due.length === 0) return { asked, failure: null };
  const numbers = due.map(({ number }) => number);
  const said = await ask(visit, (access) => way.order(access, numbers));
  if (!said.ok) return stopped(said, asked, now);
  const ticket = way.readTicket(said.answer);
  if (ticket === null) return { asked: true, failure: 'unreadable_answer' };
  state.ticket = { value: ticket, triedAt: now };
  const later = due.map((one) => askedLater(visit, one, way.everyMs, null));
  await db.batch([putOffNumbers(db, later), await saveState(visit)]);
  return { asked: true, failure: null, again: now + way.waitMs };
}

/** `again`: the answer to the ticket is not there yet. */
async function collect(
  visit: Visit,
  way: Every<ByTicket>,
  { value, triedAt }: { value: string; triedAt: number },
): Promise<VisitOutcome> {
  const { state, now } = visit;
  if (now < triedAt + way.waitMs)
    return { asked: false, failure: null, again: triedAt + way.waitMs };
  const said = await askAbout(visit, (access) => way.collect(access, value));
  if (!said.ok && said.why === 'not_ready') {
    state.ticket = { value, triedAt: now };
    await commit(visit, [await saveState(visit)]);
    return { asked: true, failure: null, again: now + way.waitMs };
  }
  if (!said.ok && said.why !== 'gone' && said.why !== 'not_found') return stopped(said, false, now);
  // A ticket that was thrown away is no loss: its numbers come round again.
  state.ticket = null;
  const isReadable = said.ok && said.payload !== null;
  const message = isReadable ? [await answerOf(visit, said.payload)] : [];
  await commit(visit, [...message, await saveState(visit)]);
  return { asked: true, failure: said.ok && !isReadable ? 'unreadable_answer' : null };
}

const PAGES_PER_VISIT = 5;
const JOURNAL_BEFORE_MS = 14 * 86_400_000;

export async function askJournal(visit: Visit, way: Every<Journal>): Promise<VisitOutcome> {
  const { state, now } = visit;
  const since = visit.row.created_at - JOURNAL_BEFORE_MS;
  for (let page = 0; page < PAGES_PER_VISIT; page++) {
    const cursor = state.cursor ?? null;
    const said = await askAbout(visit, (access) => way.call(access, cursor));
    if (!said.ok && said.why === 'not_found' && cursor !== null) {
      // A cursor that is not taken any more: from the start, old entries are left out anyway.
      state.cursor = null;
      await databaseOf(visit.env, visit.row.seller_id).batch([await saveState(visit)]);
      return { asked: true, failure: 'unreadable_answer' };
    }
    if (!said.ok) return stopped(said, page > 0, visit.now);
    const at = way.readCursor(said.answer);
    if (at === null || said.payload === null) return { asked: true, failure: 'unreadable_answer' };
    state.cursor = at.cursor;
    if (at.cursor !== cursor) {
      const recent = way.recent(said.payload, since);
      const isNews = visit.carrier.inbound.read(recent).length > 0;
      const message = isNews ? [await answerOf(visit, recent)] : [];
      await commit(visit, [...message, await saveState(visit)]);
    }
    if (!at.hasMore) return { asked: true, failure: null, again: now + way.everyMs };
  }
  return { asked: true, failure: null, again: now };
}

/** An answer with the part of it that may be kept; null: it cannot be read. */
type Understood = (Extract<CallResult, { ok: true }> & { payload: unknown }) | Refused;

async function askAbout(
  visit: Visit,
  make: (access: { given: Visit['given']; entry: string }) => Call,
): Promise<Understood> {
  let query = '';
  const said = await ask(visit, (access) => {
    const call = make(access);
    query = call.query ?? '';
    return call;
  });
  if (!said.ok) return said;
  const bytes = new TextEncoder().encode(said.answer.text);
  const parsed = parsePayload(visit.carrier.inbound, bytes, query);
  if (parsed.ok) return { ...said, payload: parsed.payload };
  const error = new Error(parsed.problem);
  logError('poll.unreadable', error, { carrier: visit.carrier.id, status: said.answer.status });
  return { ...said, payload: null };
}

/** The rest is asked next time, or tomorrow where the day's calls are used up. */
function stopped(said: Refused, asked: boolean, now: number): VisitOutcome {
  const outcome = { asked, failure: failureOf(said), retryAfterMs: said.retryAfterMs };
  if (outcome.failure !== null) return outcome;
  return { ...outcome, again: said.why === 'quota_used' ? quotaEnd(now) : now };
}
