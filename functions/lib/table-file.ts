// Tables as files for spreadsheets, CSV or .xlsx, written page by page while they are sent.
import type { ColumnDef } from 'hucre/xlsx';
import { CSV_START, csvOf } from './csv.ts';
import { formatSheetTime, MOSCOW_OFFSET_MS } from './time.ts';

export const FILE_FORMATS = ['csv', 'xlsx'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export const FILE_TYPES: Record<FileFormat, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A moment, ms UTC. */
export interface Moment {
  at: number;
}
export const momentOf = (iso: string | null): Moment | null =>
  iso === null ? null : { at: Date.parse(iso) };

/** Minor units of a currency with two digits. */
export interface Amount {
  minor: number;
}
/** An empty text and null are empty cells. */
export type FileCell = string | number | Moment | Amount | null;
type Page = readonly (readonly FileCell[])[];

/** How a sheet shows the numbers of a column. */
export type FileColumn = string | { title: string; shown: 'time' | 'amount' | 'share' };

export interface FileTable {
  /** Of the file, without its ending, and of the sheet: letters, digits and dashes. */
  name: string;
  columns: readonly FileColumn[];
  pages: Iterable<Page> | AsyncIterable<Page>;
}

/** moscow: as people read it here. utc: ISO 8601 in CSV, for programs. */
export type FileClock = 'moscow' | 'utc';

export async function tableFile(
  table: FileTable,
  format: FileFormat,
  clock: FileClock,
): Promise<Response> {
  const body = format === 'csv' ? csvStream(table, clock) : await xlsxStream(table, clock);
  return new Response(body, {
    headers: {
      'content-type': FILE_TYPES[format] + (format === 'csv' ? '; charset=utf-8' : ''),
      'content-disposition': `attachment; filename="${table.name}.${format}"`,
      'cache-control': 'no-store',
    },
  });
}

/** CSV for a program that reads it again and again. `mark`: begins with the byte order mark Excel wants. */
export const csvText = (table: FileTable, mark: boolean): ReadableStream<Uint8Array> =>
  csvStream(table, 'moscow', mark ? CSV_START : '');

const titleOf = (column: FileColumn): string =>
  typeof column === 'string' ? column : column.title;

function csvStream(
  { columns, pages }: FileTable,
  clock: FileClock,
  start = CSV_START,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const cursor = walk(pages);
  let isBegun = false;
  return new ReadableStream({
    async pull(controller) {
      if (!isBegun) controller.enqueue(encoder.encode(start + csvOf([columns.map(titleOf)])));
      isBegun = true;
      const { value, done } = await cursor.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(csvOf(value.map((row) => row.map(inCsv(clock))))));
    },
    async cancel() {
      await cursor.return(undefined);
    },
  });
}

const inCsv =
  (clock: FileClock) =>
  (cell: FileCell): string | number => {
    if (cell === null) return '';
    if (typeof cell !== 'object') return cell;
    if ('minor' in cell) return (cell.minor / 100).toFixed(2);
    return clock === 'utc' ? new Date(cell.at).toISOString() : formatSheetTime(cell.at);
  };

/**
 * Texts are cells of text: nothing in them is a formula, and a long number keeps its digits. A sheet that is
 * full is continued by another one.
 */
async function xlsxStream(table: FileTable, clock: FileClock): Promise<ReadableStream<Uint8Array>> {
  // Its writer is needed for few requests.
  const { writeXlsxStream } = await import('./xlsx-writer.ts');
  const columns = table.columns.map((column): ColumnDef => {
    const shown = typeof column === 'string' ? null : column.shown;
    const header = cut(titleOf(column));
    return { header, width: COLUMN_WIDTH, ...(shown && { numFmt: NUMBER_FORMATS[shown] }) };
  });
  async function* rows() {
    for await (const page of walk(table.pages))
      for (const row of page) yield row.map(inXlsx(clock));
  }
  const name = table.name.slice(0, SHEET_NAME_MAX);
  return writeXlsxStream(rows(), { name, columns, freezePane: { rows: 1 } });
}

/** A moment is a cell with a date: the wall clock of Moscow, or UTC, as a sheet knows no zones. */
const inXlsx =
  (clock: FileClock) =>
  (cell: FileCell): string | number | Date | null => {
    if (typeof cell === 'string') return cell === '' ? null : cut(cell);
    if (cell === null || typeof cell === 'number') return cell;
    if ('minor' in cell) return cell.minor / 100;
    return new Date(cell.at + (clock === 'moscow' ? MOSCOW_OFFSET_MS : 0));
  };

const NUMBER_FORMATS = { time: 'yyyy-mm-dd hh:mm', amount: '0.00', share: '0%' } as const;
/** Excel refuses a file with one of the two characters that XML does not know and the writer lets through. */
const cut = (text: string): string => text.replace(/[\ufffe\uffff]/g, '').slice(0, CELL_CHARS_MAX);

const COLUMN_WIDTH = 20;
const SHEET_NAME_MAX = 31;
/** Excel refuses a file with a longer cell. */
const CELL_CHARS_MAX = 32_767;

/** One way to walk both kinds of pages. */
async function* walk(pages: FileTable['pages']): AsyncGenerator<Page> {
  yield* pages;
}
