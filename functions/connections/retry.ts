// Back-off of a connection that fails, and when its failure is announced. Pure.

import type { ConnectionFailure } from '../contract/connection.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../lib/time.ts';

const FIRST_RETRY_MS: Record<ConnectionFailure, number> = {
  // Repeated attempts with wrong credentials get an account locked.
  credentials_refused: HOUR_MS,
  credentials_unreadable: DAY_MS,
  too_many_requests: 5 * MINUTE_MS,
  unavailable: MINUTE_MS,
  timeout: MINUTE_MS,
  unreadable_answer: 5 * MINUTE_MS,
  subscriptions_full: DAY_MS,
  not_permitted: HOUR_MS,
};

const RETRY_MS_MAX = 6 * HOUR_MS;
const RETRY_AFTER_MS_MAX = DAY_MS;

/** Doubles with every consecutive failure; never sooner than the carrier asks for. */
export function nextRetry(
  now: number,
  { failure, failures }: { failure: ConnectionFailure; failures: number },
  retryAfterMs: number | null,
  roll: number,
): number {
  const first = FIRST_RETRY_MS[failure];
  const grown = Math.min(first * 2 ** Math.min(failures - 1, 20), Math.max(RETRY_MS_MAX, first));
  const demanded = Math.min(retryAfterMs ?? 0, RETRY_AFTER_MS_MAX);
  return Math.round(now + Math.max(grown * (0.75 + 0.5 * roll), demanded));
}

/** One refusal of the key is news; any other failure may pass by itself. */
export const isFailureNews = (failure: string, failures: number): boolean =>
  failures >= 3 || KEY_REFUSED.has(failure);

/** The last two are Ozon's codes. */
const KEY_REFUSED = new Set([
  'credentials_refused',
  'credentials_unreadable',
  'not_permitted',
  'wrong_key',
  'no_permission',
]);
