// Quotas of the whole installation, counted in the database (docs/adr/0014): for what costs storage, letters
// or guesses at passwords. What only costs time is limited in memory (rate-limit.ts).

import type { Env } from '../env.ts';
import { directoryOf } from './databases.ts';
import { httpProblem } from './problem.ts';
import { type Charge, charge, findFreeAt, refund } from './quota-store.ts';
import { sign } from './signed.ts';
import { DAY_MS } from './time.ts';

export interface Quota {
  /** What is limited and for whom, e.g. 'letters:sign-up:client'. */
  pool: string;
  /** The subject it is counted for: a client, a mailbox, an id. Stored as a keyed hash only. */
  key: string;
  /** Maximum of one window. */
  max: number;
  /** Absent: one. */
  cost?: number;
  /** From the first use on. Absent: a day. */
  windowMs?: number;
}

type Counting = Pick<Env, 'DB' | 'SECRETS_KEY'>;

/** Takes all quotas and returns 0, or takes none and returns the seconds until all fit. */
export async function takeQuota(
  env: Counting,
  quotas: readonly Quota[],
  now: number,
): Promise<number> {
  const db = directoryOf(env);
  const charges = await chargesOf(env, quotas);
  const { meta } = await charge(db, charges, now).run();
  if (meta.changes > 0) return 0;
  // null: a concurrent refund made room, or the cost exceeds the maximum.
  const freeAt = (await findFreeAt(db, charges, now)) ?? now + 1000;
  return secondsOf(freeAt - now);
}

/** Throws `quota-used-up`. */
export async function spend(env: Counting, quotas: readonly Quota[], now: number): Promise<void> {
  const wait = await takeQuota(env, quotas, now);
  if (wait > 0) throw httpProblem('quota-used-up', { retryAfterSeconds: wait });
}

/** Takes nothing. Throws `quota-used-up` when the quotas do not fit. */
export async function assertRoom(
  env: Counting,
  quotas: readonly Quota[],
  now: number,
): Promise<void> {
  const wait = await waitFor(env, quotas, now);
  if (wait > 0) throw httpProblem('quota-used-up', { retryAfterSeconds: wait });
}

/** Takes nothing. Returns the seconds until the quotas fit; 0: they fit now. */
export async function waitFor(
  env: Counting,
  quotas: readonly Quota[],
  now: number,
): Promise<number> {
  const freeAt = await findFreeAt(directoryOf(env), await chargesOf(env, quotas), now);
  return freeAt === null ? 0 : secondsOf(freeAt - now);
}

/** Counts what has happened already, even beyond the limit. Joins the batch of what happened. */
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

/** Refunds what was taken at `takenAt` and not used. */
export async function refundNow(
  env: Counting,
  quotas: readonly Quota[],
  takenAt: number,
): Promise<void> {
  const charges = await chargesOf(env, quotas);
  await refund(
    directoryOf(env),
    charges.map((one) => ({ ...one, takenAt })),
  ).run();
}

const secondsOf = (ms: number): number => Math.ceil(ms / 1000);

/** The key as stored in the database. */
export const quotaKey = (env: Counting, { pool, key }: Pick<Quota, 'pool' | 'key'>) =>
  sign(env.SECRETS_KEY, 'quota', `${pool}\n${key}`);

const chargesOf = (env: Counting, quotas: readonly Quota[]): Promise<Charge[]> =>
  Promise.all(
    quotas.map(async ({ pool, key, max, cost = 1, windowMs = DAY_MS }) => {
      if (!Number.isFinite(max)) throw new Error(`the limit of ${pool} is not a number`);
      return { pool, key: await quotaKey(env, { pool, key }), cost, max, windowMs };
    }),
  );
