// A new key of Ozon: tried before it is stored, and put to work at once.

import { spendTry } from '../accounts/seller-quotas.ts';
import type { KeyCheck, KeyHooks } from '../connections/hooks.ts';
import { findOwnConnection } from '../connections/store.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { httpProblem } from '../lib/problem.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import { type KeyFacts, saveKey } from './account-store.ts';
import { AnyObject } from './answers.ts';
import { callOzon, type OzonCredentials, type OzonFault } from './client.ts';
import { factsOfNewKey, Roles } from './roles.ts';
import { visitOzon } from './sync.ts';

const limiter = new RateLimiter();
const TRIES_PER_MINUTE = 10;

/** Connections to Ozon only; the others are left as they are. */
export const ozonKeys: KeyHooks = {
  async check(env, { sellerId }, carrier, credentials, now) {
    if (carrier !== 'ozon') return { ok: true, alongside: () => [] };
    const wait = limiter.take(sellerId, TRIES_PER_MINUTE, now);
    if (wait > 0) throw httpProblem('too-many-requests', { retryAfterSeconds: wait });
    await spendTry(env, sellerId, now);
    const { clientId = '', apiKey = '' } = credentials;
    const given = { clientId: clientId.trim(), apiKey: apiKey.trim() };
    const checked = await checkKey(env, given, now);
    if (!checked.ok) return refusal(checked.fault);
    const db = databaseOf(env, sellerId);
    const alongside = (id: string) => [
      saveKey(db, { connection_id: id, seller_id: sellerId }, checked.facts, true),
    ];
    return { ok: true, alongside };
  },
  async started(env, row, hookUrl, now) {
    if (row.carrier !== 'ozon' || row.credentials === null) return;
    // As it is stored now: a visit claims exactly that.
    const db = databaseOf(env, row.seller_id);
    const current = await findOwnConnection(db, row.id, row.seller_id);
    if (current !== null) await visitOzon(env, current, now, { hookUrl });
  },
};

const REFUSED: readonly OzonFault[] = ['wrong_key', 'ip_restricted'];

const refusal = (fault: OzonFault): KeyCheck => ({
  ok: false,
  isRefused: REFUSED.includes(fault),
  fault,
});

/** A key that lacks a role is a right one: what it lacks is said later. */
async function checkKey(
  env: Env,
  credentials: OzonCredentials,
  now: number,
): Promise<{ ok: true; facts: KeyFacts } | { ok: false; fault: OzonFault }> {
  const roles = await callOzon(env, credentials, '/v1/roles', {}, Roles);
  if (roles.ok) return { ok: true, facts: factsOfNewKey(roles.value, now) };
  if (!isOfThisMethod(roles.fault)) return { ok: false, fault: roles.fault };
  const info = await callOzon(env, credentials, '/v1/seller/info', {}, AnyObject);
  if (!info.ok && !isOfThisMethod(info.fault)) return { ok: false, fault: info.fault };
  return { ok: true, facts: factsOfNewKey({ expires_at: undefined, roles: [] }, now) };
}

const isOfThisMethod = (fault: OzonFault): boolean =>
  fault === 'no_permission' || fault === 'not_found' || fault === 'refused';
