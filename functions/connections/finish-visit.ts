// What a visit at a carrier leaves behind: when to come again, whether it fails, and who is told.

import type { ConnectionFailure } from '../contract/connection.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { newId } from '../lib/ids.ts';
import { iso } from '../lib/iso.ts';
import { announce, type News, wasTold } from '../outbox/store.ts';
import { wakeDispatcher } from '../outbox/wake.ts';
import { isFailureNews, nextRetry } from './retry.ts';
import type { ConnectionRow } from './rows.ts';
import { endVisit, findNextDue } from './visits-store.ts';

const IDLE_MS = 5 * 60_000;
const BUSY_MS = 60_000;

export interface VisitOutcome {
  /** Whether the carrier was asked anything. */
  asked: boolean;
  failure: ConnectionFailure | null;
  /** What the carrier wants us to wait. */
  retryAfterMs?: number | null;
  /** When there is more to ask; left out: when the next number falls due. */
  again?: number;
  /** Every number was refused as unknown, which is what some carriers say to a wrong key as well. */
  isDoubtful?: boolean;
}

interface Failing {
  since: number;
  failures: number;
  failure: ConnectionFailure;
}

/** `note`: what somebody should see to though it works. */
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

/** null: it works. Where nothing was asked nothing is known, and what failed keeps failing. */
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
  // New numbers come in meanwhile: they are not left waiting for the old ones.
  return Math.min(Math.max(due, now + BUSY_MS), now + IDLE_MS);
}

/** Told once when it begins to matter, and once when that is over, to whom it was told before. */
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
    : await wasTold(databaseOf(env, row.seller_id), begun);
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

/** How a visit went. `asked`: whether anything was; `again`: when there is more to do. */
