// Splits the text of a number field into numbers.
import { isPlausibleNumber, normaliseNumber } from './number.ts';

export interface NumbersInput {
  /** Normalised, without repeats, at most `max`. */
  numbers: string[];
  /** As typed, for the message beside the field. */
  implausible: string[];
  /** Count before the cut. */
  given: number;
}

export function readNumbers(input: string, max: number): NumbersInput {
  const typed = input.split(/[,;，；、\r\n\t]+/).flatMap(splitAtBlanks);
  const implausible = typed.filter((text) => !isPlausibleNumber(normaliseNumber(text)));
  const numbers = [...new Set(typed.map(normaliseNumber))].filter(isPlausibleNumber);
  return { numbers: numbers.slice(0, max), implausible, given: numbers.length };
}

/** Blanks separate numbers ("A12345678 B12345678") or are part of one ("RA 644 000 001 RU"). */
function splitAtBlanks(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const areNumbers = words.length > 1 && words.every((word) => word.length >= 8);
  if (areNumbers) return words;
  return words.length === 0 ? [] : [words.join(' ')];
}
