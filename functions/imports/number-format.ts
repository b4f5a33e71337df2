// What a number in a sheet stands for: a number, a date or an amount, by the format of its cell. Pure.
import { MINUTE_MS } from '../lib/time.ts';

export type NumberKind = 'number' | 'day' | 'time' | { currency: string };

/** Formats that every spreadsheet has (ECMA-376 part 1, 18.8.30); 27-36 and 50-58 are Chinese and Japanese. */
const BUILT_IN_DAYS = new Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const BUILT_IN_TIMES = new Set([22]);

/** `code`: of a format of the file itself. */
export function kindOfFormat(id: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    return BUILT_IN_DAYS.has(id) ? 'day' : BUILT_IN_TIMES.has(id) ? 'time' : 'number';
  }
  const currency = CURRENCIES.find(([, sign]) => sign.test(code.slice(0, 255)))?.[0];
  // Quoted text, escaped signs, colours and languages are no part of the pattern.
  const pattern = code.slice(0, 255).replace(/"[^"]{0,255}"|\\.|_.|\[[^\]]{0,255}\]/g, '');
  const isDay = /[yd]/i.test(pattern);
  if (isDay) return /h/i.test(pattern) ? 'time' : 'day';
  return currency ? { currency } : 'number';
}

/** Ozon's currencies, as a format names them. */
const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  ['RUB', /₽|руб|\[\$р|"р\.?"|RUB/i],
  ['CNY', /¥|￥|元|CNY/i],
  ['USD', /\[\$\$|"\$"|USD/i],
  ['EUR', /€|EUR/i],
  ['KZT', /₸|KZT/i],
  ['BYN', /BYN/i],
];

/** Excel keeps fifteen digits of a number. */
const EXACT_DIGITS = 15;

/**
 * A number as text. A day is `2026-11-25`, a time `2026-11-25 14:30`, an amount `186.5 CNY`. A whole number
 * keeps every digit; one that a spreadsheet has cut to fifteen comes as `1.23456789012345E+17`.
 */
export function numberText(written: string, kind: NumberKind, is1904: boolean): string {
  const raw = written.trim();
  const value = Number(raw);
  if (raw === '' || !Number.isFinite(value)) return raw;
  if (kind === 'day' || kind === 'time') {
    const date = dateText(value, kind, is1904);
    if (date !== null) return date;
  }
  const text = plainNumber(raw, value);
  return typeof kind === 'object' ? `${text} ${kind.currency}` : text;
}

function plainNumber(raw: string, value: number): string {
  if (!Number.isInteger(value)) {
    const rounded = Math.round(value * 100) / 100;
    // Four digits at least where two are not enough: `139.123` could be read as thousands.
    return Math.abs(value - rounded) < 1e-6 ? String(rounded) : value.toFixed(4);
  }
  const isWrittenOut = /^-?\d{1,64}$/.test(raw);
  const digits = isWrittenOut ? raw : BigInt(value).toString();
  const isCut = digits.length > EXACT_DIGITS && (!isWrittenOut || digits.endsWith('0'));
  return isCut ? value.toExponential(EXACT_DIGITS - 1).toUpperCase() : digits;
}

/** Days since 1899-12-30 or 1904-01-01, without zone. null: no day that a file of parcels could name. */
function dateText(value: number, kind: 'day' | 'time', is1904: boolean): string | null {
  const minutes = Math.round((value + (is1904 ? DAYS_TO_1904 : 0)) * MINUTES_A_DAY);
  const at = Date.UTC(1899, 11, 30) + minutes * MINUTE_MS;
  if (at < Date.UTC(1990, 0) || at >= Date.UTC(2200, 0)) return null;
  const text = new Date(at).toISOString();
  return kind === 'day' ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
}

const MINUTES_A_DAY = 24 * 60;
const DAYS_TO_1904 = 1462;
