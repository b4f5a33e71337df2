// Rules about getting a parcel at a pickup point.
import { DOCS, everywhere, noNumber, type Policy, term } from './policy.ts';

const GET_ORDER = 'https://docs.ozon.ru/common/moj-zakaz/kak-poluchit-zakaz/?country=RU';
const CANCELLED_BY_BUYER = `${DOCS}/en/fulfillment/rfbs/cancellations/cancel-by-customer`;

export const PICKUP = [
  {
    id: 'pickup-storage',
    text: {
      ru: 'В пункте выдачи Ozon заказ хранится 7 дней.',
      zh: '订单在 Ozon 取货点保管 7 天。',
      en: 'An Ozon pickup point keeps an order for 7 days.',
    },
    ...term(7, 'day', 'arrived_at_point'),
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
      ru: 'В пункте Ozon показывают штрихкод или называют цифровой код из приложения: по номеру заказа или телефона не выдают. В пунктах служб доставки нужен паспорт, и проверить товар при получении нельзя.',
      zh: '在 Ozon 取货点出示应用中的条形码或报出数字码，不能凭订单号或手机号取件。在配送公司的取货点取件须出示护照，且取件时不能验货。',
      en: 'At an Ozon point you show the barcode or say the digital code from the app; an order number or a phone is not enough. At points of delivery services you need a passport, and you cannot check the goods on collection.',
    },
    ...noNumber,
    ...everywhere,
    source: GET_ORDER,
    confidence: 'A',
  },
  {
    id: 'pickup-code',
    text: {
      ru: 'Штрихкод для выдачи обновляется, поэтому сохранённый заранее может не подойти. Код спрашивают только при выдаче, никому другому его не называют. Для товара 18+ могут попросить документ. Часть заказа можно не выкупать.',
      zh: '取件条形码会更新，提前保存的可能失效。取件码只在取件时提供给工作人员，不要告诉其他人。18+ 商品可能须出示身份证件。可以只领取订单中的部分商品。',
      en: 'The barcode for collection is renewed, so one saved earlier may not work. The code is asked for only when the order is handed out; nobody else is told it. For 18+ goods a document may be asked for. A part of the order may be left.',
    },
    ...noNumber,
    ...everywhere,
    source: GET_ORDER,
    confidence: 'A',
  },
  {
    id: 'locker-code',
    text: {
      ru: 'Постамат открывают штрихкодом или восьмизначным кодом со страницы заказа.',
      zh: '快递柜凭条形码或订单页面上的八位数字码开柜。',
      en: 'A parcel locker opens with the barcode or the eight-digit code from the order’s page.',
    },
    ...noNumber,
    ...everywhere,
    source: GET_ORDER,
    confidence: 'A',
  },
  {
    id: 'pickup-size',
    text: {
      ru: 'При оформлении заказа показывают только те пункты, которые его примут: слишком большой товар или слишком тяжёлую посылку туда не закажешь.',
      zh: '下单时只显示能接收该订单的取货点：商品超尺寸或包裹超重的，不能选择该取货点。',
      en: 'When an order is placed only points that can take it are offered: with goods too large or a parcel too heavy a point cannot be chosen.',
    },
    ...noNumber,
    ...everywhere,
    source: 'https://docs.ozon.ru/en-common/delivery/delivery-methods/',
    confidence: 'B',
  },
  {
    id: 'pickup-refused',
    text: {
      ru: 'Если покупатель отказался от заказа realFBS в пункте выдачи, товар дороже 1500 ₽ передают партнёру по возвратам, которого выбрал продавец. Товар дешевле утилизируют; дорогой тоже, если продавец выбрал утилизацию.',
      zh: '买家在取货点拒收 realFBS 订单时，价格高于 1500 卢布的商品转交卖家选择的退货合作伙伴；低于该价格的，或卖家选择销毁的，由 Ozon 销毁。',
      en: 'When a buyer refuses a realFBS order at the pickup point, goods dearer than 1500 RUB go to the return partner the seller has chosen. Cheaper ones are disposed of, and dearer ones too if the seller has chosen disposal.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['rFBS'],
    source: CANCELLED_BY_BUYER,
    confidence: 'B',
  },
  {
    id: 'pickup-unclaimed',
    text: {
      ru: 'Заказ realFBS, который не забрали, отменяется сам и на показатели продавца не влияет. О возврате товара договариваются со службой доставки.',
      zh: '无人领取的 realFBS 订单会自动取消，不影响卖家的服务质量指标。如需退回商品，请联系配送公司。',
      en: 'A realFBS order that nobody collects is cancelled by itself and does not count against the seller. The seller asks the delivery service for the goods.',
    },
    ...noNumber,
    ...everywhere,
    schemes: ['rFBS'],
    source: CANCELLED_BY_BUYER,
    confidence: 'B',
  },
] as const satisfies readonly Policy[];
