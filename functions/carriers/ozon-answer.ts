// Seller API answers about postings and returns. They drift in type (numbers as strings, null for lists,
// absent fields) and carry the buyer's name, phone and address: fields not listed here are never stored.
// Shapes: v4 list, v3 get, FBO list v3, FBP list and get v1, returns list; text of 2026-09-28, read 2026-11-26.
import * as v from 'valibot';
import type { Facts, RawEvent, Report, TariffStep } from './carrier.ts';
import {
  amount,
  code,
  currency,
  flag,
  id,
  label,
  list,
  number,
  optional,
  prose,
  requiredAmount,
  requiredNumber,
  stamp,
} from './fields.ts';
import {
  CANCELLED_AFTER_ASSEMBLY,
  integrationOf,
  moneyOf,
  parseRange,
  schemeOf,
  sumOf,
} from './ozon-facts.ts';
import { parseInstant, parseStamp, type Stamp } from './time.ts';

const DAY_MS = 86_400_000;

/** v4 writes `{ amount, currency }`, v3 a bare amount beside `currency_code`. */
const Amount = v.union([
  v.object({ amount: requiredAmount(), currency: currency() }),
  v.pipe(
    v.object({ price: requiredAmount(), currency_code: currency() }),
    v.transform(({ price, currency_code }) => ({ amount: price, currency: currency_code })),
  ),
  v.pipe(
    requiredAmount(),
    v.transform((amount) => ({ amount, currency: undefined as string | undefined })),
  ),
]);

export const OzonPosting = v.object({
  posting_number: requiredNumber(),
  status: code(),
  substatus: code(),
  integration_type_flow: code(),
  tpl_integration_type: code(),
  tracking_number: number(),
  in_process_at: stamp(),
  /** FBO only. */
  created_at: stamp(),
  /** FBP only. */
  order_date: stamp(),
  shipment_date: stamp(),
  shipment_date_without_delay: stamp(),
  tariffication_steps: list(
    v.object({
      tariff_deadline_at: stamp(),
      tariff_rate: amount(),
      tariff_charge: optional(Amount),
      min_charge: optional(Amount),
    }),
    50,
  ),
  delivering_date: stamp(),
  /** v3 get only: when it was handed to the buyer. */
  fact_delivery_date: stamp(),
  delivery_method: optional(
    v.object({
      id: id(),
      name: prose(),
      warehouse_id: id(),
      warehouse: prose(),
      tpl_provider: prose(),
    }),
  ),
  analytics_data: optional(
    v.object({
      /** `client_…`: told to the buyer; Ozon's own delivery, and the only dates of FBO. */
      delivery_date_begin: stamp(),
      delivery_date_end: stamp(),
      client_delivery_date_begin: stamp(),
      client_delivery_date_end: stamp(),
    }),
  ),
  cancellation: optional(
    v.object({
      cancel_reason: prose(),
      cancellation_type: code(),
      cancelled_after_ship: flag(),
      affect_cancellation_rating: flag(),
    }),
  ),
  available_actions: list(v.pipe(v.string(), v.regex(/^[\w.-]{1,60}$/)), 60),
  products: list(
    v.object({
      sku: id(),
      offer_id: label(100),
      name: label(500),
      price: optional(Amount),
      currency_code: currency(),
      quantity: code(),
    }),
    200,
  ),
});

export type OzonPosting = v.InferOutput<typeof OzonPosting>;

export const OzonReturn = v.object({
  id: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^\d{1,20}$/)),
  /** Absent: the seller is shown the return; it belongs to no parcel. */
  posting_number: number(),
  order_number: number(),
  type: code(),
  schema: code(),
  return_reason_name: prose(),
  product: optional(
    v.object({ offer_id: label(), name: label(300), quantity: code(), price: optional(Amount) }),
  ),
  place: optional(v.object({ name: label(200) })),
  storage: optional(
    v.object({
      arrived_moment: stamp(),
      tariffication_first_date: stamp(),
      tariffication_start_date: stamp(),
      utilization_forecast_date: stamp(),
      sum: optional(Amount),
      utilization_sum: optional(Amount),
    }),
  ),
  visual: optional(
    v.object({ change_moment: stamp(), status: optional(v.object({ sys_name: code() })) }),
  ),
  compensation_status: optional(v.object({ status: optional(v.object({ sys_name: code() })) })),
});

export type OzonReturn = v.InferOutput<typeof OzonReturn>;

