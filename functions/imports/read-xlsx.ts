// Reads a workbook as Excel, WPS, Ozon and sellers' tools save it. Its sheets are unpacked while they are
// read, and only kept columns are held: 50,000 rows fit into a Worker's memory. Pure.
import { IMPORT_ROWS_MAX } from '../contract/import.ts';
import { chooseColumns, guessColumns, type Table } from './columns.ts';
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
import { eachSheetRow, type SheetRow, sharedTextsOf } from './sheet-rows.ts';
import { cellText } from './values.ts';
import { openWorkbook, type Workbook } from './workbook.ts';
import { UnreadableXml } from './xml-reader.ts';
import { type Budget, newBudget, partsOf, UnreadableZip } from './zip.ts';

/** Behind these nobody keeps the parcels. */
const SHEETS_TRIED = 10;

export async function readXlsx(bytes: Uint8Array): Promise<ReadFile | Unreadable> {
  try {
    const parts = partsOf(bytes);
    // Also .ods, .numbers, .docx and .xlsb are zip archives.
    if (![...parts.keys()].some((name) => /^xl\/worksheets\/.{1,200}\.xml$/.test(name)))
      return 'not_xlsx';
    const budget = newBudget();
    const book = await openWorkbook(parts, budget);
    const chosen = await chooseSheet(book, budget);
    if (chosen === null) return 'no_rows';
    const rows = await keepRows(book, budget, chosen);
    return toReadFile(
      { encoding: 'utf-8', sheet: chosen.sheet.name.slice(0, 31) },
      chosen.table,
      rows,
    );
  } catch (error) {
    if (error instanceof UnreadableZip || error instanceof UnreadableXml) return 'broken_workbook';
    throw error;
  }
}

interface Chosen {
  sheet: Workbook['sheets'][number];
  table: Table;
  /** 0: there is no heading. */
  headingLine: number;
}

/** The first sheet with numbers of parcels, otherwise the first with anything. null: all are empty. */
async function chooseSheet(book: Workbook, budget: Budget): Promise<Chosen | null> {
  let first: Chosen | null = null;
  for (const sheet of book.sheets.slice(0, SHEETS_TRIED)) {
    const sample = await firstRows(book, budget, sheet);
    if (sample.length === 0) continue;
    const rows = sample.map(({ cells }) => cells);
    const table = chooseColumns(rows);
    const headingLine = sample[table.rowsAbove - 1]?.line ?? 0;
    const body = rows.slice(table.rowsAbove).map((row) => table.kept.map((i) => row[i] ?? ''));
    const { posting, tracking } = guessColumns(table, body);
    const chosen = { sheet, table, headingLine };
    if (posting !== null || tracking !== null) return chosen;
    first ??= chosen;
  }
  return first;
}

async function firstRows(
  book: Workbook,
  budget: Budget,
  sheet: Chosen['sheet'],
): Promise<KeptRow[]> {
  const rows: SheetRow[] = [];
  const wants = (column: number) => column < COLUMNS_MAX;
  await eachSheetRow(sheet.part, budget, book, wants, (row) => rows.push(row) < SAMPLE_ROWS);
  const textIn = await withTexts(book, budget, rows);
  return rows
    .map(({ line, cells }) => ({
      line,
      cells: Array.from(cells, (cell) => cellText(textIn(cell))),
    }))
    .filter(({ cells }) => isFilled(cells));
}

async function keepRows(book: Workbook, budget: Budget, chosen: Chosen): Promise<KeptRow[]> {
  const { sheet, table, headingLine } = chosen;
  const found: SheetRow[] = [];
  const kept = new Set(table.kept);
  await eachSheetRow(
    sheet.part,
    budget,
    book,
    (column) => kept.has(column),
    ({ line, cells }) => {
      if (line > headingLine) found.push({ line, cells: table.kept.map((i) => cells[i] ?? '') });
      return found.length <= IMPORT_ROWS_MAX;
    },
  );
  const textIn = await withTexts(book, budget, found);
  const cleaned = cleaner(table);
  // In place: twice the rows would be half of a Worker's memory.
  for (const row of found) row.cells = cleaned(row.cells.map(textIn));
  return found as KeptRow[];
}

type TextIn = (cell: SheetRow['cells'][number] | undefined) => string;

async function withTexts(
  book: Workbook,
  budget: Budget,
  rows: readonly SheetRow[],
): Promise<TextIn> {
  const wanted = new Set<number>();
  for (const { cells } of rows) {
    for (const cell of cells) if (typeof cell === 'number') wanted.add(cell);
  }
  const texts = await sharedTextsOf(book.sharedTexts, budget, wanted);
  return (cell = '') => (typeof cell === 'number' ? (texts.get(cell) ?? '') : cell);
}
