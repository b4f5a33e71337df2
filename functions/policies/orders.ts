// Rules about an order until it is on its way: hand-over, preparation, numbers, cancellation.
import { DOCS, everywhere, noNumber, OLDER_DOCS, type Policy, SELLER_API, term } from './policy.ts';

const ORDER_MANAGEMENT = `${OLDER_DOCS}/fulfillment/rfbs/logistic-settings/order-management/`;
const CANCELLATIONS = `${OLDER_DOCS}/fulfillment/rfbs/cancellations/`;
const CANCELLED_BY_OZON = `${OLDER_DOCS}/fulfillment/rfbs/cancellations/cancel-by-ozon/`;
const CANCELLED_BY_BUYER = `${DOCS}/en/fulfillment/rfbs/cancellations/cancel-by-customer`;

export const ORDERS = [
  {
    id: 'ship-by',
    text: {
      ru: 'Плановое время отгрузки у каждого отправления своё: оно в карточке отправления и в поле shipment_date Seller API. После него растёт тариф, по шагам из tariffication_steps.',
      zh: '每个货件的计划发货时间不同，见货件页面或 Seller API 的 shipment_date 字段；过后费率按 tariffication_steps 逐级上涨。',
      en: 'Each posting has its own planned hand-over time: see its card, or shipment_date in the Seller API. After it the tariff rises, by the steps in tariffication_steps.',
    },
    ...noNumber,
    ...everywhere,
    source: SELLER_API,
    confidence: 'A',
  },
  {
    id: 'ship-late',
    text: {
      ru: 'Опозданием отгрузка считается только после времени «без просрочки» (поле shipment_date_without_delay). Оно позже планового.',
      zh: '超过“无延误发货时间”（shipment_date_without_delay 字段）才算逾期发货，该时间晚于计划发货时间。',
      en: 'A hand-over counts as late only after the time “without delay” (shipment_date_without_delay), which is later than the planned one.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['FBS', 'rFBS'],
    validFrom: '2025-10-21',
    source: SELLER_API,
    confidence: 'A',
  },
  {
    id: 'cutoff-move',
    text: {
      ru: 'Дату отгрузки назначают только до планового времени и не позже него. Потом ни дату, ни сборку изменить нельзя.',
      zh: '发货日期只能在计划发货时间之前设置，且不得晚于该时间；过后日期和备货均不可更改。',
      en: 'The hand-over date is set only before the planned time and not later than it. Afterwards neither the date nor the assembly can be changed.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['FBS', 'rFBS'],
    source: SELLER_API,
    confidence: 'A',
  },
  {
    id: 'preparation',
    text: {
      ru: 'На сборку заказа realFBS отводят не больше 10 дней. Если собирать дольше, чем указано у склада, Ozon пришлёт уведомление, а если до конца следующего рабочего дня ничего не изменится — отменит заказ.',
      zh: 'realFBS 订单的备货时间最多 10 天。超过仓库设定的时间，Ozon 会发送延误通知；到下一个工作日结束状态仍未变化的，订单将被取消。',
      en: 'At most 10 days may be set for preparing a realFBS order. When it takes longer than the warehouse allows, Ozon sends a notice, and cancels the order if nothing has changed by the end of the next business day.',
    },
    ...term(10, 'day', 'ordered'),
    ...everywhere,
    schemes: ['rFBS'],
    source: ORDER_MANAGEMENT,
    confidence: 'B',
  },
  {
    id: 'auto-cancel',
    text: {
      ru: 'Неотгруженный заказ продавца из-за рубежа (realFBS) Ozon отменяет при задержке отгрузки в 7 дней. В других документах Ozon сроки другие, а для остальных продавцов срок не опубликован: смотрите карточку отправления.',
      zh: '跨境卖家的 realFBS 订单发货延误满 7 天，Ozon 会取消。Ozon 其他文档所述期限不同，其余卖家的期限未公布，请以货件页面为准。',
      en: 'An order of a seller from abroad (realFBS) that is not shipped is cancelled by Ozon once it is 7 days late. Other documents of Ozon name other times, and for other sellers none is published: see the posting’s card.',
    },
    ...term(7, 'day', 'ship_by'),
    ...everywhere,
    schemes: ['rFBS'],
    source: `${DOCS}/en/ratings/quality-metrics`,
    confidence: 'B',
  },
  {
    id: 'not-accepted-sorting',
    text: {
      ru: 'Если партнёр по доставке не принял отправление realFBS в сортировочном центре и 14 дней ничего не меняется, Ozon отменяет заказ.',
      zh: '合作物流在分拣中心未揽收 realFBS 货件，且 14 天内状态未变化的，Ozon 会取消订单。',
      en: 'When the delivery partner has not accepted a realFBS posting at the sorting centre and nothing changes for 14 days, Ozon cancels the order.',
    },
    ...term(14, 'day', 'not_accepted'),
    ...everywhere,
    schemes: ['rFBS'],
    source: CANCELLATIONS,
    confidence: 'B',
  },
  {
    id: 'untrackable-number',
    text: {
      ru: 'Трек-номер realFBS, который не отслеживается, Ozon просит заменить. Без ответа за 3 дня заказ отменяется.',
      zh: 'realFBS 物流单号无法跟踪时，Ozon 会要求更换；3 天内未处理的，订单将被取消。',
      en: 'Ozon asks to replace a realFBS tracking number that cannot be tracked. Without an answer within 3 days the order is cancelled.',
    },
    ...term(3, 'day', 'asked_by_ozon'),
    ...everywhere,
    schemes: ['rFBS'],
    source: CANCELLED_BY_OZON,
    confidence: 'B',
  },
  {
    id: 'tracking-shows-return',
    text: {
      ru: 'Если по трек-номеру видно, что посылка realFBS едет назад к отправителю, Ozon отменяет заказ.',
      zh: '物流轨迹显示 realFBS 包裹正在退回寄件人的，Ozon 会取消订单。',
      en: 'When the tracking number shows a realFBS parcel on its way back to the sender, Ozon cancels the order.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['rFBS'],
    source: CANCELLED_BY_OZON,
    confidence: 'B',
  },
  {
    id: 'passport-data',
    text: {
      ru: 'Если Ozon просит паспортные данные для заказа из-за рубежа, покупатель указывает их в течение 24 часов после заказа, иначе Ozon отменяет заказ.',
      zh: '跨境订单需要护照信息时，买家须在下单后 24 小时内填写，否则 Ozon 取消订单。',
      en: 'When Ozon asks for passport data for an order from abroad, the buyer enters them within 24 hours of ordering, otherwise Ozon cancels the order.',
    },
    ...term(24, 'hour', 'ordered'),
    ...everywhere,
    schemes: ['rFBS', 'FBP'],
    source: CANCELLED_BY_OZON,
    confidence: 'B',
  },
  {
    id: 'buyer-cancel',
    text: {
      ru: 'Покупатель может отменить заказ у продавца из-за рубежа на любом этапе, на рейтинг продавца это не влияет. Неотгруженное не передают в доставку, а об отгруженном договариваются с партнёром по доставке.',
      zh: '买家可在任何阶段取消跨境卖家的订单，不影响卖家评级。未发货的不再交运；已发货的由卖家联系物流合作伙伴办理退回。',
      en: 'The buyer may cancel an order from a seller abroad at any stage; the seller’s rating does not suffer. What has not been shipped is not handed over; about what has, the seller contacts the logistics partner.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['rFBS'],
    source: CANCELLED_BY_BUYER,
    confidence: 'B',
  },
  {
    id: 'buyer-cancel-late',
    text: {
      ru: 'Если доставка заказа realFBS опаздывает больше чем на 20 дней, Ozon отменяет его по просьбе покупателя.',
      zh: 'realFBS 订单超过预计送达日期 20 天以上的，Ozon 可应买家要求取消。',
      en: 'When a realFBS order is more than 20 days overdue, Ozon cancels it at the buyer’s request.',
    },
    ...term(20, 'day', 'promised'),
    ...everywhere,
    schemes: ['rFBS'],
    source: CANCELLED_BY_OZON,
    confidence: 'B',
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
] as const satisfies readonly Policy[];
