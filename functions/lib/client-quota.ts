// Quota on what is stored for people without an account.
import type { Env } from '../env.ts';
import { clientKey } from './client.ts';
import { spend } from './quota.ts';

/** Spends one write (ticket, message or follower) of this client. Throws `quota-used-up`. */
export const spendWrite = (env: Env, request: Request, now: number): Promise<void> =>
  spend(
    env,
    [{ pool: 'writes:client', key: clientKey(request), max: Number(env.WRITES_PER_CLIENT) }],
    now,
  );
