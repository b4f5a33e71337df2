// What is wrong with a parcel, as a matter of its events and the time.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROBLEM_REASONS } from '../../functions/contract/parcel-problem.ts';
import { STEPS } from '../../functions/contract/status.ts';
import type { TrackingEvent } from '../../functions/timeline/event.ts';
import { NEVER_WATCHED, planWatch } from '../../functions/timeline/plan-problems.ts';
import { TYPED } from '../../functions/timeline/proof.ts';
import { takeSnapshot } from '../../functions/timeline/snapshot.ts';
import {
  assessShipment,
  freezeThresholds,
  nextCheckAt,
  staleOf,
} from '../../functions/timeline/stale.ts';
import type { Facts, ParcelIssue } from '../../functions/timeline/stale-clocks.ts';
import { FLOORS, LIMITS, type Thresholds, UNJUDGED } from '../../functions/timeline/thresholds.ts';
import { at, event } from './event-builder.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const T0 = at('2026-10-01T00:00:00Z');
const day = (n: number): number => T0 + n * DAY;

const NUMBERS = [{ number: '1106153417', carrier: 'cdek', shared: false, ...TYPED }];

const TOLD = { isBySeller: false };

/** What the watch knows of a parcel with these events. */
function factsOf(events: readonly TrackingEvent[], more: Partial<Facts> = {}): Facts {
  const identity = { carrier: 'cdek', number: '1106153417', numbers: NUMBERS };
  const { carrier, folded, timeline } = takeSnapshot(identity, events, T0);
  const { watched } = planWatch(
    { carrier, numbers: NUMBERS },
    folded,
    timeline,
    NEVER_WATCHED,
    TOLD,
    T0,
  );
  return { ...watched, sourceFailingSince: null, ...more };
}

const measured = (hours: number, samples = 214) =>
  ({ hours, source: 'own_history', samples, lane: null }) as const;
const THRESHOLDS: Thresholds = { no_first_scan: measured(72), no_movement: measured(120) };

const reasons = (facts: Facts, now: number, thresholds = THRESHOLDS): string[] =>
  assessShipment(facts, thresholds, now).problems.map(({ reason }) => reason);

const someEvent = fc
  .record({
    step: fc.constantFrom(...STEPS, null),
    occurredAt: fc.integer({ min: 0, max: 30 * 24 }).map((hours) => T0 + hours * HOUR),
    leg: fc.constantFrom(null, null, null, 'return' as const),
    facts: fc.constantFrom(
      {},
      {},
      { eta: null },
      { eta: { begin: day(9), end: day(10) } },
      { shipByAt: day(3) },
      { pickupUntilAt: day(20) },
      { returnStorage: { paidFromAt: day(12), disposalAt: day(40) } },
      { returnStorage: null },
    ),
  })
  .map(event);
const someEvents = fc.array(someEvent, { minLength: 1, maxLength: 12 });
const someTime = fc.integer({ min: 0, max: 90 * 24 }).map((hours) => T0 + hours * HOUR);
const allowed = (reason: keyof typeof LIMITS) =>
  fc.integer({ min: LIMITS[reason].floor, max: LIMITS[reason].ceiling }).map((h) => measured(h));
const someThresholds = fc.record({
  no_first_scan: allowed('no_first_scan'),
  no_movement: allowed('no_movement'),
});
const someSilence = fc.option(someTime, { nil: null });

