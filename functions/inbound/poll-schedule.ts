// When a number is polled next. Pure; `roll` is a random number from 0 to 1, so that sellers do not all poll
// at the same moment.

import { DAY_MS, HOUR_MS } from '../lib/time.ts';

const QUIET_PART = 12;
const GIVEN_UP_AFTER_MS = 90 * DAY_MS;

/**
 * The longer a parcel has been quiet, the less often it is polled: after a twelfth of that time, but not
 * sooner than `everyMs` and not later than a day. null: no more.
 */
export function nextPollAt(
  now: number,
  changedAt: number,
  everyMs: number,
  roll: number,
): number | null {
  const quietMs = Math.max(now - changedAt, 0);
  if (quietMs > GIVEN_UP_AFTER_MS) return null;
  const everyNowMs = Math.min(Math.max(quietMs / QUIET_PART, everyMs), Math.max(DAY_MS, everyMs));
  return Math.round(now + everyNowMs * (0.9 + 0.2 * roll));
}

const MOSCOW_MS = 3 * HOUR_MS;

/** Quotas reset at midnight in Moscow. */
export const quotaDay = (now: number): number => Math.floor((now + MOSCOW_MS) / DAY_MS);

export const quotaEnd = (now: number): number => (quotaDay(now) + 1) * DAY_MS - MOSCOW_MS;
