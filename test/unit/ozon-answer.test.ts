// What Ozon's API says when asked: told again each time, in drifting types, with the buyer in it.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { OzonPage } from '../../functions/carriers/ozon-answer.ts';
import { parseUpdates } from '../../functions/inbound/parse-updates.ts';
import { cutoffFault } from '../../functions/ozon/cutoff.ts';
import { planMerge, type StoredShipment } from '../../functions/timeline/merge.ts';
import { foldStatus } from '../../functions/timeline/status.ts';

const NUMBER = '24219509-0020-1';
const T0 = Date.parse('2026-11-20T09:00:00Z');
const HOUR = 3_600_000;

const posting = (more: object = {}) => ({
  posting_number: NUMBER,
  status: 'awaiting_deliver',
  substatus: 'posting_in_carriage',
  tpl_integration_type: 'ozon',
  in_process_at: '2026-11-19T09:00:00Z',
  shipment_date: '2026-11-21T10:00:00Z',
  delivery_method: { tpl_provider: 'Ozon Логистика' },
  analytics_data: {
    delivery_date_begin: '2026-11-25T07:00:00Z',
    delivery_date_end: '2026-11-26T07:00:00Z',
  },
  products: [{ price: '279.0000', currency_code: 'RUB', quantity: 2 }],
  ...more,
});

const page = (...postings: object[]) => v.parse(OzonPage, { postings });
const push = (state: string, at: string) => ({
  message_type: 'TYPE_STATE_CHANGED',
  posting_number: NUMBER,
  new_state: state,
  changed_state_date: at,
});

/** Tells messages one after the other and returns the timeline, oldest first. */
function tell(...messages: [how: 'push' | 'poll', at: number, message: object][]) {
  let stored: StoredShipment[] = [];
  for (const [how, at, message] of messages) {
    for (const update of parseUpdates('ozon', JSON.stringify(message), at, how)) {
      const plan = planMerge(update, stored, 'shp_1', at);
      const events = [...(stored[0]?.events ?? []), ...plan.newEvents];
      const { folded } = plan.snapshot;
      const endedAt = folded.status === 'delivered' ? folded.statusSince : null;
      stored = [{ ...plan, createdAt: T0, endedAt, events }];
    }
  }
  const events = stored[0]?.events ?? [];
  return { events, codes: events.map(({ rawCode }) => rawCode), folded: foldStatus(events) };
}

