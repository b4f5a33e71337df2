// What the one search makes of what was typed or pasted.
import { describe, expect, test } from 'vitest';
import { SEARCHED_NUMBERS_MAX } from '../../functions/contract/shipment-list.ts';
import { readTyped } from '../../functions/search/typed.ts';

describe('the one search', () => {
  test.each([
    '19544298-0003-1, 57195475-0050-3',
    '19544298-0003-1\n57195475-0050-3',
    '19544298-0003-1\t57195475-0050-3；',
    ' 19544298-0003-1 、57195475-0050-3 19544298-0003-1',
    '请查一下 19544298-0003-1 和 57195475-0050-3，谢谢',
  ])('several numbers are found whatever stands between them: %j', (q) => {
    expect(readTyped(q)).toEqual({
      kind: 'numbers',
      numbers: ['19544298-0003-1', '57195475-0050-3'],
      isCut: false,
    });
  });

  test.each(['наушники TWS-20', 'Smart watch W8 Pro', '蓝牙耳机', '19544298-00'])(
    'one beginning of a number, or words, stay a text: %s',
    (q) => {
      expect(readTyped(q)).toMatchObject({ kind: 'text', text: q });
    },
  );

  test('nothing but blanks asks for nothing', () => {
    expect(readTyped(' \n ')).toEqual({ kind: 'nothing' });
  });

  test('more numbers than are looked for at once are cut, and said to be', () => {
    const many = Array.from({ length: SEARCHED_NUMBERS_MAX + 5 }, (_, i) => 1_100_000_000 + i);
    const typed = readTyped(many.join(' '));
    expect(typed).toMatchObject({ kind: 'numbers', isCut: true });
    expect(typed.kind === 'numbers' && typed.numbers.length).toBe(SEARCHED_NUMBERS_MAX);
  });
});
