// Time zones as forms and clocks name them.
import { describe, expect, test } from 'vitest';
import { SHOP_TIME_ZONES, zoneOf } from '../../functions/contract/account.ts';
import { LANGS } from '../../functions/contract/lang.ts';
import { words } from '../../functions/contract/words.ts';
import { clockAt, offsetAt, zoneLabel, zoneOptions } from '../../functions/lib/zones.ts';

const NOW = Date.parse('2026-11-26T12:00:00Z');

describe('time zones', () => {
  test.each([
    ['Asia/Tashkent', 'UTC+5'],
    ['Europe/Istanbul', 'UTC+3'],
    ['Europe/Kaliningrad', 'UTC+2'],
    ['Asia/Almaty', 'UTC+5'],
    ['UTC', 'UTC'],
  ])('%s has the offset of the present day, not of 1970: %s', (zone, offset) => {
    expect(offsetAt(zone, NOW)).toBe(offset);
  });

  test.each(LANGS)('each zone stands once in the list, under a name of its own (%s)', (lang) => {
    const labels = zoneOptions('Asia/Shanghai', NOW, words(lang)).map(([, label]) => label);
    expect(labels).toHaveLength(SHOP_TIME_ZONES.length);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test('a zone that is not in the list stays, by its own name', () => {
    const options = zoneOptions('America/New_York', NOW, words('en'));
    expect(options.at(-1)).toEqual(['America/New_York', 'America/New York (UTC-5)']);
  });

  test('a shop opened from the Chinese pages starts with the time of China', () => {
    expect(zoneOf('zh')).toBe('Asia/Shanghai');
    expect(zoneOf('ru')).toBe('Europe/Moscow');
  });

  test('a clock shows the hours of its zone', () => {
    expect(clockAt('Asia/Shanghai', NOW)).toBe('20:00');
    expect(zoneLabel('Asia/Shanghai', NOW, words('zh'))).toBe('北京 (UTC+8)');
  });
});
