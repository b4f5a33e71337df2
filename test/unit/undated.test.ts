// Events without a time of their own: a remark in a carrier's list, and a state that is only known to hold
// when it is asked for. Neither may stand above what happened after it.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { findCarrier } from '../../functions/carriers/index.ts';
import { STEPS } from '../../functions/contract/status.ts';
import { parseUpdates } from '../../functions/inbound/parse-updates.ts';
import { planMerge, type StoredShipment } from '../../functions/timeline/merge.ts';
import { milestonesOf } from '../../functions/timeline/milestones.ts';
import { foldStatus, withoutWithdrawn } from '../../functions/timeline/status.ts';
import { at, event } from './event-builder.ts';

const DAY = 86_400_000;
const day = (n: number): number => at('2026-10-01T00:00:00Z') + n * DAY;

/** A message as it is stored: only the fields that its schema lists. */
function kept(carrier: string, body: object): string {
  const payload = findCarrier(carrier)?.inbound?.payload;
  if (!payload) throw new Error(carrier);
  return JSON.stringify(v.parse(payload, body));
}

/** Tells a parcel's messages one after the other; its events as stored, and what they fold to. */
function tell(...messages: [carrier: string, how: 'push' | 'poll', at: number, body: object][]) {
  let stored: StoredShipment[] = [];
  for (const [carrier, how, now, body] of messages) {
    for (const update of parseUpdates(carrier, kept(carrier, body), now, how)) {
      const plan = planMerge(update, stored, 'shp_1', now);
      const kept = new Map((stored[0]?.events ?? []).map((one) => [one.key, one]));
      for (const one of plan.newEvents) kept.set(one.key, one);
      stored = [{ ...plan, createdAt: day(0), endedAt: null, events: [...kept.values()] }];
    }
  }
  const events = stored[0]?.events ?? [];
  return { events, timeline: withoutWithdrawn(events), folded: foldStatus(events) };
}

const track17 = (...events: object[]) => ({
  event: 'TRACKING_UPDATED',
  data: {
    number: 'ZZ12345678900',
    carrier: '3011',
    track_info: {
      tracking: { providers: [{ provider: { key: '3011', name: 'China Post' }, events }] },
    },
  },
});
const remark = { sub_status: 'InTransit_Other', description: '邮件运输中' };
const scan = (sub_status: string, time: string, description = 'scan') => ({
  sub_status,
  time_iso: time,
  time_utc: time,
  description,
});
const READY = scan('AvailableForPickup_Other', '2026-10-05T08:00:00Z');

describe('a remark without a time in a list', () => {
  test.each([
    ['first', [remark, READY]],
    ['last', [READY, remark]],
  ])('a remark without a time that is %s does not take a parcel back', (_, events) => {
    const { folded, timeline } = tell(['seventeen-track', 'push', day(6), track17(...events)]);
    expect(folded.status).toBe('available_for_pickup');
    expect(folded.lastEventAt).toBe(at('2026-10-05T08:00:00Z'));
    expect(timeline.at(-1)?.rawCode).toBe('AvailableForPickup_Other');
    expect(timeline).toHaveLength(2);
  });

  test('the published list with such a remark ends with its last dated scan', () => {
    const file = 'test/fixtures/carriers/seventeen-track/undated-and-unknown-code.json';
    const body = JSON.parse(readFileSync(file, 'utf8'));
    const { folded, timeline } = tell([
      'seventeen-track',
      'push',
      at('2026-09-22T00:00:00Z'),
      body,
    ]);
    expect(folded).toMatchObject({
      status: 'in_transit',
      lastEventAt: at('2026-09-19T04:22:00Z'),
    });
    expect(timeline.map(({ rawCode }) => rawCode)).toEqual([
      'InTransit_Other',
      'InTransit_TransportArrived',
      'Future_Unknown',
    ]);
  });

  test('a remark told first alone goes below the dated scans that are told later', () => {
    const { folded, timeline } = tell(
      ['seventeen-track', 'push', day(6), track17(remark)],
      ['seventeen-track', 'push', day(7), track17(READY, remark)],
    );
    expect(folded.status).toBe('available_for_pickup');
    expect(timeline.map(({ rawCode }) => rawCode)).toEqual([
      'InTransit_Other',
      'AvailableForPickup_Other',
    ]);
  });

  test('an entry without a time that is further than all dated ones counts', () => {
    const delivered = { sub_status: 'Delivered_Other', description: 'Delivered' };
    const { folded } = tell(['seventeen-track', 'push', day(6), track17(delivered, READY)]);
    expect(folded).toMatchObject({ status: 'delivered', statusSince: day(6) });
  });

  test('a list in which nothing has a time is as far as its furthest entry', () => {
    const { folded } = tell([
      'seventeen-track',
      'push',
      day(6),
      track17(remark, { sub_status: 'InfoReceived', description: 'label' }),
    ]);
    expect(folded.status).toBe('in_transit');
  });

  test('"no news for a long time" is a state of now, told once', () => {
    const expired = track17(scan('InTransit_Departure', '2026-10-02T08:00:00Z'));
    Object.assign(expired.data.track_info, { latest_status: { status: 'Expired' } });
    const { folded, events } = tell(
      ['seventeen-track', 'push', day(40), expired],
      ['seventeen-track', 'push', day(41), expired],
    );
    expect(folded).toMatchObject({ status: 'expired', statusSince: day(40) });
    expect(events.filter(({ rawCode }) => rawCode === 'Expired')).toHaveLength(1);
  });

  test('a CDEK status with an unreadable time does not hide a later one', () => {
    const order = {
      entity: {
        cdek_number: '1106321645',
        statuses: [
          { code: 'ACCEPTED_AT_PICK_UP_POINT', date_time: '2026-10-05T08:00:00+0000' },
          { code: 'RECEIVED_AT_SHIPMENT_WAREHOUSE', date_time: 'позавчера' },
        ],
      },
    };
    const { folded } = tell(['cdek', 'poll', day(6), order]);
    expect(folded).toMatchObject({
      status: 'available_for_pickup',
      lastEventAt: at('2026-10-05T08:00:00Z'),
    });
  });
});

