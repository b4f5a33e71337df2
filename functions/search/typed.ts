// What was typed or pasted into the one search: several parcel numbers with anything between them, or words. Pure.
import { isKnownFormat } from '../carriers/detect-any.ts';
import { normaliseNumber } from '../carriers/number.ts';
import { readNumbers } from '../carriers/numbers-input.ts';
import { SEARCHED_NUMBERS_MAX } from '../contract/shipment-list.ts';

export type Typed =
  | { kind: 'nothing' }
  /** `isCut`: more were pasted than are looked for at once. */
  | { kind: 'numbers'; numbers: string[]; isCut: boolean }
  | { kind: 'text'; text: string; number: string };

export const TEXT_CHARS_MAX = 8_000;
const ONE_TEXT_CHARS_MAX = 100;

export function readTyped(q: string): Typed {
  const text = q.slice(0, TEXT_CHARS_MAX).trim();
  if (text === '') return { kind: 'nothing' };
  const numbers = severalIn(text);
  if (numbers.length > 1) {
    const isCut = numbers.length > SEARCHED_NUMBERS_MAX;
    return { kind: 'numbers', numbers: numbers.slice(0, SEARCHED_NUMBERS_MAX), isCut };
  }
  const one = text.replace(/\s+/g, ' ').slice(0, ONE_TEXT_CHARS_MAX);
  return { kind: 'text', text: one, number: normaliseNumber(one) };
}

/** All are numbers; or a message or a table with numbers of known formats in it. */
function severalIn(text: string): string[] {
  const read = readNumbers(text, SEARCHED_NUMBERS_MAX + 1);
  if (read.isFromText) return read.numbers.filter(isKnownFormat);
  return read.implausible.length === 0 ? read.numbers : [];
}
