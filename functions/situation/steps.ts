// The steps the answers are made of. Words: site/src/i18n, `guide.step.<id>` (what) and `.how` (how).
import type { Because, DefaultId } from '../contract/case.ts';
import type { Addressee, Channel } from '../contract/guide.ts';
import type { PolicyId } from '../policies/policies.ts';
import type { InstantName } from './facts.ts';

export const EVIDENCE = [
  'posting_number',
  'tracking_number',
  'tracking_history',
  'photos_package',
  'photos_item',
  'unpacking_video',
  'packing_video',
  'damage_act',
  'price_proof',
  'shipping_receipt',
  'chat_screenshots',
  'refusal_text',
  'act_of_acceptance',
  'return_id',
  'contract',
  'correct_address',
  'pickup_code',
  'passport',
  'product_certificate',
  'customs_notice',
  'payment_receipt',
] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** `case`: the deadline of the case. A rule counts from an instant, if that is known. */
export type StepUntil =
  | 'case'
  | { rule: PolicyId; since?: InstantName; otherwise: DefaultId }
  | { because: Because };

/** `after_eta`: from the end of the promised dates. `after_late`: some days later, by rule. */
export type Earliest =
  | 'after_eta'
  | 'after_late'
  | 'after_carrier_answer'
  | 'after_seller_answer'
  | 'before_dispatch';

export interface StepData {
  whom: Addressee;
  channel: Channel;
  evidence: readonly Evidence[];
  until: StepUntil;
  /** Not sensible before this; words under `guide.earliest.<key>`. */
  earliest?: Earliest;
  policies?: readonly PolicyId[];
}

const SOON = { because: 'the_sooner_the_better' } as const;
const BY_OZON = { because: 'shown_by_ozon' } as const;
const NO_OZON_TERM = { because: 'ozon_publishes_none' } as const;
const NO_CARRIER_TERM = { because: 'carrier_publishes_none' } as const;
const NOTICE = { because: 'named_in_notice' } as const;
const SETTLED = { because: 'settled' } as const;
const MOVING = { because: 'moving' } as const;
const CONTRACT = { because: 'contract' } as const;

const step = (
  whom: Addressee,
  channel: Channel,
  evidence: readonly Evidence[],
  until: StepUntil,
  more: Pick<StepData, 'earliest' | 'policies'> = {},
): StepData => ({ whom, channel, evidence, until, ...more });

