// Tests a connection, and replays messages that could not be processed.

import { spendTry } from '../accounts/seller-quotas.ts';
import { isSigned } from '../connections/kinds.ts';
import type { ConnectionRow } from '../connections/rows.ts';
import type { TestOutcome } from '../contract/connection.ts';
import type { Env } from '../env.ts';
import { isMessageOf, requeue } from '../inbox/store.ts';
import { wakeUp } from '../inbox/wake.ts';
import { databaseOf } from '../lib/databases.ts';
import { httpProblem } from '../lib/problem.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import { unseal } from '../lib/secrets.ts';
import { checkOzonCredentials } from '../ozon/check.ts';
import { checkCredentials } from './poll.ts';
import { proveHook } from './prove.ts';

const limiter = new RateLimiter();
const TESTS_PER_MINUTE = 10;

export async function testConnection(
  env: Env,
  row: ConnectionRow,
  now: number,
): Promise<TestOutcome> {
  const wait = limiter.take(row.seller_id, TESTS_PER_MINUTE, now);
  if (wait > 0) throw httpProblem('too-many-requests', { retryAfterSeconds: wait });
  await spendTry(env, row.seller_id, now);
  const hookTest = isSigned(row.carrier) ? null : await proveHook(env, row, now);
  if (hookTest?.result === 'failed') return hookTest;
  if (row.credentials === null) return hookTest ?? { result: 'nothing_to_test', failure: null };
  return row.carrier === 'ozon' ? testOzon(env, row, now) : checkCredentials(env, row, now);
}

async function testOzon(env: Env, row: ConnectionRow, now: number): Promise<TestOutcome> {
  const credentials = JSON.parse(await unseal(row.credentials ?? '', env.SECRETS_KEY));
  const checked = await checkOzonCredentials(env, credentials, now);
  return checked.ok
    ? { result: 'passed', failure: null }
    : { result: 'failed', failure: checked.problem };
}

/** Replays a failed message. */
export async function replayMessage(
  env: Env,
  row: ConnectionRow,
  messageId: number,
  now: number,
): Promise<void> {
  const db = databaseOf(env, row.seller_id);
  if (!(await isMessageOf(db, messageId, row.id))) throw httpProblem('not-found');
  if (!(await requeue(db, messageId, now))) throw httpProblem('not-replayable');
  await env.INBOUND.send(wakeUp(row.seller_id, messageId));
}
