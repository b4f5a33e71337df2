// What the goods of a ticket cost, for its page and for the claim; how long somebody has waited.
import { expect, test } from 'vitest';
import { words } from '../../functions/contract/words.ts';
import { roughSpan } from '../../functions/parts/countdown.tsx';
import { roublesOf, sumOf } from '../../functions/tickets/goods-sum.ts';

const goods = (price_minor: number | null, currency: string | null, quantity = 1) => ({
  price_minor,
  currency,
  quantity,
});

test('a sum is only given when all goods have a price in one currency', () => {
  expect(sumOf([goods(219_000, 'RUB'), goods(5_050, 'RUB', 2)])).toEqual({
    minor: 229_100,
    currency: 'RUB',
  });
  expect(sumOf([])).toBeNull();
  expect(sumOf([goods(219_000, 'RUB'), goods(5_050, 'CNY')])).toBeNull();
  expect(sumOf([goods(219_000, 'RUB'), goods(null, 'RUB')])).toBeNull();
});

test('a claim is filled with roubles, and with nothing where the price is in another currency', () => {
  expect(roublesOf([goods(219_000, 'RUB')])).toBe('2190');
  expect(roublesOf([goods(219_005, 'RUB')])).toBe('2190,05');
  expect(roublesOf([goods(6_100, 'CNY')])).toBeNull();
});

test('a wait is said in one unit', () => {
  const t = words('en');
  const minute = 60_000;
  expect([0, 43, 89, 23 * 60 + 59, 49 * 60].map((n) => roughSpan(n * minute, t))).toEqual([
    '1 min',
    '43 min',
    '1 h',
    '23 h',
    '2 d',
  ]);
});
