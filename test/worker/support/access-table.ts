// Who may call what. Every route of functions/app.ts has its line here: access.test.ts calls each as
// everybody who may not, and fails for a route that is missing.
import type { Role } from '../../../functions/contract/account.ts';
import {
  CARRIAGE_DAY,
  CARRIAGE_METHOD,
  type Ids,
  newAccount,
  newCancellation,
  newCanned,
  newCarriage,
  newChannel,
  newConnection,
  newDisputable,
  newEndpoint,
  newFeed,
  newGuest,
  newImport,
  newInvitation,
  newKeptMessage,
  newKey,
  newLabelTask,
  newMember,
  newParcel,
  newPasskey,
  newPicture,
  newPosting,
  newProblem,
  newRatingError,
  newRfbsReturn,
  newSession,
  newSignedConnection,
  newTelegram,
  newTicket,
  newView,
  twoTickets,
} from './access-objects.ts';
import type { Shop } from './accounts.ts';
import { newCdekNumber } from './hooks.ts';

/** Not for members of a seller alone; says who is let in and by what. */
export interface Open {
  open: string;
  /** The least role in which a seller's people act as the seller there. Left out: they are as anybody. */
  members?: Role;
  /** Why it looks who somebody is though nobody acts as a seller there. */
  visitor?: string;
  ids?: (shop: Shop) => Promise<Ids>;
  fixed?: Ids;
  headers?: Record<string, string>;
  /** For a write: right in itself, so that it gets as far as it can. */
  send?: (ids: Ids) => Record<string, unknown>;
}

interface Kept {
  /** The least role that may. */
  role: Role;
  /** Only a person who has signed in, never a key. */
  person?: true;
  /** Parts of the path that are nobody's. */
  fixed?: Ids;
  /** Objects of that shop whose ids stand in the path (by the name of the parameter) or in `send`. */
  ids?: (shop: Shop) => Promise<Ids>;
  /** What is sent, right in itself, so that nothing but access decides: JSON to the API, fields to a page. */
  send?: (ids: Ids) => Record<string, unknown>;
  /** Those objects are seen by who made them alone, not by the rest of the shop. */
  own?: true;
  /** Answered 200 with an outcome for each: a stranger's ids get the one of ids that nobody has. */
  passedOver?: true;
}

export type Entry = Open | Kept;

const open = (who: string, more: Omit<Open, 'open'> = {}): Open => ({ open: who, ...more });

const sessions = { role: 'viewer', person: true } as const;

const tracking: Record<string, Entry> = {
  'POST /hooks/:carrier/:secret': open('a carrier, by the secret in the address', {
    send: () => ({}),
  }),
  'OPTIONS /api/v1/track': open('any page, to ask whether it may call'),
  'GET /api/v1/track/:number': open('anyone with a number'),
  'GET /api/v1/card/:number': open('anyone with a number'),
  'GET /:lang/widget': open('anyone'),
  'POST /api/v1/track': open('anyone with numbers', { send: () => ({ numbers: ['ABC'] }) }),
  'GET /api/v1/carriers': open('anyone'),
  'GET /api/v1/carriers/detect': open('anyone'),
  'GET /api/v1/statuses': open('anyone'),
  'GET /api/v1/openapi.json': open('anyone'),
  'GET /api/v1/inbox/failures': open('the operator, by a key of their own (hooks.test.ts)'),
  'POST /api/v1/inbox/:id/replay': open('the operator, by a key of their own (hooks.test.ts)', {
    send: () => ({}),
  }),
  'POST /api/v1/shop-pages/:slug/block': open(
    'the operator, by a key of their own (shop-page.test.ts)',
    { send: () => ({ blocked: true }) },
  ),
  'GET /:lang/s/:shop': open('anyone'),
  'GET /:lang/s/:shop/look.css': open('anyone'),
  'GET /:lang/s/:shop/logo': open('anyone'),
  'GET /api/v1/guide': open('anyone'),
  'GET /api/v1/guide/policies': open('anyone'),
  'GET /api/v1/guide/chat-texts': open('anyone'),
  'POST /api/v1/guide/chat-check': open('anyone', { send: () => ({ text: 'Soon.' }) }),
  'GET /api/v1/help/search': open('anyone'),
  'POST /mcp': open('anyone, and with a key what its role may (mcp.test.ts)', { send: () => ({}) }),
  'GET /:lang/guide': open('anyone'),
  'GET /:lang/chat': open('anyone'),
  'POST /:lang/chat': open('anyone', { send: () => ({ text: 'Soon.' }) }),
  'GET /:lang/help/search': open('anyone'),
  'GET /:lang/track': open('anyone with a number'),
  'GET /:lang/track/': open('anyone with a number'),
  'GET /:lang/track.ics': open('anyone with a number'),
  'GET /:lang/p/:token': open('who has the parcel’s link'),
  'GET /:lang/p/:token/calendar.ics': open('who has the parcel’s link'),
  'POST /:lang/p/:token/follow': open('who has the parcel’s link', { send: () => ({}) }),
  'POST /:lang/p/:token/unfollow': open('who has the parcel’s link', { send: () => ({}) }),
  'POST /:lang/n/:number/follow': open('who waits for a number', { send: () => ({}) }),
  'POST /:lang/n/:number/unfollow': open('who waits for a number', { send: () => ({}) }),
  'GET /': open('anyone'),
  'GET /healthz': open('anyone'),
  'GET /health': open('anyone'),
  'GET /ready': open('anyone'),
  'GET /metrics': open('the operator, by a key of their own (metrics.test.ts)'),
  'GET /:lang/operator': open('the operator, by a key of their own (operator-page.test.ts)'),
  'POST /:lang/operator/sign-in': open(
    'the operator, by a key of their own (operator-page.test.ts)',
    { send: () => ({ key: 'a guess' }) },
  ),
  'POST /:lang/operator/sign-out': open(
    'the operator, by a key of their own (operator-page.test.ts)',
    { send: () => ({}) },
  ),
  'POST /:lang/operator/replay': open(
    'the operator, by a key of their own (operator-page.test.ts)',
    { send: () => ({ message: '1' }) },
  ),
  'GET /.well-known/security.txt': open('anyone'),
  'GET /problems/:slug': open('anyone'),
  'GET /:lang/frame/*': open('nobody: it is a page without its content'),
  'GET /*': open('anyone: files of the site'),
};

