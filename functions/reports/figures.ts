// Figures of reports in words: shares, days, hours, and how they changed. Pure.
import { LANG_TAG, type Lang } from '../contract/lang.ts';
import { type Words, words } from '../contract/words.ts';
import { formatSums, type Money } from '../lib/money.ts';

export interface Figures {
  t: Words;
  lang: Lang;
  count(value: number): string;
  share(value: number | null): string;
  days(hours: number | null): string;
  hours(hours: number | null): string;
  /** Without the unit, which stands in the head of the column. */
  inDays(hours: number | null): string;
  inHours(hours: number | null): string;
  /** Sums in different currencies stand side by side: nobody here knows a rate. */
  money(sums: readonly Money[]): string;
}

export function figuresIn(lang: Lang): Figures {
  const t = words(lang);
  const format = (options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(LANG_TAG[lang], options);
  const [whole, tenth] = [format({}), format({ maximumFractionDigits: 1 })];
  const percent = format({ style: 'percent', maximumFractionDigits: 1 });
  const none = t('report.none');
  // Durations are whole hours, rounded down.
  const days = (hours: number) => (hours < 2 ? `< ${tenth.format(0.1)}` : tenth.format(hours / 24));
  const inWhole = (hours: number) => (hours < 1 ? '< 1' : tenth.format(hours));
  return {
    t,
    lang,
    count: (value) => (Number.isInteger(value) ? whole : tenth).format(value),
    share: (value) => (value === null ? none : percent.format(value)),
    days: (hours) => (hours === null ? none : t('report.days', { value: days(hours) })),
    hours: (hours) => (hours === null ? none : t('report.hours', { value: inWhole(hours) })),
    inDays: (hours) => (hours === null ? none : days(hours)),
    inHours: (hours) => (hours === null ? none : inWhole(hours)),
    money: (sums) => (sums.length === 0 ? none : formatSums(lang, sums)),
  };
}
