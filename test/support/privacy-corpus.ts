// The sentences the privacy filter is measured on; what their halves are is told in test/fixtures/SOURCES.md.
import { readFileSync } from 'node:fs';
import {
  withoutPersonalData,
  withoutPersonalDataInLines,
} from '../../functions/carriers/privacy.ts';

interface Sentence {
  lang: 'ru' | 'zh' | 'en';
  from: string;
  text: string;
  /** What must not survive; empty where the text must come through unchanged. */
  personal: string[];
}

export interface Rates {
  /** Sentences with personal data, and those that keep any of it. */
  personal: number;
  missed: number;
  /** Names, numbers and addresses in them, and those that are kept or kept in part. */
  parts: number;
  kept: number;
  /** Sentences without, and those that come through changed. */
  harmless: number;
  mangled: number;
}

export const readHalf = (half: 'tuned' | 'held'): Sentence[] =>
  readFileSync(`test/fixtures/privacy/${half}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

export const rate = (sentences: readonly Sentence[]): Rates => ({
  personal: sentences.filter(({ personal }) => personal.length > 0).length,
  missed: sentences.filter((one) => one.personal.some((part) => survives(part, one))).length,
  parts: sentences.flatMap(({ personal }) => personal).length,
  kept: sentences.flatMap((one) => one.personal.filter((part) => survives(part, one))).length,
  harmless: sentences.filter(({ personal }) => personal.length === 0).length,
  mangled: sentences.filter((one) => one.personal.length === 0 && cleaned(one) !== plain(one.text))
    .length,
});

/** Blanks and widths of letters are nobody's data. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** What people write goes by the other door. */
export const cleaned = ({ from, text }: Sentence): string =>
  plain(
    /ticket|留言|工单/.test(from) ? withoutPersonalDataInLines(text) : withoutPersonalData(text),
  );

/** Whether a part is there as a whole, or any word, number or pair of characters of it. */
export function survives(part: string, sentence: Sentence): boolean {
  const left = cleaned(sentence);
  if (left.includes(plain(part))) return true;
  const elsewhere = plain(
    sentence.personal.reduce((rest, one) => rest.replace(one, ' '), sentence.text),
  );
  return wordsOf(plain(part)).some((word) => timesIn(left, word) > timesIn(elsewhere, word));
}

const wordsOf = (text: string): string[] =>
  text.match(/\p{Script=Han}{2}|[\p{L}\p{M}]{2,}|\d{2,}/gu) ?? [];

const timesIn = (text: string, word: string): number =>
  text.toLowerCase().split(word.toLowerCase()).length - 1;
