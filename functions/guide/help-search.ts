// Search over the help articles, for the page and for the field while somebody types: one ranking. Forgives typing
// mistakes, word forms, the wrong keyboard layout and Latin letters. Pure.
import type { Query, SearchOptions } from 'minisearch';
import type { Lang } from '../contract/lang.ts';
import { otherSpellings } from '../lib/other-keys.ts';
import { isHan, stemOf, termsOf, wordsIn } from '../lib/word-forms.ts';
import { EMPTY_WORDS } from './empty-words.ts';
import { type FoundArticle, HELP_SHOWN, type HelpIndex, openHelpIndex } from './help-index.ts';

const BUYERS_FIRST = 1.3;

/** `json`: of the file /{lang}/help/search.json. */
export function openHelpSearch(json: string, lang: Lang): (query: string) => FoundArticle[] {
  const index = openHelpIndex(json);
  return (query) => searchHelp(index, query, lang);
}

/** Best first. */
function searchHelp(index: HelpIndex, query: string, lang: Lang): FoundArticle[] {
  const queries = tellingChunks(query, lang).flatMap((chunk) => queriesFor(index, chunk));
  if (queries.length === 0) return [];
  const found = index.search({ queries, combineWith: 'OR' }, RANKING);
  return found.slice(0, HELP_SHOWN).map(({ url, title, summary, isForBuyers }) => ({
    url,
    title,
    summary,
    isForBuyers,
  }));
}

const RANKING: SearchOptions = {
  boost: { title: 3, keywords: 3, summary: 1.5, questions: 1.5, text: 0.5 },
  tokenize: (term) => [term],
  processTerm: (term) => term,
  boostDocument: (_, __, stored) => (stored?.isForBuyers ? BUYERS_FIRST : 1),
};

/** Without the words of every question, unless there are no others. */
function tellingChunks(query: string, lang: Lang): string[] {
  const chunks = query
    .split(/\s+/)
    .flatMap((chunk) => (HAN.test(chunk) ? wordsIn(chunk) : [chunk]));
  const telling = chunks
    .map(withoutEmptySigns)
    .filter((chunk) => wordsIn(chunk).some((word) => !EMPTY_WORDS[lang].has(word)));
  return telling.length > 0 ? telling : chunks;
}

const HAN = /\p{Script=Han}/u;

/** Chinese has no blanks to split at. */
const withoutEmptySigns = (chunk: string): string =>
  isHan(chunk) ? chunk.replace(EMPTY_SIGNS, ' ').trim() || chunk : chunk;

const EMPTY_SIGNS =
  /怎么办|怎么样|怎么|怎样|如何|什么|多久|可以|能不能|哪里|在哪|[的了吗呢吧嘛啊呀我想要请]/gu;

/** As it is typed where the articles know it, else as something else they know, else as what is near. */
function queriesFor(index: HelpIndex, chunk: string): Query[] {
  const words = wordsIn(chunk);
  if (words.every((word) => isHan(word))) return words.flatMap((word) => forHan(index, word));
  if (words.some((word) => isKnown(index, stemOf(word)))) {
    return words.flatMap((word) => forWord(index, word));
  }
  for (const spelling of otherSpellings(chunk)) {
    const meant = wordsIn(spelling).map(stemOf);
    if (meant.length > 0 && meant.every((stem) => isKnown(index, stem))) return meant.map(exactly);
  }
  return words.flatMap((word) => forWord(index, word));
}

const isKnown = (index: HelpIndex, term: string): boolean =>
  index.search(term, { ...RANKING, prefix: term.length > 3 }).length > 0;

const exactly = (term: string): Query => ({ queries: [term], prefix: term.length > 2 });

/** As the known words with the fewest slips. A short word is not guessed at; a long one may have two. */
function forWord(index: HelpIndex, word: string): Query[] {
  const stem = stemOf(word);
  if (isKnown(index, stem)) return [exactly(stem)];
  const swapped = swapsOf(word)
    .map(stemOf)
    .filter((one) => isKnown(index, one));
  if (swapped.length > 0) return swapped.map(exactly);
  const slipsMax = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  for (let slips = 1; slips <= slipsMax; slips++) {
    const found = index.search(stem, { ...RANKING, fuzzy: slips });
    const near = new Set(found.flatMap(({ terms }) => terms));
    if (near.size > 0) return [...near].map(exactly);
  }
  return [];
}

/** Two neighbours typed in the wrong order are one slip, to the index two. */
const swapsOf = (word: string): string[] =>
  word.length < 4
    ? []
    : [...word.slice(1)].map((sign, i) => word.slice(0, i) + sign + word[i] + word.slice(i + 2));

/** Each two signs; and alone those that are in no known pair. */
function forHan(index: HelpIndex, word: string): Query[] {
  const signs = [...word];
  const pairs = termsOf(word).map((term) => ({ term, isKnown: isKnown(index, term) }));
  const alone = signs.filter(
    (_, i) => !(pairs[i - 1]?.isKnown || (pairs[i]?.isKnown && signs.length > 1)),
  );
  return [
    ...pairs
      .filter((pair) => pair.isKnown && pair.term.length > 1)
      .map(({ term }) => exactly(term)),
    ...alone.map((sign) => ({ queries: [sign], boostTerm: () => ALONE })),
  ];
}

const ALONE = 0.6;
