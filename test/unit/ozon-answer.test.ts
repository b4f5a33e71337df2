// What Ozon's API says when asked: told again each time, in drifting types, with the buyer in it.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { OzonPage } from '../../functions/carriers/ozon-answer.ts';
import { parseUpdates } from '../../functions/inbound/parse-updates.ts';
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

  test('a posting cancelled after hand-over is returning, one cancelled before is cancelled', () => {
    const cancelled = (cancelled_after_ship: unknown) =>
      page(
        posting({ status: 'cancelled', substatus: null, cancellation: { cancelled_after_ship } }),
      );
    expect(tell(['poll', T0, cancelled(false)]).folded.status).toBe('cancelled');
    expect(tell(['poll', T0, cancelled('true')]).folded.status).toBe('returning');
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
