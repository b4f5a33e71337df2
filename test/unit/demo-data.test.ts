// The demo's data: the same on the same day, other numbers in each round, as many as its size says.
import { expect, test } from 'vitest';
import { PARCEL_CASES } from '../../functions/contract/case.ts';
import { ordinaryOf, storiesOf } from '../../scripts/demo-data/parcels.ts';
import { DEMO_SIZES, PARCELS, readSize, TICKETS } from '../../scripts/demo-data/size.ts';
import { ticketsOf } from '../../scripts/demo-data/tickets.ts';

const NOW = Date.parse('2026-11-23T09:00:00Z');
/** What the fake of Ozon has in any size. */
const AT_FAKE = 18;

test('the same day gives the same parcels, and another round others', () => {
  const parcels = ordinaryOf('shop', NOW, 0);
  expect(ordinaryOf('shop', NOW, 0)).toEqual(parcels);
  const numbers = (round: number) =>
    ordinaryOf('shop', NOW, round).flatMap((parcel) => parcel.numbers);
  const first = new Set(numbers(0));
  expect(numbers(1).filter((number) => first.has(number))).toEqual([]);
});

test.each(DEMO_SIZES)('the size %s has as many parcels and tickets as it says', (size) => {
  const parcels = ordinaryOf(size, NOW, 0);
  const all = [...storiesOf(NOW, 0), ...parcels];
  expect(all.length + (size === 'stories' ? 0 : AT_FAKE)).toBe(PARCELS[size]);
  const numbers = all.flatMap((parcel) => parcel.numbers);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(ticketsOf(size, parcels)).toHaveLength(TICKETS[size]);
});

test('a shop has every case there is a way to bring about', () => {
  const cases = new Set(ordinaryOf('shop', NOW, 0).map((parcel) => parcel.case));
  expect(PARCEL_CASES.filter((one) => !cases.has(one))).toEqual(['source_silent']);
});

test('a size that is none is refused with those there are', () => {
  expect(readSize(undefined)).toBe('shop');
  expect(readSize('stories')).toBe('stories');
  expect(() => readSize('huge')).toThrow(/stories, shop, large/);
});
