// Returns and rFBS requests as files, CSV or .xlsx, written page by page.
import type { Lang } from '../contract/lang.ts';
import { RETURN_STATUSES, type Return } from '../contract/ozon.ts';
import type { RfbsReturn } from '../contract/rfbs.ts';
import { type Words, words } from '../contract/words.ts';
import { type FileCell, type FileFormat, momentOf, tableFile } from '../lib/table-file.ts';
import { cursorAfter, readCursor, viewReturn } from './return-view.ts';
import { listReturns } from './returns-store.ts';
import { listRfbs } from './rfbs-store.ts';
import { groupOf, rfbsCursor, viewRfbs } from './rfbs-view.ts';

const ROWS_AT_ONCE = 500;

const COLUMNS = {
  number: null,
  scheme: null,
  status: null,
  changedAt: 'time',
  product: null,
  offerId: null,
  quantity: null,
  price: 'amount',
  currency: null,
  reason: null,
  place: null,
  arrivedAt: 'time',
  paidFrom: 'time',
  disposalAt: 'time',
  storageCost: 'amount',
  disposalCost: 'amount',
  feeCurrency: null,
  compensation: null,
} as const;

const RFBS_COLUMNS = {
  returnNumber: null,
  number: null,
  group: null,
  status: null,
  refund: null,
  askedAt: 'time',
  dueAt: 'time',
  product: null,
  offerId: null,
  sku: null,
  price: 'amount',
  currency: null,
  reason: null,
  method: null,
  trackingNumber: null,
  decision: null,
  decidedAt: 'time',
} as const;

/** `lang` null: for API clients, with Ozon's names and times in UTC. */
export interface ReturnsExport {
  db: D1Database;
  sellerId: string;
  lang: Lang | null;
  format: FileFormat;
  now: number;
}

export function exportReturns(which: 'waiting' | 'all', asked: ReturnsExport): Promise<Response> {
  const { db, sellerId } = asked;
  async function* pages(t: Words | null) {
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const filter = { sellerId, which, after: readCursor(cursor), limit: ROWS_AT_ONCE };
      const rows = await listReturns(db, filter);
      yield rows.map((row) => inOrder(COLUMNS, cellsOf(viewReturn(row), t)));
      cursor = cursorAfter(rows, ROWS_AT_ONCE, which) ?? undefined;
    }
  }
  return fileOf('returns', COLUMNS, pages, asked);
}

export function exportRfbs(asked: ReturnsExport): Promise<Response> {
  const { db, sellerId } = asked;
  async function* pages(t: Words | null) {
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const rows = await listRfbs(db, sellerId, readCursor(cursor), ROWS_AT_ONCE);
      yield rows.map((row) => inOrder(RFBS_COLUMNS, rfbsCellsOf(viewRfbs(row), t)));
      cursor = rfbsCursor(rows, ROWS_AT_ONCE) ?? undefined;
    }
  }
  return fileOf('rfbs-returns', RFBS_COLUMNS, pages, asked);
}

type Shown = Record<string, 'time' | 'amount' | null>;

function fileOf<C extends typeof COLUMNS | typeof RFBS_COLUMNS>(
  name: string,
  columns: C,
  pages: (t: Words | null) => AsyncIterable<FileCell[][]>,
  { lang, format, now }: ReturnsExport,
): Promise<Response> {
  const t = lang && words(lang);
  const heads = (Object.keys(columns) as (keyof typeof COLUMNS | keyof typeof RFBS_COLUMNS)[]).map(
    (column) => {
      const title = t ? t(`returns.column.${column}`) : column;
      const shown = (columns as Shown)[column];
      return shown ? { title, shown } : title;
    },
  );
  const day = new Date(now).toISOString().slice(0, 10);
  const table = { name: `${name}-${day}`, columns: heads, pages: pages(t) };
  return tableFile(table, format, lang ? 'moscow' : 'utc');
}

const inOrder = <K extends string>(columns: Record<K, unknown>, cells: Record<K, FileCell>) =>
  (Object.keys(columns) as K[]).map((column) => cells[column]);

function cellsOf(one: Return, t: Words | null): Record<keyof typeof COLUMNS, FileCell> {
  const { product, storage } = one;
  const known = RETURN_STATUSES.find((status) => status === one.status);
  const compensation = COMPENSATIONS.find((name) => name === one.compensation);
  return {
    number: one.number,
    scheme: one.scheme,
    status: t && known ? t(`return.status.${known}`) : one.status,
    changedAt: momentOf(one.changedAt),
    product: product.name,
    offerId: product.offerId,
    quantity: product.quantity,
    price: product.price,
    currency: product.price?.currency ?? null,
    reason: one.reason,
    place: one.place,
    arrivedAt: momentOf(storage?.arrivedAt ?? null),
    paidFrom: momentOf(storage?.paidFrom ?? null),
    disposalAt: momentOf(storage?.disposalAt ?? null),
    storageCost: storage?.cost ?? null,
    disposalCost: storage?.disposalCost ?? null,
    feeCurrency: (storage?.cost ?? storage?.disposalCost)?.currency ?? null,
    compensation: t && compensation ? t(`returns.compensation.${compensation}`) : one.compensation,
  };
}

const COMPENSATIONS = ['Sent', 'Received', 'Canceled', 'DecompensationSent'] as const;

function rfbsCellsOf(
  one: RfbsReturn,
  t: Words | null,
): Record<keyof typeof RFBS_COLUMNS, FileCell> {
  const { product, decided } = one;
  const group = groupOf(one.group);
  return {
    returnNumber: one.returnNumber,
    number: one.number,
    group: t && group ? t(`rfbs.group.${group}`) : one.group,
    status: t ? (one.stateWords ?? one.state) : one.state,
    refund: one.refundWords,
    askedAt: momentOf(one.askedAt),
    dueAt: momentOf(one.dueAt),
    product: product.name,
    offerId: product.offerId,
    sku: product.sku,
    price: product.price,
    currency: product.price?.currency ?? null,
    reason: one.reason,
    method: one.method,
    trackingNumber: one.trackingNumber,
    decision: decided?.name ?? null,
    decidedAt: momentOf(decided?.at ?? null),
  };
}
