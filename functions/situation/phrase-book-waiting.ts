// What buyers write while they wait.
import type { Phrase } from './phrase.ts';

export const PHRASES_WAITING: readonly Phrase[] = [
  {
    id: 'where_order',
    kind: 'either',
    issue: 'where_is_it',
    text: { ru: 'Где мой заказ?', zh: '我的订单到哪里了？', en: 'Where is my order?' },
    forms: ['где ORDER|он|она|оно [ORDER] [находится|едет|идет]', 'что с|со заказ~|посылк~'],
  },
  {
    id: 'when_arrives',
    kind: 'either',
    issue: 'where_is_it',
    text: { ru: 'Когда придёт заказ?', zh: '什么时候能送到？', en: 'When will the order arrive?' },
    forms: [
      'когда COME [ORDER|доставк~|он|она] [POINT] [POINT]',
      'когда будет заказ~|посылк~|доставк~ [доставлен|доставлена] [POINT] [POINT]',
      'когда ждать|ожидать [ORDER|доставк~]',
      'когда смогу получить|забрать [ORDER]',
    ],
  },
  {
    id: 'when_sent',
    kind: 'either',
    issue: 'where_is_it',
    text: { ru: 'Когда отправите заказ?', zh: '什么时候发货？', en: 'When will you ship it?' },
    forms: [
      'когда отправите|отправят|отправка|отгрузите|вышлете|отправлен|отправлена [будет] [ORDER]',
    ],
  },
  {
    id: 'sent_yet',
    kind: 'ask',
    issue: 'where_is_it',
    text: { ru: 'Заказ отправлен?', zh: '已经发货了吗？', en: 'Has it been shipped?' },
    forms: ['ORDER отправлен|отправлена|отправили|отгрузили|отправлено', 'отправили [ORDER]'],
  },
  {
    id: 'why_not_sent',
    kind: 'either',
    issue: 'where_is_it',
    text: { ru: 'Почему не отправляете?', zh: '为什么还不发货？', en: 'Why is it not shipped?' },
    forms: ['[почему] не_отправляете|не_отправили|не_отправлен|не_отправлена [ORDER]'],
  },
  {
    id: 'no_movement',
    kind: 'either',
    issue: 'lost',
    text: {
      ru: 'Посылка не движется, статус не меняется',
      zh: '包裹没有动静，状态一直没更新',
      en: 'The parcel is not moving, its status does not change',
    },
    forms: [
      '[почему] ORDER не_движется|не_двигается|завис|зависла|застрял|застряла [месте] [статус~]',
      '[почему] ORDER стоит|висит|лежит месте',
      '[почему] статус~ не_меняется|не_обновляется|не_изменяется|не_поменялся|не_обновлялся [ORDER]',
      'не_движется|не_двигается ORDER',
      'нет движени~|обновлени~ [ORDER] [статус~]',
    ],
  },
  {
    id: 'late',
    kind: 'either',
    issue: 'late',
    text: {
      ru: 'Заказ задерживается, срок прошёл',
      zh: '包裹延误，已超过送达时间',
      en: 'The order is late, the date has passed',
    },
    forms: [
      '[почему] ORDER задерживается|задержали|опаздывает|просрочен',
      '[почему] задерживаете|задержка [ORDER|доставк~]',
      'срок~ [доставк~] [ORDER] вышел|вышли|прошел|прошли|истек|истекли',
    ],
  },
  {
    id: 'postponed',
    kind: 'either',
    issue: 'late',
    text: { ru: 'Доставку перенесли', zh: '送达日期被推迟了', en: 'The delivery was postponed' },
    forms: [
      '[почему] перенесли|переносят|сдвинули|перенесена|переносите доставк~|дат~|срок~|ORDER [доставк~] [ORDER]',
    ],
  },
  {
    id: 'how_long_wait',
    kind: 'either',
    issue: 'late',
    text: {
      ru: 'Сколько ещё ждать?',
      zh: '还要等多久？',
      en: 'How much longer do I have to wait?',
    },
    forms: ['сколько ждать [можно] [ORDER|доставк~]', 'долго ждать|ожидать [ORDER]'],
  },
  {
    id: 'not_arrived',
    kind: 'say',
    issue: 'late',
    text: { ru: 'Заказ не пришёл', zh: '订单还没收到', en: 'The order has not come' },
    forms: [
      'ORDER NOT_CAME',
      'заказ~|посылк~ нет',
      'ничего NOT_CAME|NOT_GOT',
      'не_получил|не_получила|не_получили [ORDER]',
      'не_пришел|не_пришла|не_пришло|не_доставили ORDER',
    ],
  },
  {
    id: 'delivered_not_received',
    kind: 'say',
    issue: 'delivered_not_received',
    text: {
      ru: 'Написано «доставлен», но заказа у меня нет',
      zh: '显示已送达，但我没有收到',
      en: 'It says delivered, but I have not received it',
    },
    forms: [
      'STATES доставлен|доставлена|доставлено|получен|получена|получено|вручен|вручено [что] [STATES] [ORDER] [но] [ничего] NOT_GOT [ORDER] [приложени~]',
    ],
  },
  {
    id: 'lost',
    kind: 'either',
    issue: 'lost',
    text: { ru: 'Посылка потерялась', zh: '包裹可能丢了', en: 'The parcel may be lost' },
    forms: [
      'ORDER потеряли|потерялся|потерялась|потерян|потеряна|утеряна|утерян|пропала|пропал',
      'потеряли ORDER',
    ],
  },
];
