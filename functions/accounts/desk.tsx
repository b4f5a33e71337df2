// The frame of every page of the seller's desk: the session guard and the navigation.
import type { Context, MiddlewareHandler } from 'hono';
import type { Lang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import { databaseOf } from '../lib/databases.ts';
import { escapeText } from '../lib/html.ts';
import { fillPage } from '../lib/page.ts';
import { httpProblem } from '../lib/problem.ts';
import { countWrite, findVisitor, noStore, type SellerEnv } from './access.ts';
import { mayActAs, type Role } from './roles.ts';

export type DeskContext = Context<SellerEnv>;

const PLACES = [
  'today',
  'parcels',
  'tickets',
  'returns',
  'connections',
  'reports',
  'settings',
] as const;
type Place = (typeof PLACES)[number];

/**
 * Guards the desk and sets `c.var.acting`. A person without a session signs in and returns here; a person
 * without a shop chooses one.
 */
export const requireDeskSession: MiddlewareHandler<SellerEnv> = async (c, next) => {
  const visitor = await findVisitor(c.env, c.req.raw);
  if (visitor === null) return askToSignIn(c);
  if (visitor.acting === null) return c.redirect(`/${langOf(c)}/shops`, 303);
  c.set('acting', visitor.acting);
  c.set('db', databaseOf(c.env, visitor.acting.sellerId));
  await next();
  for (const cookie of visitor.cookies) c.header('set-cookie', cookie, { append: true });
  noStore(c);
};

/** Guards one route of the desk: 403 for a lower role. */
export const requireRole =
  (needed: Role): MiddlewareHandler<SellerEnv> =>
  async (c, next) => {
    const { acting } = c.var;
    if (!mayActAs(acting.role, needed)) throw httpProblem('forbidden');
    await countWrite(c.env, c.req.raw, acting);
    await next();
  };

/** A form sent without a session is lost, so its sender gets a message instead of a redirect. */
export function askToSignIn(c: Context): Response {
  if (c.req.method !== 'GET') throw httpProblem('unauthorized');
  const { pathname, search } = new URL(c.req.url);
  const back = new URLSearchParams({ back: pathname + search });
  return c.redirect(`/${langOf(c)}/sign-in?${back}`, 303);
}

export const langOf = (c: Pick<Context, 'req'>): Lang => c.req.param('lang') as Lang;

export function deskPage(
  c: DeskContext,
  place: Place,
  page: { title: string; result: string; status?: number },
): Promise<Response> {
  const lang = langOf(c);
  const { pathname, search } = new URL(c.req.url);
  return fillPage(
    c.env,
    `/${lang}/frame/desk/`,
    {
      title: escapeText(page.title),
      // The address of a form may not answer GET: a form returns to the section it belongs to.
      here: escapeText(c.req.method === 'GET' ? pathname.slice(4) + search : `desk/${place}`),
      nav: renderNav(place, c.var.acting.sellerName, lang),
      result: page.result,
    },
    { status: page.status ?? 200, headers: { 'cache-control': 'no-store' } },
  );
}

function renderNav(place: Place, seller: string, lang: Lang): string {
  const t = words(lang);
  return (
    <>
      <ul class="places">
        {PLACES.map((one) => (
          <li>
            <a href={`/${lang}/desk/${one}`} aria-current={one === place ? 'page' : undefined}>
              {t(`desk.nav.${one}`)}
            </a>
          </li>
        ))}
      </ul>
      <form method="post" action={`/${lang}/sign-out`} class="who">
        <a href={`/${lang}/shops`}>{seller}</a>
        <button type="submit" class="plain">
          {t('ticket.desk.signout')}
        </button>
      </form>
    </>
  ).toString();
}
