// Limits that hold for the whole installation, counted in the database (docs/adr/0014): what costs storage,
// letters or guesses at passwords. What only costs time is limited in memory (rate-limit.ts).

import type { Env } from '../env.ts';
import { directoryOf } from './databases.ts';
import { httpProblem } from './problem.ts';
import { type Charge, charge, findFreeAt, refund } from './quota-store.ts';
import { sign } from './signed.ts';

export const DAY_MS = 86_400_000;

export interface Quota {
  /** What is limited and for whom, e.g. 'letters:sign-up:client'. */
  pool: string;
  /** The one it is counted for: a client, a mailbox, an id. Kept as a keyed hash only. */
  key: string;
  /** What fits into one window. */
  max: number;
  /** Left out: one. */
  cost?: number;
  /** From the first use on. Left out: a day. */
  windowMs?: number;
}

type Counting = Pick<Env, 'DB' | 'SECRETS_KEY'>;

/** Takes all of them, or nothing and returns the seconds until there is room for all. 0: taken. */
export async function takeQuota(
  env: Counting,
  quotas: readonly Quota[],
  now: number,
): Promise<number> {
  const db = directoryOf(env);
  const charges = await chargesOf(env, quotas);
  const { meta } = await charge(db, charges, now).run();
  if (meta.changes > 0) return 0;
  // Nothing is in the way where somebody gave back meanwhile; or it costs more than there ever is.
  const freeAt = (await findFreeAt(db, charges, now)) ?? now + 1000;
  return secondsOf(freeAt - now);
}

/** Throws `quota-used-up`. */
export async function spend(env: Counting, quotas: readonly Quota[], now: number): Promise<void> {
  const wait = await takeQuota(env, quotas, now);
  if (wait > 0) throw httpProblem('quota-used-up', { retryAfterSeconds: wait });
}

/** Takes nothing. Throws `quota-used-up` where there is no room for them. */
export async function needRoom(
  env: Counting,
  quotas: readonly Quota[],
  now: number,
): Promise<void> {
  const wait = await waitFor(env, quotas, now);
  if (wait > 0) throw httpProblem('quota-used-up', { retryAfterSeconds: wait });
}

/** Takes nothing. Seconds until there is room for them; 0: there is now. */
export async function waitFor(
  env: Counting,
  quotas: readonly Quota[],
  now: number,
): Promise<number> {
  const freeAt = await findFreeAt(directoryOf(env), await chargesOf(env, quotas), now);
  return freeAt === null ? 0 : secondsOf(freeAt - now);
}

/** Counts what has happened already, within its limit or not. Joins the batch of what happened. */
export async function counted(
  env: Counting,
  quotas: readonly Quota[],
  now: number,
): Promise<D1PreparedStatement> {
  const charges = await chargesOf(env, quotas);
  return charge(
    directoryOf(env),
    charges.map((one) => ({ ...one, max: Number.MAX_SAFE_INTEGER })),
    now,
  );
}

/** What was taken and not used after all. */
export async function giveBack(env: Counting, quotas: readonly Quota[]): Promise<void> {
  await refund(directoryOf(env), await chargesOf(env, quotas)).run();
}

const secondsOf = (ms: number): number => Math.ceil(ms / 1000);

/** As it stands in the database. */
export const quotaKey = (env: Counting, { pool, key }: Pick<Quota, 'pool' | 'key'>) =>
  sign(env.SECRETS_KEY, 'quota', `${pool}\n${key}`);

const chargesOf = (env: Counting, quotas: readonly Quota[]): Promise<Charge[]> =>
  Promise.all(
    quotas.map(async ({ pool, key, max, cost = 1, windowMs = DAY_MS }) => {
      if (!Number.isFinite(max)) throw new Error(`the limit of ${pool} is not a number`);
      return { pool, key: await quotaKey(env, { pool, key }), cost, max, windowMs };
    }),
  );
