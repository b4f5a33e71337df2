// Amounts, products and kinds of findings in a file of parcels.
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../functions/contract/import.ts';
import { amountIn, currencyIn, quantityIn } from '../../functions/imports/amounts.ts';
import { checkRows } from '../../functions/imports/check.ts';
import { groupFindings, rangesText } from '../../functions/imports/group-findings.ts';
import { readFile } from '../../functions/imports/read.ts';

const check = async (lines: readonly string[]) => {
  const answer = await readFile(new TextEncoder().encode(lines.join('\n')));
  if (typeof answer === 'string') throw new Error(answer);
  return { ...checkRows(answer.rows, answer.columns), columns: answer.columns };
};
const codes = (findings: readonly Finding[]) => findings.map(({ line, code }) => [line, code]);

describe('amounts', () => {
  test.each([
    ['1390', 139_000],
    ['1390.5', 139_050],
    ['1 390,50 ₽', 139_050],
    ['1\u00a0390,5', 139_050],
    ['1,390.50', 139_050],
    ['1.390,50', 139_050],
    ['1,390', 139_000],
    ['12.345.678', 1_234_567_800],
    ['¥186.50', 18_650],
    ['￥186.5', 18_650],
    ['186.5 CNY', 18_650],
    ['139.1230', 13_912],
    ['0', 0],
    ['-5', null],
    ['1,2,3', null],
    ['дорого', null],
    ['9'.repeat(25), null],
    ['1'.repeat(5_000), null],
  ])('the amount %j is %s hundredths', (text, minor) => {
    expect(amountIn(text)).toBe(minor);
  });

  test.each([
    ['₽', 'RUB'],
    ['1 390 руб.', 'RUB'],
    ['12 бел. руб.', 'BYN'],
    ['rub', 'RUB'],
    ['金额(元)', 'CNY'],
    ['186.50 CNY', 'CNY'],
    ['$5', 'USD'],
    ['500 ₸', 'KZT'],
    ['JPY', null],
    ['1390', null],
    ['рубашка', null],
    ['5 рублей', 'RUB'],
  ])('the currency in %j is %s', (text, code) => {
    expect(currencyIn(text)).toBe(code);
  });

  test('a quantity is a whole number of pieces', () => {
    expect(
      ['2', '2,00', '3 шт.', '4件', '0', '-1', '1,5', 'два', '1000000'].map(quantityIn),
    ).toEqual([2, 2, 3, 4, null, null, null, null, null]);
  });

  test('an amount takes the currency of its cell, its column, its heading, or none and is left out', async () => {
    const of = async (heading: string, cell: string) =>
      (await check([`Трек-номер;${heading}`, `1106321645;${cell}`])).good[0]?.registration.price;
    expect(await of('Сумма', '186,50 CNY')).toEqual({ minor: 18_650, currency: 'CNY' });
    expect(await of('Сумма;Валюта', '1390;RUB')).toEqual({ minor: 139_000, currency: 'RUB' });
    expect(await of('Сумма, руб.', '1390')).toEqual({ minor: 139_000, currency: 'RUB' });
    const { good, findings } = await check(['Трек-номер;Сумма', '1106321645;1390']);
    expect(good[0]?.registration.price).toBeNull();
    expect(findings).toMatchObject([{ code: 'currency_missing', isError: false, value: '1390' }]);
  });
});

/** As Ozon's file of postings is headed; one row a product. */
const OZON =
  'Номер заказа;Номер отправления;Статус;Сумма отправления;Код валюты отправления;Название товара;SKU;Артикул;Ваша цена;Код валюты товара;Количество';

