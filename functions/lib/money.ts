// Amounts as people read them. Formatters are costly to build, so each is built once.
import { LANG_TAG, type Lang } from '../contract/lang.ts';

const formatters = new Map<string, Intl.NumberFormat>();

/** "1 390 ₽", "¥186.50"; kopecks only when there are any. All of Ozon's currencies have two digits. */
export function formatMoney(lang: Lang, minor: number, currency: string): string {
  const key = `${lang} ${currency} ${minor % 100 === 0}`;
  const known = formatters.get(key) ?? build(lang, currency, minor % 100 === 0 ? 0 : 2);
  formatters.set(key, known);
  return known.format(minor / 100);
}

function build(lang: Lang, currency: string, digits: number): Intl.NumberFormat {
  const digitsAre = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  // Intl accepts only codes of three letters and throws on others.
  return /^[A-Z]{3}$/.test(currency)
    ? new Intl.NumberFormat(LANG_TAG[lang], {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        ...digitsAre,
      })
    : new Intl.NumberFormat(LANG_TAG[lang], digitsAre);
}

export interface Money {
  minor: number;
  currency: string;
}

/** One sum a currency: nothing is converted. Roubles first, since most of it is in them. */
export const addMoney = (amounts: readonly Money[]): Money[] =>
  [...Map.groupBy(amounts, ({ currency }) => currency)]
    .map(([currency, some]) => ({
      minor: some.reduce((sum, { minor }) => sum + minor, 0),
      currency,
    }))
    .toSorted(
      (a, b) =>
        Number(b.currency === 'RUB') - Number(a.currency === 'RUB') ||
        a.currency.localeCompare(b.currency),
    );

/** "₽76,420 + ¥961" */
export const formatSums = (lang: Lang, amounts: readonly Money[]): string =>
  amounts.map(({ minor, currency }) => formatMoney(lang, minor, currency)).join(' + ');