describe('the problems of any events', () => {
  test('time alone never ends a problem', () => {
    fc.assert(
      fc.property(
        someEvents,
        someThresholds,
        someSilence,
        someTime,
        fc.nat({ max: 60 * 24 }),
        (events, thresholds, sourceFailingSince, now, hoursLater) => {
          const facts = factsOf(events, { sourceFailingSince });
          const later = reasons(facts, now + hoursLater * HOUR, thresholds);
          expect(later).toEqual(expect.arrayContaining(reasons(facts, now, thresholds)));
        },
      ),
    );
  });

  test('problems do not depend on the order or repetition of events', () => {
    fc.assert(
      fc.property(
        someEvents.chain((events) =>
          fc.record({
            events: fc.constant(events),
            again: fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
          }),
        ),
        someTime,
        ({ events, again }, now) => {
          expect(assessShipment(factsOf(again), THRESHOLDS, now)).toEqual(
            assessShipment(factsOf(events), THRESHOLDS, now),
          );
        },
      ),
    );
  });

  test('a parcel’s check is due no later than the start of any of its problems', () => {
    fc.assert(
      fc.property(someEvents, someThresholds, someTime, (events, thresholds, now) => {
        const facts = factsOf(events);
        const dueAt = nextCheckAt(facts, []) ?? Number.POSITIVE_INFINITY;
        if (reasons(facts, now, thresholds).length > 0) expect(dueAt).toBeLessThanOrEqual(now);
      }),
    );
  });

  test('the problems of a parcel do not change before its next check is due', () => {
    fc.assert(
      fc.property(
        someEvents,
        someThresholds,
        someTime,
        fc.nat({ max: 60 * 24 }),
        (events, thresholds, now, hoursLater) => {
          const facts = factsOf(events);
          const { problems, dueAt } = assessShipment(facts, thresholds, now);
          const then = now + hoursLater * HOUR;
          if (dueAt === null || then < dueAt) {
            expect(reasons(facts, then, thresholds)).toEqual(problems.map(({ reason }) => reason));
          }
        },
      ),
    );
  });

  test('a fresh scan ends the problems no_movement and no_first_scan', () => {
    fc.assert(
      fc.property(someEvents, someThresholds, someTime, (events, thresholds, now) => {
        const scan = event({ step: 'arrived', occurredAt: now, rawCode: 'NEW' });
        const earlier = events.filter(({ occurredAt }) => occurredAt <= now);
        const after = reasons(factsOf([...earlier, scan]), now + HOUR, thresholds);
        expect(after).not.toContain('no_movement');
        expect(after).not.toContain('no_first_scan');
      }),
    );
  });

  test('problems are sorted by severity, and each reason occurs once', () => {
    fc.assert(
      fc.property(someEvents, someTime, (events, now) => {
        const found = reasons(factsOf(events), now);
        const bySeverity = PROBLEM_REASONS.filter((reason) => (found as string[]).includes(reason));
        expect(found).toEqual(bySeverity);
      }),
    );
  });
});

const registered = event({ step: 'registered', occurredAt: day(0) });
const moving = event({ step: 'arrived', occurredAt: day(1) });

