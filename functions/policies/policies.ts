// The register of rules people are shown, each with its source, the day it was last compared with it
// (in a stored copy of that source) and how far it can be trusted. Deadlines are computed from here.
//
// confidence  A  a current document of Ozon or a faithful copy was read      shown with source and date
//             B  such a document, but old, undated or an excerpt             shown with source and date
//             C  press or secondary                                          shown as "reported"
//             D  sources contradict each other, or the term was not found    no number is shown
import type { Lang } from '../contract/lang.ts';
import type { Scheme } from '../contract/status.ts';

export type PolicyConfidence = 'A' | 'B' | 'C' | 'D';
export type PolicyUnit = 'hour' | 'day' | 'month';

export interface Policy {
  id: string;
  text: Record<Lang, string>;
  /** null with confidence D, and where the rule is no term. */
  value: number | null;
  unit: PolicyUnit | null;
  /** Empty: for every scheme. */
  schemes: readonly Scheme[];
  /** The day the rule began, where its source says. */
  validFrom: string | null;
  source: string;
  checkedOn: string;
  confidence: PolicyConfidence;
}

const SELLER_API = 'https://docs.ozon.ru/api/seller/';
const GET_ORDER = 'https://docs.ozon.ru/common/moj-zakaz/kak-poluchit-zakaz/?country=RU';
const DISPUTES = 'https://docs.ozon.com/global/en/fulfillment/rfbs/refunds/deviation';
// Federal law 176-FZ on postal service, article 37. The text read was that of May 2020.
const POST_LAW =
  'http://pravo.gov.ru/proxy/ips/?doc_itself=&infostr=x&backlink=1&fulltext=1&nd=102061036';
const CHECKED = '2026-11-23';

const term = (value: number, unit: PolicyUnit) => ({ value, unit });
const noNumber = { value: null, unit: null };
const everywhere = { schemes: [], validFrom: null, checkedOn: CHECKED } as const;

