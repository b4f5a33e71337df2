// Cron: polls Ozon for every seller that is due, a few pages at a time. Each page is written in one batch
// with the cursor of the next one: a run killed at any moment resumes there, and repeated answers are
// stored once.

import type { VisitOutcome } from '../connections/finish-visit.ts';
import { finishVisit } from '../connections/finish-visit.ts';
import type { ConnectionRow } from '../connections/rows.ts';
import { claimConnection, findDueConnections, savePollState } from '../connections/visits-store.ts';
import type { ConnectionFailure } from '../contract/connection.ts';
import type { Env } from '../env.ts';
import { allIn, databaseOf } from '../lib/databases.ts';
import { logError } from '../lib/log.ts';
import { seal, unseal } from '../lib/secrets.ts';
import type { OzonCredentials, OzonRefusal } from './client.ts';
import { openCredentials } from './credentials.ts';
import { readPage } from './fetch-page.ts';
import {
  afterPage,
  beginRound,
  halveWindow,
  ROUND_EVERY_MS,
  readState,
  type SyncState,
} from './plan.ts';
import { wake } from './wake.ts';

const CONNECTIONS_PER_RUN = 10;

/** Far below the 50 a second that Ozon allows, and bounded by the time a cron may take. */
const CALLS_PER_VISIT = 10;
const LEASE_MS = 5 * 60_000;

export async function syncOzon(env: Env, now: number): Promise<void> {
  const due = await allIn(env, (db) => findDueConnections(db, now, ['ozon'], CONNECTIONS_PER_RUN));
  await Promise.all(
    due.map((row) =>
      visitOzon(env, row, now).catch((error) =>
        // The lease expires, and the next run tries again.
        logError('ozon.sync', error, { connectionId: row.id }),
      ),
    ),
  );
}

async function visitOzon(env: Env, row: ConnectionRow, now: number): Promise<void> {
  const leasedUntil = now + LEASE_MS;
  if (!(await claimConnection(databaseOf(env, row.seller_id), row, leasedUntil))) return;
  const credentials = await openCredentials(env, row);
  if (credentials === null) {
    const unreadable = { asked: false, failure: 'credentials_unreadable' as const };
    return finishVisit(env, row, now, leasedUntil, unreadable);
  }
  const visit = { env, row, credentials, now, leasedUntil };
  const outcome = await runTasks(visit, beginRound(await stateOf(env, row), now));
  await finishVisit(env, row, now, leasedUntil, outcome);
}

/** A state that cannot be unsealed starts from the beginning. */
async function stateOf(env: Env, { poll_state }: ConnectionRow): Promise<SyncState> {
  if (poll_state === null) return readState(null);
  return readState(await unseal(poll_state, env.SECRETS_KEY).catch(() => null));
}

interface Visit {
  env: Env;
  row: ConnectionRow;
  credentials: OzonCredentials;
  now: number;
  leasedUntil: number;
}

async function runTasks(visit: Visit, entered: SyncState): Promise<VisitOutcome> {
  const { env, row, credentials, now } = visit;
  let state = entered;
  for (let calls = 0; calls < CALLS_PER_VISIT; calls++) {
    const [task] = state.tasks;
    if (task === undefined) break;
    const page = await readPage(env, row, credentials, task, state, now);
    if (page.ok) {
      state = afterPage(state, page.cursor);
      const results = await databaseOf(env, row.seller_id).batch([
        ...page.statements,
        await saved(visit, state),
      ]);
      await wake(env, results, page.wakes);
      continue;
    }
    const shorter = isTooLong(page) ? halveWindow(state) : null;
    // A key may lack the right to one list, and an account one kind of delivery: the other tasks go on.
    const without = task !== 'postings' && isOfThisTask(page) ? afterPage(state, null) : null;
    const next = shorter ?? without;
    if (next === null) return refusedBy(page);
    state = next;
    await (await saved(visit, state)).run();
  }
  const isOver = state.tasks.length === 0;
  const jitter = 0.9 + 0.2 * Math.random();
  const again = isOver ? Math.round(now + ROUND_EVERY_MS * jitter) : now;
  return { asked: true, failure: null, again };
}

const refusedBy = ({ fault, retryAfterMs }: OzonRefusal): VisitOutcome => ({
  asked: true,
  failure: FAILURES[fault],
  ...(retryAfterMs === null ? {} : { retryAfterMs }),
});

/** Maps faults to the failures all connections share. */
const FAILURES: Record<OzonRefusal['fault'], ConnectionFailure> = {
  wrong_key: 'credentials_refused',
  no_permission: 'credentials_refused',
  slow_down: 'too_many_requests',
  unavailable: 'unavailable',
  not_found: 'unreadable_answer',
  refused: 'unreadable_answer',
  unreadable: 'unreadable_answer',
};

const isTooLong = ({ fault, message }: OzonRefusal): boolean =>
  fault === 'refused' && message?.includes('PERIOD_IS_TOO_LONG') === true;

const isOfThisTask = ({ fault }: OzonRefusal): boolean =>
  fault === 'no_permission' || fault === 'not_found' || fault === 'refused';

async function saved({ env, row, leasedUntil }: Visit, state: SyncState) {
  const sealed = await seal(JSON.stringify(state), env.SECRETS_KEY);
  return savePollState(databaseOf(env, row.seller_id), row.id, sealed, leasedUntil);
}
