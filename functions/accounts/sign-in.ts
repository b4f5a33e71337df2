// Signing in with a password. Wrong ones are counted in the database: for the account where the browser is new
// to it, and for the client that tries; a browser that was signed in before has a count of its own, so that
// nobody is kept out by somebody else's guesses.
import type { Env } from '../env.ts';
import { clientKey } from '../lib/client.ts';
import { httpProblem } from '../lib/problem.ts';
import { giveBack, type Quota, spend } from '../lib/quota.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import type { AccountContext } from './account-page.tsx';
import { askAuth } from './ask-auth.ts';
import { knownDevice, rememberDevice } from './known-device.ts';

const HOUR_MS = 3_600_000;

export type SignedIn =
  | { ok: true; user: { id: string; name: string; email: string }; cookies: string[] }
  /** Which part was wrong is not told. */
  | { ok: false };

const attempts = new RateLimiter();
/** Right ones too, each costs a hash: of one client, and of all browsers one account was signed in to with. */
const ATTEMPTS_A_MINUTE = 20;

/** Throws `too-many-requests`, `quota-used-up` and `busy`. */
export async function signIn(
  c: AccountContext,
  given: { email: string; password: string },
): Promise<SignedIn> {
  const email = given.email.trim().toLowerCase();
  const client = clientKey(c.req.raw);
  const device = await knownDevice(c.env, c.req.raw, email);
  const retryAfterSeconds = attempts.take(device ? email : client, ATTEMPTS_A_MINUTE, Date.now());
  if (retryAfterSeconds > 0) throw httpProblem('too-many-requests', { retryAfterSeconds });
  const answer = await guess(c.env, guessesOf(c.env, email, client, device), () =>
    askAuth(c, '/sign-in/email', { ...given, email }),
  );
  if (!answer.ok) return { ok: false };
  const { user } = await answer.json<{ user: { id: string; name: string; email: string } }>();
  const cookies = answer.headers.getSetCookie();
  if (device === null) cookies.push(await rememberDevice(c.env, email));
  return { ok: true, user, cookies };
}

function guessesOf(env: Env, email: string, client: string, device: string | null): Quota[] {
  const perAccount = { max: Number(env.WRONG_PASSWORDS_PER_ACCOUNT), windowMs: HOUR_MS };
  if (device !== null) return [{ pool: 'passwords:device', key: device, ...perAccount }];
  const perClient = { max: Number(env.WRONG_PASSWORDS_PER_CLIENT), windowMs: HOUR_MS };
  return [
    { pool: 'passwords:account', key: email, ...perAccount },
    { pool: 'passwords:client', key: client, ...perClient },
  ];
}

/** The present password, asked of somebody who has signed in. Throws like `signIn`. */
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

/** It counts before it is made, so that many at once are no more than one by one; not when it was right. */
async function guess(env: Env, quotas: Quota[], ask: () => Promise<Response>): Promise<Response> {
  await spend(env, quotas, Date.now());
  let isCounted = false;
  try {
    const answer = await ask();
    isCounted = !answer.ok;
    return answer;
  } finally {
    if (!isCounted) await giveBack(env, quotas);
  }
}
