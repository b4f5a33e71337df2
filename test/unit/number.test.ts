import { describe, expect, test } from 'vitest';
import { detectCarriers } from '../../functions/carriers/detect.ts';
import { CARRIERS } from '../../functions/carriers/index.ts';
import {
  isPlausibleNumber,
  normaliseNumber,
  numberPrefix,
} from '../../functions/carriers/number.ts';
import { readNumbers } from '../../functions/carriers/numbers-input.ts';

const detect = (typed: string) => detectCarriers(normaliseNumber(typed), CARRIERS);

describe('a number as typed', () => {
  test.each([
    [' ra 644 000 005 ru ', 'RA644000005RU'],
    ['RA-644-000-005-RU', 'RA644000005RU'],
    ['РА644000005RU', 'PA644000005RU'],
    ['ＲＡ６４４０００００５ＲＵ', 'RA644000005RU'],
    ['24219509–0020–1', '24219509-0020-1'],
    ['0132112277-0102-1', '0132112277-0102-1'],
    ['zzv-23', 'ZZV-23'],
  ])('the typed number %j is read as %s', (typed, number) => {
    expect(normaliseNumber(typed)).toBe(number);
  });

  test('any opaque string of letters, digits and dashes is a number; a sentence is not', () => {
    expect(isPlausibleNumber('ZZV-23')).toBe(true);
    for (const text of ['', 'AB', '<B>', 'A'.repeat(65), 'WHERE?', '--1']) {
      expect(isPlausibleNumber(text)).toBe(false);
    }
  });

  test('neighbouring numbers of a series share a prefix', () => {
    expect(numberPrefix('1106153417')).toBe(numberPrefix('1106159999'));
    expect(numberPrefix('1106153417')).not.toBe(numberPrefix('1106253417'));
  });
});

describe('detection', () => {
  test('a check digit is found right, wrong with the expected digit, or not checkable', () => {
    expect(detect('62009147017544')[0]?.checksum).toEqual({ state: 'right' });
    expect(detect('62009147017545')[0]?.checksum).toEqual({ state: 'wrong', expected: '4' });
    expect(detect('1106153417')[0]?.checksum).toEqual({ state: 'not_checkable' });
  });

  test('a number with a wrong check digit is still detected', () => {
    expect(detect('RA325487125CN')).toMatchObject([
      { carrier: 'china-post', reason: 'check_digit_wrong' },
    ]);
  });

  test('detection distinguishes an Ozon posting with a leading zero from an order', () => {
    expect(detect('0132112277-0102-1')).toMatchObject([{ carrier: 'ozon', format: 'posting' }]);
    expect(detect('0132112277-0102')).toMatchObject([{ carrier: 'ozon', format: 'order' }]);
  });

  test('a number with a right S10 check digit is detected by it', () => {
    expect(detect('RB123456785GB')[0]).toMatchObject({
      carrier: 'upu-s10',
      reason: 'check_digit_right',
    });
  });

  test('an opaque string is detected as a number of no carrier', () => {
    expect(detect('ZZV-23')).toEqual([]);
  });
});

describe('the number field', () => {
  test.each([
    ['1106153417, 24219509-0020-1', ['1106153417', '24219509-0020-1']],
    ['1106153417\n1106153417', ['1106153417']],
    ['RA 644 000 005 RU', ['RA644000005RU']],
    ['1106153417 24219509-0020-1', ['1106153417', '24219509-0020-1']],
    ['1106153417，24219509-0020-1、ZZV-23', ['1106153417', '24219509-0020-1', 'ZZV-23']],
  ])('the number field with %j holds %j', (typed, numbers) => {
    expect(readNumbers(typed, 40).numbers).toEqual(numbers);
  });

  test('the number field returns implausible text and counts the numbers beyond its limit', () => {
    const input = readNumbers('???, 1106153417, 1106153418', 1);
    expect(input).toEqual({ numbers: ['1106153417'], implausible: ['???'], given: 2 });
  });
});
