// All routes, in matching order. The desk is given, so that the Worker starts without it (index.ts). The hot paths
// have no middleware, and are tried first (hot.ts).
import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import * as v from 'valibot';
import type { SellerEnv } from './accounts/access.ts';
import { errorPage } from './accounts/error-page.tsx';
import { deskProblem } from './accounts/problem-page.tsx';
import { aftershipRoutes } from './aftership/routes.ts';
import { api } from './api.ts';
import { preferredLang } from './contract/lang.ts';
import { PROBLEM_SLUGS, type ProblemSlug } from './contract/problem.ts';
import { botRoutes } from './embeds/bot-routes.ts';
import type { Env } from './env.ts';
import { feedRoutes } from './feeds/routes.ts';
import { takeMessage } from './inbound/receive.ts';
import { describe } from './lib/describe.ts';
import { logError } from './lib/log.ts';
import { openApiDocument } from './lib/openapi-document.ts';
import { ProblemError, problemResponse, requestId } from './lib/problem.ts';
import { mcpRoutes } from './mcp/routes.ts';
import { operationsRoutes } from './operations/routes.ts';
import { publicApi, publicPages } from './public.ts';
import { TICKET_CONTRIBUTORS } from './tickets/contributors.ts';

type Ctx = Context<{ Bindings: Env }>;

const SECURITY_CONTACT_GOOD_FOR_MS = 90 * 86_400_000;

/** `desk`: pages of a shop's people; null: this one answers everybody else. */
export function composeApp(desk: Hono<SellerEnv> | null): Hono<{ Bindings: Env }> {
  const app = new Hono<{ Bindings: Env }>();

  app.post(
    '/hooks/:carrier/:secret',
    describe({
      operationId: 'receiveHook',
      summary: 'Where a carrier posts its messages. The answer is the one that carrier expects.',
      tags: ['Carriers'],
      security: 'public',
      returns: 'The message is kept. The body is what this carrier expects.',
      ok: v.looseObject({}),
      problems: [
        'hook-not-found',
        'body-too-large',
        'sender-not-allowed',
        'bad-signature',
        'malformed-body',
        'foreign-payload',
        'quota-used-up',
      ],
    }),
    takeMessage,
  );
  app.route('/', publicApi);
  app.get(
    '/api/v1/openapi.json',
    describe({
      operationId: 'openapi',
      summary: 'This document.',
      tags: ['About'],
      security: 'public',
      returns: 'The OpenAPI 3.1 document.',
      ok: v.looseObject({ openapi: v.string() }),
      problems: ['method-not-allowed'],
    }),
    openApiDocument(app),
  );
  app.route('/', aftershipRoutes(TICKET_CONTRIBUTORS));
  app.use(methodNotAllowed({ app: ownRoutes(app), onMethodNotAllowed }));
  app.route('/', api);
  // A tool of an assistant asks the routes above, as its caller may.
  app.route(
    '/',
    mcpRoutes((request, env, ctx) => app.fetch(request, env, ctx)),
  );
  app.route('/', publicPages);
  if (desk !== null) app.route('/', desk);
  app.get('/', (c) => c.redirect(`/${preferredLang(c.req.header('accept-language'))}/`, 302));
  app.route('/', feedRoutes);
  app.route('/', botRoutes);
  app.route('/', operationsRoutes);
  // RFC 9116: where to report a vulnerability of this installation.
  app.get('/.well-known/security.txt', (c) => {
    const { SECURITY_CONTACT: contact, PUBLIC_ORIGIN } = c.env;
    if (!contact) return c.notFound();
    const expires = new Date(Date.now() + SECURITY_CONTACT_GOOD_FOR_MS).toISOString();
    return c.text(
      `Contact: ${contact}\nExpires: ${expires}\nPreferred-Languages: ru, zh, en\n` +
        `Canonical: ${PUBLIC_ORIGIN}/.well-known/security.txt\n`,
    );
  });
  app.get('/problems/:slug', (c) => {
    const slug = c.req.param('slug');
    if (!PROBLEM_SLUGS.includes(slug as ProblemSlug)) return c.notFound();
    return c.redirect(`/${preferredLang(c.req.header('accept-language'))}/problems/${slug}/`, 302);
  });

  // Files of the built site. Cloudflare serves them without calling the Worker.
  app.get('/:lang{ru|zh|en}/frame/*', (c) => c.notFound());
  // The built page has unfilled slots; its address with a trailing slash would show them.
  app.get('/:lang{ru|zh|en}/track/', (c) =>
    c.redirect(`/${c.req.param('lang')}/track${new URL(c.req.url).search}`),
  );
  app.get('*', async (c) => {
    const file = await c.env.ASSETS.fetch(c.req.raw);
    if (file.status !== 404) return file;
    const { pathname, search } = new URL(c.req.url);
    // Drops a trailing slash of other pages. A leading double slash would redirect to a foreign host.
    const shorter = /^(\/[^/].*[^/])\/$/.exec(pathname)?.[1];
    return shorter ? c.redirect(shorter + search) : c.notFound();
  });

  app.notFound((c) => answer(c, new ProblemError('not-found')));
  app.onError(answerError);
  return app;
}

export const answerError = (error: Error, c: Ctx): Promise<Response> =>
  answer(c, toProblem(error, c.req.raw));

/** Programs get problem+json, people get a page in their language. */
async function answer(c: Ctx, error: ProblemError): Promise<Response> {
  const isProgram = /^\/(api|mcp|bots|feeds|hooks|health|healthz|ready|metrics)(\/|$)/.test(
    c.req.path,
  );
  const isForm = c.req.header('accept')?.includes('text/html') ?? false;
  if (isProgram || (c.req.method !== 'GET' && !isForm)) {
    return problemResponse(c.req.raw, c.env.PUBLIC_ORIGIN, error.slug, error.extensions);
  }
  const outside = () => errorPage(c.req.raw, c.env, error);
  const shown = c as unknown as Context<SellerEnv>;
  // Set once the desk knows whose it is. Its frame reads the database, which may be what has failed.
  const isOnDesk = shown.get('reach') !== undefined;
  return isOnDesk ? deskProblem(shown, error).catch(outside) : outside();
}

function toProblem(error: Error, request: Request): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HTTPException && error.status === 400)
    return new ProblemError('malformed-body');
  logError('request.failed', error, { requestId: requestId(request), method: request.method });
  return new ProblemError('internal');
}

/** The built site answers GET on any path: it must not cause a 405. */
function ownRoutes(app: Hono<{ Bindings: Env }>): Hono<{ Bindings: Env }> {
  return Object.create(app, {
    routes: { get: () => app.routes.filter(({ path }) => path !== '/*') },
  });
}

function onMethodNotAllowed(c: Context, methods: string[]): Response {
  const response = problemResponse(c.req.raw, c.env.PUBLIC_ORIGIN, 'method-not-allowed');
  response.headers.set('allow', methods.join(', '));
  return response;
}