/** Only a shop's key in `as-api-key` lets in: neither a session nor a bearer key (aftership.test.ts). */
const connector = (send?: Record<string, unknown>): Open =>
  open('a connector, by a key of the shop in AfterShip’s header (aftership.test.ts)', {
    ...(send && { send: () => send }),
  });

const aftership: Record<string, Entry> = {
  'GET /aftership/tracking/2026-07/trackings': connector(),
  'POST /aftership/tracking/2026-07/trackings': connector({ tracking_number: '1106321645' }),
  'GET /aftership/tracking/2026-07/trackings/:id': connector(),
  'PUT /aftership/tracking/2026-07/trackings/:id': connector({ slug: 'cdek' }),
  'DELETE /aftership/tracking/2026-07/trackings/:id': connector({}),
  'POST /aftership/tracking/2026-07/trackings/:id/retrack': connector({}),
  'POST /aftership/tracking/2026-07/trackings/:id/mark-as-completed': connector({}),
  'GET /aftership/tracking/2026-07/couriers': connector(),
  'POST /aftership/tracking/2026-07/couriers/detect': connector({ tracking_number: '1106321645' }),
};

const tickets: Record<string, Entry> = {
  'GET /:lang/report': open('a buyer'),
  'POST /:lang/report': open('a buyer', {
    send: () => ({ number: newCdekNumber(), type: 'lost', message: 'Where is it?' }),
  }),
  'GET /:lang/t/:token': open('who has the ticket’s link'),
  'POST /:lang/t/:token/messages': open('who has the ticket’s link', {
    send: () => ({ body: 'Soon.' }),
  }),
  'POST /:lang/t/:token/withdraw': open('who has the ticket’s link', { send: () => ({}) }),
  'GET /:lang/t/:token/deadlines.ics': open('who has the ticket’s link'),
  'GET /:lang/t/:token/claim': open('who has the ticket’s link'),
  'POST /api/v1/tickets': open('a buyer', {
    members: 'agent',
    send: () => ({ number: newCdekNumber(), type: 'lost', message: 'Where is it?' }),
  }),
  'GET /api/v1/evidence/:id': open('who has the photo’s signed link'),
  // By the ticket's token as well, and with a photo: tickets-photos.test.ts.
  'POST /api/v1/tickets/:id/evidence': { role: 'agent', ids: newTicket },
  'GET /api/v1/tickets/:id/live': open(
    'the ticket’s token or its seller, by WebSocket (tickets-live.test.ts)',
    { members: 'viewer', ids: newTicket, headers: { upgrade: 'websocket' } },
  ),
  'GET /api/v1/tickets': { role: 'viewer' },
  'GET /api/v1/tickets/:id': { role: 'viewer', ids: newTicket },
  'GET /api/v1/tickets/:id/deadlines.ics': { role: 'viewer', ids: newTicket },
  'POST /api/v1/tickets/:id/messages': {
    role: 'agent',
    ids: newTicket,
    send: () => ({ body: 'Soon.' }),
  },
  'GET /api/v1/tickets/:id/notes': { role: 'viewer', ids: newTicket },
  'POST /api/v1/tickets/:id/notes': {
    role: 'agent',
    ids: newTicket,
    send: () => ({ noteText: 'Hm.' }),
  },
  'POST /api/v1/tickets/:id/resolve': {
    role: 'agent',
    ids: newTicket,
    send: () => ({ resolution: 'delivered' }),
  },
  'POST /api/v1/tickets/:id/close': { role: 'agent', ids: newTicket },
  'POST /api/v1/tickets/:id/assign': {
    role: 'agent',
    ids: newTicket,
    send: () => ({ assignee: null }),
  },
  'POST /api/v1/tickets/:id/merge': {
    role: 'agent',
    ids: twoTickets,
    send: ({ into }) => ({ into }),
  },
  'GET /api/v1/tickets/:id/claim': { role: 'viewer', ids: newTicket },
  'GET /api/v1/tickets/:id/history': { role: 'viewer', ids: newTicket },
  'GET /:lang/desk/tickets': { role: 'viewer' },
  'GET /:lang/desk/tickets/new': { role: 'agent' },
  'POST /:lang/desk/tickets/new': { role: 'agent', send: () => ({ number: '' }) },
  'GET /:lang/desk/tickets/:id': { role: 'viewer', ids: newTicket },
  'POST /:lang/desk/tickets/:id/messages': {
    role: 'agent',
    ids: newTicket,
    send: () => ({ body: 'Soon.' }),
  },
  'POST /:lang/desk/tickets/:id/notes': {
    role: 'agent',
    ids: newTicket,
    send: () => ({ noteText: 'Hm.' }),
  },
  'POST /:lang/desk/tickets/:id/resolve': {
    role: 'agent',
    ids: newTicket,
    send: () => ({ resolution: 'delivered' }),
  },
  'POST /:lang/desk/tickets/:id/close': { role: 'agent', ids: newTicket },
  'POST /:lang/desk/tickets/:id/link-given': { role: 'agent', ids: newTicket },
  'POST /:lang/desk/tickets/:id/assign': {
    role: 'agent',
    ids: newTicket,
    send: () => ({ assignee: '' }),
  },
  'POST /:lang/desk/tickets/:id/merge': {
    role: 'agent',
    ids: twoTickets,
    send: ({ into }) => ({ into }),
  },
  'GET /:lang/desk/tickets/:id/deadlines.ics': { role: 'viewer', ids: newTicket },
  'GET /:lang/desk/tickets/:id/claim': { role: 'viewer', ids: newTicket },
  'POST /:lang/desk/tickets/:id/claim': {
    role: 'agent',
    ids: newTicket,
    send: () => ({ account: 'Коробка смята.' }),
  },
  'POST /:lang/desk/tickets/:id/reopen': { role: 'agent', ids: newTicket },
  'POST /:lang/desk/tickets/actions': {
    role: 'agent',
    ids: newTicket,
    passedOver: true,
    send: ({ id }) => ({ id, do: 'seen', tab: 'all' }),
  },
};

