// The short hand the chat rules are written in, and the one spelling texts are compared in. Pure.
import type { ChatFault } from '../contract/guide.ts';

/** Words with gaps between them. They are looked for one after another, so that no gap is tried again. */
export interface Phrase {
  head: RegExp;
  rest: readonly { words: RegExp; within: number; stop: RegExp }[];
}

/** `spares` are read with the place itself as "§": what a sentence refuses or explains is let through. */
export interface ChatRule {
  /** Marked whatever stands around them. */
  firm?: readonly string[];
  marks: readonly string[];
  spares: readonly string[];
}
export type ChatRules = Partial<Record<ChatFault, ChatRule>>;

const SHORT_HAND: readonly [string, string][] = [
  // The edges of a word in any script: JavaScript's own \b knows Latin letters only.
  ['«', '(?<![\\p{L}\\p{N}])'],
  ['»', '(?![\\p{L}\\p{N}])'],
  // Words of the same sentence, of the same clause, and the rest of a word.
  ['…', '[^.!?。！？\\n]{0,40}'],
  ['‥', '[^.,;!?。，；！？\\n]{0,16}'],
  ['·', '\\p{L}{0,9}'],
];

/** What stands between two words: a class of signs, or any signs of it up to a word that ends it. */
const GAP = /\[(\^?)((?:\\.|[^\]\\]){1,60})\]\{0,(\d{1,2})\}/y;
const GAP_END = /\[(\^?)((?:\\.|[^\]\\]){1,60})\]\)\{0,(\d{1,2})\}/y;
const GAP_MIN = 4;

/** As it is written: the patterns are made when the first text is checked, not when a Worker starts. */
export const rule = String.raw;

// The letters of the three languages: "any letter" of Unicode takes a hundred times longer to compile.
const LETTERS = 'a-zа-яё\\u3400-\\u9fff';
const compiled = (source: string): RegExp => new RegExp(withPlainClasses(source), 'giu');

/** "\p{L}" and "\p{N}", in a class and outside of one. */
function withPlainClasses(source: string): string {
  let plain = '';
  for (let at = 0; at < source.length; ) {
    const sign = signAt(source, at);
    const letters = sign.startsWith('[') ? LETTERS : `[${LETTERS}]`;
    plain += sign.replaceAll('\\p{L}', letters).replaceAll('\\p{N}', '\\d');
    at += sign.length;
  }
  return plain;
}

/**
 * One phrase for each alternative: split where "|" or a gap stands in no group and no class. Every repetition
 * has an end: what a text costs grows with its length alone (test/unit/patterns.test.ts).
 */
export function phrasesOf(written: string): Phrase[] {
  const source = SHORT_HAND.reduce(
    (text, [sign, meaning]) => text.replaceAll(sign, meaning),
    written,
  );
  const phrases: Phrase[] = [];
  let words = '';
  let gaps: { within: number; stop: RegExp }[] = [];
  let parts: string[] = [];
  const end = () => {
    const [head = '', ...others] = [...parts, words];
    const rest = gaps.flatMap((gap, i) => ({ ...gap, words: compiled(others[i] ?? '') }));
    phrases.push({ head: compiled(head), rest });
    [words, gaps, parts] = ['', [], []];
  };
  for (let at = 0, depth = 0; at < source.length; ) {
    const gap = depth === 0 && words !== '' ? gapAt(source, at) : null;
    if (gap) {
      parts.push(words);
      gaps.push({ within: gap.within, stop: compiled(gap.stop) });
      words = '';
      at += gap.length;
      continue;
    }
    const sign = signAt(source, at);
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (sign === '|' && depth === 0) end();
    else words += sign;
    at += sign.length;
  }
  end();
  return phrases;
}

function gapAt(
  source: string,
  at: number,
): { within: number; stop: string; length: number } | null {
  GAP.lastIndex = at;
  const [plain, not, signs, max] = GAP.exec(source) ?? [];
  if (plain && Number(max) >= GAP_MIN) {
    return { within: Number(max), stop: `[${not ? '' : '^'}${signs}]`, length: plain.length };
  }
  if (!source.startsWith(UP_TO, at)) return null;
  const close = closingOf(source, at + UP_TO.length);
  GAP_END.lastIndex = close + 1;
  const [end, without, letters, reach] = GAP_END.exec(source) ?? [];
  if (!end) return null;
  return {
    within: Number(reach),
    stop: `(?:${source.slice(at + UP_TO.length, close)})|[${without ? '' : '^'}${letters}]`,
    length: close + 1 + end.length - at,
  };
}
const UP_TO = '(?:(?!';

/** Where the group ends that `at` stands in. */
function closingOf(source: string, at: number): number {
  let [depth, place] = [1, at];
  while (place < source.length) {
    const sign = signAt(source, place);
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (depth === 0) break;
    place += sign.length;
  }
  return place;
}

/** An escape, a class or one letter. */
const signAt = (source: string, at: number): string => {
  SIGN.lastIndex = at;
  return SIGN.exec(source)?.[0] ?? '';
};
const SIGN = /\\p\{[LN]\}|\\.|\[(?:\\.|[^\]\\]){0,200}\]|[\s\S]/uy;

/** The longest words between two gaps, and what a look behind them reads. */
const WORDS_MAX = 80;
const BEHIND = 40;

/** Where the phrase stands in a text. */
export const placesOf = ({ head, rest }: Phrase, text: string): { at: number; text: string }[] =>
  [...text.matchAll(head)].flatMap(({ 0: first, index }) => {
    let end = index + first.length;
    for (const { words, within, stop } of rest) {
      const from = Math.max(end - BEHIND, 0);
      const near = text.slice(from, end + within + WORDS_MAX);
      words.lastIndex = end - from;
      const found = words.exec(near);
      if (found === null || found.index > end - from + within) return [];
      stop.lastIndex = end - from;
      const stopped = stop.exec(near);
      if (stopped !== null && stopped.index < found.index) return [];
      end = from + found.index + found[0].length;
    }
    return { at: index, text: text.slice(index, end) };
  });

const CYRILLIC = 'авекмнорстухАВЕКМНОРСТУХ';
const LATIN = 'abekmhopctyxABEKMHOPCTYX';
const TO_LATIN = new Map([...CYRILLIC].map((letter, i) => [letter, LATIN[i] ?? letter]));
const TO_CYRILLIC = new Map([...LATIN].map((letter, i) => [letter, CYRILLIC[i] ?? letter]));

/** Letters of one alphabet that pass for the other's, wide letters and "ё" as their plain ones; no length changes. */
export const foldText = (text: string): string =>
  text
    .replace(/[！-～]/g, (wide) =>
      /[，！？；：（）]/.test(wide) ? wide : String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replaceAll('ё', 'е')
    .replaceAll('Ё', 'Е')
    .replaceAll('’', "'")
    .replace(/(?<=[А-Яа-я])0(?=[А-Яа-я])/g, 'о')
    .replace(/[A-Za-zА-Яа-я]{2,40}/g, oneAlphabet);

function oneAlphabet(word: string): string {
  const latin = word.replace(/[^A-Za-z]/g, '').length;
  if (latin === 0 || latin === word.length) return word;
  const table = latin * 2 >= word.length ? TO_LATIN : TO_CYRILLIC;
  return word.replace(/./g, (letter) => table.get(letter) ?? letter);
}
