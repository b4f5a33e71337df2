// API keys: made by better-auth, verified here. Its own check writes to the database twice a request and
// answers a busy program with 401; this one reads one row (docs/adr/0010).

import type { KeyScope } from '../contract/account.ts';
import type { Env } from '../env.ts';
import { directoryOf } from '../lib/databases.ts';
import { httpProblem } from '../lib/problem.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import { findKey, recordKeyUse } from './keys-store.ts';
import type { Role } from './roles.ts';

/** A scope in better-auth's form. */
export const permissionsOf = (scope: KeyScope): { parcels: string[] } => ({
  parcels: scope === 'write' ? ['read', 'write'] : ['read'],
});

export const scopeOf = (permissions: string | null): KeyScope =>
  permissions !== null && JSON.parse(permissions).parcels?.includes('write') ? 'write' : 'read';

const ROLE_OF: Record<KeyScope, Role> = { read: 'viewer', write: 'agent' };
const REQUESTS_PER_MINUTE = 600;
/** "Last used" may lag by this much, so that a busy program costs one write a minute. */
const USE_RECORDED_EVERY_MS = 60_000;

const limiter = new RateLimiter();

export interface RecognisedKey {
  id: string;
  sellerId: string;
  sellerName: string;
  role: Role;
}

/** null: unknown, revoked or expired. `cost`: how many requests of its limit it takes. */
export async function recogniseKey(
  env: Env,
  key: string,
  now: number,
  cost = 1,
): Promise<RecognisedKey | null> {
  const db = directoryOf(env);
  const known = await findKey(db, await hashKey(key));
  if (known === null) return null;
  if (known.expiresAt !== null && Date.parse(known.expiresAt) <= now) return null;
  const wait = limiter.take(known.id, REQUESTS_PER_MINUTE, now, cost);
  if (wait > 0) throw httpProblem('too-many-requests', { retryAfterSeconds: wait });
  const usedAt = known.lastRequest === null ? 0 : Date.parse(known.lastRequest);
  if (now - usedAt >= USE_RECORDED_EVERY_MS) await recordKeyUse(db, known.id, now).run();
  const { id, sellerId, sellerName, permissions } = known;
  return { id, sellerId, sellerName, role: ROLE_OF[scopeOf(permissions)] };
}

/** As better-auth stores it: SHA-256, base64url without padding. */
async function hashKey(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
