// Ozon's own data as a seller sees it: returns, requests to cancel, the error index, and the actions on a
// posting. Ozon's names are kept.
import * as v from 'valibot';

/** `visual.status.sys_name` of /v1/returns/list. Words: `return.status.*`. */
export const RETURN_STATUSES = [
  'DisputeOpened',
  'OnSellerApproval',
  'ArrivedAtReturnPlace',
  'OnSellerClarification',
  'OnSellerClarificationAfterPartialCompensation',
  'OfferedPartialCompensation',
  'ReturnMoneyApproved',
  'PartialCompensationReturned',
  'CancelledDisputeNotOpen',
  'Rejected',
  'CrmRejected',
  'Cancelled',
  'Approved',
  'ApprovedByOzon',
  'ReceivedBySeller',
  'MovingToSeller',
  'ReturnCompensated',
  'ReturningToSellerByCourier',
  'Utilizing',
  'Utilized',
  'MoneyReturned',
  'PartialCompensationInProcess',
  'DisputeYouOpened',
  'CompensationRejected',
  'DisputeOpening',
  'CompensationOffered',
  'WaitingCompensation',
  'SendingError',
  'CompensationRejectedBySla',
  'CompensationRejectedBySeller',
  'MovingToOzon',
  'ReturnedToOzon',
  'MoneyReturnedBySystem',
  'WaitingShipment',
] as const;

const Instant = v.pipe(v.string(), v.isoTimestamp());
const Amount = v.object({ minor: v.pipe(v.number(), v.integer()), currency: v.string() });

export const Return = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.description("Ozon's id of the return.")),
    number: v.pipe(v.string(), v.description('The posting it belongs to.')),
    shipmentId: v.pipe(v.nullable(v.string()), v.description('The parcel here; null: not known.')),
    status: v.pipe(v.string(), v.description("Ozon's name, e.g. ArrivedAtReturnPlace.")),
    changedAt: Instant,
    type: v.nullable(v.string()),
    scheme: v.nullable(v.string()),
    reason: v.nullable(v.string()),
    product: v.object({
      name: v.nullable(v.string()),
      offerId: v.nullable(v.string()),
      quantity: v.nullable(v.number()),
      price: v.nullable(Amount),
    }),
    place: v.nullable(v.string()),
    storage: v.pipe(
      v.nullable(
        v.object({
          arrivedAt: v.nullable(Instant),
          paidFrom: v.pipe(v.nullable(Instant), v.description('From when storing it costs.')),
          disposalAt: v.pipe(
            v.nullable(Instant),
            v.description('When Ozon plans to dispose of it.'),
          ),
          cost: v.nullable(Amount),
          disposalCost: v.nullable(Amount),
        }),
      ),
      v.description('null: it does not wait to be fetched.'),
    ),
    compensation: v.pipe(v.nullable(v.string()), v.description('Sent, Received, Canceled …')),
  }),
  v.metadata({ ref: 'Return' }),
);
export type Return = v.InferOutput<typeof Return>;

export const ReturnsQuery = v.object({
  which: v.optional(
    v.pipe(
      v.picklist(['waiting', 'all']),
      v.description('waiting: those to be fetched, what runs out first in front. Default: all.'),
    ),
  ),
  after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,16}_\d{1,20}$/))),
});
export const ReturnPage = v.object({ returns: v.array(Return), next: v.nullable(v.string()) });

export const CancellationRequest = v.pipe(
  v.object({
    id: v.string(),
    number: v.string(),
    reason: v.nullable(v.string()),
    askedAt: v.nullable(Instant),
    autoApproveAt: v.pipe(
      v.nullable(Instant),
      v.description('Without an answer Ozon approves it by itself then.'),
    ),
  }),
  v.metadata({ ref: 'CancellationRequest' }),
);
export type CancellationRequest = v.InferOutput<typeof CancellationRequest>;

const RatingZone = v.object({
  upTo: v.pipe(v.nullable(v.number()), v.description('Percent, inclusive; null: no upper end.')),
  charge: v.pipe(v.number(), v.description('Percent of the order that Ozon charges per error.')),
  mayBlock: v.boolean(),
});

