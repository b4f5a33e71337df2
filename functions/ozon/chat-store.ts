// SQL of the chats that wait, and of the forms whose answer was sent. No text, no name, nobody's id.

/** The connection that has the chat. */
interface ChatConnection {
  id: string;
  seller_id: string;
}

export interface ChatRow {
  seller_id: string;
  connection_id: string;
  chat_id: string;
  unread: number;
  order_number: string | null;
  waiting_since: number | null;
  last_asked_at: number | null;
}

export interface ListedChat {
  id: string;
  unread: number;
  lastMessageId: string | null;
}

export const saveChats = (
  db: D1Database,
  { id, seller_id }: ChatConnection,
  chats: readonly ListedChat[],
  startedAt: number,
): D1PreparedStatement =>
  db
    .prepare(
      `INSERT INTO ozon_chats (seller_id, connection_id, chat_id, unread, last_message_id, seen_at)
       SELECT ?1, ?2, value ->> '$.id', value ->> '$.unread', value ->> '$.lastMessageId', ?4
       FROM json_each(?3) WHERE true
       ON CONFLICT (seller_id, connection_id, chat_id) DO UPDATE SET unread = excluded.unread,
         last_message_id = excluded.last_message_id, seen_at = excluded.seen_at`,
    )
    .bind(seller_id, id, JSON.stringify(chats), startedAt);

/** Those that Ozon lists no more are read; whoever wrote in them may still wait for an answer. */
export const markUnlistedRead = (
  db: D1Database,
  { id, seller_id }: ChatConnection,
  startedAt: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE ozon_chats SET unread = 0, read_of = iif(unread > 0, NULL, read_of)
       WHERE seller_id = ?1 AND connection_id = ?2 AND seen_at < ?3`,
    )
    .bind(seller_id, id, startedAt);

/** Answered, or nobody can answer any more. */
export const dropSettled = (
  db: D1Database,
  { id, seller_id }: ChatConnection,
  wroteBefore: number,
): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM ozon_chats WHERE seller_id = ?1 AND connection_id = ?2 AND unread = 0
         AND read_of IS NOT NULL AND (waiting_since IS NULL OR last_asked_at < ?3)`,
    )
    .bind(seller_id, id, wroteBefore);

/** The next chat behind `after` whose times are to be read; null: none is. */
export const findUnreadChat = (
  db: D1Database,
  { id, seller_id }: ChatConnection,
  after: string,
  readBefore: number,
): Promise<string | null> =>
  db
    .prepare(
      `SELECT chat_id FROM ozon_chats
       WHERE seller_id = ?1 AND connection_id = ?2 AND chat_id > ?3
         AND (read_of IS NULL OR read_of IS NOT coalesce(last_message_id, '')
           OR (unread = 0 AND read_at < ?4))
       ORDER BY chat_id LIMIT 1`,
    )
    .bind(seller_id, id, after, readBefore)
    .first<string>('chat_id');

export interface ChatTimesRow {
  order: string | null;
  waitingSince: number | null;
  buyerWroteAt: number | null;
}

/** Nothing is written of a chat that is not listed as waiting. `newest`: the message it was read up to. */
export const saveChatTimes = (
  db: D1Database,
  { id, seller_id }: ChatConnection,
  chatId: string,
  { order, waitingSince, buyerWroteAt }: ChatTimesRow,
  now: number,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE ozon_chats SET read_of = coalesce(last_message_id, ''), read_at = ?4,
         order_number = coalesce(?5, order_number), waiting_since = ?6, last_asked_at = ?7
       WHERE seller_id = ?1 AND connection_id = ?2 AND chat_id = ?3`,
    )
    .bind(seller_id, id, chatId, now, order, waitingSince, buyerWroteAt);

export const markAnswered = (
  db: D1Database,
  { id, seller_id }: ChatConnection,
  chatId: string,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE ozon_chats SET waiting_since = NULL
       WHERE seller_id = ?1 AND connection_id = ?2 AND chat_id = ?3`,
    )
    .bind(seller_id, id, chatId);

