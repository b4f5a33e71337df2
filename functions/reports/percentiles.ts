// Percentiles of counted durations: [hours, count] in any order.
import type { Percentiles } from '../contract/report.ts';

export type Histogram = readonly (readonly [hours: number, count: number])[];

export function percentilesOf(histogram: Histogram): Percentiles {
  const sorted = histogram.toSorted(([a], [b]) => a - b);
  const count = sorted.reduce((sum, [, times]) => sum + times, 0);
  const at = (share: number): number | null => {
    // Nearest rank: an observed duration, not one between two.
    let left = Math.ceil(share * count);
    for (const [hours, times] of sorted) {
      left -= times;
      if (left <= 0) return hours;
    }
    return null;
  };
  return { count, p50: at(0.5), p90: at(0.9), p95: at(0.95) };
}
