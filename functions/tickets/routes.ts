// JSON routes of tickets and the live socket. Pages without JavaScript: buyer-routes.ts, desk-routes.ts.
// Room tickets: cases between buyers and sellers, their messages, notes, photos, deadlines, canned answers.
import { Hono } from 'hono';
import * as v from 'valibot';
import { findActor } from '../accounts/access.ts';
import { operation } from '../accounts/operation.ts';
import { mayActAs } from '../accounts/roles.ts';
import { preferredLang } from '../contract/lang.ts';
import {
  EvidenceView,
  OpenedTicket,
  OpenTicket,
  TICKET_STATES,
  Ticket,
  TicketSummary,
} from '../contract/ticket.ts';
import type { Env } from '../env.ts';
import { clientKey } from '../lib/client.ts';
import { spendWrite } from '../lib/client-quota.ts';
import { describe, section } from '../lib/describe.ts';
import { filesIn, readForm } from '../lib/form.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { newSecret } from '../lib/ids.ts';
import { httpProblem } from '../lib/problem.ts';
import { validate } from '../lib/validate.ts';
import { keepPhoto, PHOTO_BYTES_MAX, servePhoto } from './evidence.ts';
import { CALENDAR_HEADERS, deadlinesCalendar } from './ics.ts';
import { IMAGE_TYPES } from './images.ts';
import { cursorOf, listTickets } from './list-store.ts';
import { limitWriting, openTicket } from './open.ts';
import { ticketOperation } from './operation.ts';
import { senderOf } from './photo-quotas.ts';
import { searchQuery } from './search.ts';
import { summarise, viewTicket } from './view.ts';
import { watchConversation } from './watch.ts';
import { recordPhotos } from './work.ts';
import { isOver } from './workflow.ts';

const PAGE_SIZE = 50;
/** Bytes a form needs besides its photo. */
const FORM_BYTES_SPARE = 65_536;

const TicketList = v.object({ tickets: v.array(TicketSummary), next: v.nullable(v.string()) });
const ListQuery = v.object({
  state: v.optional(v.picklist([...TICKET_STATES, 'open'])),
  assignee: v.optional(v.string()),
  q: v.optional(v.pipe(v.string(), v.maxLength(200))),
  before: v.optional(v.pipe(v.string(), v.maxLength(80))),
});

const about = section('Tickets');

