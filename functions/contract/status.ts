// The closed vocabulary of a parcel's progress. A carrier's code is translated into one *step*
// ("what happened", in one word); main status and sub-status follow from the step, so two carriers
// can never give the same step two meanings. Words for people: site/src/i18n, keys `status.*`,
// `sub.*`, `step.*`.
// Room contract: schemas, vocabularies and words shared by Worker, site and tests; imports no other room.

export const STATUSES = [
  'pending',
  'info_received',
  'in_transit',
  'out_for_delivery',
  'available_for_pickup',
  'attempt_failed',
  'delivered',
  'exception',
  'returning',
  'returned',
  'cancelled',
  'expired',
] as const;
export type Status = (typeof STATUSES)[number];

/** The parcel does not move after these. */
export const TERMINAL_STATUSES = [
  'delivered',
  'returned',
  'cancelled',
] as const satisfies readonly Status[];

export const isTerminal = (status: string): boolean =>
  TERMINAL_STATUSES.some((one) => one === status);

export const SUB_STATUSES = [
  'carrier_damaged',
  'carrier_lost',
  'carrier_delayed',
  'carrier_misrouted',
  'consignee_absent',
  'consignee_refused',
  'consignee_pickup_missed',
  'address_invalid',
  'customs_hold',
  'customs_documents_required',
  'customs_released',
  'held_for_payment',
  'weather',
  'seller_not_handed_over',
  'seller_wrong_channel',
  'ozon_not_accepted_at_sorting',
  'presumed_delivered',
] as const;
export type SubStatus = (typeof SUB_STATUSES)[number];

export const PARTIES = ['buyer', 'seller', 'ozon', 'carrier', 'nobody'] as const;
export type Party = (typeof PARTIES)[number];

/** Who acts, in words: a reader whose turn it is gets addressed. */
export const partyWord = (party: Party, reader: 'buyer' | 'seller') =>
  party === reader ? 'party.you' : (`party.${party}` as const);

export const CONFIDENCES = [
  'carrier_reported',
  'ozon_reported',
  'seller_reported',
  'inferred',
] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/**
 * The proof behind an update, weakest first: a seller types it, a seller's aggregator or relay reports it,
 * an unsigned push in the carrier's name, a number that Ozon or a carrier ties to one of its own when
 * polled, a push the carrier signed, and the answer of Ozon or of the carrier to a poll of that very
 * number. It does not prove whose parcel it is.
 */
export const PROOFS = ['typed', 'relayed', 'pushed', 'linked', 'signed', 'polled'] as const;
export type Proof = (typeof PROOFS)[number];

export const STALE_REASONS = [
  'no_first_scan',
  'no_movement',
  'past_eta',
  'pickup_expiring',
  'customs_hold',
  'source_silent',
  'delivered_disputed',
] as const;
export type StaleReason = (typeof STALE_REASONS)[number];

