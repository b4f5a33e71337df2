// Back-off of messages that did not arrive. The waits are the example of the Standard Webhooks specification
// (1.0.0, read 2026-11-23): ten attempts over three days.

import { HOUR_MS, MINUTE_MS } from '../lib/time.ts';

const SECOND_MS = 1000;

const WAITS_MS = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
];

/** For people, news is stale the day after: their messages are given up sooner. */
export const ATTEMPTS_MAX = { endpoint: WAITS_MS.length + 1, channel: 5, follower: 5 } as const;

/** Upper limit of the wait a receiver may demand. */
const RETRY_AFTER_MAX_MS = 24 * HOUR_MS;
/** Added to a wait at most, as a part of it, so that messages that fail together do not return together. */
const JITTER = 0.2;

/**
 * `attempts`: how many were made. `random`: 0 to 1. `retryAfterMs`: the wait the receiver demands. null:
 * given up.
 */
export function nextAttemptAt(
  kind: keyof typeof ATTEMPTS_MAX,
  attempts: number,
  now: number,
  random: number,
  retryAfterMs: number | null = null,
): number | null {
  const wait = WAITS_MS[attempts - 1];
  if (wait === undefined || attempts >= ATTEMPTS_MAX[kind]) return null;
  const demanded = Math.min(retryAfterMs ?? 0, RETRY_AFTER_MAX_MS);
  return now + Math.max(Math.round(wait * (1 + JITTER * random)), demanded);
}
