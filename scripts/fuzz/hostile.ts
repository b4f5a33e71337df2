// Values nobody who means well would send, and what no answer may tell. Shared by `npm run fuzz` and the
// worker tests.
import fc from 'fast-check';

/** Odd, but short. */
export const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '%',
    '%zz',
    '..',
    '\u0000',
    "' OR 1=1 --",
    '𝕏'.repeat(40),
    '{{7*7}}',
    '[[result]]',
    '<script>alert(1)</script>',
    '=cmd|calc!A1',
    '\u202e\u2066\ufeff',
    'a\r\nSet-Cookie: a=b',
    '__proto__',
    'constructor',
  ),
);

/** What a careless pattern reads again and again: long runs of what it looks for, and no end of it. */
const RUNS = [
  '路',
  'Аа',
  'А а ',
  'a@',
  'a.',
  '9',
  '9 ',
  '-',
  ' ',
  '\n',
  'www.',
  '«',
  'ул. ',
  '+7',
  '<',
  '"',
];

/** Long: some thousands of characters, seldom as much as a body may hold. */
export const longText = fc
  .tuple(
    fc.constantFrom(...RUNS),
    fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 200, max: 5_000 }) },
      { weight: 1, arbitrary: fc.constantFrom(16_000, 65_536, 250_000) },
    ),
    fc.constantFrom('', '!', '\u0000'),
  )
  .map(([run, count, end]) => `${run.repeat(Math.ceil(count / run.length))}${end}`);

/** Wrong in kind: another type, a number out of range, something deep. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1.5, 1e21, -0, 2 ** 53, '', ' ', [], {}, [[]]),
  fc.constantFrom('1e999', '9999-99-99', '2026-02-30', '0000-00-00T00:00:00Z', 'null', '[]', '-1'),
  fc.jsonValue({ maxDepth: 3 }),
  fc.integer({ min: 20, max: 1_000 }).map(nested),
);

/** Parts of our own code, of the database or of a stack: never told to a caller. */
const INTERNAL = /\bat \w+ \(|\.tsx?:\d|D1_ERROR|SQLITE|constraint failed|stack/i;
// Names of styles are no words of ours: one of them is "stack".
const STYLES = / class="[\w -]*"|<style>[^<]*<\/style>/g;

/** What an answer tells of our insides; null: nothing. `sent`: an echo of it is no leak. */
export function leakIn(answer: string, sent = ''): string | null {
  const found = INTERNAL.exec(answer.replace(STYLES, ''))?.[0] ?? null;
  return found !== null && sent.includes(found) ? null : found;
}

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i++) value = i % 2 ? [value] : { a: value };
  return value;
}
