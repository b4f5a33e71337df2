// Schemas of the answers of Ozon's chat, only the fields we keep or show. Not read: who wrote (`user.id`), and the
// links to pictures. Texts are shown masked and stored nowhere.
// Shapes: docs.ozon.ru/api/seller, pages of /v3/chat/list, /v3/chat/history, /v1/chat/send/message, /v1/chat/start
// and /v2/chat/read, specification 2.1, read 2026-11-26. In the published examples ids and flags are text.
import * as v from 'valibot';
import { code, flag, list, number, optional, stamp } from '../carriers/fields.ts';
import { parseInstant } from '../carriers/time.ts';
import { CHAT_ID, MESSAGE_ID } from './chat-plan.ts';

const messageId = () =>
  v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(MESSAGE_ID));

const count = () =>
  v.fallback(
    v.pipe(
      v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))]),
      v.integer(),
      v.minValue(0),
      v.maxValue(999_999_999),
    ),
    0,
  );

const Chat = v.object({
  chat: v.object({
    chat_id: v.pipe(v.string(), v.regex(CHAT_ID)),
    /** OPENED, CLOSED; older texts write Opened. */
    chat_status: code(),
    /** BUYER_SELLER, SELLER_SUPPORT …; older texts write Buyer_Seller. */
    chat_type: code(),
    created_at: stamp(),
  }),
  last_message_id: optional(messageId()),
  unread_count: count(),
});
export type Chat = v.InferOutput<typeof Chat>;

export const ChatList = v.object({
  chats: list(Chat),
  cursor: v.fallback(v.pipe(v.string(), v.maxLength(500)), ''),
  has_next: flag(),
});

/** Ozon's other chats are with its support and its own notices. */
export const isWithBuyer = ({ chat: { chat_type } }: Chat): boolean =>
  /^buyer_seller/i.test(chat_type ?? '');

export const isClosed = ({ chat: { chat_status } }: Chat): boolean =>
  /^closed$/i.test(chat_status ?? '');

const PARTS_MAX = 20;

const Message = v.pipe(
  v.object({
    message_id: optional(messageId()),
    /** As an older text of the documentation spells it. */
    messageId: optional(messageId()),
    created_at: stamp(),
    data: v.fallback(v.array(v.fallback(v.string(), '')), []),
    is_image: flag(),
    /** The published example writes "Сustomer" with a Cyrillic С. */
    user: v.fallback(
      v.object({
        type: v.pipe(
          v.string(),
          v.transform((type) => type.replace(/[СC]/, 'C').toLowerCase()),
        ),
      }),
      { type: '' },
    ),
    context: optional(v.object({ order_number: number() })),
  }),
  v.transform((one) => ({
    id: one.message_id ?? one.messageId ?? null,
    at: parseInstant(one.created_at),
    text: one.data.slice(0, PARTS_MAX).join('\n'),
    isImage: one.is_image === true,
    by: BY[one.user.type] ?? ('other' as const),
    order: one.context?.order_number ?? null,
  })),
);
export type Message = v.InferOutput<typeof Message>;

/** Others: Crm, Courier, Support, NotificationUser, and whom no document names. */
const BY: Readonly<Record<string, 'buyer' | 'seller'>> = { customer: 'buyer', seller: 'seller' };

export const ChatHistory = v.object({ messages: list(Message), has_next: flag() });

export const ChatStarted = v.object({
  result: v.object({ chat_id: v.pipe(v.string(), v.regex(CHAT_ID)) }),
});