describe('a polled posting', () => {
  test('a polled posting gives scheme, integration, provider, price, dates and status', () => {
    const { folded } = tell(['poll', T0, page(posting())]);
    expect(folded).toMatchObject({
      status: 'info_received',
      step: 'ready_to_ship',
      scheme: 'FBS',
      integrationType: 'ozon',
      provider: 'Ozon Логистика',
      price: { minor: 55_800, currency: 'RUB' },
      shipByAt: Date.parse('2026-11-21T10:00:00Z'),
      eta: { begin: Date.parse('2026-11-25T07:00:00Z'), end: Date.parse('2026-11-26T07:00:00Z') },
    });
  });

  test('a posting polled again unchanged adds no event', () => {
    const once = tell(['poll', T0, page(posting())]);
    const twice = tell(['poll', T0, page(posting())], ['poll', T0 + HOUR, page(posting())]);
    expect(twice.codes).toEqual(once.codes);
  });

  test('a poll adds no event for a state already pushed, but adds the price', () => {
    const { codes, folded } = tell(
      ['push', T0, push('posting_in_carriage', '2026-11-20T08:00:00Z')],
      ['poll', T0 + HOUR, page(posting())],
    );
    expect(codes.filter((code) => code === 'posting_in_carriage')).toHaveLength(1);
    expect(codes).not.toContain('TYPE_NEW_POSTING');
    expect(folded.price).toEqual({ minor: 55_800, currency: 'RUB' });
  });

  test('a posting that goes back to an earlier state gets a second event for it', () => {
    const held = posting({ status: 'awaiting_registration', substatus: 'posting_registered' });
    const { codes } = tell(
      ['poll', T0, page(posting())],
      ['poll', T0 + HOUR, page(held)],
      ['poll', T0 + 2 * HOUR, page(posting())],
    );
    expect(codes.filter((code) => code === 'posting_in_carriage')).toHaveLength(2);
  });

  test('a posting first polled on its way is in transit since the time Ozon gives', () => {
    const { events, folded } = tell([
      'poll',
      T0,
      page(
        posting({
          status: 'delivering',
          substatus: 'posting_on_way_to_city',
          delivering_date: '2026-11-19T20:00:00Z',
        }),
      ),
    ]);
    expect(events.find(({ step }) => step === 'moving')?.occurredAt).toBe(
      Date.parse('2026-11-19T20:00:00Z'),
    );
    expect(folded.status).toBe('in_transit');
    expect(folded.statusSince).toBe(Date.parse('2026-11-19T20:00:00Z'));
  });

  test('a posting changes its ship-by time only until it is handed over', () => {
    const later = '2026-11-22T10:00:00Z';
    const moved = tell(
      ['poll', T0, page(posting())],
      ['poll', T0 + HOUR, page(posting({ shipment_date: later }))],
    );
    expect(moved.folded.shipByAt).toBe(Date.parse(later));
    const handedOver = tell(
      ['poll', T0, page(posting())],
      ['poll', T0 + HOUR, page(posting({ status: 'delivering', shipment_date: later }))],
    );
    expect(handedOver.folded.shipByAt).toBe(Date.parse('2026-11-21T10:00:00Z'));
  });

  const cancelled = (cancelled_after_ship: unknown, more: object = {}) =>
    page(
      posting({
        status: 'cancelled',
        substatus: null,
        cancellation: { cancelled_after_ship },
        ...more,
      }),
    );
  const delivering_date = '2026-11-19T20:00:00Z';

  test('a posting cancelled after its assembly comes back only where a hand-over is known', () => {
    expect(tell(['poll', T0, cancelled(false)]).folded.status).toBe('cancelled');
    expect(tell(['poll', T0, cancelled('true')]).folded.status).toBe('cancelled');
    const taken = cancelled(true, { delivering_date });
    expect(tell(['poll', T0, taken]).folded).toMatchObject({
      status: 'returning',
      step: 'return_started',
    });
  });

  test('a scan before the cancellation is a known hand-over, the seller’s word is not', () => {
    const scanned = push('posting_driver_pick_up', '2026-11-19T20:00:00Z');
    const claimed = push('sent_by_seller', '2026-11-19T20:00:00Z');
    const statusAfter = (message: object) =>
      tell(['push', T0, message], ['poll', T0 + HOUR, cancelled(true)]).folded.status;
    expect(statusAfter(scanned)).toBe('returning');
    expect(statusAfter(claimed)).toBe('cancelled');
  });

  test('a cancellation stored by an earlier version is told once, and read in the same way', () => {
    const { events } = tell(['poll', T0, cancelled(true)]);
    const stored = events.map((event) =>
      event.rawCode === 'cancelled_after_ship'
        ? { ...event, step: 'return_started' as const }
        : event,
    );
    expect(foldStatus(stored).status).toBe('cancelled');
    const [update] = parseUpdates('ozon', JSON.stringify(cancelled(true)), T0 + HOUR, 'poll');
    if (!update) throw new Error('nothing read');
    const kept = planMerge(update, [], 'shp_1', T0);
    const shipment = { ...kept, createdAt: T0, endedAt: null, events: stored };
    expect(planMerge(update, [shipment], 'shp_1', T0 + HOUR).newEvents).toEqual([]);
  });

  test('an FBO posting gives the delivery dates told to the buyer', () => {
    const fbo = {
      scheme: 'FBO',
      postings: [
        posting({
          analytics_data: {
            client_delivery_date_begin: '2026-11-27T07:00:00Z',
            client_delivery_date_end: '2026-11-28T07:00:00Z',
          },
        }),
      ],
    };
    expect(tell(['poll', T0, v.parse(OzonPage, fbo)]).folded.eta).toEqual({
      begin: Date.parse('2026-11-27T07:00:00Z'),
      end: Date.parse('2026-11-28T07:00:00Z'),
    });
  });

  test('the dates told to the buyer come before those of the carrier', () => {
    const analytics_data = {
      delivery_date_begin: '2026-11-25T07:00:00Z',
      delivery_date_end: '2026-11-26T07:00:00Z',
      client_delivery_date_begin: '2026-11-27T07:00:00Z',
      client_delivery_date_end: '2026-11-28T07:00:00Z',
    };
    expect(tell(['poll', T0, page(posting({ analytics_data }))]).folded.eta).toEqual({
      begin: Date.parse('2026-11-27T07:00:00Z'),
      end: Date.parse('2026-11-28T07:00:00Z'),
    });
  });

  test.each(['9999-12-31T23:59:59.999999900Z', '9999-12-31T00:00:00Z'])(
    'the year 9999 in %s is no date anywhere in a posting',
    (never) => {
      const { events, folded } = tell([
        'poll',
        T0,
        page(
          posting({
            status: 'delivered',
            substatus: 'posting_received',
            shipment_date: never,
            shipment_date_without_delay: never,
            delivering_date: never,
            fact_delivery_date: never,
            analytics_data: { delivery_date_begin: never, delivery_date_end: never },
          }),
        ),
      ]);
      expect(folded).toMatchObject({ status: 'delivered', eta: null, shipByAt: null });
      expect(events.every(({ occurredAt }) => occurredAt <= T0)).toBe(true);
    },
  );

  test('an empty tracking number is no number', () => {
    const polled = page(posting({ tracking_number: '' }));
    const [update] = parseUpdates('ozon', JSON.stringify(polled), T0, 'poll');
    expect(update?.numbers.map(({ number }) => number)).toEqual([NUMBER, '24219509-0020']);
  });

  const received = {
    status: 'delivered',
    substatus: 'posting_received',
    delivering_date: '2026-11-14T09:00:00Z',
  };
  const fact_delivery_date = '2026-11-18T15:00:00Z';

  test('a delivered posting is delivered at its own time, also when a list said it first', () => {
    const dated = page(posting({ ...received, fact_delivery_date }));
    const undated = page(posting(received));
    for (const messages of [[dated], [undated, dated], [undated, dated, undated]]) {
      const { events, folded } = tell(
        ...messages.map((one, i) => ['poll', T0 + i * HOUR, one] as ['poll', number, object]),
      );
      expect(folded.statusSince).toBe(Date.parse(fact_delivery_date));
      const told = events.filter(({ rawCode }) => rawCode === 'posting_received');
      expect(new Set(told.map(({ key }) => key)).size).toBe(1);
    }
  });

  test.each([
    ['the hand-over to delivery itself', '2026-11-14T09:00:00Z'],
    ['some hours after it', '2026-11-15T08:59:00Z'],
    ['before it', '2026-11-13T09:00:00Z'],
  ])('a fact_delivery_date that may be %s is not taken for the delivery', (_, date) => {
    const { events } = tell(['poll', T0, page(posting({ ...received, fact_delivery_date: date }))]);
    const told = events.find(({ rawCode }) => rawCode === 'posting_received');
    expect(told?.occurredAt).not.toBe(Date.parse(date));
  });

  test('a delivery that was pushed is not told a second time', () => {
    const pushed = push('posting_received', '2026-11-18T15:00:03Z');
    const dated = page(posting({ ...received, fact_delivery_date }));
    const { codes } = tell(['push', T0, pushed], ['poll', T0 + HOUR, dated]);
    expect(codes.filter((code) => code === 'posting_received')).toHaveLength(1);
  });

  test('a posting of FBP has its scheme, and the list’s word does not take it back', () => {
    const listed = (status: string) =>
      v.parse(OzonPage, {
        scheme: 'FBP',
        postings: [
          {
            posting_number: NUMBER,
            status,
            order_date: '2026-11-19T08:00:00Z',
            products: [{ sku: 7, price: { amount: '12.50', currency: 'CNY' }, quantity: 2 }],
          },
        ],
      });
    const detailed = v.parse(OzonPage, {
      scheme: 'FBP',
      postings: [{ posting_number: NUMBER, substatus: 'posting_in_pickup_point', products: [] }],
    });
    const { folded, codes } = tell(
      ['poll', T0, listed('delivering')],
      ['poll', T0 + HOUR, detailed],
      ['poll', T0 + 2 * HOUR, listed('delivering')],
    );
    expect(folded).toMatchObject({
      scheme: 'FBP',
      integrationType: 'FBP',
      status: 'available_for_pickup',
      price: { minor: 2_500, currency: 'CNY' },
    });
    expect(codes).toContain('TYPE_NEW_POSTING');
    expect(tell(['poll', T0, listed('cancelled')]).folded.status).toBe('cancelled');
  });

  test('a posting sent by the seller has an event marked as reported by the seller', () => {
    const { events } = tell([
      'poll',
      T0,
      page(posting({ status: 'sent_by_seller', substatus: 'sent_by_seller' })),
    ]);
    expect(events.find(({ step }) => step === 'sent_by_seller')?.confidence).toBe(
      'seller_reported',
    );
  });

  test('a presumably delivered posting stays in transit', () => {
    const { folded } = tell([
      'poll',
      T0,
      page(posting({ status: 'delivering', substatus: 'posting_conditionally_delivered' })),
    ]);
    expect(folded).toMatchObject({ status: 'in_transit', subStatus: 'presumed_delivered' });
  });

  test('a posting with a tracking number is one parcel under both numbers', () => {
    const [update] = parseUpdates(
      'ozon',
      JSON.stringify(page(posting({ tracking_number: ' lx123456785cn ' }))),
      T0,
      'poll',
    );
    expect(update?.numbers.filter(({ shared }) => !shared).map(({ number }) => number)).toEqual([
      NUMBER,
      'LX123456785CN',
    ]);
  });
});

