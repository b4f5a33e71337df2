import { describe, expect, test } from 'vitest';
import {
  EVENTS_OF_PARCEL_MAX,
  NUMBERS_OF_PARCEL_MAX,
  type ParcelUpdate,
  planMerge,
  type StoredShipment,
} from '../../functions/timeline/merge.ts';
import { NEVER_WATCHED } from '../../functions/timeline/plan-problems.ts';
import { TYPED } from '../../functions/timeline/proof.ts';
import { at, event } from './event-builder.ts';

const NOW = at('2026-11-01T00:00:00Z');

const update = (given: Partial<ParcelUpdate> = {}): ParcelUpdate => ({
  carrier: 'cdek',
  numbers: [{ number: '1106153417', carrier: 'cdek', shared: false, ...TYPED }],
  events: [event({ step: 'accepted', occurredAt: at('2026-10-20T00:00:00Z') })],
  ...given,
});

const stored = (given: Partial<StoredShipment> = {}): StoredShipment => ({
  id: 'shp_1',
  carrier: 'cdek',
  number: '1106153417',
  round: 0,
  version: 3,
  createdAt: at('2026-10-01T00:00:00Z'),
  endedAt: null,
  numbers: [{ number: '1106153417', carrier: 'cdek', shared: false, ...TYPED }],
  events: [event({ step: 'registered', occurredAt: at('2026-10-19T00:00:00Z') })],
  watch: NEVER_WATCHED,
  ...given,
});

const plan = (told: ParcelUpdate, known: StoredShipment[]) =>
  planMerge(told, known, 'shp_new', NOW);

test('the first message about a number opens a shipment', () => {
  expect(plan(update(), [])).toMatchObject({ id: 'shp_new', isNew: true, round: 0 });
});

test('a later message joins the shipment and adds only what is new', () => {
  const known = stored();
  const again = update({ events: [...known.events, ...update().events] });
  const merged = plan(again, [known]);
  expect(merged).toMatchObject({ id: 'shp_1', isNew: false, version: 3 });
  expect(merged.newEvents.map(({ step }) => step)).toEqual(['accepted']);
});

test('a number used again long after its parcel ended is another parcel', () => {
  const ended = stored({ endedAt: at('2026-01-05T00:00:00Z') });
  expect(plan(update(), [ended])).toMatchObject({ id: 'shp_new', isNew: true, round: 1 });
});

test('a late event of an ended parcel joins that parcel', () => {
  const ended = stored({ endedAt: at('2026-10-05T00:00:00Z') });
  expect(plan(update(), [ended])).toMatchObject({ id: 'shp_1', isNew: false });
});

test('two numbers tracked apart become one parcel when a message ties them together', () => {
  const posting = stored({
    id: 'shp_0',
    carrier: 'ozon',
    number: '24219509-0020-1',
    createdAt: at('2026-09-30T00:00:00Z'),
    numbers: [{ number: '24219509-0020-1', carrier: 'ozon', shared: false, ...TYPED }],
    events: [
      event({
        step: 'registered',
        occurredAt: at('2026-10-18T00:00:00Z'),
        carrier: 'ozon',
      }),
    ],
  });
  const link = update({
    carrier: 'ozon',
    numbers: [
      { number: '24219509-0020-1', carrier: 'ozon', shared: false, ...TYPED },
      { number: '1106153417', carrier: null, shared: false, ...TYPED },
    ],
    events: [],
  });
  const merged = plan(link, [stored(), posting]);
  expect(merged).toMatchObject({ id: 'shp_0', absorbed: [{ id: 'shp_1', version: 3 }] });
  expect(merged.numbers).toEqual([
    { number: '24219509-0020-1', carrier: 'ozon', shared: false, ...TYPED },
    { number: '1106153417', carrier: 'cdek', shared: false, ...TYPED },
  ]);
  expect(merged.newEvents.map(({ carrier }) => carrier)).toEqual(['cdek']);
});

test('the number from the carrier replaces an order uuid as the number of a parcel', () => {
  const byUuid = stored({ number: '72753034-23A3-46A5-974D-8B1239D515E1' });
  expect(plan(update(), [byUuid]).number).toBe('1106153417');
});

