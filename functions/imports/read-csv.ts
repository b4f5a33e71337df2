// Reads a text file of columns: CSV as Excel, Ozon and sellers' tools write it. Pure.
import Papa from 'papaparse';
import { IMPORT_ROWS_MAX } from '../contract/import.ts';
import { chooseColumns } from './columns.ts';
import {
  COLUMNS_MAX,
  cleaner,
  isFilled,
  type KeptRow,
  type ReadFile,
  SAMPLE_ROWS,
  toReadFile,
  type Unreadable,
} from './kept-rows.ts';
import { readText } from './text.ts';
import { cellText } from './values.ts';

/** Rows, empty ones included. */
const LINES_MAX = 2 * IMPORT_ROWS_MAX;
/** Characters per piece of the file; each piece has to hold at least one whole row. */
const PIECE_CHARS = 131_072;
/** Per piece. */
const BROKEN_QUOTES_MAX = 100;

export function readCsv(bytes: Uint8Array): ReadFile | Unreadable {
  const { text, encoding } = readText(bytes);
  const clean = text.replaceAll('\u0000', '');
  const delimiter = delimiterOf(clean);
  const all: string[][] = [];
  eachRow(clean, delimiter, (row) => all.push(row) < SAMPLE_ROWS);
  const sample = all.map((row, i) => ({ line: i + 1, cells: row.map(cellText) }));
  const filled = sample.filter(({ cells }) => isFilled(cells));
  const table = chooseColumns(filled.map(({ cells }) => cells));
  const headingLine = filled[table.rowsAbove - 1]?.line ?? 0;
  const cleaned = cleaner(table);
  const rows: KeptRow[] = [];
  let line = 0;
  const isTable = eachRow(clean, delimiter, (row) => {
    line++;
    if (!isFilled(row)) return line <= LINES_MAX;
    if (line > headingLine) {
      rows.push({ line, cells: cleaned(table.kept.map((i) => row[i] ?? '')) });
    }
    return rows.length <= IMPORT_ROWS_MAX;
  });
  if (line > LINES_MAX) return 'too_many_rows';
  if (!isTable) return 'no_rows';
  return toReadFile({ encoding, sheet: null }, table, rows);
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
