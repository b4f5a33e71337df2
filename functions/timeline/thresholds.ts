// How long is too long. The figures are ours, chosen as said beside them, and hold until a seller has
// enough delivered parcels of a carrier to measure with (timeline/pace.ts). What was measured is kept
// between floor and ceiling, so that neither one lucky month nor one bad one takes the alarm away.
import type { ProblemReason, ThresholdSource } from '../contract/parcel-problem.ts';

export interface Threshold {
  hours: number;
  source: ThresholdSource;
  /** Delivered parcels behind it; null unless `source` is own_history. */
  samples: number | null;
  /** The lane those went; null: all lanes of the carrier. */
  lane: string | null;
}

/** Reasons measured against history. */
export type MeasuredReason = 'no_first_scan' | 'no_movement';

/** null: not to be judged here. */
export type Thresholds = Record<MeasuredReason, Threshold | null>;

interface Limit {
  default: number;
  floor: number;
  ceiling: number;
}

export const LIMITS: Record<MeasuredReason, Limit> = {
  // Handed in on a Friday evening it is scanned on Monday: three days. A day is the least in which a
  // collection round can come; after ten the seller has to ask, whatever is usual.
  no_first_scan: { default: 72, floor: 24, ceiling: 240 },
  // A week, where nothing is known about the way. Trackers call a parcel expired after 30 days
  // without news (AfterShip, 17TRACK), which is too late to act: three weeks at most. Two days, as
  // carriers rest on Sundays.
  no_movement: { default: 168, floor: 48, ceiling: 504 },
};

/** Within a country scans come daily; between countries a parcel rides and waits for customs. */
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
  // A source that is down is repaired by then, or somebody has to look.
  source_silent: 6,
  // Three days are left to send somebody.
  return_storage: 72,
} as const satisfies Partial<Record<ProblemReason, number>>;

/** Where history is too short. */
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
  const held = Math.min(Math.max(hours, floor), ceiling);
  return { hours: held, source: 'own_history', samples, lane };
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
