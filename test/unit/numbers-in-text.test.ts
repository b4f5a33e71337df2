// What people paste into the number field: messages, links, copied orders, and what no number is.
import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../functions/carriers/numbers-input.ts';

const found = (text: string) => readNumbers(text, 40).numbers;

describe('a number field', () => {
  test.each([
    ['48173252-0033-2 📦', ['48173252-0033-2']],
    ['📦48173252-0033-2📦', ['48173252-0033-2']],
    ['４８１７３２５２－００３３－２', ['48173252-0033-2']],
    ['48173252 0033 2', ['48173252-0033-2']],
    ['«1106153417»', ['1106153417']],
    [
      'Ваш заказ 48173252-0033-2 ждёт в пункте выдачи, код в приложении. https://ozon.ru/t/k2Jd9',
      ['48173252-0033-2'],
    ],
    ['Заказ№48173252-0033-2готов', ['48173252-0033-2']],
    ['https://tracking.ozon.ru/?track=48173252-0033-2&__rr=1', ['48173252-0033-2']],
    ['https://www.ozon.ru/my/orderdetails/?order=48173252-0033', ['48173252-0033']],
    ['https://www.cdek.ru/ru/tracking?order_id=1106153417', ['1106153417']],
    ['您的包裹LX123456785CN已到达莫斯科，请查收', ['LX123456785CN']],
    ['Ваш трек-номер: RA 644 000 005 RU. Спасибо!', ['RA644000005RU']],
    ['Трек РА644000005РУ, ждите', ['RA644000005RU']],
    ['Parcel 1106153417 and parcel 1106298843 please', ['1106153417', '1106298843']],
    ['Где посылка 1106153417?\nИ ещё 48173252-0033-2', ['48173252-0033-2']],
  ])('reads %j', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  // Texts written after the rules, none of which was changed for them.
  test.each([
    [
      'Добрый день! Отправление 0132112277-0102-1 прибыло 27.11.2026 к 18:00, хранение до 04.12',
      ['0132112277-0102-1'],
    ],
    ['CDEK: order 1106321645 is on its way to Самара. Call +7 495 009-04-05', ['1106321645']],
    ['【Ozon】订单 24219509-0101-1 已发货，验证码 482913', ['24219509-0101-1']],
    ['Заказ на 4 980 ₽ (57195475-0050-3) передан в доставку 26.11', ['57195475-0050-3']],
    ['YT2134567890123456 — где?', ['YT2134567890123456']],
    ['номер: 48173252–0033–2; тел. 89161234567', ['48173252-0033-2']],
  ])('reads the held-out text %j', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  test.each([
    'Ваш заказ',
    'не могу забрать посылку',
    '包裹丢了怎么办',
    'Позвоните мне: +7 916 123-45-67',
    'мой телефон 89161234567',
    'ИНН 7704217370',
    'Код получения 4821930',
    'https://www.ozon.ru/product/smart-chasy-w8-1234567890/',
    'https://ozon.ru/t/k2Jd9',
    'доставка 27.11.2026 или 28/11/2026',
  ])('finds no number in %j and asks the help instead', (text) => {
    const { numbers, implausible, question } = readNumbers(text, 40);
    expect(numbers).toEqual([]);
    expect(implausible).toEqual([]);
    expect(question).not.toBeNull();
  });

  test('a number without words is looked up as it is, whatever its format', () => {
    expect(readNumbers('ZZV-23', 40)).toMatchObject({ numbers: ['ZZV-23'], isFromText: false });
  });

  test('blanks separate numbers of any length as soon as one of them can only be a number', () => {
    expect(found('48173252-0033-2 ZZV-23 1106153417')).toEqual([
      '48173252-0033-2',
      'ZZV-23',
      '1106153417',
    ]);
    expect(readNumbers('№ 48173252-0033-2', 40)).toMatchObject({
      numbers: ['48173252-0033-2'],
      implausible: [],
    });
    expect(found('RA 644 000 005 RU')).toEqual(['RA644000005RU']);
  });

  test('a number picked out of words is marked as found in a text', () => {
    expect(readNumbers('Заказ 48173252-0033-2', 40).isFromText).toBe(true);
  });

  test('a Russian word with a digit for a letter is no number', () => {
    expect(found('ВАШ3АКАЗ')).toEqual([]);
    expect(found('ваш 3аказ готов')).toEqual([]);
  });

  test('three thousand digits are one implausible text, no number and no question', () => {
    const { numbers, implausible, question } = readNumbers('7'.repeat(3000), 40);
    expect([numbers.length, implausible.length, question]).toEqual([0, 1, null]);
  });

  test.each([
    'A'.repeat(8_000),
    '48173252-'.repeat(900),
    'RA 644 '.repeat(1_100),
    'https://'.repeat(1_000),
    '👩‍👩‍👧‍👦'.repeat(700),
    'ﷺ'.repeat(8_000),
    '1 '.repeat(4_000),
  ])('a hostile text gives at most as many numbers as are asked for', (text) => {
    const { numbers, implausible } = readNumbers(text, 40);
    expect(numbers.length).toBeLessThanOrEqual(40);
    expect(implausible.join('').length).toBeLessThanOrEqual(20_000);
  });
});