const parcels: Record<string, Entry> = {
  'GET /api/v1/shipments': { role: 'viewer' },
  'GET /api/v1/shipments/export.csv': { role: 'viewer' },
  'GET /api/v1/shipments/export.xlsx': { role: 'viewer' },
  'POST /api/v1/shipments': {
    role: 'agent',
    send: () => ({ shipments: [{ number: newCdekNumber() }] }),
  },
  'POST /api/v1/shipments/actions': {
    role: 'agent',
    ids: newParcel,
    send: ({ id }) => ({ action: 'archive', ids: [id] }),
    passedOver: true,
  },
  'GET /api/v1/shipments/:id/texts': { role: 'viewer', ids: newParcel },
  'GET /api/v1/shipments/:id': { role: 'viewer', ids: newParcel },
  'PATCH /api/v1/shipments/:id': {
    role: 'agent',
    ids: newParcel,
    send: () => ({ archived: true }),
  },
  'GET /api/v1/shipment-views': { role: 'viewer' },
  'POST /api/v1/shipment-views': { role: 'agent', send: () => ({ title: 'Mine', query: {} }) },
  'PUT /api/v1/shipment-views/:id': {
    role: 'agent',
    ids: newView,
    own: true,
    send: () => ({ title: 'Other', query: {} }),
  },
  'DELETE /api/v1/shipment-views/:id': { role: 'agent', ids: newView, own: true },
  'GET /:lang/desk/parcels': { role: 'viewer' },
  'GET /:lang/desk/parcels/export.csv': { role: 'viewer' },
  'GET /:lang/desk/parcels/export.xlsx': { role: 'viewer' },
  'POST /:lang/desk/parcels/actions': {
    role: 'agent',
    ids: newParcel,
    send: ({ id }) => ({ action: 'archive', id }),
    passedOver: true,
  },
  'POST /:lang/desk/parcels/views': { role: 'agent', send: () => ({ title: 'Mine' }) },
  'POST /:lang/desk/parcels/views/:id/delete': { role: 'agent', ids: newView, own: true },
  'GET /:lang/desk/parcels/new': { role: 'agent' },
  'POST /:lang/desk/parcels/new': { role: 'agent', send: () => ({ number: '' }) },
  'GET /:lang/desk/parcels/ship': { role: 'agent' },
  'POST /:lang/desk/parcels/ship': { role: 'agent', send: () => ({ lines: '' }) },
  'GET /:lang/desk/parcels/:id': { role: 'viewer', ids: newParcel },
  'GET /:lang/desk/parcels/:id/products/:product/:picture': { role: 'viewer', ids: newPicture },
  'POST /:lang/desk/parcels/:id/carrier': {
    role: 'agent',
    ids: newParcel,
    send: () => ({ carrier: 'cdek' }),
  },
  'POST /:lang/desk/parcels/:id/archive': { role: 'agent', ids: newParcel },
  'GET /:lang/desk/parcels/:id/forget': { role: 'owner', ids: newParcel },
  'POST /:lang/desk/parcels/:id/forget': { role: 'owner', ids: newParcel },
  'GET /:lang/desk/parcels/forgotten': { role: 'owner' },
  'POST /:lang/desk/parcels/:id/unarchive': { role: 'agent', ids: newParcel },
  'POST /:lang/desk/parcels/:id/numbers': {
    role: 'agent',
    ids: newParcel,
    send: () => ({ number: newCdekNumber() }),
  },
  'POST /:lang/desk/parcels/:id/numbers/remove': {
    role: 'agent',
    ids: newParcel,
    send: () => ({ number: 'NOBODY-1' }),
  },
  'GET /api/v1/reports': { role: 'viewer' },
  'GET /:lang/desk/reports': { role: 'viewer' },
  'GET /:lang/desk/reports/:file': { role: 'viewer', fixed: { file: 'delivery.csv' } },
};

