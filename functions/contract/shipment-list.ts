// A seller's list of parcels: its filters, and one line of the response.
import * as v from 'valibot';
import { PROBLEM_REASONS } from './parcel-problem.ts';
import { PARTIES, SCHEMES, STATUSES, STEPS, SUB_STATUSES } from './status.ts';

export const SORTS = ['problem', 'eta', 'created'] as const;
export type Sort = (typeof SORTS)[number];

export const PAGE_SIZE_MAX = 100;
export const SEARCHED_NUMBERS_MAX = 100;
const PAGE_SIZE = 50;

/** A form sends its empty fields too: they mean no filter. */
const optionalFilter = <const Schema extends v.GenericSchema<string, unknown>>(schema: Schema) =>
  v.optional(
    v.union([
      v.pipe(
        v.literal(''),
        v.transform(() => undefined),
      ),
      schema,
    ]),
  );

const Day = v.pipe(
  v.string(),
  v.isoDate(),
  v.description('A day of the calendar, in Moscow time; `…To` includes it.'),
);
const Moment = v.union([Day, v.pipe(v.string(), v.isoTimestamp())]);
const Word = v.pipe(v.string(), v.regex(/^[a-z0-9_-]{1,60}$/));

export const ShipmentQuery = v.object({
  q: v.pipe(
    optionalFilter(v.pipe(v.string(), v.maxLength(4000))),
    v.description(
      `Several numbers, ${SEARCHED_NUMBERS_MAX} at most, find the parcels that go by one of them. Else the beginning of any of its numbers, or of its order, then sorted by number. After those the parcels ` +
        'with a product whose SKU or offer id begins so, or whose name has words that begin so, newest first.',
    ),
  ),
  status: optionalFilter(v.picklist(STATUSES)),
  carrier: v.pipe(
    optionalFilter(Word),
    v.description('Who has it now. `unknown`: nobody said yet.'),
  ),
  scheme: optionalFilter(v.picklist(SCHEMES)),
  actionRequiredBy: optionalFilter(v.picklist(PARTIES)),
  problem: optionalFilter(v.picklist(['any', ...PROBLEM_REASONS])),
  archived: v.pipe(
    optionalFilter(v.picklist(['false', 'true'])),
    v.description('Left out: those not archived; with `q`, both.'),
  ),
  updatedFrom: optionalFilter(Moment),
  updatedTo: optionalFilter(Moment),
  createdFrom: optionalFilter(Moment),
  createdTo: optionalFilter(Moment),
  sort: v.pipe(
    optionalFilter(v.picklist(SORTS)),
    v.description(
      'problem: those with a problem first, longest first. created: newest first. eta: those under way ' +
        'with a promised date first, soonest first. Archived ones: latest archived first, without `sort`.',
    ),
  ),
});
export type ShipmentQuery = v.InferOutput<typeof ShipmentQuery>;

export const ShipmentPageQuery = v.object({
  ...ShipmentQuery.entries,
  limit: v.optional(
    v.pipe(v.string(), v.digits(), v.toNumber(), v.minValue(1), v.maxValue(PAGE_SIZE_MAX)),
    String(PAGE_SIZE),
  ),
  cursor: optionalFilter(v.pipe(v.string(), v.maxLength(300))),
});

const Instant = v.pipe(v.string(), v.isoTimestamp());

export const ShipmentLine = v.pipe(
  v.object({
    id: v.string(),
    number: v.string(),
    carrier: v.pipe(v.string(), v.description('Who has it now. `unknown`: nobody said yet.')),
    scheme: v.nullable(v.picklist(SCHEMES)),
    status: v.picklist(STATUSES),
    subStatus: v.nullable(v.picklist(SUB_STATUSES)),
    step: v.nullable(v.picklist(STEPS)),
    statusSince: v.nullable(Instant),
    actionRequiredBy: v.picklist(PARTIES),
    problem: v.pipe(
      v.nullable(v.object({ reason: v.picklist(PROBLEM_REASONS), since: Instant })),
      v.description('The gravest thing wrong with it now.'),
    ),
    eta: v.nullable(v.object({ begin: Instant, end: Instant })),
    pickupUntil: v.nullable(Instant),
    shipBy: v.nullable(Instant),
    lastEventAt: v.nullable(Instant),
    price: v.pipe(
      v.nullable(v.object({ minor: v.pipe(v.number(), v.integer()), currency: v.string() })),
      v.description('What the order is worth, in minor units. null: nobody said.'),
    ),
    archivedAt: v.nullable(Instant),
    createdAt: Instant,
    updatedAt: Instant,
  }),
  v.metadata({ ref: 'ShipmentLine' }),
);
export type ShipmentLine = v.InferOutput<typeof ShipmentLine>;

export const ShipmentPage = v.pipe(
  v.object({
    shipments: v.array(ShipmentLine),
    next: v.pipe(
      v.nullable(v.string()),
      v.description(
        'Cursor of the next page; null at the end. A page of a narrow search may hold fewer than ' +
          'asked, even none, while there is a next one: each looks through a bounded part.',
      ),
    ),
  }),
  v.metadata({ ref: 'ShipmentPage' }),
);
