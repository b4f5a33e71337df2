// Rules about the Ozon chat.
import { everywhere, noNumber, OLDER_DOCS, type Policy, SELLER_API, term } from './policy.ts';

export const TALK = [
  {
    id: 'chat-start',
    text: {
      ru: 'По FBS и rFBS продавец может написать покупателю с оплаты и до 72 часов после доставки (через API — с подпиской Premium Plus или Pro). Потом можно только отвечать.',
      zh: 'FBS 和 rFBS 卖家自付款起至送达后 72 小时内可主动联系买家（API 需 Premium Plus 或 Pro 订阅），之后只能回复。',
      en: 'With FBS and rFBS the seller may write to the buyer from payment until 72 hours after delivery (by API with Premium Plus or Pro). After that only replies are possible.',
    },
    ...term(72, 'hour', 'delivered'),
    ...everywhere,
    schemes: ['FBS', 'rFBS'],
    source: SELLER_API,
    confidence: 'A',
  },
  {
    id: 'chat-reply',
    text: {
      ru: 'Ответить в чате можно в течение 48 часов после последнего сообщения покупателя. По FBO только так: чат открывает покупатель.',
      zh: '可在买家最后一条消息后 48 小时内回复。FBO 只能如此：聊天只能由买家发起。',
      en: 'A reply in the chat is possible within 48 hours of the buyer’s last message. With FBO that is the only way: the buyer opens the chat.',
    },
    ...term(48, 'hour', 'buyer_wrote'),
    ...everywhere,
    schemes: ['FBO', 'FBS', 'rFBS'],
    source: SELLER_API,
    confidence: 'A',
  },
  {
    id: 'reply-rating',
    text: {
      ru: 'В рейтинг ответов идёт доля диалогов, на которые ответили за 24 часа, за последние 30 дней.',
      zh: '回复评分按最近 30 天内 24 小时内答复的对话占比计算。',
      en: 'The reply rating is the share of dialogues answered within 24 hours, over 30 days.',
    },
    ...term(24, 'hour', 'buyer_wrote'),
    ...everywhere,
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
    source: `${OLDER_DOCS}/policies/communication/`,
    checkedOn: '2026-11-23',
    confidence: 'A',
  },
] as const satisfies readonly Policy[];
