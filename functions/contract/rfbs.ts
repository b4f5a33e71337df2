// Buyers' requests to return what an rFBS seller sent, as the seller sees them. Ozon's names are kept.
import * as v from 'valibot';
import { ChatFindings } from './guide.ts';
import { OUTCOMES } from './ozon.ts';

/** Filters of /v2/returns/rfbs/list. Words: `rfbs.group.*`. */
export const RFBS_GROUPS = [
  'New',
  'Checkout',
  'Arbitration',
  'Delivering',
  'Approved',
  'Rejected',
] as const;
export type RfbsGroup = (typeof RFBS_GROUPS)[number];

/** What an action needs: a reason and a comment, an amount, or nothing. */
export const RFBS_KINDS = ['other', 'partial', 'refuse'] as const;
export type RfbsKind = (typeof RFBS_KINDS)[number];

const Instant = v.pipe(v.string(), v.isoTimestamp());
const Amount = v.object({ minor: v.pipe(v.number(), v.integer()), currency: v.string() });

export const RfbsReturn = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.description("Ozon's return_id.")),
    returnNumber: v.nullable(v.string()),
    number: v.pipe(v.string(), v.description('The posting it belongs to.')),
    shipmentId: v.pipe(v.nullable(v.string()), v.description('The parcel here; null: not known.')),
    group: v.pipe(
      v.nullable(v.string()),
      v.description(`Under which of Ozon's filters it was last: ${RFBS_GROUPS.join(', ')}.`),
    ),
    state: v.pipe(v.nullable(v.string()), v.description("Ozon's code of its state.")),
    stateWords: v.pipe(v.nullable(v.string()), v.description("Ozon's words for it.")),
    refundWords: v.nullable(v.string()),
    askedAt: Instant,
    waits: v.pipe(v.boolean(), v.description('It waits for a decision of the seller.')),
    dueAt: v.pipe(
      v.nullable(Instant),
      v.description('Until when, by the rule return-decision-rfbs; null: nobody says.'),
    ),
    product: v.object({
      name: v.nullable(v.string()),
      offerId: v.nullable(v.string()),
      sku: v.nullable(v.string()),
      price: v.nullable(Amount),
    }),
    reason: v.pipe(v.nullable(v.string()), v.description("Out of Ozon's directory.")),
    isDefect: v.nullable(v.boolean()),
    method: v.pipe(v.nullable(v.string()), v.description('How it is sent back.')),
    trackingNumber: v.nullable(v.string()),
    actions: v.pipe(
      v.array(v.object({ id: v.number(), name: v.string(), kind: v.picklist(RFBS_KINDS) })),
      v.description('What Ozon offered when it was read last, in its own words.'),
    ),
    rejectionReasons: v.array(
      v.object({ id: v.number(), name: v.string(), hint: v.nullable(v.string()) }),
    ),
    decided: v.pipe(
      v.nullable(v.object({ name: v.string(), amount: v.nullable(Amount), at: Instant })),
      v.description('The last decision that was made here.'),
    ),
    offers: v.pipe(v.number(), v.description('Offers of part of the money made here, of two.')),
    readAt: v.pipe(v.nullable(Instant), v.description('null: only listed so far.')),
  }),
  v.metadata({ ref: 'RfbsReturn' }),
);
export type RfbsReturn = v.InferOutput<typeof RfbsReturn>;

export const RfbsQuery = v.object({
  which: v.optional(
    v.pipe(
      v.picklist(['waiting', 'all']),
      v.description('waiting: for a decision, the oldest first. Default: all, the newest first.'),
    ),
  ),
  after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,16}_\d{1,20}$/))),
});
export const RfbsPage = v.object({
  returns: v.array(RfbsReturn),
  next: v.nullable(v.string()),
});

const Kopecks = (what: string) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e10), v.description(what)));

export const DecideRfbs = v.strictObject({
  action: v.pipe(v.number(), v.integer(), v.description('Id of an action that Ozon offers.')),
  rejectionReason: v.optional(v.pipe(v.number(), v.integer())),
  comment: v.optional(v.pipe(v.string(), v.maxLength(4000))),
  amount: Kopecks('Kopecks, for part of the money.'),
  postage: Kopecks("Kopecks, for the buyer's postage."),
});

export const RfbsDecided = v.object({
  outcome: v.picklist(OUTCOMES),
  message: v.pipe(v.nullable(v.string()), v.description("Ozon's own words, where it refused.")),
  findings: v.pipe(
    ChatFindings,
    v.description('What Ozon’s rules for chats forbid in the comment.'),
  ),
});
