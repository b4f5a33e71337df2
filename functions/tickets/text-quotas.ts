// How many tickets and messages of people without account are kept.
import type { Env } from '../env.ts';
import { clientKey } from '../lib/client.ts';
import { spend } from '../lib/quota.ts';

/** One more of this client. Throws `quota-used-up`. */
export const spendText = (env: Env, request: Request, now: number): Promise<void> =>
  spend(
    env,
    [{ pool: 'texts:client', key: clientKey(request), max: Number(env.TEXTS_PER_CLIENT) }],
    now,
  );
