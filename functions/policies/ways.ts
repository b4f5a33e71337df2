// The register of ways to reach somebody, and what to do where there is none or it is shut. Only what an
// official page says, with the page and the day it was last read (in a stored copy). Phones and mails that
// other sites name contradict each other.
import type { Asker } from '../contract/guide.ts';

export type WayKind = 'app_clicks' | 'cabinet_clicks' | 'in_person' | 'page' | 'phone' | 'email';

export interface Way {
  /** Words: `way.<id>`. The path of clicks, or whose page, phone or mail it is. */
  id: string;
  /** A desk of `DESKS` or a carrier's id. */
  of: string;
  for: Asker | 'both';
  kind: WayKind;
  /** Address, number or mail (several with a comma); null for clicks and for a visit. */
  value: string | null;
  source: string;
  checkedOn: string;
  confidence: 'A' | 'B';
}

/** Who is reached besides carriers. */
export const DESKS = [
  'ozon_support',
  'ozon_seller_support',
  'pickup_point',
  'seller',
  'buyer',
  'fbp_warehouse',
  'return_partner',
] as const;
export type Desk = (typeof DESKS)[number];

/** The day all sources were searched for contacts. */
export const LOOKED_ON = '2026-11-26';
const BEFORE = '2026-11-23';

const buyer = { for: 'buyer', checkedOn: LOOKED_ON } as const;
const seller = { for: 'seller', checkedOn: LOOKED_ON } as const;
const both = { for: 'both', checkedOn: LOOKED_ON } as const;

const inApp = { kind: 'app_clicks', value: null } as const;
const inCabinet = { kind: 'cabinet_clicks', value: null } as const;
const inPerson = { kind: 'in_person', value: null } as const;
const page = <const Url extends string>(value: Url) => ({ kind: 'page', value }) as const;
const phone = <const Number extends string>(value: Number) => ({ kind: 'phone', value }) as const;
const email = <const Mail extends string>(value: Mail) => ({ kind: 'email', value }) as const;

const OZON_DOCS = 'https://docs.ozon.ru/global/en/fulfillment';
const FAQ_URL = 'https://docs.ozon.ru/global/en/faq/zakazy/';
const COLLECT_URL = 'https://docs.ozon.ru/common/moj-zakaz/kak-poluchit-zakaz/?country=RU';
const RETURN_URL =
  'https://docs.ozon.com/common/en/otmena-i-vozvrat-zakaza/kak-vernut-tovar/post-or-courier-service';
const CHATS_URL = 'https://docs.ozon.ru/global/ozon-seller-app/chats/';
const CDEK_URL = 'https://www.cdek.ru/ru/Help_clients';
const POST_URL = 'https://www.pochta.ru/support';

/** Sellers' questions. It says that buyers have a chat with the seller and one with support. */
const faq = { source: FAQ_URL, confidence: 'B' } as const;
const collect = { source: COLLECT_URL, confidence: 'A' } as const;
const chats = { source: CHATS_URL, confidence: 'A' } as const;
const orders = {
  source: 'https://global.ozon.ru/en/docs/fulfillment/order-management.html',
  confidence: 'B',
} as const;
/** /v1/chat/start and /v1/chat/send/message; `can_create_chat` of a posting's available_actions. */
const api = { source: 'https://docs.ozon.ru/api/seller/', confidence: 'A' } as const;
const fbp = { source: `${OZON_DOCS}/fbp/returns`, confidence: 'A' } as const;
const pony = {
  source: 'https://www.ponyexpress.ru/cn/support/instructions/short-rules-of-courier-pickup/',
  confidence: 'B',
} as const;
const yandex = {
  source: 'https://yandex.com/support/delivery-profile/ru/index.md',
  confidence: 'A',
} as const;

