// Rules about money: penalties, withholdings, compensation, claims.
import { DOCS, everywhere, noNumber, OLDER_DOCS, type Policy, SELLER_API, term } from './policy.ts';

// Federal law 176-FZ on postal service, article 37. The text read was that of May 2020.
const POST_LAW =
  'http://pravo.gov.ru/proxy/ips/?doc_itself=&infostr=x&backlink=1&fulltext=1&nd=102061036';

export const MONEY = [
  {
    id: 'withholding-dispute',
    text: {
      ru: 'Удержание за недовложение оспаривают в течение 30 дней: обращение по теме «Финансы», с видео упаковки.',
      zh: '对漏发扣款有异议，须在 30 天内提交“财务”类工单并附打包视频。',
      en: 'A withholding for a missing item is disputed within 30 days: a request under “Finance”, with the packing video.',
    },
    ...term(30, 'day', 'withheld'),
    ...everywhere,
    source: 'https://global.ozon.ru/en/docs/fulfillment/order-management.html',
    confidence: 'B',
  },
  {
    id: 'packing-video',
    text: {
      ru: 'На запрос поддержки показать видео упаковки (realFBS) отвечают в течение 2 дней, иначе покупателю вернут полную цену недостающего товара.',
      zh: '支持人员要求提供打包视频（realFBS）时，须在 2 天内答复，否则将向买家全额退还缺失商品的货款。',
      en: 'When support asks for the packing video (realFBS), the answer is due within 2 days; otherwise the buyer gets the full price of the missing item back.',
    },
    ...term(2, 'day', 'asked_by_support'),
    ...everywhere,
    schemes: ['rFBS'],
    source: `${OLDER_DOCS}/fulfillment/rfbs/logistic-settings/order-management/`,
    confidence: 'B',
  },
  {
    id: 'error-index',
    text: {
      ru: 'Индекс ошибок realFBS (продавцы из-за рубежа) — доля заказов, отменённых по вине продавца, за 14 дней без текущего. С каждого такого заказа удерживают: до 4 % — ничего, до 10 % — 3 % цены, до 20 % — 6 %, выше — 9 %, но не больше 1500 ₽.',
      zh: 'realFBS 错误指数（跨境卖家）为最近 14 天（不含当天）因卖家原因取消的订单占比。每个此类订单按商品价格收取：4% 以内不收，10% 以内收 3%，20% 以内收 6%，超过收 9%，最多 1500 卢布。',
      en: 'The realFBS error index (sellers from abroad) is the share of orders cancelled by the seller’s fault in 14 days without the current one. Each such order costs: up to 4 % nothing, up to 10 % 3 % of the price, up to 20 % 6 %, above 9 %, at most 1500 RUB.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['rFBS'],
    source: `${DOCS}/en/commissions/ozon-fees/fines`,
    confidence: 'B',
  },
  {
    id: 'error-index-fbs',
    text: {
      ru: 'В индекс ошибок FBS идут отмены и опоздания отгрузки по вине продавца. Ставки открыто не опубликованы: сколько удержано за каждое отправление, показывает кабинет (в API — charge_percent и charge_price).',
      zh: 'FBS 错误指数计入因卖家原因的取消和逾期发货。费率没有公开，每个货件的扣款见卖家中心（API 字段 charge_percent 和 charge_price）。',
      en: 'The FBS error index counts cancellations and late hand-overs by the seller’s fault. The rates are not published: the seller portal shows what each posting cost (in the API charge_percent and charge_price).',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['FBS'],
    validFrom: '2026-02-02',
    source: SELLER_API,
    confidence: 'A',
  },
  {
    id: 'block-threshold',
    text: {
      ru: 'Если за 14 дней по вине продавца отменено больше 40 % заказов, продавца из-за рубежа блокируют на 3 дня.',
      zh: '14 天内因卖家原因取消的订单超过 40% 的，跨境卖家账户会被封禁 3 天。',
      en: 'When more than 40 % of the orders of 14 days were cancelled by the seller’s fault, a seller from abroad is blocked for 3 days.',
    },
    ...term(3, 'day'),
    ...everywhere,
    schemes: ['rFBS'],
    source: `${DOCS}/en/ratings/quality-metrics`,
    confidence: 'B',
  },
  {
    id: 'compensation-partner',
    text: {
      ru: 'Заказ realFBS, потерянный в пути, отменяет служба доставки; на показатели продавца это не влияет. Если Ozon заказ не найдёт, деньги приходят продавцу: «Финансы» → «Начисления» → «Компенсации».',
      zh: 'realFBS 订单在途中丢失的，由配送公司取消，不影响卖家的服务质量指标。Ozon 未能找到的，会向卖家赔付，见“财务 → 应计 → 赔偿”。',
      en: 'A realFBS order lost on its way is cancelled by the delivery service and does not count against the seller. If Ozon does not find it, the seller is paid: Finance → Accruals → Compensations.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['rFBS'],
    source: `${OLDER_DOCS}/fulfillment/rfbs/cancellations/cancel-by-ozon/`,
    confidence: 'B',
  },
  {
    id: 'compensation-own-carrier',
    text: {
      ru: 'Если перевозчика выбрал сам продавец, а не Ozon, претензию об утрате или повреждении предъявляют перевозчику.',
      zh: '承运商由卖家自选、并非 Ozon 合作物流的，丢失、破损须向承运商索赔。',
      en: 'With a carrier of the seller’s own choice, not Ozon’s, a claim for loss or damage goes to that carrier.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['rFBS'],
    source: 'https://en.56ok.com/',
    checkedOn: '2026-11-23',
    confidence: 'C',
  },
  {
    id: 'compensation-fbp',
    text: {
      ru: 'FBP: за товар, повреждённый или потерянный на складе партнёра, при хранении или перевозке им, платит партнёр, а не Ozon. До заказа покупателя — закупочную стоимость по документам, после — цену из карточки товара.',
      zh: 'FBP 商品在合作仓操作、存储或由其运输时损坏、丢失的，由合作仓赔付，Ozon 不赔付。买家下单前按采购成本（须提供凭证），下单后按商品页面价格。',
      en: 'FBP: goods damaged or lost in the partner’s warehouse, storage or transport are paid by the partner, not by Ozon. Before a buyer’s order at purchase cost, with documents; after it at the price in the product card.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['FBP'],
    source: `${DOCS}/fulfillment/fbp/supplies/fbp-utilization`,
    confidence: 'B',
  },
  {
    id: 'compensation-fbp-lost',
    text: {
      ru: 'FBP: заказ, потерянный службой доставки, отменяется. Если Ozon его не найдёт, его стоимость выплачивают через 20 дней после отмены.',
      zh: 'FBP 订单在配送途中丢失的会被取消；Ozon 未能找到的，取消 20 天后按订单价值赔付。',
      en: 'FBP: an order lost by the shipping provider is cancelled. If Ozon does not find it, its cost is paid 20 days after the cancellation.',
    },
    ...term(20, 'day', 'cancelled'),
    ...everywhere,
    schemes: ['FBP'],
    source: `${OLDER_DOCS}/fulfillment/fbp/cancellation-types/`,
    confidence: 'B',
  },
  {
    id: 'post-claim',
    text: {
      ru: 'Претензию Почте России по отправлению внутри страны подают в течение 6 месяцев со дня отправки.',
      zh: '俄罗斯境内邮件向俄罗斯邮政索赔，须自寄出之日起 6 个月内提出。',
      en: 'A claim to Russian Post about an item within Russia is made within 6 months of posting.',
    },
    ...term(6, 'month', 'handed_over'),
    ...everywhere,
    source: POST_LAW,
    checkedOn: '2026-11-23',
    confidence: 'B',
  },
  {
    id: 'post-claim-answer',
    text: {
      ru: 'На претензию по внутреннему отправлению Почта России отвечает за 30 дней (внутри одного населённого пункта — за 5).',
      zh: '俄罗斯邮政须在 30 天内答复境内邮件索赔（同城为 5 天）。',
      en: 'Russian Post answers a claim about an item within Russia in 30 days (within one town in 5).',
    },
    ...term(30, 'day', 'claimed'),
    ...everywhere,
    source: POST_LAW,
    checkedOn: '2026-11-23',
    confidence: 'B',
  },
] as const satisfies readonly Policy[];
