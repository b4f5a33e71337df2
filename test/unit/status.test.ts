import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATUSES, STEPS } from '../../functions/contract/status.ts';
import type { TrackingEvent } from '../../functions/timeline/event.ts';
import { foldStatus } from '../../functions/timeline/status.ts';
import { at, event } from './event-builder.ts';

const day = (n: number): number => at('2026-10-01T00:00:00Z') + n * 86_400_000;
const statusOf = (...events: TrackingEvent[]) => foldStatus(events).status;

const someEvent = fc
  .record({
    step: fc.constantFrom(...STEPS, null),
    occurredAt: fc.integer({ min: day(0), max: day(30) }),
    leg: fc.constantFrom(null, 'return' as const),
    withdraws: fc.boolean(),
    facts: fc.constantFrom({}, { eta: null }, { eta: { begin: day(9), end: day(10) } }),
  })
  .map(event);
const someEvents = fc.array(someEvent, { maxLength: 25 });

describe('the fold', () => {
  test('the fold gives the same result for any order and repetition of events', () => {
    fc.assert(
      fc.property(
        someEvents.chain((events) =>
          fc.record({
            events: fc.constant(events),
            again: fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
          }),
        ),
        ({ events, again }) => {
          expect(foldStatus(again)).toEqual(foldStatus(events));
        },
      ),
    );
  });

  test('the fold always gives a status of the vocabulary', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        expect(STATUSES).toContain(statusOf(...events));
      }),
    );
  });

  test('the fold keeps a delivered parcel delivered after any later scans that are no return', () => {
    const scan = someEvent.filter(
      (e) => e.leg === null && !e.withdraws && !(e.step ?? '').startsWith('return'),
    );
    fc.assert(
      fc.property(fc.array(scan), (scans) => {
        const delivered = event({ step: 'delivered', occurredAt: day(0), rawCode: 'OK' });
        const later = scans.map((e) => ({ ...e, occurredAt: e.occurredAt + 1 }));
        expect(statusOf(delivered, ...later)).toBe('delivered');
      }),
    );
  });
});

test('a delivered shipment stays delivered when a late in-transit scan arrives', () => {
  const delivered = event({ step: 'delivered', occurredAt: day(5) });
  const earlier = event({ step: 'arrived', occurredAt: day(4) });
  const booked = event({ step: 'arrived', occurredAt: day(6) });
  expect(statusOf(delivered, earlier, booked)).toBe('delivered');
});

test('a withdrawn delivery does not count, and a later real one does', () => {
  const delivered = event({ step: 'delivered', occurredAt: day(5), rawCode: 'DELIVERED' });
  const moving = event({ step: 'out_for_delivery', occurredAt: day(4) });
  const deleted = { ...delivered, key: 'w', withdraws: true };
  expect(statusOf(moving, delivered, deleted)).toBe('out_for_delivery');
  expect(statusOf(deleted, delivered, moving)).toBe('out_for_delivery');
  const again = event({ step: 'delivered', occurredAt: day(6), rawCode: 'DELIVERED' });
  expect(statusOf(moving, delivered, deleted, again)).toBe('delivered');
});

test('a withdrawal without the reason takes back a status that was given with one', () => {
  const refused = event({
    step: 'return_refused_by_recipient',
    occurredAt: day(5),
    rawCode: 'NOT_DELIVERED/11',
  });
  const deleted = event({
    step: 'return_started',
    occurredAt: day(5),
    rawCode: 'NOT_DELIVERED',
    withdraws: true,
  });
  const arrived = event({ step: 'ready_for_pickup', occurredAt: day(3) });
  expect(statusOf(arrived, refused, deleted)).toBe('available_for_pickup');
});

test('a parcel on its way back stays returning until it is returned to the sender', () => {
  const refused = event({ step: 'return_refused_by_recipient', occurredAt: day(5) });
  const scan = event({ step: 'arrived', occurredAt: day(6) });
  const atOffice = event({ step: 'ready_for_pickup', occurredAt: day(7) });
  expect(foldStatus([refused, scan, atOffice])).toMatchObject({
    status: 'returning',
    subStatus: 'consignee_refused',
  });
  const handedBack = event({ step: 'delivered', occurredAt: day(8), leg: 'return' });
  expect(statusOf(refused, scan, handedBack)).toBe('returned');
  const late = event({ step: 'arrived', occurredAt: day(9) });
  expect(statusOf(refused, handedBack, late)).toBe('returned');
});

test('a return of a delivered parcel turns delivered into returning', () => {
  const delivered = event({ step: 'delivered', occurredAt: day(5) });
  const back = event({ step: 'moving', occurredAt: day(9), leg: 'return' });
  expect(statusOf(delivered, back)).toBe('returning');
});

test('a presumed delivery does not count as delivered, and a later scan does not hide it', () => {
  const presumed = event({ step: 'presumed_delivered', occurredAt: day(5) });
  const scan = event({ step: 'arrived', occurredAt: day(6) });
  expect(foldStatus([presumed, scan])).toMatchObject({
    status: 'in_transit',
    subStatus: 'presumed_delivered',
  });
  expect(statusOf(presumed, event({ step: 'delivered', occurredAt: day(7) }))).toBe('delivered');
});

test('a dispute about a delivered parcel is shown beside the status, not instead of it', () => {
  const delivered = event({ step: 'delivered', occurredAt: day(5) });
  const dispute = event({ step: 'dispute', occurredAt: day(6) });
  expect(foldStatus([delivered, dispute])).toMatchObject({ status: 'delivered', disputed: true });
});

test('paperwork booked late does not take a moving parcel back to registered', () => {
  const moving = event({ step: 'departed', occurredAt: day(2) });
  const papers = event({ step: 'registered', occurredAt: day(3) });
  expect(statusOf(moving, papers)).toBe('in_transit');
});

test('a new delivery attempt clears the sub-status of a failed one', () => {
  const failed = event({ step: 'recipient_absent', occurredAt: day(2) });
  const out = event({ step: 'out_for_delivery', occurredAt: day(3) });
  expect(foldStatus([failed, out])).toMatchObject({ status: 'out_for_delivery', subStatus: null });
});

test('an event with an unknown code does not change the folded status', () => {
  const moving = event({ step: 'departed', occurredAt: day(2) });
  const unknown = event({ step: null, occurredAt: day(3), rawCode: 'HELD_BY_TROLLS' });
  expect(foldStatus([moving, unknown])).toEqual(foldStatus([moving]));
});

test('the promised date is the one stated last, even if that is "unknown"', () => {
  const first = event({
    step: 'registered',
    occurredAt: day(1),
    facts: { eta: { begin: day(5), end: day(6) } },
  });
  const moved = event({
    step: 'eta_changed',
    occurredAt: day(2),
    facts: { eta: { begin: day(7), end: day(8) } },
  });
  const gone = event({ step: 'eta_changed', occurredAt: day(3), facts: { eta: null } });
  expect(foldStatus([moved, first]).eta).toEqual({ begin: day(7), end: day(8) });
  expect(foldStatus([moved, gone, first]).eta).toBeNull();
});
