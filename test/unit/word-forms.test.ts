// Words as a search compares them, and what a word typed on other keys may mean.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { otherSpellings } from '../../functions/lib/other-keys.ts';
import { termsIn } from '../../functions/lib/word-forms.ts';

describe('the terms of a text', () => {
  test.each([
    ['повреждённая посылка', 'поврежденную посылку'],
    ['возвраты', 'возврат'],
    ['tracking numbers', 'tracked number'],
    ['ｐａｒｃｅｌ', 'Parcel'],
    ['單號查詢', '单号查询'],
  ])('%s and %s are the same to a search', (one, other) => {
    expect(termsIn(one)).toEqual(termsIn(other));
  });

  test('a Chinese text is each two signs that stand together, and a word with digits stays whole', () => {
    expect(termsIn('包裹丢失 4PX')).toEqual(['包裹', '裹丢', '丢失', '4px']);
  });

  test('no text makes an empty term', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => !termsIn(text).includes('')));
  });
});

describe('what was typed on other keys', () => {
  test.each([
    ['gjcskrf', 'посылка'],
    ["cl'r", 'сдэк'],
    ['posylka', 'посылка'],
    ['vozvrat', 'возврат'],
    ['ыефегы', 'status'],
    ['рфбс', 'rfbs'],
  ])('%s may mean %s', (typed, meant) => {
    expect(otherSpellings(typed)).toContain(meant);
  });

  test('a Chinese word and a number may mean nothing else', () => {
    expect(otherSpellings('包裹')).toEqual([]);
    expect(otherSpellings('12345')).toEqual([]);
  });
});
