// Schemas of Ozon's answers about carriages, only the fields we read (docs.ozon.ru/api/seller, read 2026-11-26).
import * as v from 'valibot';
import {
  amount,
  code,
  currency,
  flag,
  label,
  list,
  optional,
  requiredNumber,
  stamp,
} from '../carriers/fields.ts';
import { id } from './answers.ts';

const count = () =>
  v.fallback(
    v.pipe(
      v.union([v.number(), v.pipe(v.string(), v.transform(Number))]),
      v.integer(),
      v.minValue(0),
    ),
    0,
  );

const Method = v.object({
  delivery_method_id: id(),
  delivery_method_name: label(200),
  departure_date: label(40),
  cutoff_at: label(40),
  dropoff_address: label(300),
  timeslot_from: label(40),
  timeslot_to: label(40),
  recommended_time_local: label(40),
  first_mile_type: code(),
  tpl_provider_name: label(120),
  warehouse_name: label(120),
  is_rfbs: flag(),
  mandatory_postings_count: count(),
  mandatory_packaged_count: count(),
  optional_packaged_count: count(),
  errors: list(v.object({ code: code(), description: label(300) }), 20),
  carriages: list(
    v.object({
      id: id(),
      status: code(),
      postings_count: count(),
      pickup_fee: optional(v.object({ currency_code: currency(), value: amount() })),
    }),
    50,
  ),
});
export type DeliveryMethod = v.InferOutput<typeof Method>;

export const DeliveryList = v.object({
  methods: list(Method, 200),
  cursor: v.fallback(v.string(), ''),
  has_next: flag(),
});

export const CarriageMade = v.object({ carriage_id: id() });

export const CarriageInfo = v.object({
  carriage_id: id(),
  delivery_method_id: id(),
  departure_date: label(40),
  status: code(),
  containers_count: count(),
  created_at: stamp(),
  available_actions: list(v.pipe(v.string(), v.maxLength(60)), 30),
  cancel_availability: optional(v.object({ is_cancel_available: flag(), reason: label(300) })),
});
export type CarriageInfo = v.InferOutput<typeof CarriageInfo>;

const POSTINGS_MAX = 5_000;

const Line = v.object({
  posting_number: requiredNumber(),
  seller_error: label(300),
  products: list(v.object({ name: label(200), offer_id: label(80), quantity: count() }), 50),
});

/** The whole list or none: a carriage is sent only by who has seen all that is in it. */
export const CarriagePostings = v.object({
  result: v.pipe(v.nullish(v.array(Line), []), v.maxLength(POSTINGS_MAX)),
});
export type CarriagePosting = v.InferOutput<typeof CarriagePostings>['result'][number];

export const CarriageCancelled = v.object({ error: label(300), carriage_status: code() });