const NOTIFICATIONS = '/:lang/desk/settings/notifications';
const notifications: Record<string, Entry> = {
  [`GET ${NOTIFICATIONS}`]: { role: 'viewer' },
  [`POST ${NOTIFICATIONS}`]: { role: 'viewer' },
  [`GET ${NOTIFICATIONS}/add/:kind`]: { role: 'viewer', fixed: { kind: 'telegram' } },
  [`POST ${NOTIFICATIONS}/add/:kind`]: { role: 'viewer', fixed: { kind: 'telegram' } },
  [`POST ${NOTIFICATIONS}/:id`]: { role: 'viewer', ids: newChannel, own: true },
  [`POST ${NOTIFICATIONS}/:id/test`]: { role: 'viewer', ids: newChannel, own: true },
  [`POST ${NOTIFICATIONS}/:id/commands/:act`]: {
    role: 'viewer',
    ids: newTelegram,
    fixed: { act: 'off' },
    own: true,
  },
  [`POST ${NOTIFICATIONS}/:id/delete`]: { role: 'viewer', ids: newChannel, own: true },
};

const IMPORTS = '/api/v1/imports/:id';
const IMPORT_PAGES = '/:lang/desk/parcels/import';
const columns = () => ({
  ...{ posting: null, tracking: 0, others: null, order: null, carrier: null, scheme: null },
  ...{ shipBy: null, defaultCarrier: null },
});
const imports: Record<string, Entry> = {
  'POST /api/v1/imports': { role: 'agent' },
  'GET /api/v1/imports': { role: 'viewer' },
  [`GET ${IMPORTS}`]: { role: 'viewer', ids: newImport },
  [`PUT ${IMPORTS}/columns`]: { role: 'agent', ids: newImport, send: columns },
  [`POST ${IMPORTS}/start`]: { role: 'agent', ids: newImport },
  [`POST ${IMPORTS}/cancel`]: { role: 'agent', ids: newImport },
  [`GET ${IMPORTS}/errors.csv`]: { role: 'viewer', ids: newImport },
  [`GET ${IMPORTS}/errors.xlsx`]: { role: 'viewer', ids: newImport },
  [`GET ${IMPORT_PAGES}`]: { role: 'viewer' },
  [`POST ${IMPORT_PAGES}`]: { role: 'agent' },
  [`GET ${IMPORT_PAGES}/:id`]: { role: 'viewer', ids: newImport },
  [`GET ${IMPORT_PAGES}/:id/errors.csv`]: { role: 'viewer', ids: newImport },
  [`GET ${IMPORT_PAGES}/:id/errors.xlsx`]: { role: 'viewer', ids: newImport },
  [`POST ${IMPORT_PAGES}/:id/columns`]: { role: 'agent', ids: newImport },
  [`POST ${IMPORT_PAGES}/:id/start`]: { role: 'agent', ids: newImport },
  [`POST ${IMPORT_PAGES}/:id/cancel`]: { role: 'agent', ids: newImport },
};

