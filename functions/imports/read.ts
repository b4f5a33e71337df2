// Reads an uploaded file into the rows to keep, each with its line in the file. Pure.
import Papa from 'papaparse';
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import { withoutPersonalData } from '../carriers/privacy.ts';
import { type Encoding, IMPORT_ROWS_MAX, type ImportColumns } from '../contract/import.ts';
import { chooseColumns, guessColumns, type Table } from './columns.ts';
import { readText } from './text.ts';
import { carrierIn, cellText, deadlineIn, looksLikeNumber } from './values.ts';

const SAMPLE_ROWS = 200;

// Limits that no file of parcels reaches. Ozon's widest has 35 columns and 2,000 characters a row.
/** Columns further right are ignored. */
const COLUMNS_MAX = 100;
/** Rows, empty ones included. */
const LINES_MAX = 2 * IMPORT_ROWS_MAX;
/** Characters per piece of the file; each piece has to hold at least one whole row. */
const PIECE_CHARS = 131_072;
/** Per piece. */
const BROKEN_QUOTES_MAX = 100;

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
  const sample: string[][] = [];
  eachRow(clean, delimiter, (row) => sample.push(row) < SAMPLE_ROWS);
  const table = chooseColumns(sample.filter(isFilled).map((row) => row.map(cellText)));
  const rows: KeptRow[] = [];
  let line = 0;
  let isHeading = table.hasHeading;
  const isTable = eachRow(clean, delimiter, (row) => {
    line++;
    if (!isFilled(row)) return line <= LINES_MAX;
    if (isHeading) isHeading = false;
    else rows.push({ line, cells: table.kept.map((i) => cleanCell(row[i] ?? '')) });
    return rows.length <= IMPORT_ROWS_MAX;
  });
  if (rows.length > IMPORT_ROWS_MAX || line > LINES_MAX) return 'too_many_rows';
  if (!isTable || rows.length === 0) return 'no_rows';
  if (table.kept.length === 0) return 'no_columns';
  const first = rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells);
  return { encoding, table, columns: guessColumns(table, first), rows };
}

/**
 * Passes each row to `take` until that returns false. Returns false if the text is no table: a piece
 * holds no whole row, or too many broken quotes.
 */
function eachRow(text: string, delimiter: string, take: (row: string[]) => boolean): boolean {
  let isTable = true;
  Papa.parse<string[]>(text, {
    delimiter,
    chunkSize: PIECE_CHARS,
    chunk: ({ data, errors }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
      isTable = data.length > 0 && errors.length <= BROKEN_QUOTES_MAX;
      if (!isTable || !data.every((row) => take(row.slice(0, COLUMNS_MAX)))) parser.abort();
    },
    // Required by the types, though a string is read before `parse` returns.
    complete: () => {},
  });
  return isTable;
}

/** A file of one column has no delimiter to detect. */
function delimiterOf(text: string): string {
  const { meta } = Papa.parse(text.slice(0, 65_536), {
    preview: 20,
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  return meta.delimiter;
}

const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');

/** Text that is no number, carrier or day may be about a person. */
function cleanCell(cell: string): string {
  const text = cellText(cell);
  const isKnown =
    isPlausibleNumber(normaliseNumber(text)) &&
    (looksLikeNumber(text) || /^[\w-]{1,20}$/.test(text));
  if (text === '' || isKnown || carrierIn(text) || deadlineIn(text)) return text;
  return withoutPersonalData(text).slice(0, 100);
}
