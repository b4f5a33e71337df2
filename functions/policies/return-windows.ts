// Until when goods of sellers from abroad can be returned, by category. The table does not say from when the
// days count, only the warranty does.
import { DOCS, everywhere, type Policy, term } from './policy.ts';

const returns = {
  ...everywhere,
  schemes: ['rFBS'],
  source: `${DOCS}/en/fulfillment/rfbs/refunds/returns-3pl`,
  confidence: 'B',
} as const;

export const RETURN_WINDOWS = [
  {
    id: 'return-window',
    text: {
      ru: 'Товар продавца из-за рубежа обычно можно вернуть в течение 15 дней, и исправный, и с браком. У части категорий свои сроки.',
      zh: '跨境卖家的商品一般可在 15 天内退货，完好的和有质量问题的都一样。部分类目另有期限。',
      en: 'Goods of a seller from abroad can usually be returned within 15 days, sound or defective. Some categories have times of their own.',
    },
    ...term(15, 'day'),
    ...returns,
  },
  {
    id: 'return-window-hygiene',
    text: {
      ru: 'Книги, товары личной гигиены, чулки, носки и бельё, медицинские изделия и ёлочные товары продавца из-за рубежа можно вернуть в течение 7 дней.',
      zh: '跨境卖家的图书、个人卫生用品、袜类和内衣、医疗器械、圣诞用品可在 7 天内退货。',
      en: 'Books, personal hygiene, hosiery and underwear, medical devices and Christmas goods of a seller from abroad can be returned within 7 days.',
    },
    ...term(7, 'day'),
    ...returns,
  },
  {
    id: 'return-window-custom',
    text: {
      ru: 'Исправные цифровые товары и товары на заказ вернуть нельзя. С браком или если заказ выполнен не так — в течение 7 дней (продавцы из-за рубежа).',
      zh: '完好的数字商品和定制商品不可退货；有质量问题或发货有误的，可在 7 天内退货（跨境卖家）。',
      en: 'Sound digital and custom-made goods cannot be returned. Defective ones, or an order filled wrongly: within 7 days (sellers from abroad).',
    },
    ...term(7, 'day'),
    ...returns,
  },
  {
    id: 'return-window-food',
    text: {
      ru: 'Исправные продукты питания и корма вернуть нельзя. С браком или если заказ выполнен не так — в течение 1 дня (продавцы из-за рубежа).',
      zh: '完好的食品和宠物食品不可退货；有质量问题或发货有误的，可在 1 天内退货（跨境卖家）。',
      en: 'Sound food and pet food cannot be returned. Defective, or an order filled wrongly: within 1 day (sellers from abroad).',
    },
    ...term(1, 'day'),
    ...returns,
  },
  {
    id: 'return-window-warranty',
    text: {
      ru: 'По гарантии товар с браком возвращают в течение срока, который указал продавец: не меньше 14 дней с доставки (продавцы из-за рубежа).',
      zh: '有保修的商品出现质量问题，可在卖家注明的保修期内退货，自送达起不少于 14 天（跨境卖家）。',
      en: 'Under warranty defective goods can be returned for as long as the seller states, at least 14 days from delivery (sellers from abroad).',
    },
    ...term(14, 'day', 'delivered'),
    ...returns,
  },
  {
    id: 'return-window-technical',
    text: {
      ru: 'Технически сложный товар с браком, у которого продавец не указал гарантию, можно вернуть в течение 365 дней с доставки: действует гарантия Ozon (продавцы из-за рубежа).',
      zh: '卖家未注明保修期的技术复杂商品，有质量问题的可自送达起 365 天内退货，适用 Ozon 保修（跨境卖家）。',
      en: 'Technically complex goods without a warranty of the seller, if defective, can be returned within 365 days of delivery: Ozon’s own warranty applies (sellers from abroad).',
    },
    ...term(365, 'day', 'delivered'),
    ...returns,
  },
] as const satisfies readonly Policy[];