describe('what handing over costs', () => {
  const file = 'test/fixtures/carriers/ozon/api-unfulfilled-v4-zh.json';
  const sample = v.parse(OzonPage, JSON.parse(readFileSync(file, 'utf8')));
  const seen = Date.parse('2026-03-30T12:00:00Z');

  test('a posting has a planned time, a later one for lateness, and the steps between', () => {
    const { folded } = tell(['poll', seen, sample]);
    expect(folded.shipByAt).toBe(Date.parse('2026-03-31T09:00:00Z'));
    expect(folded.shipLateAt).toBe(Date.parse('2026-04-04T16:59:00Z'));
    expect(folded.tariff?.slice(0, 2)).toEqual([
      {
        untilAt: Date.parse('2026-03-31T09:00:00Z'),
        percent: 0,
        charge: { minor: 0, currency: 'RUB' },
        minCharge: null,
      },
      {
        untilAt: Date.parse('2026-03-31T21:00:00Z'),
        percent: 1,
        charge: { minor: 5_000, currency: 'RUB' },
        minCharge: { minor: 5_000, currency: 'RUB' },
      },
    ]);
    // Ozon writes the year 9999 for the step without an end.
    expect(folded.tariff?.at(-1)?.untilAt).toBeNull();
  });

  test('the costs are polled again without a new event, and end with the hand-over', () => {
    const once = tell(['poll', seen, sample]);
    expect(tell(['poll', seen, sample], ['poll', seen + HOUR, sample]).codes).toEqual(once.codes);
    const steps = { shipment_date_without_delay: '2026-11-23T10:00:00Z' };
    const gone = tell(['poll', T0, page(posting({ ...steps, status: 'delivering' }))]);
    expect(gone.folded.shipLateAt).toBeNull();
  });
});