describe('products', () => {
  test('a row names the product of its parcel', async () => {
    const { good, findings } = await check([
      OZON,
      '48173252-0033;48173252-0033-2;Доставлен;1390,00;RUB;Чайник Мария;148313766;ЧАЙ-1;695,00;RUB;2',
    ]);
    expect(findings).toEqual([]);
    expect(good).toMatchObject([
      {
        registration: { number: '48173252-0033-2', price: { minor: 139_000, currency: 'RUB' } },
        products: [
          {
            name: 'Чайник Мария',
            offerId: 'ЧАЙ-1',
            sku: '148313766',
            quantity: 2,
            price: { minor: 69_500, currency: 'RUB' },
          },
        ],
      },
    ]);
  });

  test('rows with further products of a posting join its parcel, and their prices add up', async () => {
    const { good, findings, joinedCount } = await check([
      OZON,
      '48173252-0033;48173252-0033-2;;;RUB;Чайник;1;A;695;RUB;2',
      '48173252-0034;48173252-0034-1;;;RUB;Ложка;3;C;10;RUB;1',
      '48173252-0033;48173252-0033-2;;;RUB;Кружка;2;B;100;RUB;1',
    ]);
    expect(findings).toEqual([]);
    expect(joinedCount).toBe(1);
    expect(
      good.map(({ line, products, registration }) => [
        line,
        products?.length,
        registration.price?.minor,
      ]),
    ).toEqual([
      [2, 2, 149_000],
      [3, 1, 1_000],
    ]);
  });

  test('the amount that each row of a posting repeats is counted once', async () => {
    const head = 'Номер отправления;Сумма отправления;Валюта;Артикул';
    const row = (amount: string, article: string) => `48173252-0033-2;${amount};RUB;${article}`;
    const priceOf = async (...rows: string[]) =>
      (await check([head, ...rows])).good[0]?.registration.price?.minor;
    expect(await priceOf(row('500', 'A'), row('500', 'B'))).toBe(50_000);
    expect(await priceOf(row('500', 'A'), row('700', 'B'))).toBe(120_000);
    expect(await priceOf(row('500', 'A'), row('', 'B'))).toBeUndefined();
  });

  test('the same row twice, and the number in another parcel, are still duplicates', async () => {
    const { findings, joinedCount } = await check([
      'Номер отправления;Трек-номер;Артикул',
      '48173252-0033-2;1106321645;A',
      '48173252-0033-2;1106321645;A',
      '48173252-0034-1;1106321645;B',
    ]);
    expect(codes(findings)).toEqual([
      [3, 'duplicate'],
      [4, 'duplicate'],
    ]);
    expect(joinedCount).toBe(0);
  });

  test('a posting takes no more than a hundred products from a file', async () => {
    const rows = Array.from({ length: 102 }, (_, i) => `48173252-0033-2;A${i}`);
    const { good, findings } = await check(['Номер отправления;Артикул', ...rows]);
    expect(good[0]?.products).toHaveLength(100);
    expect(codes(findings)).toEqual([
      [102, 'duplicate'],
      [103, 'duplicate'],
    ]);
  });
});

describe('kinds of findings', () => {
  const finding = (line: number, value: string, code: Finding['code'] = 'carrier_unknown') => ({
    ...{ line, value, code, hint: null },
    isError: code === 'number_wrong',
  });

  test('findings are grouped by kind, errors first, with their rows and most frequent values', () => {
    const groups = groupFindings([
      finding(2, '顺丰'),
      finding(3, '顺丰'),
      finding(3, '!!', 'number_wrong'),
      finding(4, '圆通'),
      finding(9, '顺丰'),
    ]);
    expect(groups).toEqual([
      {
        code: 'number_wrong',
        isError: true,
        count: 1,
        ranges: [{ from: 3, to: 3 }],
        values: [{ value: '!!', count: 1 }],
      },
      {
        code: 'carrier_unknown',
        isError: false,
        count: 4,
        ranges: [
          { from: 2, to: 4 },
          { from: 9, to: 9 },
        ],
        values: [
          { value: '顺丰', count: 3 },
          { value: '圆通', count: 1 },
        ],
      },
    ]);
    expect(groups.map((group) => rangesText(group, ', '))).toEqual(['3', '2–4, 9']);
  });

  test('a kind with thousands of findings stays small', () => {
    const many = Array.from({ length: 50_000 }, (_, i) => finding(2 * i, `v${i}`));
    const [group] = groupFindings(many);
    expect(group?.count).toBe(50_000);
    expect(group?.ranges).toHaveLength(30);
    expect(group?.values).toHaveLength(5);
  });
});
