// JSON routes with an owner: a seller's data by key or session, a ticket by its token. Nothing is cached
// unless its route says so.
import { Hono } from 'hono';
import { noStore } from './accounts/access.ts';
import { auditRoutes } from './accounts/audit-api.ts';
import { keysRoutes } from './accounts/keys-api.ts';
import { membersRoutes } from './accounts/members-api.ts';
import { authRoutes } from './accounts/routes.ts';
import { shopRoutes } from './accounts/shop-api.ts';
import { connectionRoutes } from './connections/routes.ts';
import { blockApi } from './embeds/block-api.ts';
import type { Env } from './env.ts';
import { importRoutes } from './imports/routes.ts';
import { inboxRoutes } from './inbound/routes.ts';
import { connectionTestRoutes } from './inbound/test-api.ts';
import { endpointRoutes } from './outbound/routes.ts';
import { ozonAccountRoutes } from './ozon/accounts-api.ts';
import { ozonExportRoutes } from './ozon/exports-api.ts';
import { ozonKeys } from './ozon/new-key.ts';
import { ratingApiRoutes } from './ozon/rating-api.ts';
import { rfbsRoutes } from './ozon/rfbs-api.ts';
import { ozonRoutes } from './ozon/routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { shipmentRoutes } from './shipments/routes.ts';
import { parcelTextRoutes } from './shipments/texts-api.ts';
import { viewRoutes } from './shipments/views-api.ts';
import { cannedRoutes } from './tickets/canned-api.ts';
import { TICKET_CONTRIBUTORS } from './tickets/contributors.ts';
import { ticketRoutes } from './tickets/routes.ts';
import { ticketWorkRoutes } from './tickets/work-api.ts';
import { problemExportRoutes } from './today/exports-api.ts';
import { todayRoutes } from './today/routes.ts';

export const api = new Hono<{ Bindings: Env }>()
  .basePath('/api')
  .use('*', async (c, next) => {
    await next();
    noStore(c);
  })
  .route('/v1', ticketRoutes)
  .route('/v1', ticketWorkRoutes)
  .route('/v1', cannedRoutes)
  .route('/v1', ozonRoutes)
  .route('/v1', ozonAccountRoutes)
  .route('/v1', ozonExportRoutes)
  .route('/v1', rfbsRoutes)
  .route('/v1', ratingApiRoutes)
  .route('/v1', connectionRoutes(ozonKeys))
  .route('/v1', connectionTestRoutes)
  .route('/v1', shipmentRoutes(TICKET_CONTRIBUTORS))
  .route('/v1', parcelTextRoutes)
  .route('/v1', viewRoutes)
  .route('/v1', todayRoutes)
  .route('/v1', problemExportRoutes)
  .route('/v1', importRoutes)
  .route('/v1', reportRoutes)
  .route('/v1', shopRoutes)
  .route('/v1', auditRoutes)
  .route('/v1', endpointRoutes)
  .route('/v1', inboxRoutes)
  .route('/v1', blockApi)
  .route('/auth', authRoutes)
  .route('/auth', membersRoutes)
  .route('/auth', keysRoutes);