const today: Record<string, Entry> = {
  'GET /api/v1/today': { role: 'viewer' },
  'GET /api/v1/problems': { role: 'viewer' },
  'GET /api/v1/problems/export.csv': { role: 'viewer' },
  'GET /api/v1/problems/export.xlsx': { role: 'viewer' },
  'GET /:lang/desk/today/problems.csv': { role: 'viewer' },
  'GET /:lang/desk/today/problems.xlsx': { role: 'viewer' },
  'GET /api/v1/returns/export.csv': { role: 'viewer' },
  'GET /api/v1/returns/export.xlsx': { role: 'viewer' },
  'GET /api/v1/returns/rfbs-export.csv': { role: 'viewer' },
  'GET /api/v1/returns/rfbs-export.xlsx': { role: 'viewer' },
  'GET /:lang/desk/returns/export.csv': { role: 'viewer' },
  'GET /:lang/desk/returns/export.xlsx': { role: 'viewer' },
  'GET /:lang/desk/returns/rfbs-export.csv': { role: 'viewer' },
  'GET /:lang/desk/returns/rfbs-export.xlsx': { role: 'viewer' },
  'POST /api/v1/problems/:id/snooze': {
    role: 'agent',
    ids: newProblem,
    send: () => ({ days: 1 }),
  },
  'DELETE /api/v1/problems/:id/snooze': { role: 'agent', ids: newProblem },
  'GET /:lang/desk/today': { role: 'viewer' },
  'POST /:lang/desk/today/snooze': {
    role: 'agent',
    ids: newProblem,
    send: ({ id }) => ({ id, days: '1' }),
  },
  'POST /:lang/desk/today/archive': {
    role: 'agent',
    ids: newParcel,
    send: ({ id }) => ({ id }),
  },
  'POST /:lang/desk/today/actions': {
    role: 'agent',
    ids: newParcel,
    passedOver: true,
    send: ({ id }) => ({ id, action: 'archive' }),
  },
  'POST /:lang/desk/today/group': { role: 'agent', send: () => ({ reason: 'pickup_expiring' }) },
  'POST /:lang/desk/today/undo': { role: 'agent', send: () => ({ done: 'archived', at: '1' }) },
};

const ozon: Record<string, Entry> = {
  'GET /api/v1/returns': { role: 'viewer' },
  'GET /api/v1/ozon/accounts': { role: 'viewer' },
  'GET /api/v1/ozon/rating': { role: 'viewer' },
  'GET /api/v1/ozon/rating/errors': { role: 'viewer' },
  'POST /api/v1/ozon/postings/:number/dispute': {
    role: 'agent',
    ids: newPosting,
    send: () => ({}),
    passedOver: true,
  },
  'GET /:lang/desk/labels': { role: 'viewer' },
  'GET /:lang/desk/logistics': { role: 'viewer' },
  'POST /:lang/desk/labels': { role: 'agent', send: () => ({ numbers: '' }) },
  'POST /:lang/desk/labels/chosen': { role: 'agent', send: () => ({ id: 'shp_0' }) },
  'GET /:lang/desk/labels/:id': { role: 'agent', ids: newLabelTask },
  'GET /:lang/desk/handover': { role: 'viewer' },
  'POST /:lang/desk/handover': {
    role: 'agent',
    ids: newCarriage,
    send: ({ connection }) => ({
      connection,
      method: String(CARRIAGE_METHOD),
      day: CARRIAGE_DAY,
    }),
  },
  'GET /:lang/desk/handover/:connection/:carriage': {
    role: 'viewer',
    ids: newCarriage,
  },
  'POST /:lang/desk/handover/:connection/:carriage': {
    role: 'agent',
    ids: newCarriage,
    send: () => ({ step: 'approve' }),
  },
  'GET /:lang/desk/handover/:connection/:carriage/:paper': {
    role: 'agent',
    fixed: { paper: 'act' },
    ids: newCarriage,
  },
  'GET /:lang/desk/chats': { role: 'viewer' },
  'POST /:lang/desk/chats/open': {
    role: 'agent',
    ids: newPosting,
    send: ({ number }) => ({ posting: number }),
  },
  'GET /:lang/desk/chats/:connection/:chat': {
    role: 'viewer',
    fixed: { chat: '99feb3fc-a474-469f-95d5-268b470cc607' },
    ids: newAccount,
  },
  'POST /:lang/desk/chats/:connection/:chat': {
    role: 'agent',
    fixed: { chat: '99feb3fc-a474-469f-95d5-268b470cc607' },
    ids: newAccount,
    send: () => ({ step: 'read', seen: '3000000000118032000' }),
  },
  'GET /:lang/desk/rating': { role: 'viewer' },
  'GET /:lang/desk/rating/:number': { role: 'viewer', ids: newRatingError },
  'GET /:lang/desk/ozon/:number/dispute': { role: 'agent', ids: newDisputable },
  'GET /api/v1/ozon/postings/:number': { role: 'viewer', ids: newPosting },
  'POST /api/v1/ozon/tracking-numbers': {
    role: 'agent',
    ids: newPosting,
    send: ({ number }) => ({ items: [{ postingNumber: number, trackingNumber: 'RA644000001RU' }] }),
    passedOver: true,
  },
  'POST /api/v1/ozon/moves': {
    role: 'agent',
    ids: newPosting,
    send: ({ number }) => ({ action: 'delivering', postings: [number] }),
    passedOver: true,
  },
  'POST /api/v1/ozon/postings/:number/cutoff': {
    role: 'agent',
    ids: newPosting,
    send: () => ({ cutoffAt: '2026-11-25T10:00:00Z' }),
    passedOver: true,
  },
  'GET /api/v1/ozon/cancellations': { role: 'viewer' },
  'POST /api/v1/ozon/cancellations/:id/approve': {
    role: 'agent',
    ids: newCancellation,
    send: () => ({}),
  },
  'POST /api/v1/ozon/cancellations/:id/reject': {
    role: 'agent',
    ids: newCancellation,
    send: () => ({}),
  },
  'GET /api/v1/ozon/rfbs-returns': { role: 'viewer' },
  'GET /api/v1/ozon/rfbs-returns/:id': { role: 'viewer', ids: newRfbsReturn },
  'POST /api/v1/ozon/rfbs-returns/:id/decision': {
    role: 'agent',
    ids: newRfbsReturn,
    send: () => ({ action: 1000 }),
  },
  'GET /:lang/desk/returns/rfbs/:id': { role: 'viewer', ids: newRfbsReturn },
  'POST /:lang/desk/returns/rfbs/:id': {
    role: 'agent',
    ids: newRfbsReturn,
    send: () => ({ step: 'check', action: '1000' }),
  },
  'GET /:lang/desk/returns': { role: 'viewer' },
  'GET /:lang/desk/returns/pick-list': { role: 'viewer' },
  'POST /:lang/desk/returns/requests/:id': {
    role: 'agent',
    ids: newCancellation,
    send: () => ({ decision: 'rejected' }),
  },
  'POST /:lang/desk/ozon/:number/:action': {
    role: 'agent',
    fixed: { action: 'delivering' },
    ids: newPosting,
  },
};

