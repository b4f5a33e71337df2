// The closed lists of the engine (functions/situation/): cases, reasons why there is no deadline, and what
// happens if nobody acts. Words: site/src/i18n, keys `case.*`, `because.*`, `guide.default.*`.
import * as v from 'valibot';
import { PARTIES } from './status.ts';

/** What is the matter with a parcel. Exactly one at a time. */
export const PARCEL_CASES = [
  // Before a carrier has it.
  'not_found',
  'untrackable_number',
  'awaiting_handover',
  'handover_overdue',
  'documents_due',
  'never_scanned',
  'not_accepted_at_sorting',
  'acceptance_refused',
  // Under way.
  'moving_on_time',
  'moving_late',
  'not_moving',
  'carrier_trouble',
  'source_silent',
  'wrong_channel',
  'customs_in_progress',
  'customs_documents_due',
  'customs_payment_due',
  'customs_refused',
  'payment_due',
  'address_unclear',
  'out_for_delivery',
  'attempt_failed',
  'waiting_at_point',
  'pickup_expiring',
  'lost',
  'damaged_on_the_way',
  // Back to the seller.
  'recipient_refused',
  'storage_expired',
  'coming_back',
  'return_not_moving',
  'return_at_point_free',
  'return_at_point_paid',
  'return_disposal_near',
  'returned',
  // The end.
  'presumed_delivered',
  'delivered',
  'delivered_disputed',
  'cancelled_before_handover',
  'cancelled_after_handover',
  'cancellation_requested',
] as const;

/** Cases that a person picks by hand: nothing in a carrier's events tells them. */
export const PICKED_CASES = [
  'damaged_at_counter',
  'damaged_later',
  'address_change_before',
  'address_change_on_the_way',
  'no_notice_yet',
  'delivered_not_received',
  'wrong_item',
  'return_wanted',
  'return_missing',
  'compensation_missing',
  'cancel_wanted',
  'contact_seller',
  'contact_ozon',
  'chat_unavailable',
] as const;

export const CASES = [...PARCEL_CASES, ...PICKED_CASES] as const;
export type CaseId = (typeof CASES)[number];

/** Why an answer names no deadline. */
export const BECAUSES = [
  /** Nothing is left to do. */
  'settled',
  /** It travels in time: the promised date comes first. */
  'moving',
  /** Ozon publishes no term for this. */
  'ozon_publishes_none',
  /** The carrier publishes no term for this. */
  'carrier_publishes_none',
  /** Ozon shows the term in the order or in the cabinet, for this order alone. */
  'shown_by_ozon',
  /** The customs office or the carrier names the term in its notice. */
  'named_in_notice',
  /** The seller's contract with the carrier says it. */
  'contract',
  /** No term, but each day makes it harder to prove. */
  'the_sooner_the_better',
] as const;
export type Because = (typeof BECAUSES)[number];

/** What happens by itself when the deadline passes. */
export const DEFAULTS = [
  'goes_back',
  'auto_approved',
  'request_approved',
  'rejected',
  'auto_cancelled',
  'order_cancelled',
  'counts_late',
  'ozon_decides',
  'claim_lapses',
  'disposed',
  'rating_falls',
  'money_stays',
  'storage_costs',
  'tariff_rises',
] as const;
export type DefaultId = (typeof DEFAULTS)[number];

export const Until = v.pipe(
  v.object({
    at: v.pipe(
      v.nullable(v.string()),
      v.description('The instant; null: the clock starts with an event we do not know.'),
    ),
    text: v.pipe(v.string(), v.description('The term or the date, in words.')),
    rule: v.pipe(
      v.nullable(v.string()),
      v.description(
        'The rule of /api/v1/guide/policies; null: the carrier or Ozon states the date.',
      ),
    ),
    because: v.pipe(
      v.nullable(v.picklist(BECAUSES)),
      v.description('Set when there is no deadline: why; `text` says it in a sentence.'),
    ),
  }),
  v.metadata({ ref: 'Until' }),
);
export type Until = v.InferOutput<typeof Until>;

/** The decision for the parcel's seller. */
export const Situation = v.pipe(
  v.object({
    case: v.picklist(CASES),
    turn: v.pipe(
      v.picklist(PARTIES),
      v.description('Whose turn it is, with all the seller may see.'),
    ),
    step: v.pipe(v.string(), v.description('The seller’s first step, a step id of /api/v1/guide.')),
    until: v.object({
      at: v.nullable(v.string()),
      rule: v.nullable(v.string()),
      because: v.nullable(v.picklist(BECAUSES)),
      ifNobodyActs: v.nullable(v.picklist(DEFAULTS)),
    }),
  }),
  v.metadata({ ref: 'Situation' }),
);
export type Situation = v.InferOutput<typeof Situation>;
