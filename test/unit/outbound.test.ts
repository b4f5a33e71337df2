// What is decided before anything is sent: where to, when, and when again.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATTEMPTS_MAX, nextAttemptAt } from '../../functions/outbound/backoff.ts';
import { faultOf, type TargetFault } from '../../functions/outbound/target-url.ts';
import { isTimeZone, nextAt, notifyAt } from '../../functions/outbound/when-to-tell.ts';

describe('a webhook address', () => {
  const strict = { allowsPrivate: false, origin: 'https://desk.test' };
  const trying = { allowsPrivate: true, origin: 'http://localhost:8787' };

  const cases: [string, TargetFault | null][] = [
    ['https://shop.example/hooks', null],
    ['https://shop.example:8443/hooks?shop=1', null],
    ['https://8.8.8.8/', null],
    ['https://[2606:4700::1111]/', null],
    ['https://магазин.рф/', null],
    ['shop.example/hooks', 'unreadable'],
    ['ftp://shop.example/', 'unreadable'],
    ['javascript:alert(1)', 'unreadable'],
    ['file:///etc/passwd', 'unreadable'],
    [`https://shop.example/${'x'.repeat(1000)}`, 'unreadable'],
    ['http://shop.example/', 'not_https'],
    ['http://localhost/', 'not_https'],
    ['https://user:password@shop.example/', 'credentials'],
    ['https://shop.example@127.0.0.1/', 'credentials'],
    ['https://desk.test/hooks/cdek/x', 'own'],
    ['https://desk.test./hooks/cdek/x', 'own'],
    ['https://desk.test../hooks/cdek/x', 'own'],
    ['https://DESK.Test/', 'own'],
    ['https://desk.test:443/', 'own'],
    ['https://desk.test.:0443/', 'own'],
    ['https://desk%2etest/', 'own'],
    ['https://ｄｅｓｋ。ｔｅｓｔ/', 'own'],
    ['https:desk.test', 'own'],
    ['https:\\\\desk.test\\', 'own'],
    ['https://anyone@desk.test/', 'credentials'],
    ['https://desk.test:8443/', null],
    ['https://desk.test.shop.example/', null],
    ...[
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f000001',
      '0177.0.0.1',
      '0x7f.1',
      '１２７.0.0.1',
      '%31%32%37.0.0.1',
      '127.0.0.1.',
      '0.0.0.0',
      '10.0.0.1',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '100.100.100.200',
      '192.0.0.192',
      '198.18.0.1',
      '192.0.2.1',
      '224.0.0.1',
      '240.0.0.1',
      '255.255.255.255',
      '[::1]',
      '[::]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[::127.0.0.1]',
      '[64:ff9b::7f00:1]',
      '[64:ff9b:1::7f00:1]',
      '[2002:7f00:1::]',
      '[2001::1]',
      '[fe80::1]',
      '[fd00:ec2::254]',
      '[ff02::1]',
      '[2001:db8::1]',
      'localhost',
      'LOCALHOST.',
      'localhost..',
      'ⓛocalhost',
      'app.localhost',
      'printer.local',
      'metadata.google.internal',
      'nas.lan',
      'router.home.arpa',
      'intranet',
    ].map((host): [string, TargetFault] => [`https://${host}/`, 'private']),
  ];

  test.each(cases)('the webhook address %s has the fault %s', (url, fault) => {
    expect(faultOf(url, strict)).toBe(fault);
  });

  test('a webhook address is our own in either spelling of a non-Latin name', () => {
    for (const origin of ['https://посылки.рф', 'https://xn--h1adclen4e.xn--p1ai']) {
      for (const url of [
        'https://посылки.рф/',
        'https://ПОСЫЛКИ.РФ./',
        'https://xn--h1adclen4e.xn--p1ai:443/hooks',
      ]) {
        expect(faultOf(url, { allowsPrivate: false, origin }), url).toBe('own');
      }
    }
  });

  test.each([
    ['http://localhost:9000/hook', null],
    ['http://127.0.0.1:9000/hook', null],
    ['http://[::1]:9000/hook', null],
    ['https://192.168.1.7/hook', null],
    ['http://192.168.1.7/hook', 'not_https'],
    ['http://shop.example/', 'not_https'],
    ['http://localhost:8787/hooks/cdek/x', 'own'],
    ['https://169.254.169.254/latest/meta-data', 'private'],
    ['https://[::ffff:169.254.169.254]/', 'private'],
  ])('the webhook address %s has the fault %s on a local installation', (url, fault) => {
    expect(faultOf(url, trying)).toBe(fault);
  });
});

