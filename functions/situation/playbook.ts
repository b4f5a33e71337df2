// The table of responsibility: for each case whose turn it is, until when, and the steps of either side.
// Steps stand in the order to take them: each next one is for when the one before did not help.
// `npm run situations` prints it with words.
import type { Because, CaseId, DefaultId } from '../contract/case.ts';
import type { Party } from '../contract/status.ts';
import type { PolicyId } from '../policies/policies.ts';
import type { InstantName } from './facts.ts';
import type { Handler } from './handler.ts';
import type { StepId } from './steps.ts';

/** By who answers for the delivery; `fbo`: Ozon's own warehouse ships; `else` is for the others. */
export type ByHandler<T> = { readonly [H in Handler | 'fbo']?: T } & { readonly else: T };
/** `mover`: whoever moves the parcel. `asker`: whoever asks has to write to the other. */
type Turn = Party | 'mover' | 'asker';
type Steps = readonly StepId[];

/** A deadline: an instant that is stated, or a rule that counts from one. */
export interface Clock {
  /** The instant itself, as the carrier or Ozon states it. */
  at?: InstantName;
  /** The rule behind it; without `at` it gives the term, counted from `since`. */
  rule: PolicyId;
  since?: InstantName;
  /** The rule holds at Ozon's own points only. */
  atOzonOnly?: true;
  otherwise: DefaultId;
}

export interface Play {
  turn: Turn | ByHandler<Turn>;
  /** The first clock with a known instant or term counts. */
  clocks?: readonly Clock[];
  /** Said when no clock does. */
  because: Because;
  buyer: Steps | ByHandler<Steps>;
  seller: Steps | ByHandler<Steps>;
}

const PICKUP: readonly Clock[] = [
  { at: 'pickupUntil', rule: 'pickup-storage', otherwise: 'goes_back' },
  { rule: 'pickup-storage', since: 'statusSince', atOzonOnly: true, otherwise: 'goes_back' },
];
const SHIP_BY: readonly Clock[] = [
  { at: 'shipByFinal', rule: 'ship-late', otherwise: 'counts_late' },
  { at: 'shipBy', rule: 'ship-by', otherwise: 'tariff_rises' },
];
const STORAGE: readonly Clock[] = [
  { at: 'disposal', rule: 'return-storage', otherwise: 'disposed' },
  { at: 'storagePaidFrom', rule: 'return-storage', otherwise: 'storage_costs' },
];
const POST_CLAIM: Clock = { rule: 'post-claim', since: 'firstScan', otherwise: 'claim_lapses' };

/** Whom a buyer asks: with the seller's own carrier seller and carrier, else Ozon. */
const buyerAsks = (first: Steps = []): ByHandler<Steps> => ({
  own_carrier: [...first, 'ask_carrier', 'ask_seller', 'ask_ozon_support'],
  unknown: [...first, 'ask_seller', 'ask_ozon_support'],
  else: [...first, 'ask_ozon_support'],
});

