// SQL of what Ozon says of products themselves, and of their pictures. The one writing room of `products` is
// this one; what Ozon says comes from the room above.
import { insertWords } from './products-store.ts';

/** Products to ask Ozon about, those never asked about first, through `products_to_read`. */
export async function findToRead(
  db: D1Database,
  connectionId: string,
  before: number,
  limit: number,
): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT sku FROM products WHERE connection_id = ?1 AND read_at < ?2
       ORDER BY read_at LIMIT ?3`,
    )
    .bind(connectionId, before, limit)
    .all<{ sku: string }>();
  return results.map(({ sku }) => sku);
}

/** A product as Ozon describes it. */
export interface DescribedProduct {
  sku: string;
  offerId: string | null;
  title: string | null;
  pictureUrl: string | null;
}

/**
 * All that were asked about are noted, also those Ozon does not know. A new address of the picture makes it
 * due. Words of former names stay: people search by them.
 */
export const saveDescriptions = (
  db: D1Database,
  connection: { id: string; seller_id: string },
  asked: readonly string[],
  described: readonly DescribedProduct[],
  now: number,
): D1PreparedStatement[] => {
  const known = new Map(described.map((one) => [one.sku, one]));
  return [
    db
      .prepare(
        `INSERT INTO products (seller_id, product, read_at, offer_id, title, picture_url,
           picture_due_at, picture_attempts)
         SELECT p.seller_id, p.product, ?4, coalesce(d.value ->> 'offerId', p.offer_id),
           coalesce(d.value ->> 'title', p.title),
           coalesce(d.value ->> 'pictureUrl', p.picture_url),
           iif(${HAS_NEW_PICTURE}, ?4, p.picture_due_at),
           iif(${HAS_NEW_PICTURE}, 0, p.picture_attempts)
         FROM json_each(?3) AS d
         CROSS JOIN products p ON p.seller_id = ?1 AND p.product = d.value ->> 'sku'
         WHERE +p.connection_id = ?2
         ON CONFLICT (seller_id, product) DO UPDATE SET read_at = excluded.read_at,
           offer_id = excluded.offer_id, title = excluded.title,
           picture_url = excluded.picture_url, picture_due_at = excluded.picture_due_at,
           picture_attempts = excluded.picture_attempts`,
      )
      .bind(
        connection.seller_id,
        connection.id,
        JSON.stringify(asked.map((sku) => ({ ...known.get(sku), sku }))),
        now,
      ),
    insertWords(
      db,
      connection.seller_id,
      described.map((one) => ({ ...one, product: one.sku })),
    ),
  ];
};

const HAS_NEW_PICTURE = `d.value ->> 'pictureUrl' IS NOT NULL
  AND d.value ->> 'pictureUrl' IS NOT p.picture_url`;

export interface DuePicture {
  seller_id: string;
  product: string;
  picture_url: string;
  /** The one kept so far. */
  picture: string | null;
  picture_attempts: number;
}

/**
 * Through `products_without_picture`: half of them the longest due, half the newest, so that a shop with
 * thousands of pictures does not keep those of the next one waiting.
 */
export async function findDuePictures(
  db: D1Database,
  now: number,
  limit: number,
): Promise<DuePicture[]> {
  const { results } = await db
    .prepare(
      ['ASC', 'DESC']
        .map(
          (order) =>
            `SELECT * FROM (SELECT seller_id, product, picture_url, picture, picture_attempts
             FROM products WHERE picture_due_at <= ?1 AND picture_url IS NOT NULL
             ORDER BY picture_due_at ${order} LIMIT ?2)`,
        )
        .join(' UNION '),
    )
    .bind(now, Math.ceil(limit / 2))
    .all<DuePicture>();
  return results;
}

/** Unless Ozon has named another one meanwhile. */
export const savePicture = (
  db: D1Database,
  due: DuePicture,
  kept: { picture: string; type: string },
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE products SET picture = ?4, picture_type = ?5, picture_due_at = NULL,
         picture_attempts = 0
       WHERE seller_id = ?1 AND product = ?2 AND picture_url = ?3`,
    )
    .bind(due.seller_id, due.product, due.picture_url, kept.picture, kept.type);

/** `dueAt` null: not tried again until Ozon names another one. */
export const putOffPicture = (
  db: D1Database,
  due: DuePicture,
  dueAt: number | null,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE products SET picture_due_at = ?4, picture_attempts = picture_attempts + 1
       WHERE seller_id = ?1 AND product = ?2 AND picture_url = ?3`,
    )
    .bind(due.seller_id, due.product, due.picture_url, dueAt);

/** null: not this seller's product, or its picture is another one by now. */
export const findPictureType = (
  db: D1Database,
  sellerId: string,
  product: string,
  picture: string,
): Promise<string | null> =>
  db
    .prepare(
      'SELECT picture_type FROM products WHERE seller_id = ?1 AND product = ?2 AND picture = ?3',
    )
    .bind(sellerId, product, picture)
    .first<string | null>('picture_type');
