// What can be wrong with a parcel, for the seller who has to act. The buyer is shown some of it
// (`stale` of a shipment). Words: site/src/i18n, keys `stale.*` (label) and `trouble.*` (sentence).
import * as v from 'valibot';
import { Situation } from './case.ts';
import {
  INTEGRATION_TYPES,
  SCHEMES,
  STALE_REASONS,
  STATUSES,
  STEPS,
  type StaleReason,
} from './status.ts';

/** Gravest first: what costs soonest comes before what can only be waited for. */
export const PROBLEM_REASONS = [
  'ship_by_near',
  'pickup_expiring',
  'return_storage',
  'delivered_disputed',
  'delivery_problem',
  'customs_hold',
  'wrong_channel',
  'no_first_scan',
  'no_movement',
  'past_eta',
  'source_silent',
] as const;
export type ProblemReason = (typeof PROBLEM_REASONS)[number];

/** The other reasons concern only the seller, Ozon and the carrier. */
export const isForBuyers = (reason: ProblemReason): reason is StaleReason =>
  (STALE_REASONS as readonly string[]).includes(reason);

/**
 * own_history: what 95% of the seller's own parcels took. default: our figure, while there are too
 * few of those. stated: the carrier or Ozon says so, nothing is measured.
 */
export const THRESHOLD_SOURCES = ['own_history', 'default', 'stated'] as const;
export type ThresholdSource = (typeof THRESHOLD_SOURCES)[number];

const Instant = v.pipe(v.string(), v.isoTimestamp());

export const ParcelProblem = v.pipe(
  v.object({
    reason: v.picklist(PROBLEM_REASONS),
    since: v.pipe(Instant, v.description('When it began, not when it was noticed.')),
    deadline: v.pipe(
      v.nullable(Instant),
      v.description('When it is too late: storage ends, the ship-by time passes. null: no term.'),
    ),
    observedHours: v.pipe(v.number(), v.description('How long it lasts by now.')),
    thresholdHours: v.pipe(
      v.nullable(v.number()),
      v.description('How long is too long, or how long before `deadline` the problem is raised.'),
    ),
    source: v.picklist(THRESHOLD_SOURCES),
    samples: v.pipe(
      v.nullable(v.pipe(v.number(), v.integer())),
      v.description('How many delivered parcels of your own stand behind `thresholdHours`.'),
    ),
    carrier: v.nullable(v.string()),
    lane: v.pipe(v.nullable(v.string()), v.description('From country to country, e.g. CN-RU.')),
    channel: v.pipe(
      v.nullable(v.object({ declared: v.string(), seen: v.string() })),
      v.description('Carrier that was declared, and the one the number or the first scan shows.'),
    ),
    step: v.pipe(
      v.nullable(v.picklist(STEPS)),
      v.description('What the carrier said happened, where that is the problem.'),
    ),
  }),
  v.metadata({ ref: 'ParcelProblem' }),
);
export type ParcelProblem = v.InferOutput<typeof ParcelProblem>;

export const ProblemParcel = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.description('Of the shipment.')),
    number: v.string(),
    carrier: v.string(),
    lane: v.nullable(v.string()),
    scheme: v.nullable(v.picklist(SCHEMES)),
    integrationType: v.nullable(v.picklist(INTEGRATION_TYPES)),
    status: v.picklist(STATUSES),
    statusSince: v.nullable(Instant),
    price: v.pipe(
      v.nullable(v.object({ minor: v.pipe(v.number(), v.integer()), currency: v.string() })),
      v.description('What the order is worth, in minor units. null: nobody said.'),
    ),
    product: v.pipe(
      v.nullable(
        v.object({
          title: v.nullable(v.string()),
          offerId: v.nullable(v.string()),
          sku: v.nullable(v.string()),
          others: v.pipe(v.number(), v.integer()),
        }),
      ),
      v.description('The dearest product in it, and how many others there are. null: not known.'),
    ),
    problems: v.pipe(v.array(ParcelProblem), v.minLength(1), v.description('Gravest first.')),
    situation: Situation,
  }),
  v.metadata({ ref: 'ProblemParcel' }),
);
export type ProblemParcel = v.InferOutput<typeof ProblemParcel>;

export const ProblemsQuery = v.object({
  reason: v.optional(v.picklist(PROBLEM_REASONS)),
  limit: v.optional(
    v.pipe(v.string(), v.digits(), v.toNumber(), v.minValue(1), v.maxValue(100)),
    '50',
  ),
  cursor: v.optional(v.pipe(v.string(), v.maxLength(300))),
});

export const ProblemList = v.pipe(
  v.object({
    problems: v.pipe(
      v.array(ProblemParcel),
      v.description('By the gravest reason of each; within a reason, the nearest deadline first.'),
    ),
    next: v.pipe(v.nullable(v.string()), v.description('Cursor of the next page; null: the end.')),
  }),
  v.metadata({ ref: 'ProblemList' }),
);
export type ProblemList = v.InferOutput<typeof ProblemList>;

export const SNOOZE_DAYS = [1, 3, 7] as const;

/** The furthest a parcel can be put off. */
export const SNOOZE_DAYS_MAX = 30;

export const SnoozeDays = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(SNOOZE_DAYS_MAX),
  v.description('Left out of today for so long, unless something new goes wrong.'),
);

export const Snooze = v.pipe(
  v.union([
    v.strictObject({ days: SnoozeDays }),
    v.strictObject({
      until: v.pipe(
        v.string(),
        v.isoTimestamp(),
        v.description(
          'Left out of today until then, 30 days ahead at most. Sent twice, it changes nothing.',
        ),
      ),
    }),
  ]),
  v.metadata({ ref: 'Snooze' }),
);

export const Snoozed = v.pipe(
  v.object({ id: v.string(), until: v.nullable(Instant) }),
  v.metadata({ ref: 'Snoozed' }),
);
