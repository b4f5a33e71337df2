// What the filter costs grows with the length of a text alone, whatever is repeated in it. Counted in looks
// at its words, so that it is the same on every machine.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeAddresses } from '../../functions/carriers/privacy-addresses.ts';
import { takeContacts, takePostalCodes } from '../../functions/carriers/privacy-contacts.ts';
import { takeNames } from '../../functions/carriers/privacy-names.ts';
import { tokensOf } from '../../functions/carriers/privacy-tokens.ts';

const PASSES = { takeContacts, takeAddresses, takePostalCodes, takeNames };

function looksOf(text: string): number {
  let looks = 0;
  const counted = new Proxy(tokensOf(text), {
    get(tokens, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
      return Reflect.get(tokens, key);
    },
  });
  for (const pass of Object.values(PASSES)) pass(counted);
  return looks;
}

/** A text of `chars` letters is looked at so often for each of its words, at most. */
const looksPerToken = (unit: string, chars: number): number => {
  const text = unit.repeat(Math.ceil(chars / unit.length)).slice(0, chars);
  return looksOf(text) / Math.max(tokensOf(text).length, 1);
};

const PARTS = [
  ...[
    '1',
    '12',
    '115478',
    '9215554819',
    '+7',
    '½',
    '#',
    '№',
    'No',
    '.',
    ',',
    ':',
    ';',
    '-',
    '/',
    '(',
    ')',
  ],
  ...[
    ' ',
    'А',
    'Иванов',
    'ИВАН',
    'иван',
    'Иванович',
    'ул',
    'д',
    'кв',
    'код',
    'тел',
    'заказ',
    'получил',
  ],
  ...[
    'Smith',
    'JOHN',
    'street',
    'by',
    'code',
    'ul',
    'a@b',
    '张三',
    '签收',
    '路',
    '号',
    'x',
    '…',
    '"',
    '+',
  ],
];

test.each([
  ['1#'],
  ['½#'],
  ['А#1'],
  ['№1 '],
  ['No 1 '],
  ['код 1 '],
  ['Иванов '],
  ['ул. '],
  ['+7 '],
  ['(1) '],
  ['a, '],
  ['1-'],
])('the cost per word of the privacy filter stays bounded when %j is repeated', (unit) => {
  expect(looksPerToken(unit, 4000)).toBeLessThanOrEqual(1.5 * looksPerToken(unit, 500) + 5);
});

test('the cost per word of the privacy filter stays bounded for random repetitions of known parts', {
  timeout: 60_000,
}, () => {
  const unit = fc
    .array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(unit, (one) => {
      expect(looksPerToken(one, 2400)).toBeLessThanOrEqual(1.5 * looksPerToken(one, 600) + 10);
    }),
    { numRuns: 150 },
  );
});
