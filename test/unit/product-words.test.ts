// By which words products are found.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../functions/ozon/contents.ts';
import { productKey, soughtWords, wordsOf } from '../../functions/shipments/product-words.ts';

const product = (
  title: string | null,
  offerId: string | null = null,
  sku: string | null = null,
) => ({
  title,
  offerId,
  sku,
});

describe('the words of a product', () => {
  test('a product has its numbers as a whole and the words of its name', () => {
    expect(wordsOf(product('Щётка «Бриз», 2 шт.', 'BR-2 / Red', '1620411013'))).toEqual([
      '1620411013',
      'br-2 / red',
      'щетка',
      'бриз',
      '2',
      'шт',
    ]);
  });

  test('a Chinese name has each two signs that stand together, and the last one', () => {
    expect(wordsOf(product('小卷卷发棒，9毫米'))).toEqual([
      '小卷',
      '卷卷',
      '卷发',
      '发棒',
      '棒',
      '9',
      '毫米',
      '米',
    ]);
  });

  test('any part of a Chinese name and any beginnings of words find the name they are of', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (title, from, length) => {
        const words = wordsOf(product(title));
        const part = title.slice(from % (title.length + 1)).split(/\s/)[0] ?? '';
        const han = /^\p{Script=Han}+/u.exec(part)?.[0].slice(0, 1 + (length % 5));
        if (!han || words.length >= 60) return;
        for (const sought of soughtWords(han).words) {
          expect(
            words.some((word) => word.startsWith(sought)),
            `${title} ${han}`,
          ).toBe(true);
        }
      }),
    );
  });

  test('words are few and short, however long the name is', () => {
    const words = wordsOf(product(`${'я'.repeat(400)} ${'卷发'.repeat(400)}`, 'x'.repeat(500)));
    expect(words.length).toBeLessThanOrEqual(60);
    expect(Math.max(...words.map((word) => word.length))).toBeLessThanOrEqual(100);
    expect(soughtWords('a b c d e f g h').words).toHaveLength(5);
  });
});

test('a product goes by its SKU, else by its offer id, else by its name', () => {
  expect(productKey(product('Лампа', 'L-1', '5'))).toBe('5');
  expect(productKey(product('Лампа', 'L-1'))).toBe('=L-1');
  expect(productKey(product(' ЛАМПА  зелёная'))).toBe('~лампа зеленая');
  expect(productKey(product(null))).toBeNull();
});

test('what a posting holds is read in any of the types that Ozon writes', () => {
  const posting = {
    posting_number: '1-1-1',
    in_process_at: '2026-11-20T09:00:00Z',
    products: [
      {
        sku: '5',
        offer_id: 'A',
        name: 'B',
        price: { amount: '279.0000' },
        currency_code: 'RUB',
        quantity: '2',
      },
      { sku: '0', price: { amount: '10', currency: 'CNY' } },
    ],
  };
  expect(contentOf(posting as never, Date.parse('2026-11-21T09:00:00Z'))).toEqual({
    number: '1-1-1',
    orderedAt: Date.parse('2026-11-20T09:00:00Z'),
    products: [
      {
        sku: '5',
        offerId: 'A',
        title: 'B',
        quantity: 2,
        price: { minor: 27_900, currency: 'RUB' },
      },
      {
        sku: null,
        offerId: null,
        title: null,
        quantity: 1,
        price: { minor: 1_000, currency: 'CNY' },
      },
    ],
  });
});
