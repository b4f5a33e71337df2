// The way back through the pages of a list, the address of the list a parcel was opened from, its columns.
import { expect, test } from 'vitest';
import { readColumns } from '../../functions/shipments/list-columns.ts';
import { placeHref, readPlace, writePlace } from '../../functions/shipments/list-place.ts';
import { planList } from '../../functions/shipments/list-plan.ts';
import { readTrail } from '../../functions/shipments/list-trail.ts';

const trail = (address: string) => readTrail(new URLSearchParams(address));
const query = { problem: 'any' } as const;

test('the pages behind lead back one by one to the first, and say how many rows are before', () => {
  const first = trail('problem=any');
  expect(first.back(query)).toBeNull();
  expect(first.before).toBe(0);
  const second = trail(first.onward(query, 'cursor-a', 50));
  expect(second.before).toBe(50);
  const third = trail(second.onward(query, 'cursor-b', 48));
  expect([third.here, third.before]).toEqual(['cursor-b', 98]);
  expect(third.back(query)).toBe(second.write(query));
  expect(second.back(query)).toBe('problem=any');
});

test('the address of a far page stays short, and forgets the first pages', () => {
  let address = trail('').onward({}, 'c'.repeat(100), 50);
  for (let page = 0; page < 60; page++) {
    address = trail(address).onward({}, 'c'.repeat(100), 50);
    expect(address.length).toBeLessThan(1900);
  }
  expect(trail(address).before).toBeNull();
  expect(trail(address).back({})).toContain('cursor=');
});

test('a trail somebody has written by hand is left out', () => {
  expect(trail('cursor=abc&trail=<x>~y.z~-.50').back({})).toBe('');
});

test.each([
  ['all', '/ru/desk/parcels'],
  ['problem=any&sort=created', '/ru/desk/parcels?problem=any&sort=created'],
  ['today', '/ru/desk/today'],
  ['today.late', '/ru/desk/today?tab=late'],
])('the list %s of a parcel’s address leads back to %s', (text, href) => {
  const place = readPlace(text);
  expect(place && placeHref('ru', place)).toBe(href);
  expect(place && writePlace(place)).toBe(text);
});

test.each([null, '', undefined])('without a list in the address (%j) there is none', (text) => {
  expect(readPlace(text)).toBeNull();
});

test.each([
  ['1106153417 1106298843', 2],
  ['48173252-0033-2,RA644000001RU\n1106298843', 3],
  ['Кабель USB-C 2 м', 0],
  ['Bluetooth наушники', 0],
  ['wireless keyboard', 0],
  ['1106153417', 0],
])('the search for “%s” looks for %i whole numbers', (q, count) => {
  expect(planList({ q })?.search?.numbers).toHaveLength(count);
});

test('columns nobody knows are left out, and without any the usual ones are shown', () => {
  expect(readColumns(['price', 'secret', 'status'])).toEqual(['status', 'price']);
  expect(readColumns(['secret'])).toContain('product');
});
