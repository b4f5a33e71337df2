// Tools that change something, for a key that may write. The same call twice is one change: the API is given a key
// made of the call.
import * as v from 'valibot';
import type { ChatFinding } from '../contract/guide.ts';
import type { ActionResults } from '../contract/ozon.ts';
import type { Snoozed } from '../contract/parcel-problem.ts';
import {
  MESSAGE_CHARS_MAX,
  type OpenedTicket,
  type PublicMessage,
  TICKET_TYPES,
} from '../contract/ticket.ts';
import { words } from '../contract/words.ts';
import { findParcelId, ParcelNumber } from './find-parcel.ts';
import { TicketId } from './shop-tools.ts';
import { InLang, type Tool, tool } from './tool.ts';

/** Without one the content alone tells two calls apart. */
const RequestId = v.pipe(
  v.optional(v.pipe(v.string(), v.maxLength(64))),
  v.description(
    'Calls with the same content are one. Give another id to do the same once more on purpose.',
  ),
);
const Body = v.pipe(v.string(), v.minLength(1), v.maxLength(MESSAGE_CHARS_MAX));

export const WRITING_TOOLS: readonly Tool[] = [
  tool({
    name: 'open_ticket',
    title: 'Open a ticket',
    description:
      'Opens a ticket about a parcel of the shop. Its buyer sees nothing until somebody gives them the link. Ask your ' +
      'user first.',
    needs: 'agent',
    writes: { isDestructive: false, isOutside: false },
    input: v.object({
      number: v.pipe(v.string(), v.minLength(3), v.maxLength(64)),
      type: v.picklist(TICKET_TYPES),
      message: v.pipe(
        Body,
        v.description('What happened. The buyer reads it once they have the link.'),
      ),
      requestId: RequestId,
      lang: InLang,
    }),
    output: v.looseObject({ id: v.string(), isNew: v.boolean(), page: v.string() }),
    async run({ number, type, message, requestId = '' }, lang, { ask, origin }) {
      const { id, token, url } = await ask<v.InferOutput<typeof OpenedTicket>>('/tickets', {
        lang,
        body: { number, type, message, lang },
        idempotencyKey: `mcp ${requestId}`,
      });
      const page = `${origin}/${lang}/desk/tickets/${id}`;
      return { id, isNew: token !== null, page, linkForBuyer: url };
    },
  }),
  tool({
    name: 'answer_ticket',
    title: 'Answer in a ticket',
    description:
      'Writes a public message into a ticket. Its buyer reads it at once and it cannot be taken back; a resolved ticket ' +
      'opens again. Show the exact text to your user first.',
    needs: 'agent',
    writes: { isDestructive: true, isOutside: true },
    input: v.object({
      ticket: TicketId,
      text: Body,
      waitFor: v.pipe(
        v.optional(v.picklist(['buyer', 'ozon', 'carrier'])),
        v.description('Whose answer is waited for. Left out: the buyer’s.'),
      ),
      requestId: RequestId,
      lang: InLang,
    }),
    output: v.looseObject({ id: v.string(), at: v.string(), body: v.string() }),
    async run({ ticket, text, waitFor, requestId = '' }, lang, { ask }) {
      const path = `/tickets/${encodeURIComponent(ticket)}/messages`;
      return ask<v.InferOutput<typeof PublicMessage> & { findings?: ChatFinding[] }>(path, {
        lang,
        body: { body: text, ...(waitFor && { waitFor }) },
        idempotencyKey: `mcp ${requestId}`,
      });
    },
  }),
  tool({
    name: 'snooze_parcel',
    title: 'Put a parcel off',
    description:
      'Leaves a parcel with a problem out of the daily list until an instant, 30 days ahead at most.',
    needs: 'agent',
    writes: { isDestructive: false, isOutside: false },
    input: v.object({
      number: ParcelNumber,
      until: v.pipe(
        v.string(),
        v.isoTimestamp(),
        v.description('RFC 3339, e.g. 2026-12-01T06:00:00Z.'),
      ),
      lang: InLang,
    }),
    output: v.looseObject({ id: v.string(), until: v.nullable(v.string()) }),
    async run({ number, until }, lang, { ask }) {
      const id = await findParcelId(ask, number, lang);
      const path = `/problems/${encodeURIComponent(id)}/snooze`;
      return ask<v.InferOutput<typeof Snoozed>>(path, { lang, body: { until } });
    },
  }),
  tool({
    name: 'set_tracking_number',
    title: 'Send a tracking number to Ozon',
    description:
      'Sets the tracking number of an Ozon posting at Ozon, where Ozon offers that; a number set before is replaced. Ask ' +
      'your user first.',
    needs: 'agent',
    writes: { isDestructive: true, isOutside: true },
    input: v.object({
      posting: v.pipe(
        v.string(),

        v.minLength(3),
        v.maxLength(80),
        v.description('Number of the posting.'),
      ),
      trackingNumber: v.pipe(v.string(), v.minLength(3), v.maxLength(64)),
      lang: InLang,
    }),
    output: v.looseObject({
      postingNumber: v.string(),
      outcome: v.string(),
      outcomeText: v.string(),
    }),
    async run({ posting, trackingNumber }, lang, { ask }) {
      const { results } = await ask<v.InferOutput<typeof ActionResults>>('/ozon/tracking-numbers', {
        lang,
        body: { items: [{ postingNumber: posting, trackingNumber }] },
      });
      const [
        result = { postingNumber: posting, outcome: 'unknown_posting' as const, message: null },
      ] = results;
      return { ...result, outcomeText: words(lang)(`ozon.outcome.${result.outcome}`) };
    },
  }),
];
