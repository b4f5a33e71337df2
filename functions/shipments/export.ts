// The list as a file, CSV or .xlsx, written page by page.
import type { Lang } from '../contract/lang.ts';
import type { ProblemReason } from '../contract/parcel-problem.ts';
import type { ShipmentLine, ShipmentQuery } from '../contract/shipment-list.ts';
import { type Words, words } from '../contract/words.ts';
import {
  type FileCell,
  type FileFormat,
  type FileTable,
  momentOf,
  tableFile,
} from '../lib/table-file.ts';
import { type Page, readPage } from './list.ts';
import { toLine } from './list-line.ts';
import { findNumbersOf } from './parcel-store.ts';
import { carrierName } from './view.ts';

const ROWS_AT_ONCE = 500;

const COLUMNS = [
  'number',
  'otherNumbers',
  'orderNumber',
  'carrier',
  'scheme',
  'status',
  'problem',
  'problemSince',
  'turn',
  'eta',
  'pickupUntil',
  'shipBy',
  'lastEvent',
  'price',
  'currency',
  'added',
  'archived',
] as const;
type Column = (typeof COLUMNS)[number];
type Cells = Record<Column, FileCell>;

const TIMES: readonly Column[] = [
  'problemSince',
  'eta',
  'pickupUntil',
  'shipBy',
  'lastEvent',
  'added',
  'archived',
];

/** `lang` null: for API clients, with ids and times in UTC. */
export async function exportShipments(
  db: D1Database,
  sellerId: string,
  query: ShipmentQuery,
  lang: Lang | null,
  format: FileFormat,
  now: number,
): Promise<Response> {
  const table = await shipmentTable(db, sellerId, query, lang, now);
  return tableFile(table, format, lang ? 'moscow' : 'utc');
}

export async function shipmentTable(
  db: D1Database,
  sellerId: string,
  query: ShipmentQuery,
  lang: Lang | null,
  now: number,
): Promise<FileTable> {
  // An invalid query fails before the file begins.
  const first = await readPage(db, sellerId, query, null, ROWS_AT_ONCE);
  const t = lang && words(lang);
  async function* pages() {
    for (let page = first; ; page = await readPage(db, sellerId, query, page.next, ROWS_AT_ONCE)) {
      yield await rowsOf(db, page, lang, t);
      if (page.next === null) return;
    }
  }
  const columns = COLUMNS.map((column) => {
    const title = t ? t(`parcel.column.${column}`) : column;
    if (TIMES.includes(column)) return { title, shown: 'time' as const };
    return column === 'price' ? { title, shown: 'amount' as const } : title;
  });
  const name = `parcels-${new Date(now).toISOString().slice(0, 10)}`;
  return { name, columns, pages: pages() };
}

async function rowsOf(
  db: D1Database,
  page: Page,
  lang: Lang | null,
  t: Words | null,
): Promise<FileCell[][]> {
  const ids = page.rows.map(({ id }) => id);
  const numbers = await findNumbersOf(db, ids);
  return page.rows.map((row) => {
    const known = numbers.get(row.id) ?? [];
    const named = (shared: 0 | 1) =>
      known
        .filter((one) => one.shared === shared && one.number !== row.number)
        .map(({ number }) => number)
        .join(' ');
    const shown = cellsOf(toLine(row), lang, t);
    return inOrder({ ...shown, otherNumbers: named(0), orderNumber: named(1) });
  });
}

const inOrder = (cells: Cells): FileCell[] => COLUMNS.map((column) => cells[column]);

function cellsOf(
  line: ShipmentLine,
  lang: Lang | null,
  t: Words | null,
): Omit<Cells, 'otherNumbers' | 'orderNumber'> {
  const reason = line.problem?.reason ?? null;
  return {
    number: line.number,
    carrier: lang ? carrierName(line.carrier, lang) : line.carrier,
    scheme: line.scheme ?? '',
    status: t ? t(`status.${line.status}`) : line.status,
    problem: reason === null ? '' : problemWord(reason, t),
    problemSince: momentOf(line.problem?.since ?? null),
    turn: t ? t(`turn.${line.actionRequiredBy}`) : line.actionRequiredBy,
    eta: momentOf(line.eta?.end ?? null),
    pickupUntil: momentOf(line.pickupUntil),
    shipBy: momentOf(line.shipBy),
    lastEvent: momentOf(line.lastEventAt),
    price: line.price,
    currency: line.price?.currency ?? '',
    added: momentOf(line.createdAt),
    archived: momentOf(line.archivedAt),
  };
}

const problemWord = (reason: ProblemReason, t: Words | null): string =>
  t ? t(`stale.${reason}`) : reason;
