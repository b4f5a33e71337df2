// Polls carriers that do not push, or whose pushes are unverified, with the seller's own credentials, or
// without any where a carrier answers everybody. The only place that calls carriers. Their answers go into the inbox like a push.

import { CARRIERS } from '../carriers/index.ts';
import { type Call, type CarrierResponse, isKeyless, type PollOrder } from '../carriers/polling.ts';
import { readXml } from '../carriers/xml.ts';
import { finishVisit, type VisitOutcome } from '../connections/finish-visit.ts';
import type { ConnectionRow } from '../connections/rows.ts';
import { claimConnection, findDueConnections, findStillDue } from '../connections/visits-store.ts';
import type { ConnectionFailure, TestOutcome } from '../contract/connection.ts';
import type { Env } from '../env.ts';
import { atOnce, OUTSIDE_AT_ONCE } from '../lib/at-once.ts';
import { readCapped } from '../lib/body.ts';
import { chunk } from '../lib/chunk.ts';
import { allIn, databaseOf } from '../lib/databases.ts';
import { logError } from '../lib/log.ts';
import { unseal } from '../lib/secrets.ts';
import { spread } from '../lib/spread.ts';
import { pollByNumbers, pollByTicket, pollJournal } from './poll-strategies.ts';
import { callsPerVisit, pausedUntil } from './poll-turns.ts';
import {
  authenticate,
  type CallResult,
  callCarrier,
  failureOf,
  saveState,
  type Visit,
} from './poll-visit.ts';
import { watchSubscriptions } from './subscriptions.ts';

/** Of one invocation: a visit may make thirty calls, with the gap between them that its carrier demands. */
const CONNECTIONS_PER_RUN = 12;
const CONNECTIONS_PER_PLAN = 300;
const LEASE_MS = 5 * 60_000;

/** ozon/sync.ts polls Ozon. */
const POLLED = CARRIERS.filter((carrier): carrier is Visit['carrier'] =>
  Boolean(carrier.polling && carrier.inbound),
);

type Pace = Visit['pace'];
const wait: Pace = (ms) => scheduler.wait(ms);

/** Cron. `pace` waits between two calls; `ids`: those that a plan gave to this run, without them it plans. */
export async function pollCarriers(
  env: Env,
  now: number,
  pace: Pace = wait,
  ids?: readonly string[],
): Promise<void> {
  const due = await allIn(env, (db) => (ids ? findStillDue(db, now, ids) : findDue(db, now)));
  const [own = [], ...others] = chunk(due, CONNECTIONS_PER_RUN);
  await spread(
    env,
    'poll',
    now,
    others.map((rows) => rows.map(({ id }) => id)),
  );
  await atOnce(own, OUTSIDE_AT_ONCE, (row) =>
    visitCarrier(env, row, now, pace).catch((error) =>
      // The lease expires, and the visit is retried.
      logError('poll.failed', error, { connectionId: row.id, carrier: row.carrier }),
    ),
  );
}

const keyless = POLLED.filter(({ polling }) => isKeyless(polling)).map(({ id }) => id);
const keyed = POLLED.filter(({ polling }) => !isKeyless(polling)).map(({ id }) => id);

const isKeylessRow = ({ carrier }: ConnectionRow): boolean => keyless.includes(carrier);

/** Shops that wait for their turn at a carrier without a key take no other's place. */
async function findDue(db: D1Database, now: number): Promise<ConnectionRow[]> {
  const due = await findDueConnections(db, now, [...keyed, ...keyless], CONNECTIONS_PER_PLAN);
  if (due.length < CONNECTIONS_PER_PLAN) {
    return due.toSorted((a, b) => Number(isKeylessRow(a)) - Number(isKeylessRow(b)));
  }
  const [some, others] = await Promise.all(
    [keyed, keyless].map((ids) => findDueConnections(db, now, ids, CONNECTIONS_PER_PLAN)),
  );
  return [...(some ?? []), ...(others ?? [])];
}

async function visitCarrier(env: Env, row: ConnectionRow, now: number, pace: Pace): Promise<void> {
  const leasedUntil = now + LEASE_MS;
  if (!(await claimConnection(databaseOf(env, row.seller_id), row, leasedUntil))) return;
  const visit = await openVisit(env, row, now, pace, leasedUntil);
  if (visit === null) {
    await finishVisit(env, row, now, leasedUntil, {
      asked: false,
      failure: 'credentials_unreadable',
    });
    return;
  }
  const again = await pausedUntil(env, visit.carrier, now);
  if (again !== null) {
    await finishVisit(env, row, now, leasedUntil, { asked: false, failure: null, again });
    return;
  }
  const outcome = await withProof(visit, await askAsDescribed(visit));
  if (outcome.failure === null) await watchSubscriptions(visit);
  await finishVisit(env, row, now, leasedUntil, outcome, noteOf(visit.state));
}