export const ticketRoutes = new Hono<{ Bindings: Env }>()
  .post(
    '/tickets',
    describe({
      ...about('openTicket', 'Opens a ticket about a parcel. With Idempotency-Key, once.'),
      security: 'optional',
      returns: 'The id, and of a new ticket its token and link, which are shown here only.',
      ok: OpenedTicket,
      status: 201,
      problems: [
        'forbidden',
        'malformed-body',
        'invalid-input',
        'too-many-requests',
        'quota-used-up',
        'too-many-tickets',
      ],
    }),
    validate('json', OpenTicket),
    async (c) => {
      const now = Date.now();
      const acting = await findActor(c.env, c.req.raw);
      if (acting === null) {
        limitWriting(c.req.raw, now);
        await spendWrite(c.env, c.req.raw, now);
      } else if (!mayActAs(acting.role, 'agent')) throw httpProblem('forbidden');
      const requested = c.req.valid('json');
      const idempotencyKey = c.req.header('idempotency-key') ?? newSecret();
      const { row, token, isNew } = await openTicket(
        c.env,
        {
          ...requested,
          key: `api ${acting?.sellerId ?? ''} ${idempotencyKey} ${await sha256Hex(JSON.stringify(requested))}`,
          lang: requested.lang ?? preferredLang(c.req.header('accept-language')),
          by: acting ? 'seller' : 'buyer',
          parcelToken: requested.parcelToken ?? null,
          sellerId: acting?.sellerId ?? null,
          userId: acting?.user?.id ?? null,
          keyId: acting?.user === null ? acting.actor : undefined,
          client: clientKey(c.req.raw),
        },
        now,
      );
      const url = isNew ? `${c.env.PUBLIC_ORIGIN}/${row.lang}/t/${token}` : null;
      return c.json({ id: row.id, token: isNew ? token : null, url }, 201);
    },
  )
  .get(
    '/tickets',
    operation({
      ...about('listTickets', 'The seller’s tickets, latest change first.'),
      needs: 'viewer',
      returns: 'A page of tickets; `next` is where the one after it begins.',
      ok: TicketList,
      problems: ['invalid-input'],
    }),
    validate('query', ListQuery),
    async (c) => {
      const { acting } = c.var;
      const { state, assignee, q, before } = c.req.valid('query');
      const rows = await listTickets(c.var.db, {
        sellerId: acting.sellerId,
        state: state ?? null,
        assignee: assignee ?? null,
        match: q === undefined ? null : searchQuery(acting.sellerId, q),
        before: before ?? null,
        limit: PAGE_SIZE,
      });
      const last = rows.length === PAGE_SIZE ? rows.at(-1) : undefined;
      return c.json({ tickets: rows.map(summarise), next: last ? cursorOf(last) : null });
    },
  )
  .get(
    '/tickets/:id',
    ticketOperation({
      ...about('getTicket', 'A ticket with its public conversation. Never an internal note.'),
      needs: 'viewer',
      returns: 'The ticket with its messages, photos and deadlines.',
      ok: Ticket,
    }),
    async (c) => {
      const { row } = c.var.allowed;
      const lang = preferredLang(c.req.header('accept-language'));
      return c.json((await viewTicket(c.env, row, lang, Date.now())).ticket);
    },
  )
  .post(
    '/tickets/:id/evidence',
    ticketOperation({
      ...about('addEvidence', 'Adds a photo (multipart field `photo`); its metadata is removed.'),
      needs: 'agent',
      returns: 'The photo as it was kept.',
      ok: EvidenceView,
      status: 201,
      problems: [
        'invalid-input',
        'ticket-ended',
        'too-many-requests',
        'body-too-large',
        'unsupported-image',
        'too-many-photos',
        'quota-used-up',
      ],
    }),
    async (c) => {
      const now = Date.now();
      const { row, actor } = c.var.allowed;
      if (actor.by === 'buyer') limitWriting(c.req.raw, now);
      if (isOver(row.state)) throw httpProblem('ticket-ended');
      const form = await readForm(c.req.raw, PHOTO_BYTES_MAX + FORM_BYTES_SPARE);
      if (form.isCut) throw httpProblem('body-too-large');
      const [photo] = filesIn(form, 'photo');
      if (!photo)
        throw httpProblem('invalid-input', { errors: [{ pointer: '/photo', message: 'Missing' }] });
      const sender = senderOf(c.req.raw, actor.by, row.seller_id);
      const kept = await keepPhoto(c.env, { ticket: row }, sender, photo, now);
      await recordPhotos(c.env, row, actor, 1, now);
      const { ticket } = await viewTicket(c.env, row, row.lang, now);
      const view = ticket.evidence.find(({ id }) => id === kept.id);
      if (!view) throw httpProblem('not-found');
      return c.json(view, 201);
    },
  )
  .get(
    '/evidence/:id',
    describe({
      ...about('getEvidence', 'A photo, by a signed link out of a ticket.'),
      security: 'public',
      returns: 'The bytes of the photo.',
      ok: v.string(),
      types: IMAGE_TYPES,
      problems: ['link-expired'],
    }),
    (c) => servePhoto(c.env, c.req.param('id'), new URL(c.req.url).searchParams, Date.now()),
  )
  .get(
    '/tickets/:id/deadlines.ics',
    ticketOperation({
      ...about('ticketCalendar', 'The deadlines of a ticket as a calendar file.'),
      needs: 'viewer',
      returns: 'An iCalendar file with one entry a deadline.',
      ok: v.string(),
      types: ['text/calendar'],
    }),
    async (c) => {
      const { row } = c.var.allowed;
      const { ticket } = await viewTicket(c.env, row, row.lang, Date.now());
      const calendar = deadlinesCalendar(ticket, row.lang, c.env.PUBLIC_ORIGIN);
      return c.body(calendar, 200, CALENDAR_HEADERS(row));
    },
  )
  .get(
    '/tickets/:id/live',
    ticketOperation({
      ...about('watchTicket', 'A WebSocket with new messages. The token goes into the query.'),
      needs: 'viewer',
      returns: 'Never: the answer is 101, and news follow over the socket.',
      ok: v.looseObject({}),
      problems: ['invalid-input', 'too-many-requests', 'too-many-watchers'],
    }),
    async (c) => {
      if (c.req.header('upgrade') !== 'websocket') throw httpProblem('invalid-input');
      const { row, acting } = c.var.allowed;
      return watchConversation(c.env, c.req.raw, row, acting, Date.now());
    },
  );
