// Tools that read a shop's data, for a key of that shop.
import * as v from 'valibot';
import { ISSUES } from '../contract/guide.ts';
import type { ProblemList } from '../contract/parcel-problem.ts';
import type { SellerShipment } from '../contract/shipment-work.ts';
import { TICKET_STATES, type Ticket, type TicketSummary } from '../contract/ticket.ts';
import type { Today } from '../contract/today.ts';
import { words } from '../contract/words.ts';
import { DAY_MS } from '../lib/time.ts';
import type { ParcelTexts } from '../shipments/texts-api.ts';
import type { StepId } from '../situation/steps.ts';
import type { ClaimLetter } from '../tickets/claim-letter.ts';
import { deadlinesOf } from './deadlines.ts';
import { findParcelId, ParcelNumber } from './find-parcel.ts';
import { InLang, type Tool, tool } from './tool.ts';

export const TicketId = v.pipe(
  v.string(),
  v.maxLength(60),
  v.description('Id of the ticket (tic_…).'),
);

interface TicketPage {
  tickets: v.InferOutput<typeof TicketSummary>[];
  next: string | null;
}

/** A page of a desk, behind the language. */
const desk = (origin: string, lang: string, path: string) => `${origin}/${lang}/desk/${path}`;

export const SHOP_TOOLS: readonly Tool[] = [
  tool({
    name: 'list_today',
    title: 'What to act on today',
    description:
      'The shop’s day: parcels that can still be saved, by deadline and worth, requests to cancel and to return, tickets, ' +
      'failing connections, and counts of the rest.',
    needs: 'viewer',
    isFromOutside: true,
    input: v.object({
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 20),
      lang: InLang,
    }),
    output: v.looseObject({
      parcels: v.array(v.looseObject({ id: v.string(), number: v.string() })),
      page: v.string(),
    }),
    async run({ limit }, lang, { ask, origin }) {
      const t = words(lang);
      const { parcels, counts, ...day } = await ask<Today>('/today', { lang });
      return {
        ...day,
        counts: counts.map((one) => ({ ...one, reasonText: t(`stale.${one.reason}`) })),
        parcels: parcels.slice(0, limit).map((one) => ({
          ...one,
          statusText: t(`status.${one.status}`),
          caseText: t(`case.${one.situation.case}.seller`),
        })),
        moreParcels: Math.max(0, parcels.length - limit),
        page: desk(origin, lang, 'today'),
      };
    },
  }),
  tool({
    name: 'list_deadlines',
    title: 'Deadlines',
    description:
      'Dates of parcels with a problem, open tickets, requests to cancel and to return, nearest first; those that are ' +
      'over come first of all.',
    needs: 'viewer',
    input: v.object({
      days: v.pipe(
        v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)), 7),
        v.description('How many days ahead.'),
      ),
      lang: InLang,
    }),
    output: v.looseObject({
      deadlines: v.array(
        v.looseObject({ at: v.string(), kind: v.string(), number: v.string(), what: v.string() }),
      ),
      isCut: v.boolean(),
    }),
    async run({ days }, lang, { ask }) {
      const [today, { problems, next }, { tickets, next: more }] = await Promise.all([
        ask<Today>('/today', { lang }),
        ask<ProblemList>('/problems', { lang, query: { limit: 100 } }),
        ask<TicketPage>('/tickets', { lang, query: { state: 'open' } }),
      ]);
      const until = Date.now() + days * DAY_MS;
      const deadlines = deadlinesOf({ problems, tickets, today }, lang, until);
      return { deadlines, isCut: next !== null || more !== null };
    },
  }),
  tool({
    name: 'parcel',
    title: 'One parcel of the shop',
    description:
      'Everything about a parcel of the shop: numbers, products, events, problems, deadline and next step, tickets.',
    needs: 'viewer',
    isFromOutside: true,
    input: v.object({ number: ParcelNumber, lang: InLang }),
    output: v.looseObject({
      id: v.string(),
      number: v.string(),
      status: v.string(),
      page: v.string(),
    }),
    async run({ number }, lang, { ask, origin }) {
      const t = words(lang);
      const id = await findParcelId(ask, number, lang);
      const parcel = await ask<SellerShipment>(`/shipments/${encodeURIComponent(id)}`, { lang });
      return {
        ...parcel,
        statusText: t(`status.${parcel.status}`),
        caseText: t(`case.${parcel.situation.case}.seller`),
        stepText: t(`guide.step.${parcel.situation.step}` as `guide.step.${StepId}`),
        page: desk(origin, lang, `parcels/${parcel.id}`),
        buyerPage: `${origin}/${lang}${parcel.page}`,
      };
    },
  }),
  tool({
    name: 'tickets',
    title: 'Tickets of buyers',
    description:
      'With an id: that ticket with its conversation, photos and deadlines. Without: the shop’s tickets, latest change ' +
      'first, by state or by words.',
    needs: 'viewer',
    isFromOutside: true,
    input: v.object({
      id: v.optional(TicketId),
      state: v.optional(v.picklist([...TICKET_STATES, 'open'])),
      query: v.optional(v.pipe(v.string(), v.maxLength(200))),
      before: v.pipe(
        v.optional(v.pipe(v.string(), v.maxLength(80))),
        v.description('`next` of the page before.'),
      ),
      lang: InLang,
    }),
    output: v.looseObject({
      tickets: v.array(v.looseObject({ id: v.string(), number: v.string(), state: v.string() })),
    }),
    async run({ id, state, query: q, before }, lang, { ask, origin }) {
      if (id !== undefined) {
        const ticket = await ask<v.InferOutput<typeof Ticket>>(
          `/tickets/${encodeURIComponent(id)}`,
          { lang },
        );
        return { tickets: [{ ...ticket, page: desk(origin, lang, `tickets/${ticket.id}`) }] };
      }
      return { ...(await ask<TicketPage>('/tickets', { lang, query: { state, q, before } })) };
    },
  }),
  tool({
    name: 'draft_chat_answer',
    title: 'Draft an answer about a parcel',
    description:
      'Texts to send about a parcel of the shop: to its buyer, to the carrier, to Ozon’s support. Filled with what is ' +
      'known, checked against Ozon’s chat rules, in the language of their reader with a translation. Sends nothing; fill ' +
      'what stands in braces.',
    needs: 'viewer',
    isFromOutside: true,
    input: v.object({
      number: ParcelNumber,
      message: v.pipe(
        v.optional(v.pipe(v.string(), v.maxLength(2000))),
        v.description('What the buyer wrote, in Russian; picks the subject.'),
      ),
      issue: v.pipe(
        v.optional(v.picklist(ISSUES)),
        v.description('The subject, where it is known.'),
      ),
      lang: InLang,
    }),
    output: v.looseObject({
      issue: v.string(),
      texts: v.array(v.looseObject({ whom: v.string() })),
    }),
    async run({ number, message, issue }, lang, { ask }) {
      const id = await findParcelId(ask, number, lang);
      const query = { message, issue, lang };
      return ask<v.InferOutput<typeof ParcelTexts>>(`/shipments/${encodeURIComponent(id)}/texts`, {
        lang,
        query,
      });
    },
  }),
  tool({
    name: 'build_claim',
    title: 'Claim to the carrier',
    description:
      'The claim about a ticket’s parcel: addressee, facts, demands and enclosures, in Russian, which the carriers answer. ' +
      'Names, addresses and unknown sums are left blank: they are filled in by hand. Sends nothing.',
    needs: 'viewer',
    isFromOutside: true,
    input: v.object({ ticket: TicketId, lang: InLang }),
    output: v.looseObject({
      addressee: v.string(),
      subject: v.string(),
      demands: v.array(v.string()),
      page: v.string(),
    }),
    async run({ ticket }, lang, { ask, origin }) {
      const letter = await ask<ClaimLetter>(`/tickets/${encodeURIComponent(ticket)}/claim`, {
        lang,
      });
      return { ...letter, page: desk(origin, lang, `tickets/${ticket}/claim`) };
    },
  }),
];