const noteOf = ({ watched }: Visit['state']) => (watched?.isFull ? 'subscriptions_full' : null);

/** null: sealed with a key that is not this installation's. */
async function openVisit(
  env: Env,
  row: ConnectionRow,
  now: number,
  pace: Pace,
  leasedUntil: number,
): Promise<Visit | null> {
  const carrier = POLLED.find(({ id }) => id === row.carrier);
  if (!carrier || row.credentials === null) throw new Error(`${row.id} cannot be polled`);
  try {
    const given = JSON.parse(await unseal(row.credentials, env.SECRETS_KEY));
    const state = row.poll_state && (await unseal(row.poll_state, env.SECRETS_KEY));
    return {
      env,
      row,
      carrier,
      given,
      state: state ? JSON.parse(state) : {},
      now,
      send,
      pace,
      pacedMs: 0,
      beganAt: Date.now(),
      callsLeft: callsPerVisit(carrier.polling),
      hasFreshEntry: false,
      leasedUntil,
    };
  } catch (error) {
    logError('poll.sealed', error, { connectionId: row.id });
    return null;
  }
}

function askAsDescribed(visit: Visit): Promise<VisitOutcome> {
  const way: PollOrder = visit.carrier.polling.asking(visit.given);
  if (way.kind === 'numbers') return pollByNumbers(visit, way);
  return way.kind === 'ticket' ? pollByTicket(visit, way) : pollJournal(visit, way);
}

const PROOF_EVERY_MS = 24 * 3_600_000;

/**
 * Makes a call that proves the key where the parcels cannot: when it failed last time and nothing is due, and
 * daily while every number is refused as unknown.
 */
async function withProof(visit: Visit, outcome: VisitOutcome): Promise<VisitOutcome> {
  const { row, state, now, carrier } = visit;
  const isLost = !outcome.asked && outcome.failure === null && row.failing_since !== null;
  const isDoubtful =
    outcome.isDoubtful === true &&
    carrier.polling.check !== 'entry' &&
    now >= (state.provedAt ?? 0) + PROOF_EVERY_MS;
  if (!isLost && !isDoubtful) return outcome;
  const { failure, result } = await prove(visit);
  if (result === 'passed') {
    state.provedAt = now;
    await databaseOf(visit.env, row.seller_id).batch([await saveState(visit)]);
  }
  return { ...outcome, failure, asked: outcome.asked || result === 'passed' };
}

/** Tests these credentials, for the button beside them. */
export async function checkCredentials(
  env: Env,
  row: ConnectionRow,
  now: number,
): Promise<TestOutcome> {
  const visit = await openVisit(env, row, now, wait, now);
  return visit === null ? { result: 'failed', failure: 'credentials_unreadable' } : prove(visit);
}

async function prove(
  visit: Visit,
): Promise<{ result: TestOutcome['result']; failure: ConnectionFailure | null }> {
  const { check } = visit.carrier.polling;
  if (check === null) return { result: 'unproven', failure: null };
  const entry = check === 'entry' ? await authenticate(visit, true) : null;
  const response: CallResult | null =
    check === 'entry'
      ? typeof entry === 'string'
        ? null
        : entry
      : await callCarrier(visit, check.call);
  if (response === null || response.ok) return { result: 'passed', failure: null };
  if (check !== 'entry' && check?.passes?.some((one) => one === response.why)) {
    return { result: 'passed', failure: null };
  }
  // Here "unknown" refers to the login itself.
  const failure = response.why === 'not_found' ? 'credentials_refused' : failureOf(response);
  return failure === null ? { result: 'unproven', failure } : { result: 'failed', failure };
}

const TIMEOUT_MS = 15_000;
const ANSWER_BYTES_MAX = 4_000_000;

/** Redirects are not followed: the credentials go only to the intended host. */
async function send(
  origin: string,
  { method, path, headers, body }: Call,
): ReturnType<Visit['send']> {
  try {
    const response = await fetch(origin + path, {
      method,
      headers: { accept: '*/*', 'user-agent': 'parcel-desk', ...headers },
      body: body ?? null,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const bytes = await readCapped(response, ANSWER_BYTES_MAX);
    if (bytes === null) throw new Error('too long');
    const text = new TextDecoder().decode(bytes);
    const answer: CarrierResponse = { status: response.status, text, body: structured(text) };
    return { answer, retryAfterMs: retryAfter(response.headers.get('retry-after')) };
  } catch (error) {
    // The error message may contain the address, and the address a token.
    const isTimeout = error instanceof Error && error.name === 'TimeoutError';
    logError('poll.call', new Error(isTimeout ? 'timeout' : 'unreachable'), { origin });
    return isTimeout ? 'timeout' : 'unavailable';
  }
}

function structured(text: string): unknown {
  if (text.trimStart().startsWith('<')) return readXml(text);
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Seconds or a date. */
function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(ms, 0) : null;
}
