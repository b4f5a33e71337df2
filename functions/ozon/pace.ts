// Paces the calls of one Client-Id: Ozon takes at most 50 a second (docs.ozon.ru/api/seller, read 2026-11-26), and
// OZON_CALLS_PER_SECOND says how many of them are ours. Counted in the memory of this process: exact on one machine;
// on Cloudflare each isolate counts for itself. Nobody waits for the calls of another Client-Id.

import type { Env } from '../env.ts';

const SECOND_MS = 1000;
const CLIENTS_MAX = 5_000;

/** By Client-Id, when its last calls were or will be made; the oldest first. */
const turns = new Map<string, number[]>();

/** Resolves when this call may be made. */
export async function takeTurn(
  { OZON_CALLS_PER_SECOND }: Pick<Env, 'OZON_CALLS_PER_SECOND'>,
  clientId: string,
): Promise<void> {
  const now = Date.now();
  const wait = book(clientId, now, Number(OZON_CALLS_PER_SECOND)) - now;
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}

/** Books the next free moment: calls that come at once are spread, each has its own. */
export function book(clientId: string, now: number, perSecond: number): number {
  const booked = turns.get(clientId) ?? [];
  const [oldest = 0] = booked;
  const at = booked.length < perSecond ? now : Math.max(now, oldest + SECOND_MS);
  booked.push(at);
  if (booked.length > perSecond) booked.shift();
  turns.delete(clientId);
  turns.set(clientId, booked);
  if (turns.size > CLIENTS_MAX) forgetLongest();
  return at;
}

/** The map keeps the order of use. */
function forgetLongest(): void {
  const [longest] = turns.keys();
  if (longest !== undefined) turns.delete(longest);
}
