// Routes that need no account: lookup, guide, buyers' tickets, and sign-in, sign-up and invitations.
import { Hono } from 'hono';
import { inviteRoutes } from './accounts/invite-routes.tsx';
import { newEmailRoutes } from './accounts/new-email-routes.tsx';
import { passkeyRoutes } from './accounts/passkey-routes.tsx';
import { passwordRoutes } from './accounts/password-routes.tsx';
import { secondStepRoutes } from './accounts/second-step-routes.tsx';
import { shopsRoutes } from './accounts/shops-routes.tsx';
import { signInRoutes } from './accounts/sign-in-routes.tsx';
import { signUpRoutes } from './accounts/sign-up-routes.tsx';
import { shopPageRoutes } from './embeds/shop-page-routes.ts';
import { widgetRoutes } from './embeds/widget-routes.ts';
import type { Env } from './env.ts';
import { chatApi } from './guide/chat-api.ts';
import { chatRoutes } from './guide/chat-routes.ts';
import { guideRoutes } from './guide/guide-routes.ts';
import { helpApi } from './guide/help-api.ts';
import { helpRoutes } from './guide/help-routes.tsx';
import { guideApi } from './guide/routes.ts';
import { statusesApi } from './guide/statuses-api.ts';

import { deleteAccountRoutes } from './leaving/account-routes.tsx';
import { operatorRoutes } from './operations/operator-routes.ts';

import { awaitRoutes } from './shipments/await-routes.ts';
import { followRoutes } from './shipments/follow-routes.ts';
import { trackingApi } from './shipments/tracking-api.ts';
import { trackingRoutes } from './shipments/tracking-routes.ts';
import { buyerTicketRoutes } from './tickets/buyer-routes.ts';

/** JSON routes. They may be cached, and read by pages of other sites. */
export const publicApi = new Hono<{ Bindings: Env }>()
  .basePath('/api/v1')
  .route('/', trackingApi)
  .route('/', guideApi)
  .route('/', chatApi)
  .route('/', statusesApi)
  .route('/', helpApi);

export const publicPages = new Hono<{ Bindings: Env }>()
  .basePath('/:lang{ru|zh|en}')
  .route('/', trackingRoutes)
  .route('/', followRoutes)
  .route('/', awaitRoutes)
  .route('/', guideRoutes)
  .route('/', chatRoutes)
  .route('/', helpRoutes)
  .route('/', widgetRoutes)
  .route('/', shopPageRoutes)
  .route('/', buyerTicketRoutes)
  .route('/', signInRoutes)
  .route('/', secondStepRoutes)
  .route('/', passkeyRoutes)
  .route('/', newEmailRoutes)
  .route('/', signUpRoutes)
  .route('/', passwordRoutes)
  .route('/', inviteRoutes)
  .route('/', shopsRoutes)
  .route('/', operatorRoutes)
  .route('/', deleteAccountRoutes);
