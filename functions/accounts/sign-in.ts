// Password sign-in. Wrong passwords are counted in the database: per account in browsers new to it, and per
// client. A browser that signed in before has its own count, so that other people's guesses lock out nobody.

import type { Env } from '../env.ts';
import { clientKey } from '../lib/client.ts';
import { directoryOf } from '../lib/databases.ts';
import { httpProblem } from '../lib/problem.ts';
import { type Quota, refundNow, spend } from '../lib/quota.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import { HOUR_MS } from '../lib/time.ts';
import type { AccountContext } from './access.ts';
import { callAuth } from './ask-auth.ts';
import { recordPersonalAudit } from './audit-store.ts';
import { knownDevice, rememberDevice } from './known-device.ts';

export interface SignedInPerson {
  id: string;
  name: string;
  email: string;
}

export type SignedIn =
  | { state: 'in'; user: SignedInPerson; cookies: string[] }
  /** The password is right, and a second step has to follow (second-step.ts). */
  | { state: 'half'; cookies: string[] }
  /** Does not reveal which part was wrong. */
  | { state: 'wrong' };

const attempts = new RateLimiter();

/** Includes correct ones, since each costs a hash. Per client; per account for all its known browsers. */
const ATTEMPTS_A_MINUTE = 20;

/** Throws `too-many-requests`, `quota-used-up` and `busy`. */
export async function signIn(
  c: AccountContext,
  credentials: { email: string; password: string },
): Promise<SignedIn> {
  const email = credentials.email.trim().toLowerCase();
  const client = clientKey(c.req.raw);
  const device = await knownDevice(c.env, c.req.raw, email);
  const retryAfterSeconds = attempts.take(device ? email : client, ATTEMPTS_A_MINUTE, Date.now());
  if (retryAfterSeconds > 0) throw httpProblem('too-many-requests', { retryAfterSeconds });
  const response = await guess(c.env, guessesOf(c.env, email, client, device), () =>
    callAuth(c, '/sign-in/email', { ...credentials, email }),
  );
  if (!response.ok) return { state: 'wrong' };
  // Half a sign-in is answered 200 as well, without a person.
  const { user } = await response.json<{ user?: SignedInPerson }>();
  const cookies = response.headers.getSetCookie();
  if (!user) return { state: 'half', cookies: cookies.filter(isOfSecondStep) };
  if (device === null) cookies.push(await rememberDevice(c.env, email));
  await recordSignIn(c.env, user.id);
  return { state: 'in', user, cookies };
}

/** Of better-auth: names the sign-in that waits for its second step, for ten minutes. */
export const isOfSecondStep = (cookie: string): boolean => /^[^=]*\btwo_factor=/.test(cookie);

/** Written where a session is opened for good: better-auth opens one before the second step as well. */
export const recordSignIn = (env: Env, userId: string): Promise<unknown> =>
  recordPersonalAudit(directoryOf(env), userId, 'signed_in', Date.now()).run();

function guessesOf(env: Env, email: string, client: string, device: string | null): Quota[] {
  const perAccount = { max: Number(env.WRONG_PASSWORDS_PER_ACCOUNT), windowMs: HOUR_MS };
  if (device !== null) return [{ pool: 'passwords:device', key: device, ...perAccount }];
  const perClient = { max: Number(env.WRONG_PASSWORDS_PER_CLIENT), windowMs: HOUR_MS };
  return [
    { pool: 'passwords:account', key: email, ...perAccount },
    { pool: 'passwords:client', key: client, ...perClient },
  ];
}

/** Checks the current password of a signed-in person. Throws like `signIn`. */
export const guessOwn = (env: Env, userId: string, ask: () => Promise<Response>) =>
  guess(
    env,
    [
      {
        pool: 'passwords:own',
        key: userId,
        max: Number(env.WRONG_PASSWORDS_PER_ACCOUNT),
        windowMs: HOUR_MS,
      },
    ],
    ask,
  );

/** Counts the guess first, so that parallel guesses gain nothing, and takes it back if it was right. */
async function guess(env: Env, quotas: Quota[], ask: () => Promise<Response>): Promise<Response> {
  const now = Date.now();
  await spend(env, quotas, now);
  let isCounted = false;
  try {
    const response = await ask();
    isCounted = !response.ok;
    return response;
  } finally {
    if (!isCounted) await refundNow(env, quotas, now);
  }
}
