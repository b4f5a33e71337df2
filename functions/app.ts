// Routes in the order they are tried. The two hot ones, webhook and lookup, come without middleware.
import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { openAPIRouteHandler } from 'hono-openapi';
import * as v from 'valibot';
import { keepOut } from './accounts/access.ts';
import { auditRoutes } from './accounts/audit-api.ts';
import { homeRoutes } from './accounts/home-routes.tsx';
import { inviteRoutes } from './accounts/invite-routes.tsx';
import { keysRoutes } from './accounts/keys-api.ts';
import { membersRoutes } from './accounts/members-api.ts';
import { passwordRoutes } from './accounts/password-routes.tsx';
import { authRoutes } from './accounts/routes.ts';
import { settingsAuditRoutes } from './accounts/settings-audit-routes.tsx';
import { settingsKeysRoutes } from './accounts/settings-keys-routes.tsx';
import { settingsMeRoutes } from './accounts/settings-me-routes.tsx';
import { settingsMembersRoutes } from './accounts/settings-members-routes.tsx';
import { settingsShopRoutes } from './accounts/settings-shop-routes.tsx';
import { shopRoutes } from './accounts/shop-api.ts';
import { shopsRoutes } from './accounts/shops-routes.tsx';
import { signInRoutes } from './accounts/sign-in-routes.tsx';
import { signUpRoutes } from './accounts/sign-up-routes.tsx';
import { connectionDeskRoutes } from './connections/connection-routes.ts';
import { connectionRoutes } from './connections/routes.ts';
import { preferredLang } from './contract/lang.ts';
import { PROBLEM_SLUGS, type ProblemSlug } from './contract/problem.ts';
import type { Env } from './env.ts';
import { chatRoutes } from './guide/chat-routes.ts';
import { helpRoutes } from './guide/help-routes.tsx';
import { guideRoutes } from './guide/routes.ts';
import { importDeskRoutes } from './imports/import-routes.ts';
import { importRoutes } from './imports/routes.ts';
import { receiveHook } from './inbound/receive.ts';
import { inboxRoutes } from './inbound/routes.ts';
import { connectionTestRoutes } from './inbound/test-api.ts';
import { connectionTestDeskRoutes } from './inbound/test-routes.ts';
import { assertRightKey } from './installation/key.ts';
import { Done, describe } from './lib/describe.ts';
import { errorPage } from './lib/error-page.ts';
import { logError } from './lib/log.ts';
import { OPENAPI_INFO } from './lib/openapi.ts';
import { ProblemError, problemResponse, requestId } from './lib/problem.ts';
import { patternOf } from './lib/route-path.ts';
import { notificationDeskRoutes } from './outbound/notifications-routes.tsx';
import { endpointRoutes } from './outbound/routes.ts';
import { webhookDeskRoutes } from './outbound/webhooks-routes.tsx';
import { ozonDeskRoutes } from './ozon/desk-routes.ts';
import { postingCard } from './ozon/posting-card.tsx';
import { ozonRoutes } from './ozon/routes.ts';
import { ozonShipRoutes } from './ozon/ship-routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { followRoutes } from './shipments/follow-routes.ts';
import { parcelListDeskRoutes } from './shipments/list-routes.ts';
import { parcelDeskRoutes } from './shipments/parcel-routes.ts';
import { shipmentRoutes } from './shipments/routes.ts';
import { publicRoutes } from './shipments/tracking-api.ts';
import { pageRoutes } from './shipments/tracking-routes.ts';
import { viewRoutes } from './shipments/views-api.ts';
import { buyerTicketRoutes } from './tickets/buyer-routes.ts';
import { cannedRoutes } from './tickets/canned-api.ts';
import { cannedDeskRoutes } from './tickets/canned-routes.tsx';
import { TICKET_CONTRIBUTORS } from './tickets/contributors.ts';
import { ticketDeskRoutes } from './tickets/desk-routes.ts';
import { ticketRoutes } from './tickets/routes.ts';
import { ticketWorkRoutes } from './tickets/work-api.ts';
import { todayDeskRoutes, todayRoutes } from './today/today-routes.tsx';

type Ctx = Context<{ Bindings: Env }>;

const SECURITY_CONTACT_GOOD_FOR_MS = 90 * 86_400_000;

export const app = new Hono<{ Bindings: Env }>();

