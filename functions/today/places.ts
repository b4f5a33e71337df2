// Where a parcel with a problem stands on the daily page, by what the engine decided when it was stored: the
// reason, its date and whose turn it is. Pure; day-store.ts asks the database in the same words.
import type { ProblemReason } from '../contract/parcel-problem.ts';
import type { Party } from '../contract/status.ts';
import { DAY_MS, HOUR_MS, MOSCOW_OFFSET_MS } from '../lib/time.ts';
import { SEARCHES } from '../situation/rescue.ts';

export { SEARCHES };

/** `due` ms; null: nobody names a date. */
export function placeOf(
  problem: { reason: ProblemReason; turn: Party; due: number | null },
  now: number,
): 'rescue' | 'overdue' | 'waiting' {
  const search = SEARCHES.find(({ reason }) => reason === problem.reason);
  if (search === undefined || (problem.due !== null && problem.due <= now)) return 'overdue';
  return search.isAny || problem.turn === 'seller' || problem.turn === 'buyer'
    ? 'rescue'
    : 'waiting';
}

/** The groups of what can be saved, in their order. Words: `today.when.*`. */
export const WHENS = ['first', 'hours', 'today', 'tomorrow', 'later', 'open'] as const;
export type When = (typeof WHENS)[number];

/** Days are Moscow's, as Ozon's deadlines are. */
export function whenOf(
  { isFirst, due }: { isFirst: boolean; due: number | null },
  now: number,
): When {
  if (isFirst) return 'first';
  if (due === null) return 'open';
  if (due - now <= 2 * HOUR_MS) return 'hours';
  const days = moscowDay(due) - moscowDay(now);
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : 'later';
}

const moscowDay = (at: number): number => Math.floor((at + MOSCOW_OFFSET_MS) / DAY_MS);
