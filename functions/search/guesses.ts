// What somebody may have meant whose search found nothing: another form of the words, the other keyboard layout, Latin
// letters, a slip. Loaded then only: it brings the stemmers.
import { nearestWords } from '../lib/near-words.ts';
import { otherSpellings } from '../lib/other-keys.ts';
import { isHan, stemOf, wordsIn } from '../lib/word-forms.ts';

/** Words of the shops that begin so; nearness is looked for among them. */
export type Vocabulary = (beginning: string) => Promise<readonly string[]>;

const WORDS_MAX = 5;

/** Searches to try, the likeliest first; each is another than what was typed. */
export async function guessesOf(text: string, vocabulary: Vocabulary): Promise<string[]> {
  const chunks = text.split(/\s+/).slice(0, WORDS_MAX);
  const [layout, letters] = [0, 1].map((way) => join(chunks.map((one) => spelled(one, way))));
  const near = await Promise.all(wordsIn(text).slice(0, WORDS_MAX).map(nearTo(vocabulary)));
  const guesses = [join(wordsIn(text)), layout, letters, join(near)];
  return [...new Set(guesses)].filter((one): one is string => one !== undefined && one !== text);
}

/** By the beginnings that all forms of a word share: the index is searched by beginnings. */
const join = (chunks: readonly string[]): string =>
  chunks.flatMap((chunk) => wordsIn(chunk).map(beginningOf)).join(' ');

const spelled = (chunk: string, way: number): string => otherSpellings(chunk)[way] ?? chunk;

/** English stems may end in another letter than the word: "batteri", of battery and batteries. */
function beginningOf(word: string): string {
  if (isHan(word)) return word;
  const stem = stemOf(word).replace(/i$/, '');
  return word.startsWith(stem) ? stem : word;
}

/** A first letter is seldom wrong. */
const nearTo =
  (vocabulary: Vocabulary) =>
  async (word: string): Promise<string> =>
    isHan(word) || word.length < 4 ? word : nearest(word, await vocabulary(word.slice(0, 1)));

/** Forms of one word share its stem, so stems are compared. */
function nearest(word: string, known: readonly string[]): string {
  const [best] = nearestWords(stemOf(word), new Set(known.map(stemOf)));
  return best ?? word;
}
