// SQL of a seller's parcel list. A page reads a bounded number of rows, whatever is stored: each part of
// the plan is a range of one index; conditions outside the index are checked on at most SCAN_ROWS_MAX rows.
import { readByProduct } from './list-by-product-store.ts';
import type { Position } from './list-cursor.ts';
import type { ListPlan, Part, Term } from './list-plan.ts';
import {
  columns,
  type Found,
  type ListRow,
  MEMBERS,
  SCAN_ROWS_MAX,
  toSql,
  valuesOf,
} from './list-sql.ts';
import { searchedNumber } from './numbers-sql.ts';

export { type ListRow, SCAN_ROWS_MAX } from './list-sql.ts';

/** With the part of the plan that it was found in. */
export type PlacedRow = Found['rows'][number] & { part: number };

export interface ListPage {
  rows: PlacedRow[];
  next: Position | null;
}

export async function listShipments(
  db: D1Database,
  sellerId: string,
  plan: ListPlan,
  from: Position | null,
  limit: number,
): Promise<ListPage> {
  const rows: PlacedRow[] = [];
  const readers = plan.search === null ? plan.parts.map(readerOf) : searchReaders(plan);
  let after = from?.after ?? null;
  for (let part = from?.part ?? 0; part < readers.length; part++) {
    const count = limit - rows.length;
    const found = await (readers[part] as Reader)(db, sellerId, after, count + 1);
    rows.push(...found.rows.slice(0, count).map((row) => ({ ...row, part })));
    if (found.rows.length > count) {
      const last = found.rows[count - 1];
      return {
        rows,
        next: { part, after: last ? [last.sort_key, last.held_number ?? last.id] : after },
      };
    }
    if (found.scannedTo) return { rows, next: { part, after: found.scannedTo } };
    after = null;
  }
  return { rows, next: null };
}

type Reader = (
  db: D1Database,
  sellerId: string,
  after: Position['after'],
  count: number,
) => Promise<Found>;

const readerOf =
  (part: Part): Reader =>
  (db, sellerId, after, count) =>
    readPart(db, sellerId, part, after, count);

/** First what goes by such a number, then what holds such a product; several numbers are numbers only. */
function searchReaders({ search, rest }: ListPlan): Reader[] {
  if (search === null) return [];
  if (search.numbers.length > 0)
    return [
      (db, sellerId, after, count) =>
        readByNumbers(db, sellerId, search.numbers, rest, after, count),
    ];
  return [
    (db, sellerId, after, count) => readByNumber(db, sellerId, search.prefix, rest, after, count),
    (db, sellerId, after, count) => readByProduct(db, sellerId, search, rest, after, count),
  ];
}

/** By several whole numbers; each parcel once. */
async function readByNumbers(
  db: D1Database,
  sellerId: string,
  numbers: readonly string[],
  rest: readonly Term[],
  after: Position['after'],
  count: number,
): Promise<Found> {
  const conditions = ['s.merged_into IS NULL', ...rest.map(toSql)];
  if (after) conditions.push('(n.sort_number, s.id) > (?, ?)');
  const { results } = await db
    .prepare(
      `SELECT ${columns('n.sort_number')} FROM (
         SELECT k.shipment_id, min(k.number) AS sort_number FROM json_each(?) AS w
         CROSS JOIN shipment_numbers k INDEXED BY shipment_numbers_by_seller
           ON k.seller_id = ? AND k.number = w.value AND ${searchedNumber('k.number')} GROUP BY k.shipment_id) n
       CROSS JOIN shipments s ON s.id = n.shipment_id
       WHERE ${conditions.join(' AND ')} ORDER BY n.sort_number, s.id LIMIT ?`,
    )
    .bind(JSON.stringify(numbers), sellerId, ...rest.flatMap(valuesOf), ...(after ?? []), count)
    .all<Found['rows'][number]>();
  return { rows: results, scannedTo: null };
}

