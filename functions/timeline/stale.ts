// Assesses a parcel: its problems now, since when, and when the next one could begin. A problem begins
// at an instant that follows from known facts; time alone never ends one. Pure.

import { isForBuyers, PROBLEM_REASONS } from '../contract/parcel-problem.ts';
import type { Shipment } from '../contract/shipment.ts';
import { iso } from '../lib/iso.ts';
import { HOUR_MS } from '../lib/time.ts';
import { clocksOf, type Facts, isUnderWay, type ParcelIssue } from './stale-clocks.ts';
import { FLOORS, type MeasuredReason, type Threshold, type Thresholds } from './thresholds.ts';

export interface Assessment {
  /** Gravest first. */
  problems: ParcelIssue[];
  /** When to check again; null: nothing can go wrong any more. */
  dueAt: number | null;
}

export function assessShipment(facts: Facts, thresholds: Thresholds, now: number): Assessment {
  const clocks = clocksOf(facts, thresholds);
  const ahead = clocks.map(({ firesAt }) => firesAt).filter((at) => at > now);
  // While a source fails, problems hidden by its silence are checked again.
  if (facts.sourceFailingSince !== null && isUnderWay(facts)) ahead.push(now + RECHECK_MS);
  return {
    problems: clocks
      .filter(({ firesAt }) => firesAt <= now)
      .map(({ firesAt: _, ...clock }) => asOf({ ...clock, observedHours: 0 }, now))
      .toSorted((a, b) => severityOf(a) - severityOf(b)),
    dueAt: ahead.length === 0 ? null : Math.min(...ahead),
  };
}

/**
 * When a parcel has to be checked, whatever the seller's thresholds: it uses the lowest possible ones.
 * `raised`: the problems already known.
 */
export function nextCheckAt(facts: Facts, raised: readonly ParcelIssue[]): number | null {
  const open = clocksOf(facts, FLOORS).filter((clock) => !raised.some((one) => isSame(one, clock)));
  return open.length === 0 ? null : Math.min(...open.map(({ firesAt }) => firesAt));
}

/** An open problem keeps the threshold that raised it, unless a lower one applies: alarms do not flap. */
export function freezeThresholds(
  raised: readonly ParcelIssue[],
  thresholds: Thresholds,
): Thresholds {
  const frozen = (reason: MeasuredReason): Threshold | null => {
    const one = raised.find((problem) => problem.reason === reason);
    const threshold = thresholds[reason];
    if (!one || one.thresholdHours === null) return threshold;
    if (threshold !== null && threshold.hours <= one.thresholdHours) return threshold;
    const { thresholdHours: hours, source, samples, lane } = one;
    return { hours, source, samples, lane };
  };
  return { no_first_scan: frozen('no_first_scan'), no_movement: frozen('no_movement') };
}

export const isSame = (
  a: Pick<ParcelIssue, 'reason' | 'since'>,
  b: Pick<ParcelIssue, 'reason' | 'since'>,
) => a.reason === b.reason && a.since === b.since;

/** The same problem with its duration at `now`. */
export const asOf = (problem: ParcelIssue, now: number): ParcelIssue => ({
  ...problem,
  observedHours: Math.max(0, Math.round((now - problem.since) / HOUR_MS)),
});

/** What the buyer sees: the gravest problem that concerns the buyer. */
export function staleOf(problems: readonly ParcelIssue[]): Shipment['stale'] {
  for (const { reason, since } of problems) {
    if (isForBuyers(reason)) return { reason, since: iso(since) };
  }
  return null;
}

const RECHECK_MS = 6 * HOUR_MS;

const severityOf = ({ reason }: ParcelIssue): number => PROBLEM_REASONS.indexOf(reason);