export const POLICIES = [
  {
    id: 'pickup-storage',
    text: {
      ru: 'В пункте выдачи Ozon заказ хранится 7 дней.',
      zh: '订单在 Ozon 取货点保管 7 天。',
      en: 'An Ozon pickup point keeps an order for 7 days.',
    },
    ...term(7, 'day'),
    ...everywhere,
    source: GET_ORDER,
    confidence: 'A',
  },
  {
    id: 'pickup-extension',
    text: {
      ru: 'Хранение можно продлить самому: в личном кабинете у заказа есть «Продлить хранение». На сколько — показывает приложение Ozon.',
      zh: '可自行延长保管期：在个人中心的订单中选择“Продлить хранение”（延长保管）。可延长多久以 Ozon 应用显示为准。',
      en: 'You can extend storage yourself: the order in your account has “Продлить хранение” (extend storage). The Ozon app shows by how long.',
    },
    ...noNumber,
    ...everywhere,
    source: GET_ORDER,
    confidence: 'A',
  },
  {
    id: 'pickup-proof',
    text: {
      ru: 'Для получения показывают штрихкод или цифровой код из приложения, а не номер заказа или телефон. В пунктах партнёров могут попросить паспорт.',
      zh: '取件时出示应用中的条形码或数字码，而不是订单号或电话。合作方取货点可能要求出示护照。',
      en: 'To collect, show the barcode or digital code from the app, not the order number or a phone. Points of partners may ask for a passport.',
    },
    ...noNumber,
    ...everywhere,
    source: GET_ORDER,
    confidence: 'A',
  },
  {
    id: 'return-decision-rfbs',
    text: {
      ru: 'На заявку о возврате по rFBS продавец отвечает в течение 3 календарных дней, иначе она одобряется автоматически.',
      zh: 'rFBS 退货申请，卖家须在 3 个自然日内答复，否则自动通过。',
      en: 'The seller answers an rFBS return request within 3 calendar days, otherwise it is approved automatically.',
    },
    ...term(3, 'day'),
    ...everywhere,
    schemes: ['rFBS'],
    source: 'https://global.ozon.ru/en/docs/fulfillment/rfbs/returns-3pl.html',
    confidence: 'B',
  },
  {
    id: 'return-decision-fbs',
    text: {
      ru: 'На заявку о возврате по FBS и FBO продавец отвечает в течение 24 часов, иначе она одобряется автоматически.',
      zh: 'FBS 和 FBO 退货申请，卖家须在 24 小时内答复，否则自动通过。',
      en: 'The seller answers an FBS or FBO return request within 24 hours, otherwise it is approved automatically.',
    },
    ...term(24, 'hour'),
    ...everywhere,
    schemes: ['FBS', 'FBO'],
    validFrom: '2025-10-15',
    source: 'https://ria.ru/20251016/marketpleys-2048512725.html',
    confidence: 'C',
  },
  {
    id: 'dispute-open',
    text: {
      ru: 'Если продавец из-за рубежа отклонил возврат по realFBS, спор открывают в течение 5 календарных дней.',
      zh: '跨境 realFBS 卖家拒绝退货后，买家须在 5 个自然日内发起争议。',
      en: 'When a cross-border realFBS seller rejects a return, the dispute is opened within 5 calendar days.',
    },
    ...term(5, 'day'),
    ...everywhere,
    schemes: ['rFBS'],
    source: DISPUTES,
    confidence: 'B',
  },
  {
    id: 'dispute-decision',
    text: {
      ru: 'Ozon решает спор по realFBS за 3 дня.',
      zh: 'Ozon 在 3 天内裁决 realFBS 争议。',
      en: 'Ozon decides a realFBS dispute in 3 days.',
    },
    ...term(3, 'day'),
    ...everywhere,
    schemes: ['rFBS'],
    source: DISPUTES,
    confidence: 'B',
  },
  {
    id: 'return-transit-seller',
    text: {
      ru: 'Если возврат едет к продавцу из-за рубежа дольше 31 дня, решение принимает Ozon.',
      zh: '退件运往跨境卖家超过 31 天的，由 Ozon 裁决。',
      en: 'When a return to a cross-border seller travels for more than 31 days, Ozon decides.',
    },
    ...term(31, 'day'),
    ...everywhere,
    schemes: ['rFBS'],
    source: DISPUTES,
    confidence: 'B',
  },
  {
    id: 'return-window',
    text: {
      ru: 'У продавцов из-за рубежа товар можно вернуть в течение 15 дней; цифровые товары и товары на заказ — 7 дней.',
      zh: '跨境卖家的商品可在 15 天内退货；数字商品和定制商品为 7 天。',
      en: 'Goods of cross-border sellers can be returned within 15 days; digital and custom-made goods within 7.',
    },
    ...term(15, 'day'),
    ...everywhere,
    schemes: ['rFBS'],
    source: 'https://docs.ozon.com/global/en/fulfillment/rfbs/refunds/returns-3pl',
    confidence: 'B',
  },
  {
    id: 'withholding-dispute',
    text: {
      ru: 'Удержание за недовложение оспаривают в течение 30 дней: обращение по теме «Финансы», с видео упаковки.',
      zh: '对漏发扣款有异议，须在 30 天内提交“财务”类工单并附打包视频。',
      en: 'A withholding for a missing item is disputed within 30 days: a request under “Finance”, with the packing video.',
    },
    ...term(30, 'day'),
    ...everywhere,
    source: 'https://global.ozon.ru/en/docs/fulfillment/order-management.html',
    confidence: 'B',
  },
  {
    id: 'packing-video',
    text: {
      ru: 'Ozon может попросить видео упаковки. Срок ответа смотрите в самом запросе.',
      zh: 'Ozon 可能要求提供打包视频，答复期限以请求中所示为准。',
      en: 'Ozon may ask for the packing video. The time to answer stands in the request itself.',
    },
    ...noNumber,
    ...everywhere,
    source: 'https://docs.ozon.ru/global/en/fulfillment/rfbs/logistic-settings/order-management',
    confidence: 'D',
  },
  {
    id: 'ship-by',
    text: {
      ru: 'Срок отгрузки у каждого отправления свой: он показан в карточке отправления и в поле shipment_date Seller API. После него меняется тариф.',
      zh: '每个货件的发货截止时间不同，见货件页面或 Seller API 的 shipment_date 字段；逾期后费率会变化。',
      en: 'Each posting has its own ship-by time: see its card, or shipment_date in the Seller API. After it the tariff changes.',
    },
    ...noNumber,
    ...everywhere,
    source: SELLER_API,
    confidence: 'A',
  },
  {
    id: 'auto-cancel',
    text: {
      ru: 'Неотгруженное отправление Ozon со временем отменяет сам. Срок смотрите в карточке отправления: в документах названы разные.',
      zh: '逾期未发货的货件会被 Ozon 自动取消。各文档所述期限不一，请以货件页面为准。',
      en: 'Ozon cancels a posting that is not shipped in time. Look the time up in its card: the documents name different ones.',
    },
    ...noNumber,
    ...everywhere,
    source: 'https://docs.ozon.com/global/en/ratings/quality-metrics',
    confidence: 'D',
  },
  {
    id: 'one-number-per-package',
    text: {
      ru: 'У каждого отправления своя упаковка и свой трек-номер.',
      zh: '每个货件须单独包装，并有各自的物流单号。',
      en: 'Every posting has a package and a tracking number of its own.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['FBS', 'rFBS'],
    source: 'https://global.ozon.ru/en/docs/fulfillment/order-management.html',
    confidence: 'B',
  },
  {
    id: 'error-index',
    text: {
      ru: 'Отмены и опоздания по вине продавца идут в индекс ошибок. Ставка зависит от схемы и страны продавца: смотрите её в кабинете.',
      zh: '因卖家原因的取消和延误会计入错误指数。费率因模式和卖家所在国家而异，请以卖家中心为准。',
      en: 'Cancellations and delays by the seller go into the error index. The rate depends on the scheme and the seller’s country: look it up in the seller portal.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['FBS', 'rFBS'],
    source: 'https://docs.ozon.com/global/en/commissions/ozon-fees/fines',
    confidence: 'D',
  },
  {
    id: 'block-threshold',
    text: {
      ru: 'Если доля ошибок выше 40 %, продавца из-за рубежа могут заблокировать на 3 дня.',
      zh: '错误率超过 40% 时，跨境卖家可能被封禁 3 天。',
      en: 'With an error share above 40 % a cross-border seller may be blocked for 3 days.',
    },
    ...term(3, 'day'),
    ...everywhere,
    schemes: ['FBS', 'rFBS'],
    source: 'https://docs.ozon.com/global/en/ratings/quality-metrics',
    confidence: 'B',
  },
  {
    id: 'chat-start',
    text: {
      ru: 'Написать покупателю первым можно в течение 72 часов после оплаты или доставки (через API — с подпиской Premium Plus или Pro).',
      zh: '付款或送达后 72 小时内可主动联系买家（API 需 Premium Plus 或 Pro 订阅）。',
      en: 'You may write to the buyer first within 72 hours of payment or delivery (by API with Premium Plus or Pro).',
    },
    ...term(72, 'hour'),
    ...everywhere,
    schemes: ['FBS', 'rFBS'],
    source: SELLER_API,
    confidence: 'A',
  },
  {
    id: 'chat-reply',
    text: {
      ru: 'Ответить в чате можно в течение 48 часов после последнего сообщения покупателя.',
      zh: '可在买家最后一条消息后 48 小时内回复。',
      en: 'You may reply in the chat within 48 hours of the buyer’s last message.',
    },
    ...term(48, 'hour'),
    ...everywhere,
    schemes: ['FBS', 'rFBS'],
    source: SELLER_API,
    confidence: 'C',
  },
  {
    id: 'reply-rating',
    text: {
      ru: 'В рейтинг ответов идёт доля диалогов, на которые ответили за 24 часа, за последние 30 дней.',
      zh: '回复评分按最近 30 天内 24 小时内答复的对话占比计算。',
      en: 'The reply rating is the share of dialogues answered within 24 hours, over 30 days.',
    },
    ...term(24, 'hour'),
    ...everywhere,
    source: SELLER_API,
    confidence: 'A',
  },
  {
    id: 'cancel-request',
    text: {
      ru: 'Если покупатель просит отмену по rFBS, у заявки есть дата автоматического одобрения: её показывает Ozon.',
      zh: '买家申请取消 rFBS 订单时，Ozon 会显示自动批准日期。',
      en: 'A buyer’s request to cancel an rFBS order has a date of automatic approval, shown by Ozon.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['rFBS'],
    source: SELLER_API,
    confidence: 'A',
  },
  {
    id: 'chat-rules',
    text: {
      ru: 'В чатах Ozon нельзя обмениваться контактами и ссылками, уводить разговор в другие каналы и просить отменить заказ.',
      zh: 'Ozon 聊天中禁止交换联系方式和链接、引导至其他渠道或要求买家取消订单。',
      en: 'Ozon chats may not carry contacts or links, lead to other channels, or ask the buyer to cancel.',
    },
    ...noNumber,
    ...everywhere,
    source: 'https://docs.ozon.ru/global/en/policies/communication/',
    confidence: 'A',
  },
  {
    id: 'return-storage',
    text: {
      ru: 'Хранение и утилизация возвратов платные. Даты и суммы по каждому возврату показывает кабинет.',
      zh: '退件的保管和销毁需付费，每件退件的日期和金额见卖家中心。',
      en: 'Storing and disposing of returns costs money. The seller portal shows dates and sums for each return.',
    },
    ...noNumber,
    ...everywhere,
    source: 'https://docs.ozon.com/global/zh-hans/commissions/ozon-fees/returns-expenses',
    confidence: 'D',
  },
  {
    id: 'missing-return',
    text: {
      ru: 'За пропавший возврат Ozon может выплатить компенсацию. Через сколько дней — подтверждения не нашли: спросите поддержку продавцов.',
      zh: '退件丢失时 Ozon 可能给予赔偿。具体期限未找到官方依据，请咨询卖家支持。',
      en: 'Ozon may compensate a return that went missing. We found no confirmed number of days: ask seller support.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['FBS', 'FBO'],
    source: 'https://docs.ozon.com/global/zh-hans/commissions/ozon-fees/returns-expenses',
    confidence: 'D',
  },
  {
    id: 'compensation-partner',
    text: {
      ru: 'Ozon компенсирует утрату и повреждение, когда доставка шла через логистику Ozon или её партнёров. Если перевозчика выбрал продавец, претензию предъявляют ему.',
      zh: '通过 Ozon 或其合作物流运输的丢失、破损由 Ozon 赔付；卖家自选承运商的，须向承运商索赔。',
      en: 'Ozon compensates loss and damage when its own or a partner’s logistics carried the parcel. With a carrier of the seller’s choice, the claim goes to that carrier.',
    },
    ...noNumber,
    ...everywhere,
    source: 'https://en.56ok.com/',
    confidence: 'C',
  },
  {
    id: 'post-claim',
    text: {
      ru: 'Претензию Почте России по отправлению внутри страны подают в течение 6 месяцев со дня отправки.',
      zh: '俄罗斯境内邮件向俄罗斯邮政索赔，须自寄出之日起 6 个月内提出。',
      en: 'A claim to Russian Post about an item within Russia is made within 6 months of posting.',
    },
    ...term(6, 'month'),
    ...everywhere,
    source: POST_LAW,
    confidence: 'B',
  },
  {
    id: 'post-claim-answer',
    text: {
      ru: 'На претензию по внутреннему отправлению Почта России отвечает за 30 дней (внутри одного населённого пункта — за 5).',
      zh: '俄罗斯邮政须在 30 天内答复境内邮件索赔（同城为 5 天）。',
      en: 'Russian Post answers a claim about an item within Russia in 30 days (within one town in 5).',
    },
    ...term(30, 'day'),
    ...everywhere,
    source: POST_LAW,
    confidence: 'B',
  },
] as const satisfies readonly Policy[];

export type PolicyId = (typeof POLICIES)[number]['id'];

const byId = new Map<string, Policy>(POLICIES.map((policy) => [policy.id, policy]));

export function getPolicy(id: PolicyId): Policy {
  const policy = byId.get(id);
  if (!policy) throw new Error(`no policy ${id}`);
  return policy;
}

const STALE_AFTER_DAYS = 90;

/** Policies nobody has compared with their source for 90 days. */
export const overduePolicies = (now: number, policies: readonly Policy[] = POLICIES): Policy[] =>
  policies.filter(({ checkedOn }) => now - Date.parse(checkedOn) > STALE_AFTER_DAYS * 86_400_000);
