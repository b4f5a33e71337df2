// What can still be saved, by what the engine decided when a parcel was stored. Pure; the daily page and the
// badge beside its name ask the database in these words.
import type { ProblemReason } from '../contract/parcel-problem.ts';

interface Search {
  reason: ProblemReason;
  /** Too late means over: only a date ahead can still be kept. */
  isDated: boolean;
  /** Whoever's turn it is: the seller can do something. */
  isAny: boolean;
}

/**
 * What can still be saved. With no date, where the seller or the buyer acts next: a word in time helps. A
 * parcel that stands still or is past its day is over its limit.
 */
export const SEARCHES: readonly Search[] = [
  { reason: 'ship_by_near', isDated: true, isAny: true },
  { reason: 'pickup_expiring', isDated: true, isAny: true },
  { reason: 'return_storage', isDated: false, isAny: true },
  { reason: 'delivered_disputed', isDated: false, isAny: true },
  { reason: 'wrong_channel', isDated: false, isAny: true },
  { reason: 'delivery_problem', isDated: false, isAny: false },
  { reason: 'customs_hold', isDated: false, isAny: false },
  { reason: 'no_first_scan', isDated: false, isAny: false },
  { reason: 'source_silent', isDated: false, isAny: false },
];

/** For a statement: `after` is the order a parcel has to be behind. */
export const searchesAt = (now: number) =>
  SEARCHES.map(({ reason, isDated, isAny }) => ({
    reason,
    after: isDated ? now : Number.MIN_SAFE_INTEGER,
    isAny,
  }));
