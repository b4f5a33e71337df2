// What a change means for the watch: which problems end or begin with it, when the scan has to look,
// and what a delivered parcel adds to the seller's history. Pure. What can only be judged with that
// history is left to the scan, so that a write costs no read more.
import { measurePace, type PaceSample } from '../watch/pace.ts';
import { UNJUDGED } from '../watch/thresholds.ts';
import type { TrackingEvent } from './event.ts';
import { milestonesOf } from './milestones.ts';
import { armFor, assessShipment, holding, isSame } from './stale.ts';
import type { Problem } from './stale-clocks.ts';
import type { Folded } from './status.ts';
import { type Watched, watch } from './watched.ts';

/** How the watch left a parcel. */
export interface WatchedBefore {
  problems: Problem[];
  isMeasured: boolean;
  isArchived: boolean;
}

export const NEVER_WATCHED: WatchedBefore = {
  problems: [],
  isMeasured: false,
  isArchived: false,
};

export interface WatchPlan extends WatchedBefore {
  watched: Watched;
  deliveredAt: number | null;
  changes: ProblemChanges;
  /** Sort key among parcels with the same problem (schema.sql, shipments.problem_order). */
  order: number | null;
  dueAt: number | null;
  paces: PaceSample[];
}

export function planWatch(
  parcel: { carrier: string; numbers: readonly { number: string; shared: boolean }[] },
  folded: Folded,
  timeline: readonly TrackingEvent[],
  before: WatchedBefore,
  told: { isBySeller: boolean },
  now: number,
): WatchPlan {
  const { deliveredAt } = milestonesOf(timeline);
  const seen = watch(parcel, folded, timeline);
  const isMeasured = before.isMeasured || deliveredAt !== null;
  const silent = before.problems.find(({ reason }) => reason === 'source_silent');
  // We have just heard, so nothing is silent; a seller's own word says nothing about that.
  const sourceFailingSince = told.isBySeller ? (silent?.since ?? null) : null;
  const facts = { ...seen, isMeasured, sourceFailingSince };
  const problems = before.isArchived
    ? []
    : assessShipment(facts, holding(before.problems, UNJUDGED), now).problems;
  return {
    isMeasured,
    isArchived: before.isArchived,
    watched: { ...seen, isMeasured },
    deliveredAt,
    problems,
    changes: changesOf(before.problems, problems),
    order: orderOf(problems, folded.price?.minor ?? null),
    dueAt: before.isArchived ? null : armFor({ ...facts, sourceFailingSince: null }, problems),
    paces: isMeasured && !before.isMeasured ? measurePace(seen, timeline) : [],
  };
}

export interface ProblemChanges {
  raised: Problem[];
  cleared: Problem[];
}

export const changesOf = (
  before: readonly Problem[],
  after: readonly Problem[],
): ProblemChanges => ({
  raised: after.filter((one) => !before.some((known) => isSame(known, one))),
  cleared: before.filter((one) => !after.some((still) => isSame(still, one))),
});

/** The nearest deadline first; without one, the dearest. */
export const orderOf = (problems: readonly Problem[], priceMinor: number | null): number | null => {
  const [gravest] = problems;
  return gravest ? (gravest.deadline ?? -(priceMinor ?? 0)) : null;
};
