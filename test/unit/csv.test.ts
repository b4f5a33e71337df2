import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvOf } from '../../functions/lib/csv.ts';

const read = (text: string): string[][] =>
  Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);

test('a CSV cell with any content is read back and is never a formula', () => {
  const sign = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠');
  const cell = fc
    .tuple(sign, fc.string({ unit: 'binary' }), fc.constantFrom('', '\n', '\r\n', '"', ',', ';'))
    .map((parts) => `${parts[0]}${parts[2]}${parts[1]}`);
  const sheet = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 });
  fc.assert(
    fc.property(sheet, (rows) => {
      const cells = read(csvOf(rows));
      expect(cells.flat().filter((text) => /^[=+\-@\t\r\n＝＋－＠]/.test(text))).toEqual([]);
      const withoutMarks = (row: string[]) => row.map((text) => text.replaceAll("'", ''));
      expect(cells.map(withoutMarks)).toEqual(rows.map(withoutMarks));
    }),
  );
});

/** Excel where a semicolon is the separator: a quote counts only where such a cell begins. */
function cellsBySemicolon(text: string): string[] {
  const cells: string[] = [];
  for (let rest = text.replace(/^\uFEFF/, ''); rest !== ''; ) {
    const quoted = /^"((?:[^"]|"")*)"([^;\r\n]*)(?:;|\r\n|\r|\n|$)/.exec(rest);
    const bare = /^([^;\r\n]*)(?:;|\r\n|\r|\n|$)/.exec(rest);
    const [all = '', inner = '', more = ''] = quoted ?? bare ?? [];
    cells.push(quoted ? inner.replaceAll('""', '"') + more : inner);
    rest = rest.slice(all.length);
  }
  return cells;
}

const signs = [
  '',
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '＝',
  '＋',
  '－',
  '＠',
  ';',
  '"',
  ' ',
  ',',
];

test('a spreadsheet that splits a CSV file at semicolons finds no formula', () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom(...signs), fc.constantFrom('cmd', '1', 'x')), { maxLength: 12 })
    .map((parts) => parts.join(''));
  const sheet = fc.array(fc.array(text, { minLength: 2, maxLength: 3 }), { minLength: 1 });
  fc.assert(
    fc.property(sheet, (rows) => {
      const cells = cellsBySemicolon(csvOf(rows));
      expect(cells.filter((cell) => /^[=+\-@\t＝＋－＠]/.test(cell))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['x;=cmd', `"x;'=cmd",1\r\n`],
  ['x; =cmd', `"x;' =cmd",1\r\n`],
  ['x;"=cmd"', `"x;'""=cmd""",1\r\n`],
  ['x\n-2+3', `"x\n'-2+3",1\r\n`],
  ['a\tb', '"a\tb",1\r\n'],
  ['a;b', '"a;b",1\r\n'],
  ['  =cmd', `"'  =cmd",1\r\n`],
  ['a - b', 'a - b,1\r\n'],
])('the cell %j is written as %j', (cell, line) => {
  expect(csvOf([[cell, 1]])).toBe(line);
});

// How long its patterns take is held by patterns.test.ts.
test('a CSV cell of separators alone makes a file that grows in step with it', () => {
  for (const unit of [';', '; ', '\n', ';"', ';=', "'", ' ', '"', '=', ',']) {
    const size = (count: number) => csvOf([[unit.repeat(count)]]).length;
    const growth = size(20_000) - size(10_000);
    expect(growth, unit).toBeLessThanOrEqual(20_000 * unit.length);
    expect(size(200_000) - size(100_000), unit).toBe(10 * growth);
  }
});

test('numbers stay bare in CSV, also below zero, and no rows give no lines', () => {
  expect(csvOf([['a', -5, 2.5]])).toBe('a,-5,2.5\r\n');
  expect(csvOf([])).toBe('');
});
