// AfterShip's Tracking API, version 2026-07, at /aftership: a connector changes its host and its key. What
// answers is loaded with the first request, so that nobody else waits for it.
import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type Actor, findActor, noStore } from '../accounts/access.ts';
import { mayActAs, type Role } from '../accounts/roles.ts';
import type { Env } from '../env.ts';
import { readJson } from '../lib/body.ts';
import { databaseOf } from '../lib/databases.ts';
import { logError } from '../lib/log.ts';
import { httpProblem, ProblemError, requestId } from '../lib/problem.ts';
import { JSON_BYTES_MAX } from '../lib/validate.ts';
import type { Contributor } from '../shipments/commit.ts';

interface AftershipEnv {
  Bindings: Env;
  Variables: { acting: Actor; db: D1Database };
}
type Ctx = Context<AftershipEnv>;

const HEADERS = { 'cache-control': 'no-store', 'as-api-version': '2026-07' };

const load = () => import('./answers.ts');

/** `contributors`: what other rooms add when parcels change. */
export const aftershipRoutes = (contributors: readonly Contributor[]) =>
  new Hono<AftershipEnv>()
    .basePath('/aftership/tracking/2026-07')
    .get('/trackings', by('viewer'), async (c) =>
      ok(c, await (await load()).listTrackings(reader(c), c.req.query(), Date.now())),
    )
    .post('/trackings', by('agent'), async (c) => {
      const { AlreadyThere, createTracking } = await load();
      try {
        const made = await createTracking(writer(c, contributors), await bodyOf(c), Date.now());
        return ok(c, made, 201);
      } catch (error) {
        if (!(error instanceof AlreadyThere)) throw error;
        return refuse(c, httpProblem('number-taken'), error.tracking);
      }
    })
    .get('/trackings/:id', by('viewer'), async (c) =>
      ok(c, await (await load()).getTracking(reader(c), idOf(c), c.req.query(), Date.now())),
    )
    .put('/trackings/:id', by('agent'), async (c) => {
      const { updateTracking } = await load();
      const body = await bodyOf(c);
      return ok(c, await updateTracking(writer(c, contributors), idOf(c), body, Date.now()));
    })
    .delete('/trackings/:id', by('agent'), async (c) => {
      const { deleteTracking } = await load();
      return ok(c, await deleteTracking(writer(c, contributors), idOf(c), Date.now()));
    })
    .post('/trackings/:id/retrack', by('agent'), async (c) => {
      const { retrackTracking } = await load();
      return ok(c, await retrackTracking(writer(c, contributors), idOf(c), Date.now()));
    })
    // A status comes from a carrier or from Ozon; nobody says it by hand.
    .post('/trackings/:id/mark-as-completed', by('agent'), async (c) => {
      await (await load()).getTracking(reader(c), idOf(c), {}, Date.now());
      throw httpProblem('forbidden', { detail: 'A status comes from the carrier alone' });
    })
    .get('/couriers', by('viewer'), async (c) =>
      ok(c, (await load()).listCouriers(c.req.query('slug'))),
    )
    .post('/couriers/detect', by('viewer'), async (c) =>
      ok(c, (await load()).detectFrom(await bodyOf(c))),
    )
    .all('*', by('viewer'), () => {
      throw httpProblem('method-not-allowed', { detail: 'Not offered by Parcel Desk' });
    })
    .onError((error, c) => refuse(c as Ctx, toProblem(error, c.req.raw)));

/** By the key in AfterShip's header alone: a browser that is signed in sends none. */
function by(needed: Role) {
  return async (c: Ctx, next: () => Promise<void>) => {
    const key = c.req.header('as-api-key');
    if (key === undefined) throw httpProblem('unauthorized');
    const { url } = c.req.raw;
    // A number whose carrier is asked for is posted, and nothing written.
    const method = needed === 'viewer' ? 'GET' : c.req.method;
    const headers = { authorization: `Bearer ${key}` };
    const acting = await findActor(c.env, new Request(url, { method, headers }));
    if (acting === null) throw httpProblem('unauthorized');
    if (!mayActAs(acting.role, needed)) throw httpProblem('forbidden');
    c.set('acting', acting);
    c.set('db', databaseOf(c.env, acting.sellerId));
    await next();
    noStore(c);
  };
}

const reader = ({ var: { db, acting }, env }: Ctx) => ({
  db,
  sellerId: acting.sellerId,
  origin: env.PUBLIC_ORIGIN,
});

const writer = (c: Ctx, contributors: readonly Contributor[]) => ({
  writes: { db: c.var.db, env: c.env, contributors },
  acting: c.var.acting,
  origin: c.env.PUBLIC_ORIGIN,
});

const idOf = (c: Ctx): string => c.req.param('id') ?? '';

const bodyOf = (c: Ctx): Promise<unknown> => readJson(c.req.raw, JSON_BYTES_MAX);

const ok = (c: Ctx, data: object, code: 200 | 201 = 200) =>
  c.json({ meta: { code }, data }, code, HEADERS);

async function refuse(c: Ctx, error: ProblemError, data?: object): Promise<Response> {
  const { errorResponse } = await import('./errors.ts');
  return errorResponse(c.req.raw, c.env.PUBLIC_ORIGIN, error, HEADERS, data);
}

function toProblem(error: Error, request: Request): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HTTPException && error.status === 400)
    return new ProblemError('malformed-body');
  logError('request.failed', error, { requestId: requestId(request), method: request.method });
  return new ProblemError('internal');
}