app.post(
  '/hooks/:carrier/:secret',
  describe({
    operationId: 'receiveHook',
    summary: 'Where a carrier posts its messages. The answer is the one that carrier expects.',
    tags: ['Carriers'],
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
  (c) => receiveHook(c.req.raw, c.env, c.executionCtx, c.req.param(), Date.now()),
);
app.route('/api/v1', publicRoutes);
app.route('/api/v1', inboxRoutes);
app.get(
  '/api/v1/openapi.json',
  describe({
    operationId: 'openapi',
    summary: 'This document.',
    tags: ['About'],
    ok: v.looseObject({ openapi: v.string() }),
  }),
  openAPIRouteHandler(app, OPENAPI_INFO),
);
app.route('/', guideRoutes);
app.route('/', chatRoutes);
// From here on an answer of the API belongs to somebody: unless it says so, it stays in no cache.
app.use('/api/*', async (c, next) => {
  await next();
  keepOut(c);
});
app.route('/api/v1', ticketRoutes);
app.route('/api/v1', ticketWorkRoutes);
app.route('/api/v1', cannedRoutes);
app.route('/api/v1', ozonRoutes);
app.route('/api/v1', connectionRoutes);
app.route('/api/v1', connectionTestRoutes);
app.route('/api/v1', shipmentRoutes(TICKET_CONTRIBUTORS));
app.route('/api/v1', viewRoutes);
app.route('/api/v1', todayRoutes);
app.route('/api/v1', importRoutes);
app.route('/api/v1', shopRoutes);
app.route('/api/v1', auditRoutes);
app.route('/api/v1', endpointRoutes);
app.route('/api/auth', authRoutes);
app.route('/api/auth', membersRoutes);
app.route('/api/auth', keysRoutes);
app.route('/', helpRoutes);
app.route('/', pageRoutes);
app.route('/', followRoutes);
app.route('/', buyerTicketRoutes);
app.route('/', signInRoutes);
app.route('/', signUpRoutes);
app.route('/', passwordRoutes);
app.route('/', inviteRoutes);
app.route('/', shopsRoutes);
app.route('/', ozonDeskRoutes);
app.route('/', ozonShipRoutes);
app.route('/', homeRoutes);
app.route('/', parcelListDeskRoutes(TICKET_CONTRIBUTORS));
app.route('/', importDeskRoutes);
app.route('/', parcelDeskRoutes({ contributors: TICKET_CONTRIBUTORS, card: postingCard }));
app.route('/', todayDeskRoutes);
app.route('/', ticketDeskRoutes);
app.route('/', settingsShopRoutes);
app.route('/', settingsMembersRoutes);
app.route('/', settingsKeysRoutes);
app.route('/', settingsMeRoutes);
app.route('/', settingsAuditRoutes);
app.route('/', cannedDeskRoutes);
app.route('/', notificationDeskRoutes);
app.route('/', webhookDeskRoutes);
app.route('/', connectionDeskRoutes);
app.route('/', connectionTestDeskRoutes);
app.route('/', reportRoutes);
app.get('/', (c) => c.redirect(`/${preferredLang(c.req.header('accept-language'))}/`, 302));
app.get(
  '/healthz',
  describe({
    operationId: 'health',
    summary:
      'Whether the Worker answers, reaches its database, and has the key it was written with.',
    tags: ['About'],
    ok: Done,
  }),
  async (c) => {
    await assertRightKey(c.env);
    return c.json({ ok: true as const });
  },
);
// RFC 9116: whom to tell of a hole in this installation.
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

// Files of the built site. On Cloudflare they are served before the Worker is asked.
app.get('/:lang{ru|zh|en}/frame/*', (c) => c.notFound());
// The page as built has holes; with its last slash its address would show them.
app.get('/:lang{ru|zh|en}/track/', (c) =>
  c.redirect(`/${c.req.param('lang')}/track${new URL(c.req.url).search}`),
);
app.get('*', async (c) => {
  const file = await c.env.ASSETS.fetch(c.req.raw);
  if (file.status !== 404) return file;
  const { pathname, search } = new URL(c.req.url);
  const isSlashTooMany = pathname.length > 1 && methodsAt(pathname.slice(0, -1)).includes('GET');
  if (pathname.endsWith('/') && isSlashTooMany) return c.redirect(pathname.slice(0, -1) + search);
  return answer(c, new ProblemError('not-found'));
});

app.notFound((c) => answer(c, new ProblemError('not-found')));
app.onError((error, c) => answer(c, toProblem(error, c.req.raw)));

/** Programs get problem+json, people a page in their language. */
async function answer(c: Ctx, error: ProblemError): Promise<Response> {
  if (error.slug === 'not-found') {
    const allowed = methodsAt(c.req.path);
    if (allowed.length > 0 && !allowed.includes(c.req.method)) {
      const response = problemResponse(c.req.raw, c.env.PUBLIC_ORIGIN, 'method-not-allowed');
      response.headers.set('allow', allowed.join(', '));
      return response;
    }
  }
  const isProgram = /^\/(api|hooks|healthz)(\/|$)/.test(c.req.path);
  const isForm = c.req.header('accept')?.includes('text/html') ?? false;
  if (isProgram || (c.req.method !== 'GET' && !isForm)) {
    return problemResponse(c.req.raw, c.env.PUBLIC_ORIGIN, error.slug, error.extensions);
  }
  return errorPage(c.req.raw, c.env, error);
}

function toProblem(error: Error, request: Request): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof HTTPException && error.status === 400)
    return new ProblemError('malformed-body');
  logError('request.failed', error, { requestId: requestId(request), method: request.method });
  return new ProblemError('internal');
}

/** Methods of the routes that have this path. */
function methodsAt(path: string): string[] {
  const methods = app.routes
    .filter(({ method, path: of }) => method !== 'ALL' && of !== '/*' && patternOf(of).test(path))
    .map((route) => route.method);
  return [...new Set(methods)];
}
