// SQL of the parcel list by what parcels hold. Few products: of each a range of its index, newest orders first,
// joined by the time of the order. Many: parcel by parcel, newest first. Both read a bounded number of rows.
import type { Position } from './list-cursor.ts';
import type { Search, Term } from './list-plan.ts';
import { columns, type Found, MEMBERS, toSql, valuesOf } from './list-sql.ts';
import { NUMBERS_OF_PARCEL } from './numbers-sql.ts';
import { findProductsBy } from './product-search-store.ts';

const FEW_PRODUCTS = 20;
const PRODUCTS_MAX = 1000;
/** Parcels checked for one page: of each product, or of all. */
const SCAN_ROWS_MAX = 500;

/** Parcels whose number begins with the text are left out: they have been listed before. */
export async function readByProduct(
  db: D1Database,
  sellerId: string,
  search: Search,
  rest: readonly Term[],
  after: Position['after'],
  count: number,
): Promise<Found> {
  const products = await findProductsBy(db, sellerId, search.text, PRODUCTS_MAX);
  if (products.length === 0) return { rows: [], scannedTo: null };
  const isScan = after === null ? products.length > FEW_PRODUCTS : after[1].startsWith('shp_');
  const asked = { db, sellerId, products, prefix: search.prefix, rest, after, count };
  return isScan ? scanParcels(asked) : joinProducts(asked);
}

interface Asked {
  db: D1Database;
  sellerId: string;
  products: readonly string[];
  prefix: string;
  rest: readonly Term[];
  after: Position['after'];
  count: number;
}

type Row = Found['rows'][number] & { held_number: string };
type Place = readonly [at: number, number: string];

const isNewer = (a: Place, b: Place): boolean => a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
const placeOf = (row: Row): Place => [Number(row.sort_key), row.held_number];

const NOT_BY_NUMBER = `NOT EXISTS (SELECT 1 FROM json_each(s.numbers) e
  WHERE e.value >= ? AND e.value < ?)`;

async function joinProducts(asked: Asked): Promise<Found> {
  const { db, count } = asked;
  const products = asked.products.slice(0, FEW_PRODUCTS);
  const found = await db.batch<Row>(products.map((product) => readHeld(asked, product)));
  const short = products.filter((_, i) => (found[i]?.results.length ?? 0) < count);
  const ends = short.length === 0 ? [] : await db.batch<End>(short.map((one) => endOf(asked, one)));
  // What is older than this was not read of every product.
  const horizon = [
    ...found
      .map(({ results }) => results[count - 1])
      .filter((row) => row !== undefined)
      .map(placeOf),
    ...ends.flatMap(({ results }) => results.map(({ at, number }): Place => [at, number])),
  ].reduce<Place | null>((newest, one) => (newest && isNewer(newest, one) ? newest : one), null);
  const rows = found
    .flatMap(({ results }) => results)
    .filter((row) => horizon === null || !isNewer(horizon, placeOf(row)))
    .sort((a, b) => (isNewer(placeOf(a), placeOf(b)) ? -1 : 1));
  const once = [...new Map(rows.toReversed().map((row) => [row.id, row])).values()].sort((a, b) =>
    isNewer(placeOf(a), placeOf(b)) ? -1 : 1,
  );
  return {
    rows: once.slice(0, count),
    scannedTo: once.length < count && horizon ? [...horizon] : null,
  };
}

interface End {
  at: number;
  number: string;
}

const rangeOf = ({ sellerId, after }: Asked, product: string) => ({
  range: `FROM parcel_products INDEXED BY parcel_products_by_product
    WHERE seller_id = ? AND product = ? ${after ? 'AND (ordered_at, number) < (?, ?)' : ''}
    ORDER BY ordered_at DESC, number DESC`,
  values: [sellerId, product, ...(after ?? [])],
});

function readHeld(asked: Asked, product: string): D1PreparedStatement {
  const { db, sellerId, prefix, rest, count } = asked;
  const { range, values } = rangeOf(asked, product);
  const conditions = ['s.merged_into IS NULL', ...rest.map(toSql), NOT_BY_NUMBER];
  return db
    .prepare(
      `SELECT ${columns('h.held_at')}, h.held_number
       FROM (SELECT ordered_at AS held_at, number AS held_number ${range} LIMIT ${SCAN_ROWS_MAX}) h
       CROSS JOIN (SELECT seller_id AS of_seller, number AS known_number, shipment_id, shared
         FROM shipment_numbers) n
         ON n.of_seller = ? AND n.known_number = h.held_number AND n.shared = 0
       CROSS JOIN shipments s ON s.id = n.shipment_id
       WHERE ${conditions.join(' AND ')} LIMIT ?`,
    )
    .bind(...values, sellerId, ...rest.flatMap(valuesOf), ...beginning(prefix), count);
}

function endOf(asked: Asked, product: string): D1PreparedStatement {
  const { range, values } = rangeOf(asked, product);
  return asked.db
    .prepare(`SELECT ordered_at AS at, number ${range} LIMIT 1 OFFSET ${SCAN_ROWS_MAX - 1}`)
    .bind(...values);
}

async function scanParcels({ db, ...asked }: Asked): Promise<Found> {
  const { sellerId, products, prefix, rest, after, count } = asked;
  const newest = (index: 'shipments_listed' | 'shipments_archived_by_creation', members: string) =>
    `SELECT * FROM (SELECT id, created_at FROM shipments INDEXED BY ${index}
      WHERE seller_id = ?1 AND ${members} ${after ? 'AND (created_at, id) < (?2, ?3)' : ''}
      ORDER BY created_at DESC, id DESC LIMIT ${SCAN_ROWS_MAX})`;
  const range = `FROM (${newest('shipments_listed', MEMBERS.shipments_listed)}
    UNION ALL ${newest('shipments_archived_by_creation', MEMBERS.shipments_archived)})
    ORDER BY created_at DESC, id DESC`;
  const values = [sellerId, ...(after ?? [])];
  const holds = `EXISTS (SELECT 1 FROM ${NUMBERS_OF_PARCEL} AND n.shared = 0
    JOIN parcel_products h ON h.seller_id = n.seller_id AND h.number = n.number
    WHERE h.product IN (SELECT value FROM json_each(?)))`;
  const { results } = await db
    .prepare(
      `SELECT ${columns('created_at')} FROM (SELECT id AS held_id ${range} LIMIT ${SCAN_ROWS_MAX})
       CROSS JOIN shipments s ON s.id = held_id
       WHERE ${[...rest.map(toSql), holds, NOT_BY_NUMBER].join(' AND ')} LIMIT ?`,
    )
    .bind(
      ...values,
      ...rest.flatMap(valuesOf),
      JSON.stringify(products),
      ...beginning(prefix),
      count,
    )
    .all<Found['rows'][number]>();
  if (results.length === count) return { rows: results, scannedTo: null };
  const last = await db
    .prepare(`SELECT created_at AS at, id ${range} LIMIT 1 OFFSET ${SCAN_ROWS_MAX - 1}`)
    .bind(...values)
    .first<{ at: number; id: string }>();
  return { rows: results, scannedTo: last && [last.at, last.id] };
}

const beginning = (prefix: string): [string, string] => [prefix, `${prefix}\u{10FFFF}`];
