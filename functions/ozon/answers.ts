// Schemas of Seller API answers, only the fields we read; lenient, since they drift in type. The fields of
// postings and returns are listed in carriers/ozon-answer.ts.
import * as v from 'valibot';
import {
  amount,
  code,
  currency,
  flag,
  list,
  number,
  optional,
  prose,
  stamp,
} from '../carriers/fields.ts';
import { OzonPosting, OzonReturn } from '../carriers/ozon-answer.ts';

/** Digits, as text: ids come as numbers and as text. */
export const id = () =>
  v.pipe(
    v.union([v.string(), v.number()]),
    v.transform((value) => String(value).trim()),
    v.regex(/^\d{1,20}$/),
  );

export const PostingList = v.object({
  postings: list(OzonPosting),
  cursor: v.fallback(v.string(), ''),
  has_next: flag(),
});

export const PostingAnswer = v.object({ result: OzonPosting });

export const ReturnList = v.object({ returns: list(OzonReturn), has_next: flag() });

const OzonCancellation = v.object({
  cancellation_id: id(),
  posting_number: v.pipe(v.string(), v.minLength(3), v.maxLength(80)),
  /** The name only: the buyer's own comment beside it is not read. */
  cancellation_reason: optional(v.object({ name: prose() })),
  cancelled_at: stamp(),
  auto_approve_date: stamp(),
  state: optional(v.object({ state: code() })),
});

export const CancellationList = v.object({
  result: list(OzonCancellation),
  last_id: optional(id()),
});

export type OzonCancellation = v.InferOutput<typeof OzonCancellation>;

const numeric = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.minLength(1), v.transform(Number))]),
  v.finite(),
);

export const RatingAnswer = v.object({
  /** A share: 0.1149 is 11.49 % (rating-zones.ts says how sure that is). */
  index: optional(numeric),
  currency_code: currency(),
  period_to: stamp(),
  processing_costs_sum: amount(),
  defects: list(
    v.object({
      date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}/)),
      index_by_date: numeric,
      processing_costs_sum_by_date: amount(),
    }),
  ),
});

export type RatingAnswer = v.InferOutput<typeof RatingAnswer>;

const RatingError = v.object({
  posting_number: number(),
  posting_error_type: code(),
  error_at: stamp(),
  delivery_schema: code(),
  has_grace_status: flag(),
  charge_percent: optional(numeric),
  charge_price: amount(),
  charge_price_currency_code: currency(),
  product_price: amount(),
  product_price_currency_code: currency(),
});

export type RatingError = v.InferOutput<typeof RatingError>;

export const RatingErrors = v.object({
  errors: list(RatingError),
  cursor: v.fallback(v.string(), ''),
  has_next: flag(),
});

/** `error` is "", [], null or text, depending on the method. */
export const MoveResults = v.object({
  result: list(
    v.object({
      posting_number: number(),
      result: flag(),
      error: v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
    }),
  ),
});

export const SetResult = v.object({ result: flag() });

export const AnyObject = v.looseObject({});
