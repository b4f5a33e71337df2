// Words as a search compares them: Russian and English without their endings, Chinese as each two signs that stand
// together. Loads the stemmers, so import it where somebody searches. Pure.
import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as russianStem } from '@orama/stemmers/russian';
import { simplified } from './simplified-han.ts';

/** In the order in which they stand there. */
export const termsIn = (text: string): string[] => wordsIn(text).flatMap(termsOf);

/** Spellings that mean the same: case, full width, ё, traditional signs. */
export const foldWords = (text: string): string =>
  simplified(text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').replaceAll("'", ''));

export const wordsIn = (text: string): string[] => foldWords(text).match(WORD) ?? [];

export const isHan = (word: string): boolean => /^\p{Script=Han}/u.test(word);

/** Each Chinese sign alone, for a word that is known by no other. */
export const signsIn = (text: string): string[] => foldWords(text).match(/\p{Script=Han}/gu) ?? [];

/** Of one word. A single sign stays one. */
export function termsOf(word: string): string[] {
  if (isHan(word)) {
    const signs = [...word];
    return signs.length === 1 ? signs : signs.slice(1).map((sign, i) => `${signs[i]}${sign}`);
  }
  return [stemOf(word)];
}

/** A short word is its own stem, and so is one with a digit. */
export function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  return /[а-я]/.test(word) ? russianStem(word) : englishStem(word);
}

const WORD = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
