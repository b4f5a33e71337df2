// A shop's own page: saved by its owner, proved by its key, found by its slug.
import type { Actor } from '../accounts/access.ts';
import { recordAudit } from '../accounts/audit-store.ts';
import type { Env } from '../env.ts';
import { databaseOf, directoryOf } from '../lib/databases.ts';
import { checkOzonCredentials } from '../ozon/check.ts';
import { openCredentials } from '../ozon/credentials.ts';
import { dropLogo, keepLogo, type Logo } from './logo.ts';
import type { ShopPageForm } from './shop-page-form.ts';
import {
  findPublicPage,
  findShopPage,
  findWorkingKeys,
  isSlugTaken,
  type PublicShopPage,
  saveShopPage,
} from './store.ts';

/** `no_key`: no key of the shop works, or Ozon names no company for it. */
export type SaveFault = 'taken' | 'no_key';

/** `logo` undefined: as it is; null: without one. */
export async function savePage(
  env: Env,
  { sellerId, actor }: Actor,
  form: ShopPageForm,
  logo: Logo | null | undefined,
  now: number,
): Promise<SaveFault | null> {
  const db = directoryOf(env);
  const before = await findShopPage(db, sellerId);
  // Ozon's word is asked for each time the page is on: a name of years ago proves nothing.
  const company = form.enabled ? await provenCompany(env, sellerId) : (before?.company ?? null);
  if (form.enabled && company === null) return 'no_key';
  const kept = logo === undefined ? before : logo && { ...logo, logo_type: logo.type };
  const row = {
    seller_id: sellerId,
    slug: form.slug,
    enabled: form.enabled ? 1 : 0,
    blocked_at: null,
    company,
    ...form.colours,
    support: form.support,
    link: form.link,
    logo: kept?.logo ?? null,
    logo_type: kept?.logo_type ?? null,
    updated_at: now,
  };
  const detail = { slug: form.slug, state: form.enabled ? 'on' : 'off' };
  const entry = { sellerId, actor, action: 'shop_page_changed' as const, subject: null, detail };
  // The picture first: a page never names one that is not there.
  if (logo) await keepLogo(env, sellerId, logo);
  try {
    await db.batch([saveShopPage(db, row), recordAudit(db, entry, now)]);
  } catch (error) {
    if (isSlugTaken(error)) return 'taken';
    throw error;
  }
  if (before?.logo && before.logo !== row.logo) await dropLogo(env, sellerId, before.logo);
  return null;
}

/** As Ozon names the company whose key it is. */
async function provenCompany(env: Env, sellerId: string): Promise<string | null> {
  for (const key of await findWorkingKeys(databaseOf(env, sellerId), sellerId)) {
    const credentials = await openCredentials(env, key);
    const check = credentials && (await checkOzonCredentials(env, credentials));
    if (check?.ok && check.name) return check.name;
  }
  return null;
}

/** null: no page, off, turned off by the operator, or without a key that works: all look the same. */
export async function findPage(env: Env, slug: string): Promise<PublicShopPage | null> {
  if (!/^[a-z0-9-]{3,40}$/.test(slug)) return null;
  const page = await findPublicPage(directoryOf(env), slug);
  if (page === null) return null;
  const keys = await findWorkingKeys(databaseOf(env, page.seller_id), page.seller_id);
  return keys.length > 0 ? page : null;
}
