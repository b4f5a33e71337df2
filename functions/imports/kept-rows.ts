// What is kept of a file: some of its columns, its rows with their lines, cleaned of personal data. Pure.
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import { withoutPersonalData } from '../carriers/privacy.ts';
import { type Encoding, IMPORT_ROWS_MAX, type ImportColumns } from '../contract/import.ts';
import { fieldOf, guessColumns, type Table } from './columns.ts';
import { carrierIn, cellText, deadlineIn, looksLikeNumber, looksLikePhone } from './values.ts';

/** Rows that the columns are chosen by. */
export const SAMPLE_ROWS = 200;

// Limits that no file of parcels reaches. Ozon's widest has 35 columns and 2,000 characters a row.
/** Columns further right are ignored. */
export const COLUMNS_MAX = 100;

/** `line`: as a spreadsheet counts, heading and empty rows included. */
export interface KeptRow {
  line: number;
  cells: string[];
}

export interface ReadFile {
  encoding: Encoding;
  /** The sheet of a workbook; null: a text file. */
  sheet: string | null;
  table: Table;
  columns: ImportColumns;
  rows: KeptRow[];
}

export type Unreadable =
  | 'no_rows'
  | 'no_columns'
  | 'too_many_rows'
  /** An old or protected workbook, or another kind of file. */
  | 'not_xlsx'
  /** A damaged workbook, or one that unpacks to far too much. */
  | 'broken_workbook';

export const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');

export function toReadFile(
  source: Pick<ReadFile, 'encoding' | 'sheet'>,
  table: Table,
  rows: KeptRow[],
): ReadFile | Unreadable {
  if (rows.length > IMPORT_ROWS_MAX) return 'too_many_rows';
  if (rows.length === 0) return 'no_rows';
  if (table.kept.length === 0) return 'no_columns';
  const first = rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells);
  return { ...source, table, columns: guessColumns(table, first), rows };
}

/** For the kept columns of a table, in their order. Cells repeat: each text is cleaned and held once. */
export function cleaner(table: Table): (cells: readonly string[]) => string[] {
  const isTitle = table.headings.map((heading) => {
    const field = fieldOf(heading);
    return field === 'product' || field === 'offerId';
  });
  const known = { titles: new Map<string, string>(), others: new Map<string, string>() };
  const cleanOnce = (cell: string, isTitle: boolean): string => {
    const cleaned = isTitle ? known.titles : known.others;
    const before = cleaned.get(cell);
    if (before !== undefined) return before;
    if (cleaned.size >= TEXTS_MAX) cleaned.clear();
    const text = detached(cleanCell(cell, isTitle));
    cleaned.set(text === cell ? text : detached(cell), text);
    return text;
  };
  return (cells) => cells.map((cell, place) => cleanOnce(cell, isTitle[place] ?? false));
}

const TEXTS_MAX = 10_000;

/** A part of a text keeps all of it in memory: this is a text of its own. */
const detached = (part: string): string => JSON.parse(JSON.stringify(part));

/**
 * Text that is no number, carrier or day may be about a person. A column that its heading names as goods
 * keeps its words: names of goods look like names of people.
 */
function cleanCell(cell: string, isTitle: boolean): string {
  const text = cellText(cell);
  const isKnown =
    isPlausibleNumber(normaliseNumber(text)) &&
    (looksLikeNumber(text) || /^[\w-]{1,20}$/.test(text));
  if (text === '' || isKnown || carrierIn(text) || deadlineIn(text)) return text;
  if (isTitle && !text.includes('@') && !looksLikePhone(text)) return text;
  return withoutPersonalData(text).slice(0, 100);
}