export const WAYS = [
  { id: 'ozon-support-chat', of: 'ozon_support', ...buyer, ...inApp, ...faq },
  { id: 'ozon-help-collect', of: 'ozon_support', ...buyer, ...page(COLLECT_URL), ...collect },
  {
    id: 'ozon-help-return',
    of: 'ozon_support',
    ...buyer,
    ...page(RETURN_URL),
    source: RETURN_URL,
    confidence: 'B',
  },
  { id: 'seller-support-request', of: 'ozon_seller_support', ...seller, ...inCabinet, ...orders },
  {
    id: 'seller-support-withholding',
    of: 'ozon_seller_support',
    ...seller,
    ...inCabinet,
    ...orders,
  },
  { id: 'seller-support-app', of: 'ozon_seller_support', ...seller, ...inApp, ...chats },
  {
    id: 'seller-portal',
    of: 'ozon_seller_support',
    ...seller,
    ...page('https://seller.ozon.ru/'),
    ...orders,
    checkedOn: BEFORE,
  },
  { id: 'seller-faq', of: 'ozon_seller_support', ...seller, ...page(FAQ_URL), ...faq },
  { id: 'seller-chat', of: 'seller', ...buyer, ...inApp, ...faq },
  { id: 'buyer-chat-app', of: 'buyer', ...seller, ...inApp, ...chats },
  { id: 'buyer-chat-posting', of: 'buyer', ...seller, ...inCabinet, ...api },
  { id: 'point-ozon', of: 'pickup_point', ...buyer, ...inPerson, ...collect },
  { id: 'point-partner', of: 'pickup_point', ...buyer, ...inPerson, ...collect },
  // Ozon lists these three services under the JDL warehouse, for orders cancelled on the way.
  { id: 'fbp-uni', of: 'fbp_warehouse', ...seller, ...email('ozon@unitrade.su'), ...fbp },
  {
    id: 'fbp-ural',
    of: 'fbp_warehouse',
    ...seller,
    ...email('peter@uralsvip.com,gaven@uralsvip.com,zouzhaoli@uralsvip.com'),
    ...fbp,
  },
  { id: 'fbp-xingyuan', of: 'fbp_warehouse', ...seller, ...email('ozon666xy@163.com'), ...fbp },
  {
    id: 'fbp-jdl',
    of: 'fbp_warehouse',
    ...seller,
    ...inCabinet,
    source: `${OZON_DOCS}/fbp/returns/return-to-seller/`,
    confidence: 'B',
  },
  {
    id: 'return-partner',
    of: 'return_partner',
    ...seller,
    ...inCabinet,
    source: 'https://docs.ozon.com/global/en/fulfillment/rfbs/refunds/pick-up-point-returns',
    confidence: 'A',
  },
  // An older text of the same page; a newer one no longer names IML.
  {
    id: 'return-iml',
    of: 'return_partner',
    ...seller,
    ...inCabinet,
    source: `${OZON_DOCS}/rfbs/refunds/pick-up-point-returns`,
    confidence: 'B',
  },
  // Part of the text dates from 2020.
  {
    id: 'cdek-clients',
    of: 'cdek',
    ...both,
    ...page(CDEK_URL),
    source: CDEK_URL,
    confidence: 'B',
  },
  {
    id: 'cdek-cabinet',
    of: 'cdek',
    ...seller,
    ...page('https://lk.cdek.ru/'),
    source: 'https://cdek-it.github.io/wordpress/',
    checkedOn: BEFORE,
    confidence: 'B',
  },
  { id: 'pony-express-phone', of: 'pony-express', ...both, ...phone('+7 495 937-77-77'), ...pony },
  {
    id: 'pony-express-mail',
    of: 'pony-express',
    ...both,
    ...email('order@ponyexpress.ru'),
    ...pony,
  },
  {
    id: 'russian-post-support',
    of: 'russian-post',
    for: 'both',
    ...page(POST_URL),
    source: POST_URL,
    checkedOn: BEFORE,
    confidence: 'B',
  },
  {
    id: 'yandex-delivery-site',
    of: 'yandex-delivery',
    ...both,
    ...page('https://dostavka.yandex.ru/'),
    ...yandex,
  },
  {
    id: 'yandex-delivery-help',
    of: 'yandex-delivery',
    ...seller,
    ...page('https://yandex.com/support/delivery-profile/ru/'),
    ...yandex,
  },
  {
    id: 'yandex-delivery-cabinet',
    of: 'yandex-delivery',
    ...seller,
    ...page('https://dostavka.yandex.ru/auth/'),
    source: 'https://yandex.ru/support/delivery-profile/ru/api/express/quickstart.md',
    confidence: 'A',
  },
] as const satisfies readonly Way[];

/** No phone, mail or page for questions was found on a page of theirs. */
export const SILENT_CARRIERS: readonly string[] = [
  'baikal-servis',
  'belpost',
  'boxberry',
  'cainiao',
  'china-post',
  'dellin',
  'dpd-russia',
  'evropost',
  'fivepost',
  'fourpx',
  'kazpost',
  'kit',
  'magnit-post',
  'pek',
  'yanwen',
  'yunexpress',
];

/** They collect what carriers report: nobody there can find or hand out a parcel. */
export const TRACKING_SERVICES: readonly string[] = [
  'aftership',
  'easypost',
  'seventeen-track',
  'trackingmore',
];
