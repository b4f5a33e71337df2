// Files for spreadsheets. What people typed stands in them, and a spreadsheet runs what looks like a formula.
import Papa from 'papaparse';

/** Excel reads a file as UTF-8 by it. */
export const CSV_START = '\uFEFF';

/**
 * Signs a formula begins with, as Chinese keyboards write them too. Not Papa's own pattern: that one lets
 * a cell of several lines through.
 */
const FORMULA = /^ *[=+\-@\t\r\n＝＋－＠]/;

/**
 * Where a semicolon is the list separator, as in Russia, Excel parts a comma file at semicolons and lines,
 * also inside of quotes: what follows one is a cell of its own there.
 */
const INNER_FORMULA = /(?<=[;\r\n])(?=["' ]*[=+\-@\t＝＋－＠])/g;

/** What some spreadsheet takes for a border; Papa itself quotes commas, quotes and lines. */
const BORDER = /[;\t]/;

/** Lines of a file, each with its end. No text can start a formula; a number stays one. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(
        rows.map((row) => row.map(harmless)),
        {
          escapeFormulae: FORMULA,
          quotes: (value: unknown) => typeof value === 'string' && BORDER.test(value),
        },
      )}\r\n`;

const harmless = (cell: string | number): string | number =>
  typeof cell === 'string' ? cell.replace(INNER_FORMULA, "'") : cell;
