// SQL that finds products by words, and what parcels hold. Nothing here is for the public.
import { NUMBERS_OF_PARCEL } from './numbers-sql.ts';
import { soughtWords } from './product-words.ts';

/** One product of a parcel; `picture`: hex SHA-256 of the one kept. */
export interface ContentRow {
  product: string;
  sku: string | null;
  offer_id: string | null;
  title: string | null;
  quantity: number;
  price_minor: number | null;
  currency: string | null;
  picture: string | null;
}

/**
 * What each of these parcels holds, the dearest first; the caller has checked that they are its seller's. A
 * product told under two numbers of one parcel counts once.
 */
export async function findContents(
  db: D1Database,
  shipmentIds: readonly string[],
): Promise<Map<string, ContentRow[]>> {
  if (shipmentIds.length === 0) return new Map();
  const { results } = await db
    .prepare(
      `SELECT n.shipment_id, h.product, p.sku, p.offer_id, p.title, max(h.quantity) AS quantity,
         h.price_minor, h.currency, p.picture
       FROM json_each(?1) AS wanted
       JOIN shipments s ON s.id = wanted.value, ${NUMBERS_OF_PARCEL} AND n.shared = 0
       JOIN parcel_products h ON h.seller_id = n.seller_id AND h.number = n.number
       JOIN products p ON p.seller_id = h.seller_id AND p.product = h.product
       GROUP BY n.shipment_id, h.product ORDER BY h.price_minor DESC, h.product`,
    )
    .bind(JSON.stringify(shipmentIds))
    .all<ContentRow & { shipment_id: string }>();
  return Map.groupBy(results, ({ shipment_id }) => shipment_id);
}

/** Words of one search that are looked through; a shop has fewer products with one word. */
const WORDS_READ_MAX = 2000;

/**
 * Products whose SKU or offer id begins so, or whose title has words that begin so, in the order of their
 * keys. More than `limit` are cut off.
 */
export async function findProductsBy(
  db: D1Database,
  sellerId: string,
  query: string,
  limit: number,
): Promise<string[]> {
  const { whole, words } = soughtWords(query);
  if (whole === '') return [];
  const beginning = (i: number) =>
    `SELECT product FROM (SELECT product FROM product_words
       WHERE seller_id = ?1 AND word >= ?${i} AND word < ?${i} || '\u{10FFFF}' LIMIT ${WORDS_READ_MAX})`;
  const ofTitle = words.map((_, i) => beginning(i + 4)).join(' INTERSECT ');
  const { results } = await db
    .prepare(
      `SELECT product FROM (${beginning(3)}) ${
        ofTitle && `UNION SELECT product FROM (${ofTitle})`
      } ORDER BY product LIMIT ?2`,
    )
    .bind(sellerId, limit, whole, ...words)
    .all<{ product: string }>();
  return results.map(({ product }) => product);
}

/** Words of the shop's products that begin so. */
export async function findWordsBy(
  db: D1Database,
  sellerId: string,
  beginning: string,
): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT word FROM product_words
       WHERE seller_id = ?1 AND word >= ?2 AND word < ?2 || '\u{10FFFF}' GROUP BY word LIMIT ${WORDS_READ_MAX}`,
    )
    .bind(sellerId, beginning)
    .all<{ word: string }>();
  return results.map(({ word }) => word);
}
