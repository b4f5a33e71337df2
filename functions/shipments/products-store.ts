// SQL of products and of what is in each parcel. A product is written only when it changes: an answer that
// repeats what is known writes no row.
import { normaliseNumber } from '../carriers/number.ts';
import { type ParcelProduct, productKey, wordsOf } from './product-words.ts';

/** A parcel with all of its products, by the number it goes by. */
export interface ParcelContent {
  number: string;
  /** When it was ordered or taken in, ms. */
  orderedAt: number;
  products: readonly ParcelProduct[];
}

interface Line extends ParcelProduct {
  number: string;
  product: string;
  orderedAt: number;
}

const PRODUCTS_OF_PARCEL_MAX = 200;

/**
 * Statements for the batch that stores these parcels. What a parcel had before and has no more is taken out;
 * a parcel of which no product is told keeps what it had. `connectionId`: whose account sells them, for their pictures; null:
 * they are from a file, which renames nothing that Ozon has named.
 */
export async function saveContents(
  db: D1Database,
  sellerId: string,
  contents: readonly ParcelContent[],
  connectionId: string | null,
): Promise<D1PreparedStatement[]> {
  const told = contents.filter(({ products }) => products.length > 0);
  const lines = told.flatMap(linesOf);
  if (lines.length === 0) return [];
  const known = await findProducts(db, sellerId, [...new Set(lines.map(({ product }) => product))]);
  const unlike = new Map(
    lines
      .filter((line) => isUnlike(line, known.get(line.product)))
      .map((one) => [one.product, one]),
  );
  const changed = [...unlike.values()];
  return [
    ...(changed.length === 0
      ? []
      : [insertProducts(db, sellerId, changed, connectionId), insertWords(db, sellerId, changed)]),
    insertLines(db, sellerId, lines),
    dropLines(db, sellerId, lines),
  ];
}

/** The same product on two lines is one, with the quantity of both. */
function linesOf({ number, orderedAt, products }: ParcelContent): Line[] {
  const lines = new Map<string, Line>();
  for (const one of products.slice(0, PRODUCTS_OF_PARCEL_MAX)) {
    const product = productKey(one);
    if (product === null) continue;
    const quantity = one.quantity + (lines.get(product)?.quantity ?? 0);
    lines.set(product, { ...one, quantity, number: normaliseNumber(number), product, orderedAt });
  }
  return [...lines.values()];
}

interface ProductRow {
  product: string;
  offer_id: string | null;
  title: string | null;
  read_at: number;
  connection_id: string | null;
}

async function findProducts(
  db: D1Database,
  sellerId: string,
  keys: readonly string[],
): Promise<Map<string, ProductRow>> {
  if (keys.length === 0) return new Map();
  const { results } = await db
    .prepare(
      `SELECT p.product, p.offer_id, p.title, p.read_at, p.connection_id
       FROM json_each(?2) AS wanted
       CROSS JOIN products p ON p.seller_id = ?1 AND p.product = wanted.value`,
    )
    .bind(sellerId, JSON.stringify(keys))
    .all<ProductRow>();
  return new Map(results.map((row) => [row.product, row]));
}

/** What Ozon says of the product itself holds: its postings name it in other languages at times. */
function isUnlike({ offerId, title }: Line, known: ProductRow | undefined): boolean {
  if (known === undefined) return true;
  if (known.read_at > 0) return false;
  return (
    (offerId !== null && known.offer_id !== offerId) || (title !== null && known.title !== title)
  );
}

const insertProducts = (
  db: D1Database,
  sellerId: string,
  lines: readonly Line[],
  connectionId: string | null,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO products (seller_id, product, sku, offer_id, title, connection_id)
       SELECT ?1, p.value ->> 'product', p.value ->> 'sku', p.value ->> 'offerId',
         p.value ->> 'title', CASE WHEN p.value ->> 'sku' IS NOT NULL THEN ?3 END
       FROM json_each(?2) AS p WHERE true
       ON CONFLICT (seller_id, product) DO UPDATE SET
         offer_id = coalesce(excluded.offer_id, offer_id), title = coalesce(excluded.title, title),
         connection_id = coalesce(excluded.connection_id, connection_id)
       WHERE read_at = 0`,
    )
    .bind(sellerId, JSON.stringify(lines), connectionId);

export const insertWords = (
  db: D1Database,
  sellerId: string,
  products: readonly Pick<Line, 'product' | 'sku' | 'offerId' | 'title'>[],
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO product_words (seller_id, word, product)
       SELECT ?1, w.value ->> 1, w.value ->> 0 FROM json_each(?2) AS w WHERE true
       ON CONFLICT DO NOTHING`,
    )
    .bind(
      sellerId,
      JSON.stringify(products.flatMap((one) => wordsOf(one).map((word) => [one.product, word]))),
    );

const insertLines = (
  db: D1Database,
  sellerId: string,
  lines: readonly Line[],
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO parcel_products
         (seller_id, number, product, quantity, price_minor, currency, ordered_at)
       SELECT ?1, l.value ->> 'number', l.value ->> 'product', l.value ->> 'quantity',
         l.value ->> '$.price.minor', l.value ->> '$.price.currency', l.value ->> 'orderedAt'
       FROM json_each(?2) AS l WHERE true
       ON CONFLICT (seller_id, number, product) DO UPDATE SET quantity = excluded.quantity,
         price_minor = excluded.price_minor, currency = excluded.currency,
         ordered_at = min(ordered_at, excluded.ordered_at)
       WHERE quantity <> excluded.quantity OR price_minor IS NOT excluded.price_minor
         OR currency IS NOT excluded.currency`,
    )
    .bind(sellerId, JSON.stringify(lines));

const dropLines = (db: D1Database, sellerId: string, lines: readonly Line[]): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM parcel_products
       WHERE seller_id = ?1 AND number IN (SELECT value FROM json_each(?2))
         AND (number || ' ' || product) NOT IN (SELECT value FROM json_each(?3))`,
    )
    .bind(
      sellerId,
      JSON.stringify(lines.map(({ number }) => number)),
      JSON.stringify(lines.map(({ number, product }) => `${number} ${product}`)),
    );
