// Ends a visit at a carrier: schedules the next one, stores failure or success, and announces changes.

import type { ConnectionFailure } from '../contract/connection.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { newId } from '../lib/ids.ts';
import { iso } from '../lib/iso.ts';
import { announce, type News, wasAnnounced } from '../outbox/store.ts';
import { wakeDispatcher } from '../outbox/wake.ts';
import { isFailureNews, nextRetry } from './retry.ts';
import type { ConnectionRow } from './rows.ts';
import { endVisit, findNextDue } from './visits-store.ts';

const IDLE_MS = 5 * 60_000;
const BUSY_MS = 60_000;

export interface VisitOutcome {
  /** Whether the carrier was called. */
  asked: boolean;
  failure: ConnectionFailure | null;
  /** The wait the carrier demands. */
  retryAfterMs?: number | null;
  /** When to poll again; left out: when the next number falls due. */
  again?: number;
  /** Every number was refused as unknown, which some carriers also answer to a wrong key. */
  isDoubtful?: boolean;
}

interface Failing {
  since: number;
  failures: number;
  failure: ConnectionFailure;
}

/** `note`: a problem to show although the connection works. */
export async function finishVisit(
  env: Env,
  row: ConnectionRow,
  now: number,
  leasedUntil: number,
  outcome: VisitOutcome,
  note: string | null = null,
): Promise<void> {
  const db = databaseOf(env, row.seller_id);
  const failing = failingAfter(row, outcome, now);
  const pollDueAt =
    failing === null || outcome.failure === null
      ? await nextVisit(env, row, now, outcome)
      : nextRetry(now, failing, outcome.retryAfterMs ?? null, Math.random());
  const heardAt = outcome.asked && outcome.failure === null ? now : null;
  const news = await newsOf(env, row, failing, now);
  const results = await db.batch([
    endVisit(db, { id: row.id, pollDueAt, heardAt, failing, note }, leasedUntil),
    ...(news === null ? [] : [announce(db, [news], now)]),
  ]);
  if (news !== null) await wakeDispatcher(env, results.at(-1));
}

/** null: it works. A visit without a call proves nothing, so a failure continues. */
function failingAfter(
  row: ConnectionRow,
  { asked, failure }: VisitOutcome,
  now: number,
): Failing | null {
  const since = row.failing_since ?? now;
  if (failure !== null) return { since, failures: row.failures + 1, failure };
  if (asked || row.failing_since === null) return null;
  return { since, failures: row.failures, failure: row.failure as ConnectionFailure };
}

async function nextVisit(
  env: Env,
  row: ConnectionRow,
  now: number,
  { again }: VisitOutcome,
): Promise<number> {
  if (again !== undefined) return Math.max(again, now + BUSY_MS);
  const due = (await findNextDue(databaseOf(env, row.seller_id), row)) ?? now + IDLE_MS;
  // New numbers come in meanwhile: they do not wait for the old ones.
  return Math.min(Math.max(due, now + BUSY_MS), now + IDLE_MS);
}

/** Announced once when the failure matters, and once when it ends if its start was announced. */
async function newsOf(
  env: Env,
  row: ConnectionRow,
  failing: Failing | null,
  now: number,
): Promise<News | null> {
  const since = failing?.since ?? row.failing_since;
  if (since === null) return null;
  const begun = `connection.failing:${row.id}:${since}`;
  const isNews = failing
    ? isFailureNews(failing.failure, failing.failures)
    : await wasAnnounced(databaseOf(env, row.seller_id), begun);
  if (!isNews) return null;
  return {
    id: newId('new', now),
    key: failing ? begun : `connection.recovered:${row.id}:${since}`,
    sellerId: row.seller_id,
    type: failing ? 'connection.failing' : 'connection.recovered',
    shipmentId: null,
    data: {
      connection: { id: row.id, carrier: row.carrier },
      since: iso(since),
    },
  };
}
