// What buyers write about the pickup, the address and the way of a parcel.
import type { Phrase } from './phrase.ts';

export const PHRASES_DELIVERY: readonly Phrase[] = [
  {
    id: 'not_at_point',
    kind: 'say',
    issue: 'no_pickup_notice',
    text: {
      ru: 'В пункте выдачи заказа нет',
      zh: '取货点没有我的包裹',
      en: 'The pickup point does not have the order',
    },
    forms: [
      'POINT [POINT] [сказали|говорят|ответили] [что] ORDER нет [них]',
      'POINT [POINT] не_нашли|не_могут|не_находят [найти] ORDER',
      'POINT [POINT] нет ORDER',
    ],
  },
  {
    id: 'extend_storage',
    kind: 'either',
    issue: null,
    text: {
      ru: 'Продлите срок хранения',
      zh: '请延长保管期',
      en: 'Please extend the storage',
    },
    forms: ['[можно|прошу|можете] продлите|продлить [срок~] хранени~ [ORDER]'],
  },
  {
    id: 'no_code',
    kind: 'say',
    issue: 'no_pickup_notice',
    text: { ru: 'Нет кода для получения', zh: '没有收到取件码', en: 'There is no pickup code' },
    forms: ['не_приходит|не_пришел|нет|не_вижу код~ [получени~] [выдач~]'],
  },
  {
    id: 'change_address',
    kind: 'either',
    issue: 'wrong_address',
    text: {
      ru: 'Можно изменить адрес?',
      zh: '能修改收货地址或取货点吗？',
      en: 'Can the address or pickup point be changed?',
    },
    forms: [
      'изменить|поменять|сменить|измените|поменяйте адрес~ [доставк~] [WANT] [возможно|как] [другой]',
      'изменить|поменять|сменить|измените|поменяйте пункт~|пвз [выдач~] [WANT] [возможно|как] [другой]',
    ],
  },
  {
    id: 'wrong_address',
    kind: 'say',
    issue: 'wrong_address',
    text: { ru: 'Указал неверный адрес', zh: '地址填错了', en: 'The address given is wrong' },
    forms: [
      'ошибся|ошиблась|перепутал|перепутала адрес~|пункт~|пвз [выдач~] [доставк~]',
      'указал|указала|выбрал|выбрала|указали не_тот|неверный|неправильный|не_верный|другой адрес~|пункт~|пвз [выдач~]',
      'адрес~ неверный|неправильный|не_тот',
    ],
  },
  {
    id: 'tracking_number',
    kind: 'either',
    issue: 'untrackable',
    text: {
      ru: 'Пришлите трек-номер',
      zh: '请提供物流单号',
      en: 'Please give me the tracking number',
    },
    forms: [
      '[PLEASE_SEND] [какой] трек|трэк [номер~|код~] [ORDER] [отслеживани~]',
      'номер~ отслеживани~ [PLEASE_SEND] [какой]',
      'как отследить|отслеживать ORDER [можно]',
    ],
  },
  {
    id: 'track_not_working',
    kind: 'either',
    issue: 'untrackable',
    text: {
      ru: 'Трек-номер не отслеживается',
      zh: '物流单号查不到信息',
      en: 'The tracking number shows nothing',
    },
    forms: [
      '[почему] трек|трэк|номер~ [номер~|код~] не_отслеживается|не_работает|не_находится|не_бьется|не_найден',
      '[почему] ORDER не_отслеживается',
    ],
  },
  {
    id: 'customs',
    kind: 'either',
    issue: 'customs',
    text: { ru: 'Посылка на таможне', zh: '包裹卡在海关', en: 'The parcel is held at customs' },
    forms: [
      '[почему] ORDER|он|она [застрял|застряла|стоит|висит|держат|задержали|находится] таможн~',
    ],
  },
  {
    id: 'duty',
    kind: 'either',
    issue: 'customs',
    text: { ru: 'Нужно платить пошлину?', zh: '需要缴纳关税吗？', en: 'Is there duty to pay?' },
    forms: ['пошлин~ [надо|нужно|придется|почему] [платить|оплачивать|оплатить|заплатить]'],
  },
  {
    id: 'courier_not_come',
    kind: 'say',
    issue: 'attempt_failed',
    text: { ru: 'Курьер не приехал', zh: '快递员没有来', en: 'The courier did not come' },
    forms: ['курьер~ не_приехал|не_пришел|не_приезжал|не_приходил|не_позвонил|не_звонил'],
  },
  {
    id: 'received_ok',
    kind: 'say',
    issue: null,
    text: { ru: 'Заказ получен', zh: '已收到订单', en: 'The order has been received' },
    forms: ['GOT ORDER', 'ORDER CAME', 'CAME [ORDER]'],
  },
  {
    id: 'goes_back',
    kind: 'either',
    issue: 'return',
    text: {
      ru: 'Посылка едет обратно',
      zh: '包裹正在退回',
      en: 'The parcel is going back',
    },
    forms: [
      '[почему] ORDER едет|идет|уехал|уехала|поехала|возвращается обратно|назад|отправителю|продавцу',
      '[почему] ORDER возвращается',
    ],
  },
  {
    id: 'delivery_time',
    kind: 'either',
    issue: 'where_is_it',
    text: {
      ru: 'Сколько идёт доставка?',
      zh: '运输需要多长时间？',
      en: 'How long does the delivery take?',
    },
    forms: [
      'сколько [дней|времени] [по] идет|занимает|длится|едет|будет доставк~|ORDER [идти|ехать]',
      'как|какой долго|срок~ [идет|занимает|длится] доставк~',
    ],
  },
  {
    id: 'from_where',
    kind: 'either',
    issue: null,
    text: { ru: 'Откуда отправка?', zh: '从哪里发货？', en: 'Where is it shipped from?' },
    forms: [
      'откуда [идет|едет|будет] отправк~|доставк~|отправляете|отправляется|ORDER',
      'какой|какого стран~|город~|склад~ [идет|будет] отправк~|доставк~|отправляете',
    ],
  },
];
