// The frame of every page of the seller's desk: the session guard and the navigation.
import type { Context, MiddlewareHandler } from 'hono';
import type { Lang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import { databaseOf } from '../lib/databases.ts';
import { escapeText } from '../lib/html.ts';
import { fillPage } from '../lib/page.ts';
import { httpProblem } from '../lib/problem.ts';
import { countWrite, findVisitor, noStore, type SellerEnv } from './access.ts';
import { type Kept, keepShop, namingShop } from './keep-shop.ts';
import { DESK_PLACES, type DeskPlace } from './places.ts';
import { reachOf, waitingIn } from './reach.ts';
import { mayActAs, type Role } from './roles.ts';
import { ShopOfPage, Switcher } from './shop-switcher.tsx';

export type DeskContext = Context<SellerEnv>;

/**
 * Guards the desk and sets `c.var.acting`, in the shop the request is about. A person without a session signs
 * in and returns here; a person without a shop chooses one.
 */
export const requireDeskSession: MiddlewareHandler<SellerEnv> = async (c, next) => {
  const visitor = await findVisitor(c.env, c.req.raw);
  if (visitor === null) return askToSignIn(c);
  const { acting: usual } = visitor;
  if (usual === null) return c.redirect(`/${langOf(c)}/shops`, 303);
  const asked = { ...visitor, acting: usual };
  const { acting, reach } = await reachOf(c.env, asked, new URL(c.req.url));
  c.set('acting', acting);
  c.set('reach', reach);
  c.set('db', databaseOf(c.env, acting.sellerId));
  await next();
  const goesTo = c.res.headers.get('location');
  if (goesTo !== null && reach.isElsewhere) c.header('location', namingShop(goesTo, keptBy(c)));
  for (const cookie of visitor.cookies) c.header('set-cookie', cookie, { append: true });
  noStore(c);
};

/** Guards one route of the desk: 403 for a lower role in the shop of the request. */
export const requireRole =
  (needed: Role): MiddlewareHandler<SellerEnv> =>
  async (c, next) => {
    const { acting } = c.var;
    if (!mayActAs(acting.role, needed)) throw httpProblem('forbidden');
    await countWrite(c.env, c.req.raw, acting);
    await next();
  };

/**
 * Guards a form over rows of several shops: 403 for who has the role in none of those shown. Its route has to
 * act in each shop as `actorIn` and to leave out the shops where the role is lower.
 */
export const requireRoleSomewhere =
  (needed: Role): MiddlewareHandler<SellerEnv> =>
  async (c, next) => {
    const { shown } = c.var.reach;
    if (!shown.some(({ role }) => mayActAs(role, needed))) throw httpProblem('forbidden');
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

export async function deskPage(
  c: DeskContext,
  place: DeskPlace,
  page: { title: string; result: string; status?: number },
): Promise<Response> {
  const lang = langOf(c);
  const { reach } = c.var;
  const { pathname, search } = new URL(c.req.url);
  const shop = reach.shops.length > 1 ? <ShopOfPage c={c} place={place} /> : '';
  const result = shop.toString() + page.result;
  const nav = await renderNav(c, place);
  const kept = keptBy(c);
  return fillPage(
    c.env,
    `/${lang}/frame/desk/`,
    {
      title: escapeText(page.title),
      // The address of a form may not answer GET: a form returns to the section it belongs to.
      here: escapeText(c.req.method === 'GET' ? pathname.slice(4) + search : `desk/${place}`),
      nav: reach.isElsewhere ? keepShop(nav, { ...kept, isListOfAll: reach.isAll }) : nav,
      result: reach.isElsewhere ? keepShop(result, kept) : result,
    },
    { status: page.status ?? 200, headers: { 'cache-control': 'no-store' } },
  );
}

/** A list that was narrowed to one shop stays so; from a parcel or ticket the way back leads to all. */
function keptBy(c: DeskContext): Kept {
  const { acting, reach } = c.var;
  const isListOfAll = reach.isFromAll || (reach.isAll && reach.isRow);
  return { lang: langOf(c), sellerId: acting.sellerId, isListOfAll };
}

async function renderNav(c: DeskContext, place: DeskPlace): Promise<string> {
  const lang = langOf(c);
  const t = words(lang);
  const { shops } = c.var.reach;
  const signOut = (
    <button type="submit" class="plain">
      {t('ticket.desk.signout')}
    </button>
  );
  return (
    <>
      <ul class="places">
        {DESK_PLACES.map((one) => (
          <li>
            <a href={`/${lang}/desk/${one}`} aria-current={one === place ? 'page' : undefined}>
              {t(`desk.nav.${one}`)}
            </a>
          </li>
        ))}
      </ul>
      {shops.length > 1 ? (
        <div class="who">
          <Switcher c={c} place={place} waiting={await waitingIn(c.env, shops)} />
          <form method="post" action={`/${lang}/sign-out`}>
            {signOut}
          </form>
        </div>
      ) : (
        <form method="post" action={`/${lang}/sign-out`} class="who">
          <a href={`/${lang}/shops`}>{c.var.acting.sellerName}</a>
          {signOut}
        </form>
      )}
    </>
  ).toString();
}