const connections: Record<string, Entry> = {
  'GET /api/v1/connections': { role: 'viewer' },
  'POST /api/v1/connections': { role: 'owner', send: () => ({ carrier: 'cdek' }) },
  'GET /api/v1/connections/:id': { role: 'viewer', ids: newConnection },
  'PATCH /api/v1/connections/:id': {
    role: 'owner',
    ids: newConnection,
    send: () => ({ anySender: true }),
  },
  'DELETE /api/v1/connections/:id': { role: 'owner', ids: newConnection },
  'POST /api/v1/connections/:id/test': { role: 'owner', ids: newConnection },
  'POST /api/v1/connections/:id/rotate': { role: 'owner', ids: newConnection },
  'GET /api/v1/connections/:id/failures': { role: 'viewer', ids: newConnection },
  'POST /api/v1/connections/:id/failures/:message/replay': { role: 'owner', ids: newKeptMessage },
  'GET /:lang/desk/connections': { role: 'viewer' },
  'POST /:lang/desk/connections': { role: 'owner', send: () => ({ carrier: '' }) },
  'GET /:lang/desk/connections/:id': { role: 'viewer', ids: newConnection },
  'POST /:lang/desk/connections/:id/keys': { role: 'owner', ids: newConnection },
  'POST /:lang/desk/connections/:id/keys/forget': { role: 'owner', ids: newConnection },
  'POST /:lang/desk/connections/:id/signing': { role: 'owner', ids: newSignedConnection },
  'POST /:lang/desk/connections/:id/test': { role: 'owner', ids: newConnection },
  'POST /:lang/desk/connections/:id/address': { role: 'owner', ids: newConnection },
  'POST /:lang/desk/connections/:id/revoke': { role: 'owner', ids: newConnection },
  'POST /:lang/desk/connections/:id/replay/:message': { role: 'owner', ids: newKeptMessage },
};

const update: Record<string, Entry> = {
  'GET /api/v1/endpoints': { role: 'viewer' },
  'POST /api/v1/endpoints': {
    role: 'owner',
    send: () => ({ url: 'https://shop.example/hook', types: ['shipment.delivered'] }),
  },
  'GET /api/v1/endpoints/:id': { role: 'viewer', ids: newEndpoint },
  'PATCH /api/v1/endpoints/:id': {
    role: 'owner',
    ids: newEndpoint,
    send: () => ({ enabled: false }),
  },
  'DELETE /api/v1/endpoints/:id': { role: 'owner', ids: newEndpoint },
  'POST /api/v1/endpoints/:id/rotate': { role: 'owner', ids: newEndpoint },
  'POST /api/v1/endpoints/:id/test': { role: 'owner', ids: newEndpoint },
  'GET /api/v1/endpoints/:id/deliveries': { role: 'viewer', ids: newEndpoint },
  'POST /api/v1/endpoints/:id/deliveries/:delivery/replay': { role: 'owner', ids: newEndpoint },
  'POST /api/v1/endpoints/:id/replay': {
    role: 'owner',
    ids: newEndpoint,
    send: () => ({ since: '2026-11-01T00:00:00Z' }),
  },
  'GET /:lang/desk/settings/webhooks': { role: 'viewer' },
  'POST /:lang/desk/settings/webhooks': { role: 'owner', send: () => ({ url: '' }) },
  'GET /:lang/desk/settings/webhooks/:id': { role: 'viewer', ids: newEndpoint },
  'POST /:lang/desk/settings/webhooks/:id': {
    role: 'owner',
    ids: newEndpoint,
    send: () => ({ url: '' }),
  },
  'POST /:lang/desk/settings/webhooks/:id/:act': {
    role: 'owner',
    fixed: { act: 'off' },
    ids: newEndpoint,
  },
  'POST /:lang/desk/settings/webhooks/:id/test': { role: 'owner', ids: newEndpoint },
  'POST /:lang/desk/settings/webhooks/:id/rotate': { role: 'owner', ids: newEndpoint },
  'POST /:lang/desk/settings/webhooks/:id/delete': { role: 'owner', ids: newEndpoint },
  'POST /:lang/desk/settings/webhooks/:id/replay': {
    role: 'owner',
    ids: newEndpoint,
    send: () => ({ since: '2026-11-01T00:00' }),
  },
  'POST /:lang/desk/settings/webhooks/:id/deliveries/:delivery': {
    role: 'owner',
    ids: newEndpoint,
  },
};

