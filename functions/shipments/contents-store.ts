// SQL of what is in parcels, by their numbers: the dearest product of each, its picture, and what all cost.
export interface Content {
  title: string | null;
  offer_id: string | null;
  sku: string | null;
  product: string;
  picture: string | null;
  /** The whole parcel; null: no price is known, or prices of several currencies. */
  minor: number | null;
  currency: string | null;
  /** Kinds of products besides. */
  others: number;
}

/** One call for all numbers of a page; at most `numbers.length` times its products are read. */
export async function findContents(
  db: D1Database,
  sellerId: string,
  numbers: readonly string[],
): Promise<Map<string, Content>> {
  if (numbers.length === 0) return new Map();
  const { results } = await db
    .prepare(
      `SELECT h.number, p.title, p.offer_id, p.sku, h.product, p.picture,
         max(coalesce(h.price_minor, 0)) AS dearest, count(*) - 1 AS others,
         CASE WHEN count(DISTINCT h.currency) = 1
           THEN sum(h.price_minor * h.quantity) END AS minor,
         min(h.currency) AS currency
       FROM json_each(?2) AS asked
       JOIN parcel_products h ON h.seller_id = ?1 AND h.number = asked.value
       JOIN products p ON p.seller_id = h.seller_id AND p.product = h.product
       GROUP BY h.number`,
    )
    .bind(sellerId, JSON.stringify([...new Set(numbers)]))
    .all<Content & { number: string }>();
  return new Map(results.map(({ number, ...content }) => [number, content]));
}
