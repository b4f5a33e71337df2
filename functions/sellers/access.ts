// Who is asking, on behalf of which seller, and may they? Session cookie or API key.
import type { MiddlewareHandler } from 'hono';
import type { Env } from '../env.ts';
import { problem } from '../lib/problem.ts';
import { mayActAs, type Role } from './roles.ts';
import { findSellersOf } from './store.ts';

export interface Acting {
  sellerId: string;
  sellerName: string;
  role: Role;
  /** null: a program with an API key. */
  user: { id: string; name: string } | null;
}

export interface SellerEnv {
  Bindings: Env;
  Variables: { acting: Acting };
}

/** Sets `c.var.acting`; 401 for nobody, 403 for a role that may not. */
export const asSeller =
  (needed: Role): MiddlewareHandler<SellerEnv> =>
  async (c, next) => {
    const acting = await findActing(c.env, c.req.raw);
    if (acting === null) throw problem('unauthorized');
    if (!mayActAs(acting.role, needed)) throw problem('forbidden');
    c.set('acting', acting);
    await next();
  };

/** null: nobody we know. A cookie counts only where the request comes from our own pages. */
export async function findActing(env: Env, request: Request): Promise<Acting | null> {
  const bearer = /^Bearer (pd_\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  if (bearer !== undefined) return byApiKey(env, bearer);
  if (!request.headers.get('cookie')?.includes('session_token')) return null;
  if (!isSafe(request) && !isFromOurPages(env, request)) throw problem('foreign-origin');
  const found = await (await loadAuth(env)).api.getSession({ headers: request.headers });
  if (found === null) return null;
  const sellers = await findSellersOf(env.DB, found.user.id);
  const active = sellers.find(({ sellerId }) => sellerId === found.session.activeOrganizationId);
  const seller = active ?? sellers[0];
  return seller ? { ...seller, user: { id: found.user.id, name: found.user.name } } : null;
}

async function byApiKey(env: Env, key: string): Promise<Acting | null> {
  const verified = await (await loadAuth(env)).api.verifyApiKey({
    body: { configId: 'seller', key },
  });
  if (!verified.valid || verified.key === null) return null;
  const { referenceId, permissions, name } = verified.key;
  const mayWrite = permissions?.parcels?.includes('write') ?? false;
  return {
    sellerId: referenceId,
    sellerName: name ?? '',
    role: mayWrite ? 'agent' : 'viewer',
    user: null,
  };
}

/** Loaded when somebody is to be recognised: parcels are looked up without it. */
export const loadAuth = async (env: Env) => (await import('./auth.ts')).authFor(env);

/** A WebSocket starts with GET, and other sites may open one. */
const isSafe = ({ method, headers }: Request): boolean =>
  (method === 'GET' || method === 'HEAD') && headers.get('upgrade') === null;

/** Browsers say where a form was: another site's form must not act with our cookie. */
export function isFromOurPages(env: Env, request: Request): boolean {
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== 'null') {
    return origin === env.PUBLIC_ORIGIN || origin === new URL(request.url).origin;
  }
  return request.headers.get('sec-fetch-site') === 'same-origin';
}
