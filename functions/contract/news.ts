// News for a seller: its kinds, and the body of each. Outgoing webhooks, messages and settings use the same
// words. The bodies have no field for an internal note, a secret, or the identity of a buyer.
import * as v from 'valibot';
import { Situation } from './case.ts';
import { ASKERS } from './guide.ts';
import { KEY_WARN_DAYS, PUSH_TROUBLES } from './ozon-account.ts';
import { ParcelProblem, PROBLEM_REASONS } from './parcel-problem.ts';
import { PARTIES, STATUSES, SUB_STATUSES } from './status.ts';
import { PublicMessage, RESOLUTIONS, TICKET_STATES, TICKET_TYPES } from './ticket.ts';

const Instant = v.pipe(v.string(), v.isoTimestamp());

/** The parcel the news is about. */
const About = v.object({ id: v.string(), carrier: v.string(), number: v.string() });

const TicketRef = v.object({
  id: v.string(),
  number: v.string(),
  type: v.picklist(TICKET_TYPES),
  state: v.picklist(TICKET_STATES),
  dueAt: v.pipe(v.nullable(Instant), v.description('The nearest deadline still ahead.')),
});

const ConnectionRef = v.object({ id: v.string(), carrier: v.string() });

const by = v.picklist([...ASKERS, 'system']);

export const NEWS = {
  'shipment.status_changed': v.object({
    shipment: About,
    from: v.pipe(v.nullable(v.picklist(STATUSES)), v.description('null: the first we hear of it.')),
    status: v.picklist(STATUSES),
    subStatus: v.nullable(v.picklist(SUB_STATUSES)),
    since: v.nullable(Instant),
    actionRequiredBy: v.picklist(PARTIES),
    eta: v.nullable(v.object({ begin: Instant, end: Instant })),
    pickupUntil: v.nullable(Instant),
    situation: v.optional(Situation),
  }),
  'shipment.problem_raised': v.object({ shipment: About, problem: ParcelProblem }),
  'shipment.problem_cleared': v.object({
    shipment: About,
    reason: v.picklist(PROBLEM_REASONS),
    since: Instant,
  }),
  'ticket.opened': v.object({ ticket: TicketRef, by, message: PublicMessage }),
  'ticket.message_added': v.object({ ticket: TicketRef, by, message: PublicMessage }),
  'ticket.state_changed': v.object({
    ticket: TicketRef,
    by,
    from: v.picklist(TICKET_STATES),
    resolution: v.nullable(v.picklist(RESOLUTIONS)),
  }),
  'connection.failing': v.object({ connection: ConnectionRef, since: Instant }),
  'connection.recovered': v.object({ connection: ConnectionRef, since: Instant }),
  'connection.key_ending': v.object({
    connection: ConnectionRef,
    endsAt: Instant,
    daysLeft: v.pipe(
      v.picklist(KEY_WARN_DAYS),
      v.description('Which warning it is: 14 days before, 3, and 0 on the last day.'),
    ),
  }),
  'connection.pushes_failing': v.object({
    connection: ConnectionRef,
    state: v.pipe(
      v.picklist(PUSH_TROUBLES),
      v.description('What Ozon says of our address; disabled: it sends nothing any more.'),
    ),
    since: Instant,
  }),
  'endpoint.disabled': v.object({
    endpoint: v.object({ id: v.string(), url: v.string() }),
    reason: v.pipe(
      v.picklist(['gone', 'failing']),
      v.description('gone: it answered 410. failing: nothing arrived there for five days.'),
    ),
  }),
} satisfies Record<string, v.GenericSchema>;

export type NewsType = keyof typeof NEWS;
export const NEWS_TYPES = Object.keys(NEWS) as [NewsType, ...NewsType[]];
export type NewsData<T extends NewsType> = v.InferOutput<(typeof NEWS)[T]>;
