// Files for spreadsheets. What people typed stands in them, and a spreadsheet runs what looks like a formula.
import Papa from 'papaparse';

/** Excel reads a file as UTF-8 by it. */
export const CSV_START = '\uFEFF';

/**
 * With the signs as Chinese keyboards write them. Not Papa's own pattern: that one lets a cell of several
 * lines through.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Lines of a file, each with its end. No text can start a formula; a number stays one. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(rows as (string | number)[][], { escapeFormulae: FORMULA })}\r\n`;