describe('each reason', () => {
  test('a missing first scan counts from the latest of first event, ship-by time and seller’s report', () => {
    expect(reasons(factsOf([registered]), day(3) - 1)).toEqual([]);
    expect(reasons(factsOf([registered]), day(3))).toEqual(['no_first_scan']);
    const shipBy = event({ ...registered, facts: { shipByAt: day(2) } });
    expect(reasons(factsOf([shipBy]), day(5) - 1)).not.toContain('no_first_scan');
    const sent = event({ step: 'sent_by_seller', occurredAt: day(4) });
    expect(reasons(factsOf([shipBy, sent]), day(7) - 1)).toEqual([]);
    expect(reasons(factsOf([shipBy, sent]), day(7))).toEqual(['no_first_scan']);
  });

  test('a seller’s report of dispatch does not count as a scan', () => {
    const sent = event({ step: 'sent_by_seller', occurredAt: day(1) });
    expect(factsOf([registered, sent])).toMatchObject({ dispatchedAt: null, claimedAt: day(1) });
    expect(factsOf([registered, sent, moving]).dispatchedAt).toBe(day(1));
  });

  test('a no_movement problem carries the threshold and sample count it was judged by', () => {
    const [problem] = assessShipment(factsOf([moving]), THRESHOLDS, day(10)).problems;
    expect(problem).toMatchObject({
      reason: 'no_movement',
      since: day(1),
      observedHours: 9 * 24,
      thresholdHours: 120,
      source: 'own_history',
      samples: 214,
      carrier: 'cdek',
    });
  });

  test('a parcel that an aggregator gave up counts as not moving before the threshold is reached', () => {
    const givenUp = event({ step: 'no_updates', occurredAt: day(4) });
    const [problem] = assessShipment(factsOf([moving, givenUp]), THRESHOLDS, day(4)).problems;
    expect(problem).toMatchObject({ reason: 'no_movement', since: day(1), source: 'stated' });
  });

  test('past_eta starts when the promised day is over and ends when the date is moved', () => {
    const promised = event({ ...moving, facts: { eta: { begin: day(3), end: day(4) } } });
    expect(reasons(factsOf([promised]), day(5) - 1)).toEqual([]);
    expect(reasons(factsOf([promised]), day(5))).toEqual(['past_eta']);
    const facts = { eta: { begin: day(8), end: day(9) } };
    const revised = event({ step: 'eta_changed', occurredAt: day(5), facts });
    expect(reasons(factsOf([promised, revised]), day(5))).toEqual([]);
  });

  test('a pickup_expiring problem starts two days before storage ends', () => {
    const facts = { pickupUntilAt: day(8) };
    const waits = event({ step: 'ready_for_pickup', occurredAt: day(1), facts });
    expect(reasons(factsOf([waits]), day(6) - 1)).toEqual([]);
    const [problem] = assessShipment(factsOf([waits]), THRESHOLDS, day(6)).problems;
    expect(problem).toMatchObject({ reason: 'pickup_expiring', deadline: day(8) });
  });

  test('a storage deadline is derived from Ozon’s rule at Ozon’s own points only', () => {
    const waits = event({ step: 'ready_for_pickup', occurredAt: day(1) });
    expect(reasons(factsOf([waits]), day(60))).toEqual([]);
    const [problem] = assessShipment(
      factsOf([waits], { carrier: 'ozon' }),
      THRESHOLDS,
      day(6),
    ).problems;
    expect(problem).toMatchObject({ reason: 'pickup_expiring', deadline: day(8) });
  });

  test('a near ship-by time is a problem under FBS, but not under FBO or after handover', () => {
    const facts = { shipByAt: day(3), scheme: 'FBS' as const };
    const packed = event({ step: 'ready_to_ship', occurredAt: day(0), facts });
    expect(reasons(factsOf([packed]), day(2))).toEqual(['ship_by_near']);
    expect(reasons(factsOf([packed], { scheme: 'FBO' }), day(2))).toEqual([]);
    expect(reasons(factsOf([packed, moving]), day(2))).toEqual([]);
  });

  test('the hand-over is due when it becomes late, or at its planned time if that is all that is known', () => {
    const due = (facts: TrackingEvent['facts'], now: number) => {
      const packed = event({ step: 'ready_to_ship', occurredAt: day(0), facts });
      return assessShipment(factsOf([packed]), THRESHOLDS, now).problems[0]?.deadline;
    };
    expect(due({ shipByAt: day(3) }, day(2.5))).toBe(day(3));
    expect(due({ shipByAt: day(3), shipLateAt: day(5) }, day(2.5))).toBeUndefined();
    expect(due({ shipByAt: day(3), shipLateAt: day(5) }, day(4.5))).toBe(day(5));
    // Ozon moved the planned time and has not told the other one again.
    expect(due({ shipByAt: day(6), shipLateAt: day(5) }, day(5.5))).toBe(day(6));
  });

  test('a customs hold is a problem at once, until it is released', () => {
    const held = event({ step: 'customs_hold', occurredAt: day(2) });
    expect(reasons(factsOf([moving, held]), day(2))).toEqual(['customs_hold']);
    const released = event({ step: 'customs_released', occurredAt: day(3) });
    expect(reasons(factsOf([moving, held, released]), day(3))).toEqual([]);
  });

  test('a failed delivery is a problem that names the step the carrier reported', () => {
    const failed = event({ step: 'recipient_absent', occurredAt: day(2) });
    const [problem] = assessShipment(factsOf([moving, failed]), THRESHOLDS, day(2)).problems;
    expect(problem).toMatchObject({ reason: 'delivery_problem', step: 'recipient_absent' });
  });

  test('a disputed delivery is a problem, and an undisputed one is not', () => {
    const delivered = event({ step: 'delivered', occurredAt: day(2) });
    expect(reasons(factsOf([moving, delivered]), day(80))).toEqual([]);
    const dispute = event({ step: 'dispute', occurredAt: day(3) });
    expect(reasons(factsOf([moving, delivered, dispute]), day(3))).toEqual(['delivered_disputed']);
  });

  test('a waiting return is a problem three days before paid storage, until it is collected', () => {
    const facts = { returnStorage: { paidFromAt: day(20), disposalAt: day(50) } };
    const stored = event({ step: 'order_updated', occurredAt: day(10), facts });
    expect(reasons(factsOf([moving, stored]), day(17) - 1)).not.toContain('return_storage');
    expect(reasons(factsOf([moving, stored]), day(17))).toContain('return_storage');
    const collected = event({
      step: 'order_updated',
      occurredAt: day(18),
      rawCode: 'COLLECTED',
      facts: { returnStorage: null },
    });
    expect(reasons(factsOf([moving, stored, collected]), day(30))).not.toContain('return_storage');
    const waits = event({ step: 'return_ready_for_pickup', occurredAt: day(10) });
    expect(reasons(factsOf([moving, waits]), day(10))).toEqual(['return_storage']);
  });
});

