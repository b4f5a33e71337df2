import { describe, expect, it } from 'vitest';
import { draftAppeal } from '../../functions/ozon/appeal.ts';
import { countErrors } from '../../functions/ozon/rating-errors.ts';
import { chargeFor, oneMore } from '../../functions/ozon/rating-what-if.ts';
import { percentOf, rateDays, zoneOf } from '../../functions/ozon/rating-zones.ts';
import measured from '../fixtures/ozon-api/rating-index-measured.json' with { type: 'json' };

const day = (day: string, value: number) => ({
  connection_id: 'con_1',
  day,
  value,
  costs_minor: null,
  currency: null,
});

describe('the error index', () => {
  it('is a share: what was measured as 0.11494253 is 11.49 %, not free of charge', () => {
    const days = measured.defects.map((one) => day(one.date, one.index_by_date));
    const [rating] = rateDays(days.slice(0, 2));
    expect(rating).toMatchObject({ value: 11.49, raw: 0.11494253, zone: { upTo: 20, charge: 6 } });
  });

  it.each([
    [0.04, 0],
    [0.0401, 3],
    [0.1, 3],
    [0.25, 9],
    [0.4, 9],
    [0.41, 9],
  ])('%s of the orders costs %s %% each', (share, charge) => {
    expect(zoneOf(percentOf(share) ?? Number.NaN).charge).toBe(charge);
  });

  it('above one is no share: raw value, no percentage, no zone, no distance', () => {
    const [rating] = rateDays([day('2026-11-22', 3.4)]);
    expect(rating).toMatchObject({ value: null, raw: 3.4, zone: null, toNext: null });
  });

  it('names the danger of a blocked shop above 40 % only', () => {
    expect([0.4, 0.41].map((share) => zoneOf(percentOf(share) ?? 0).mayBlock)).toEqual([
      false,
      true,
    ]);
  });
});

describe('one more miss', () => {
  it('follows from Ozon’s formula: 2 of 52 orders, one more makes 3 of 51', () => {
    expect(oneMore(2 / 52, 2)).toMatchObject({
      percent: 5.88,
      isDearer: true,
      zone: { charge: 3 },
    });
  });

  it('that stays in the zone is no warning', () => {
    expect(oneMore(1 / 200, 1)).toMatchObject({ percent: 1.01, isDearer: false });
  });

  it.each([
    ['an index of zero', 0, 0],
    ['errors that are not known', 0.05, 0],
    ['a value that is no share', 3.4, 2],
    ['a single order', 1, 1],
  ])('is not guessed from %s', (_, share, errors) => {
    expect(oneMore(share, errors)).toBeNull();
  });

  it('costs the zone’s percentage of the price, at most 1,500 roubles', () => {
    const zone = zoneOf(11);
    expect(chargeFor(zone, { minor: 200_000, currency: 'RUB' })).toBe(12_000);
    expect(chargeFor(zone, { minor: 9_000_000, currency: 'RUB' })).toBe(150_000);
    expect(chargeFor(zone, { minor: 200_000, currency: 'CNY' })).toBeNull();
  });

  it('counts the 14 days of the index, not the day after and not what is older', () => {
    const at = (iso: string) => ({ connection_id: 'con_1', error_at: Date.parse(iso) });
    const counted = countErrors(
      [{ connectionId: 'con_1', day: '2026-11-22' }],
      [
        at('2026-11-23T00:00:00Z'),
        at('2026-11-22T23:59:59Z'),
        at('2026-11-09T00:00:00Z'),
        at('2026-11-08T23:59:59Z'),
        { connection_id: 'con_2', error_at: Date.parse('2026-11-20T00:00:00Z') },
      ],
    );
    expect(counted.get('con_1')).toBe(2);
  });
});

describe('a drafted appeal', () => {
  const NOW = Date.parse('2026-11-26T09:00:00Z');
  const error = {
    number: '46540044-0026-1',
    type: 'SELLER_DELAY',
    connection_id: 'con_1',
    shipment_id: null,
    error_at: Date.parse('2026-11-24T09:00:00Z'),
    scheme: 'FBS',
    grace: 0 as const,
    charge_percent: 3,
    charge_minor: 4170,
    charge_currency: 'RUB',
    price_minor: 139_000,
    price_currency: 'RUB',
  };

  it('names posting, error, sum and hand-over times, in Moscow time', () => {
    const text = draftAppeal(
      {
        error,
        shipByAt: Date.parse('2026-11-23T09:00:00Z'),
        shipLateAt: Date.parse('2026-11-23T21:00:00Z'),
        dispatchedAt: Date.parse('2026-11-23T10:00:00Z'),
        parcel: null,
      },
      NOW,
    );
    expect(text).toContain('46540044-0026-1');
    expect(text).toContain('41,70');
    expect(text).toMatch(/12:00.*\n.*00:00.*\n.*13:00/);
  });

  it('claims nothing that is not on record', () => {
    const facts = { error, shipByAt: null, shipLateAt: null, dispatchedAt: null, parcel: null };
    expect(
      draftAppeal(facts, NOW)
        .split('\n')
        .filter((line) => line.startsWith('—')),
    ).toEqual([]);
  });
});
