// A number as its carrier writes it: `normaliseNumber` makes one spelling for all of them.
import { LOOKALIKES } from './number-cyrillic.ts';

/** `cyrillic`: letters that look alike were turned into Latin ones. `lower_case`: such as a UUID. */
export type Script = 'cyrillic' | 'lower_case';

const CYRILLIC = new Map(Object.entries(LOOKALIKES).map(([cyrillic, latin]) => [latin, cyrillic]));

/** For a carrier without a script of its own, the number as it is. */
export function asWritten(number: string, script: Script | undefined): string {
  if (script === 'lower_case') return number.toLowerCase();
  if (script === undefined) return number;
  return number.replace(/[A-Z]/g, (letter) => CYRILLIC.get(letter) ?? letter);
}