export const markRead = (
  db: D1Database,
  { id, seller_id }: ChatConnection,
  chatId: string,
): D1PreparedStatement =>
  db
    .prepare(
      `UPDATE ozon_chats SET unread = 0
       WHERE seller_id = ?1 AND connection_id = ?2 AND chat_id = ?3`,
    )
    .bind(seller_id, id, chatId);

/** Of keys that are in use, who has waited longest in front; uses `ozon_chats_waiting`. */
export async function findWaitingChats(
  db: D1Database,
  sellerId: string,
  limit: number,
): Promise<ChatRow[]> {
  const { results } = await db
    .prepare(
      `SELECT w.seller_id, w.connection_id, w.chat_id, w.unread, w.order_number, w.waiting_since,
         w.last_asked_at
       FROM ozon_chats w JOIN connections c ON c.id = w.connection_id
       WHERE w.seller_id = ?1 AND w.waiting_since IS NOT NULL
         AND c.revoked_at IS NULL AND c.credentials IS NOT NULL
       ORDER BY w.waiting_since LIMIT ?2`,
    )
    .bind(sellerId, limit)
    .all<ChatRow>();
  return results;
}

export interface ParcelOfOrder {
  order_number: string;
  id: string;
  number: string;
  /** The number it is tracked by, where that is another one. */
  track: string | null;
  carrier: string;
  status: string;
  status_since: number | null;
  scheme: string | null;
  delivered_at: number | null;
}

/** Posting numbers are the order's with "-1", "-2" … behind it; "." follows "-". */
export async function findParcelsOfOrders(
  db: D1Database,
  sellerId: string,
  orders: readonly string[],
): Promise<Map<string, ParcelOfOrder[]>> {
  if (orders.length === 0) return new Map();
  const { results } = await db
    .prepare(
      `SELECT wanted.value AS order_number, s.id, n.number, p.tracking_number AS track,
         coalesce(s.carried_by, s.carrier) AS carrier, s.status, s.status_since, s.scheme,
         s.delivered_at
       FROM json_each(?2) AS wanted
       JOIN shipment_numbers n ON n.seller_id = ?1 AND n.shared = 0
         AND n.number >= wanted.value || '-' AND n.number < wanted.value || '.'
       JOIN shipments s ON s.id = n.shipment_id AND s.merged_into IS NULL
       LEFT JOIN ozon_postings p ON p.seller_id = ?1 AND p.number = n.number
       ORDER BY n.number LIMIT 500`,
    )
    .bind(sellerId, JSON.stringify([...new Set(orders)]))
    .all<ParcelOfOrder>();
  return Map.groupBy(results, (row) => row.order_number);
}

/** false: this form was sent before. */
export async function claimSend(
  db: D1Database,
  sellerId: string,
  nonce: string,
  now: number,
): Promise<boolean> {
  const row = await db
    .prepare(
      `INSERT INTO ozon_chat_sends (seller_id, nonce, sent_at) VALUES (?, ?, ?)
       ON CONFLICT DO NOTHING RETURNING nonce`,
    )
    .bind(sellerId, nonce, now)
    .first();
  return row !== null;
}

export const forgetSends = (db: D1Database, before: number): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM ozon_chat_sends WHERE (seller_id, nonce) IN (
         SELECT seller_id, nonce FROM ozon_chat_sends WHERE sent_at < ? LIMIT 1000)`,
    )
    .bind(before);

/** Of connections that are not visited any more: each visit sees again what waits. */
export const forgetChats = (db: D1Database, before: number): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM ozon_chats WHERE (seller_id, connection_id, chat_id) IN (
         SELECT seller_id, connection_id, chat_id FROM ozon_chats WHERE seen_at < ? LIMIT 1000)`,
    )
    .bind(before);
