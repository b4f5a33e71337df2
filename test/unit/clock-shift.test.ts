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
  ])('%s is a distance', (text, shift) => {
    expect(readShift(text, NOW)).toBe(shift);
  });

  test.each([
    ['2028-02-29T12:00Z', '2028-02-29T12:00:00Z'],
    ['2027-12-31T23:59:59Z', '2027-12-31T23:59:59Z'],
    ['2027-01-01T00:30+03:00', '2026-12-31T21:30:00Z'],
    ['2027-10-31T02:30+01:00', '2027-10-31T01:30:00Z'],
  ])('%s is what the clock shows at the start', (text, shown) => {
    expect(NOW + readShift(text, NOW)).toBe(Date.parse(shown));
  });

  test('counts a day as 24 hours, also that in which summer time begins', () => {
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
  ])('“%s” is refused with what it may be', (text) => {
    expect(() => readShift(text, NOW)).toThrow(/neither a distance .* nor an instant/);
  });

  test.each(['-3000d', '+99999999d', '2019-12-31T23:59Z', '2100-01-01T00:00Z'])(
    '%s is refused as out of bounds',
    (text) => {
      expect(() => readShift(text, NOW)).toThrow('2020 to 2099');
    },
  );

  test('is written for other processes as it is read', () => {
    for (const shift of [0, 45 * DAY, -1]) expect(readShift(writeShift(shift), NOW)).toBe(shift);
  });

  test.each(TEST_DAYS)('“$name” of the list is one, in a zone that exists', (day) => {
    expect(readShift(day.clockShift, NOW)).not.toBeNaN();
    expect(() => new Intl.DateTimeFormat('en', { timeZone: day.zone })).not.toThrow();
  });
});

describe('the clock of an installation', () => {
  test('is moved with a demo only', () => {
    expect(demoShift({}, NOW)).toBe(0);
    expect(demoShift({ CLOCK_SHIFT: '+1d' }, NOW)).toBe(DAY);
    for (const env of [{ DEMO: '0' }, { PUBLIC_ORIGIN: 'https://desk.example.com' }]) {
      expect(() => demoShift({ ...env, CLOCK_SHIFT: '+1d' }, NOW)).toThrow('of a demo');
      expect(demoShift(env, NOW)).toBe(0);
    }
  });

  test('is refused at the start, before anything else is done', () => {
    const env = { ...process.env, CLOCK_SHIFT: '+1d', DEMO: '0', DATA_DIR: '/nowhere/at/all' };
    const start = () =>
      execFileSync(process.execPath, ['scripts/serve.ts'], { env, stdio: 'pipe' });
    expect(start).toThrow('CLOCK_SHIFT moves the clock of a demo on this machine');
  });

  test('cannot be moved by the Worker: nothing of it knows how', () => {
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

  test('shows the other time however it is asked, and goes on', () => {
    for (const now of ['Date.now()', 'new Date().getTime()', 'Date.parse(Date()) + 999']) {
      expect(shown(`const before = real.now(); ${now} - before >= ${45 * DAY}`), now).toBe(true);
      expect(shown(`${now} - real.now() <= ${45 * DAY} + 999`), now).toBe(true);
    }
  });

  test('leaves alone what is given a time', () => {
    expect(shown(`new Date(0).toISOString()`)).toBe('1970-01-01T00:00:00.000Z');
    expect(shown(`new Date(2028, 1, 29).getDate()`)).toBe(29);
    expect(shown(`new Date('2028-02-29T12:00:00Z').toISOString()`)).toBe(
      '2028-02-29T12:00:00.000Z',
    );
    expect(shown(`Date.parse('2028-02-29T12:00:00Z')`)).toBe(Date.UTC(2028, 1, 29, 12));
    expect(shown(`Date.UTC(2028, 1, 29)`)).toBe(Date.UTC(2028, 1, 29));
    expect(shown('Date.length')).toBe(7);
  });

  test('makes dates like any other', () => {
    expect(shown('new Date() instanceof Date')).toBe(true);
    expect(shown('new Date().constructor === Date')).toBe(true);
    expect(shown('class Day extends Date {} new Day() instanceof Day')).toBe(true);
    expect(shown('new (class Day extends Date {})().getTime() > real.now()')).toBe(true);
  });

  test('is the one of these tests, also after one of them has stopped it', () => {
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
