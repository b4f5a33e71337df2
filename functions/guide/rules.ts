// The table of responsibility. The first rule that fits a situation counts; the last one of each role
// and issue fits always, so every cell has an answer (test/unit/guide.test.ts walks them all).
import type { Asker, Issue } from '../contract/guide.ts';
import type { Handler, Stage } from './situation.ts';
import type { StepId } from './steps.ts';

export interface Rule {
  role: Asker;
  issue: Issue;
  handlers?: readonly Handler[];
  stages?: readonly Stage[];
  carriers?: readonly string[];
  steps: readonly StepId[];
}

const OZON: readonly Handler[] = ['ozon', 'partner', 'fbp'];
const OWN: readonly Handler[] = ['own_carrier'];
const POST = ['russian-post'];

type Narrowing = Pick<Rule, 'handlers' | 'stages' | 'carriers'>;

const buyer = (issue: Issue, steps: readonly StepId[], when: Narrowing = {}): Rule => ({
  role: 'buyer',
  issue,
  ...when,
  steps,
});
const seller = (issue: Issue, steps: readonly StepId[], when: Narrowing = {}): Rule => ({
  role: 'seller',
  issue,
  ...when,
  steps,
});

export const RULES: readonly Rule[] = [
  buyer('where_is_it', ['collect_with_code', 'extend_storage', 'ask_ozon_support'], {
    stages: ['waiting'],
  }),
  buyer('where_is_it', ['check_order', 'ask_seller', 'ask_ozon_support'], {
    handlers: OWN,
    stages: ['before'],
  }),
  buyer('where_is_it', ['check_order', 'ask_carrier', 'ask_seller', 'ask_ozon_support'], {
    handlers: OWN,
  }),
  buyer('where_is_it', ['follow_return', 'ask_ozon_support'], { stages: ['back'] }),
  buyer('where_is_it', ['check_order', 'ask_ozon_support'], { handlers: OZON }),
  buyer('where_is_it', ['check_order', 'ask_seller', 'ask_ozon_support']),

  buyer('late', ['collect_with_code', 'extend_storage'], { stages: ['waiting'] }),
  buyer('late', ['check_order', 'ask_seller', 'ask_ozon_support'], {
    handlers: OWN,
    stages: ['before'],
  }),
  buyer(
    'late',
    ['check_order', 'wait_until_eta', 'ask_carrier', 'ask_seller', 'ask_ozon_support'],
    { handlers: OWN },
  ),
  buyer('late', ['check_order', 'wait_until_eta', 'ask_ozon_support'], { handlers: OZON }),
  buyer('late', ['check_order', 'wait_until_eta', 'ask_seller', 'ask_ozon_support']),

  buyer('lost', ['check_order', 'ask_seller', 'ask_carrier', 'ask_ozon_support'], {
    handlers: OWN,
  }),
  buyer('lost', ['check_order', 'ask_ozon_support'], { handlers: OZON }),
  buyer('lost', ['check_order', 'ask_seller', 'ask_ozon_support']),

  buyer('damaged', ['photograph_first', 'open_return_seller', 'open_dispute', 'ask_ozon_support'], {
    handlers: OWN,
    stages: ['delivered', 'unknown'],
  }),
  buyer('damaged', ['damage_act_at_handover', 'photograph_first', 'ask_seller', 'open_dispute'], {
    handlers: OWN,
  }),
  buyer('damaged', ['damage_act_at_handover', 'photograph_first', 'open_return'], {
    stages: ['waiting', 'moving', 'before'],
  }),
  buyer('damaged', ['photograph_first', 'open_return', 'ask_ozon_support']),

  buyer('wrong_address', ['change_address_in_order', 'ask_seller', 'ask_ozon_support'], {
    handlers: OWN,
    stages: ['before'],
  }),
  buyer('wrong_address', ['redirect_on_the_way', 'ask_seller', 'ask_ozon_support'], {
    handlers: OWN,
  }),
  buyer('wrong_address', ['change_address_in_order', 'ask_ozon_support'], { handlers: OZON }),
  buyer('wrong_address', ['change_address_in_order', 'ask_seller', 'ask_ozon_support']),

  buyer('no_pickup_notice', ['check_notifications', 'collect_with_code', 'extend_storage'], {
    stages: ['waiting'],
  }),
  buyer('no_pickup_notice', ['check_order', 'check_notifications', 'ask_carrier', 'ask_seller'], {
    handlers: OWN,
  }),
  buyer('no_pickup_notice', ['check_order', 'check_notifications', 'ask_ozon_support']),

  buyer(
    'delivered_not_received',
    ['look_around_first', 'ask_seller', 'ask_carrier', 'ask_ozon_support'],
    {
      handlers: OWN,
    },
  ),
  buyer('delivered_not_received', ['look_around_first', 'ask_ozon_support'], { handlers: OZON }),
  buyer('delivered_not_received', ['look_around_first', 'ask_seller', 'ask_ozon_support']),

  buyer('wrong_item', ['photograph_first', 'open_return_seller', 'open_dispute'], {
    handlers: OWN,
  }),
  buyer('wrong_item', ['photograph_first', 'open_return', 'ask_ozon_support']),

  buyer('return', ['open_return_seller', 'open_dispute', 'ask_ozon_support'], { handlers: OWN }),
  buyer('return', ['open_return', 'ask_ozon_support']),

  buyer('return_missing', ['follow_return', 'ask_seller', 'open_dispute', 'ask_ozon_support'], {
    handlers: OWN,
  }),
  buyer('return_missing', ['follow_return', 'ask_ozon_support']),

  buyer('wrong_channel', ['check_order', 'ask_carrier', 'ask_seller', 'ask_ozon_support'], {
    handlers: OWN,
  }),
  buyer('wrong_channel', ['check_order', 'not_your_business', 'ask_ozon_support']),

  buyer('compensation_missing', ['check_order', 'ask_seller', 'open_dispute', 'ask_ozon_support'], {
    handlers: OWN,
  }),
  buyer('compensation_missing', ['check_order', 'ask_ozon_support']),

  seller('where_is_it', ['hand_over', 'set_tracking_number', 'answer_buyer'], {
    handlers: OWN,
    stages: ['before'],
  }),
  seller('where_is_it', ['hand_over', 'answer_buyer', 'ask_seller_support'], {
    handlers: ['ozon', 'partner'],
    stages: ['before'],
  }),
  seller('where_is_it', ['tell_buyer_pickup', 'answer_buyer'], { stages: ['waiting'] }),
  seller('where_is_it', ['watch_tracking', 'carrier_search', 'answer_buyer'], { handlers: OWN }),
  seller('where_is_it', ['watch_tracking', 'ask_partner_warehouse', 'ask_seller_support'], {
    handlers: ['fbp'],
  }),
  seller('where_is_it', ['watch_tracking', 'answer_buyer', 'ask_seller_support']),

  seller('late', ['hand_over', 'set_tracking_number', 'answer_buyer'], {
    handlers: OWN,
    stages: ['before'],
  }),
  seller('late', ['hand_over', 'answer_buyer', 'ask_seller_support'], {
    handlers: ['ozon', 'partner'],
    stages: ['before'],
  }),
  seller('late', ['carrier_search', 'answer_buyer', 'carrier_claim'], { handlers: OWN }),
  seller('late', ['ask_partner_warehouse', 'answer_buyer', 'ask_seller_support'], {
    handlers: ['fbp'],
  }),
  seller('late', ['watch_tracking', 'answer_buyer', 'ask_seller_support']),

  seller('lost', ['carrier_search', 'answer_buyer', 'post_claim'], {
    handlers: OWN,
    carriers: POST,
  }),
  seller('lost', ['carrier_search', 'answer_buyer', 'carrier_claim'], { handlers: OWN }),
  seller('lost', ['answer_buyer', 'ask_partner_warehouse', 'claim_from_ozon'], {
    handlers: ['fbp'],
  }),
  seller('lost', ['answer_buyer', 'ask_seller_support', 'claim_from_ozon']),

  seller('damaged', ['answer_buyer', 'decide_return_rfbs', 'post_claim'], {
    handlers: OWN,
    carriers: POST,
  }),
  seller('damaged', ['answer_buyer', 'decide_return_rfbs', 'carrier_claim'], { handlers: OWN }),
  seller('damaged', ['answer_buyer', 'decide_return_fbs', 'claim_from_ozon']),

  seller('wrong_address', ['answer_buyer', 'cancel_and_resend', 'set_tracking_number'], {
    handlers: OWN,
    stages: ['before'],
  }),
  seller('wrong_address', ['readdress_with_carrier', 'answer_buyer', 'cancel_and_resend'], {
    handlers: OWN,
  }),
  seller('wrong_address', ['answer_buyer', 'ask_seller_support']),

  seller('no_pickup_notice', ['tell_buyer_pickup', 'carrier_search'], { handlers: OWN }),
  seller('no_pickup_notice', ['tell_buyer_pickup', 'ask_seller_support']),

  seller('delivered_not_received', ['answer_buyer', 'carrier_search', 'post_claim'], {
    handlers: OWN,
    carriers: POST,
  }),
  seller('delivered_not_received', ['answer_buyer', 'carrier_search', 'carrier_claim'], {
    handlers: OWN,
  }),
  seller('delivered_not_received', ['answer_buyer', 'ask_seller_support']),

  seller('wrong_item', ['answer_buyer', 'decide_return_rfbs', 'dispute_withholding'], {
    handlers: OWN,
  }),
  seller('wrong_item', ['answer_buyer', 'decide_return_fbs', 'dispute_withholding']),

  seller('return', ['collect_return', 'decide_return_rfbs', 'answer_buyer'], {
    handlers: OWN,
    stages: ['back'],
  }),
  seller('return', ['collect_return', 'ask_seller_support'], { stages: ['back'] }),
  seller('return', ['decide_return_rfbs', 'answer_buyer', 'collect_return'], { handlers: OWN }),
  seller('return', ['decide_return_fbs', 'answer_buyer', 'collect_return']),

  seller('return_missing', ['return_missing_own', 'post_claim', 'ask_seller_support'], {
    handlers: OWN,
    carriers: POST,
  }),
  seller('return_missing', ['return_missing_own', 'carrier_claim', 'ask_seller_support'], {
    handlers: OWN,
  }),
  seller('return_missing', ['return_missing_claim', 'match_compensation']),

  seller('wrong_channel', ['fix_channel', 'set_tracking_number', 'explain_channel'], {
    handlers: OWN,
  }),
  seller('wrong_channel', ['fix_channel', 'explain_channel']),

  seller('compensation_missing', ['carrier_claim', 'match_compensation'], { handlers: OWN }),
  seller('compensation_missing', ['match_compensation', 'claim_from_ozon']),
];
