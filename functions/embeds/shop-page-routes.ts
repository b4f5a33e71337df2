// /{lang}/s/{slug}: the public lookup with the look of a shop. It reads what the public page reads, with the
// same limits; nothing of it depends on whose parcel it is. Not for search engines: a page by this name must be
// reached from the shop.
import { type Context, Hono } from 'hono';
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import type { Lang } from '../contract/lang.ts';
import { NUMBER_TYPED_MAX } from '../contract/shipment.ts';
import type { Env } from '../env.ts';
import { readersOf } from '../lib/databases.ts';
import { escapeText } from '../lib/html.ts';
import { fillPage } from '../lib/page.ts';
import { httpProblem } from '../lib/problem.ts';
import { limitLookups, lookUp } from '../shipments/lookup.ts';
import type { PublicShopPage } from './store.ts';

type Ctx = Context<{ Bindings: Env }>;

export const shopPageRoutes = new Hono<{ Bindings: Env }>()
  .get('/s/:shop', async (c) => shownPage(c, await pageOf(c)))
  .get('/s/:shop/look.css', async (c) => {
    const { lookOf } = await import('../late.ts');
    return c.body(lookOf(await pageOf(c)), 200, {
      'content-type': 'text/css; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      'cache-control': 'public, max-age=300',
    });
  })
  .get('/s/:shop/logo', async (c) => {
    const page = await pageOf(c);
    return (await import('../late.ts')).showLogo(c.env, page);
  });

async function pageOf(c: Ctx): Promise<PublicShopPage> {
  const { findPage } = await import('../late.ts');
  const page = await findPage(c.env, c.req.param('shop') ?? '');
  if (page === null) throw httpProblem('not-found');
  return page;
}

async function shownPage(c: Ctx, page: PublicShopPage): Promise<Response> {
  const now = Date.now();
  const lang = c.req.param('lang') as Lang;
  const number = normaliseNumber((c.req.query('n') ?? '').slice(0, NUMBER_TYPED_MAX));
  const isRight = isPlausibleNumber(number);
  if (isRight) limitLookups(c.req.raw, c.env, [number], now);
  const [answer] = isRight ? await lookUp(readersOf(c.env, c.req.raw), [number], now) : [];
  const { renderShopPage } = await import('../late.ts');
  const { PUBLIC_ORIGIN: origin, SECURITY_CONTACT: contact } = c.env;
  const asked = { number, answer: answer ?? null, isWrong: number !== '' && !isRight };
  const { title, top, result } = renderShopPage(page, asked, { origin, contact, lang, now });
  return fillPage(c.env, `/${lang}/frame/shop/`, {
    title: escapeText(title),
    here: escapeText(`s/${page.slug}${number === '' ? '' : `?n=${encodeURIComponent(number)}`}`),
    look: escapeText(`/${lang}/s/${page.slug}/look.css?${page.updated_at}`),
    top,
    result,
  });
}
