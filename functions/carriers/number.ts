// Normalises a tracking number that was typed, pasted or dictated, for comparison.
import { NUMBER_TYPED_MAX } from '../contract/shipment.ts';
import { LOOKALIKES, readPostalNumber } from './number-cyrillic.ts';
import { looksLikeSite } from './web-address.ts';

/**
 * Upper case, no blanks, full-width and look-alike Cyrillic letters as Latin ones, one kind of dash. A
 * postal number loses its dashes and may be typed by sound; other dashes stay, Ozon's are part of the number.
 * Input that is far too long is cut and not read: it is no plausible number, and reading it would take time.
 */
export function normaliseNumber(input: string): string {
  if (input.length > NUMBER_TYPED_MAX) return input.slice(0, NUMBER_TYPED_MAX);
  const typed = input
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\u200B-\u200D\uFEFF]/g, '')
    .replace(/[‐‑‒–—−]/g, '-');
  const postal = readPostalNumber(typed.replaceAll('-', ''));
  if (postal !== null) return postal;
  const number = typed.replace(/[АВЕКМНОРСТУХ]/g, (letter) => LOOKALIKES[letter] ?? letter);
  const undashed = number.replaceAll('-', '');
  return /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(undashed) ? undashed : number;
}

/** Whether this can be a number: carriers use opaque strings, so only the alphabet is checked. No site. */
export const isPlausibleNumber = (number: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{N}._/-]{2,63}$/u.test(number) && !looksLikeSite(number);

/** The prefix that neighbours share: guesses along a series have the same one. */
export const numberPrefix = (number: string): string =>
  number.slice(0, Math.max(3, number.length - 4));
