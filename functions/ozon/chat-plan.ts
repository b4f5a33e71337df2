// The requests to Ozon's chat. Pure.
// Shapes: docs.ozon.ru/api/seller, pages of the methods, specification 2.1, read 2026-11-26.
import type { OzonMethod } from './methods.ts';

type Request = { method: OzonMethod; body: object };

/** The most that Ozon lists at once. */
const CHATS_PER_PAGE = 100;
/** Enough to find the buyer's first message since the shop's last one. */
const MESSAGES_PER_PAGE = 50;

/** What Ozon's ids of chats are written with: the documents show groups of letters and digits. */
export const CHAT_ID = /^[0-9A-Za-z-]{8,64}$/;
export const MESSAGE_ID = /^[1-9]\d{0,19}$/;

/** An id of 64 bits: a JavaScript number would round it. */
const exact = (digits: string): unknown =>
  (JSON as { rawJSON?: (text: string) => unknown }).rawJSON?.(digits) ?? Number(digits);

/** `cursor` '': the first page. */
export const requestChats = (cursor: string, isUnreadOnly: boolean): Request => ({
  method: '/v3/chat/list',
  body: {
    filter: { chat_status: isUnreadOnly ? 'OPENED' : 'ALL', unread_only: isUnreadOnly },
    limit: CHATS_PER_PAGE,
    ...(cursor === '' ? {} : { cursor }),
  },
});

/** From the newest message back; `before`: the id of a message, from which on older ones follow. */
export const requestMessages = (chatId: string, before: string | null = null): Request => ({
  method: '/v3/chat/history',
  body: {
    chat_id: chatId,
    direction: 'Backward',
    limit: MESSAGES_PER_PAGE,
    ...(before === null ? {} : { from_message_id: exact(before) }),
  },
});

/** The chats of a round are read one by one: "<how many were read>:<id of this one>"; '' is before the first. */
export const chatCursor = (count: number, chatId: string): string => `${count}:${chatId}`;

export function chatAt(cursor: string): { count: number; chatId: string } {
  const [count = '', chatId = ''] = cursor.split(':');
  return { count: Number(count), chatId };
}

/** Marks this message and all before it. */
export const requestRead = (chatId: string, messageId: string): Request => ({
  method: '/v2/chat/read',
  body: { chat_id: chatId, from_message_id: exact(messageId) },
});
