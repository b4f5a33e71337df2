// Plans what a change means for the watch: which problems begin or end, when the scan checks next, and
// what a delivered parcel adds to the seller's history. Problems that need that history are left to the
// scan, so that a write costs no extra read. Pure.

import type { Proof } from '../contract/status.ts';
import type { TrackingEvent } from './event.ts';
import { milestonesOf } from './milestones.ts';
import { measurePace, type PaceSample } from './pace.ts';
import { type ProblemFacts, problemFacts } from './problem-facts.ts';
import { assessShipment, freezeThresholds, isSame, nextCheckAt } from './stale.ts';
import type { ParcelIssue } from './stale-clocks.ts';
import type { Folded } from './status.ts';
import { UNJUDGED } from './thresholds.ts';

/** The watch state stored with a parcel. */
export interface WatchedBefore {
  problems: ParcelIssue[];
  isMeasured: boolean;
  isArchived: boolean;
  /** Snoozed by the seller until then; null: not snoozed. */
  snoozedUntil: number | null;
}

export const NEVER_WATCHED: WatchedBefore = {
  problems: [],
  isMeasured: false,
  isArchived: false,
  snoozedUntil: null,
};

export interface WatchPlan extends WatchedBefore {
  watched: ProblemFacts;
  deliveredAt: number | null;
  changes: ProblemChanges;
  /** Sort key among parcels with the same problem (schema.sql, shipments.problem_order). */
  order: number | null;
  dueAt: number | null;
  paces: PaceSample[];
}

export function planWatch(
  parcel: {
    carrier: string;
    numbers: readonly { number: string; shared: boolean; proof: Proof }[];
  },
  folded: Folded,
  timeline: readonly TrackingEvent[],
  before: WatchedBefore,
  source: { isBySeller: boolean },
  now: number,
): WatchPlan {
  const { deliveredAt } = milestonesOf(timeline);
  const seen = problemFacts(parcel, folded, timeline);
  const isMeasured = before.isMeasured || deliveredAt !== null;
  const silent = before.problems.find(({ reason }) => reason === 'source_silent');
  // A message has just arrived, so no source is silent; a seller's own entry does not show that.
  const sourceFailingSince = source.isBySeller ? (silent?.since ?? null) : null;
  const facts = { ...seen, isMeasured, sourceFailingSince };
  const problems = before.isArchived
    ? []
    : assessShipment(facts, freezeThresholds(before.problems, UNJUDGED), now).problems;
  const changes = changesOf(before.problems, problems);
  const snoozedUntil = stillSnoozed(before.snoozedUntil, problems, changes, now);
  const checkAt = nextCheckAt({ ...facts, sourceFailingSince: null }, problems);
  return {
    isMeasured,
    isArchived: before.isArchived,
    snoozedUntil,
    watched: { ...seen, isMeasured },
    deliveredAt,
    problems,
    changes,
    order: orderOf(problems, folded.price?.minor ?? null),
    dueAt: before.isArchived ? null : earlier(checkAt, snoozedUntil),
    paces: isMeasured && !before.isMeasured ? measurePace(seen, timeline) : [],
  };
}

/** A snooze ends at its time, with the last problem, and when a new problem begins. */
export function stillSnoozed(
  until: number | null,
  problems: readonly ParcelIssue[],
  { raised }: ProblemChanges,
  now: number,
): number | null {
  const isOver = until === null || until <= now || problems.length === 0 || raised.length > 0;
  return isOver ? null : until;
}

export const earlier = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);

export interface ProblemChanges {
  raised: ParcelIssue[];
  cleared: ParcelIssue[];
}

export const changesOf = (
  before: readonly ParcelIssue[],
  after: readonly ParcelIssue[],
): ProblemChanges => ({
  raised: after.filter((one) => !before.some((known) => isSame(known, one))),
  cleared: before.filter((one) => !after.some((still) => isSame(still, one))),
});

/** The nearest deadline first; without one, the highest price. */
export const orderOf = (
  problems: readonly ParcelIssue[],
  priceMinor: number | null,
): number | null => {
  const [gravest] = problems;
  return gravest ? (gravest.deadline ?? -(priceMinor ?? 0)) : null;
};
