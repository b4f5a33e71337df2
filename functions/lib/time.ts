// Lengths of time; and dates and times as people read them, always in Moscow time: Ozon and its carriers
// promise in it, and the page says so. Formatters are costly to build, so each is built once.
import { LANG_TAG, type Lang } from '../contract/lang.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const MOSCOW = 'Europe/Moscow';

interface Zoned {
  timeZone?: string;
  withYear?: boolean;
}

/** Formatters of one shape, each found by a short key. */
function shape(options: Intl.DateTimeFormatOptions) {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (lang: Lang, { timeZone = MOSCOW, withYear = false }: Zoned = {}): Intl.DateTimeFormat => {
    const key = `${lang}${withYear}${timeZone}`;
    const known = made.get(key);
    if (known) return known;
    const formatter = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : LANG_TAG[lang], {
      ...options,
      ...(withYear && { year: 'numeric' }),
      timeZone,
    });
    made.set(key, formatter);
    return formatter;
  };
}

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const longDate = shape({ day: 'numeric', month: 'long' });
const shortDate = shape({ day: 'numeric', month: 'short' });
const shortTime = shape({ day: 'numeric', month: 'short', ...CLOCK });
const clock = shape(CLOCK);
const weekdayOf = shape({ weekday: 'short' });

/** Counted: it is asked with every date, and a formatter takes long for it. */
const yearIn = (at: number): number => new Date(at + MOSCOW_OFFSET_MS).getUTCFullYear();

const isOtherYear = (at: number, now: number): boolean => yearIn(at) !== yearIn(now);

/** "26 ноября"; with the year unless it is the current one. */
export const formatDate = (lang: Lang, at: number, now: number): string =>
  longDate(lang, { withYear: isOtherYear(at, now) }).format(at);

/** "26 нояб.", for a column; with the year unless it is the current one. */
export const formatShortDate = (lang: Lang, at: number, now: number): string =>
  shortDate(lang, { withYear: isOtherYear(at, now) }).format(at);

/** "24–26 ноября", or one date when both ends fall on the same day. */
export const formatDateRange = (lang: Lang, begin: number, end: number, now: number): string =>
  lang === 'zh'
    ? // Intl writes a Chinese range with slashes; people write it with the characters.
      [...new Set([formatDate(lang, begin, now), formatDate(lang, end, now)])].join('–')
    : longDate(lang, { withYear: isOtherYear(begin, now) }).formatRange(
        begin,
        Math.max(begin, end),
      );

/** "26 нояб., 14:05". */
export const formatTime = (lang: Lang, at: number, now: number, timeZone = MOSCOW): string =>
  shortTime(lang, { withYear: isOtherYear(at, now), timeZone }).format(at);

/** "14:05", where the day stands above. */
export const formatClock = (lang: Lang, at: number, timeZone = MOSCOW): string =>
  clock(lang, { timeZone }).format(at);

/** "26 ноября, чт": the head of a day; with the year unless it is the current one. */
export const formatDay = (lang: Lang, at: number, now: number, timeZone = MOSCOW): string => {
  const weekday = weekdayOf(lang, { timeZone }).format(at);
  const date = longDate(lang, { withYear: isOtherYear(at, now), timeZone }).format(at);
  return lang === 'zh' ? `${date} ${weekday}` : `${date}, ${weekday}`;
};

/** A wall clock without a zone ("2015-09-08T17:07:00"), shown as written. */
export const formatLocalTime = (lang: Lang, local: string, now: number): string =>
  shortTime(lang, {
    withYear: !local.startsWith(String(yearIn(now))),
    timeZone: 'UTC',
  }).format(Date.parse(`${local}Z`));

/** "2026-11-26 14:05" in Moscow: the format spreadsheets read as a time. */
export const formatSheetTime = (at: number): string =>
  new Date(at + MOSCOW_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');

/** Moscow has kept UTC+3 all year since 2014. */
export const MOSCOW_OFFSET_MS = 3 * HOUR_MS;
