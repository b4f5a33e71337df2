// Percentiles and periods.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentilesOf } from '../../functions/reports/percentiles.ts';
import { periodOf } from '../../functions/reports/period.ts';

const NOW = Date.parse('2026-11-23T22:30:00Z');

describe('percentiles', () => {
  test('percentiles are taken from the durations seen, by nearest rank', () => {
    const ten = Array.from({ length: 10 }, (_, i) => [i + 1, 1] as const);
    expect(percentilesOf(ten)).toEqual({ count: 10, p50: 5, p90: 9, p95: 10 });
  });

  test('percentiles of nothing are null, not zero', () => {
    expect(percentilesOf([])).toEqual({ count: 0, p50: null, p90: null, p95: null });
  });

  test('percentiles do not depend on the order of durations or on how counts are split', () => {
    const hours = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(hours, (seen) => {
        const single = seen.map((hour) => [hour, 1] as const);
        const counted = [...Map.groupBy(seen, (hour) => hour)].map(
          ([hour, times]) => [hour, times.length] as const,
        );
        expect(percentilesOf(single.toReversed())).toEqual(percentilesOf(counted));
        const sorted = seen.toSorted((a, b) => a - b);
        expect(percentilesOf(counted).p90).toBe(sorted[Math.ceil(0.9 * seen.length) - 1]);
      }),
    );
  });
});

describe('the period', () => {
  test('the default report period is the last 30 days in Moscow, today included', () => {
    const period = periodOf({}, NOW);
    // Half past one of the 24th in Moscow.
    expect(period).toEqual({
      from: '2026-10-26',
      to: '2026-11-24',
      begin: Date.parse('2026-10-25T21:00:00Z'),
      end: Date.parse('2026-11-24T21:00:00Z'),
    });
  });

  test.each([
    ['the wrong way round', { from: '2026-11-10', to: '2026-11-01' }],
    ['longer than a quarter', { from: '2026-01-01', to: '2026-11-01' }],
    ['no day', { from: 'yesterday', to: '2026-11-01' }],
    ['a day that never was', { from: '2026-02-30', to: '2026-03-01' }],
  ])('a report period that is %s is refused', (_, asked) => {
    expect(periodOf(asked, NOW)).toBeNull();
  });
});