export const OzonRating = v.pipe(
  v.object({
    connectionId: v.string(),
    day: v.string(),
    value: v.pipe(
      v.nullable(v.number()),
      v.description('Error index, percent; null: what Ozon sent cannot be read for sure.'),
    ),
    raw: v.pipe(v.number(), v.description('As Ozon sent it: a share, 0.1149 is 11.49 %.')),
    weekAgo: v.pipe(v.nullable(v.number()), v.description('The same seven days before.')),
    zone: v.nullable(RatingZone),
    toNext: v.pipe(
      v.nullable(v.number()),
      v.description('Points to the next, dearer zone; null: there is none.'),
    ),
    days: v.array(v.object({ day: v.string(), value: v.nullable(v.number()) })),
  }),
  v.metadata({ ref: 'OzonRating' }),
);
export type OzonRating = v.InferOutput<typeof OzonRating>;

export const OzonRatings = v.object({
  accounts: v.array(OzonRating),
  zones: v.array(RatingZone),
  source: v.string(),
  checkedOn: v.string(),
});

export const RatingError = v.pipe(
  v.object({
    number: v.pipe(v.string(), v.description('The posting.')),
    shipmentId: v.pipe(v.nullable(v.string()), v.description('The parcel here; null: not known.')),
    type: v.pipe(v.string(), v.description("Ozon's word, e.g. SELLER_DELAY.")),
    at: v.nullable(Instant),
    scheme: v.nullable(v.string()),
    isGrace: v.pipe(v.boolean(), v.description('By grace Ozon charges nothing for it.')),
    chargePercent: v.nullable(v.number()),
    charge: v.nullable(Amount),
    price: v.nullable(Amount),
  }),
  v.metadata({ ref: 'OzonRatingError' }),
);
export type RatingError = v.InferOutput<typeof RatingError>;
export const RatingErrorList = v.object({ errors: v.array(RatingError) });

/** Our actions on a posting, each with the word by which Ozon offers it. */
export const OZON_ACTIONS = {
  set_tracking_number: 'set_track_number',
  delivering: 'non_int_delivering',
  last_mile: 'non_int_last_mile',
  delivered: 'non_int_delivered',
  set_cutoff: 'set_cutoff',
  /** "Handed over, not scanned": Ozon opens a dispute and the posting waits in `arbitration`. */
  dispute: 'arbitration',
} as const;
export type OzonAction = keyof typeof OZON_ACTIONS;

/** Result for one posting. Words: `ozon.outcome.*`. */
export const OUTCOMES = [
  'done',
  'already',
  'not_offered',
  'cancel_requested',
  'unknown_posting',
  'cutoff_passed',
  'cutoff_too_late',
  'refused',
  'try_again',
  'no_connection',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const ActionResult = v.pipe(
  v.object({
    postingNumber: v.string(),
    outcome: v.picklist(OUTCOMES),
    message: v.pipe(v.nullable(v.string()), v.description("Ozon's own words, where it refused.")),
  }),
  v.metadata({ ref: 'OzonActionResult' }),
);
export type ActionResult = v.InferOutput<typeof ActionResult>;
export const ActionResults = v.object({ results: v.array(ActionResult) });

export const POSTINGS_PER_REQUEST = 200;
const PostingNumber = v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(80));

export const SetTrackingNumbers = v.strictObject({
  items: v.pipe(
    v.array(
      v.strictObject({
        postingNumber: PostingNumber,
        trackingNumber: v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(64)),
      }),
    ),
    v.minLength(1),
    v.maxLength(POSTINGS_PER_REQUEST),
  ),
});
export const MovePostings = v.strictObject({
  action: v.picklist(['delivering', 'last_mile', 'delivered']),
  postings: v.pipe(v.array(PostingNumber), v.minLength(1), v.maxLength(POSTINGS_PER_REQUEST)),
});
export const SetCutoff = v.strictObject({ cutoffAt: Instant });
/** The address says all. */
export const OpenDispute = v.strictObject({});
export const DecideCancellation = v.strictObject({
  comment: v.optional(v.pipe(v.string(), v.maxLength(500))),
});

export const OzonPostingState = v.object({
  number: v.string(),
  status: v.pipe(v.nullable(v.string()), v.description("Ozon's word for its state.")),
  trackingNumber: v.nullable(v.string()),
  actions: v.pipe(
    v.array(v.picklist(Object.keys(OZON_ACTIONS) as [OzonAction, ...OzonAction[]])),
    v.description('What Ozon offers for it now, as far as it can be done from here.'),
  ),
  readAt: Instant,
});

/** Faults, as far as they change what a person has to do. Words: `ozon.fault.*`. */
export const OZON_FAULTS = [
  'wrong_key',
  'no_permission',
  'ip_restricted',
  'slow_down',
  'unavailable',
  'not_found',
  'refused',
  'unreadable',
] as const;