async function readPart(
  db: D1Database,
  sellerId: string,
  { index, order, newestFirst, within, rest }: Part,
  after: Position['after'],
  count: number,
): Promise<Found> {
  const [direction, beyond] = newestFirst ? ['DESC', '<'] : ['ASC', '>'];
  const conditions = ['seller_id = ?', MEMBERS[index], ...within.map(toSql)];
  const values: (string | number)[] = [sellerId, ...within.flatMap(valuesOf)];
  if (after) {
    conditions.push(`(${order}, id) ${beyond} (?, ?)`);
    values.push(...after);
  }
  const range = `FROM shipments INDEXED BY ${index} WHERE ${conditions.join(' AND ')}
    ORDER BY ${order} ${direction}, id ${direction}`;
  if (rest.length === 0) {
    const query = `SELECT ${columns(order)} ${range} LIMIT ?`;
    const { results } = await db
      .prepare(query)
      .bind(...values, count)
      .all<Found['rows'][number]>();
    return { rows: results, scannedTo: null };
  }
  const query = `SELECT ${columns(order)} FROM (SELECT * ${range} LIMIT ${SCAN_ROWS_MAX})
    WHERE ${rest.map(toSql).join(' AND ')} LIMIT ?`;
  const { results } = await db
    .prepare(query)
    .bind(...values, ...rest.flatMap(valuesOf), count)
    .all<Found['rows'][number]>();
  if (results.length === count) return { rows: results, scannedTo: null };
  const last = await db
    .prepare(`SELECT ${order} AS sort_key, id ${range} LIMIT 1 OFFSET ${SCAN_ROWS_MAX - 1}`)
    .bind(...values)
    .first<{ sort_key: number; id: string }>();
  return { rows: results, scannedTo: last && [last.sort_key, last.id] };
}

/** By a prefix of any of a parcel's numbers; each parcel once, at its first match. */
async function readByNumber(
  db: D1Database,
  sellerId: string,
  prefix: string,
  rest: readonly Term[],
  after: Position['after'],
  count: number,
): Promise<Found> {
  const conditions = ['seller_id = ?1', 'number >= ?2', 'number < ?3', searchedNumber('number')];
  const values: (string | number)[] = [sellerId, prefix, `${prefix}\u{10FFFF}`];
  if (after) {
    conditions.push('(number, shipment_id) > (?4, ?5)');
    values.push(...after);
  }
  const range = `FROM shipment_numbers INDEXED BY shipment_numbers_by_seller
    WHERE ${conditions.join(' AND ')} ORDER BY number, shipment_id`;
  const found = ['s.merged_into IS NULL', ...rest.map(toSql)];
  const { results } = await db
    .prepare(
      `SELECT ${columns('n.sort_number')}
       FROM (SELECT number AS sort_number, shipment_id ${range} LIMIT ${SCAN_ROWS_MAX}) n
       CROSS JOIN shipments s ON s.id = n.shipment_id
       WHERE NOT EXISTS (
         SELECT 1 FROM json_each(s.numbers) earlier
         WHERE earlier.value >= ?2 AND earlier.value < n.sort_number)
         AND ${found.join(' AND ')} LIMIT ?`,
    )
    .bind(...values, ...rest.flatMap(valuesOf), count)
    .all<Found['rows'][number]>();
  if (results.length === count) return { rows: results, scannedTo: null };
  const last = await db
    .prepare(`SELECT number, shipment_id ${range} LIMIT 1 OFFSET ${SCAN_ROWS_MAX - 1}`)
    .bind(...values)
    .first<{ number: string; shipment_id: string }>();
  return { rows: results, scannedTo: last && [last.number, last.shipment_id] };
}

/**
 * Parcels whose buyers ask to cancel: the seller's turn, whoever moves them. They stand before the first page
 * of those, which the stored turn alone would not name. A seller has few open requests.
 */
export async function findCancelRequested(db: D1Database, sellerId: string): Promise<ListRow[]> {
  const { results } = await db
    .prepare(
      `SELECT ${columns('approved_at')} FROM (
         SELECT n.shipment_id, min(c.auto_approve_at) AS approved_at FROM ozon_cancellations c
         JOIN shipment_numbers n ON n.number = c.number AND n.seller_id = c.seller_id AND n.shared = 0
         WHERE c.seller_id = ?1 AND c.state = 'open' GROUP BY n.shipment_id LIMIT 50) AS r
       JOIN shipments s ON s.id = r.shipment_id
       WHERE merged_into IS NULL AND archived_at IS NULL AND action_required_by <> 'seller'
         AND status NOT IN ('delivered', 'returned', 'cancelled', 'returning')
       ORDER BY approved_at`,
    )
    .bind(sellerId)
    .all<ListRow>();
  return results.map((row) => ({ ...row, action_required_by: 'seller' }));
}