/** A stored page of answers: one of the two lists, or both. */
export const OzonPage = v.pipe(
  v.object({
    /** Lists of FBO and FBP do not name the scheme in each posting. */
    scheme: optional(v.picklist(['FBO', 'FBP'])),
    postings: list(OzonPosting),
    returns: list(OzonReturn),
  }),
  v.check(({ postings, returns }) => postings.length + returns.length > 0),
);

export type OzonPage = v.InferOutput<typeof OzonPage>;

export const readPage = (page: OzonPage): Report[] => [
  ...page.postings.map((posting) => readPosting(posting, page.scheme)),
  ...page.returns.flatMap(readReturn),
];

/** The order number is the posting number without its last part; all postings of the order share it. */
export const orderOf = (posting: string): string | undefined =>
  /^(\d{8,10}-\d{4})-\d{1,3}$/.exec(posting)?.[1];

/** The dates of the hand-over hold until it happens; afterwards they are history. */
const BEFORE_HANDOVER = /^(?:awaiting_|acceptance_in_progress$|ship_in_process$)/;

function readPosting(posting: OzonPosting, scheme: OzonPage['scheme']): Report {
  const { posting_number, status = '', tracking_number } = posting;
  const details = detailsOf(posting, scheme);
  const dates = datesOf(posting);
  const began = parseStamp(posting.in_process_at ?? posting.created_at ?? posting.order_date);
  const delivering = parseStamp(posting.delivering_date);
  const events: RawEvent[] = [];
  if (began) {
    const code = scheme === 'FBO' ? 'TYPE_FBO_POSTING_NEW' : 'TYPE_NEW_POSTING';
    events.push({ code, at: began, newsIf: 'not_yet_that_far', facts: { ...details, ...dates } });
  }
  if (delivering && !BEFORE_HANDOVER.test(status)) {
    events.push({ code: 'delivering', at: delivering, newsIf: 'not_yet_that_far' });
  }
  const state = stateOf(posting);
  if (state) {
    const isCoarse = scheme === 'FBP' && COARSE.test(state.code);
    const told = isCoarse ? { ...state, newsIf: 'not_yet_that_far' as const } : state;
    events.push(status === 'delivered' ? deliveryOf(told, posting) : told);
  }
  for (const [fact, value] of Object.entries(dates)) {
    events.push({
      code: fact === 'eta' ? 'delivery_date' : 'shipment_date',
      at: null,
      facts: { [fact]: value },
    });
  }
  if (Object.keys(details).length > 0) {
    events.push({ code: 'posting_details', at: null, facts: details });
  }
  const order = orderOf(posting_number);
  return {
    number: posting_number,
    alsoKnownAs: tracking_number && tracking_number !== posting_number ? [tracking_number] : [],
    partOf: order === undefined ? [] : [order],
    events,
  };
}

/** The list of FBP names these only; where it is in between, the posting itself has told. */
const COARSE = /^(?:awaiting_\w+|delivering|delivered|cancelled)$/;

/** One event, whether told with its time or without: seen first in a list, it gets its own time afterwards. */
function deliveryOf(state: RawEvent, posting: OzonPosting): RawEvent {
  const at = deliveredAt(posting);
  const id = `delivered:${posting.posting_number}`;
  return { ...state, id, ...(at && { at, newsIf: 'not_yet_that_far' as const }) };
}

/**
 * Ozon's text calls `fact_delivery_date` the day of the real hand-over to delivery; by its name, and by those
 * who looked at received postings, it is when the buyer got it. So it counts as that only when it is clearly
 * later than the hand-over that `delivering_date` states. Both read 2026-11-26.
 */
function deliveredAt({ fact_delivery_date, delivering_date }: OzonPosting): Stamp | null {
  const at = parseInstant(fact_delivery_date);
  const handedOver = parseInstant(delivering_date);
  const isLater = at !== null && handedOver !== null && at - handedOver >= DAY_MS;
  return isLater ? parseStamp(fact_delivery_date) : null;
}

/**
 * The state at the time of the poll: Ozon does not say since when. `cancelled_after_ship` says that it was
 * assembled, not that anybody took it: the timeline decides whether it comes back.
 */
