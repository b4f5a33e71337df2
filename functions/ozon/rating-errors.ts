// Reads the postings that count in the error index: what they cost, and whether grace covers them.
import type * as v from 'valibot';
import { minorUnits } from '../carriers/ozon-facts.ts';
import { parseInstant } from '../carriers/time.ts';
import { iso } from '../lib/iso.ts';
import { DAY_MS } from '../lib/time.ts';
import type { RatingError, RatingErrors } from './answers.ts';
import { dropUnseenErrors, type RatingErrorRow, saveRatingErrors } from './rating-store.ts';

const PER_PAGE = 500;

/** The index counts 14 days; what just left it is still worth a look. */
export const ERROR_DAYS = 30;
export const ERRORS_SHOWN = 200;

const begin = (startedAt: number): number => startedAt - ERROR_DAYS * DAY_MS;

export const requestErrors = (cursor: string, startedAt: number) => ({
  method: '/v1/rating/index/fbs/posting/list' as const,
  body: {
    ...(cursor === '' ? {} : { cursor }),
    filter: { date_from: iso(begin(startedAt)), date_to: iso(startedAt) },
    limit: PER_PAGE,
  },
});

/** After the last page, what Ozon no longer names is dropped: it was taken out of the index. */
export function readErrors(
  db: D1Database,
  connection: { id: string; seller_id: string },
  { errors, cursor, has_next }: v.InferOutput<typeof RatingErrors>,
  startedAt: number,
  now: number,
) {
  const isLast = !has_next || cursor === '';
  const rows = errors.flatMap((one) => rowOf(one, now));
  const period = { from: begin(startedAt), seenSince: startedAt };
  return {
    ok: true as const,
    statements: [
      ...(rows.length > 0 ? [saveRatingErrors(db, connection, rows, now)] : []),
      ...(isLast ? [dropUnseenErrors(db, connection, period)] : []),
    ],
    wakes: [],
    cursor: isLast ? null : cursor,
  };
}

function rowOf(one: RatingError, now: number): RatingErrorRow[] {
  if (one.posting_number === undefined) return [];
  return [
    {
      number: one.posting_number,
      type: one.posting_error_type ?? 'UNSPECIFIED',
      error_at: parseInstant(one.error_at) ?? now,
      scheme: one.delivery_schema ?? null,
      grace: one.has_grace_status === true ? 1 : 0,
      charge_percent: one.charge_percent ?? null,
      charge_minor: minorUnits(one.charge_price) ?? null,
      charge_currency: one.charge_price_currency_code ?? null,
      price_minor: minorUnits(one.product_price) ?? null,
      price_currency: one.product_price_currency_code ?? null,
    },
  ];
}

const INDEX_DAYS = 14;

/** By connection: how many errors the index of its day counts, which leaves out the current day. */
export function countErrors(
  ratings: readonly { connectionId: string; day: string }[],
  errors: readonly { connection_id: string; error_at: number | null }[],
): Map<string, number> {
  return new Map(
    ratings.map(({ connectionId, day }) => {
      const end = Date.parse(day) + DAY_MS;
      const own = errors.filter(
        (one) =>
          one.connection_id === connectionId &&
          one.error_at !== null &&
          one.error_at < end &&
          one.error_at >= end - INDEX_DAYS * DAY_MS,
      );
      return [connectionId, own.length];
    }),
  );
}
