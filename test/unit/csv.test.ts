import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvOf } from '../../functions/lib/csv.ts';

const read = (text: string): string[][] =>
  Papa.parse<string[]>(text, { newline: '\r\n', skipEmptyLines: false }).data.slice(0, -1);

test('whatever a cell holds, a spreadsheet reads it back and finds no formula', () => {
  const sign = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠');
  const cell = fc
    .tuple(sign, fc.string({ unit: 'binary' }), fc.constantFrom('', '\n', '\r\n', '"', ',', ';'))
    .map((parts) => `${parts[0]}${parts[2]}${parts[1]}`);
  const sheet = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 });
  fc.assert(
    fc.property(sheet, (rows) => {
      const cells = read(csvOf(rows));
      expect(cells.flat().filter((text) => /^[=+\-@\t\r\n＝＋－＠]/.test(text))).toEqual([]);
      expect(cells.map((row) => row.map((text) => text.replace(/^'/, '')))).toEqual(
        rows.map((row) => row.map((text) => text.replace(/^'/, ''))),
      );
    }),
  );
});

test('numbers stay numbers, also below zero; no rows are no lines', () => {
  expect(csvOf([['a', -5, 2.5]])).toBe('a,-5,2.5\r\n');
  expect(csvOf([])).toBe('');
});
