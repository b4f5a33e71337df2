// What a browser sends that wants web push, read from a request that anybody may send.
import * as v from 'valibot';
import { Follow } from '../contract/follow.ts';
import type { Lang } from '../contract/lang.ts';
import type { Env } from '../env.ts';
import { readJson } from '../lib/body.ts';
import { clientKey } from '../lib/client.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { httpProblem } from '../lib/problem.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import { seal } from '../lib/secrets.ts';
import { isPushAddress } from './push-address.ts';

const limiter = new RateLimiter();
const FOLLOWS_A_MINUTE = 20;
const BODY_BYTES_MAX = 4096;

export async function readSubscription(request: Request, now: number): Promise<Follow> {
  const retryAfterSeconds = limiter.take(clientKey(request), FOLLOWS_A_MINUTE, now);
  if (retryAfterSeconds > 0) throw httpProblem('too-many-requests', { retryAfterSeconds });
  const read = v.safeParse(Follow, await readJson(request, BODY_BYTES_MAX));
  if (!read.success || !isPushAddress(read.output.endpoint)) throw httpProblem('invalid-input');
  return read.output;
}

export const hashOf = ({ endpoint }: Follow): Promise<string> => sha256Hex(endpoint);

/** As it is stored: the address is known to nobody who reads the database. */
export const storedOf = async (
  env: Env,
  { endpoint, keys }: Follow,
  lang: Lang,
): Promise<{ push_hash: string; subscription: string; lang: Lang }> => ({
  push_hash: await sha256Hex(endpoint),
  subscription: await seal(JSON.stringify({ endpoint, keys }), env.SECRETS_KEY),
  lang,
});