export const PLAYBOOK: Record<CaseId, Play> = {
  not_found: {
    turn: 'nobody',
    because: 'moving',
    buyer: ['check_number', 'ask_seller', 'ask_ozon_support'],
    seller: {
      own_carrier: ['check_number', 'set_tracking_number'],
      else: ['check_number', 'ask_seller_support'],
    },
  },
  untrackable_number: {
    turn: 'seller',
    clocks: [{ rule: 'untrackable-number', otherwise: 'order_cancelled' }],
    because: 'ozon_publishes_none',
    buyer: ['check_number', 'ask_seller', 'ask_ozon_support'],
    seller: {
      own_carrier: ['replace_number', 'carrier_search', 'answer_buyer'],
      else: ['check_number', 'prove_handover', 'ask_seller_support'],
    },
  },
  awaiting_handover: {
    turn: { fbo: 'ozon', fbp: 'carrier', else: 'seller' },
    clocks: SHIP_BY,
    because: 'shown_by_ozon',
    buyer: {
      own_carrier: ['check_order', 'ask_seller_dispatch', 'cancel_order'],
      else: ['check_order', 'ask_seller_dispatch', 'ask_ozon_support'],
    },
    seller: {
      own_carrier: ['hand_over', 'set_tracking_number', 'move_cutoff', 'answer_buyer'],
      fbp: ['ask_partner_warehouse', 'ask_seller_support'],
      fbo: ['watch_tracking', 'ask_seller_support'],
      else: ['hand_over', 'move_cutoff', 'answer_buyer'],
    },
  },
  handover_overdue: {
    turn: 'seller',
    clocks: SHIP_BY,
    because: 'ozon_publishes_none',
    buyer: ['ask_seller_dispatch', 'cancel_order', 'ask_ozon_support'],
    seller: {
      own_carrier: ['hand_over_now', 'set_tracking_number', 'answer_buyer'],
      else: ['hand_over_now', 'prove_handover', 'answer_buyer'],
    },
  },
  documents_due: {
    turn: 'buyer',
    clocks: [{ rule: 'passport-data', otherwise: 'order_cancelled' }],
    because: 'shown_by_ozon',
    buyer: ['give_passport_data', 'ask_ozon_support'],
    seller: ['tell_buyer_documents', 'do_not_ship_yet'],
  },
  never_scanned: {
    turn: 'seller',
    because: 'the_sooner_the_better',
    buyer: buyerAsks(['check_order']),
    seller: {
      own_carrier: ['prove_handover', 'carrier_search', 'answer_buyer'],
      fbp: ['ask_partner_warehouse', 'ask_seller_support'],
      else: ['prove_handover', 'ask_seller_support', 'answer_buyer'],
    },
  },
  not_accepted_at_sorting: {
    turn: 'seller',
    clocks: [{ rule: 'not-accepted-sorting', since: 'statusSince', otherwise: 'order_cancelled' }],
    because: 'ozon_publishes_none',
    buyer: ['check_order', 'ask_seller', 'ask_ozon_support'],
    seller: ['send_certificate', 'collect_unaccepted', 'answer_buyer'],
  },
  acceptance_refused: {
    turn: 'seller',
    clocks: SHIP_BY,
    because: 'the_sooner_the_better',
    buyer: ['check_order', 'ask_seller_dispatch', 'ask_ozon_support'],
    seller: ['hand_over_again', 'ask_seller_support', 'answer_buyer'],
  },
  moving_on_time: {
    turn: 'mover',
    because: 'moving',
    buyer: buyerAsks(['wait_until_eta']),
    seller: {
      own_carrier: ['watch_tracking', 'carrier_search', 'answer_buyer'],
      fbp: ['watch_tracking', 'ask_partner_warehouse'],
      else: ['watch_tracking', 'answer_buyer', 'ask_seller_support'],
    },
  },
  moving_late: {
    turn: 'mover',
    because: 'shown_by_ozon',
    buyer: {
      own_carrier: ['check_new_date', 'ask_carrier', 'ask_seller', 'cancel_late'],
      unknown: ['check_new_date', 'ask_seller', 'ask_ozon_support', 'cancel_late'],
      else: ['check_new_date', 'ask_ozon_support', 'cancel_late'],
    },
    seller: {
      own_carrier: ['carrier_search', 'answer_buyer', 'carrier_claim'],
      fbp: ['ask_partner_warehouse', 'answer_buyer', 'ask_seller_support'],
      else: ['ask_seller_support', 'answer_buyer'],
    },
  },
  not_moving: {
    turn: 'mover',
    because: 'the_sooner_the_better',
    buyer: {
      own_carrier: ['check_new_date', 'ask_carrier', 'ask_seller', 'cancel_late'],
      unknown: ['check_new_date', 'ask_seller', 'ask_ozon_support', 'cancel_late'],
      else: ['check_new_date', 'ask_ozon_support', 'cancel_late'],
    },
    seller: {
      own_carrier: ['carrier_search', 'answer_buyer', 'carrier_claim'],
      fbp: ['ask_partner_warehouse', 'answer_buyer', 'ask_seller_support'],
      else: ['ask_seller_support', 'answer_buyer', 'claim_from_ozon'],
    },
  },
  carrier_trouble: {
    turn: 'mover',
    because: 'carrier_publishes_none',
    buyer: buyerAsks(['check_new_date']),
    seller: {
      own_carrier: ['carrier_search', 'answer_buyer', 'carrier_claim'],
      fbp: ['ask_partner_warehouse', 'answer_buyer', 'ask_seller_support'],
      else: ['ask_seller_support', 'answer_buyer'],
    },
  },
  source_silent: {
    turn: 'mover',
    because: 'carrier_publishes_none',
    buyer: buyerAsks(['look_at_carrier']),
    seller: ['look_at_carrier', 'check_connection', 'answer_buyer'],
  },
  wrong_channel: {
    turn: 'seller',
    because: 'ozon_publishes_none',
    buyer: buyerAsks(['check_order']),
    seller: {
      own_carrier: ['fix_channel', 'set_tracking_number', 'explain_channel'],
      else: ['fix_channel', 'explain_channel'],
    },
  },
  customs_in_progress: {
    turn: 'mover',
    because: 'named_in_notice',
    buyer: buyerAsks(['watch_customs']),
    seller: {
      own_carrier: ['prepare_customs_papers', 'carrier_search', 'answer_buyer'],
      else: ['prepare_customs_papers', 'answer_buyer', 'ask_seller_support'],
    },
  },
  customs_documents_due: {
    turn: 'buyer',
    because: 'named_in_notice',
    buyer: buyerAsks(['give_customs_documents']),
    seller: ['tell_buyer_customs', 'prepare_customs_papers'],
  },
  customs_payment_due: {
    turn: 'buyer',
    because: 'named_in_notice',
    buyer: buyerAsks(['pay_customs']),
    seller: ['tell_buyer_customs', 'prepare_customs_papers'],
  },
  customs_refused: {
    turn: 'mover',
    because: 'named_in_notice',
    buyer: {
      own_carrier: ['watch_refund', 'ask_seller', 'open_dispute_undelivered'],
      else: ['watch_refund', 'ask_ozon_support'],
    },
    seller: {
      own_carrier: ['carrier_search', 'answer_buyer', 'carrier_claim'],
      else: ['ask_seller_support', 'answer_buyer'],
    },
  },
  payment_due: {
    turn: 'buyer',
    clocks: PICKUP,
    because: 'shown_by_ozon',
    buyer: buyerAsks(['pay_on_delivery']),
    seller: ['tell_buyer_payment', 'answer_buyer'],
  },
  address_unclear: {
    turn: { own_carrier: 'seller', else: 'buyer' },
    because: 'the_sooner_the_better',
    buyer: {
      own_carrier: ['send_address_to_seller', 'redirect_on_the_way', 'ask_ozon_support'],
      else: ['confirm_address', 'ask_ozon_support'],
    },
    seller: {
      own_carrier: ['ask_buyer_address', 'readdress_with_carrier', 'answer_buyer'],
      else: ['tell_buyer_address', 'ask_seller_support'],
    },
  },
  out_for_delivery: {
    turn: 'mover',
    because: 'moving',
    buyer: buyerAsks(['be_reachable']),
    seller: ['watch_tracking', 'answer_buyer'],
  },
  attempt_failed: {
    turn: 'buyer',
    clocks: [{ at: 'pickupUntil', rule: 'pickup-storage', otherwise: 'goes_back' }],
    because: 'carrier_publishes_none',
    buyer: buyerAsks(['agree_new_time']),
    seller: {
      own_carrier: ['tell_buyer_attempt', 'carrier_search', 'answer_buyer'],
      else: ['tell_buyer_attempt', 'ask_seller_support'],
    },
  },
  waiting_at_point: {
    turn: 'buyer',
    clocks: PICKUP,
    because: 'carrier_publishes_none',
    buyer: ['collect_with_code', 'extend_storage', 'ask_ozon_support'],
    seller: ['tell_buyer_pickup', 'answer_buyer'],
  },
  pickup_expiring: {
    turn: 'buyer',
    clocks: PICKUP,
    because: 'carrier_publishes_none',
    buyer: ['collect_with_code', 'extend_storage', 'ask_ozon_support'],
    seller: ['tell_buyer_pickup', 'answer_buyer'],
  },
  lost: {
    turn: { own_carrier: 'seller', fbp: 'seller', else: 'ozon' },
    clocks: [POST_CLAIM],
    because: 'the_sooner_the_better',
    buyer: {
      own_carrier: ['check_order', 'ask_seller', 'ask_carrier', 'open_dispute_undelivered'],
      unknown: ['check_order', 'ask_seller', 'ask_ozon_support', 'cancel_late'],
      else: ['check_order', 'ask_ozon_support', 'cancel_late'],
    },
    seller: {
      own_carrier: ['carrier_search', 'answer_buyer', 'carrier_claim'],
      fbp: ['claim_from_partner', 'answer_buyer', 'match_compensation'],
      else: ['claim_from_ozon', 'answer_buyer', 'match_compensation'],
    },
  },
  damaged_on_the_way: {
    turn: 'mover',
    clocks: [POST_CLAIM],
    because: 'the_sooner_the_better',
    buyer: {
      own_carrier: ['damage_act_at_handover', 'ask_seller', 'ask_ozon_support'],
      else: ['damage_act_at_handover', 'ask_ozon_support'],
    },
    seller: {
      own_carrier: ['carrier_search', 'answer_buyer', 'carrier_claim'],
      fbp: ['claim_from_partner', 'answer_buyer'],
      else: ['claim_from_ozon', 'answer_buyer'],
    },
  },
  recipient_refused: {
    turn: 'mover',
    because: 'settled',
    buyer: ['watch_refund', 'ask_ozon_support'],
    seller: {
      own_carrier: ['await_return', 'carrier_search'],
      else: ['await_return', 'ask_seller_support'],
    },
  },
  storage_expired: {
    turn: 'mover',
    because: 'carrier_publishes_none',
    buyer: {
      own_carrier: ['ask_carrier', 'ask_seller', 'watch_refund'],
      else: ['ask_ozon_support', 'watch_refund'],
    },
    seller: {
      own_carrier: ['carrier_search', 'await_return', 'answer_buyer'],
      else: ['await_return', 'ask_seller_support'],
    },
  },
  coming_back: {
    turn: 'mover',
    because: 'moving',
    buyer: ['watch_refund', 'ask_ozon_support'],
    seller: {
      own_carrier: ['await_return', 'carrier_search'],
      else: ['await_return', 'ask_seller_support'],
    },
  },
  return_not_moving: {
    turn: 'mover',
    clocks: [{ rule: 'return-transit-seller', since: 'statusSince', otherwise: 'ozon_decides' }],
    because: 'ozon_publishes_none',
    buyer: ['watch_refund', 'ask_ozon_support'],
    seller: {
      own_carrier: ['return_missing_own', 'carrier_claim', 'ask_seller_support'],
      else: ['return_missing_claim', 'match_compensation'],
    },
  },
  return_at_point_free: {
    turn: 'seller',
    clocks: [
      { at: 'storagePaidFrom', rule: 'return-storage', otherwise: 'storage_costs' },
      { at: 'disposal', rule: 'return-storage', otherwise: 'disposed' },
    ],
    because: 'shown_by_ozon',
    buyer: ['watch_refund', 'ask_ozon_support'],
    seller: ['collect_return', 'ask_seller_support'],
  },
  return_at_point_paid: {
    turn: 'seller',
    clocks: [
      { at: 'disposal', rule: 'return-storage', otherwise: 'disposed' },
      { at: 'storagePaidFrom', rule: 'return-storage', otherwise: 'storage_costs' },
    ],
    because: 'shown_by_ozon',
    buyer: ['watch_refund', 'ask_ozon_support'],
    seller: ['collect_return_now', 'ask_seller_support'],
  },
  return_disposal_near: {
    turn: 'seller',
    clocks: STORAGE,
    because: 'shown_by_ozon',
    buyer: ['watch_refund', 'ask_ozon_support'],
    seller: ['collect_return_now', 'ask_seller_support'],
  },
  returned: {
    turn: 'nobody',
    because: 'settled',
    buyer: ['watch_refund', 'ask_ozon_support'],
    seller: {
      own_carrier: ['check_returned', 'carrier_claim'],
      else: ['check_returned', 'claim_from_ozon'],
    },
  },
  presumed_delivered: {
    turn: 'buyer',
    because: 'shown_by_ozon',
    buyer: buyerAsks(['look_around_first']),
    seller: {
      own_carrier: ['answer_buyer', 'carrier_search'],
      else: ['answer_buyer', 'ask_seller_support'],
    },
  },
  delivered: {
    turn: 'nobody',
    because: 'settled',
    buyer: {
      own_carrier: ['check_received', 'open_return_seller', 'ask_ozon_support'],
      else: ['check_received', 'open_return', 'ask_ozon_support'],
    },
    seller: ['nothing_to_do', 'answer_buyer'],
  },
  delivered_disputed: {
    turn: 'ozon',
    clocks: [{ rule: 'dispute-decision', otherwise: 'ozon_decides' }],
    because: 'ozon_publishes_none',
    buyer: ['follow_dispute', 'look_around_first', 'ask_ozon_support'],
    seller: {
      own_carrier: ['send_proof_of_delivery', 'carrier_search', 'answer_buyer'],
      else: ['send_proof_of_delivery', 'ask_seller_support'],
    },
  },
  cancelled_before_handover: {
    turn: 'nobody',
    because: 'settled',
    buyer: ['watch_refund', 'ask_ozon_support'],
    seller: ['do_not_ship', 'ask_seller_support'],
  },
  cancelled_after_handover: {
    turn: 'mover',
    because: 'carrier_publishes_none',
    buyer: ['watch_refund', 'ask_ozon_support'],
    seller: {
      own_carrier: ['await_return', 'carrier_search'],
      fbp: ['ask_partner_warehouse', 'await_return'],
      else: ['await_return', 'ask_seller_support'],
    },
  },
  cancellation_requested: {
    turn: 'seller',
    clocks: [{ at: 'cancelApproved', rule: 'cancel-request', otherwise: 'request_approved' }],
    because: 'shown_by_ozon',
    buyer: ['await_cancellation', 'ask_ozon_support'],
    seller: ['answer_cancellation', 'do_not_ship_yet', 'answer_buyer'],
  },

  damaged_at_counter: {
    turn: 'buyer',
    clocks: PICKUP,
    because: 'the_sooner_the_better',
    buyer: {
      own_carrier: [
        'damage_act_at_handover',
        'photograph_first',
        'open_return_seller',
        'ask_seller',
      ],
      else: ['damage_act_at_handover', 'photograph_first', 'open_return', 'ask_ozon_support'],
    },
    seller: {
      own_carrier: ['ask_buyer_photos', 'decide_return_rfbs', 'carrier_claim'],
      fbp: ['ask_buyer_photos', 'claim_from_partner'],
      else: ['ask_buyer_photos', 'decide_return_fbs', 'claim_from_ozon'],
    },
  },
  damaged_later: {
    turn: 'buyer',
    because: 'the_sooner_the_better',
    buyer: {
      own_carrier: ['photograph_first', 'open_return_seller', 'open_dispute', 'ask_ozon_support'],
      else: ['photograph_first', 'open_return', 'ask_ozon_support'],
    },
    seller: {
      own_carrier: ['ask_buyer_photos', 'decide_return_rfbs', 'carrier_claim'],
      fbp: ['ask_buyer_photos', 'claim_from_partner'],
      else: ['ask_buyer_photos', 'decide_return_fbs', 'claim_from_ozon'],
    },
  },
  address_change_before: {
    turn: 'buyer',
    because: 'shown_by_ozon',
    buyer: {
      own_carrier: ['change_address_in_order', 'send_address_to_seller', 'cancel_order'],
      else: ['change_address_in_order', 'ask_ozon_support', 'cancel_order'],
    },
    seller: {
      own_carrier: ['hold_until_address', 'answer_buyer', 'set_tracking_number'],
      else: ['tell_buyer_address', 'ask_seller_support'],
    },
  },
  address_change_on_the_way: {
    turn: 'buyer',
    because: 'the_sooner_the_better',
    buyer: {
      own_carrier: ['send_address_to_seller', 'redirect_on_the_way', 'ask_ozon_support'],
      unknown: ['change_address_in_order', 'ask_seller', 'ask_ozon_support'],
      else: ['choose_other_point', 'ask_ozon_support'],
    },
    seller: {
      own_carrier: ['readdress_with_carrier', 'answer_buyer'],
      else: ['tell_buyer_address', 'ask_seller_support'],
    },
  },
  no_notice_yet: {
    turn: 'mover',
    because: 'moving',
    buyer: buyerAsks(['check_notifications', 'check_order']),
    seller: {
      own_carrier: ['tell_buyer_pickup', 'carrier_search'],
      else: ['tell_buyer_pickup', 'ask_seller_support'],
    },
  },
  delivered_not_received: {
    turn: 'buyer',
    because: 'the_sooner_the_better',
    buyer: buyerAsks(['look_around_first', 'check_order']),
    seller: {
      own_carrier: ['send_proof_of_delivery', 'carrier_search', 'carrier_claim'],
      else: ['send_proof_of_delivery', 'ask_seller_support'],
    },
  },
  wrong_item: {
    turn: 'buyer',
    because: 'the_sooner_the_better',
    buyer: {
      own_carrier: ['photograph_first', 'open_return_seller', 'open_dispute'],
      else: ['photograph_first', 'open_return', 'ask_ozon_support'],
    },
    seller: {
      own_carrier: ['ask_buyer_photos', 'decide_return_rfbs', 'dispute_withholding'],
      else: ['ask_buyer_photos', 'decide_return_fbs', 'dispute_withholding'],
    },
  },
  return_wanted: {
    turn: 'buyer',
    because: 'shown_by_ozon',
    buyer: {
      own_carrier: ['open_return_seller', 'open_dispute', 'ask_ozon_support'],
      else: ['open_return', 'ask_ozon_support'],
    },
    seller: {
      own_carrier: ['decide_return_rfbs', 'answer_buyer', 'collect_return'],
      else: ['decide_return_fbs', 'answer_buyer', 'collect_return'],
    },
  },
  return_missing: {
    turn: { own_carrier: 'seller', else: 'ozon' },
    clocks: [{ rule: 'return-transit-seller', otherwise: 'ozon_decides' }],
    because: 'ozon_publishes_none',
    buyer: {
      own_carrier: ['follow_return', 'ask_seller', 'open_dispute', 'ask_ozon_support'],
      else: ['follow_return', 'ask_ozon_support'],
    },
    seller: {
      own_carrier: ['return_missing_own', 'carrier_claim', 'ask_seller_support'],
      else: ['return_missing_claim', 'match_compensation'],
    },
  },
  compensation_missing: {
    turn: { own_carrier: 'carrier', fbp: 'carrier', else: 'ozon' },
    clocks: [POST_CLAIM],
    because: 'ozon_publishes_none',
    buyer: {
      own_carrier: ['watch_refund', 'ask_seller', 'open_dispute', 'ask_ozon_support'],
      else: ['watch_refund', 'ask_ozon_support'],
    },
    seller: {
      own_carrier: ['carrier_claim', 'match_compensation'],
      fbp: ['match_compensation', 'claim_from_partner'],
      else: ['match_compensation', 'claim_from_ozon'],
    },
  },
  cancel_wanted: {
    turn: 'buyer',
    because: 'shown_by_ozon',
    buyer: ['cancel_order', 'refuse_at_pickup', 'ask_ozon_support'],
    seller: ['explain_cancellation', 'answer_buyer'],
  },
  contact_seller: {
    turn: 'asker',
    because: 'shown_by_ozon',
    buyer: {
      own_carrier: ['ask_seller', 'ask_ozon_support'],
      else: ['ask_seller', 'ask_ozon_support'],
    },
    seller: ['answer_buyer', 'ask_seller_support'],
  },
  contact_ozon: {
    turn: 'asker',
    because: 'ozon_publishes_none',
    buyer: ['ask_ozon_support', 'write_again'],
    seller: ['ask_seller_support', 'write_again'],
  },
  chat_unavailable: {
    turn: 'asker',
    because: 'ozon_publishes_none',
    buyer: ['use_other_way', 'ask_ozon_support'],
    seller: ['use_other_way', 'ask_seller_support'],
  },
};