describe('a promised date that comes without a time of its own', () => {
  const eta = { begin: at('2026-11-05T00:00:00Z'), end: at('2026-11-05T00:00:00Z') };
  const receivedAt = at('2026-10-21T00:00:00Z');
  const stating = (key: string, time: number, value: typeof eta) =>
    event({
      step: 'eta_stated',
      key,
      occurredAt: time,
      receivedAt: time,
      facts: { eta: value },
    });

  test('a promised date that is repeated unchanged adds no event', () => {
    const first = stating('a', receivedAt, eta);
    const merged = plan(update({ events: [stating('b', receivedAt + 1, eta)] }), [
      stored({ events: [first] }),
    ]);
    expect(merged.newEvents).toEqual([]);
  });

  test('a promised date that changes back to an earlier value is the current one', () => {
    const later = { begin: eta.begin + 86_400_000, end: eta.end + 86_400_000 };
    const known = [stating('a', receivedAt, eta), stating('b', receivedAt + 1, later)];
    const merged = plan(update({ events: [stating('c', receivedAt + 2, eta)] }), [
      stored({ events: known }),
    ]);
    expect(merged.snapshot.folded.eta).toEqual(eta);
  });
});

test('a change of carrier between two scans shows as a hand-over in the timeline', () => {
  const chinese = event({
    step: 'departed',
    carrier: 'china-post',
    occurredAt: at('2026-10-10T00:00:00Z'),
  });
  const russian = event({
    step: 'arrived',
    carrier: 'russian-post',
    occurredAt: at('2026-10-20T00:00:00Z'),
  });
  const { shipment } = plan(update({ events: [russian, chinese] }), []).snapshot;
  expect(shipment.events.map(({ step, handover }) => [step, handover])).toEqual([
    ['arrived', null],
    ['handed_over', { from: 'china-post', to: 'russian-post' }],
    ['departed', null],
  ]);
  expect(shipment.carrier).toBe('russian-post');
});

test('the tracking link opens the page of the current carrier with the number it uses', () => {
  const told = update({
    carrier: 'ozon',
    numbers: [
      { number: '24219509-0020-1', carrier: 'ozon', shared: false, ...TYPED },
      { number: '1106153417', carrier: 'cdek', shared: false, ...TYPED },
    ],
  });
  expect(plan(told, []).snapshot.shipment.links.carrier).toBe(
    'https://www.cdek.ru/ru/tracking?order_id=1106153417',
  );
});

test('an order number is stored as a shared number beside that of its posting', () => {
  const order = { number: '24219509-0020', carrier: 'ozon', shared: true, ...TYPED };
  const posting = (n: number) => {
    return { number: `24219509-0020-${n}`, carrier: 'ozon', shared: false, ...TYPED };
  };
  const first = plan(update({ numbers: [posting(1), order] }), []);
  expect(first.numbers).toEqual([posting(1), order]);
});

describe('a parcel that a program ties to ever more numbers', () => {
  const numbered = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => ({
      number: `11${String(from + i).padStart(8, '0')}`,
      carrier: 'cdek',
      shared: false,
      ...TYPED,
    }));

  test('a parcel holds at most fifty numbers, its own first, and keeps its id', () => {
    const known = stored({ numbers: numbered(0, 40) });
    const merged = plan(update({ numbers: [...numbered(39, 1), ...numbered(100, 30)] }), [known]);
    expect(merged.id).toBe('shp_1');
    expect(merged.numbers).toHaveLength(NUMBERS_OF_PARCEL_MAX);
    expect(merged.numbers.slice(0, 40).map(({ number }) => number)).toEqual(
      known.numbers.map(({ number }) => number),
    );
  });

  test('a parcel does not absorb another if their numbers together are too many', () => {
    const [large, small] = [
      stored({ id: 'shp_2', numbers: numbered(100, 45), createdAt: at('2026-10-02T00:00:00Z') }),
      stored({ id: 'shp_3', numbers: numbered(200, 5), createdAt: at('2026-10-03T00:00:00Z') }),
    ];
    const known = stored({ numbers: numbered(0, 10) });
    const tied = update({
      numbers: [...numbered(0, 1), ...numbered(100, 1), ...numbered(200, 1)],
    });
    const merged = plan(tied, [known, large, small]);
    expect(merged.absorbed.map(({ id }) => id)).toEqual(['shp_3']);
    expect(merged.numbers.length).toBeLessThanOrEqual(NUMBERS_OF_PARCEL_MAX);
  });

  test('a parcel holds five hundred events, and still takes a surer copy of one', () => {
    const scans = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        event({ step: 'accepted', occurredAt: at('2026-10-20T00:00:00Z') + i * 60_000 }),
      );
    const merged = plan(update({ events: scans(700) }), [stored({ events: scans(499) })]);
    expect(merged.newEvents).toHaveLength(1);
    const [first] = scans(1);
    if (!first) throw new Error('no scan');
    const surer = { ...first, source: 'cdek:poll' };
    const full = stored({ events: scans(EVENTS_OF_PARCEL_MAX) });
    expect(plan(update({ events: [surer] }), [full]).newEvents).toEqual([surer]);
  });
});
