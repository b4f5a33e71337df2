// Lengths of time; and dates and times as people read them, always in Moscow time: Ozon and its carriers
// promise in it, and the page says so. Formatters are costly to build, so each is built once.
import { LANG_TAG, type Lang } from '../contract/lang.ts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const MOSCOW = 'Europe/Moscow';

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  let key: string = lang;
  for (const [name, value] of Object.entries(options)) key += ` ${name}=${value}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LANG_TAG[lang] === 'en' ? 'en-GB' : LANG_TAG[lang], options);
  formatters.set(key, made);
  return made;
}

/** Counted: it is asked with every date, and a formatter takes long for it. */
const yearIn = (at: number): string => String(new Date(at + MOSCOW_OFFSET_MS).getUTCFullYear());

const dateOptions = (at: number, now: number): Intl.DateTimeFormatOptions => ({
  day: 'numeric',
  month: 'long',
  ...(yearIn(at) === yearIn(now) ? {} : { year: 'numeric' }),
  timeZone: MOSCOW,
});

/** "26 ноября"; with the year unless it is the current one. */
export const formatDate = (lang: Lang, at: number, now: number): string =>
  formatter(lang, dateOptions(at, now)).format(at);

/** "26 нояб.", for a column; with the year unless it is the current one. */
export const formatShortDate = (lang: Lang, at: number, now: number): string =>
  formatter(lang, { ...dateOptions(at, now), month: 'short' }).format(at);

/** "24–26 ноября", or one date when both ends fall on the same day. */
export const formatDateRange = (lang: Lang, begin: number, end: number, now: number): string =>
  lang === 'zh'
    ? // Intl writes a Chinese range with slashes; people write it with the characters.
      [...new Set([formatDate(lang, begin, now), formatDate(lang, end, now)])].join('–')
    : formatter(lang, dateOptions(begin, now)).formatRange(begin, Math.max(begin, end));

/** "26 нояб., 14:05". */
export const formatTime = (lang: Lang, at: number, now: number, timeZone = MOSCOW): string =>
  formatter(lang, shortOptions(yearIn(at) !== yearIn(now), timeZone)).format(at);

/** "14:05", where the day stands above. */
export const formatClock = (lang: Lang, at: number, timeZone = MOSCOW): string =>
  formatter(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(at);

/** "26 ноября, чт": the head of a day; with the year unless it is the current one. */
export const formatDay = (lang: Lang, at: number, now: number, timeZone = MOSCOW): string => {
  const weekday = formatter(lang, { weekday: 'short', timeZone }).format(at);
  const date = formatter(lang, { ...dateOptions(at, now), timeZone }).format(at);
  return lang === 'zh' ? `${date} ${weekday}` : `${date}, ${weekday}`;
};

/** A wall clock without a zone ("2015-09-08T17:07:00"), shown as written. */
export const formatLocalTime = (lang: Lang, local: string, now: number): string =>
  formatter(lang, shortOptions(!local.startsWith(yearIn(now)), 'UTC')).format(
    Date.parse(`${local}Z`),
  );

const shortOptions = (withYear: boolean, timeZone: string): Intl.DateTimeFormatOptions => ({
  day: 'numeric',
  month: 'short',
  ...(withYear ? { year: 'numeric' } : {}),
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone,
});

/** "2026-11-26 14:05" in Moscow: the format spreadsheets read as a time. */
export const formatSheetTime = (at: number): string =>
  new Date(at + MOSCOW_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');

/** Moscow has kept UTC+3 all year since 2014. */
export const MOSCOW_OFFSET_MS = 3 * HOUR_MS;
