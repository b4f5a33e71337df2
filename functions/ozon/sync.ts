// Polls Ozon for every seller that is due, a few pages at a time. Shops are visited side by side: the trouble of
// one slows no other.

import { finishVisit, type VisitOutcome } from '../connections/finish-visit.ts';
import type { ConnectionRow } from '../connections/rows.ts';
import { claimConnection, findDueConnections, findStillDue } from '../connections/visits-store.ts';
import type { Env } from '../env.ts';
import { atOnce, OUTSIDE_AT_ONCE } from '../lib/at-once.ts';
import { chunk } from '../lib/chunk.ts';
import { allIn, databaseOf } from '../lib/databases.ts';
import { logError } from '../lib/log.ts';
import { unseal } from '../lib/secrets.ts';
import { spread } from '../lib/spread.ts';
import { MINUTE_MS } from '../lib/time.ts';
import { openCredentials } from './credentials.ts';
import { readState, type SyncState } from './plan.ts';
import { beginRound } from './rounds.ts';
import { runTasks } from './run-tasks.ts';
import type { Visit } from './visit.ts';

/** Found by one plan: with 1,000 shops about 120 fall due in a minute, and this is how fast a backlog ends. */
export const CONNECTIONS_PER_PLAN = 300;

/** Far below the 50 a second that Ozon allows; the due shops of one run fit into `CALLS_PER_RUN`. */
export const CALLS_PER_VISIT = 18;
/** When few others are due: a round that is longer than a visit goes on a minute later. */
const CALLS_AT_MOST = 60;
const CALLS_PER_RUN = 108;
const LEASE_MS = 5 * MINUTE_MS;

/** Cron. `ids`: those that a plan gave to this run; without them it plans, and keeps the first for itself. */
export async function syncOzon(env: Env, now: number, ids?: readonly string[]): Promise<void> {
  const due = await allIn(env, (db) =>
    ids === undefined
      ? findDueConnections(db, now, ['ozon'], CONNECTIONS_PER_PLAN)
      : findStillDue(db, now, ids),
  );
  const [own = [], ...others] = chunk(due, OUTSIDE_AT_ONCE);
  await spread(
    env,
    'ozon',
    now,
    others.map((rows) => rows.map(({ id }) => id)),
  );
  const share = Math.floor(CALLS_PER_RUN / Math.max(own.length, 1));
  await atOnce(own, OUTSIDE_AT_ONCE, (row) => visitOzon(env, row, now, { share }));
}

/** The lease of a visit that dies expires, and the next run tries again. */
export async function visitOzon(
  env: Env,
  row: ConnectionRow,
  now: number,
  { share = CALLS_AT_MOST, hookUrl = null }: { share?: number; hookUrl?: string | null } = {},
): Promise<void> {
  try {
    const leasedUntil = now + LEASE_MS;
    if (!(await claimConnection(databaseOf(env, row.seller_id), row, leasedUntil))) return;
    const credentials = await openCredentials(env, row);
    const visit = { env, row, now, leasedUntil, hookUrl };
    const outcome = credentials
      ? await visitWith({ ...visit, credentials }, share)
      : { asked: false, failure: 'credentials_unreadable' as const };
    await finishVisit(env, row, now, leasedUntil, outcome);
  } catch (error) {
    logError('ozon.sync', error, { connectionId: row.id });
  }
}

async function visitWith(visit: Visit, share: number): Promise<VisitOutcome> {
  const { now, hookUrl } = visit;
  const state = await stateOf(visit);
  const begun = beginRound(state, now);
  const round = hookUrl === null ? begun : pushesFirst(begun);
  const calls = Math.min(share, CALLS_AT_MOST);
  return runTasks(visit, round, Math.max(calls, CALLS_PER_VISIT));
}

/** A new address is told to Ozon while it is known. */
const pushesFirst = (state: SyncState): SyncState => {
  const others = state.tasks.filter((task) => task !== 'pushes');
  return { ...state, tasks: ['pushes', ...others], cursor: '' };
};

/** A state that cannot be unsealed starts from the beginning. */
async function stateOf({ env, row: { poll_state } }: Visit): Promise<SyncState> {
  if (poll_state === null) return readState(null);
  return readState(await unseal(poll_state, env.SECRETS_KEY).catch(() => null));
}
