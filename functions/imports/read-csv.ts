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
import { type ReadText, readText } from './text.ts';
import { cellText } from './values.ts';

/** Rows, empty ones included. */
const LINES_MAX = 2 * IMPORT_ROWS_MAX;
/** Per piece of the file, of which each has to hold at least one whole row. */
const BROKEN_QUOTES_MAX = 100;

export function readCsv(bytes: Uint8Array): ReadFile | Unreadable {
  const text = readText(bytes);
  const { encoding } = text;
  const shape = shapeOf(text);
  const all: string[][] = [];
  eachRow(text, shape, (row) => all.push(row) < SAMPLE_ROWS);
  const sample = all.map((row, i) => ({ line: i + 1, cells: row.map(cellText) }));
  const filled = sample.filter(({ cells }) => isFilled(cells));
  const table = chooseColumns(filled.map(({ cells }) => cells));
  const headingLine = filled[table.rowsAbove - 1]?.line ?? 0;
  const cleaned = cleaner(table);
  const rows: KeptRow[] = [];
  let line = 0;
  const isTable = eachRow(text, shape, (row) => {
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

type Shape = Pick<Papa.ParseConfig, 'delimiter' | 'newline'>;

/**
 * Passes each row to `take` until that returns false. Returns false if the text is no table: a piece
 * holds no whole row, or too many broken quotes.
 */
function eachRow(text: ReadText, shape: Shape, take: (row: string[]) => boolean): boolean {
  let rest = '';
  for (const { piece, isLast } of withLast(cleanPieces(text))) {
    const read = rest + piece;
    if (read === '') continue;
    // Unlike `Papa.parse`, this one says how far the whole rows go.
    const result: Papa.ParseResult<string[]> = new Papa.Parser(shape).parse(read, 0, !isLast);
    const { data, errors, meta } = result;
    if (data.length === 0 || errors.length > BROKEN_QUOTES_MAX) return false;
    if (!data.every((row) => take(row.slice(0, COLUMNS_MAX)))) return true;
    rest = read.slice(meta.cursor);
  }
  return true;
}

function* cleanPieces({ pieces }: ReadText): Generator<string> {
  for (const piece of pieces()) yield piece.replaceAll('\u0000', '');
}

function* withLast(pieces: Iterable<string>): Generator<{ piece: string; isLast: boolean }> {
  let before: string | null = null;
  for (const piece of pieces) {
    if (before !== null) yield { piece: before, isLast: false };
    before = piece;
  }
  if (before !== null) yield { piece: before, isLast: true };
}

/** A file of one column has no delimiter to detect. */
function shapeOf(text: ReadText): Shape {
  const [first = ''] = cleanPieces(text);
  const { meta } = Papa.parse(first.slice(0, 65_536), {
    preview: 20,
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  return { delimiter: meta.delimiter, newline: meta.linebreak as '\n' };
}
