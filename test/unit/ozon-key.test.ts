// When the end of a key is told, what a key is needed for, and the pace of calls: pure.
import { describe, expect, test } from 'vitest';
import { unstable_readConfig } from 'wrangler';
import { KEY_NEEDS } from '../../functions/contract/ozon-account.ts';
import { isEnding, tellingOf } from '../../functions/ozon/key-end.ts';
import { byNeed, needOf, uncoveredBy } from '../../functions/ozon/key-needs.ts';
import { OZON_METHODS } from '../../functions/ozon/methods.ts';
import { book } from '../../functions/ozon/pace.ts';
import { endOf } from '../../functions/ozon/roles.ts';
import sample from '../fixtures/ozon-api/roles-response.json' with { type: 'json' };

const DAY = 86_400_000;
const ENDS = Date.parse('2027-02-01T10:00:00Z');

describe('the end of a key', () => {
  test.each([
    [15, null, null, 14],
    [14, null, 14, 3],
    [14, 14, null, 3],
    [3, 14, 3, 1],
    [2, null, 3, 1],
    [1, 3, 0, null],
    [0, 3, 0, null],
    [-30, 3, 0, null],
    [-30, 0, null, null],
  ])(
    '%s days before, told %s: says %s and looks again %s days before',
    (days, told, says, next) => {
      expect(tellingOf(ENDS, told, ENDS - days * DAY)).toEqual({
        days: says,
        nextAt: next === null ? null : ENDS - next * DAY,
      });
    },
  );

  test('the daily page says it from 14 days before on, also afterwards', () => {
    expect([15, 14, 0, -9].map((days) => isEnding(ENDS, ENDS - days * DAY))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(isEnding(null, ENDS)).toBe(false);
  });

  test.each([
    ['2027-02-01T10:00:00Z', ENDS],
    ['0001-01-01T00:00:00Z', null],
    ['9999-12-31T23:59:59Z', null],
    [undefined, null],
  ])('an end written as %s is %s', (expires_at, at) => {
    expect(endOf({ expires_at, roles: [] }, ENDS - DAY)).toBe(at);
  });
});

describe('what a key is needed for', () => {
  test('is known of every method that is called', () => {
    expect(OZON_METHODS.filter((method) => needOf(method) === 'other')).toEqual([]);
    expect(byNeed(OZON_METHODS).every((one) => KEY_NEEDS.includes(one.for))).toBe(true);
  });

  test('a listed method covers itself and what is below it, not what only begins alike', () => {
    const methods = ['/v1/posting', '/v1/posting/cutoff/set', '/v1/postings'];
    expect(uncoveredBy(['/v1/posting'], methods, [])).toEqual(['/v1/postings']);
  });

  test('a list without a method that worked is not the whole truth: nothing is claimed', () => {
    const listed = sample.roles.flatMap(({ methods }) => methods);
    expect(uncoveredBy(listed, OZON_METHODS, ['/v4/posting/fbs/list'])).toEqual([]);
    expect(uncoveredBy([], OZON_METHODS, [])).toEqual([]);
  });
});

describe('the pace of calls', () => {
  const { vars } = unstable_readConfig({ config: 'wrangler.toml' });
  const bookAt = (clientId: string, now: number) =>
    book(clientId, now, Number(vars.OZON_CALLS_PER_SECOND));

  test('no second has more than fifty calls of one Client-Id, however many come at once', () => {
    const at = Array.from({ length: 200 }, () => bookAt('many', 1_000_000));
    for (const begin of at) {
      expect(at.filter((one) => one >= begin && one < begin + 1000).length).toBeLessThanOrEqual(50);
    }
    expect(Math.max(...at) - 1_000_000).toBeLessThanOrEqual(5000);
  });

  test('a call of another Client-Id does not wait', () => {
    for (let i = 0; i < 100; i++) bookAt('busy', 2_000_000);
    expect(bookAt('calm', 2_000_000)).toBe(2_000_000);
  });

  test('after a pause nobody waits', () => {
    for (let i = 0; i < 100; i++) bookAt('pauses', 3_000_000);
    expect(bookAt('pauses', 3_010_000)).toBe(3_010_000);
  });
});
