// Rules about returns: who decides, until when, disputes, and what becomes of the goods.
import { DOCS, everywhere, noNumber, OLDER_DOCS, type Policy, SELLER_API, term } from './policy.ts';

const DISPUTES = `${DOCS}/en/fulfillment/rfbs/refunds/deviation`;
const RETURN_COSTS = `${DOCS}/zh-hans/commissions/ozon-fees/returns-expenses`;

const disputes = {
  ...everywhere,
  schemes: ['rFBS'],
  source: DISPUTES,
  confidence: 'B',
} as const;

export const RETURNS = [
  {
    id: 'return-decision-rfbs',
    text: {
      ru: 'На заявку о возврате по rFBS продавец отвечает в течение 3 календарных дней, иначе она одобряется автоматически.',
      zh: 'rFBS 退货申请，卖家须在 3 个自然日内答复，否则自动通过。',
      en: 'The seller answers an rFBS return request within 3 calendar days, otherwise it is approved automatically.',
    },
    ...term(3, 'day', 'applied_in_ozon'),
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
    ...term(24, 'hour', 'applied_in_ozon'),
    ...everywhere,
    schemes: ['FBS', 'FBO'],
    validFrom: '2025-10-15',
    source: 'https://ria.ru/20251016/marketpleys-2048512725.html',
    checkedOn: '2026-11-23',
    confidence: 'C',
  },
  {
    id: 'dispute-open',
    text: {
      ru: 'Если продавец из-за рубежа отклонил возврат по realFBS, спор открывают в течение 5 календарных дней.',
      zh: '跨境 realFBS 卖家拒绝退货后，买家须在 5 个自然日内发起争议。',
      en: 'When a cross-border realFBS seller rejects a return, the dispute is opened within 5 calendar days.',
    },
    ...term(5, 'day', 'refused'),
    ...disputes,
  },
  {
    id: 'dispute-decision',
    text: {
      ru: 'Ozon решает спор по realFBS за 3 дня.',
      zh: 'Ozon 在 3 天内裁决 realFBS 争议。',
      en: 'Ozon decides a realFBS dispute in 3 days.',
    },
    ...term(3, 'day', 'dispute_opened'),
    ...disputes,
  },
  {
    id: 'dispute-transit',
    text: {
      ru: 'Покупатель может открыть спор и тогда, когда возврат едет к продавцу из-за рубежа дольше 14 дней.',
      zh: '退件运往跨境卖家超过 14 天的，买家也可发起争议。',
      en: 'The buyer may also open a dispute when the return has travelled to a seller abroad for more than 14 days.',
    },
    ...term(14, 'day', 'return_sent'),
    ...disputes,
  },
  {
    id: 'return-transit-seller',
    text: {
      ru: 'Если возврат едет к продавцу из-за рубежа дольше 31 дня, решение принимает Ozon.',
      zh: '退件运往跨境卖家超过 31 天的，由 Ozon 裁决。',
      en: 'When a return to a cross-border seller travels for more than 31 days, Ozon decides.',
    },
    ...term(31, 'day', 'return_sent'),
    ...disputes,
  },
  {
    id: 'partial-compensation',
    text: {
      ru: 'По realFBS продавец может не больше 2 раз предложить часть денег: не меньше 1 ₽ и хотя бы на 1 ₽ ниже цены. Если покупатель отказался или не ответил, у продавца 3 дня на решение. Потом деньги за заказ дешевле 1800 ₽ вернут без возврата товара, а товар дороже отправят на проверку.',
      zh: 'realFBS 卖家最多可 2 次提出部分赔偿：不少于 1 卢布，且至少比商品价格低 1 卢布。买家拒绝或未答复的，卖家有 3 天作出决定；逾期则低于 1800 卢布的订单自动退款且无需退货，更贵的商品寄回查验。',
      en: 'Under realFBS the seller may offer part of the money at most 2 times: at least 1 RUB, and at least 1 RUB below the price. If the buyer refuses or does not answer, the seller has 3 days to decide. After that an order below 1800 RUB is refunded without a return, and dearer goods go to inspection.',
    },
    ...term(3, 'day', 'offer_refused'),
    ...everywhere,
    schemes: ['rFBS'],
    source: `${DOCS}/en/fulfillment/rfbs/refunds/partial-refunds`,
    confidence: 'B',
  },
  {
    id: 'cancelled-cross-border',
    text: {
      ru: 'Возвращаемое продавцу из-за рубежа бывает трёх видов: отменённое, невыкупленное (отказ в пункте выдачи) и возвраты. За отменённые посылки отвечает партнёр по доставке, а не Ozon.',
      zh: '退回给跨境卖家的商品分三类：被取消、未认购（在取货点拒收）、退货。被取消的包裹由物流合作伙伴负责，Ozon 不参与处理。',
      en: 'What goes back to a seller abroad is of three kinds: cancelled, not bought (refused at the pickup point) and returned. For cancelled parcels the logistics partner is responsible, Ozon is not.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['rFBS'],
    source: RETURN_COSTS,
    confidence: 'B',
  },
  {
    id: 'return-fees',
    text: {
      ru: 'За передачу возвратов и невыкупленных товаров партнёру, за их обработку и утилизацию Ozon берёт с продавца из-за рубежа отдельную плату.',
      zh: '将退货和未认购商品转交合作伙伴、处理和销毁，Ozon 向跨境卖家单独收费。',
      en: 'Ozon charges a seller abroad separately for handing returned and refused goods to the partner, for handling and for disposal.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['rFBS'],
    validFrom: '2026-04-01',
    source: RETURN_COSTS,
    confidence: 'B',
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
    source: SELLER_API,
    confidence: 'A',
  },
  {
    id: 'missing-return',
    text: {
      ru: 'Когда возврат считается пропавшим и через сколько дней за него платят, Ozon не публикует: спросите поддержку продавцов. Выплату по возврату показывает его статус компенсации.',
      zh: '退件多久算丢失、多少天后赔付，Ozon 没有公布，请咨询卖家支持。退件的赔付情况见其赔偿状态。',
      en: 'Ozon does not publish when a return counts as missing, nor after how many days it pays: ask seller support. The return’s compensation status shows a payment.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['FBS', 'FBO'],
    source: SELLER_API,
    confidence: 'D',
  },
  {
    id: 'fbp-returns',
    text: {
      ru: 'FBP: заказ, отменённый до таможни, обычно возвращается на склад отправления и снова продаётся. После таможни о возврате договариваются со службой доставки. На складах JDL — всегда с ней.',
      zh: 'FBP 订单在清关前取消的，商品一般退回发货仓并重新上架；清关后取消的，由卖家联系配送公司办理退回。JDL 仓库一律联系配送公司。',
      en: 'FBP: an order cancelled before customs usually goes back to the departure warehouse and on sale again. After customs the seller asks the shipping provider. For JDL warehouses always the provider.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['FBP'],
    source: `${OLDER_DOCS}/fulfillment/fbp/returns`,
    confidence: 'B',
  },
] as const satisfies readonly Policy[];

/** The page of the fees says what held before them. */
export const RETURNS_BEFORE = [
  {
    id: 'return-fees',
    text: {
      ru: 'Обработка возвратов и невыкупленных товаров в пунктах выдачи для продавцов из-за рубежа бесплатна.',
      zh: 'Ozon 在取货点处理退货和未认购商品，对跨境卖家免费。',
      en: 'Handling returned and refused goods at pickup points is free for sellers abroad.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['rFBS'],
    validTo: '2026-03-31',
    source: RETURN_COSTS,
    confidence: 'B',
  },
] as const satisfies readonly Policy[];
