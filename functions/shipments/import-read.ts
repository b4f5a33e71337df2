// A file as it was sent -> the rows that are kept of it, each with its place in the file. Pure.
import Papa from 'papaparse';
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import { withoutPersonalData } from '../carriers/privacy.ts';
import { type Encoding, IMPORT_ROWS_MAX, type ImportColumns } from '../contract/import.ts';
import { chooseColumns, guessColumns, type Table } from './import-columns.ts';
import { readText } from './import-text.ts';
import { carrierIn, cellText, deadlineIn, looksLikeNumber } from './import-values.ts';

const SAMPLE_ROWS = 200;

/** `line`: as a spreadsheet counts, heading and empty rows included. */
export interface KeptRow {
  line: number;
  cells: string[];
}

export interface ReadFile {
  encoding: Encoding;
  table: Table;
  columns: ImportColumns;
  rows: KeptRow[];
}

export type Unreadable = 'no_rows' | 'no_columns' | 'too_many_rows';

export function readFile(bytes: Uint8Array): ReadFile | Unreadable {
  const { text, encoding } = readText(bytes);
  const clean = text.replaceAll('\u0000', '');
  const delimiter = delimiterOf(clean);
  const sample = Papa.parse<string[]>(clean, { delimiter, preview: SAMPLE_ROWS }).data;
  const table = chooseColumns(sample.filter(isFilled).map((row) => row.map(cellText)));
  const rows: KeptRow[] = [];
  let line = 0;
  let isHeading = table.hasHeading;
  Papa.parse<string[]>(clean, {
    delimiter,
    step: ({ data }, parser) => {
      line++;
      if (!isFilled(data)) return;
      if (isHeading) isHeading = false;
      else rows.push({ line, cells: table.kept.map((i) => keep(data[i] ?? '')) });
      if (rows.length > IMPORT_ROWS_MAX) parser.abort();
    },
  });
  if (rows.length === 0) return 'no_rows';
  if (rows.length > IMPORT_ROWS_MAX) return 'too_many_rows';
  if (table.kept.length === 0) return 'no_columns';
  const first = rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells);
  return { encoding, table, columns: guessColumns(table, first), rows };
}

/** A file of one column has no delimiter to be found. */
function delimiterOf(text: string): string {
  const { meta } = Papa.parse(text.slice(0, 65_536), {
    preview: 20,
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  return meta.delimiter;
}

const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');

/** Whatever is no number, name of a carrier or day may be about a person. */
function keep(cell: string): string {
  const text = cellText(cell);
  const isKnown =
    isPlausibleNumber(normaliseNumber(text)) &&
    (looksLikeNumber(text) || /^[\w-]{1,20}$/.test(text));
  if (text === '' || isKnown || carrierIn(text) || deadlineIn(text)) return text;
  return withoutPersonalData(text).slice(0, 100);
}