const posting = (status: string, substatus: string | null = null) => ({
  postings: [
    {
      posting_number: '24219509-0020-1',
      tracking_number: '1106321645',
      status,
      substatus,
      in_process_at: '2026-10-01T09:00:00Z',
    },
  ],
});
const cdek = (...statuses: [code: string, time: string][]) => ({
  entity: {
    cdek_number: '1106321645',
    statuses: statuses.map(([code, date_time]) => ({ code, date_time })),
  },
});
const AT_POINT: [string, string] = ['ACCEPTED_AT_PICK_UP_POINT', '2026-10-05T08:00:00+0000'];
const HANDED_OVER: [string, string] = ['DELIVERED', '2026-10-06T08:00:00+0000'];

describe('the state of a posting that is read for the first time', () => {
  const onWay = posting('delivering', 'posting_on_way_to_pickup_point');

  test('what a carrier has dated and is further on stays on top, whoever is heard first', () => {
    const carrierFirst = tell(
      ['cdek', 'poll', day(5.5), cdek(AT_POINT)],
      ['ozon', 'poll', day(6), onWay],
    );
    const ozonFirst = tell(
      ['ozon', 'poll', day(6), onWay],
      ['cdek', 'poll', day(6.5), cdek(AT_POINT)],
    );
    for (const { folded, timeline } of [carrierFirst, ozonFirst]) {
      expect(folded).toMatchObject({
        status: 'available_for_pickup',
        statusSince: at('2026-10-05T08:00:00Z'),
        lastEventAt: at('2026-10-05T08:00:00Z'),
      });
      expect(timeline.map(({ rawCode }) => rawCode)).toContain('posting_on_way_to_pickup_point');
    }
  });

  test('a delivery that the carrier has dated keeps its date', () => {
    for (const messages of [
      [
        ['cdek', 'poll', day(20), cdek(AT_POINT, HANDED_OVER)],
        ['ozon', 'poll', day(30), posting('delivered', 'posting_received')],
      ],
      [
        ['ozon', 'poll', day(30), posting('delivered', 'posting_received')],
        ['cdek', 'poll', day(31), cdek(AT_POINT, HANDED_OVER)],
      ],
    ] as Parameters<typeof tell>[]) {
      const { folded, timeline } = tell(...messages);
      const deliveredAt = at('2026-10-06T08:00:00Z');
      expect(folded).toMatchObject({
        status: 'delivered',
        statusSince: deliveredAt,
        lastEventAt: deliveredAt,
      });
      expect(milestonesOf(timeline).deliveredAt).toBe(deliveredAt);
    }
  });

  test('polled again unchanged, it adds no event', () => {
    const once = tell(['cdek', 'poll', day(5.5), cdek(AT_POINT)], ['ozon', 'poll', day(6), onWay]);
    const twice = tell(
      ['cdek', 'poll', day(5.5), cdek(AT_POINT)],
      ['ozon', 'poll', day(6), onWay],
      ['ozon', 'poll', day(7), onWay],
    );
    expect(twice.events).toEqual(once.events);
  });

  test('a state further than anything dated counts from when it was read', () => {
    const { folded } = tell(
      ['cdek', 'poll', day(5.5), cdek(AT_POINT)],
      ['ozon', 'poll', day(8), posting('delivered', 'posting_received')],
    );
    expect(folded).toMatchObject({ status: 'delivered', statusSince: day(8) });
  });

  test('a dispute, a cancellation and a presumed delivery count although they are no progress', () => {
    const foldedAt = (status: string, substatus: string | null = null) =>
      tell(
        ['cdek', 'poll', day(5.5), cdek(AT_POINT)],
        ['ozon', 'poll', day(6), posting(status, substatus)],
      ).folded;
    expect(foldedAt('arbitration')).toMatchObject({ status: 'exception', step: 'dispute' });
    expect(foldedAt('cancelled').status).toBe('cancelled');
    expect(foldedAt('delivering', 'posting_conditionally_delivered').subStatus).toBe(
      'presumed_delivered',
    );
  });

  test('a state that Ozon was seen to change to after the carrier’s scan counts', () => {
    const { folded } = tell(
      ['cdek', 'poll', day(5.5), cdek(AT_POINT)],
      ['ozon', 'poll', day(6), posting('delivering', 'posting_in_pickup_point')],
      ['ozon', 'poll', day(8), posting('delivering', 'posting_on_way_to_city')],
    );
    expect(folded).toMatchObject({ status: 'in_transit', statusSince: day(8) });
  });

  test('a state that Ozon tells late does not take the parcel back', () => {
    const { folded } = tell(
      ['ozon', 'poll', day(4), posting('delivering', 'posting_on_way_to_city')],
      ['cdek', 'poll', day(5.5), cdek(AT_POINT)],
      ['ozon', 'poll', day(6), onWay],
    );
    expect(folded.status).toBe('available_for_pickup');
  });
});

