// The pace of a seller's own parcels: measured once a parcel is delivered, added up per carrier and
// lane in buckets of hours. A percentile costs one small row, however many parcels there were. Pure.
import { HOUR_MS } from '../lib/time.ts';
import type { TrackingEvent } from './event.ts';
import { isScanOf } from './milestones.ts';
import { isOfUnknownTime } from './order.ts';
import type { ProblemFacts } from './problem-facts.ts';
import {
  defaultThreshold,
  type MeasuredReason,
  ownThreshold,
  type Threshold,
  type Thresholds,
} from './thresholds.ts';

export const MEASURES = ['first_scan', 'gap'] as const;
export type Measure = (typeof MEASURES)[number];

const MEASURE_OF: Record<MeasuredReason, Measure> = {
  no_first_scan: 'first_scan',
  no_movement: 'gap',
};

/** Upper bounds, hours; one more bucket counts everything longer. */
export const BUCKETS = [
  6, 12, 18, 24, 36, 48, 60, 72, 84, 96, 108, 120, 144, 168, 192, 216, 240, 288, 336, 384, 432, 504,
] as const;

/** With fewer samples a percentile says more about chance than about the carrier. */
export const SAMPLES_MIN = 30;
const PERCENTILE = 0.95;

export const ALL_LANES = '*';

export interface PaceSample {
  carrier: string;
  lane: string;
  measure: Measure;
  /** One parcel in its bucket, zeros in the others. */
  counts: number[];
}

/**
 * For a delivered parcel; a pause counts for the carrier whose scan began it. What was read long after it
 * happened measures how late we looked, not the carrier.
 */
export function measurePace(
  facts: Pick<ProblemFacts, 'lane' | 'claimedAt' | 'shipByAt' | 'registeredAt' | 'dispatchedAt'>,
  timeline: readonly TrackingEvent[],
): PaceSample[] {
  const scans = timeline.filter(isScanOf).filter((scan) => !isOfUnknownTime(scan, timeline));
  const lanes = facts.lane === null ? [ALL_LANES] : [facts.lane, ALL_LANES];
  const sampled = (carrier: string, measure: Measure, hours: number): PaceSample[] =>
    lanes.map((lane) => ({ carrier, lane, measure, counts: oneIn(hours) }));
  const [first] = scans;
  const waited = hoursToFirstScan(facts);
  return [
    ...(first?.occurredAt === facts.dispatchedAt && first && waited !== null
      ? sampled(first.carrier, 'first_scan', waited)
      : []),
    ...[...longestPauses(scans)].flatMap(([carrier, hours]) => sampled(carrier, 'gap', hours)),
  ];
}

/** null: the first scan is the first event, so the wait was not observed. */
function hoursToFirstScan(facts: Parameters<typeof measurePace>[0]): number | null {
  const { claimedAt, shipByAt, registeredAt, dispatchedAt } = facts;
  const from = claimedAt ?? shipByAt ?? registeredAt;
  if (from === null || dispatchedAt === null || registeredAt === dispatchedAt) return null;
  return Math.max(0, dispatchedAt - from) / HOUR_MS;
}

/** Waiting for the buyer at a pickup point does not count as a pause. */
function longestPauses(scans: readonly TrackingEvent[]): Map<string, number> {
  const longest = new Map<string, number>();
  for (const [i, scan] of scans.entries()) {
    const next = scans[i + 1];
    if (!next || isAtPoint(scan)) continue;
    const hours = (next.occurredAt - scan.occurredAt) / HOUR_MS;
    longest.set(scan.carrier, Math.max(hours, longest.get(scan.carrier) ?? 0));
  }
  return longest;
}

const AT_POINT: ReadonlySet<string> = new Set([
  'ready_for_pickup',
  'in_locker',
  'storage_ending',
  'storage_extended',
  'notice_sent',
]);
const isAtPoint = ({ step }: TrackingEvent): boolean => step !== null && AT_POINT.has(step);

function oneIn(hours: number): number[] {
  const found = BUCKETS.findIndex((end) => hours <= end);
  const bucket = found === -1 ? BUCKETS.length : found;
  return Array.from({ length: BUCKETS.length + 1 }, (_, i) => (i === bucket ? 1 : 0));
}

/** Counts per `carrier|lane|measure` of one seller. */
export type Paces = ReadonlyMap<string, readonly number[]>;

export const paceKey = (carrier: string, lane: string, measure: Measure): string =>
  `${carrier}|${lane}|${measure}`;

/** From the seller's own history if there is enough: by lane, otherwise by carrier. */
export function thresholdsFor(
  { carrier, lane }: Pick<ProblemFacts, 'carrier' | 'lane'>,
  paces: Paces,
): Thresholds {
  const chosen = (reason: MeasuredReason): Threshold => {
    for (const historyLane of lane === null ? [ALL_LANES] : [lane, ALL_LANES]) {
      const counts = paces.get(paceKey(carrier, historyLane, MEASURE_OF[reason])) ?? [];
      const samples = counts.reduce((sum, count) => sum + count, 0);
      if (samples < SAMPLES_MIN) continue;
      const hours = percentileOf(counts, PERCENTILE);
      return ownThreshold(reason, hours, samples, historyLane === ALL_LANES ? null : historyLane);
    }
    return defaultThreshold(reason, lane);
  };
  return { no_first_scan: chosen('no_first_scan'), no_movement: chosen('no_movement') };
}

/** Nearest-rank percentile: the upper bound of the bucket that holds the rank. */
export function percentileOf(counts: readonly number[], share: number): number {
  const rank = Math.ceil(counts.reduce((sum, count) => sum + count, 0) * share);
  let seen = 0;
  for (const [i, count] of counts.entries()) {
    seen += count;
    if (seen >= rank) return BUCKETS[i] ?? Number.POSITIVE_INFINITY;
  }
  return Number.POSITIVE_INFINITY;
}
