import { describe, expect, test } from 'vitest';
import { detectCarriers } from '../../functions/carriers/detect.ts';
import { CARRIERS } from '../../functions/carriers/index.ts';
import {
  isPlausibleNumber,
  normaliseNumber,
  numberPrefix,
} from '../../functions/carriers/number.ts';
import { readNumbers } from '../../functions/carriers/numbers-input.ts';
import { pollableBy } from '../../functions/carriers/pollable.ts';
import { isPostalCountry } from '../../functions/carriers/s10-countries.ts';

const detect = (typed: string) => detectCarriers(normaliseNumber(typed), CARRIERS);

describe('a number as typed', () => {
  test.each([
    [' ra 644 000 005 ru ', 'RA644000005RU'],
    ['RA-644-000-005-RU', 'RA644000005RU'],
    ['РА644000005RU', 'RA644000005RU'],
    ['ＲＡ６４４０００００５ＲＵ', 'RA644000005RU'],
    ['24219509–0020–1', '24219509-0020-1'],
    ['0132112277-0102-1', '0132112277-0102-1'],
    ['zzv-23', 'ZZV-23'],
  ])('the typed number %j is read as %s', (typed, number) => {
    expect(normaliseNumber(typed)).toBe(number);
  });

  test.each([
    ['РА644000005РУ', 'RA644000005RU'],
    ['ра 644-000-005 ру', 'RA644000005RU'],
    ['РА644000001РУ', 'RA644000001RU'],
    ['RA644000005РU', 'RA644000005RU'],
    ['RA644000005RУ', 'RA644000005RU'],
    ['ЕА123456785РУ', 'EA123456785RU'],
    ['СР123456785РУ', 'CP123456785RU'],
    ['ЛК123456785РУ', 'LK123456785RU'],
    ['УА473124829CN', 'UA473124829CN'],
    ['ВА123456785RU', 'VA123456785RU'],
    ['RВ123456785GВ', 'RB123456785GB'],
    ['RA123456785СН', 'RA123456785CH'],
    ['RA123456785СN', 'RA123456785CN'],
    ['RA123456785PY', 'RA123456785PY'],
    ['PA644000005RU', 'PA644000005RU'],
  ])('the postal number %s, typed by look or by sound, is read as %s', (typed, number) => {
    expect(normaliseNumber(typed)).toBe(number);
    expect(normaliseNumber(number)).toBe(number);
  });

  test('Cyrillic letters outside of a postal number are read by their look', () => {
    expect(normaliseNumber('РУ010203045')).toBe('PY010203045');
    expect(normaliseNumber('ЖА644000005РУ')).toBe('ЖA644000005PY');
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

  test('a right check digit means nothing with a country that does not exist', () => {
    expect(detect('RB123456785XX')).toEqual([]);
    expect(detect('RB123456785ZZ')).toEqual([]);
    expect(pollableBy('RB123456785XX', null)).toBeNull();
    expect(pollableBy('RB123456785GB', null)).toBe('russian-post');
  });

  test('the countries of postal numbers are all that ISO 3166-1 has', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter(isPostalCountry);
    expect(codes).toHaveLength(249);
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(codes.filter((code) => names.of(code) === undefined)).toEqual([]);
  });

  // Ten digits are a number of CDEK or of DHL Express.
  test.each(['1234567890', '9876543212'])(
    'the ten digits %s are offered as a format that others have too, never as one carrier’s own',
    (number) => {
      for (const { reason, checksum } of detect(number)) {
        expect(reason).toBe('shape_shared');
        expect(checksum).toEqual({ state: 'not_checkable' });
      }
    },
  );

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
    expect(input).toMatchObject({ numbers: ['1106153417'], implausible: ['???'], given: 2 });
  });
});
