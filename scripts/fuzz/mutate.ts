// A message that was right, made wrong in one place: a field dropped, a type changed, a string grown, a
// digit flipped, bytes broken.
import type { Dice } from '../dice.ts';
import { longText, oddText, oddValue } from './hostile.ts';

type Key = string | number;
type Branch = Record<Key, unknown>;

/** A copy of a JSON value with one thing changed somewhere in it. */
export function mutateValue(dice: Dice, value: unknown): unknown {
  const root = { value: JSON.parse(JSON.stringify(value) ?? 'null') } as Branch;
  const places = placesIn(root);
  const [branch, key] = dice.pick(places) ?? [root, 'value'];
  const change = dice.weighted<(dice: Dice, branch: Branch, key: Key) => void>(
    [0.15, drop],
    [0.17, retype],
    [0.25, (dice, branch, key) => set(branch, key, dice.of(longText))],
    [0.13, (dice, branch, key) => set(branch, key, dice.of(oddText))],
    [0.17, flip],
    [0.13, duplicate],
  );
  change(dice, branch, key);
  return root.value;
}

/** The same for text that is no JSON, XML say, or whose form itself is to break. */
export function mutateText(dice: Dice, text: string): string {
  const at = dice.below(text.length + 1);
  const to = Math.min(text.length, at + 1 + dice.below(40));
  const piece = text.slice(at, to);
  return dice.weighted<() => string>(
    [0.15, () => text.slice(0, at)],
    [0.1, () => text.slice(0, at) + text.slice(to)],
    [0.15, () => text.slice(0, to) + piece.repeat(1 + dice.below(50)) + text.slice(to)],
    [0.15, () => text.slice(0, at) + dice.of(oddText) + text.slice(at)],
    [0.2, () => flipDigits(dice, text)],
    [0.2, () => replaceContent(dice, text)],
    [0.05, () => `${DOCTYPE}${text}`],
  )();
}

/** The same for bytes: a flipped bit, half a character, another encoding. */
export function mutateBytes(dice: Dice, bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes.length === 0 ? [0] : bytes);
  const at = dice.below(copy.length);
  return dice.weighted<() => Uint8Array>(
    [0.4, () => copy.with(at, (copy[at] ?? 0) ^ (1 << dice.below(8)))],
    [0.2, () => Uint8Array.from([...copy.subarray(0, at), 0xc3, 0x28, ...copy.subarray(at)])],
    [0.2, () => copy.subarray(0, at)],
    [0.1, () => Uint8Array.from([0xef, 0xbb, 0xbf, ...copy])],
    [0.1, () => Uint8Array.from([...copy].flatMap((byte) => [byte, 0]))],
  )();
}

/** Some digits of it become others: another number, another day, another code. */
export const flipDigits = (dice: Dice, text: string): string =>
  text.replace(/\d/g, (digit) => (dice.chance(0.15) ? String(dice.below(10)) : digit));

const DOCTYPE = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';

/** Every place something stands at, as the branch that holds it and its key there. */
function placesIn(branch: Branch, found: [Branch, Key][] = []): [Branch, Key][] {
  for (const key of Array.isArray(branch) ? branch.keys() : Object.keys(branch)) {
    found.push([branch, key]);
    const value = branch[key];
    if (typeof value === 'object' && value !== null) placesIn(value as Branch, found);
  }
  return found;
}

/** `__proto__` as a key of its own, as it comes out of JSON. */
const set = (branch: Branch, key: Key, value: unknown): void => {
  Object.defineProperty(branch, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
};

function drop(_: Dice, branch: Branch, key: Key): void {
  if (Array.isArray(branch)) branch.splice(Number(key), 1);
  else delete branch[key];
}

function retype(dice: Dice, branch: Branch, key: Key): void {
  const value = branch[key];
  const number = typeof value === 'string' ? Number(value) || 0 : 0;
  const others = [JSON.stringify(value), [value], { [String(key)]: value }, number, ''];
  set(branch, key, dice.chance(0.5) ? dice.of(oddValue) : dice.pick(others));
}

function flip(dice: Dice, branch: Branch, key: Key): void {
  const value = branch[key];
  if (typeof value === 'string') set(branch, key, flipDigits(dice, value));
  else if (typeof value === 'number') set(branch, key, Number(flipDigits(dice, String(value))));
  else retype(dice, branch, key);
}

function duplicate(dice: Dice, branch: Branch, key: Key): void {
  const times = dice.chance(0.1) ? 500 : 2;
  const value = branch[key];
  if (Array.isArray(branch)) branch.push(...Array<unknown>(times).fill(value));
  else if (Array.isArray(value)) set(branch, key, Array(times).fill(value).flat());
  else set(branch, dice.pick([`${key}_`, String(key).toUpperCase(), '__proto__']), value);
}

/** What stands between two tags. */
function replaceContent(dice: Dice, text: string): string {
  const contents = [...text.matchAll(/>[^<]+</g)];
  const one = dice.pick(contents);
  if (one === undefined) return text + dice.of(longText);
  const value = dice.chance(0.5) ? dice.of(longText) : dice.of(oddText);
  return `${text.slice(0, one.index + 1)}${value}${text.slice(one.index + one[0].length - 1)}`;
}
