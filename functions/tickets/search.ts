// Splits text into words for the full-text index, each prefixed with its seller, so that a search reads the
// words of one seller only. Chinese has no spaces and dictionaries disagree about word borders, so it is
// split into characters and matched as a phrase. Pure.

const WORD = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
const WORDS_MAX = 10;

export const searchWords = (sellerId: string, ...texts: string[]): string =>
  wordsIn(texts.join(' '))
    .flatMap((word) => [...charactersOf(word)])
    .map((part) => markOf(sellerId) + part)
    .join(' ');

/** A MATCH expression in which nothing typed acts as an operator; null when no word is left. */
export function searchQuery(sellerId: string, typed: string): string | null {
  const words = wordsIn(typed).slice(0, WORDS_MAX);
  const phrases = words.map((word) => {
    const parts = charactersOf(word).map((part) => markOf(sellerId) + part);
    // Latin and Cyrillic words match by prefix; Chinese matches as written.
    return parts.length > 1 || isHan(word) ? `"${parts.join(' ')}"` : `"${parts[0]}"*`;
  });
  return phrases.length === 0 ? null : phrases.join(' ');
}

/** A MATCH expression for every text of the shop. */
export const allWordsOf = (sellerId: string): string => `"${markOf(sellerId)}"*`;

const wordsIn = (text: string): string[] =>
  text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').match(WORD) ?? [];

const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word);
const charactersOf = (word: string): string[] => (isHan(word) ? [...word] : [word]);

/** Ids end with their random part. The index accepts letters and digits only. */
const markOf = (sellerId: string): string => sellerId.replace(/[^a-z0-9]/gi, '').slice(-12);