describe('types that drift', () => {
  test.each([
    ['null for lists and objects', { products: null, analytics_data: null, cancellation: null }],
    [
      'numbers as text and text as numbers',
      { order_id: '7', products: [{ price: 279, quantity: '2' }] },
    ],
    [
      'money of the v4 list',
      { products: [{ price: { amount: '279', currency: 'RUB' }, quantity: 2 }] },
    ],
    ['fields left out', { substatus: undefined, delivery_method: undefined, products: undefined }],
    [
      'garbage',
      { status: {}, shipment_date: [], in_process_at: 'soon', available_actions: 'none' },
    ],
  ])('a posting with %s still gives its scheme', (_, more) => {
    expect(tell(['poll', T0, page(posting(more))]).folded.scheme).toBe('FBS');
  });

  test('an invalid posting does not make the rest of its page unreadable', () => {
    const { postings } = page(posting(), { posting_number: null }, posting({ posting_number: 7 }));
    expect(postings).toHaveLength(1);
  });

  test('prices in two currencies give no total price', () => {
    const products = ['RUB', 'CNY'].map((currency) => ({ price: { amount: '1', currency } }));
    expect(tell(['poll', T0, page(posting({ products }))]).folded.price).toBeNull();
  });
});

describe('a return', () => {
  const ret = (more: object = {}, type = 'FullReturn') => ({
    returns: [
      {
        id: 1000015552,
        posting_number: NUMBER,
        type,
        storage: {
          tariffication_first_date: '2026-11-27T00:00:00Z',
          tariffication_start_date: '2026-11-26T00:00:00Z',
          utilization_forecast_date: '2026-12-20T00:00:00Z',
        },
        visual: {
          change_moment: '2026-11-20T08:00:00Z',
          status: { sys_name: 'ArrivedAtReturnPlace' },
        },
        ...more,
      },
    ],
  });

  test('a full return makes the parcel returning and gives its storage deadlines', () => {
    const { folded } = tell(['poll', T0, page(posting())], ['poll', T0, v.parse(OzonPage, ret())]);
    expect(folded).toMatchObject({
      status: 'returning',
      step: 'return_ready_for_pickup',
      returnStorage: {
        paidFromAt: Date.parse('2026-11-26T00:00:00Z'),
        disposalAt: Date.parse('2026-12-20T00:00:00Z'),
      },
    });
  });

  test('a return without a posting number is read, and is about no parcel', () => {
    const read = v.parse(OzonPage, ret({ posting_number: null, order_number: '24219509-0020' }));
    expect(read.returns).toMatchObject([{ id: '1000015552', order_number: '24219509-0020' }]);
    expect(parseUpdates('ozon', JSON.stringify(read), T0, 'poll')).toEqual([]);
  });

  test('a client return leaves a delivered parcel delivered and gives its storage deadlines', () => {
    const delivered = posting({ status: 'delivered', substatus: 'posting_received' });
    const { folded } = tell(
      ['poll', T0, page(delivered)],
      ['poll', T0 + HOUR, v.parse(OzonPage, ret({}, 'ClientReturn'))],
    );
    expect(folded.status).toBe('delivered');
    expect(folded.returnStorage).not.toBeNull();
  });

  test('a return received by the seller is returned, and later polls do not reopen it', () => {
    const after = posting({
      status: 'cancelled',
      delivering_date: '2026-11-19T20:00:00Z',
      cancellation: { cancelled_after_ship: true, cancel_reason: 'Отказ' },
    });
    const fetched = ret({
      visual: { change_moment: '2026-11-21T08:00:00Z', status: { sys_name: 'ReceivedBySeller' } },
    });
    const { codes, folded } = tell(
      ['poll', T0, page(after)],
      ['poll', T0, v.parse(OzonPage, ret())],
      ['poll', T0 + HOUR, page(after)],
      ['poll', T0 + 30 * HOUR, v.parse(OzonPage, fetched)],
      ['poll', T0 + 31 * HOUR, page(after)],
    );
    expect(folded).toMatchObject({ status: 'returned', returnStorage: null });
    expect(codes.filter((code) => code === 'cancelled_after_ship')).toHaveLength(1);
  });
});

test('a parsed page of postings keeps nothing of the buyer', () => {
  const file = 'test/fixtures/carriers/ozon/api-postings-v4.json';
  const raw = readFileSync(file, 'utf8');
  const kept = JSON.stringify(v.parse(OzonPage, JSON.parse(raw)));
  for (const word of ['Сидорова', 'example.com', '9161234567', 'Ленина', 'Домофон', '115568']) {
    expect(raw).toContain(word);
    expect(kept).not.toContain(word);
  }
});

test('the hand-over time is set only before the planned one, and not later than it', () => {
  expect(cutoffFault(T0 + HOUR, null, T0)).toBeNull();
  expect(cutoffFault(T0 + 2 * HOUR, T0 + 2 * HOUR, T0)).toBeNull();
  expect(cutoffFault(T0 + 3 * HOUR, T0 + 2 * HOUR, T0)).toBe('cutoff_too_late');
  expect(cutoffFault(T0 + HOUR, T0, T0)).toBe('cutoff_passed');
});
