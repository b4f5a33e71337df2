// Thresholds out of a seller's own parcels.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TrackingEvent } from '../../functions/timeline/event.ts';
import { laneOf } from '../../functions/timeline/lane.ts';
import { milestonesOf } from '../../functions/timeline/milestones.ts';
import {
  ALL_LANES,
  BUCKETS,
  measurePace,
  paceKey,
  percentileOf,
  SAMPLES_MIN,
  thresholdsFor,
} from '../../functions/timeline/pace.ts';
import { LIMITS } from '../../functions/timeline/thresholds.ts';
import { at, event } from './event-builder.ts';

const HOUR = 3_600_000;
const T0 = at('2026-10-01T00:00:00Z');
const hour = (n: number): number => T0 + n * HOUR;

const hoursIn = (counts: readonly number[]) => BUCKETS[counts.indexOf(1)];

function measured(timeline: TrackingEvent[], lane: string | null = null) {
  const facts = { ...milestonesOf(timeline), lane, shipByAt: null };
  return measurePace(facts, timeline).map(({ counts, ...sample }) => ({
    ...sample,
    hours: hoursIn(counts),
  }));
}

const registered = event({ step: 'registered', occurredAt: hour(0) });
const accepted = event({ step: 'accepted', occurredAt: hour(30) });
const arrived = event({ step: 'arrived', occurredAt: hour(130) });
const delivered = event({ step: 'delivered', occurredAt: hour(150) });

describe('a delivered parcel', () => {
  test('a delivered parcel yields its time to first scan and its longest gap', () => {
    expect(measured([registered, accepted, arrived, delivered])).toEqual([
      { carrier: 'cdek', lane: ALL_LANES, measure: 'first_scan', hours: 36 },
      { carrier: 'cdek', lane: ALL_LANES, measure: 'gap', hours: 108 },
    ]);
  });

  test('a delivered parcel counts for its lane and for its carrier as a whole', () => {
    const lanes = measured([registered, accepted, delivered], 'CN-RU').map(({ lane }) => lane);
    expect(lanes).toEqual(['CN-RU', ALL_LANES, 'CN-RU', ALL_LANES]);
  });

  test('a state that was read long after it was reached measures nobody', () => {
    const read = (step: 'moving' | 'delivered', time: number) =>
      event({ step, occurredAt: time, receivedAt: time, carrier: 'ozon', source: 'ozon:poll' });
    expect(measured([registered, read('delivered', hour(900))])).toEqual([]);
    const followed = [registered, accepted, read('moving', hour(40)), read('delivered', hour(90))];
    expect(measured(followed)).toEqual([
      { carrier: 'cdek', lane: ALL_LANES, measure: 'first_scan', hours: 36 },
      { carrier: 'cdek', lane: ALL_LANES, measure: 'gap', hours: 60 },
    ]);
  });

  test('each gap of a delivered parcel counts for the carrier that had it', () => {
    const post = event({ step: 'arrived', occurredAt: hour(200), carrier: 'russian-post' });
    const end = event({ step: 'delivered', occurredAt: hour(220), carrier: 'russian-post' });
    expect(measured([accepted, arrived, post, end])).toEqual([
      { carrier: 'cdek', lane: ALL_LANES, measure: 'gap', hours: 108 },
      { carrier: 'russian-post', lane: ALL_LANES, measure: 'gap', hours: 24 },
    ]);
  });

  test('the time a parcel waits for pickup does not count as a gap', () => {
    const waits = event({ step: 'ready_for_pickup', occurredAt: hour(40) });
    const gaps = measured([accepted, waits, delivered]).filter(({ measure }) => measure === 'gap');
    expect(gaps).toEqual([expect.objectContaining({ hours: 12 })]);
  });

  test('a parcel without a registration event yields no time to first scan', () => {
    expect(measured([accepted, delivered]).map(({ measure }) => measure)).toEqual(['gap']);
  });
});

const countsOf = (hours: number[]): number[] =>
  [...BUCKETS, Number.POSITIVE_INFINITY].map(
    (end, i) => hours.filter((h) => h <= end && h > (BUCKETS[i - 1] ?? -1)).length,
  );

