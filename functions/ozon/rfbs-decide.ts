// Decides a buyer's request to return: one of the actions Ozon offers for it, once, with an audit entry. What
// Ozon offers next is read right afterwards.

import { recordAudit } from '../accounts/audit-store.ts';
import type { Outcome } from '../contract/ozon.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import type { ShopActor } from './actions.ts';
import { callOzon, type OzonCredentials, type OzonRefusal } from './client.ts';
import { AnyAnswer } from './rfbs-answers.ts';
import { bodyOf, type Choice, kindOf } from './rfbs-choice.ts';
import { openRfbs, readRfbs } from './rfbs-read.ts';
import { claimRfbs, findRfbs, type ListedRfbs, recordDecision, releaseRfbs } from './rfbs-store.ts';
import { actionsOf } from './rfbs-view.ts';
import { requestReread } from './store.ts';

export interface RfbsOutcome {
  outcome: Extract<
    Outcome,
    'done' | 'already' | 'not_offered' | 'refused' | 'try_again' | 'no_connection'
  >;
  /** Ozon's own words when it refused. */
  message: string | null;
}

const said = (outcome: RfbsOutcome['outcome'], message: string | null = null): RfbsOutcome => ({
  outcome,
  message,
});

/** `choice` has no fault (rfbs-choice.ts). Its comment goes to Ozon and is not stored. */
export async function decideRfbs(
  env: Env,
  shopActor: ShopActor,
  row: ListedRfbs,
  choice: Choice,
  now: number,
): Promise<RfbsOutcome> {
  const db = databaseOf(env, shopActor.sellerId);
  const credentials = await openRfbs(env, row, shopActor.sellerId);
  if (credentials === null) return said('no_connection');
  if (!(await claimRfbs(db, shopActor.sellerId, row.id, choice.action, now))) {
    return notClaimed(env, credentials, shopActor.sellerId, row.id, now);
  }
  const method = '/v1/returns/rfbs/action/set';
  const calledAt = Date.now();
  const answer = await callOzon(env, credentials, method, bodyOf(row.id, choice), AnyAnswer);
  if (!answer.ok) return refused(env, credentials, shopActor.sellerId, row.id, answer, now);
  // What Ozon was asked before it answered may still offer what is decided now.
  const decidedAt = now + (Date.now() - calledAt);
  await record(env, shopActor, row, choice, decidedAt);
  await readRfbs(env, credentials, shopActor.sellerId, row.id, decidedAt);
  return said('done');
}

async function record(
  env: Env,
  { sellerId, actor }: ShopActor,
  row: ListedRfbs,
  choice: Choice,
  now: number,
): Promise<void> {
  const db = databaseOf(env, sellerId);
  const name = actionsOf(row).find(({ id }) => id === choice.action)?.name ?? '';
  const minor = kindOf(choice.action) === 'partial' ? choice.amount : null;
  const amount = minor === null ? null : `${minor / 100} ${row.currency}`;
  const entry = { action: 'ozon_return_decided' as const, detail: { decision: name, amount } };
  const { number, connection_id: connectionId } = row;
  await db.batch([
    recordDecision(db, sellerId, row.id, { id: choice.action, name, minor, at: now }),
    recordAudit(db, { sellerId, actor, subject: number, ...entry }, now),
    requestReread(db, [{ sellerId, connectionId, number }], now),
  ]);
}

/** Somebody was faster, or a decision was cut off on its way: then Ozon's own answer settles it. */
async function notClaimed(
  env: Env,
  credentials: OzonCredentials,
  sellerId: string,
  id: string,
  now: number,
): Promise<RfbsOutcome> {
  await readRfbs(env, credentials, sellerId, id, now);
  const row = await findRfbs(databaseOf(env, sellerId), sellerId, id);
  if (row?.claimed_at != null) return said('try_again');
  return said(row?.decided_at == null ? 'not_offered' : 'already');
}

/** Without a clear answer the claim stays: it may have been done. */
async function refused(
  env: Env,
  credentials: OzonCredentials,
  sellerId: string,
  id: string,
  { fault, message }: OzonRefusal,
  now: number,
): Promise<RfbsOutcome> {
  if (fault !== 'unavailable' && fault !== 'unreadable') {
    await releaseRfbs(databaseOf(env, sellerId), sellerId, id).run();
  }
  if (fault === 'wrong_key' || fault === 'no_permission') return said('no_connection');
  if (fault === 'slow_down') return said('try_again', message);
  await readRfbs(env, credentials, sellerId, id, now);
  return fault === 'refused' || fault === 'not_found'
    ? said('refused', message)
    : said('try_again');
}
