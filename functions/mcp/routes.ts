// /mcp: the Model Context Protocol over streamable HTTP. Everything but the checks at the door is loaded when
// the first assistant calls.
// Room mcp: tools, resources and prompts for assistants; each tool asks the API, as whoever calls it may.
import { Hono } from 'hono';
import { recogniseKey } from '../accounts/keys.ts';
import type { Env } from '../env.ts';
import { holdBody } from '../lib/body.ts';
import { clientKey } from '../lib/client.ts';
import { httpProblem, problemResponse } from '../lib/problem.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import { JSON_BYTES_MAX } from '../lib/validate.ts';
import type { Answer } from './ask.ts';
import type { Caller } from './caller.ts';

/** As many as a key may ask the API; what a tool asks is counted there as well. */
const MESSAGES_PER_MINUTE = 600;
const messages = new RateLimiter();

/** `answer`: the API of this Worker. */
export const mcpRoutes = (answer: Answer) =>
  new Hono<{ Bindings: Env }>().post('/mcp', async (c) => {
    const { raw } = c.req;
    refuseForeignPages(c.env, raw);
    const now = Date.now();
    const caller = await findCaller(c.env, raw, now);
    if (caller === 'stranger') return refuseKey(raw, c.env.PUBLIC_ORIGIN);
    const wait = messages.take(caller.keyId ?? clientKey(raw), MESSAGES_PER_MINUTE, now);
    if (wait > 0) throw httpProblem('too-many-requests', { retryAfterSeconds: wait });
    await holdBody(c, JSON_BYTES_MAX);
    const { serveMcp } = await import('./serve.ts');
    const sent = c.req.raw;
    const response = await serveMcp(sent, caller, {
      origin: c.env.PUBLIC_ORIGIN,
      answer: (request) => answer(request, c.env, c.executionCtx),
    });
    response.headers.set('cache-control', 'no-store');
    return response;
  });

/** A page of another site would call with what its visitor's network may reach. Programs send no origin. */
function refuseForeignPages({ PUBLIC_ORIGIN }: Env, { headers, url }: Request): void {
  const origin = headers.get('origin');
  if (origin === null || origin === PUBLIC_ORIGIN || origin === new URL(url).origin) return;
  throw httpProblem('foreign-origin');
}

/** Cookies are never looked at: an assistant is nobody, or it has a key. */
async function findCaller(
  env: Env,
  { headers }: Request,
  now: number,
): Promise<Caller | 'stranger'> {
  const sent = headers.get('authorization');
  if (sent === null) return { role: null, keyId: null };
  const bearer = /^Bearer (pd_\S+)$/.exec(sent)?.[1];
  const key = bearer === undefined ? null : await recogniseKey(env, bearer, now, 0);
  return key === null ? 'stranger' : { role: key.role, keyId: key.id };
}

function refuseKey(request: Request, origin: string): Response {
  const response = problemResponse(request, origin, 'unauthorized');
  response.headers.set('www-authenticate', 'Bearer realm="Parcel Desk", error="invalid_token"');
  return response;
}