const accounts: Record<string, Entry> = {
  'GET /:lang/sign-in': open('anyone'),
  'POST /:lang/sign-in': open('anyone, with a password', {
    send: () => ({ email: 'a@staff.test', password: 'guessed-password' }),
  }),
  'GET /:lang/sign-in/code': open('anyone'),
  'POST /:lang/sign-in/code': open('who has given the right password in this browser', {
    send: () => ({ code: '000000' }),
  }),
  'GET /:lang/sign-in/email/:token': open('who has the link in the letter to a new address'),
  'POST /:lang/sign-in/email/:token': open('who has the link in the letter to a new address', {
    send: () => ({}),
  }),
  'POST /:lang/sign-in/passkey': open('anyone', { send: () => ({ back: '' }) }),
  'POST /:lang/sign-in/passkey/answer': open('who has a passkey', {
    send: () => ({ response: '{"id":"a"}' }),
  }),
  'POST /:lang/sign-out': open('anyone', { visitor: 'it ends their session', send: () => ({}) }),
  'GET /:lang/sign-up': open('anyone'),
  'POST /:lang/sign-up': open('anyone', {
    send: () => ({ email: 'a@staff.test', name: 'A shop' }),
  }),
  'GET /:lang/sign-up/sent': open('anyone'),
  'GET /:lang/sign-up/:token': open('who has the letter'),
  'POST /:lang/sign-up/:token': open('who has the letter', {
    send: () => ({ name: 'Li', password: 'a long password' }),
  }),
  'GET /:lang/password': open('anyone'),
  'POST /:lang/password': open('anyone', { send: () => ({ email: 'a@staff.test' }) }),
  'GET /:lang/password/sent': open('anyone'),
  'GET /:lang/password/:token': open('who has the letter'),
  'POST /:lang/password/:token': open('who has the letter', {
    send: () => ({ password: 'a long password' }),
  }),
  'GET /:lang/invite/:path': open('who has the letter'),
  'POST /:lang/invite/:path': open('who has the letter', {
    send: () => ({ name: 'Li', password: 'a long password' }),
  }),
  'POST /api/auth/sign-in/email': open('anyone, with a password', {
    send: () => ({ email: 'a@staff.test', password: 'guessed-password' }),
  }),
  'POST /api/auth/sign-out': open('anyone', { visitor: 'it ends their session', send: () => ({}) }),
  'GET /api/auth/session': sessions,
  'GET /:lang/shops': sessions,
  'POST /:lang/shops': { ...sessions, send: () => ({ shop: '' }) },
  'GET /:lang/shops/delete-account': sessions,
  'POST /:lang/shops/delete-account': { ...sessions, send: () => ({ current: '' }) },
  'POST /:lang/shops/switch': {
    ...sessions,
    ids: async ({ id }) => ({ seller: id }),
    send: ({ seller }) => ({ seller }),
  },
  'GET /api/auth/members': { role: 'viewer' },
  'PATCH /api/auth/members/:id': { role: 'owner', ids: newMember, send: () => ({ role: 'agent' }) },
  'DELETE /api/auth/members/:id': { role: 'owner', ids: newMember },
  'GET /api/auth/invitations': { role: 'owner' },
  'POST /api/auth/invitations': {
    role: 'owner',
    send: newGuest,
  },
  'DELETE /api/auth/invitations/:id': { role: 'owner', ids: newInvitation },
  'GET /api/auth/keys': { role: 'owner' },
  'POST /api/auth/keys': {
    role: 'owner',
    send: () => ({ name: 'A program', scope: 'read', expiresInDays: 30 }),
  },
  'DELETE /api/auth/keys/:id': { role: 'owner', ids: newKey },
};

