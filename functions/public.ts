// Routes that need no account: lookup, guide, buyers' tickets, and sign-in, sign-up and invitations.
import { Hono } from 'hono';
import { inviteRoutes } from './accounts/invite-routes.tsx';
import { passwordRoutes } from './accounts/password-routes.tsx';
import { shopsRoutes } from './accounts/shops-routes.tsx';
import { signInRoutes } from './accounts/sign-in-routes.tsx';
import { signUpRoutes } from './accounts/sign-up-routes.tsx';
import type { Env } from './env.ts';
import { chatApi } from './guide/chat-api.ts';
import { chatRoutes } from './guide/chat-routes.ts';
import { guideRoutes } from './guide/guide-routes.ts';
import { helpRoutes } from './guide/help-routes.tsx';
import { guideApi } from './guide/routes.ts';
import { followRoutes } from './shipments/follow-routes.ts';
import { trackingApi } from './shipments/tracking-api.ts';
import { trackingRoutes } from './shipments/tracking-routes.ts';
import { buyerTicketRoutes } from './tickets/buyer-routes.ts';

/** JSON routes. They may be cached, and read by pages of other sites. */
export const publicApi = new Hono<{ Bindings: Env }>()
  .basePath('/api/v1')
  .route('/', trackingApi)
  .route('/', guideApi)
  .route('/', chatApi);

export const publicPages = new Hono<{ Bindings: Env }>()
  .basePath('/:lang{ru|zh|en}')
  .route('/', trackingRoutes)
  .route('/', followRoutes)
  .route('/', guideRoutes)
  .route('/', chatRoutes)
  .route('/', helpRoutes)
  .route('/', buyerTicketRoutes)
  .route('/', signInRoutes)
  .route('/', signUpRoutes)
  .route('/', passwordRoutes)
  .route('/', inviteRoutes)
  .route('/', shopsRoutes);
