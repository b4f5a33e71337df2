// Opens the live socket of a ticket's conversation for those who may read it.

import type { Actor } from '../accounts/access.ts';
import type { Env } from '../env.ts';
import { clientKey } from '../lib/client.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { httpProblem } from '../lib/problem.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import type { TicketRow } from './rows.ts';

const LINES_A_MINUTE = 60;
const lines = new RateLimiter();

/** `acting` null: the buyer. Throws `too-many-requests`, `too-many-watchers`. */
export async function watchConversation(
  env: Env,
  request: Request,
  row: TicketRow,
  acting: Actor | null,
  now: number,
): Promise<Response> {
  const client = clientKey(request);
  const retryAfterSeconds = lines.take(acting?.actor ?? client, LINES_A_MINUTE, now);
  if (retryAfterSeconds > 0) throw httpProblem('too-many-requests', { retryAfterSeconds });
  const who: HeadersInit = acting
    ? { 'x-actor': JSON.stringify([acting.sellerId, acting.actor]) }
    : { 'x-client': await sha256Hex(`${row.id} ${client}`) };
  const stub = env.CONVERSATIONS.get(env.CONVERSATIONS.idFromName(row.id));
  const answer = await stub.fetch('https://conversation/', {
    headers: { upgrade: 'websocket', ...who },
  });
  if (answer.status === 429) throw httpProblem('too-many-watchers');
  return answer;
}
