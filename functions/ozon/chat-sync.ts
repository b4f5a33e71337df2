// Finds the chats in which a buyer waits: the list of those with unread messages, then the times of each one that
// has a new message. One that is read and not answered is looked at again until its time is over.

import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { MINUTE_MS } from '../lib/time.ts';
import { getPolicy } from '../policies/policies.ts';
import { endOfTerm } from '../policies/terms.ts';
import { ChatHistory, ChatList, isClosed, isWithBuyer } from './chat-answers.ts';
import { orderOf, timesOf } from './chat-clocks.ts';
import { isPlanLacking } from './chat-faults.ts';
import { chatAt, chatCursor, requestChats, requestMessages } from './chat-plan.ts';
import {
  dropSettled,
  findUnreadChat,
  markUnlistedRead,
  saveChats,
  saveChatTimes,
} from './chat-store.ts';
import { callOzon, type OzonCredentials, type OzonRefusal } from './client.ts';
import type { EnqueuedChanges, OzonConnectionRef } from './enqueue-changed.ts';

type Read = EnqueuedChanges & { ok: true; cursor: string | null };

export async function readChats(
  env: Env,
  connection: OzonConnectionRef,
  credentials: OzonCredentials,
  cursor: string,
  startedAt: number,
): Promise<Read | OzonRefusal> {
  const { method, body } = requestChats(cursor, true);
  const answer = await callOzon(env, credentials, method, body, ChatList);
  // Nothing is wrong with the key: the subscription has no chats.
  if (!answer.ok) return isPlanLacking(answer) ? NOTHING : answer;
  const db = databaseOf(env, connection.seller_id);
  const { chats, cursor: next, has_next } = answer.value;
  const waiting = chats
    .filter((one) => isWithBuyer(one) && !isClosed(one) && one.unread_count > 0)
    .map((one) => ({
      id: one.chat.chat_id,
      unread: one.unread_count,
      lastMessageId: one.last_message_id ?? null,
    }));
  const statements = waiting.length > 0 ? [saveChats(db, connection, waiting, startedAt)] : [];
  const isLast = has_next !== true || next === '' || next === cursor;
  if (isLast) {
    statements.push(
      markUnlistedRead(db, connection, startedAt),
      dropSettled(db, connection, startedAt - REPLY_MS),
    );
  }
  return { ok: true, statements, wakes: [], cursor: isLast ? null : next };
}

const NOTHING: Read = { ok: true, statements: [], wakes: [], cursor: null };

/** For so long a reply is possible after the buyer's newest message. */
const REPLY_MS = endOfTerm(0, getPolicy('chat-reply')) ?? 0;

/** Somebody may have answered in Ozon's own portal. */
const AGAIN_AFTER_MS = 30 * MINUTE_MS;

/** So many chats are read in a round: other tasks wait behind them. */
const CHATS_PER_ROUND = 30;

/** One request per page; the cursor names the chat that is read. */
export async function readChatTimes(
  env: Env,
  connection: OzonConnectionRef,
  credentials: OzonCredentials,
  cursor: string,
  now: number,
): Promise<Read | OzonRefusal> {
  const db = databaseOf(env, connection.seller_id);
  const statements: D1PreparedStatement[] = [];
  const { count, chatId } = chatAt(cursor);
  if (chatId !== '') {
    const { method, body } = requestMessages(chatId);
    const answer = await callOzon(env, credentials, method, body, ChatHistory);
    if (answer.ok) {
      const { messages } = answer.value;
      const times = { order: orderOf(messages), ...timesOf(messages) };
      statements.push(saveChatTimes(db, connection, chatId, times, now));
    } else if (isPlanLacking(answer)) {
      return NOTHING;
    } else if (answer.fault === 'not_found' || answer.fault === 'refused') {
      const nobody = { order: null, waitingSince: null, buyerWroteAt: null };
      statements.push(saveChatTimes(db, connection, chatId, nobody, now));
    } else if (answer.fault !== 'unreadable') return answer;
  }
  const next =
    count < CHATS_PER_ROUND
      ? await findUnreadChat(db, connection, chatId, now - AGAIN_AFTER_MS)
      : null;
  const goesOn = next === null ? null : chatCursor(count + 1, next);
  return { ok: true, statements, wakes: [], cursor: goesOn };
}
