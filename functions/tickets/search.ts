// Text cut into words for the full-text index, each with its seller before it: a search walks through
// the words of one seller only. Chinese has no blanks between words and dictionaries disagree where one
// ends, so it is cut into characters and looked for as a phrase. Pure.

const WORD = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
const WORDS_MAX = 10;

export const searchWords = (sellerId: string, ...texts: string[]): string =>
  wordsIn(texts.join(' '))
    .flatMap((word) => [...charactersOf(word)])
    .map((part) => markOf(sellerId) + part)
    .join(' ');

/** A MATCH expression in which nothing typed is an operator; null when nothing is left to look for. */
export function searchQuery(sellerId: string, typed: string): string | null {
  const words = wordsIn(typed).slice(0, WORDS_MAX);
  const phrases = words.map((word) => {
    const parts = charactersOf(word).map((part) => markOf(sellerId) + part);
    // The beginning of a word finds it; Chinese is found as it stands.
    return parts.length > 1 || isHan(word) ? `"${parts.join(' ')}"` : `"${parts[0]}"*`;
  });
  return phrases.length === 0 ? null : phrases.join(' ');
}

const wordsIn = (text: string): string[] =>
  text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е').match(WORD) ?? [];

const isHan = (word: string): boolean => /\p{Script=Han}/u.test(word);
const charactersOf = (word: string): string[] => (isHan(word) ? [...word] : [word]);

/** Ids end with their random part. The index takes letters and digits only. */
const markOf = (sellerId: string): string => sellerId.replace(/[^a-z0-9]/gi, '').slice(-12);
