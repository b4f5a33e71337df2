// The part of the fake of Ozon about chats. Ids of messages are longer than a JavaScript number is exact, and ids,
// counts and flags come as text, as in Ozon's own examples. A key with "free" in it belongs to an account without
// Premium Plus: it may read, and not write.
import { type Asked, type FakeMethods, partOf, read, refused } from './ozon-fake-kit.ts';
import type { FakeShop } from './ozon-fake-shop.ts';

export interface FakeMessage {
  id: bigint;
  at: number;
  by: 'Customer' | 'Seller' | 'NotificationUser' | 'Crm' | 'Support';
  text: string;
  isRead: boolean;
  isImage?: boolean;
}

export interface FakeChat {
  id: string;
  type: string;
  status: 'OPENED' | 'CLOSED';
  /** The order, as the messages name it; null: a chat about none. */
  order: string | null;
  messages: FakeMessage[];
  /** The buyer has blocked the shop. */
  isBlocked?: boolean;
}

const HOUR = 3_600_000;
const FIRST_ID = 3_000_000_000_118_021_931n;
/** After the buyer's newest message a reply is taken for so long. */
const REPLY_MS = 48 * HOUR;

export const fakeChats = (shop: FakeShop, now: number): FakeChat[] =>
  partOf(shop, 'chats', () => chatsOf(shop, now));

export const CHAT_METHODS: FakeMethods = {
  '/v3/chat/list': (asked) => listChats(asked),
  '/v3/chat/history': (asked) => history(asked),
  '/v1/chat/send/message': (asked) => send(asked),
  '/v1/chat/start': (asked) => start(asked),
  '/v2/chat/read': (asked) => markRead(asked),
};

function listChats({ shop, now, pageMax, body }: Asked): Response {
  const limit = Number(body.limit);
  if (!(limit >= 1 && limit <= 100)) return refused(400, 3, 'limit must be between 1 and 100');
  const status = String(read(body.filter, 'chat_status') ?? 'ALL').toUpperCase();
  const found = fakeChats(shop, now)
    .filter((chat) => status === 'ALL' || chat.status === status)
    .filter((chat) => read(body.filter, 'unread_only') !== true || unreadOf(chat).length > 0)
    .toSorted((a, b) => Number((newestOf(b)?.id ?? 0n) - (newestOf(a)?.id ?? 0n)));
  const from = body.cursor ? found.findIndex(({ id }) => id === body.cursor) : 0;
  if (from < 0) return refused(400, 3, 'invalid cursor');
  const page = found.slice(from, from + Math.min(limit, pageMax));
  const next = found[from + page.length];
  return Response.json({
    chats: page.map((chat) => ({
      chat: {
        created_at: new Date(chat.messages[0]?.at ?? now).toISOString(),
        chat_id: chat.id,
        chat_status: chat.status,
        chat_type: chat.type,
      },
      first_unread_message_id: String(unreadOf(chat)[0]?.id ?? 0),
      last_message_id: String(newestOf(chat)?.id ?? 0),
      unread_count: unreadOf(chat).length,
    })),
    total_unread_count: found.reduce((sum, chat) => sum + unreadOf(chat).length, 0),
    cursor: next?.id ?? '',
    has_next: String(next !== undefined),
  });
}

/** In the published example "Customer" begins with a Cyrillic С. */
const TYPES = { Customer: 'Сustomer' } as const;

function history({ shop, now, pageMax, body }: Asked): Response {
  const chat = find(shop, now, body.chat_id);
  if (chat instanceof Response) return chat;
  const limit = Math.min(Number(body.limit ?? 50), pageMax);
  const before = Number(body.from_message_id ?? Number.POSITIVE_INFINITY);
  const older = chat.messages.filter(({ id }) => Number(id) <= before).toReversed();
  const page = older.slice(0, limit);
  return Response.json({
    has_next: older.length > page.length,
    messages: page.map((one) => ({
      message_id: String(one.id),
      user: { id: '115568', type: one.by === 'Customer' ? TYPES.Customer : one.by },
      created_at: new Date(one.at).toISOString(),
      is_read: one.isRead,
      is_image: one.isImage === true,
      data: [one.text],
      ...(one.isImage ? { moderate_image_status: 'SUCCESS' } : {}),
      context: { order_number: chat.order ?? '', sku: '' },
    })),
  });
}

function send({ shop, now, body, key }: Asked): Response {
  const chat = find(shop, now, body.chat_id);
  if (chat instanceof Response) return chat;
  const barred = planOf(key);
  if (barred) return barred;
  const text = typeof body.text === 'string' ? body.text : '';
  if (text.length < 1 || text.length > 1000) return refused(400, 3, 'text length must be 1-1000');
  if (chat.isBlocked) return refused(400, 9, 'chat blocked by user');
  const wrote = chat.messages.findLast(({ by }) => by === 'Customer')?.at ?? 0;
  if (chat.status === 'CLOSED' || (wrote > 0 && now - wrote > REPLY_MS)) {
    return refused(403, 7, 'access period has expired');
  }
  chat.messages.push({ id: nextId(shop, now), at: now, by: 'Seller', text, isRead: false });
  return Response.json({ result: 'success' });
}

