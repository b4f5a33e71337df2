// One visit at a carrier for one seller: its calls one after the other, with the token or address they need.
// `state` stores what the visit learns.

import type { Carrier, Inbound } from '../carriers/carrier.ts';
import {
  type Access,
  type Call,
  type CarrierResponse,
  type Credentials,
  type Polling,
  type Refusal,
  refusalOf,
} from '../carriers/polling.ts';
import type { ConnectionRow } from '../connections/rows.ts';
import { savePollState } from '../connections/visits-store.ts';
import type { ConnectionFailure } from '../contract/connection.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { seal } from '../lib/secrets.ts';
import { quotaDay } from './poll-schedule.ts';
import { callsPerVisit, pauseAll, takeTurn } from './poll-turns.ts';

/** Stored sealed: tokens and tickets grant access like a password. */
export interface PollState {
  entry?: { value: string; until: number } | null;
  ticket?: { value: string; triedAt: number } | null;
  cursor?: string | null;
  quota?: { day: number; calls: number };
  /** When its subscriptions were last checked, and whether there was no room for ours. */
  watched?: { at: number; isFull: boolean };
  /** When a call last proved the credentials. */
  provedAt?: number;
}

export interface Visit {
  env: Env;
  row: ConnectionRow;
  carrier: Carrier & { inbound: Inbound<unknown>; polling: Polling };
  given: Credentials;
  state: PollState;
  now: number;
  send: Send;
  pace: (ms: number) => Promise<unknown>;
  /** What was waited between the calls so far, ms, and the clock when the visit began. */
  pacedMs: number;
  beganAt: number;
  /** Calls left on this visit. */
  callsLeft: number;
  /** The entry was fetched on this visit: fetching another one would not help. */
  hasFreshEntry: boolean;
  /** End of the lease: what this visit writes later is dropped. */
  leasedUntil: number;
}

export type Send = (
  origin: string,
  call: Call,
) => Promise<{ answer: CarrierResponse; retryAfterMs: number | null } | 'timeout' | 'unavailable'>;

/** 'enough': no more calls on this visit; 'quota_used': no more today. Neither is a failure. */
type Reason = Refusal | ConnectionFailure | 'enough' | 'quota_used';

export interface Refused {
  ok: false;
  why: Reason;
  retryAfterMs: number | null;
}

export type CallResult = { ok: true; answer: CarrierResponse } | Refused;

const refused = (why: Reason, retryAfterMs: number | null = null): Refused => ({
  ok: false,
  why,
  retryAfterMs,
});

/** The failure to report for a refusal. null: nothing is wrong. */
export function failureOf({ why }: Refused): ConnectionFailure | null {
  if (why === 'enough' || why === 'quota_used') return null;
  return why === 'not_found' || why === 'not_ready' || why === 'gone' ? 'unreadable_answer' : why;
}

/** Calls the carrier, with a fresh token if the stored one has expired or is refused. */
export async function callCarrier(
  visit: Visit,
  make: (access: Access) => Call,
): Promise<CallResult> {
  const stored = await authenticate(visit, false);
  if (typeof stored !== 'string') return stored;
  const result = await callOnce(visit, make({ given: visit.given, entry: stored }));
  const isStale = stored !== '' && !visit.hasFreshEntry;
  if (result.ok || result.why !== 'credentials_refused' || !isStale) return result;
  const entry = await authenticate(visit, true);
  if (typeof entry !== 'string') return entry;
  return callOnce(visit, make({ given: visit.given, entry }));
}

const ENTRY_MARGIN_MS = 60_000;

/** The token or address for calls; empty for carriers without one. */
export async function authenticate(visit: Visit, isForced: boolean): Promise<string | Refused> {
  const { entry } = visit.carrier.polling;
  if (!entry) return '';
  const known = visit.state.entry;
  if (!isForced && known && known.until - ENTRY_MARGIN_MS > visit.now) return known.value;
  visit.state.entry = null;
  const result = await callOnce(visit, entry.call(visit.given));
  if (!result.ok) {
    // A login refused as malformed is a wrong login.
    return result.why === 'not_found' ? refused('credentials_refused') : result;
  }
  const read = entry.read(result.answer);
  if (read === null) return refused('unreadable_answer');
  visit.state.entry = { value: read.value, until: visit.now + read.livesMs };
  visit.hasFreshEntry = true;
  return read.value;
}

async function callOnce(visit: Visit, call: Call): Promise<CallResult> {
  const { polling } = visit.carrier;
  if (visit.callsLeft <= 0) return refused('enough');
  if (!takeQuota(visit)) return refused('quota_used');
  if (visit.callsLeft < callsPerVisit(polling)) {
    await visit.pace(polling.gapMs);
    visit.pacedMs += polling.gapMs;
  }
  visit.callsLeft -= 1;
  if (!(await takeTurn(visit.env, visit.carrier, clockOf(visit)))) return refused('enough');
  const sent = await visit.send(originOf(visit.env, visit.carrier), call);
  if (typeof sent === 'string') return refused(sent);
  const refusal = refusalOf(polling, sent.answer);
  if (refusal === 'too_many_requests') {
    await pauseAll(visit.env, visit.carrier, sent.retryAfterMs, clockOf(visit));
  }
  return refusal === null ? { ok: true, answer: sent.answer } : refused(refusal, sent.retryAfterMs);
}

/** The time by this visit's own clock. */
const clockOf = ({ now, pacedMs, beganAt }: Visit): number =>
  now + Math.max(pacedMs, Date.now() - beganAt);

/** Counts unanswered calls too: the carrier may have counted them. */
function takeQuota({ carrier, given, state, now }: Visit): boolean {
  const max = carrier.polling.callsPerDay?.(given) ?? null;
  if (max === null) return true;
  const day = quotaDay(now);
  const calls = state.quota?.day === day ? state.quota.calls : 0;
  if (calls >= max) return false;
  state.quota = { day, calls: calls + 1 };
  return true;
}

function originOf(env: Env, { id, polling }: Visit['carrier']): string {
  const origins: Record<string, string> = JSON.parse(env.CARRIER_ORIGINS || '{}');
  return origins[id] ?? polling.origin;
}

/** Joins the batch that stores the answer: neither is written without the other. */
export async function saveState(visit: Visit): Promise<D1PreparedStatement> {
  const { env, row, state, leasedUntil } = visit;
  const sealed = await seal(JSON.stringify(state), env.SECRETS_KEY);
  return savePollState(databaseOf(env, row.seller_id), row.id, sealed, leasedUntil);
}
