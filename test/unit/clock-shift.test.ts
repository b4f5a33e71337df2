// How CLOCK_SHIFT is read, and what it moves.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, inject, test, vi } from 'vitest';
import { demoShift, readShift, shiftClock, writeShift } from '../../scripts/clock-shift.ts';
import { TEST_DAYS } from '../../scripts/test-days.ts';

const NOW = Date.parse('2026-11-26T10:20:30Z');
const DAY = 86_400_000;

describe('CLOCK_SHIFT', () => {
  test.each([
    ['+45d', 45 * DAY],
    ['-3h', -3 * 3_600_000],
    ['+90m', 90 * 60_000],
    ['-10s', -10_000],
    ['+1ms', 1],
  ])('CLOCK_SHIFT %s is read as a distance of %i ms', (text, shift) => {
    expect(readShift(text, NOW)).toBe(shift);
  });

  test.each([
    ['2028-02-29T12:00Z', '2028-02-29T12:00:00Z'],
    ['2027-12-31T23:59:59Z', '2027-12-31T23:59:59Z'],
    ['2027-01-01T00:30+03:00', '2026-12-31T21:30:00Z'],
    ['2027-10-31T02:30+01:00', '2027-10-31T01:30:00Z'],
  ])('CLOCK_SHIFT %s makes the clock start at %s', (text, shown) => {
    expect(NOW + readShift(text, NOW)).toBe(Date.parse(shown));
  });

  test('a CLOCK_SHIFT of one day is 24 hours, even when summer time begins', () => {
    const before = Date.parse('2027-03-28T00:30:00Z');
    expect(readShift('+1d', before)).toBe(DAY);
  });

  test.each([
    '',
    '45d',
    '+45',
    '+1.5d',
    '+ 1d',
    'tomorrow',
    '2027-02-29T12:00Z',
    '2027-04-31T12:00Z',
    '2027-01-01T24:00Z',
    '2027-01-01T12:00',
    '2027-01-01',
    '1795688430000',
  ])('CLOCK_SHIFT “%s” is refused with the forms it may have', (text) => {
    expect(() => readShift(text, NOW)).toThrow(/neither a distance .* nor an instant/);
  });

  test.each(['-3000d', '+99999999d', '2019-12-31T23:59Z', '2100-01-01T00:00Z'])(
    'CLOCK_SHIFT %s is refused as out of bounds',
    (text) => {
      expect(() => readShift(text, NOW)).toThrow('2020 to 2099');
    },
  );

  test('a CLOCK_SHIFT written for another process is read back unchanged', () => {
    for (const shift of [0, 45 * DAY, -1]) expect(readShift(writeShift(shift), NOW)).toBe(shift);
  });

  test.each(TEST_DAYS)(
    'the test day “$name” has a valid CLOCK_SHIFT and an existing time zone',
    (day) => {
      expect(readShift(day.clockShift, NOW)).not.toBeNaN();
      expect(() => new Intl.DateTimeFormat('en', { timeZone: day.zone })).not.toThrow();
    },
  );
});

describe('the clock of an installation', () => {
  test('CLOCK_SHIFT moves the clock of a local demo and is refused elsewhere', () => {
    expect(demoShift({}, NOW)).toBe(0);
    expect(demoShift({ CLOCK_SHIFT: '+1d' }, NOW)).toBe(DAY);
    for (const env of [{ DEMO: '0' }, { PUBLIC_ORIGIN: 'https://desk.example.com' }]) {
      expect(() => demoShift({ ...env, CLOCK_SHIFT: '+1d' }, NOW)).toThrow('of a demo');
      expect(demoShift(env, NOW)).toBe(0);
    }
  });

  test('a server without the demo refuses to start with CLOCK_SHIFT', () => {
    const env = { ...process.env, CLOCK_SHIFT: '+1d', DEMO: '0', DATA_DIR: '/nowhere/at/all' };
    const start = () =>
      execFileSync(process.execPath, ['scripts/serve.ts'], { env, stdio: 'pipe' });
    expect(start).toThrow('CLOCK_SHIFT moves the clock of a demo on this machine');
  });

  test('the Worker has no code that reads CLOCK_SHIFT or replaces Date', () => {
    const files = readdirSync('functions', { recursive: true, encoding: 'utf8' });
    const code = files.filter((file) => /\.tsx?$/.test(file));
    for (const file of [...code.map((one) => join('functions', one)), 'wrangler.toml']) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(
        /CLOCK_SHIFT|clock-shift|globalThis\.Date/,
      );
    }
  });
});

describe('a moved clock', () => {
  /** In a world of its own, as text: the way it comes into the Worker and into browsers. */
  const shown = (code: string): unknown =>
    runInNewContext(`const real = Date; (${shiftClock})(${45 * DAY}); ${code}`);

  test('a moved clock shows the shifted time however it is read', () => {
    for (const now of ['Date.now()', 'new Date().getTime()', 'Date.parse(Date()) + 999']) {
      expect(shown(`const before = real.now(); ${now} - before >= ${45 * DAY}`), now).toBe(true);
      expect(shown(`${now} - real.now() <= ${45 * DAY} + 999`), now).toBe(true);
    }
  });

  test('a moved clock does not change dates that are given a time', () => {
    expect(shown(`new Date(0).toISOString()`)).toBe('1970-01-01T00:00:00.000Z');
    expect(shown(`new Date(2028, 1, 29).getDate()`)).toBe(29);
    expect(shown(`new Date('2028-02-29T12:00:00Z').toISOString()`)).toBe(
      '2028-02-29T12:00:00.000Z',
    );
    expect(shown(`Date.parse('2028-02-29T12:00:00Z')`)).toBe(Date.UTC(2028, 1, 29, 12));
    expect(shown(`Date.UTC(2028, 1, 29)`)).toBe(Date.UTC(2028, 1, 29));
    expect(shown('Date.length')).toBe(7);
  });

  test('a moved clock makes instances of Date, and Date can be extended', () => {
    expect(shown('new Date() instanceof Date')).toBe(true);
    expect(shown('new Date().constructor === Date')).toBe(true);
    expect(shown('class Day extends Date {} new Day() instanceof Day')).toBe(true);
    expect(shown('new (class Day extends Date {})().getTime() > real.now()')).toBe(true);
  });

  test('the tests themselves run on the moved clock, also after fake timers end', () => {
    const real = () => performance.timeOrigin + performance.now();
    const isMoved = () => Math.abs(Date.now() - real() - inject('clockShift')) < 60_000;
    expect(isMoved()).toBe(true);
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    vi.setSystemTime(1000);
    expect(Date.now()).toBe(1000);
    vi.useRealTimers();
    expect(isMoved()).toBe(true);
  });
});
