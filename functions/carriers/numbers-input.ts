// Reads a number field: a list of numbers, or any text with numbers in it (numbers-in-text.ts).

import { formatOf, isKnownFormat } from './detect-any.ts';
import { isPlausibleNumber, normaliseNumber } from './number.ts';
import { findNumbersIn, plainText } from './numbers-in-text.ts';

export interface NumbersInput {
  /** Normalised, without repeats, at most `max`. */
  numbers: string[];
  /** As typed, for the message beside the field. */
  implausible: string[];
  /** Count before the cut. */
  given: number;
  /** Picked out of other words. */
  isFromText: boolean;
  /** Words without a number: a question for the help search. */
  question: string | null;
}

const WORD = /(?<!\p{L})\p{L}{3,30}(?!\p{L})|\p{Script=Han}{2}/u;

export function readNumbers(input: string, max: number): NumbersInput {
  const text = plainText(input);
  const typed = text.split(/[,;\n]+/).flatMap(splitAtBlanks);
  const odd = typed.filter((one) => readAlone(one) === null);
  const isFromText = odd.some((one) => WORD.test(one));
  const found = isFromText ? findNumbersIn(text) : typed.flatMap((one) => readAlone(one) ?? []);
  const numbers = [...new Set(found)];
  return {
    numbers: numbers.slice(0, max),
    implausible: isFromText ? [] : odd,
    given: numbers.length,
    isFromText,
    question: isFromText && numbers.length === 0 ? text.replace(/\s+/g, ' ').trim() : null,
  };
}

/** Blanks separate numbers ("A12345678 B12345678") or are part of one ("RA 644 000 001 RU"). */
function splitAtBlanks(chunk: string): string[] {
  const words = chunk.split(/\s+/).filter((word) => word !== '');
  const areNumbers =
    words.length > 1 && (words.every((word) => word.length >= 8) || words.some(isSure));
  if (areNumbers) return words.filter((word) => /[\p{L}\d]/u.test(word));
  return words.length === 0 ? [] : [words.join(' ')];
}

/** A number on its own, whatever stands beside it. */
const isSure = (word: string): boolean => formatOf(normaliseNumber(word)) === 'sure';

/** null: this is no number. Words with blanks between them are none, unless together they have a known format. */
function readAlone(typed: string): string | null {
  const posting = /^(\d{8,10})[ -]+(\d{4})[ -]+(\d{1,3})$/.exec(typed);
  if (posting) return posting.slice(1).join('-');
  const number = normaliseNumber(typed);
  const digits = number.replace(/\D/g, '').length;
  if (digits === 0 || !isPlausibleNumber(number)) return null;
  const isOpaque = typed.split(' ').every((part) => /\d/.test(part));
  // A Russian or Chinese word with digits in it or beside it is none; a Latin one may be.
  const isWord = /[^\x20-\x7e]{3}/.test(typed) || (/[^A-Z\d._/-]/.test(number) && digits < 5);
  return (isOpaque && !isWord) || isKnownFormat(number) ? number : null;
}
