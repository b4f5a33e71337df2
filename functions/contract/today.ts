// What a seller has to act on today, for the daily page and the API.
import * as v from 'valibot';
import { OzonAccount } from './ozon-account.ts';
import { PROBLEM_REASONS, ProblemParcel } from './parcel-problem.ts';
import { TICKET_STATES, TICKET_TYPES } from './ticket.ts';

const Instant = v.pipe(v.string(), v.isoTimestamp());

/** Nobody handles more in a day; a higher count says no more. */
export const COUNT_MAX = 100;

const Count = v.object({
  count: v.pipe(v.number(), v.integer()),
  isMore: v.pipe(v.boolean(), v.description(`There are more than ${COUNT_MAX}.`)),
});

export const Today = v.pipe(
  v.object({
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
          dueAt: v.nullable(Instant),
        }),
      ),
      v.description(
        'Requests of buyers to return, rFBS, which wait for a decision; nearest first.',
      ),
    ),
    parcels: v.pipe(
      v.array(ProblemParcel),
      v.description('What to act on first: by deadline, then by what the order is worth.'),
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
