// What a stored return costs next decides its place in the list.
import { expect, test } from 'vitest';
import type { Return } from '../../functions/contract/ozon.ts';
import {
  byNextCost,
  byPlace,
  isCharged,
  nextCost,
  sumStorage,
} from '../../functions/ozon/returns-cost.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
const inDays = (days: number) => new Date(NOW + days * 86_400_000).toISOString();

const stored = (
  number: string,
  paidIn: number | null,
  disposalIn: number | null,
  place = 'Point 1',
): Return => ({
  id: number,
  number,
  shipmentId: null,
  status: 'ArrivedAtReturnPlace',
  changedAt: inDays(-9),
  type: null,
  scheme: 'FBS',
  reason: null,
  product: { name: number, offerId: null, quantity: 1, price: { minor: 1000, currency: 'RUB' } },
  place,
  storage: {
    arrivedAt: inDays(-9),
    paidFrom: paidIn === null ? null : inDays(paidIn),
    disposalAt: disposalIn === null ? null : inDays(disposalIn),
    cost: { minor: 500, currency: 'RUB' },
    disposalCost: null,
  },
  compensation: null,
});

test('disposal in two days with storage charged stands above disposal in sixteen', () => {
  const rows = [stored('later', -4, 16), stored('free', 5, 30), stored('soon', -1, 2)];
  expect(rows.toSorted(byNextCost(NOW)).map(({ number }) => number)).toEqual([
    'soon',
    'free',
    'later',
  ]);
});

test('a return without any date comes last and names no next cost', () => {
  const undated = stored('undated', null, null);
  expect(nextCost(undated, NOW)).toBeNull();
  expect([undated, stored('soon', -1, 2)].toSorted(byNextCost(NOW)).at(-1)).toBe(undated);
});

test('the next cost of free storage is its first charged day, afterwards the disposal', () => {
  const one = stored('one', 1, 8);
  expect(nextCost(one, NOW)).toEqual({ kind: 'paid', at: NOW + 86_400_000 });
  expect(nextCost(one, NOW + 86_400_000)).toEqual({ kind: 'disposal', at: NOW + 8 * 86_400_000 });
  expect([isCharged(one, NOW), isCharged(one, NOW + 86_400_000)]).toEqual([false, true]);
});

test('the sums count what is stored, what is charged, and disposals within seven days', () => {
  const sums = sumStorage(
    [stored('a', -1, 2), stored('b', 3, 9), stored('c', -5, 40, 'Point 2')],
    NOW,
  );
  expect(sums).toEqual({
    count: 3,
    places: 2,
    worth: [{ minor: 3000, currency: 'RUB' }],
    charged: { count: 2, sum: [{ minor: 1000, currency: 'RUB' }] },
    disposal: { count: 1, first: NOW + 2 * 86_400_000 },
  });
});

test('returns of one place stand together, the place whose return costs next first', () => {
  const places = byPlace(
    [stored('a', 5, 30), stored('b', -1, 2, 'Point 2'), stored('c', 1, 9)],
    NOW,
  );
  expect(places.map(([place, rows]) => [place, rows.map(({ number }) => number)])).toEqual([
    ['Point 1', ['c', 'a']],
    ['Point 2', ['b']],
  ]);
});
