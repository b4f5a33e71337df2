// Decides a buyer's request to cancel: approved (the order is cancelled) or refused.

import { recordAudit } from '../accounts/audit-store.ts';
import { findOzonConnectionsById } from '../connections/store.ts';
import type { Outcome } from '../contract/ozon.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { httpProblem } from '../lib/problem.ts';
import type { ShopActor } from './actions.ts';
import { AnyObject } from './answers.ts';
import {
  type CancellationRow,
  closeCancellation,
  findCancellation,
} from './cancellations-store.ts';
import { callOzon, type OzonRefusal } from './client.ts';
import { openCredentials } from './credentials.ts';
import { requestReread } from './store.ts';

export type Decision = 'approved' | 'rejected';

export interface Decided {
  outcome: Extract<Outcome, 'done' | 'already' | 'refused' | 'try_again' | 'no_connection'>;
  /** The state after the decision. */
  state: CancellationRow['state'];
  /** Ozon's own words when it refused. */
  message: string | null;
}

/** `comment` goes to Ozon and is not stored. 404 when the seller has no such request. */
export async function decideRequest(
  env: Env,
  { sellerId, actor }: ShopActor,
  id: string,
  decision: Decision,
  comment: string,
  now: number,
): Promise<Decided> {
  const db = databaseOf(env, sellerId);
  const row = await findCancellation(db, sellerId, id);
  if (row === null) throw httpProblem('not-found');
  if (row.state !== 'open') return { outcome: 'already', state: row.state, message: null };
  const [reader] = await findOzonConnectionsById(db, [row.connection_id]);
  const credentials = reader ? await openCredentials(env, reader) : null;
  if (credentials === null) return { outcome: 'no_connection', state: row.state, message: null };
  const verb = decision === 'approved' ? 'approve' : 'reject';
  const body = { cancellation_id: Number(id), comment };
  const answer = await callOzon(
    env,
    credentials,
    `/v2/conditional-cancellation/${verb}`,
    body,
    AnyObject,
  );
  if (!answer.ok) return refused(env, sellerId, row, answer);
  const { number, connection_id: connectionId } = row;
  const entry = { action: 'ozon_request_decided' as const, detail: { decision } };
  await db.batch([
    closeCancellation(db, sellerId, id, decision),
    recordAudit(db, { sellerId, actor, subject: number, ...entry }, now),
    requestReread(db, [{ sellerId, connectionId, number }], now),
  ]);
  return { outcome: 'done', state: decision, message: null };
}

/** A request that is gone or already decided at Ozon is closed here too. */
async function refused(
  env: Env,
  sellerId: string,
  { id, state }: CancellationRow,
  { fault, message }: OzonRefusal,
): Promise<Decided> {
  if (fault === 'wrong_key' || fault === 'no_permission') {
    return { outcome: 'no_connection', state, message: null };
  }
  if (fault !== 'not_found') {
    return { outcome: fault === 'refused' ? 'refused' : 'try_again', state, message };
  }
  await closeCancellation(databaseOf(env, sellerId), sellerId, id, 'gone').run();
  return { outcome: 'already', state: 'gone', message: null };
}
