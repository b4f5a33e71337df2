// Cron: Ozon is asked on behalf of every seller whose time has come, a few pages at a time. Each page is
// written together with the place where the next one begins: killed at any moment, a round goes on
// there, and what was told twice is told once.
import type { Env } from '../env.ts';
import type { ConnectionRow } from '../inbound/store.ts';
import { logError } from '../lib/log.ts';
import { seal, unseal } from '../lib/secrets.ts';
import type { OzonCredentials, OzonRefusal } from './client.ts';
import { openCredentials } from './credentials.ts';
import { readPage } from './pages.ts';
import {
  afterPage,
  enterRound,
  overHalfTheTime,
  ROUND_EVERY_MS,
  readState,
  retryAt,
  type SyncState,
} from './plan.ts';
import { claim, endVisit, findDue, saveState } from './visit-store.ts';
import { wake } from './wake.ts';

const CONNECTIONS_PER_RUN = 10;
/** Far below the 50 a second that Ozon allows, and bounded for the time a cron may take. */
const CALLS_PER_VISIT = 10;
const LEASE_MS = 5 * 60_000;

export async function syncOzon(env: Env, now: number): Promise<void> {
  const due = await findDue(env.DB, now, CONNECTIONS_PER_RUN);
  await Promise.all(
    due.map((row) =>
      visitOzon(env, row, now).catch((error) =>
        // The lease lapses, and it is tried again.
        logError('ozon.sync', error, { connectionId: row.id }),
      ),
    ),
  );
}

async function visitOzon(env: Env, row: ConnectionRow, now: number): Promise<void> {
  const leasedUntil = now + LEASE_MS;
  if (!(await claim(env.DB, row, leasedUntil))) return;
  const credentials = await openCredentials(env, row);
  if (credentials === null) {
    await conclude(env, row, now, leasedUntil, {
      fault: 'credentials_unreadable',
      retryAfterMs: null,
    });
    return;
  }
  const before = row.poll_state === null ? null : await unseal(row.poll_state, env.SECRETS_KEY);
  const visit = { env, row, credentials, now, leasedUntil };
  const outcome = await askInTurn(visit, enterRound(readState(before), now));
  await conclude(env, row, now, leasedUntil, outcome);
}

interface Visit {
  env: Env;
  row: ConnectionRow;
  credentials: OzonCredentials;
  now: number;
  leasedUntil: number;
}

type Outcome =
  | { fault: null; isOver: boolean }
  | { fault: OzonRefusal['fault'] | 'credentials_unreadable'; retryAfterMs: number | null };

async function askInTurn(visit: Visit, entered: SyncState): Promise<Outcome> {
  const { env, row, credentials, now } = visit;
  let state = entered;
  for (let calls = 0; calls < CALLS_PER_VISIT; calls++) {
    const [task] = state.tasks;
    if (task === undefined) break;
    const page = await readPage(env, row, credentials, task, state, now);
    if (page.ok) {
      state = afterPage(state, page.cursor);
      const results = await env.DB.batch([...page.statements, await saved(visit, state)]);
      await wake(env, results, page.wakes);
      continue;
    }
    const shorter = isTooLong(page) ? overHalfTheTime(state) : null;
    // A key may lack the right to one list, and an account one kind of delivery: the others go on.
    const without = task !== 'postings' && isOfThisTask(page) ? afterPage(state, null) : null;
    const next = shorter ?? without;
    if (next === null) return page;
    state = next;
    await (await saved(visit, state)).run();
  }
  return { fault: null, isOver: state.tasks.length === 0 };
}

/** The words all connections share. */
const FAILURES = {
  wrong_key: 'credentials_refused',
  no_permission: 'credentials_refused',
  credentials_unreadable: 'credentials_unreadable',
  slow_down: 'too_many_requests',
  unavailable: 'unavailable',
  not_found: 'unreadable_answer',
  refused: 'unreadable_answer',
  unreadable: 'unreadable_answer',
} as const satisfies Record<OzonRefusal['fault'] | 'credentials_unreadable', string>;

const isTooLong = ({ fault, message }: OzonRefusal): boolean =>
  fault === 'refused' && message?.includes('PERIOD_IS_TOO_LONG') === true;

const isOfThisTask = ({ fault }: OzonRefusal): boolean =>
  fault === 'no_permission' || fault === 'not_found' || fault === 'refused';

async function saved({ env, row, now, leasedUntil }: Visit, state: SyncState) {
  const sealed = await seal(JSON.stringify(state), env.SECRETS_KEY);
  return saveState(env.DB, row.id, sealed, leasedUntil, now);
}

async function conclude(
  env: Env,
  row: ConnectionRow,
  now: number,
  leasedUntil: number,
  outcome: Outcome,
): Promise<void> {
  if (outcome.fault === null) {
    const jitter = 0.9 + 0.2 * Math.random();
    const pollDueAt = outcome.isOver ? Math.round(now + ROUND_EVERY_MS * jitter) : now;
    await endVisit(env.DB, { id: row.id, pollDueAt, failing: null }, leasedUntil).run();
    return;
  }
  const failures = row.failures + 1;
  const failing = { since: row.failing_since ?? now, failures, failure: FAILURES[outcome.fault] };
  const pollDueAt = retryAt(now, outcome.fault, failures, outcome.retryAfterMs, Math.random());
  await endVisit(env.DB, { id: row.id, pollDueAt, failing }, leasedUntil).run();
}
