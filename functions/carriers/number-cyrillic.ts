// Postal numbers (UPU S10) typed with a Russian keyboard. "РА644000005РУ" looks like PA…PY and is meant as RA…RU:
// people type some letters by their look and some by their sound. The check digit covers the digits alone, so
// only the letters can tell which reading fits.
import { isPostalCountry } from './s10-countries.ts';

/** Cyrillic letters that look like a Latin one. */
export const LOOKALIKES: Record<string, string> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
};

/** The Latin letters that stand for the same sound; letters with two are left out. */
const SOUNDS: Record<string, string> = {
  А: 'A',
  Б: 'B',
  В: 'V',
  Г: 'G',
  Д: 'D',
  Е: 'E',
  З: 'Z',
  И: 'I',
  К: 'K',
  Л: 'L',
  М: 'M',
  Н: 'N',
  О: 'O',
  П: 'P',
  Р: 'R',
  С: 'S',
  Т: 'T',
  У: 'U',
  Ф: 'F',
  Ц: 'C',
};

/**
 * The Latin reading, or null where the text is no such number or a letter has none. The country: RU, the one
 * nearly all of these numbers end in, if a reading gives it; else the first reading that is a country. The
 * first letter: a class of mail between countries; the others are for use inside one.
 * Source of the classes: UPU S10, as in Wikipedia "S10 (UPU standard)", read 2026-11-26.
 */
export function readPostalNumber(undashed: string): string | null {
  const parts = /^([A-ZА-Я]{2})(\d{9})([A-ZА-Я]{2})$/.exec(undashed);
  if (!parts || !/[А-Я]/.test(undashed)) return null;
  const [, mail = '', digits = '', country = ''] = parts;
  const [prefix, ...otherPrefixes] = readings(mail);
  const [suffix, ...otherSuffixes] = readings(country);
  if (prefix === undefined || suffix === undefined) return null;
  const prefixes = [prefix, ...otherPrefixes];
  const suffixes = [suffix, ...otherSuffixes];
  return [
    prefixes.find((reading) => /^[ACELRUV]/.test(reading)) ?? prefix,
    digits,
    suffixes.find((reading) => reading === 'RU') ?? suffixes.find(isPostalCountry) ?? suffix,
  ].join('');
}

/** By the look first, then by the sound; only those that are Latin throughout. */
const readings = (letters: string): string[] =>
  [LOOKALIKES, SOUNDS]
    .map((table) => letters.replace(/[А-Я]/g, (letter) => table[letter] ?? letter))
    .filter((reading) => /^[A-Z]{2}$/.test(reading));
