// The steps the guide is made of. Words: site/src/i18n, `guide.step.<id>` (what) and `.how` (how).
import type { Addressee, Channel } from '../contract/guide.ts';
import type { PolicyId } from '../policies/policies.ts';

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
] as const;
export type Evidence = (typeof EVIDENCE)[number];

export interface StepData {
  whom: Addressee;
  channel: Channel;
  evidence: readonly Evidence[];
  /** Not sensible before this; words under `guide.earliest.<key>`. */
  earliest?: 'after_eta' | 'after_carrier_answer' | 'after_seller_answer' | 'before_dispatch';
  latest?: PolicyId;
  /** What happens by itself; words under `guide.default.<key>`. */
  ifNobodyActs?:
    | 'goes_back'
    | 'auto_approved'
    | 'rejected'
    | 'auto_cancelled'
    | 'claim_lapses'
    | 'disposed'
    | 'rating_falls'
    | 'money_stays';
  policies?: readonly PolicyId[];
}

const step = (
  whom: Addressee,
  channel: Channel,
  evidence: readonly Evidence[],
  more: Omit<StepData, 'whom' | 'channel' | 'evidence'> = {},
): StepData => ({ whom, channel, evidence, ...more });

export const STEPS = {
  // Buyers.
  check_order: step('self', 'ozon_app', ['posting_number']),
  wait_until_eta: step('self', 'this_site', [], { earliest: 'after_eta' }),
  ask_ozon_support: step('ozon_support', 'ozon_chat', ['posting_number', 'chat_screenshots']),
  ask_seller: step('seller', 'ozon_chat', ['posting_number']),
  ask_carrier: step('carrier', 'carrier_site', ['tracking_number', 'passport']),
  photograph_first: step('self', 'in_person', ['photos_package', 'photos_item', 'unpacking_video']),
  damage_act_at_handover: step('pickup_point', 'in_person', ['damage_act', 'photos_package']),
  open_return: step('ozon_support', 'ozon_app', ['posting_number', 'photos_item'], {
    policies: ['return-window'],
  }),
  open_return_seller: step('seller', 'ozon_app', ['posting_number', 'photos_item'], {
    ifNobodyActs: 'auto_approved',
    policies: ['return-window', 'return-decision-rfbs'],
  }),
  open_dispute: step('ozon_support', 'ozon_app', ['refusal_text', 'photos_item'], {
    earliest: 'after_seller_answer',
    latest: 'dispute-open',
    ifNobodyActs: 'money_stays',
    policies: ['dispute-open', 'dispute-decision'],
  }),
  collect_with_code: step('pickup_point', 'in_person', ['pickup_code', 'passport'], {
    latest: 'pickup-storage',
    ifNobodyActs: 'goes_back',
    policies: ['pickup-storage', 'pickup-proof'],
  }),
  extend_storage: step('self', 'ozon_app', ['posting_number'], {
    latest: 'pickup-storage',
    ifNobodyActs: 'goes_back',
    policies: ['pickup-storage', 'pickup-extension'],
  }),
  check_notifications: step('self', 'ozon_app', []),
  look_around_first: step('self', 'in_person', ['tracking_history']),
  change_address_in_order: step('self', 'ozon_app', ['correct_address'], {
    earliest: 'before_dispatch',
  }),
  redirect_on_the_way: step('carrier', 'carrier_site', ['tracking_number', 'correct_address']),
  not_your_business: step('seller', 'ozon_chat', ['posting_number']),
  follow_return: step('self', 'ozon_app', ['return_id']),

  // Sellers.
  hand_over: step('self', 'seller_portal', ['posting_number', 'act_of_acceptance'], {
    ifNobodyActs: 'auto_cancelled',
    policies: ['ship-by', 'auto-cancel', 'error-index'],
  }),
  set_tracking_number: step('self', 'seller_portal', ['tracking_number'], {
    policies: ['one-number-per-package'],
  }),
  answer_buyer: step('buyer', 'ozon_chat', ['posting_number'], {
    ifNobodyActs: 'rating_falls',
    policies: ['reply-rating', 'chat-rules'],
  }),
  watch_tracking: step('self', 'this_site', ['tracking_number']),
  carrier_search: step('carrier', 'carrier_site', [
    'tracking_number',
    'shipping_receipt',
    'contract',
  ]),
  carrier_claim: step(
    'carrier',
    'carrier_claim',
    ['tracking_history', 'shipping_receipt', 'price_proof', 'damage_act', 'contract'],
    { earliest: 'after_carrier_answer', ifNobodyActs: 'claim_lapses' },
  ),
  post_claim: step(
    'carrier',
    'carrier_claim',
    ['tracking_history', 'shipping_receipt', 'price_proof'],
    {
      latest: 'post-claim',
      ifNobodyActs: 'claim_lapses',
      policies: ['post-claim', 'post-claim-answer'],
    },
  ),
  ask_seller_support: step('ozon_seller_support', 'seller_portal', [
    'posting_number',
    'tracking_history',
    'act_of_acceptance',
  ]),
  claim_from_ozon: step(
    'ozon_seller_support',
    'seller_portal',
    ['posting_number', 'act_of_acceptance', 'packing_video', 'price_proof'],
    { ifNobodyActs: 'money_stays', policies: ['compensation-partner'] },
  ),
  dispute_withholding: step(
    'ozon_seller_support',
    'seller_portal',
    ['packing_video', 'photos_package', 'posting_number'],
    {
      latest: 'withholding-dispute',
      ifNobodyActs: 'money_stays',
      policies: ['withholding-dispute', 'packing-video'],
    },
  ),
  decide_return_rfbs: step('buyer', 'seller_portal', ['return_id', 'photos_item'], {
    latest: 'return-decision-rfbs',
    ifNobodyActs: 'auto_approved',
    policies: ['return-decision-rfbs'],
  }),
  decide_return_fbs: step('buyer', 'seller_portal', ['return_id', 'photos_item'], {
    latest: 'return-decision-fbs',
    ifNobodyActs: 'auto_approved',
    policies: ['return-decision-fbs'],
  }),
  collect_return: step('self', 'seller_portal', ['return_id'], {
    ifNobodyActs: 'disposed',
    policies: ['return-storage'],
  }),
  return_missing_claim: step('ozon_seller_support', 'seller_portal', ['return_id', 'price_proof'], {
    policies: ['missing-return'],
  }),
  return_missing_own: step('carrier', 'carrier_site', ['return_id', 'tracking_number'], {
    policies: ['return-transit-seller'],
  }),
  fix_channel: step('self', 'seller_portal', ['tracking_number', 'contract']),
  explain_channel: step(
    'ozon_seller_support',
    'seller_portal',
    ['posting_number', 'tracking_history'],
    { policies: ['block-threshold'] },
  ),
  readdress_with_carrier: step('carrier', 'carrier_site', ['tracking_number', 'correct_address']),
  cancel_and_resend: step('buyer', 'ozon_chat', ['posting_number'], {
    policies: ['cancel-request', 'chat-rules'],
  }),
  tell_buyer_pickup: step('buyer', 'ozon_chat', ['posting_number'], {
    latest: 'pickup-storage',
    ifNobodyActs: 'goes_back',
    policies: ['pickup-storage', 'pickup-extension', 'chat-rules'],
  }),
  match_compensation: step('self', 'seller_portal', ['return_id', 'posting_number']),
  ask_partner_warehouse: step('carrier', 'carrier_site', ['posting_number', 'tracking_number']),
} as const satisfies Record<string, StepData>;

export type StepId = keyof typeof STEPS;
export const STEP_IDS = Object.keys(STEPS) as StepId[];
export const getStep = (id: StepId): StepData => STEPS[id];