describe('a failed message', () => {
  test('a failed webhook message is retried for over three days, then given up', () => {
    const waits = Array.from({ length: ATTEMPTS_MAX.endpoint }, (_, i) =>
      nextAttemptAt('endpoint', i + 1, 0, 0),
    );
    expect(waits.slice(0, 4)).toEqual([5_000, 300_000, 1_800_000, 7_200_000]);
    expect(waits.at(-1)).toBeNull();
    const hours = waits.reduce<number>((sum, wait) => sum + (wait ?? 0), 0) / 3_600_000;
    expect(hours).toBeGreaterThan(72);
  });

  test('the retry of a failed message is delayed by up to a fifth more at random', () => {
    const at = (random: number) => nextAttemptAt('endpoint', 2, 0, random) ?? 0;
    expect([at(0), at(0.5), at(1)]).toEqual([300_000, 330_000, 360_000]);
  });

  test('a retry waits as long as Retry-After demands, but at most a day', () => {
    expect(nextAttemptAt('endpoint', 1, 0, 0, 60_000)).toBe(60_000);
    expect(nextAttemptAt('endpoint', 3, 0, 0, 60_000)).toBe(1_800_000);
    expect(nextAttemptAt('endpoint', 1, 0, 0, 10 ** 12)).toBe(86_400_000);
  });
});

describe('a notification', () => {
  const night = { from: 22 * 60, until: 8 * 60 };
  const beijing = { timeZone: 'Asia/Shanghai', quiet: night, urgentAnyway: true };
  const at = (iso: string) => Date.parse(iso);
  const told = (now: string, deadline: string | null = null, preference = beijing) =>
    new Date(notifyAt(deadline === null ? null : at(deadline), preference, at(now))).toISOString();

  test('a notification outside the quiet hours is sent at once', () => {
    expect(told('2026-11-23T08:30:00.000Z')).toBe('2026-11-23T08:30:00.000Z');
    expect(told('2026-11-23T00:00:00.000Z')).toBe('2026-11-23T00:00:00.000Z');
  });

  test('a notification within the quiet hours waits for their end in the reader’s time zone', () => {
    expect(told('2026-11-23T14:00:00.000Z')).toBe('2026-11-24T00:00:00.000Z');
    expect(told('2026-11-23T20:15:30.000Z')).toBe('2026-11-24T00:00:00.000Z');
  });

  test('a notification due before the quiet hours end is sent at once if the reader wishes', () => {
    const now = '2026-11-23T20:00:00.000Z';
    expect(told(now, '2026-11-23T22:00:00.000Z')).toBe(now);
    expect(told(now, '2026-11-24T09:00:00.000Z')).toBe('2026-11-24T00:00:00.000Z');
    expect(told(now, '2026-11-23T19:00:00.000Z')).toBe('2026-11-24T00:00:00.000Z');
    const calm = { ...beijing, urgentAnyway: false };
    expect(told(now, '2026-11-23T22:00:00.000Z', calm)).toBe('2026-11-24T00:00:00.000Z');
  });

  test('a notification waits until the local end of the quiet hours when clocks change', () => {
    const berlin = { ...beijing, timeZone: 'Europe/Berlin' };
    expect(told('2026-10-24T21:00:00.000Z', null, berlin)).toBe('2026-10-25T07:00:00.000Z');
    expect(told('2026-03-28T22:00:00.000Z', null, berlin)).toBe('2026-03-29T06:00:00.000Z');
  });

  test('a notification is never sent within the quiet hours nor over a day late', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const zone = fc.constantFrom('Asia/Shanghai', 'Europe/Moscow', 'Asia/Kathmandu', 'UTC');
    const now = fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2027-01-01T00:00Z') });
    fc.assert(
      fc.property(minute, minute, zone, now, (from, until, timeZone, when) => {
        const preference = { timeZone, quiet: { from, until }, urgentAnyway: false };
        const result = notifyAt(null, preference, when);
        expect(result).toBeGreaterThanOrEqual(when);
        expect(result - when).toBeLessThanOrEqual(86_400_000);
        expect(notifyAt(null, preference, result)).toBe(result);
      }),
    );
  });

  test('a digest at its own hour is next due on the following day', () => {
    const next = nextAt(9 * 60, 'Asia/Shanghai', at('2026-11-23T01:00:00Z'));
    expect(new Date(next).toISOString()).toBe('2026-11-24T01:00:00.000Z');
  });

  test('a time zone is accepted only if it exists', () => {
    expect(['Asia/Shanghai', 'Europe/Moscow', 'UTC'].every(isTimeZone)).toBe(true);
    expect(['Mars/Base', '', 'Asia/Shanghai\n', '+08:00'].some(isTimeZone)).toBe(false);
  });
});
