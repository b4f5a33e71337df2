// What a seller has to act on today, for the daily page and the API.
import * as v from 'valibot';
import { OzonAccount } from './ozon-account.ts';
import { PROBLEM_REASONS, ProblemParcel } from './parcel-problem.ts';
import { PARTIES } from './status.ts';
import { TICKET_STATES, TICKET_TYPES } from './ticket.ts';

const Instant = v.pipe(v.string(), v.isoTimestamp());

/** Tickets and chats: nobody answers more in a day; a higher count says no more. */
export const COUNT_MAX = 100;
/** Parcels of one kind are counted and summed up to here. */
export const PARCELS_MAX = 2000;

/** rescue: something can still be won. overdue: the time is over. waiting: somebody else acts next. */
export const PLACES = ['rescue', 'overdue', 'waiting', 'snoozed'] as const;
export type Place = (typeof PLACES)[number];

const Count = v.object({
  count: v.pipe(v.number(), v.integer()),
  isMore: v.pipe(v.boolean(), v.description('There are more.')),
});

const Money = v.object({ minor: v.pipe(v.number(), v.integer()), currency: v.string() });

export const Sum = v.object({
  ...Count.entries,
  worth: v.pipe(
    v.array(Money),
    v.description('What the orders are worth, one sum a currency: nothing is converted.'),
  ),
  unpriced: v.pipe(v.number(), v.integer(), v.description('How many of them have no price.')),
});
export type Sum = v.InferOutput<typeof Sum>;

export const TodayGroup = v.object({
  place: v.picklist(['overdue', 'waiting']),
  reason: v.pipe(
    v.nullable(v.picklist(PROBLEM_REASONS)),
    v.description('The gravest thing wrong with them; null: nothing, they wait for `turn`.'),
  ),
  turn: v.picklist(PARTIES),
  since: v.pipe(v.nullable(Instant), v.description('Since when the oldest of them is so.')),
  ...Sum.entries,
});
export type TodayGroup = v.InferOutput<typeof TodayGroup>;

export const Today = v.pipe(
  v.object({
    places: v.pipe(
      v.object({ rescue: Sum, overdue: Sum, waiting: Sum, snoozed: Sum }),
      v.description(
        'rescue: deadline ahead, or acting early helps; with the requests to cancel and to return. overdue: ' +
          'the time is over. waiting: a carrier, a buyer or Ozon acts next. Each parcel counts once.',
      ),
    ),
    groups: v.pipe(v.array(TodayGroup), v.description('overdue and waiting, by cause and turn.')),
    counts: v.pipe(
      v.array(v.object({ reason: v.picklist(PROBLEM_REASONS), ...Count.entries })),
      v.description(
        'Parcels by the gravest thing wrong with them; reasons with none are left out.',
      ),
    ),
    cancellations: v.pipe(
      v.array(v.object({ number: v.string(), autoApproveAt: v.nullable(Instant) })),
      v.description('Open requests of buyers to cancel, nearest first. They come before all else.'),
    ),
    returnRequests: v.pipe(
      v.array(
        v.object({
          id: v.pipe(v.string(), v.description("Ozon's return_id.")),
          number: v.string(),
          product: v.nullable(v.string()),
          price: v.nullable(Money),
          dueAt: v.nullable(Instant),
        }),
      ),
      v.description(
        'Requests of buyers to return, rFBS, which wait for a decision; nearest first.',
      ),
    ),
    parcels: v.pipe(
      v.array(ProblemParcel),
      v.description(
        'The first of those that can still be saved: by deadline, then by what the order is worth.',
      ),
    ),
    tickets: v.object({
      ...Count.entries,
      first: v.array(
        v.object({
          id: v.string(),
          number: v.string(),
          type: v.picklist(TICKET_TYPES),
          state: v.picklist(TICKET_STATES),
          dueAt: v.nullable(Instant),
        }),
      ),
    }),
    connections: v.pipe(
      v.array(v.object({ id: v.string(), carrier: v.string(), failingSince: Instant })),
      v.description('Those that fail.'),
    ),
    accounts: v.pipe(
      v.array(OzonAccount),
      v.description(
        'Accounts at Ozon that are read for the first time, whose key ends soon or lacks a right, or whose notifications are in trouble.',
      ),
    ),
    snoozed: v.array(v.object({ id: v.string(), number: v.string(), until: Instant })),
  }),
  v.metadata({ ref: 'Today' }),
);
export type Today = v.InferOutput<typeof Today>;
