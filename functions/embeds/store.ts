// Shops' own pages as stored, in the directory.
import { type Infer, Model } from 'd1-orm';
import { integer, integerOrNull, text, textOrNull } from '../lib/columns.ts';

const shopPages = new Model(
  { tableName: 'shop_pages', primaryKeys: 'seller_id' },
  {
    seller_id: text,
    slug: text,
    enabled: integer,
    blocked_at: integerOrNull,
    company: textOrNull,
    text,
    background: text,
    accent: text,
    support: text,
    link: text,
    logo: textOrNull,
    logo_type: textOrNull,
    updated_at: integer,
  },
);
export const models = { shopPages };
export type ShopPageRow = Infer<typeof shopPages>;

export const findShopPage = (db: D1Database, sellerId: string): Promise<ShopPageRow | null> =>
  db.prepare('SELECT * FROM shop_pages WHERE seller_id = ?').bind(sellerId).first<ShopPageRow>();

export type PublicShopPage = ShopPageRow & { name: string };

/** null: there is none, or it is off. Whether the shop's key still works is known to its database alone. */
export const findPublicPage = (db: D1Database, slug: string): Promise<PublicShopPage | null> =>
  db
    .prepare(
      `SELECT p.*, s.name FROM shop_pages p JOIN sellers s ON s.id = p.seller_id
       WHERE p.slug = ? AND p.enabled = 1 AND p.blocked_at IS NULL AND p.company IS NOT NULL
         AND s.endedAt IS NULL`,
    )
    .bind(slug)
    .first<PublicShopPage>();

/** Fails (`isSlugTaken`) when another shop has the slug. What the operator turned off stays off. */
export const saveShopPage = (db: D1Database, row: ShopPageRow): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO shop_pages (seller_id, slug, enabled, company, text, background, accent, support, link,
         logo, logo_type, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (seller_id) DO UPDATE SET slug = excluded.slug, enabled = excluded.enabled,
         company = excluded.company, text = excluded.text, background = excluded.background,
         accent = excluded.accent, support = excluded.support, link = excluded.link,
         logo = excluded.logo, logo_type = excluded.logo_type, updated_at = excluded.updated_at`,
    )
    .bind(
      ...[row.seller_id, row.slug, row.enabled, row.company, row.text, row.background, row.accent],
      ...[row.support, row.link, row.logo, row.logo_type, row.updated_at],
    );

export const isSlugTaken = (error: unknown): boolean =>
  String(error).includes('UNIQUE constraint failed: shop_pages.slug');

/** `at` null: turned on again. Changes nothing where no page has the slug. */
export const blockShopPage = (
  db: D1Database,
  slug: string,
  at: number | null,
): D1PreparedStatement =>
  db.prepare('UPDATE shop_pages SET blocked_at = ? WHERE slug = ?').bind(at, slug);

export interface OzonKey {
  id: string;
  credentials: string;
}

/** Keys of the shop that Ozon has not refused since. */
export async function findWorkingKeys(db: D1Database, sellerId: string): Promise<OzonKey[]> {
  const { results } = await db
    .prepare(
      `SELECT id, credentials FROM connections
       WHERE seller_id = ? AND carrier = 'ozon' AND credentials IS NOT NULL AND revoked_at IS NULL
         AND (failing_since IS NULL OR coalesce(failure, '') <> 'credentials_refused')
       ORDER BY created_at, id LIMIT 5`,
    )
    .bind(sellerId)
    .all<OzonKey>();
  return results;
}
