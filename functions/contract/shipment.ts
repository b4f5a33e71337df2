// A parcel as the public API shows it, and the lookup of numbers.
import * as v from 'valibot';
import { CASES } from './case.ts';
import { DomesticCourier } from './chinese-courier.ts';
import {
  CONFIDENCES,
  INTEGRATION_TYPES,
  PARTIES,
  PROOFS,
  SCHEMES,
  STALE_REASONS,
  STATUSES,
  STEPS,
  SUB_STATUSES,
} from './status.ts';

const Instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.description('RFC 3339, UTC, e.g. 2026-11-02T09:30:00.000Z'),
);

export const TrackingEvent = v.pipe(
  v.object({
    occurredAt: v.pipe(Instant, v.description('When it happened, as the carrier states it.')),
    localTime: v.pipe(
      v.nullable(v.string()),
      v.description(
        'Wall clock at the place, when the carrier named no time zone; show this then.',
      ),
    ),
    receivedAt: Instant,
    status: v.pipe(
      v.nullable(v.picklist(STATUSES)),
      v.description('null: the event moves no status, or its code is not in our tables.'),
    ),
    subStatus: v.nullable(v.picklist(SUB_STATUSES)),
    step: v.pipe(
      v.nullable(v.picklist(STEPS)),
      v.description('What happened, in one word. null: a code we do not know, shown as it came.'),
    ),
    place: v.nullable(v.string()),
    text: v.pipe(
      v.nullable(v.string()),
      v.description("The carrier's own words; null where the carrier did not answer itself."),
    ),
    rawCode: v.nullable(v.string()),
    source: v.pipe(
      v.string(),
      v.description('The source and how it reached us, e.g. `cdek:push`.'),
    ),
    confidence: v.picklist(CONFIDENCES),
    carrier: v.string(),
    leg: v.nullable(v.literal('return')),
    eta: v.pipe(
      v.optional(v.object({ begin: Instant, end: Instant })),
      v.description('The promised dates, where this event states them.'),
    ),
    handover: v.pipe(
      v.nullable(v.object({ from: v.string(), to: v.string() })),
      v.description('Set on the event in which one carrier hands over to another.'),
    ),
  }),
  v.metadata({ ref: 'TrackingEvent' }),
);
export type TrackingEvent = v.InferOutput<typeof TrackingEvent>;

export const Shipment = v.pipe(
  v.object({
    carrier: v.string(),
    number: v.string(),
    proof: v.pipe(
      v.picklist(PROOFS),
      v.description(
        'How sure it is that this is the parcel of the number asked for: `polled` is the answer of Ozon ' +
          'or the carrier, `signed` a push it signed, `linked` a number they tie to one of theirs, ' +
          '`pushed` an unsigned push, `relayed` and `typed` are the word of a seller. The surest is first.',
      ),
    ),
    scheme: v.nullable(v.picklist(SCHEMES)),
    integrationType: v.nullable(v.picklist(INTEGRATION_TYPES)),
    status: v.picklist(STATUSES),
    subStatus: v.nullable(v.picklist(SUB_STATUSES)),
    step: v.nullable(v.picklist(STEPS)),
    statusSince: v.nullable(Instant),
    actionRequiredBy: v.pipe(
      v.picklist(PARTIES),
      v.description('Whose turn it is, as far as anybody may know who reads this.'),
    ),
    case: v.pipe(v.picklist(CASES), v.description('What is the matter with the parcel.')),
    nextStep: v.pipe(
      v.string(),
      v.description('The buyer’s first step, a step id of /api/v1/guide.'),
    ),
    eta: v.nullable(v.object({ begin: Instant, end: Instant })),
    pickupUntil: v.nullable(Instant),
    stale: v.nullable(v.object({ reason: v.picklist(STALE_REASONS), since: Instant })),
    lastEventAt: v.nullable(Instant),
    checkedAt: v.pipe(Instant, v.description('When any of its sources last answered or pushed.')),
    events: v.array(TrackingEvent),
    links: v.object({ carrier: v.nullable(v.pipe(v.string(), v.url())) }),
  }),
  v.metadata({ ref: 'Shipment' }),
);
export type Shipment = v.InferOutput<typeof Shipment>;

export const Candidate = v.pipe(
  v.object({
    carrier: v.string(),
    format: v.string(),
    reason: v.picklist(['check_digit_right', 'check_digit_wrong', 'shape_own', 'shape_shared']),
    checksum: v.object({
      state: v.picklist(['right', 'wrong', 'not_checkable']),
      expected: v.optional(v.string()),
    }),
    links: v.object({ carrier: v.nullable(v.pipe(v.string(), v.url())) }),
  }),
  v.metadata({ ref: 'Candidate' }),
);
export type Candidate = v.InferOutput<typeof Candidate>;

export const TrackAnswer = v.pipe(
  v.object({
    number: v.string(),
    shipments: v.pipe(v.array(Shipment), v.description('Empty for a number that is not here.')),
    candidates: v.array(Candidate),
    chineseCourier: DomesticCourier,
  }),
  v.metadata({ ref: 'TrackAnswer' }),
);
export type TrackAnswer = v.InferOutput<typeof TrackAnswer>;

export const NUMBERS_MAX = 40;
/** Length of one number as typed, with blanks and dashes. */
export const NUMBER_TYPED_MAX = 256;

export const TrackRequest = v.pipe(
  v.strictObject({
    numbers: v.pipe(
      v.array(v.pipe(v.string(), v.maxLength(NUMBER_TYPED_MAX))),
      v.minLength(1),
      v.maxLength(NUMBERS_MAX),
    ),
  }),
  v.metadata({ ref: 'TrackRequest' }),
);
export type TrackRequest = v.InferOutput<typeof TrackRequest>;

export const TrackAnswers = v.pipe(
  v.object({ results: v.array(TrackAnswer) }),
  v.metadata({ ref: 'TrackAnswers' }),
);

export const CarrierInfo = v.pipe(
  v.object({
    id: v.string(),
    kind: v.picklist(['marketplace', 'carrier', 'aggregator']),
    name: v.object({ ru: v.string(), zh: v.string(), en: v.string() }),
    formats: v.array(v.object({ name: v.string(), pattern: v.string(), checksum: v.boolean() })),
    receives: v.pipe(
      v.nullable(v.picklist(['push', 'answer'])),
      v.description('Whether we read its pushes, or the answers it gives when asked.'),
    ),
    trackingUrl: v.nullable(v.string()),
    docs: v.string(),
    verifiedOn: v.string(),
  }),
  v.metadata({ ref: 'Carrier' }),
);
export type CarrierInfo = v.InferOutput<typeof CarrierInfo>;
