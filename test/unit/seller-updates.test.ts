import { describe, expect, test } from 'vitest';
import {
  carrierDeclared,
  type Registration,
  updateOf,
} from '../../functions/shipments/seller-updates.ts';
import {
  type ParcelUpdate,
  planMerge,
  type StoredShipment,
} from '../../functions/timeline/merge.ts';
import { TYPED } from '../../functions/timeline/proof.ts';
import { foldStatus } from '../../functions/timeline/status.ts';
import { at, event } from './event-builder.ts';

const NOW = at('2026-11-01T00:00:00Z');

const registration = (given: Partial<Registration> = {}): Registration => ({
  number: '1106153417',
  alsoKnownAs: [],
  orderNumber: null,
  carrier: null,
  scheme: null,
  shipByAt: null,
  ...given,
});

const added = (given: Partial<Registration> = {}, when = NOW): ParcelUpdate =>
  updateOf(registration(given), 'form', when);

const scanned: ParcelUpdate = {
  carrier: 'cdek',
  numbers: [{ number: '1106153417', carrier: 'cdek', shared: false, ...TYPED }],
  events: [event({ step: 'accepted', occurredAt: at('2026-10-20T00:00:00Z') })],
};

/** The updates one after the other, each stored before the next comes. */
function told(...updates: ParcelUpdate[]) {
  let stored: StoredShipment[] = [];
  let events: StoredShipment['events'] = [];
  let plan = planMerge(updates[0] as ParcelUpdate, [], 'shp_1', NOW);
  for (const update of updates) {
    plan = planMerge(update, stored, 'shp_1', NOW);
    events = [...events, ...plan.newEvents];
    stored = [{ ...plan, createdAt: NOW, endedAt: null, events }];
  }
  return { plan, events, shipment: plan.snapshot.shipment };
}

describe('a parcel that its seller added', () => {
  test('a parcel added by its seller is pending, with one event that names the seller as source', () => {
    const { shipment } = told(added());
    expect(shipment).toMatchObject({ status: 'pending', actionRequiredBy: 'nobody' });
    expect(shipment.events).toMatchObject([
      { step: 'added_by_seller', confidence: 'seller_reported', source: 'seller:form' },
    ]);
  });

  test('a parcel is the same whether its seller adds it before or after the carrier’s scan', () => {
    const before = told(scanned, added({ carrier: 'cdek', scheme: 'rFBS' }));
    const after = told(added({ carrier: 'cdek', scheme: 'rFBS' }), scanned);
    const { checkedAt: _, ...first } = before.shipment;
    const { checkedAt: __, ...second } = after.shipment;
    expect(first).toEqual(second);
    expect(before.plan.numbers).toEqual(after.plan.numbers);
  });

  test('an added parcel takes the carrier its number proves, and none that is only possible', () => {
    expect(told(added({ number: 'RA644000005RU' })).shipment.carrier).toBe('russian-post');
    expect(told(added({ number: 'ABC-12' })).shipment.carrier).toBe('unknown');
    expect(
      told(added({ number: 'ABC-12' }), {
        ...scanned,
        numbers: added({ number: 'ABC-12' }).numbers,
      }).plan.carrier,
    ).toBe('cdek');
  });

  test('a parcel added with an order number has it as a shared number', () => {
    const { numbers } = added({ orderNumber: '48173252-0033' });
    expect(numbers).toContainEqual({
      number: '48173252-0033',
      carrier: null,
      shared: true,
      ...TYPED,
    });
  });

  test('an added posting number belongs to Ozon, and the other number to the named carrier', () => {
    const { numbers } = added({
      number: '48173252-0033-2',
      alsoKnownAs: ['1106153417'],
      carrier: 'cdek',
    });
    expect(numbers.map(({ carrier }) => carrier)).toEqual(['ozon', 'cdek']);
  });

  test('a seller’s list sent again adds no event, even after the ship-by date has changed', () => {
    const row = { carrier: 'cdek', scheme: 'rFBS', shipByAt: at('2026-11-05T00:00:00Z') } as const;
    const moved: ParcelUpdate = {
      ...scanned,
      events: [
        event({
          step: 'ship_by_changed',
          occurredAt: at('2026-11-02T00:00:00Z'),
          facts: { shipByAt: at('2026-11-07T00:00:00Z') },
        }),
      ],
    };
    const { plan, events } = told(added(row), moved, added(row, NOW + 86_400_000));
    expect(plan.newEvents).toEqual([]);
    expect(events).toHaveLength(2);
  });

  test('a ship-by date from Ozon is not overwritten by the seller’s list', () => {
    const byOzon = event({
      step: 'ship_by_changed',
      occurredAt: at('2026-10-30T00:00:00Z'),
      carrier: 'ozon',
      confidence: 'ozon_reported',
      facts: { shipByAt: at('2026-11-07T00:00:00Z') },
    });
    const { events } = added({ shipByAt: at('2026-11-03T00:00:00Z') });
    expect(foldStatus([byOzon, ...events]).shipByAt).toBe(at('2026-11-07T00:00:00Z'));
    expect(foldStatus(events).shipByAt).toBe(at('2026-11-03T00:00:00Z'));
  });
});

describe('a carrier declared afterwards', () => {
  const declared = (carrier: string, when: number): ParcelUpdate => ({
    carrier,
    numbers: scanned.numbers,
    events: [carrierDeclared(carrier, 'form', when)],
  });

  test('a carrier declared afterwards takes over the parcel, and every event keeps its source', () => {
    const { shipment } = told(scanned, declared('pony-express', NOW));
    expect(shipment.carrier).toBe('pony-express');
    expect(shipment.status).toBe('in_transit');
    expect(shipment.events.map(({ carrier, confidence }) => [carrier, confidence])).toEqual([
      ['pony-express', 'seller_reported'],
      ['cdek', 'carrier_reported'],
    ]);
  });

  test('a declared carrier gives way to a carrier that scans the parcel later', () => {
    const later = {
      ...scanned,
      events: [event({ step: 'arrived', occurredAt: NOW + 3_600_000 })],
    };
    expect(told(declared('pony-express', NOW), later).shipment.carrier).toBe('cdek');
  });

  test('a declared carrier can be changed back to the one before', () => {
    const { shipment } = told(
      declared('cdek', NOW),
      declared('pony-express', NOW + 1),
      declared('cdek', NOW + 2),
    );
    expect(shipment.carrier).toBe('cdek');
    expect(shipment.events).toHaveLength(3);
  });
});
