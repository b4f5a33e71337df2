import { describe, expect, test } from 'vitest';
import { parseStamp } from '../../functions/carriers/time.ts';
import {
  formatDate,
  formatDateRange,
  formatLocalTime,
  formatTime,
} from '../../functions/lib/time.ts';

const utc = (text: string) => {
  const stamp = parseStamp(text);
  return stamp && { at: new Date(stamp.at).toISOString(), local: stamp.local };
};

describe('a time as carriers write it', () => {
  test.each([
    ['2023-11-28T07:44:45+0000', '2023-11-28T07:44:45.000Z'],
    ['2019-07-11T12:41:43+0700', '2019-07-11T05:41:43.000Z'],
    ['2024-12-06T11:32:31.608716Z', '2024-12-06T11:32:31.608Z'],
    ['2022-06-21T05:52:46.648533678Z', '2022-06-21T05:52:46.648Z'],
    ['2020-08-10T13:12:43.31964+03:00', '2020-08-10T10:12:43.319Z'],
  ])('the carrier time %s is read as %s', (text, at) => {
    expect(utc(text)).toEqual({ at, local: null });
  });

  test.each([
    ['17.09.2015 17:20:48', '2015-09-17T14:20:48.000Z', '2015-09-17T17:20:48'],
    ['2019-05-01T00:56:12', '2019-04-30T21:56:12.000Z', '2019-05-01T00:56:12'],
    ['01.05.2019 00:56', '2019-04-30T21:56:00.000Z', '2019-05-01T00:56:00'],
  ])('the carrier time %s without a zone keeps its local time', (text, at, local) => {
    expect(utc(text)).toEqual({ at, local });
  });

  test.each([
    '',
    'yesterday',
    '31.02.2026 10:00',
    '2026-13-01',
    '0001-01-01T00:00:00Z',
    '2026-01-01T25:00:00Z',
  ])('%j is not read as a time', (text) => {
    expect(parseStamp(text)).toBeNull();
  });
});

describe('dates for people', () => {
  const now = Date.parse('2026-11-23T12:00:00Z');
  const first = Date.parse('2026-11-24T07:00:00Z');
  const last = Date.parse('2026-11-26T16:00:00Z');

  test('dates are shown in Moscow time', () => {
    expect(formatDate('ru', Date.parse('2026-11-23T21:30:00Z'), now)).toBe('24 ноября');
    expect(formatTime('en', Date.parse('2026-11-23T21:30:00Z'), now)).toBe('24 Nov, 00:30');
  });

  test('a date of another year is shown with its year', () => {
    expect(formatDate('en', Date.parse('2025-03-01T12:00:00Z'), now)).toBe('1 March 2025');
  });

  test('two dates are shown as a range, or as one date if they are the same', () => {
    expect(formatDateRange('ru', first, last, now)).toBe('24–26 ноября');
    expect(formatDateRange('zh', first, last, now)).toBe('11月24日–11月26日');
    expect(formatDateRange('zh', first, first, now)).toBe('11月24日');
  });

  test('a local time without a zone is shown as written', () => {
    expect(formatLocalTime('en', '2026-09-08T17:07:00', now)).toBe('8 Sept, 17:07');
  });
});
