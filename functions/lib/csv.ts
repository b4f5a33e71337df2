// CSV files for spreadsheets. Cells hold typed text, and a spreadsheet runs what looks like a formula.
import Papa from 'papaparse';

/** Byte order mark: Excel then reads the file as UTF-8. */
export const CSV_START = '\uFEFF';

/**
 * Characters that begin a formula, also as Chinese keyboards write them. Not Papa's own pattern: it misses
 * cells of several lines.
 */
const FORMULA = /^ *[=+\-@\t\r\n＝＋－＠]/;

/**
 * With the semicolon as list separator, as in Russia, Excel splits a comma file at semicolons and line
 * breaks, also inside quotes: what follows one is a cell of its own there.
 */
const INNER_FORMULA = /(?<=[;\r\n])(?=["' ]*[=+\-@\t＝＋－＠])/g;

/** Characters some spreadsheet takes for a separator; Papa itself quotes commas, quotes and line breaks. */
const BORDER = /[;\t]/;

/** Lines of a file, each with its line end. No text can start a formula; a number stays a number. */
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
