// What buyers write about returning, cancelling and money.
import type { Phrase } from './phrase.ts';

export const PHRASES_MONEY: readonly Phrase[] = [
  {
    id: 'how_return',
    kind: 'either',
    issue: 'return',
    text: { ru: 'Как вернуть товар?', zh: '怎么退货？', en: 'How do I return it?' },
    forms: [
      'как|каким|куда [образом] [можно|могу|нужно|надо|мог|могла] вернуть|возвратить|сдать [ITEM]',
      'как [можно] оформить|сделать возврат~ [ITEM]',
    ],
  },
  {
    id: 'want_return',
    kind: 'either',
    issue: 'return',
    text: { ru: 'Хочу вернуть товар', zh: '想退货', en: 'I want to return it' },
    forms: [
      'хочу|хотел|хотела|хотим|можно|могу|желаю|буду [бы] вернуть|возвратить|сдать|возвращать [ITEM] [обратно|назад]',
      'хочу|хотел|хотела|можно|прошу|буду [бы] [оформить|сделать|оформлять] возврат~ [ITEM]',
    ],
  },
  {
    id: 'refund',
    kind: 'either',
    issue: 'return',
    text: { ru: 'Верните деньги', zh: '请退款', en: 'Give me my money back' },
    forms: [
      'верните|возвратите|возместите MONEY [ITEM] [обратно|назад]',
      'хочу|требую|прошу|можно|нужен|нужно вернуть|возврат~ MONEY [ITEM] [обратно|назад]',
    ],
  },
  {
    id: 'when_refund',
    kind: 'either',
    issue: 'return',
    text: {
      ru: 'Когда вернут деньги?',
      zh: '什么时候退款？',
      en: 'When will the money be returned?',
    },
    forms: [
      'когда вернут|вернутся|вернете|придут|поступят|возвратят|будет|вернется MONEY [возврат~] [карт~|счет~] [ITEM]',
      'где MONEY [возврат~]',
    ],
  },
  {
    id: 'exchange',
    kind: 'either',
    issue: 'return',
    text: { ru: 'Хочу обменять товар', zh: '想换货', en: 'An exchange or replacement' },
    forms: [
      'обменять|заменить|обмен|замену|замена|обменяйте|замените [WANT] [возможно|как|бы] [ITEM|SIZE|COLOUR] [друг*] [SIZE|COLOUR|ITEM]',
      'поменять|поменяйте ITEM|SIZE|COLOUR [WANT] [возможно|как|бы] [друг*] [SIZE|COLOUR|ITEM]',
    ],
  },
  {
    id: 'who_pays_return',
    kind: 'either',
    issue: 'return',
    text: { ru: 'Кто платит за возврат?', zh: '退货运费谁承担？', en: 'Who pays for the return?' },
    forms: [
      'кто платит|оплачивает|оплатит|заплатит|оплачивать обратн*|возврат~|возвратн* [доставк~|отправк~|пересылк~|дорог~|ITEM]',
      'возврат~ платный|бесплатный|платная|бесплатная [ITEM]',
    ],
  },
  {
    id: 'return_refused',
    kind: 'either',
    issue: 'return',
    text: { ru: 'В возврате отказали', zh: '退货申请被拒绝', en: 'The return was refused' },
    forms: [
      '[почему] отказали|отклонили|отказано|отказываете|отклонен|отклонена|отказ|отказываете возврат~|заявк~ [возврат~]',
      '[почему] не_одобрили|не_приняли возврат~|заявк~ [возврат~]',
    ],
  },
  {
    id: 'return_sent',
    kind: 'say',
    issue: 'return',
    text: { ru: 'Отправил товар обратно', zh: '已寄回商品', en: 'The return has been sent' },
    forms: [
      'отправил|отправила|сдал|сдала|оформил|оформила|вернул|вернула возврат~|обратно|назад [ITEM] [POINT]',
    ],
  },
  {
    id: 'do_not_cancel',
    kind: 'say',
    issue: null,
    text: { ru: 'Не отменяйте заказ', zh: '请不要取消订单', en: 'Do not cancel the order' },
    forms: ['не_отменяйте|не_отменять [прошу] [ORDER]'],
  },
  {
    id: 'how_cancel',
    kind: 'either',
    issue: 'cancel',
    text: { ru: 'Как отменить заказ?', zh: '怎么取消订单？', en: 'How do I cancel the order?' },
    forms: ['как [можно|могу] отменить ORDER'],
  },
  {
    id: 'cancel',
    kind: 'either',
    issue: 'cancel',
    text: { ru: 'Отмените заказ', zh: '请取消订单', en: 'Cancel the order' },
    forms: [
      'отмените|аннулируйте [можете] ORDER',
      'хочу|хотел|хотела|можно|прошу|могу|нужно|надо [бы] отменить ORDER',
    ],
  },
  {
    id: 'why_cancelled',
    kind: 'either',
    issue: 'cancel',
    text: {
      ru: 'Почему отменили заказ?',
      zh: '订单为什么被取消？',
      en: 'Why was the order cancelled?',
    },
    forms: [
      'почему|зачем|какой отменили|отменен|отменился|отмена|отменяете|отменилась [причин~|какой] [был] [ORDER]',
    ],
  },
  {
    id: 'ordered_by_mistake',
    kind: 'say',
    issue: 'cancel',
    text: { ru: 'Заказал по ошибке', zh: '下错单了', en: 'It was ordered by mistake' },
    forms: ['заказал|заказала|оформил|оформила|купил|купила ошибк~|случайно|ошибочно [ITEM]'],
  },
  {
    id: 'compensation',
    kind: 'either',
    issue: null,
    text: { ru: 'Требую компенсацию', zh: '要求赔偿', en: 'I demand compensation' },
    forms: [
      'требую|прошу|хочу|хотел|хотела|нужна|можно|когда [получить|будет|бы] компенсаци~|возмещени~ [ITEM] [часть|частичн*]',
    ],
  },
  {
    id: 'double_charge',
    kind: 'say',
    issue: null,
    text: { ru: 'Деньги списали дважды', zh: '重复扣款', en: 'I was charged twice' },
    forms: ['MONEY|списали [MONEY] дважды|раза|двойн* [списали|сняли|списались|списана] [ITEM]'],
  },
  {
    id: 'receipt',
    kind: 'either',
    issue: null,
    text: { ru: 'Пришлите чек', zh: '请提供收据', en: 'Please send a receipt' },
    forms: [
      'PLEASE_SEND чек|чека|квитанци~|накладн* [ITEM] [покупк~]',
      'где|нет чек|чека [ITEM] [покупк~]',
    ],
  },
];
