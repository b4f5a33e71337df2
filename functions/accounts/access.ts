// Resolves who makes a request, for which seller, and checks the role. Session cookie or API key.
import type { Context, MiddlewareHandler } from 'hono';
import type { Env } from '../env.ts';
import { databaseOf, directoryOf } from '../lib/databases.ts';
import { httpProblem } from '../lib/problem.ts';
import { recogniseKey } from './keys.ts';
import { mayActAs, type Role } from './roles.ts';
import { spendWriteOf } from './seller-quotas.ts';
import { ALL_SHOPS } from './sessions-store.ts';
import { findSellersOf, type Membership } from './store.ts';

export interface Actor {
  sellerId: string;
  sellerName: string;
  role: Role;
  /** null: a program with an API key. */
  user: { id: string; name: string } | null;
  /** Whom the audit log names: id of the user or of the key. */
  actor: string;
}

/** As they are signed in. */
export interface Person {
  id: string;
  name: string;
  email: string;
  /** Keys of one letter work on their desk. */
  hasSingleKeys: boolean;
  /** Their password alone does not sign them in. */
  hasTwoFactor: boolean;
}

/** A signed-in person. They may no longer work for any seller. */
export interface Visitor {
  user: Person;
  sessionId: string;
  sellers: Membership[];
  /** Their membership in use now; null: they work for no seller. */
  acting: Actor | null;
  /** The desk's lists show the rows of all their sellers. */
  isAll: boolean;
  /** Set-Cookie values; not empty when the session was extended. */
  cookies: string[];
}

/** Which of a person's shops a page of the desk is about (reach.ts). */
export interface Reach {
  /** All shops of the person. */
  shops: readonly Membership[];
  /** The shops whose rows a list shows: the one acted in, or all (the first `SHOPS_AT_ONCE`). */
  shown: readonly Membership[];
  /** The session works with all shops together. */
  isAll: boolean;
  /** A link without a shop would lead to another one: the page's own links and forms have to name it. */
  isElsewhere: boolean;
  /** The page of a parcel or ticket, which belongs to one shop. */
  isRow: boolean;
  /** Sent from a list of all shops, to which it returns. */
  isFromAll: boolean;
}

export interface SellerEnv {
  Bindings: Env;
  /**
   * `db`: the database with the shop's data. On the desk `person` is who is signed in, `reach` which shops a
   * page is about, `needed` the role its route asks for.
   */
  Variables: { acting: Actor; db: D1Database; reach: Reach; person: Person; needed: Role };
}

/** Sets `c.var.acting`. 401: no actor. 403: role too low, or a key where a person is required. */
export const requireSeller =
  (needed: Role, isForPeople = false): MiddlewareHandler<SellerEnv> =>
  async (c, next) => {
    const acting = await findActor(c.env, c.req.raw);
    if (acting === null) throw httpProblem('unauthorized');
    const isKey = acting.user === null;
    if (!mayActAs(acting.role, needed) || (isForPeople && isKey)) throw httpProblem('forbidden');
    c.set('acting', acting);
    c.set('db', databaseOf(c.env, acting.sellerId));
    await next();
  };

/** Responses with a seller's data are not cached on the way. */
export const noStore = (c: Context): void => {
  const isWebSocket = c.res.status === 101;
  if (!isWebSocket && !c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
};

/**
 * null: no session or key. A cookie on a write counts only if the request comes from our own pages.
 * `findOwner`: the seller of what is asked for; a person who works for it as well acts in their role there. A
 * key stays with its own seller.
 */
export async function findActor(
  env: Env,
  request: Request,
  findOwner: () => Promise<string | null> = async () => null,
): Promise<Actor | null> {
  const bearer = /^Bearer (pd_\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  const acting =
    bearer === undefined
      ? await actorAt(await findVisitor(env, request), findOwner)
      : await actorOfKey(env, bearer);
  if (acting !== null) await countWrite(env, request, acting);
  return acting;
}

async function actorAt(
  visitor: Visitor | null,
  findOwner: () => Promise<string | null>,
): Promise<Actor | null> {
  if (visitor === null || visitor.acting === null) return null;
  if (visitor.sellers.length === 1) return visitor.acting;
  const owner = await findOwner();
  const there = visitor.sellers.find(({ sellerId }) => sellerId === owner);
  return { ...visitor.acting, ...there };
}

async function actorOfKey(env: Env, bearer: string): Promise<Actor | null> {
  const key = await recogniseKey(env, bearer, Date.now());
  if (key === null) return null;
  const { id, sellerId, sellerName, role } = key;
  return { sellerId, sellerName, role, user: null, actor: id };
}

/** Counts a request that may write, whatever it writes. Throws `quota-used-up`. */
export async function countWrite(env: Env, request: Request, { sellerId }: Actor): Promise<void> {
  if (!isSafe(request)) await spendWriteOf(env, sellerId, Date.now());
}

/** null: not signed in. */
export async function findVisitor(env: Env, request: Request): Promise<Visitor | null> {
  if (!request.headers.get('cookie')?.includes('session_token')) return null;
  if (!isSafe(request) && !isFromOurPages(env, request)) throw httpProblem('foreign-origin');
  const auth = await loadAuth(env);
  const { response, headers } = await auth.api.getSession({
    headers: request.headers,
    returnHeaders: true,
  });
  if (response === null) return null;
  const { user, session } = response;
  const sellers = await findSellersOf(directoryOf(env), user.id);
  const active = sellers.find(({ sellerId }) => sellerId === session.activeOrganizationId);
  const seller = active ?? sellers[0];
  const { id, name, email, singleKeys, twoFactorEnabled } = user;
  return {
    user: { id, name, email, hasSingleKeys: singleKeys, hasTwoFactor: twoFactorEnabled === true },
    sessionId: session.id,
    sellers,
    acting: seller ? { ...seller, user: { id, name }, actor: id } : null,
    isAll: session.activeOrganizationId === ALL_SHOPS && sellers.length > 1,
    cookies: headers.getSetCookie(),
  };
}

/** Loaded only when a caller must be identified: the parcel lookup works without it. */
export const loadAuth = async (env: Env) => (await import('./auth.ts')).authFor(env);

/** A WebSocket starts with GET, and other sites may open one. */
const isSafe = ({ method, headers }: Request): boolean =>
  (method === 'GET' || method === 'HEAD') && headers.get('upgrade') === null;

/** Browsers send the origin of a form: another site's form must not act with our cookie. */
export function isFromOurPages(env: Env, request: Request): boolean {
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== 'null') {
    return origin === env.PUBLIC_ORIGIN || origin === new URL(request.url).origin;
  }
  return request.headers.get('sec-fetch-site') === 'same-origin';
}

/** The context of any route. */
export type AccountContext = Pick<Context<{ Bindings: Env }>, 'env' | 'req' | 'executionCtx'>;
