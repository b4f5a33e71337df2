// What is logged of a request: the pattern of its route, never its address, which can hold numbers of parcels,
// tokens and what somebody searched for. A line for each that failed, wrote, was slow or took much of D1.
import type { Hono } from 'hono';
import type { Env } from '../env.ts';
import { STATEMENTS_MAX } from './budget.ts';
import { isLogged, logEvent } from './log.ts';
import { rayOf, requestId } from './problem.ts';

const SLOW_MS = 1000;
const MANY_STATEMENTS = STATEMENTS_MAX / 4;
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
/** Of the built site and of addresses that do not exist. */
const ANY = '*';

// biome-ignore lint/suspicious/noExplicitAny: an app of any environment
type App = Hono<any>;

export interface Answered {
  request: Request;
  status: number;
  ms: number;
  statements: number;
}

export function logRequest(app: App, env: Env, answered: Answered): void {
  const level = levelOf(answered);
  if (!env.METRICS && (level === null || !isLogged(env, level))) return;
  const { request, status, ms, statements } = answered;
  const route = routeOf(app, request);
  const method = METHODS.includes(request.method) ? request.method : 'OTHER';
  env.METRICS?.writeDataPoint({
    indexes: [route],
    blobs: ['request', method, String(status)],
    doubles: [ms, statements],
  });
  // Somebody tries addresses that were never there.
  if (level === null || (route === ANY && status < 500 && ms < SLOW_MS)) return;
  const ray = rayOf(request);
  logEvent(env, level, 'request', {
    requestId: requestId(request),
    method,
    route,
    status,
    ms,
    statements,
    ...(ray === null ? {} : { ray }),
  });
}

/** null: nothing to say. A message of a carrier that was taken is in the inbox with its time. */
export function levelOf({
  request,
  status,
  ms,
  statements,
}: Answered): 'info' | 'warn' | 'error' | null {
  if (status >= 500) return 'error';
  if (ms >= SLOW_MS || statements >= MANY_STATEMENTS) return 'warn';
  if (status >= 400) return 'info';
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  const isTaken = /^https?:\/\/[^/]*\/hooks\//.test(request.url);
  return isRead || isTaken ? null : 'info';
}

/** As it is written in the code, e.g. '/api/v1/track/:number'. */
export function routeOf(app: App, { method, url }: Pick<Request, 'method' | 'url'>): string {
  const [matched] = app.router.match(method === 'HEAD' ? 'GET' : method, new URL(url).pathname);
  for (const [[, route]] of matched) {
    if (route.method !== 'ALL' && !/^\/?\*$/.test(route.path)) return route.path;
  }
  return ANY;
}

/** The answer with the id by which its line in the log is found. */
export function withRequestId(request: Request, response: Response): Response {
  // A socket has no answer to read.
  if (response.status === 101) return response;
  const id = requestId(request);
  try {
    response.headers.set('x-request-id', id);
    return response;
  } catch {
    // Of a file or a redirect: its headers cannot be changed.
    const copy = new Response(response.body, response);
    copy.headers.set('x-request-id', id);
    return copy;
  }
}