describe('the percentile', () => {
  test('a percentile is the end of the nearest-rank bucket, never below the exact value', () => {
    const some = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(some, (hours) => {
        const exact = hours.toSorted((a, b) => a - b)[Math.ceil(hours.length * 0.95) - 1] ?? 0;
        const found = percentileOf(countsOf(hours), 0.95);
        expect(found).toBeGreaterThanOrEqual(exact);
        expect(found).toBe(BUCKETS.find((end) => end >= exact));
      }),
    );
  });

  test('a percentile of parcels slower than every bucket is infinite', () => {
    expect(percentileOf(countsOf([900]), 0.95)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('the threshold', () => {
  const pacesOf = (lane: string, hours: number[]) =>
    new Map([[paceKey('cdek', lane, 'gap'), countsOf(hours)]]);
  const way = { carrier: 'cdek', lane: 'CN-RU' };
  const many = (hours: number, count = SAMPLES_MIN): number[] => Array(count).fill(hours);

  test('a threshold is a stated default while a seller has too few parcels of its own', () => {
    const few = pacesOf('CN-RU', many(100, SAMPLES_MIN - 1));
    expect(thresholdsFor(way, few).no_movement).toMatchObject({ source: 'default', hours: 240 });
    expect(thresholdsFor({ carrier: 'cdek', lane: 'RU-RU' }, new Map()).no_movement?.hours).toBe(
      120,
    );
    expect(thresholdsFor({ carrier: 'cdek', lane: null }, new Map()).no_movement?.hours).toBe(168);
  });

  test('a threshold is the 95th percentile of the seller’s own parcels, with their number', () => {
    const own = pacesOf('CN-RU', [...many(90, 95), ...many(300, 5)]);
    expect(thresholdsFor(way, own).no_movement).toEqual({
      hours: 96,
      source: 'own_history',
      samples: 100,
      lane: 'CN-RU',
    });
  });

  test('a threshold comes from the whole carrier when the lane has no parcels', () => {
    expect(thresholdsFor(way, pacesOf(ALL_LANES, many(90))).no_movement).toMatchObject({
      source: 'own_history',
      lane: null,
    });
  });

  test('a threshold stays between its floor and ceiling for very fast or slow parcels', () => {
    const { floor, ceiling } = LIMITS.no_movement;
    expect(thresholdsFor(way, pacesOf('CN-RU', many(1))).no_movement?.hours).toBe(floor);
    expect(thresholdsFor(way, pacesOf('CN-RU', many(2000))).no_movement?.hours).toBe(ceiling);
  });
});

describe('the lane', () => {
  const lane = (number: string, ...carriers: string[]) =>
    laneOf(
      [{ number, shared: false }],
      carriers.map((carrier, i) => event({ step: 'arrived', occurredAt: hour(i), carrier })),
    );

  test('a lane is known if a number names its post and a carrier of one country has scanned', () => {
    expect(lane('LX123456785CN', 'russian-post')).toBe('CN-RU');
    expect(lane('YT2229521272164446', 'yunexpress', 'fivepost')).toBe('CN-RU');
    expect(lane('62009147017544', 'russian-post')).toBe('RU-RU');
  });

  test('a lane is not guessed from one end or from a carrier of several countries', () => {
    expect(lane('LX123456785CN', 'china-post')).toBeNull();
    expect(lane('1106153417', 'cdek')).toBeNull();
    expect(lane('LX123456785CN', 'cdek')).toBeNull();
    expect(lane('RA644000001RU', 'russian-post')).toBeNull();
    expect(lane('62009147017544')).toBeNull();
  });
});

describe('the milestones of a parcel', () => {
  test('registration, dispatch and delivery milestones stay when a delivered parcel is returned', () => {
    const back = event({ step: 'return_started', occurredAt: hour(400) });
    expect(milestonesOf([registered, accepted, delivered, back])).toMatchObject({
      registeredAt: hour(0),
      dispatchedAt: hour(30),
      deliveredAt: hour(150),
      movedAt: hour(400),
    });
  });

  test('a parcel returned to its sender has no delivery milestone', () => {
    const back = event({ step: 'returned', occurredAt: hour(100) });
    expect(milestonesOf([accepted, back, delivered]).deliveredAt).toBeNull();
    const handedBack = event({ step: 'delivered', occurredAt: hour(100), leg: 'return' });
    expect(milestonesOf([accepted, handedBack]).deliveredAt).toBeNull();
  });
});
