// Settings -> the shop's own page; for owners.
import { type DeskContext, langOf } from '../accounts/desk.tsx';
import { settingsPage } from '../accounts/settings-nav.tsx';
import { words } from '../contract/words.ts';
import { databaseOf, directoryOf } from '../lib/databases.ts';
import { filesIn, readForm, textIn } from '../lib/form.ts';
import { httpProblem } from '../lib/problem.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import { readLogo } from './logo.ts';
import { renderSettings } from './settings-page.tsx';
import { savePage } from './shop-page.ts';
import {
  readShopPageForm,
  type ShopPageErrors,
  type ShopPageForm,
  shopPageErrors,
} from './shop-page-form.ts';
import { findShopPage, findWorkingKeys, type ShopPageRow } from './store.ts';
import { COLOURS } from './widget-form.ts';

const PATH = '/settings/page';
const FORM_BYTES_MAX = 524_288;
/** Each asks Ozon. */
const SAVES_A_MINUTE = 10;
const limiter = new RateLimiter();

export async function showSettings(c: DeskContext): Promise<Response> {
  const row = await findShopPage(directoryOf(c.env), c.var.acting.sellerId);
  return page(c, row, formOf(row), {}, 200);
}

export async function saveSettings(c: DeskContext): Promise<Response> {
  const now = Date.now();
  const lang = langOf(c);
  const t = words(lang);
  const { sellerId } = c.var.acting;
  const retryAfterSeconds = limiter.take(sellerId, SAVES_A_MINUTE, now);
  if (retryAfterSeconds > 0) throw httpProblem('too-many-requests', { retryAfterSeconds });
  const sent = await readForm(c.req.raw, FORM_BYTES_MAX);
  const { fields, isCut } = sent;
  const form = readShopPageForm((name) => textIn(fields, name));
  const row = await findShopPage(directoryOf(c.env), sellerId);
  const errors: Errors = shopPageErrors(form, lang);
  const [file] = filesIn(sent, 'logo');
  const logo = file ? await readLogo(file) : textIn(fields, 'no_logo') === 'on' ? null : undefined;
  if (isCut || (file && logo === null)) errors.logo = t('shop_page.logo.wrong');
  if (Object.keys(errors).length > 0) return page(c, row, form, errors, 422);
  const fault = await savePage(c.env, c.var.acting, form, logo, now);
  if (fault === 'taken') return page(c, row, form, { slug: t('shop_page.slug.taken') }, 422);
  if (fault === 'no_key') return page(c, row, form, { enabled: t('shop_page.no_key') }, 422);
  return c.redirect(`/${lang}/desk${PATH}?saved`, 303);
}

export type Errors = ShopPageErrors & { logo?: string; enabled?: string };

const formOf = (row: ShopPageRow | null): ShopPageForm =>
  row === null
    ? { slug: '', enabled: false, colours: COLOURS, support: '', link: '' }
    : {
        slug: row.slug,
        enabled: row.enabled === 1,
        colours: { text: row.text, background: row.background, accent: row.accent },
        support: row.support,
        link: row.link,
      };

async function page(
  c: DeskContext,
  row: ShopPageRow | null,
  form: ShopPageForm,
  errors: Errors,
  status: number,
): Promise<Response> {
  const t = words(langOf(c));
  const { sellerId, sellerName } = c.var.acting;
  const keys = await findWorkingKeys(databaseOf(c.env, sellerId), sellerId);
  const result = renderSettings({
    ...{ lang: langOf(c), origin: c.env.PUBLIC_ORIGIN, name: sellerName },
    ...{ row, form, errors, hasKey: keys.length > 0, isSaved: c.req.query('saved') !== undefined },
  });
  return settingsPage(c, 'page', { lead: t('shop_page.lead'), result, status });
}