function start({ shop, now, body, key }: Asked): Response {
  const barred = planOf(key);
  if (barred) return barred;
  const posting = shop.postings.find(({ number }) => number === body.posting_number);
  if (!posting) return refused(404, 5, 'POSTING_NOT_FOUND');
  if (!posting.actions.includes('can_create_chat')) return refused(403, 7, 'chat is not available');
  const order = orderOf(posting.number);
  const chats = fakeChats(shop, now);
  const known = chats.find((one) => one.order === order);
  const chat = known ?? newChat(chats.length, order, []);
  if (!known) chats.push(chat);
  return Response.json({ result: { chat_id: chat.id } });
}

function markRead({ shop, now, body, key }: Asked): Response {
  const chat = find(shop, now, body.chat_id);
  if (chat instanceof Response) return chat;
  const barred = planOf(key);
  if (barred) return barred;
  if (!body.from_message_id) return refused(400, 3, 'message_id is empty');
  for (const one of chat.messages) {
    if (Number(one.id) <= Number(body.from_message_id)) one.isRead = true;
  }
  return Response.json({ unread_count: unreadOf(chat).length });
}

/** As sellers report the refusal. */
const planOf = (key: string): Response | null =>
  /free/.test(key)
    ? refused(403, 7, 'method is allowed starting from the premium plus subscription')
    : null;

function find(shop: FakeShop, now: number, id: unknown): FakeChat | Response {
  if (typeof id !== 'string' || !/^[\da-z-]{36}$/.test(id))
    return refused(400, 3, 'invalid chat guid');
  return fakeChats(shop, now).find((chat) => chat.id === id) ?? refused(404, 5, 'chat not found');
}

const unreadOf = ({ messages }: FakeChat): FakeMessage[] =>
  messages.filter(({ by, isRead }) => by !== 'Seller' && !isRead);

const newestOf = ({ messages }: FakeChat): FakeMessage | undefined => messages.at(-1);

const orderOf = (number: string): string => number.replace(/-\d+$/, '');

const nextId = (shop: FakeShop, now: number): bigint =>
  fakeChats(shop, now)
    .flatMap(({ messages }) => messages)
    .reduce((most, { id }) => (id > most ? id : most), FIRST_ID) + 7n;

const newChat = (order: number, about: string | null, messages: FakeMessage[]): FakeChat => ({
  id: `5e767a03-b400-4c1b-a841-${String(75_319_000_000 + order).padStart(12, '0')}`,
  type: 'BUYER_SELLER',
  status: 'OPENED',
  order: about,
  messages,
});

type Line = [hours: number, by: FakeMessage['by'], text: string, isRead?: boolean];

/** Whoever writes here is invented, and so are numbers and addresses. */
function chatsOf(shop: FakeShop, now: number): FakeChat[] {
  let id = FIRST_ID;
  const numbers = shop.postings.map(({ number }) => number);
  const about = (order: number): string | null =>
    numbers[order - 1] ? orderOf(numbers[order - 1] ?? '') : null;
  const make = (order: number, posting: number | null, lines: Line[]): FakeChat =>
    newChat(
      order,
      posting === null ? null : about(posting),
      lines.map(([hours, by, text, isRead = false]) => {
        id += 1_009n;
        return { id, at: now - hours * HOUR, by, text, isRead, isImage: text.startsWith('![') };
      }),
    );
  return [
    make(1, 7, [
      [120, 'Customer', 'Здравствуйте! Когда отправите заказ?', true],
      [118, 'Seller', 'Здравствуйте! Заказ уже передан в доставку.', true],
      [26, 'Customer', 'Посылка не движется уже две недели. Где она?'],
      [20, 'Customer', 'Меня зовут Анна Синицына, мой телефон +7 999 555-01-23, перезвоните'],
    ]),
    make(2, 11, [
      [5, 'Customer', 'Пришел не тот цвет. Можно обменять?'],
      [5, 'Customer', '![](https://api-seller.ozon.ru/v2/chat/file/photo-1.jpg)'],
    ]),
    make(3, 4, [
      [60, 'Customer', 'Подойдёт ли этот чехол к другой модели?', true],
      [59, 'Seller', 'Здравствуйте! Да, подойдёт.', true],
    ]),
    { ...make(4, 15, [[90, 'Customer', 'Спасибо, всё понравилось', true]]), status: 'CLOSED' },
    { ...make(5, 12, [[9, 'Customer', 'Отмените заказ']]), isBlocked: true },
    {
      ...make(6, null, [[3, 'NotificationUser', 'Изменились тарифы на логистику']]),
      type: 'SELLER_API_NOTIFICATIONS',
    },
    make(7, 8, [[80, 'Customer', 'Сколько еще ждать?']]),
  ];
}
