// Cron: reads again, with the seller's own key, the postings that pushes mentioned (a push is only a hint)
// and those we changed at Ozon ourselves. A posting is read once, however many pushes mention it.

import type { OzonPage, OzonPosting } from '../carriers/ozon-answer.ts';
import { findOzonConnectionsById, type OzonConnection } from '../connections/store.ts';
import type { Env } from '../env.ts';
import { atOnce, OUTSIDE_AT_ONCE } from '../lib/at-once.ts';
import { statementsLeft } from '../lib/budget.ts';
import { databaseOf, databases } from '../lib/databases.ts';
import { iso } from '../lib/iso.ts';
import { logError } from '../lib/log.ts';
import { DAY_MS, MINUTE_MS } from '../lib/time.ts';
import { findOwnersDue, nextTurn } from '../lib/turns-store.ts';
import { PostingAnswer, PostingList } from './answers.ts';
import { callOzon, type OzonAnswer, type OzonCredentials } from './client.ts';
import { openCredentials } from './credentials.ts';
import { enqueueChangedPostings } from './enqueue-changed.ts';
import { enqueueFbpDetails, FbpAnswer } from './fbp.ts';
import {
  DUE_REREADS,
  findRereads,
  forgetReread,
  putOffReread,
  type Reread,
} from './rereads-store.ts';
import { findPostings, type KnownPosting } from './store.ts';
import { wake } from './wake.ts';

/** About ten seconds' work of six connections. What is left goes on in another invocation at once. */
const POSTINGS_PER_RUN = 60;
/** Each of them: to find it, to write it, to put off what is left. */
const POSTING_STATEMENTS = 12;
const ATTEMPTS_MAX = 6;

/** Accounts take turns: none waits for another one's thousands. */
export async function rereadOzon(env: Env, now: number): Promise<'more' | undefined> {
  let isMore = false;
  for (const db of databases(env)) isMore = (await rereadDue(env, db, now)) || isMore;
  return isMore ? 'more' : undefined;
}

/** True: more is due than one invocation handles. */
async function rereadDue(env: Env, db: D1Database, now: number): Promise<boolean> {
  const waiting = await findOwnersDue(db, DUE_REREADS, now, Math.random());
  if (waiting.length === 0) return false;
  const turn = nextTurn(waiting, POSTINGS_PER_RUN);
  const due = await findRereads(db, turn, now);
  const byConnection = Map.groupBy(due, (one) => one.connection_id);
  const connections = await findOzonConnectionsById(db, [...byConnection.keys()]);
  await atOnce([...byConnection], OUTSIDE_AT_ONCE, async ([id, some]) => {
    const connection = connections.find((one) => one.id === id);
    const credentials = connection ? await openCredentials(env, connection) : null;
    if (!connection || credentials === null) {
      await db.batch(some.map((one) => forgetReread(db, one)));
      return;
    }
    for (const one of some) {
      if (statementsLeft(db) < POSTING_STATEMENTS * OUTSIDE_AT_ONCE) break;
      if (!(await reread(env, connection, credentials, one, now))) break;
    }
  }).catch((error) => logError('ozon.reread', error));
  return waiting.length > turn.owners.length || due.length >= POSTINGS_PER_RUN;
}

/** False: Ozon does not answer this account now, so the other postings wait too. */
async function reread(
  env: Env,
  connection: OzonConnection,
  credentials: OzonCredentials,
  one: Reread,
  now: number,
): Promise<boolean> {
  const db = databaseOf(env, connection.seller_id);
  const known = (await findPostings(db, connection.seller_id, [one.number])).get(one.number);
  const found = await findPosting(env, credentials, one.number, known, now);
  if (found.ok) {
    const { posting, scheme } = found.value;
    const changes =
      posting !== null && scheme === 'FBP'
        ? await enqueueFbpDetails(db, connection, posting, known, now)
        : await enqueueChangedPostings(db, connection, posting ? [posting] : [], scheme, now);
    const results = await db.batch([...changes.statements, forgetReread(db, one)]);
    await wake(env, connection.seller_id, results, changes.wakes);
    return true;
  }
  const isOver = one.attempts + 1 >= ATTEMPTS_MAX;
  const waitMs = Math.max(found.retryAfterMs ?? 0, MINUTE_MS * 2 ** one.attempts);
  await (isOver ? forgetReread(db, one) : putOffReread(db, one, now + waitMs)).run();
  return found.fault === 'refused' || found.fault === 'unreadable';
}

interface Found {
  /** null: this account has no such posting in any scheme. */
  posting: OzonPosting | null;
  scheme: OzonPage['scheme'];
}

/** Asked in the scheme it is known of; else FBS and rFBS first, then FBO, then FBP. */
async function findPosting(
  env: Env,
  credentials: OzonCredentials,
  number: string,
  known: KnownPosting | undefined,
  now: number,
): Promise<OzonAnswer<Found>> {
  if (known?.scheme === 'FBP') return findFbp(env, credentials, number);
  const body = { posting_number: number, with: { analytics_data: true } };
  const fbs = await callOzon(env, credentials, '/v3/posting/fbs/get', body, PostingAnswer);
  if (fbs.ok) return { ok: true, value: { posting: fbs.value.result, scheme: undefined } };
  if (fbs.fault !== 'not_found') return fbs;
  const filter = {
    posting_numbers: [number],
    since: iso(now - 365 * DAY_MS),
    to: iso(now),
  };
  const asked = { filter, limit: 10, with: { analytics_data: true } };
  const fbo = await callOzon(env, credentials, '/v3/posting/fbo/list', asked, PostingList);
  if (!fbo.ok && fbo.fault !== 'not_found') return fbo;
  const postings = fbo.ok ? fbo.value.postings : [];
  const posting = postings.find(({ posting_number }) => posting_number === number);
  if (posting !== undefined) return { ok: true, value: { posting, scheme: 'FBO' } };
  return findFbp(env, credentials, number);
}

/** The method is a beta: an account or a key may be without it, and without FBP. */
async function findFbp(
  env: Env,
  credentials: OzonCredentials,
  number: string,
): Promise<OzonAnswer<Found>> {
  const body = { posting_number: number };
  const fbp = await callOzon(env, credentials, '/v1/posting/fbp/get', body, FbpAnswer);
  if (fbp.ok) return { ok: true, value: { posting: fbp.value.posting, scheme: 'FBP' } };
  const isNone = ['not_found', 'no_permission', 'refused', 'unreadable'].includes(fbp.fault);
  return isNone ? { ok: true, value: { posting: null, scheme: 'FBP' } } : fbp;
}