const settings: Record<string, Entry> = {
  'GET /api/v1/seller': { role: 'viewer' },
  'PATCH /api/v1/seller': { role: 'owner', send: () => ({ lang: 'zh' }) },
  'GET /api/v1/canned-answers': { role: 'viewer' },
  'POST /api/v1/canned-answers': {
    role: 'agent',
    send: () => ({ title: 'Hello', body: 'Hello!' }),
  },
  'DELETE /api/v1/canned-answers/:id': { role: 'agent', ids: newCanned },
  'GET /api/v1/audit': { role: 'viewer' },
  'GET /:lang/desk/settings/audit': { role: 'viewer' },
  'GET /:lang/desk/settings/audit.csv': { role: 'viewer' },
  'GET /:lang/desk': { role: 'viewer' },
  'GET /:lang/desk/settings': { role: 'viewer' },
  'GET /:lang/desk/settings/shop': { role: 'viewer' },
  'GET /:lang/desk/settings/shop/retention': { role: 'owner' },
  'POST /:lang/desk/settings/shop/retention': { role: 'owner', send: () => ({ parcels: '365' }) },
  'POST /:lang/desk/settings/shop': {
    role: 'owner',
    send: () => ({ name: 'A shop', lang: 'en', timeZone: 'UTC' }),
  },
  'GET /:lang/desk/settings/shop/delete': { role: 'owner' },
  'POST /:lang/desk/settings/shop/delete': { role: 'owner', send: () => ({ name: '' }) },
  'GET /:lang/desk/settings/shop/export': { role: 'owner' },
  'GET /:lang/desk/settings/me/email': { role: 'viewer' },
  'POST /:lang/desk/settings/me/email': { role: 'viewer', send: () => ({ email: '' }) },
  'GET /:lang/desk/settings/me/passkeys': { role: 'viewer' },
  'POST /:lang/desk/settings/me/passkeys': { role: 'viewer', send: () => ({ current: '' }) },
  'POST /:lang/desk/settings/me/passkeys/add': { role: 'viewer', send: () => ({ response: '' }) },
  'POST /:lang/desk/settings/me/passkeys/:id/remove': {
    role: 'viewer',
    ids: newPasskey,
    own: true,
  },
  'GET /:lang/desk/settings/members': { role: 'viewer' },
  'POST /:lang/desk/settings/members': {
    role: 'owner',
    send: () => ({ email: '', role: 'agent' }),
  },
  'POST /:lang/desk/settings/members/:id/role': {
    role: 'owner',
    ids: newMember,
    send: () => ({ role: 'agent' }),
  },
  'POST /:lang/desk/settings/members/:id/remove': { role: 'owner', ids: newMember },
  'POST /:lang/desk/settings/members/invitations/:id/withdraw': {
    role: 'owner',
    ids: newInvitation,
  },
  'GET /:lang/desk/settings/keys': { role: 'owner' },
  'POST /:lang/desk/settings/keys': {
    role: 'owner',
    send: () => ({ name: 'A program', scope: 'read', days: '30' }),
  },
  'POST /:lang/desk/settings/keys/:id/revoke': { role: 'owner', ids: newKey },
  'GET /:lang/desk/settings/page': { role: 'owner' },
  'POST /:lang/desk/settings/page': { role: 'owner', send: () => ({ slug: '' }) },
  'POST /bots/telegram/:channel': open(
    'Telegram, by the secret of the bot (bot-commands.test.ts)',
    { send: () => ({}) },
  ),
  'GET /feeds/:file': open('who has the feed’s address (feeds.test.ts)'),
  'GET /:lang/desk/settings/feeds': { role: 'owner' },
  'POST /:lang/desk/settings/feeds': {
    role: 'owner',
    send: () => ({ name: 'A sheet', list: 'parcels', view: '' }),
  },
  'POST /:lang/desk/settings/feeds/:id/revoke': { role: 'owner', ids: newFeed },
  'GET /:lang/desk/settings/me': { role: 'viewer' },
  'POST /:lang/desk/settings/me/name': { role: 'viewer', send: () => ({ name: 'Li' }) },
  'POST /:lang/desk/settings/me/password': { role: 'viewer', send: () => ({ password: '' }) },
  'POST /:lang/desk/settings/me/sessions/end': { role: 'viewer' },
  'POST /:lang/desk/settings/me/sessions/:id/end': {
    role: 'viewer',
    ids: newSession,
    own: true,
  },
  'POST /:lang/desk/settings/me/leave': { role: 'viewer' },
  'POST /:lang/desk/settings/me/keys': { role: 'viewer' },
  'GET /:lang/desk/settings/me/two-factor': { role: 'viewer' },
  'POST /:lang/desk/settings/me/two-factor': { role: 'viewer', send: () => ({ current: '' }) },
  'POST /:lang/desk/settings/me/two-factor/confirm': { role: 'viewer' },
  'POST /:lang/desk/settings/me/two-factor/codes': {
    role: 'viewer',
    send: () => ({ current: '' }),
  },
  'POST /:lang/desk/settings/me/two-factor/off': { role: 'viewer', send: () => ({ current: '' }) },
  'GET /:lang/desk/more': { role: 'viewer' },
  'GET /:lang/desk/search': { role: 'viewer' },
  'GET /:lang/desk/settings/canned': { role: 'viewer' },
  'POST /:lang/desk/settings/canned': {
    role: 'agent',
    send: () => ({ title: 'Hello', body: 'Hi' }),
  },
  'POST /:lang/desk/settings/canned/:id/delete': { role: 'agent', ids: newCanned },
};

export const ACCESS: Record<string, Entry> = {
  ...tracking,
  ...aftership,
  ...tickets,
  ...parcels,
  ...imports,
  ...notifications,
  ...today,
  ...ozon,
  ...connections,
  ...update,
  ...accounts,
  ...settings,
};