describe('a source that fails', () => {
  const silent = factsOf([moving], { sourceFailingSince: day(2) });

  test('a failing source is reported as silent, not as a parcel that does not move', () => {
    expect(reasons(silent, day(30))).toEqual(['source_silent']);
  });

  test('a source failure does not end a problem that began before it', () => {
    const failsLater = { ...silent, sourceFailingSince: day(7) };
    expect(reasons(failsLater, day(30))).toEqual(['no_movement', 'source_silent']);
  });

  test('a parcel with a failing source is checked again after six hours', () => {
    expect(assessShipment(silent, THRESHOLDS, day(30)).dueAt).toBe(day(30) + 6 * HOUR);
  });
});

describe('the declared channel', () => {
  const declared = (provider: string) =>
    event({ step: 'registered', occurredAt: day(0), carrier: 'ozon', facts: { provider } });
  const channelOf = (number: string, ...events: TrackingEvent[]) => {
    const numbers = [{ number, carrier: null, shared: false, ...TYPED }];
    const { folded, timeline } = takeSnapshot({ carrier: 'ozon', number, numbers }, events, T0);
    const parcel = { carrier: 'ozon', numbers };
    return planWatch(parcel, folded, timeline, NEVER_WATCHED, TOLD, T0).watched.channel;
  };

  test('a declared channel is wrong if the number certainly belongs to another carrier', () => {
    expect(channelOf('62009147017544', declared('СДЭК'))).toEqual({
      declared: 'cdek',
      seen: 'russian-post',
      at: day(0),
    });
  });

  test('a declared channel is wrong if another carrier scanned first and the number is inconclusive', () => {
    const scan = event({ step: 'accepted', occurredAt: day(1), carrier: 'boxberry' });
    expect(channelOf('ZZV-23', declared('СДЭК'), scan)).toMatchObject({ seen: 'boxberry' });
  });

  test('a declared channel is not called wrong on inconclusive numbers, scans or names', () => {
    const foreign = event({ step: 'accepted', occurredAt: day(1), carrier: 'boxberry' });
    const own = event({ step: 'accepted', occurredAt: day(2), carrier: 'cdek' });
    expect(channelOf('1106153417', declared('СДЭК'), foreign)).toBeNull();
    expect(channelOf('ZZV-23', declared('СДЭК'), foreign, own)).toBeNull();
    expect(channelOf('LX123456785CN', declared('Почта России'))).toBeNull();
    expect(channelOf('62009147017544', declared('Доставка Ozon'))).toBeNull();
    expect(channelOf('62009147017544', declared('GUOO Standard Small'))).toBeNull();
  });
});

describe('a raised problem', () => {
  const raised = assessShipment(factsOf([moving]), THRESHOLDS, day(10)).problems;

  test('a raised problem persists when the thresholds move up', () => {
    const slower: Thresholds = { ...THRESHOLDS, no_movement: measured(400) };
    expect(reasons(factsOf([moving]), day(10), slower)).toEqual([]);
    expect(reasons(factsOf([moving]), day(10), freezeThresholds(raised, slower))).toEqual([
      'no_movement',
    ]);
  });

  test('a raised problem persists without measured history and ends with new movement', () => {
    const held = freezeThresholds(raised, UNJUDGED);
    expect(reasons(factsOf([moving]), day(10), held)).toEqual(['no_movement']);
    const progress = event({ step: 'departed', occurredAt: day(9) });
    expect(reasons(factsOf([moving, progress]), day(10), held)).toEqual([]);
  });

  test('a raised problem schedules no further check for itself', () => {
    expect(nextCheckAt(factsOf([moving]), raised)).toBeNull();
    expect(nextCheckAt(factsOf([moving]), [])).toBe(day(1) + 48 * HOUR);
  });
});

test('a buyer sees only the gravest problem that concerns a buyer', () => {
  const problem = (reason: ParcelIssue['reason']) => ({ reason, since: day(1) }) as ParcelIssue;
  expect(staleOf([problem('ship_by_near'), problem('past_eta'), problem('source_silent')])).toEqual(
    {
      reason: 'past_eta',
      since: '2026-10-02T00:00:00.000Z',
    },
  );
  expect(staleOf([problem('wrong_channel')])).toBeNull();
});

test('no default threshold lies outside its limits', () => {
  for (const { default: usual, floor, ceiling } of Object.values(LIMITS)) {
    expect(usual).toBeGreaterThanOrEqual(floor);
    expect(usual).toBeLessThanOrEqual(ceiling);
  }
  expect(FLOORS.no_movement?.hours).toBe(LIMITS.no_movement.floor);
});
