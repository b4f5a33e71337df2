// The list as a CSV file, streamed page by page.
import type { Lang } from '../contract/lang.ts';
import type { ProblemReason } from '../contract/parcel-problem.ts';
import type { ShipmentLine, ShipmentQuery } from '../contract/shipment-list.ts';
import { type Words, words } from '../contract/words.ts';
import { CSV_START, csvOf } from '../lib/csv.ts';
import { formatSheetTime } from '../lib/time.ts';
import { readPage } from './list.ts';
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
type Cells = Record<(typeof COLUMNS)[number], string>;

/** `lang` null: for API clients, with ids and times in UTC. */
export async function exportShipments(
  db: D1Database,
  sellerId: string,
  query: ShipmentQuery,
  lang: Lang | null,
  now: number,
): Promise<Response> {
  // An invalid query fails before the file begins.
  let page = await readPage(db, sellerId, query, null, ROWS_AT_ONCE);
  const t = lang && words(lang);
  const head = COLUMNS.map((column) => (t ? t(`parcel.column.${column}`) : column));
  const encoder = new TextEncoder();
  let isFirst = true;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const numbers = await findNumbersOf(
        db,
        page.rows.map(({ id }) => id),
      );
      const cells = page.rows.map((row) => {
        const known = numbers.get(row.id) ?? [];
        const named = (shared: 0 | 1) =>
          known.filter((one) => one.shared === shared && one.number !== row.number);
        const join = (some: typeof known) => some.map(({ number }) => number).join(' ');
        const shown = cellsOf(toLine(row), lang, t);
        return { ...shown, otherNumbers: join(named(0)), orderNumber: join(named(1)) };
      });
      controller.enqueue(
        encoder.encode((isFirst ? CSV_START + csvOf([head]) : '') + csvOf(cells.map(inOrder))),
      );
      isFirst = false;
      if (page.next === null) controller.close();
      else page = await readPage(db, sellerId, query, page.next, ROWS_AT_ONCE);
    },
  });
  const day = new Date(now).toISOString().slice(0, 10);
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="parcels-${day}.csv"`,
      'cache-control': 'no-store',
    },
  });
}

const inOrder = (cells: Cells): string[] => COLUMNS.map((column) => cells[column]);

function cellsOf(
  line: ShipmentLine,
  lang: Lang | null,
  t: Words | null,
): Omit<Cells, 'otherNumbers' | 'orderNumber'> {
  const time = (iso: string | null): string =>
    iso === null ? '' : lang ? formatSheetTime(Date.parse(iso)) : iso;
  const reason = line.problem?.reason ?? null;
  return {
    number: line.number,
    carrier: lang ? carrierName(line.carrier, lang) : line.carrier,
    scheme: line.scheme ?? '',
    status: t ? t(`status.${line.status}`) : line.status,
    problem: reason === null ? '' : problemWord(reason, t),
    problemSince: time(line.problem?.since ?? null),
    turn: t ? t(`turn.${line.actionRequiredBy}`) : line.actionRequiredBy,
    eta: time(line.eta?.end ?? null),
    pickupUntil: time(line.pickupUntil),
    shipBy: time(line.shipBy),
    lastEvent: time(line.lastEventAt),
    price: line.price === null ? '' : (line.price.minor / 100).toFixed(2),
    currency: line.price?.currency ?? '',
    added: time(line.createdAt),
    archived: time(line.archivedAt),
  };
}

const problemWord = (reason: ProblemReason, t: Words | null): string =>
  t ? t(`stale.${reason}`) : reason;
