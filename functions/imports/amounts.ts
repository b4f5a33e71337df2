// Reads amounts, currencies and quantities as people and spreadsheets write them. Pure.
import { IMPORT_CURRENCIES, type ImportCurrency } from '../contract/import.ts';

/** Signs and words of the currencies; Belarusian roubles before the others. */
const WORDS: readonly (readonly [ImportCurrency, RegExp])[] = [
  ['BYN', /бел\. ?руб/i],
  ['RUB', /₽|руб(?:л|[.\s,)]|$)/i],
  ['CNY', /[¥￥元]|юан|人民币/i],
  ['USD', /\$|долл/i],
  ['EUR', /€|евро/i],
  ['KZT', /₸|тенге/i],
  ['KGS', /сом(?:$|[\s.,)])/i],
];

/** A code, sign or word somewhere in the text. null: none that we know. */
export function currencyIn(text: string): ImportCurrency | null {
  const short = text.slice(0, 100);
  const code = /(?:^|[^A-Za-z])([A-Za-z]{3})(?![A-Za-z])/.exec(short)?.[1]?.toUpperCase();
  const known = IMPORT_CURRENCIES.find((one) => one === code);
  return known ?? WORDS.find(([, sign]) => sign.test(short))?.[0] ?? null;
}

/** Far above what a parcel costs, and exact. */
const MINOR_MAX = 1e12;

/**
 * "1 390,50 ₽", "1,390.50", "1390.5": in hundredths. A single separator before three digits parts thousands.
 * null: no amount, or one below zero.
 */
export function amountIn(text: string): number | null {
  const figure = /^[^\d-]{0,10}([\d][\d\s.,'’]{0,30})[^\d]{0,12}$/.exec(
    text.normalize('NFKC').trim(),
  )?.[1];
  if (figure === undefined) return null;
  const plain = figure.replace(/[\s'’]/g, '').replace(/[.,]$/, '');
  const parts = plain.split(/[.,]/);
  const last = parts.at(-1) ?? '';
  const groups = parts.slice(1);
  const isGrouped =
    (parts[0] ?? '').length <= 3 && groups.length > 0 && groups.every((one) => one.length === 3);
  const isDecimal = !isGrouped && groups.length > 0;
  // Two kinds of separators, or thousands before the decimals: all groups but the last have three digits.
  if (isDecimal && groups.slice(0, -1).some((one) => one.length !== 3)) return null;
  const whole = (isDecimal ? parts.slice(0, -1) : parts).join('');
  const value = Number(isDecimal ? `${whole}.${last}` : whole);
  const minor = Math.round(value * 100);
  return Number.isFinite(minor) && minor <= MINOR_MAX ? minor : null;
}

const QUANTITY_MAX = 100_000;

/** "2", "2,00", "2 шт": whole pieces, at least one. */
export function quantityIn(text: string): number | null {
  const figure = /^(\d{1,6})(?:[.,]0{1,4})?(?:\s?(?:шт|pcs?|件|个)\.?)?$/i.exec(text.trim())?.[1];
  const quantity = Number(figure ?? 0);
  return quantity >= 1 && quantity <= QUANTITY_MAX ? quantity : null;
}
