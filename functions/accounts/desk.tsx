// The frame of every page of the seller's desk: the session guard and the navigation.
import type { Context, MiddlewareHandler } from 'hono';
import { words } from '../contract/words.ts';
import { databaseOf } from '../lib/databases.ts';
import { escapeText } from '../lib/html.ts';
import { fillPage } from '../lib/page.ts';
import { httpProblem } from '../lib/problem.ts';
import { countWrite, findVisitor, noStore, type SellerEnv } from './access.ts';
import { badgesOf } from './badges.ts';
import { Bar } from './bar.tsx';
import { type DeskContext, langOf } from './desk-context.ts';
import { type Kept, keepShop, namingShop } from './keep-shop.ts';
import type { DeskPlace } from './places.ts';
import { reachOf, waitingIn } from './reach.ts';
import { mayActAs, type Role } from './roles.ts';
import { sessionEndedPage } from './session-ended.tsx';
import { Bottom, Rail, type ShellProps } from './shell.tsx';
import { ShopOfPage } from './shop-switcher.tsx';
import { ViewerNote } from './viewer-note.tsx';

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
  c.set('person', visitor.user);
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
    c.set('needed', needed);
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
    c.set('needed', needed);
    if (!shown.some(({ role }) => mayActAs(role, needed))) throw httpProblem('forbidden');
    await next();
  };

/** A form sent without a session comes back, with what was typed; a program's request is refused. */
export function askToSignIn(c: Context): Response | Promise<Response> {
  if (c.req.method !== 'GET') {
    if (c.req.header('accept')?.includes('text/html')) return sessionEndedPage(c);
    throw httpProblem('unauthorized');
  }
  const { pathname, search } = new URL(c.req.url);
  const back = new URLSearchParams({ back: pathname + search });
  return c.redirect(`/${langOf(c)}/sign-in?${back}`, 303);
}

export { type DeskContext, langOf };

type HeadersOf = Record<string, string>;
/** A page that shows what the frame has read. */
type FramePage = (shell: ShellProps) => { toString(): string };

interface DeskPage {
  title: string;
  result: string | FramePage;
  status?: number;
  headers?: HeadersOf;
  /** In the place of its buttons it says itself why a viewer has none. */
  tellsViewer?: boolean;
}

export async function deskPage(
  c: DeskContext,
  /** null: a page of the frame itself. */
  place: DeskPlace | null,
  page: DeskPage,
): Promise<Response> {
  const lang = langOf(c);
  const { acting, reach } = c.var;
  const { pathname, search } = new URL(c.req.url);
  const now = Date.now();
  const t = words(lang);
  const waiting = await waitingIn(c.env, reach.shops, now);
  const shell = { c, place, badges: badgesOf(waiting, reach.shown, t), waiting };
  const top = (
    <>
      {reach.shops.length > 1 && <ShopOfPage c={c} place={place} />}
      {acting.role === 'viewer' && page.status !== 403 && !page.tellsViewer && (
        <ViewerNote lang={lang} t={t} />
      )}
    </>
  );
  const own = typeof page.result === 'string' ? page.result : page.result(shell);
  const result = top.toString() + own.toString();
  const kept = keptBy(c);
  const inShop = (part: { toString(): string }, keeps: Kept = kept) =>
    reach.isElsewhere ? keepShop(part.toString(), keeps) : part.toString();
  const asNav = { ...kept, isListOfAll: reach.isAll };
  return fillPage(
    c.env,
    `/${lang}/frame/desk/`,
    {
      title: escapeText(page.title),
      // The address of a form may not answer GET: a form returns to the section it belongs to.
      here: escapeText(c.req.method === 'GET' ? pathname.slice(4) + search : `desk/${place}`),
      rail: inShop(<Rail {...shell} />, asNav),
      bar: inShop(<Bar c={c} now={now} />, asNav),
      bottom: inShop(<Bottom {...shell} />, asNav),
      result: inShop(result),
    },
    {
      status: page.status ?? 200,
      headers: { 'cache-control': 'no-store', ...page.headers },
    },
  );
}

/** A list that was narrowed to one shop stays so; from a parcel or ticket the way back leads to all. */
function keptBy(c: DeskContext): Kept {
  const { acting, reach } = c.var;
  const isListOfAll = reach.isFromAll || (reach.isAll && reach.isRow);
  return { lang: langOf(c), sellerId: acting.sellerId, isListOfAll };
}
