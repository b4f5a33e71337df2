// What to do when a way is shut, nobody answers, or nothing is published.
import type { Asker } from '../contract/guide.ts';
import { type Desk, LOOKED_ON } from './ways.ts';

/** Carriers that were looked for; those that only track; all others, such as the post of another country. */
export type CarrierGroup = 'carrier' | 'tracking_service' | 'unlisted';

export interface Fallback {
  /** Ozon has shut the chat; nobody answers, or with a template; nothing is published. */
  when: 'chat_off' | 'no_answer' | 'none';
  /** Words: `way.<when>.<id>`. */
  id: string;
  of: Desk | CarrierGroup;
  for: Asker;
  /** null: advice of ours. */
  source: string | null;
  checkedOn: string;
}

const advice = { source: null, checkedOn: LOOKED_ON } as const;
const chats = {
  source: 'https://docs.ozon.ru/global/ozon-seller-app/chats/',
  checkedOn: LOOKED_ON,
} as const;
const fbp = {
  source: 'https://docs.ozon.ru/global/en/fulfillment/fbp/returns',
  checkedOn: LOOKED_ON,
} as const;

/** In the order in which they are shown. */
export const FALLBACKS = [
  { when: 'none', id: 'ozon_support', of: 'ozon_support', for: 'buyer', ...advice },
  { when: 'no_answer', id: 'ozon_support', of: 'ozon_support', for: 'buyer', ...advice },
  { when: 'none', id: 'seller_support', of: 'ozon_seller_support', for: 'seller', ...advice },
  { when: 'no_answer', id: 'seller_support', of: 'ozon_seller_support', for: 'seller', ...advice },
  { when: 'chat_off', id: 'seller', of: 'seller', for: 'buyer', ...chats },
  { when: 'no_answer', id: 'seller', of: 'seller', for: 'buyer', ...advice },
  { when: 'none', id: 'self', of: 'seller', for: 'seller', ...advice },
  { when: 'chat_off', id: 'buyer', of: 'buyer', for: 'seller', ...chats },
  { when: 'no_answer', id: 'buyer', of: 'buyer', for: 'seller', ...advice },
  { when: 'none', id: 'self', of: 'buyer', for: 'buyer', ...advice },
  { when: 'no_answer', id: 'pickup_point', of: 'pickup_point', for: 'buyer', ...advice },
  { when: 'none', id: 'pickup_point', of: 'pickup_point', for: 'seller', ...advice },
  { when: 'no_answer', id: 'fbp_warehouse', of: 'fbp_warehouse', for: 'seller', ...fbp },
  { when: 'no_answer', id: 'return_partner', of: 'return_partner', for: 'seller', ...advice },
  { when: 'no_answer', id: 'carrier_buyer', of: 'carrier', for: 'buyer', ...advice },
  { when: 'none', id: 'carrier_buyer', of: 'carrier', for: 'buyer', ...advice },
  { when: 'no_answer', id: 'carrier_seller', of: 'carrier', for: 'seller', ...advice },
  { when: 'none', id: 'carrier_seller', of: 'carrier', for: 'seller', ...advice },
  { when: 'none', id: 'tracking_service', of: 'tracking_service', for: 'buyer', ...advice },
  { when: 'none', id: 'tracking_service', of: 'tracking_service', for: 'seller', ...advice },
  { when: 'none', id: 'unlisted_buyer', of: 'unlisted', for: 'buyer', ...advice },
  { when: 'none', id: 'unlisted_seller', of: 'unlisted', for: 'seller', ...advice },
] as const satisfies readonly Fallback[];
