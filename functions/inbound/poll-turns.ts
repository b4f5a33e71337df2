// Turns at carriers that are asked without a key. They see one client, the installation: the gap between two
// calls and a pause after a refusal hold over all shops, counted in the database.
import { isKeyless, type Polling } from '../carriers/polling.ts';
import type { Env } from '../env.ts';
import { counted, type Quota, takeQuota, waitFor } from '../lib/quota.ts';
import { MINUTE_MS } from '../lib/time.ts';

/** With the gap and the carrier's response time, a visit ends before the next minute's run begins. */
const CALLS_MAX = 30;

export function callsPerVisit(polling: Polling): number {
  if (!isKeyless(polling)) return CALLS_MAX;
  return Math.max(1, Math.min(CALLS_MAX, Math.floor(MINUTE_MS / polling.gapMs)));
}

interface Asked {
  id: string;
  polling: Polling;
}

/** False: another shop's call was less than the gap ago. A carrier with a key always has a turn. */
export async function takeTurn(env: Env, { id, polling }: Asked, at: number): Promise<boolean> {
  if (!isKeyless(polling)) return true;
  const gap: Quota = { pool: 'carrier-gap', key: id, max: 1, windowMs: polling.gapMs };
  return (await takeQuota(env, [gap], at)) === 0;
}

/** The pause of a refusal that names none. */
const PAUSE_MS = 15 * MINUTE_MS;
const PAUSE_MS_MAX = 24 * 60 * MINUTE_MS;

const pauseOf = ({ id }: Asked, windowMs: number): Quota => {
  return { pool: 'carrier-pause', key: id, max: 1, windowMs };
};

/** Nobody asks this carrier for the time it demands. */
export async function pauseAll(
  env: Env,
  carrier: Asked,
  retryAfterMs: number | null,
  at: number,
): Promise<void> {
  if (!isKeyless(carrier.polling)) return;
  const windowMs = Math.min(Math.max(retryAfterMs ?? 0, PAUSE_MS), PAUSE_MS_MAX);
  await (await counted(env, [pauseOf(carrier, windowMs)], at)).run();
}

/** When it may be asked again; null: now. */
export async function pausedUntil(env: Env, carrier: Asked, at: number): Promise<number | null> {
  if (!isKeyless(carrier.polling)) return null;
  const seconds = await waitFor(env, [pauseOf(carrier, PAUSE_MS)], at);
  return seconds === 0 ? null : at + seconds * 1000;
}