describe('the fold with events without a time', () => {
  const someEvent = fc
    .record({
      step: fc.constantFrom(...STEPS, null),
      occurredAt: fc.integer({ min: day(0), max: day(30) }),
      carrier: fc.constantFrom('ozon', 'cdek'),
      isDated: fc.boolean(),
      leg: fc.constantFrom(null, 'return' as const),
    })
    .map(({ isDated, ...given }) =>
      event({ ...given, ...(isDated ? {} : { receivedAt: given.occurredAt }) }),
    );

  test('the fold gives the same for any order and repetition', () => {
    fc.assert(
      fc.property(
        fc.array(someEvent, { maxLength: 20 }).chain((events) =>
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

  test('no event is lost, and no time moves later', () => {
    fc.assert(
      fc.property(fc.array(someEvent, { maxLength: 20 }), (events) => {
        const times = new Map(events.map((one) => [one.key, one.occurredAt]));
        const timeline = withoutWithdrawn(events);
        expect(timeline).toHaveLength(times.size);
        for (const { key, occurredAt } of timeline) {
          expect(occurredAt).toBeLessThanOrEqual(times.get(key) ?? 0);
        }
      }),
    );
  });
});

test('a code that was not known when it came is read anew when it is told again', () => {
  const told = cdek(['ENTERED_TO_PICK_UP_POINT', '2026-10-05T08:00:00+0000']);
  const [update] = parseUpdates('cdek', kept('cdek', told), day(6), 'poll');
  if (!update) throw new Error('nothing read');
  const unknown = update.events.map((one) => ({ ...one, step: null }));
  const first = planMerge({ ...update, events: unknown }, [], 'shp_1', day(6));
  const stored = { ...first, createdAt: day(0), endedAt: null, events: unknown };
  expect(foldStatus(stored.events).status).toBe('pending');
  const [again] = parseUpdates('cdek', kept('cdek', told), day(7), 'poll');
  if (!again) throw new Error('nothing read');
  const plan = planMerge(again, [stored], 'shp_2', day(7));
  expect(plan.newEvents.map(({ step }) => step)).toEqual(['ready_for_pickup']);
  expect(plan.newEvents[0]?.receivedAt).toBe(day(6));
  expect(plan.snapshot.folded.status).toBe('available_for_pickup');
});