function stateOf({ status, substatus, cancellation }: OzonPosting): RawEvent | null {
  const isCancelled = status === 'cancelled' && substatus !== 'posting_returned_to_warehouse';
  const code = isCancelled
    ? cancellation?.cancelled_after_ship
      ? CANCELLED_AFTER_ASSEMBLY
      : 'posting_canceled'
    : (substatus ?? status);
  if (code === undefined) return null;
  return {
    code,
    at: null,
    newsIf: 'differs_from_last',
    text: isCancelled ? cancellation?.cancel_reason : undefined,
    // Ozon repeats the seller's own statement here.
    ...(code === 'sent_by_seller' ? { confidence: 'seller_reported' as const } : {}),
  };
}

function detailsOf(posting: OzonPosting, scheme: OzonPage['scheme']): Facts {
  const stated = posting.integration_type_flow ?? posting.tpl_integration_type;
  const integration = scheme === 'FBP' ? 'FBP' : integrationOf(stated);
  const provider = posting.delivery_method?.tpl_provider;
  const price = sumOf(
    posting.products.map(({ price: each, currency_code, quantity }) => ({
      amount: each?.amount,
      currency: each?.currency ?? currency_code,
      quantity,
    })),
  );
  return {
    ...(scheme ? { scheme } : integration && { scheme: schemeOf(integration) }),
    ...(integration && { integrationType: integration }),
    ...(provider && { provider }),
    ...(price && { price }),
    ...(BEFORE_HANDOVER.test(posting.status ?? '') && costsOf(posting)),
  };
}

/** What the seller loses by waiting: between the seller and Ozon. */
function costsOf(posting: OzonPosting): Facts {
  const shipLateAt = parseInstant(posting.shipment_date_without_delay);
  const tariff = posting.tariffication_steps.map(tariffStepOf);
  return { ...(shipLateAt !== null && { shipLateAt }), ...(tariff.length > 0 && { tariff }) };
}

/** Ozon writes the last day of the year 9999 for "no end". */
const NO_END = Date.UTC(9000, 0);

function tariffStepOf(step: OzonPosting['tariffication_steps'][number]): TariffStep {
  const untilAt = parseInstant(step.tariff_deadline_at);
  return {
    untilAt: untilAt === null || untilAt > NO_END ? null : untilAt,
    percent: step.tariff_rate === undefined ? null : Number(step.tariff_rate),
    charge: moneyOf(step.tariff_charge),
    minCharge: moneyOf(step.min_charge),
  };
}

function datesOf({ status = '', shipment_date, analytics_data: dates }: OzonPosting): Facts {
  const eta =
    parseRange(dates?.client_delivery_date_begin, dates?.client_delivery_date_end) ??
    parseRange(dates?.delivery_date_begin, dates?.delivery_date_end);
  const shipByAt = BEFORE_HANDOVER.test(status) ? parseInstant(shipment_date) : null;
  return { ...(eta && { eta }), ...(shipByAt !== null && { shipByAt }) };
}

/** The whole parcel comes back; other types are a part of it, or goods the buyer already had. */
const WHOLE_PARCEL = ['Cancellation', 'FullReturn'];

function readReturn(one: OzonReturn): Report[] {
  if (one.posting_number === undefined) return [];
  const status = one.visual?.status?.sys_name;
  const events: RawEvent[] = [];
  if (status && WHOLE_PARCEL.includes(one.type ?? '')) {
    events.push({
      code: status,
      at: parseStamp(one.visual?.change_moment),
      leg: 'return',
    });
  }
  events.push({ code: 'return_storage', at: null, facts: { returnStorage: storageOf(one) } });
  const order = orderOf(one.posting_number);
  return [{ number: one.posting_number, partOf: order === undefined ? [] : [order], events }];
}

/** null: the return is not in storage (any more). */
export function storageOf(one: OzonReturn): Facts['returnStorage'] {
  if (!waitsForSeller(one)) return null;
  return {
    paidFromAt: paidFromOf(one),
    disposalAt: parseInstant(one.storage?.utilization_forecast_date),
  };
}

export const waitsForSeller = ({ visual }: OzonReturn): boolean =>
  visual?.status?.sys_name === 'ArrivedAtReturnPlace';

/** The earlier of Ozon's two dates from which storage costs: no warning comes late. */
export function paidFromOf({ storage }: OzonReturn): number | null {
  const costs = [storage?.tariffication_start_date, storage?.tariffication_first_date]
    .map(parseInstant)
    .filter((at) => at !== null);
  return costs.length > 0 ? Math.min(...costs) : null;
}