/** Ozon's own words for the parties that store and ship. */
export const SCHEMES = ['FBO', 'FBS', 'rFBS', 'FBP'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Ozon's `integration_type_flow`; the older `tpl_integration_type` values are read into it. */
export const INTEGRATION_TYPES = [
  'ozon',
  'aggregator',
  'non_integrated',
  '3pl_tracking',
  'hybrid',
  'hybrid_aggregator',
  'hybrid_non_integrated',
  'hybrid_3pl_tracking',
  'click_and_collect',
  'FBP',
] as const;
export type IntegrationType = (typeof INTEGRATION_TYPES)[number];

interface StepMeaning {
  /** null: worth showing, but without information about where the parcel is. */
  status: Status | null;
  sub?: SubStatus;
  /** Movement towards the sender, whatever leg the carrier says it is on. */
  isReturn?: true;
}

const meanings = {
  not_found: { status: 'pending' },

  registered: { status: 'info_received' },
  preparing: { status: 'info_received' },
  documents_awaited: { status: 'info_received' },
  ready_to_ship: { status: 'info_received' },
  courier_called: { status: 'info_received' },

  sent_by_seller: { status: 'in_transit' },
  accepted: { status: 'in_transit' },
  moving: { status: 'in_transit' },
  departed: { status: 'in_transit' },
  arrived: { status: 'in_transit' },
  sorted: { status: 'in_transit' },
  handed_over: { status: 'in_transit' },
  left_origin_country: { status: 'in_transit' },
  arrived_in_destination_country: { status: 'in_transit' },
  customs_processing: { status: 'in_transit' },
  customs_released: { status: 'in_transit', sub: 'customs_released' },
  on_way_to_destination_city: { status: 'in_transit' },
  arrived_in_destination_city: { status: 'in_transit' },
  on_way_to_pickup_point: { status: 'in_transit' },
  awaiting_courier: { status: 'in_transit' },
  last_mile: { status: 'in_transit' },
  redirected: { status: 'in_transit' },
  stored: { status: 'in_transit' },
  presumed_delivered: { status: 'in_transit', sub: 'presumed_delivered' },

  out_for_delivery: { status: 'out_for_delivery' },
  courier_arrived: { status: 'out_for_delivery' },

  ready_for_pickup: { status: 'available_for_pickup' },
  in_locker: { status: 'available_for_pickup' },
  storage_ending: { status: 'available_for_pickup' },
  storage_extended: { status: 'available_for_pickup' },
  notice_sent: { status: 'available_for_pickup' },

  attempt_failed: { status: 'attempt_failed' },
  recipient_absent: { status: 'attempt_failed', sub: 'consignee_absent' },
  recipient_refused: { status: 'attempt_failed', sub: 'consignee_refused' },
  address_problem: { status: 'attempt_failed', sub: 'address_invalid' },
  delivery_postponed: { status: 'attempt_failed' },
  locker_unavailable: { status: 'attempt_failed' },
  awaiting_payment_on_delivery: { status: 'attempt_failed', sub: 'held_for_payment' },

  delivered: { status: 'delivered' },
  picked_up: { status: 'delivered' },
  partly_delivered: { status: 'delivered' },

  problem: { status: 'exception' },
  dispute: { status: 'exception' },
  delayed: { status: 'exception', sub: 'carrier_delayed' },
  damaged: { status: 'exception', sub: 'carrier_damaged' },
  lost: { status: 'exception', sub: 'carrier_lost' },
  misrouted: { status: 'exception', sub: 'carrier_misrouted' },
  bad_weather: { status: 'exception', sub: 'weather' },
  wrong_address: { status: 'exception', sub: 'address_invalid' },
  address_being_clarified: { status: 'exception', sub: 'address_invalid' },
  refused: { status: 'exception', sub: 'consignee_refused' },
  customs_hold: { status: 'exception', sub: 'customs_hold' },
  customs_documents_required: { status: 'exception', sub: 'customs_documents_required' },
  customs_payment_required: { status: 'exception', sub: 'held_for_payment' },
  payment_required: { status: 'exception', sub: 'held_for_payment' },
  storage_expired: { status: 'exception', sub: 'consignee_pickup_missed' },
  not_handed_over: { status: 'exception', sub: 'seller_not_handed_over' },
  not_accepted_at_sorting: { status: 'exception', sub: 'ozon_not_accepted_at_sorting' },
  acceptance_refused: { status: 'exception' },
  seized: { status: 'exception' },
  destroyed: { status: 'exception' },

  return_started: { status: 'returning', isReturn: true },
  return_refused_by_recipient: { status: 'returning', sub: 'consignee_refused', isReturn: true },
  return_pickup_missed: { status: 'returning', sub: 'consignee_pickup_missed', isReturn: true },
  return_address_invalid: { status: 'returning', sub: 'address_invalid', isReturn: true },
  return_recipient_absent: { status: 'returning', sub: 'consignee_absent', isReturn: true },
  return_by_customs: { status: 'returning', sub: 'customs_hold', isReturn: true },
  return_damaged: { status: 'returning', sub: 'carrier_damaged', isReturn: true },
  return_moving: { status: 'returning', isReturn: true },
  return_ready_for_pickup: { status: 'returning', isReturn: true },
  returned: { status: 'returned', isReturn: true },

  cancelled: { status: 'cancelled' },
  no_updates: { status: 'expired' },

  update_announced: { status: null },
  eta_stated: { status: null },
  eta_changed: { status: null },
  ship_by_changed: { status: null },
  delivery_agreed: { status: null },
  delivery_changed: { status: null },
  document_ready: { status: null },
  order_updated: { status: null },
  courier_changed: { status: null },
  waybill_assigned: { status: null },
  numbers_linked: { status: null },
  transport_notice: { status: null },
  /** One of several pieces under one number reached the recipient; the others decide where it is. */
  piece_delivered: { status: null },
  added_by_seller: { status: null },
  carrier_declared: { status: null },
} as const satisfies Record<string, StepMeaning>;

export type Step = keyof typeof meanings;
export const STEPS = Object.keys(meanings) as Step[];
export const meaningOf = (step: Step): StepMeaning => meanings[step];
