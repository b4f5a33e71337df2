// The tasks of one visit, page by page. Each page is written in one batch with the cursor of the next one: a run
// killed at any moment resumes there, and repeated answers are stored once.

import type { VisitOutcome } from '../connections/finish-visit.ts';
import { saveReading } from '../connections/reading-store.ts';
import { savePollState } from '../connections/visits-store.ts';
import type { ConnectionFailure } from '../contract/connection.ts';
import { statementsLeft } from '../lib/budget.ts';
import { databaseOf } from '../lib/databases.ts';
import { seal } from '../lib/secrets.ts';
import { MINUTE_MS } from '../lib/time.ts';
import { saveRefused } from './account-store.ts';
import type { OzonRefusal } from './client.ts';
import { type Page, readPage } from './fetch-page.ts';
import { requestFor, type SyncState } from './plan.ts';
import { readRoles } from './roles.ts';
import {
  afterPage,
  halveWindow,
  isWhollyRead,
  nextRound,
  putOff,
  ROUND_EVERY_MS,
  reachedAt,
  withoutTask,
} from './rounds.ts';
import { watchPushes } from './subscription.ts';
import type { Visit } from './visit.ts';
import { wake } from './wake.ts';

/** Well within the time that a cron and work behind an answer have. */
const VISIT_MS = 20_000;

/** Statements for the visits beside it to end with. */
const SPARE = 150;

/** A side task, or one whose method is blocked, is tried again then. */
const BLOCKED_MS = 5 * MINUTE_MS;
const ASIDE_MS = 30 * MINUTE_MS;

/** At most `calls` of them; what is left goes on with the next visit. */
export async function runTasks(
  visit: Visit,
  entered: SyncState,
  calls: number,
): Promise<VisitOutcome> {
  const { env, row, now } = visit;
  const began = Date.now();
  let state = entered;
  for (let call = 0; call < calls && Date.now() - began < VISIT_MS; call++) {
    if (state.tasks.length === 0 || statementsLeft(databaseOf(env, row.seller_id)) < SPARE) break;
    const page = await readNext(visit, state);
    if (page.ok) {
      const next = worked(afterPage(state, page.cursor, page.count), state);
      const results = await databaseOf(env, row.seller_id).batch([
        ...page.statements,
        ...(await saved(visit, next, state)),
      ]);
      await wake(env, row.seller_id, results, page.wakes);
      state = next;
      continue;
    }
    const next = afterRefusal(state, page, now);
    if (next === null) return refusedBy(page);
    await databaseOf(env, row.seller_id).batch(await saved(visit, next, state));
    state = next;
  }
  const again = Math.round(nextRound(state, now, ROUND_EVERY_MS * jitterOf(Math.random())));
  return { asked: true, failure: null, again };
}

/** Below one: the cron finds it at the next full minute, and it may wait for its turn. */
export const jitterOf = (roll: number): number => 0.78 + 0.1 * roll;

async function readNext(visit: Visit, state: SyncState): Promise<Page | OzonRefusal> {
  const { env, row, credentials, now } = visit;
  const [task] = state.tasks;
  const alone = { statements: [], wakes: [], cursor: null };
  if (task === 'pushes') {
    const watched = await watchPushes(visit);
    return watched.ok ? { ...alone, ok: true } : watched;
  }
  if (task === 'roles') {
    const read = await readRoles(visit, state);
    return read.ok ? { ...alone, ok: true, statements: read.statements } : read;
  }
  if (task === undefined) return { ...alone, ok: true };
  return readPage(env, row, credentials, task, state, now);
}

/** null: the visit ends with this refusal. */
function afterRefusal(state: SyncState, refusal: OzonRefusal, now: number): SyncState | null {
  const [task] = state.tasks;
  const { fault, onlyMethod, retryAfterMs } = refusal;
  const shorter = isTooLong(refusal) ? halveWindow(state) : null;
  if (shorter !== null) return shorter;
  if (onlyMethod) return putOff(state, now + Math.max(retryAfterMs ?? 0, BLOCKED_MS));
  // A key may lack the right to one list, and an account one kind of delivery: the other tasks go on.
  if (task !== 'postings' && isOfThisTask(refusal)) {
    const without = withoutTask(state);
    return fault === 'no_permission' ? refusedMethod(without, state) : without;
  }
  const isAside = task === 'pushes' || task === 'roles';
  const passesBy = fault === 'unavailable' || fault === 'unreadable';
  return isAside && passesBy ? putOff(state, now + ASIDE_MS) : null;
}

function refusedMethod(next: SyncState, { tasks: [task], refused, ...rest }: SyncState): SyncState {
  if (task === undefined) return next;
  const { method } = requestFor(task, { tasks: [task], refused, ...rest });
  return { ...next, refused: [...new Set([...refused, method])] };
}

function worked(next: SyncState, before: SyncState): SyncState {
  const [task] = before.tasks;
  if (task === undefined || before.refused.length === 0) return next;
  const { method } = requestFor(task, before);
  return { ...next, refused: next.refused.filter((one) => one !== method) };
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
  ip_restricted: 'credentials_refused',
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

/** The state, and what of it people see, as far as it has changed. */
async function saved(
  { env, row, leasedUntil }: Visit,
  state: SyncState,
  before: SyncState,
): Promise<D1PreparedStatement[]> {
  const db = databaseOf(env, row.seller_id);
  const sealed = await seal(JSON.stringify(state), env.SECRETS_KEY);
  const statements = [savePollState(db, row.id, sealed, leasedUntil)];
  if (row.reading !== null) {
    const reading = { found: state.found, reachedAt: reachedAt(state) };
    const left = isWhollyRead(state) ? null : reading;
    statements.push(saveReading(db, row.id, left, leasedUntil));
  }
  if (state.refused.join() !== before.refused.join()) {
    const id = { connection_id: row.id, seller_id: row.seller_id };
    statements.push(saveRefused(db, id, state.refused));
  }
  return statements;
}