export const STEPS = {
  // Buyers.
  check_order: step('self', 'ozon_app', ['posting_number'], MOVING),
  check_number: step('self', 'this_site', ['tracking_number'], MOVING),
  check_new_date: step('self', 'ozon_app', ['posting_number'], BY_OZON),
  wait_until_eta: step('self', 'this_site', [], MOVING, { earliest: 'after_eta' }),
  be_reachable: step('self', 'in_person', ['pickup_code'], MOVING),
  look_at_carrier: step('self', 'carrier_site', ['tracking_number'], NO_CARRIER_TERM),
  ask_ozon_support: step(
    'ozon_support',
    'ozon_chat',
    ['posting_number', 'chat_screenshots'],
    NO_OZON_TERM,
  ),
  ask_seller: step('seller', 'ozon_chat', ['posting_number'], {
    rule: 'chat-reply',
    otherwise: 'rating_falls',
  }),
  ask_seller_dispatch: step('seller', 'ozon_chat', ['posting_number'], {
    rule: 'chat-reply',
    otherwise: 'rating_falls',
  }),
  ask_carrier: step('carrier', 'carrier_site', ['tracking_number', 'passport'], NO_CARRIER_TERM),
  cancel_order: step('self', 'ozon_app', ['posting_number'], BY_OZON, {
    policies: ['buyer-cancel'],
  }),
  cancel_late: step('self', 'ozon_app', ['posting_number', 'tracking_history'], BY_OZON, {
    earliest: 'after_late',
    policies: ['buyer-cancel-late'],
  }),
  refuse_at_pickup: step('pickup_point', 'in_person', ['pickup_code'], 'case'),
  await_cancellation: step('seller', 'ozon_app', ['posting_number'], 'case', {
    policies: ['cancel-request'],
  }),
  watch_refund: step('self', 'ozon_app', ['posting_number'], BY_OZON),
  give_passport_data: step('self', 'ozon_app', ['passport'], 'case', {
    policies: ['passport-data'],
  }),
  watch_customs: step('self', 'carrier_site', ['tracking_number'], NOTICE),
  give_customs_documents: step(
    'carrier',
    'carrier_site',
    ['customs_notice', 'passport', 'payment_receipt'],
    NOTICE,
  ),
  pay_customs: step('carrier', 'carrier_site', ['customs_notice'], NOTICE),
  pay_on_delivery: step('pickup_point', 'in_person', ['pickup_code'], 'case'),
  agree_new_time: step('carrier', 'carrier_site', ['tracking_number'], 'case'),
  confirm_address: step('self', 'ozon_app', ['correct_address'], SOON),
  send_address_to_seller: step('seller', 'ozon_chat', ['correct_address'], SOON, {
    policies: ['chat-rules'],
  }),
  choose_other_point: step('self', 'ozon_app', ['posting_number'], SOON),
  photograph_first: step(
    'self',
    'in_person',
    ['photos_package', 'photos_item', 'unpacking_video'],
    SOON,
  ),
  damage_act_at_handover: step(
    'pickup_point',
    'in_person',
    ['damage_act', 'photos_package'],
    'case',
  ),
  open_return: step('ozon_support', 'ozon_app', ['posting_number', 'photos_item'], BY_OZON, {
    policies: ['return-window'],
  }),
  open_return_seller: step(
    'seller',
    'ozon_app',
    ['posting_number', 'photos_item'],
    { rule: 'return-window', otherwise: 'money_stays' },
    { policies: ['return-window', 'return-decision-rfbs'] },
  ),
  open_dispute: step(
    'ozon_support',
    'ozon_app',
    ['refusal_text', 'photos_item'],
    { rule: 'dispute-open', otherwise: 'money_stays' },
    { earliest: 'after_seller_answer', policies: ['dispute-open', 'dispute-decision'] },
  ),
  open_dispute_undelivered: step(
    'ozon_support',
    'ozon_app',
    ['posting_number', 'tracking_history', 'chat_screenshots'],
    BY_OZON,
    { policies: ['buyer-cancel-late'] },
  ),
  follow_dispute: step('ozon_support', 'ozon_app', ['posting_number'], 'case', {
    policies: ['dispute-decision'],
  }),
  collect_with_code: step('pickup_point', 'in_person', ['pickup_code', 'passport'], 'case', {
    policies: ['pickup-storage', 'pickup-proof'],
  }),
  extend_storage: step('self', 'ozon_app', ['posting_number'], 'case', {
    policies: ['pickup-storage', 'pickup-extension'],
  }),
  check_notifications: step('self', 'ozon_app', [], MOVING),
  look_around_first: step('self', 'in_person', ['tracking_history'], SOON),
  check_received: step('self', 'in_person', ['photos_item'], SOON),
  change_address_in_order: step('self', 'ozon_app', ['correct_address'], SOON, {
    earliest: 'before_dispatch',
  }),
  redirect_on_the_way: step(
    'carrier',
    'carrier_site',
    ['tracking_number', 'correct_address'],
    SOON,
  ),
  follow_return: step('self', 'ozon_app', ['return_id'], BY_OZON),

  // Both.
  use_other_way: step('self', 'ozon_app', ['chat_screenshots'], NO_OZON_TERM),
  write_again: step('self', 'ozon_chat', ['posting_number', 'chat_screenshots'], NO_OZON_TERM),

  // Sellers.
  nothing_to_do: step('self', 'this_site', [], SETTLED),
  hand_over: step('self', 'seller_portal', ['posting_number', 'act_of_acceptance'], 'case', {
    policies: ['ship-by', 'auto-cancel', 'error-index'],
  }),
  hand_over_now: step('self', 'seller_portal', ['posting_number', 'act_of_acceptance'], 'case', {
    policies: ['ship-by', 'auto-cancel', 'error-index'],
  }),
  hand_over_again: step('carrier', 'in_person', ['posting_number', 'act_of_acceptance'], 'case', {
    policies: ['ship-by'],
  }),
  move_cutoff: step('self', 'seller_portal', ['posting_number'], 'case', {
    policies: ['cutoff-move'],
  }),
  set_tracking_number: step('self', 'seller_portal', ['tracking_number'], 'case', {
    policies: ['one-number-per-package'],
  }),
  replace_number: step('self', 'seller_portal', ['tracking_number', 'shipping_receipt'], 'case', {
    policies: ['untrackable-number'],
  }),
  prove_handover: step(
    'ozon_seller_support',
    'seller_portal',
    ['act_of_acceptance', 'shipping_receipt', 'posting_number'],
    SOON,
    { policies: ['handover-arbitration'] },
  ),
  send_certificate: step(
    'ozon_seller_support',
    'seller_portal',
    ['act_of_acceptance', 'product_certificate', 'posting_number'],
    'case',
    { policies: ['not-accepted-sorting'] },
  ),
  collect_unaccepted: step('self', 'seller_portal', ['posting_number'], 'case', {
    policies: ['not-accepted-sorting'],
  }),
  do_not_ship: step('self', 'in_person', ['posting_number'], SETTLED),
  do_not_ship_yet: step('self', 'in_person', ['posting_number'], 'case'),
  answer_cancellation: step('buyer', 'seller_portal', ['posting_number'], 'case', {
    policies: ['cancel-request'],
  }),
  explain_cancellation: step(
    'buyer',
    'ozon_chat',
    ['posting_number'],
    { rule: 'chat-reply', otherwise: 'rating_falls' },
    {
      policies: ['chat-rules', 'buyer-cancel'],
    },
  ),
  answer_buyer: step(
    'buyer',
    'ozon_chat',
    ['posting_number'],
    { rule: 'chat-reply', otherwise: 'rating_falls' },
    {
      policies: ['reply-rating', 'chat-rules'],
    },
  ),
  tell_buyer_documents: step('buyer', 'ozon_chat', ['posting_number'], 'case', {
    policies: ['passport-data', 'chat-rules'],
  }),
  tell_buyer_customs: step('buyer', 'ozon_chat', ['tracking_number'], NOTICE, {
    policies: ['chat-rules'],
  }),
  tell_buyer_payment: step('buyer', 'ozon_chat', ['posting_number'], 'case', {
    policies: ['chat-rules'],
  }),
  tell_buyer_attempt: step('buyer', 'ozon_chat', ['tracking_number'], 'case', {
    policies: ['chat-rules'],
  }),
  tell_buyer_address: step('buyer', 'ozon_chat', ['posting_number'], SOON, {
    policies: ['chat-rules'],
  }),
  tell_buyer_pickup: step('buyer', 'ozon_chat', ['posting_number'], 'case', {
    policies: ['pickup-storage', 'pickup-extension', 'chat-rules'],
  }),
  ask_buyer_address: step('buyer', 'ozon_chat', ['posting_number'], SOON, {
    policies: ['chat-rules'],
  }),
  ask_buyer_photos: step(
    'buyer',
    'ozon_chat',
    ['posting_number'],
    { rule: 'chat-reply', otherwise: 'rating_falls' },
    {
      policies: ['chat-rules'],
    },
  ),
  hold_until_address: step('self', 'in_person', ['posting_number'], 'case'),
  watch_tracking: step('self', 'this_site', ['tracking_number'], MOVING),
  check_connection: step('self', 'this_site', [], SOON),
  prepare_customs_papers: step(
    'carrier',
    'carrier_site',
    ['price_proof', 'contract', 'tracking_number'],
    NOTICE,
  ),
  carrier_search: step(
    'carrier',
    'carrier_site',
    ['tracking_number', 'shipping_receipt', 'contract'],
    CONTRACT,
  ),
  carrier_claim: step(
    'carrier',
    'carrier_claim',
    ['tracking_history', 'shipping_receipt', 'price_proof', 'damage_act', 'contract'],
    CONTRACT,
    { earliest: 'after_carrier_answer' },
  ),
  post_claim: step(
    'carrier',
    'carrier_claim',
    ['tracking_history', 'shipping_receipt', 'price_proof'],
    { rule: 'post-claim', since: 'firstScan', otherwise: 'claim_lapses' },
    { policies: ['post-claim', 'post-claim-answer'] },
  ),
  ask_seller_support: step(
    'ozon_seller_support',
    'seller_portal',
    ['posting_number', 'tracking_history', 'act_of_acceptance'],
    NO_OZON_TERM,
  ),
  claim_from_ozon: step(
    'ozon_seller_support',
    'seller_portal',
    ['posting_number', 'act_of_acceptance', 'packing_video', 'price_proof'],
    NO_OZON_TERM,
    { policies: ['compensation-partner'] },
  ),
  claim_from_partner: step(
    'carrier',
    'carrier_claim',
    ['posting_number', 'price_proof', 'act_of_acceptance'],
    CONTRACT,
    {
      policies: ['compensation-partner'],
    },
  ),
  dispute_withholding: step(
    'ozon_seller_support',
    'seller_portal',
    ['packing_video', 'photos_package', 'posting_number'],
    { rule: 'withholding-dispute', otherwise: 'money_stays' },
    { policies: ['withholding-dispute', 'packing-video'] },
  ),
  decide_return_rfbs: step(
    'buyer',
    'seller_portal',
    ['return_id', 'photos_item'],
    { rule: 'return-decision-rfbs', otherwise: 'auto_approved' },
    { policies: ['return-decision-rfbs'] },
  ),
  decide_return_fbs: step(
    'buyer',
    'seller_portal',
    ['return_id', 'photos_item'],
    { rule: 'return-decision-fbs', otherwise: 'auto_approved' },
    { policies: ['return-decision-fbs'] },
  ),
  send_proof_of_delivery: step(
    'ozon_seller_support',
    'seller_portal',
    ['tracking_history', 'posting_number'],
    SOON,
  ),
  await_return: step('self', 'seller_portal', ['return_id'], MOVING),
  check_returned: step('self', 'in_person', ['photos_package', 'photos_item'], SOON),
  collect_return: step('self', 'seller_portal', ['return_id'], 'case', {
    policies: ['return-storage'],
  }),
  collect_return_now: step('self', 'seller_portal', ['return_id'], 'case', {
    policies: ['return-storage'],
  }),
  return_missing_claim: step(
    'ozon_seller_support',
    'seller_portal',
    ['return_id', 'price_proof'],
    NO_OZON_TERM,
    {
      policies: ['missing-return'],
    },
  ),
  return_missing_own: step('carrier', 'carrier_site', ['return_id', 'tracking_number'], 'case', {
    policies: ['return-transit-seller'],
  }),
  fix_channel: step('self', 'seller_portal', ['tracking_number', 'contract'], SOON),
  explain_channel: step(
    'ozon_seller_support',
    'seller_portal',
    ['posting_number', 'tracking_history'],
    NO_OZON_TERM,
    {
      policies: ['block-threshold'],
    },
  ),
  readdress_with_carrier: step(
    'carrier',
    'carrier_site',
    ['tracking_number', 'correct_address'],
    SOON,
  ),
  match_compensation: step('self', 'seller_portal', ['return_id', 'posting_number'], NO_OZON_TERM),
  ask_partner_warehouse: step(
    'carrier',
    'carrier_site',
    ['posting_number', 'tracking_number'],
    NO_CARRIER_TERM,
  ),
} as const satisfies Record<string, StepData>;

export type StepId = keyof typeof STEPS;
export const STEP_IDS = Object.keys(STEPS) as StepId[];
export const getStep = (id: StepId): StepData => STEPS[id];
