// Pages and forms of a shop's people. Session and shop are resolved here once.
import { Hono } from 'hono';
import type { SellerEnv } from './accounts/access.ts';
import { requireDeskSession } from './accounts/desk.tsx';
import { homeRoutes } from './accounts/home-routes.tsx';
import { keysSettingRoutes } from './accounts/keys-setting.tsx';
import { settingsAuditRoutes } from './accounts/settings-audit-routes.tsx';
import { settingsEmailRoutes } from './accounts/settings-email-routes.tsx';
import { settingsKeysRoutes } from './accounts/settings-keys-routes.tsx';
import { settingsMeRoutes } from './accounts/settings-me-routes.tsx';
import { settingsMembersRoutes } from './accounts/settings-members-routes.tsx';
import { settingsPasskeysRoutes } from './accounts/settings-passkeys-routes.tsx';
import { settingsShopRoutes } from './accounts/settings-shop-routes.tsx';
import { settingsTwoFactorRoutes } from './accounts/settings-two-factor-routes.tsx';
import { connectionDeskRoutes } from './connections/connection-routes.ts';
import { shopPageDeskRoutes } from './embeds/settings-routes.ts';
import { feedDeskRoutes } from './feeds/settings-routes.ts';
import { importDeskRoutes } from './imports/import-routes.ts';
import { connectionTestDeskRoutes } from './inbound/test-routes.ts';
import { exportRoutes } from './leaving/export-routes.ts';
import { forgetRoutes } from './leaving/forget-routes.tsx';
import { retentionRoutes } from './leaving/retention-routes.tsx';
import { deleteShopRoutes } from './leaving/shop-routes.tsx';
import { notificationDeskRoutes } from './outbound/notifications-routes.tsx';
import { webhookDeskRoutes } from './outbound/webhooks-routes.tsx';
import { aboutOzon, ozonKeyEnds } from './ozon/account-card.tsx';
import { chatDeskRoutes } from './ozon/chat-routes.ts';
import { ozonDeskRoutes } from './ozon/desk-routes.ts';
import { disputeRoutes } from './ozon/dispute-routes.ts';
import { ozonExportDeskRoutes } from './ozon/exports-routes.ts';
import { handoverRoutes } from './ozon/handover-routes.ts';
import { labelRoutes } from './ozon/labels-routes.ts';
import { logisticsRoutes } from './ozon/logistics-routes.ts';
import { ozonKeys } from './ozon/new-key.ts';
import { postingCards } from './ozon/posting-card.tsx';
import { ratingDeskRoutes } from './ozon/rating-routes.ts';
import { returnDeskRoutes } from './ozon/returns-routes.ts';
import { rfbsDeskRoutes } from './ozon/rfbs-routes.ts';
import { ozonShipRoutes } from './ozon/ship-routes.ts';
import { reportDeskRoutes } from './reports/report-routes.ts';
import { searchDeskRoutes } from './search/routes.ts';
import { parcelListDeskRoutes } from './shipments/list-routes.ts';
import { parcelDeskRoutes } from './shipments/parcel-routes.ts';
import { cannedDeskRoutes } from './tickets/canned-routes.tsx';
import { TICKET_CONTRIBUTORS } from './tickets/contributors.ts';
import { ticketDeskRoutes } from './tickets/desk-routes.ts';
import { todayActionRoutes } from './today/action-routes.ts';
import { problemExportDeskRoutes } from './today/exports-routes.ts';
import { todayDeskRoutes } from './today/today-routes.ts';

export const desk = new Hono<SellerEnv>()
  .basePath('/:lang{ru|zh|en}/desk')
  .use('*', requireDeskSession)
  .route('/', homeRoutes)
  .route('/', todayDeskRoutes)
  .route('/', todayActionRoutes)
  .route('/', problemExportDeskRoutes)
  // Before the page of one parcel: these paths are not ids.
  .route('/', ozonShipRoutes)
  .route('/', importDeskRoutes)
  .route('/', parcelListDeskRoutes(TICKET_CONTRIBUTORS))
  .route('/', parcelDeskRoutes({ contributors: TICKET_CONTRIBUTORS, cards: postingCards }))
  .route('/', ticketDeskRoutes)
  .route('/', ozonDeskRoutes)
  .route('/', returnDeskRoutes)
  .route('/', ozonExportDeskRoutes)
  .route('/', rfbsDeskRoutes)
  .route('/', disputeRoutes)
  .route('/', labelRoutes)
  .route('/', handoverRoutes)
  .route('/', logisticsRoutes)
  .route('/', ratingDeskRoutes)
  .route('/', chatDeskRoutes)
  .route('/', connectionDeskRoutes({ ...ozonKeys, about: aboutOzon, keyEnds: ozonKeyEnds }))
  .route('/', connectionTestDeskRoutes)
  .route('/', reportDeskRoutes)
  .route('/', searchDeskRoutes)
  .route('/', settingsShopRoutes)
  .route('/', settingsMembersRoutes)
  .route('/', settingsKeysRoutes)
  .route('/', settingsMeRoutes)
  .route('/', settingsTwoFactorRoutes)
  .route('/', settingsEmailRoutes)
  .route('/', settingsPasskeysRoutes)
  .route('/', keysSettingRoutes)
  .route('/', feedDeskRoutes)
  .route('/', shopPageDeskRoutes)
  .route('/', deleteShopRoutes)
  .route('/', retentionRoutes)
  .route('/', forgetRoutes)
  .route('/', exportRoutes)
  .route('/', settingsAuditRoutes)
  .route('/', cannedDeskRoutes)
  .route('/', notificationDeskRoutes)
  .route('/', webhookDeskRoutes);
