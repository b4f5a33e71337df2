// Tickets as buyers and sellers read and change them.
import * as v from 'valibot';
import { ASKERS } from './guide.ts';
import { INTEGRATION_TYPES, PARTIES, SCHEMES } from './status.ts';

export const TICKET_TYPES = [
  'delay',
  'lost',
  'damaged',
  'address_change',
  'no_pickup_notice',
  'return',
  'wrong_item',
  'missing_item',
  'delivered_not_received',
  'wrong_channel',
  'compensation_missing',
  'other',
] as const;
export type TicketType = (typeof TICKET_TYPES)[number];

export const TICKET_STATES = [
  'new',
  'waiting_on_buyer',
  'waiting_on_seller',
  'waiting_on_ozon',
  'waiting_on_carrier',
  'resolved',
  'closed',
  'merged',
] as const;
export type TicketState = (typeof TICKET_STATES)[number];

/** The word for a state. A buyer who is waited for is addressed; the seller's people speak of their own side. */
export const stateWord = (state: TicketState, reader: 'buyer' | 'seller') => {
  if (state !== `waiting_on_${reader}`) return `ticket.state.${state}` as const;
  return reader === 'buyer' ? 'ticket.state.yours' : 'ticket.state.ours';
};

export const RESOLUTIONS = [
  'delivered',
  'refunded',
  'compensated',
  'resent',
  'returned',
  'rejected',
  'rejected_by_sla',
  'withdrawn',
] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

export const MESSAGE_CHARS_MAX = 4000;

const Instant = v.pipe(v.string(), v.isoTimestamp());

/** Message that everyone in the conversation reads. Internal notes have their own type, `InternalNote`. */
export const PublicMessage = v.pipe(
  v.object({
    id: v.string(),
    author: v.picklist([...ASKERS, 'system']),
    body: v.string(),
    at: Instant,
  }),
  v.metadata({ ref: 'PublicMessage' }),
);
export type PublicMessage = v.InferOutput<typeof PublicMessage>;

/** Note that only the seller's people read. No public response has a field for it. */
export const InternalNote = v.pipe(
  v.object({ noteId: v.string(), writtenBy: v.string(), noteText: v.string(), writtenAt: Instant }),
  v.metadata({ ref: 'InternalNote' }),
);
export type InternalNote = v.InferOutput<typeof InternalNote>;

export const EvidenceView = v.pipe(
  v.object({
    id: v.string(),
    type: v.string(),
    bytes: v.number(),
    sha256: v.string(),
    at: Instant,
    url: v.pipe(v.string(), v.description('Signed; works for a quarter of an hour.')),
  }),
  v.metadata({ ref: 'Evidence' }),
);
export type EvidenceView = v.InferOutput<typeof EvidenceView>;

export const Deadline = v.pipe(
  v.object({
    policy: v.string(),
    party: v.picklist(PARTIES),
    at: Instant,
    text: v.string(),
    ifNobodyActs: v.nullable(v.string()),
    isReported: v.pipe(v.boolean(), v.description('The rule is known from press only.')),
    source: v.string(),
    checkedOn: v.string(),
  }),
  v.metadata({ ref: 'Deadline' }),
);
export type Deadline = v.InferOutput<typeof Deadline>;

export const Ticket = v.pipe(
  v.object({
    id: v.string(),
    number: v.string(),
    carrier: v.nullable(v.string()),
    scheme: v.nullable(v.picklist(SCHEMES)),
    integrationType: v.nullable(v.picklist(INTEGRATION_TYPES)),
    openedBy: v.picklist(ASKERS),
    type: v.picklist(TICKET_TYPES),
    state: v.picklist(TICKET_STATES),
    resolution: v.nullable(v.picklist(RESOLUTIONS)),
    hasSeller: v.pipe(
      v.boolean(),
      v.description('false: no seller here knows the parcel; the ticket keeps the case together.'),
    ),
    mergedInto: v.nullable(v.string()),
    messages: v.array(PublicMessage),
    evidence: v.array(EvidenceView),
    deadlines: v.array(Deadline),
    createdAt: Instant,
    updatedAt: Instant,
  }),
  v.metadata({ ref: 'Ticket' }),
);
export type Ticket = v.InferOutput<typeof Ticket>;

/** Far longer than any token. */
export const PARCEL_TOKEN_CHARS_MAX = 100;

const Body = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MESSAGE_CHARS_MAX));

export const OpenTicket = v.pipe(
  v.strictObject({
    number: v.pipe(v.string(), v.minLength(3), v.maxLength(64)),
    type: v.picklist(TICKET_TYPES),
    message: Body,
    lang: v.optional(v.picklist(['ru', 'zh', 'en'])),
    parcelToken: v.pipe(
      v.optional(v.pipe(v.string(), v.maxLength(PARCEL_TOKEN_CHARS_MAX))),
      v.description(
        'The last part of the parcel’s own link, `/{lang}/p/{token}`: where the parcel goes by the ' +
          'number, the ticket goes to the shop that gave the link.',
      ),
    ),
  }),
  v.metadata({ ref: 'OpenTicket' }),
);
export type OpenTicket = v.InferOutput<typeof OpenTicket>;

export const OpenedTicket = v.pipe(
  v.object({
    id: v.string(),
    token: v.nullable(
      v.pipe(v.string(), v.description('Shown once. null for a repeated request.')),
    ),
    url: v.nullable(v.string()),
  }),
  v.metadata({ ref: 'OpenedTicket' }),
);

export const WriteMessage = v.pipe(
  v.strictObject({
    body: Body,
    /** The party the seller now waits for; absent: the other side. */
    waitFor: v.optional(v.picklist(['buyer', 'ozon', 'carrier'])),
  }),
  v.metadata({ ref: 'WriteMessage' }),
);
export const WriteNote = v.pipe(
  v.strictObject({ noteText: Body }),
  v.metadata({ ref: 'WriteNote' }),
);

export const ResolveTicket = v.pipe(
  v.strictObject({ resolution: v.picklist(RESOLUTIONS) }),
  v.metadata({ ref: 'ResolveTicket' }),
);
export const MergeTicket = v.pipe(
  v.strictObject({ into: v.pipe(v.string(), v.minLength(1), v.maxLength(60)) }),
  v.metadata({ ref: 'MergeTicket' }),
);
export const AssignTicket = v.pipe(
  v.strictObject({ assignee: v.nullable(v.string()) }),
  v.metadata({ ref: 'AssignTicket' }),
);

export const TicketSummary = v.pipe(
  v.object({
    id: v.string(),
    number: v.string(),
    type: v.picklist(TICKET_TYPES),
    state: v.picklist(TICKET_STATES),
    assignee: v.nullable(v.string()),
    dueAt: v.nullable(Instant),
    updatedAt: Instant,
  }),
  v.metadata({ ref: 'TicketSummary' }),
);
export type TicketSummary = v.InferOutput<typeof TicketSummary>;

export const CannedAnswer = v.pipe(
  v.object({ id: v.string(), title: v.string(), body: v.string() }),
  v.metadata({ ref: 'CannedAnswer' }),
);
export type CannedAnswer = v.InferOutput<typeof CannedAnswer>;
