// Tickets for programs, and the live line. Pages without JavaScript: page-routes.ts, desk-routes.ts.
import { Hono } from 'hono';
import * as v from 'valibot';
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
import { describe } from '../lib/describe.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { newSecret } from '../lib/ids.ts';
import { problem } from '../lib/problem.ts';
import { validate } from '../lib/validate.ts';
import { findActing } from '../sellers/access.ts';
import { allowTicket } from './access.ts';
import { about, REFUSALS } from './describe.ts';
import { keepPhoto, servePhoto } from './evidence.ts';
import { deadlinesCalendar } from './ics.ts';
import { limitWriting, openTicket } from './open.ts';
import { searchQuery } from './search.ts';
import { listTickets } from './store.ts';
import { summarise, viewTicket } from './view.ts';

const PAGE_SIZE = 50;

const TicketList = v.object({ tickets: v.array(TicketSummary), next: v.nullable(v.string()) });
const ListQuery = v.object({
  state: v.optional(v.picklist([...TICKET_STATES, 'open'])),
  assignee: v.optional(v.string()),
  q: v.optional(v.pipe(v.string(), v.maxLength(200))),
  before: v.optional(v.pipe(v.string(), v.isoTimestamp())),
});

export const ticketRoutes = new Hono<{ Bindings: Env }>()
  .post(
    '/tickets',
    describe({
      ...about('openTicket', 'Opens a ticket about a parcel. With Idempotency-Key, once.'),
      ok: OpenedTicket,
      status: 201,
      problems: ['malformed-body', 'invalid-input', 'too-many-requests', 'too-many-tickets'],
    }),
    validate('json', OpenTicket),
    async (c) => {
      const now = Date.now();
      const acting = await findActing(c.env, c.req.raw);
      if (acting === null) limitWriting(c.req.raw, now);
      const asked = c.req.valid('json');
      const given = c.req.header('idempotency-key') ?? newSecret();
      const { row, token, isNew } = await openTicket(
        c.env,
        {
          ...asked,
          key: `api ${acting?.sellerId ?? ''} ${given} ${await sha256Hex(JSON.stringify(asked))}`,
          lang: asked.lang ?? preferredLang(c.req.header('accept-language')),
          by: acting ? 'seller' : 'buyer',
          sellerId: acting?.sellerId ?? null,
          userId: acting?.user?.id ?? null,
        },
        now,
      );
      const url = isNew ? `${c.env.PUBLIC_ORIGIN}/${row.lang}/t/${token}` : null;
      return c.json({ id: row.id, token: isNew ? token : null, url }, 201);
    },
  )
  .get(
    '/tickets',
    describe({
      ...about('listTickets', 'The seller’s tickets, latest change first.'),
      ok: TicketList,
      problems: ['unauthorized', 'invalid-input'],
      needsKey: true,
    }),
    validate('query', ListQuery),
    async (c) => {
      const acting = await findActing(c.env, c.req.raw);
      if (acting === null) throw problem('unauthorized');
      const { state, assignee, q, before } = c.req.valid('query');
      const rows = await listTickets(c.env.DB, {
        sellerId: acting.sellerId,
        state: state ?? null,
        assignee: assignee ?? null,
        match: q === undefined ? null : searchQuery(q),
        before: before === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(before),
        limit: PAGE_SIZE,
      });
      const tickets = rows.map(summarise);
      const next = rows.length === PAGE_SIZE ? (tickets.at(-1)?.updatedAt ?? null) : null;
      return c.json({ tickets, next });
    },
  )
  .get(
    '/tickets/:id',
    describe({
      ...about('getTicket', 'A ticket with its public conversation. Never an internal note.'),
      ok: Ticket,
      problems: [...REFUSALS],
      needsKey: true,
    }),
    async (c) => {
      const { row } = await allowTicket(c.env, c.req.raw, c.req.param('id'), 'viewer');
      const lang = preferredLang(c.req.header('accept-language'));
      return c.json((await viewTicket(c.env, row, lang, Date.now())).ticket);
    },
  )
  .post(
    '/tickets/:id/evidence',
    describe({
      ...about('addEvidence', 'Adds a photo (multipart field `photo`); its metadata is removed.'),
      ok: EvidenceView,
      status: 201,
      problems: [
        ...REFUSALS,
        'malformed-body',
        'invalid-input',
        'body-too-large',
        'unsupported-image',
        'too-many-photos',
      ],
      needsKey: true,
    }),
    async (c) => {
      const { row, actor } = await allowTicket(c.env, c.req.raw, c.req.param('id'), 'agent');
      const form = await c.req.formData().catch(() => {
        throw problem('malformed-body');
      });
      const photo = form.get('photo');
      if (!(photo instanceof File)) throw problem('invalid-input');
      const kept = await keepPhoto(c.env, { ticketId: row.id }, actor.by, photo, Date.now());
      const { ticket } = await viewTicket(c.env, row, row.lang, Date.now());
      const view = ticket.evidence.find(({ id }) => id === kept.id);
      if (!view) throw problem('not-found');
      return c.json(view, 201);
    },
  )
  .get(
    '/evidence/:id',
    describe({
      ...about('getEvidence', 'A photo, by a signed link out of a ticket.'),
      ok: v.looseObject({}),
      problems: ['link-expired'],
    }),
    (c) => servePhoto(c.env, c.req.param('id'), new URL(c.req.url).searchParams, Date.now()),
  )
  .get(
    '/tickets/:id/deadlines.ics',
    describe({
      ...about('ticketCalendar', 'The deadlines of a ticket as a calendar file.'),
      ok: v.string(),
      problems: [...REFUSALS],
      needsKey: true,
    }),
    async (c) => {
      const { row } = await allowTicket(c.env, c.req.raw, c.req.param('id'), 'viewer');
      const { ticket } = await viewTicket(c.env, row, row.lang, Date.now());
      return c.body(deadlinesCalendar(ticket, row.lang, c.env.PUBLIC_ORIGIN), 200, {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="${row.number}.ics"`,
        'cache-control': 'private, no-cache',
      });
    },
  )
  .get(
    '/tickets/:id/live',
    describe({
      ...about(
        'watchTicket',
        'A WebSocket that tells of new messages. The token goes into the query.',
      ),
      ok: v.looseObject({}),
      problems: [...REFUSALS, 'invalid-input'],
      needsKey: true,
    }),
    async (c) => {
      if (c.req.header('upgrade') !== 'websocket') throw problem('invalid-input');
      const { row, acting } = await allowTicket(c.env, c.req.raw, c.req.param('id'), 'viewer');
      const watcher = acting === null ? 'buyer' : 'seller';
      const stub = c.env.CONVERSATIONS.get(c.env.CONVERSATIONS.idFromName(row.id));
      return stub.fetch('https://conversation/', {
        headers: { upgrade: 'websocket', 'x-watcher': watcher },
      });
    },
  );
