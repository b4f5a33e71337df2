// Thresholds: how long is too long. The defaults are ours, with the reason beside each, and hold until a
// seller has enough delivered parcels of a carrier to measure (timeline/pace.ts). Measured values are
// clamped between floor and ceiling, so that neither one lucky month nor one bad one disables the alarm.
import type { ProblemReason, ThresholdSource } from '../contract/parcel-problem.ts';

export interface Threshold {
  hours: number;
  source: ThresholdSource;
  /** Delivered parcels behind it; null unless `source` is own_history. */
  samples: number | null;
  /** The lane of those parcels; null: all lanes of the carrier. */
  lane: string | null;
}

/** Reasons measured against history. */
export type MeasuredReason = 'no_first_scan' | 'no_movement';

/** null: not judged here. */
export type Thresholds = Record<MeasuredReason, Threshold | null>;

interface Limit {
  default: number;
  floor: number;
  ceiling: number;
}

export const LIMITS: Record<MeasuredReason, Limit> = {
  // Three days: a parcel handed in on Friday evening is scanned on Monday. At least one day, the shortest
  // time for a collection round; after ten the seller has to ask, whatever is usual.
  no_first_scan: { default: 72, floor: 24, ceiling: 240 },
  // A week, if the lane is unknown. Trackers call a parcel expired after 30 days without news (AfterShip,
  // 17TRACK), which is too late to act: at most three weeks. At least two days, as carriers rest on Sundays.
  no_movement: { default: 168, floor: 48, ceiling: 504 },
};

/** Within a country scans come daily; between countries a parcel travels and waits for customs. */
const MOVEMENT_WITHIN_COUNTRY_HOURS = 120;
const MOVEMENT_ACROSS_BORDERS_HOURS = 240;

/** Reasons with a fixed figure: hours after the moment they count from, or before a deadline. */
export const FIXED_HOURS = {
  // A promise names a day; it is broken when that day is over.
  past_eta: 24,
  // Two evenings are left to go and collect it.
  pickup_expiring: 48,
  // One working day is left to pack and hand over.
  ship_by_near: 24,
  // A source that is down is repaired by then, or needs attention.
  source_silent: 6,
  // Three days are left to have it collected.
  return_storage: 72,
} as const satisfies Partial<Record<ProblemReason, number>>;

/** Used while the history is too short. */
export function defaultThreshold(reason: MeasuredReason, lane: string | null): Threshold {
  const [from, to] = lane?.split('-') ?? [];
  const known = from === to ? MOVEMENT_WITHIN_COUNTRY_HOURS : MOVEMENT_ACROSS_BORDERS_HOURS;
  const hours = reason === 'no_movement' && lane !== null ? known : LIMITS[reason].default;
  return { hours, source: 'default', samples: null, lane: null };
}

export const ownThreshold = (
  reason: MeasuredReason,
  hours: number,
  samples: number,
  lane: string | null,
): Threshold => {
  const { floor, ceiling } = LIMITS[reason];
  const clamped = Math.min(Math.max(hours, floor), ceiling);
  return { hours: clamped, source: 'own_history', samples, lane };
};

const atFloor = (reason: MeasuredReason): Threshold => ({
  hours: LIMITS[reason].floor,
  source: 'default',
  samples: null,
  lane: null,
});

/** The lowest any threshold can be: no problem begins earlier than with these. */
export const FLOORS: Thresholds = {
  no_first_scan: atFloor('no_first_scan'),
  no_movement: atFloor('no_movement'),
};

export const UNJUDGED: Thresholds = { no_first_scan: null, no_movement: null };
