// Answers in a chat, opens one about a posting, marks one as read: each once, each with an audit entry without any
// text. A form is sent once: Ozon itself would send a message twice.
import { recordAudit } from '../accounts/audit-store.ts';
import type { AuditAction } from '../contract/audit.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import type { ShopActor } from './actions.ts';
import { AnyObject } from './answers.ts';
import { ChatStarted } from './chat-answers.ts';
import { requestRead } from './chat-plan.ts';
import { type ChatAccount, readChat } from './chat-read.ts';
import { claimSend, markAnswered, markRead } from './chat-store.ts';
import { callOzon, type OzonAnswer, type OzonRefusal } from './client.ts';
import { claimPostings, findPostings, releasePostings } from './store.ts';

/** "Текст сообщения в формате plain text от 1 до 1000 символов" (page of the method, read 2026-11-26). */
export const CHAT_TEXT_MAX = 1000;

export type SendOutcome =
  | { outcome: 'sent' | 'again' | 'unsure' }
  | { outcome: 'refused'; refusal: OzonRefusal };

export interface ChatPlace {
  account: ChatAccount;
  chatId: string;
}

/**
 * `again`: this form was sent before. `unsure`: Ozon did not say whether it took the message, and it is not in the
 * chat. `seen`: the newest message the sender was shown; answered messages are read ones.
 */
export async function sendAnswer(
  env: Env,
  actor: ShopActor,
  place: ChatPlace,
  { text, nonce, seen }: { text: string; nonce: string; seen: string | null },
  now: number,
): Promise<SendOutcome> {
  const { account, chatId } = place;
  const db = databaseOf(env, actor.sellerId);
  if (!(await claimSend(db, actor.sellerId, nonce, now))) return { outcome: 'again' };
  const body = { chat_id: chatId, text };
  const path = '/v1/chat/send/message';
  const answer = await callOzon(env, account.credentials, path, body, AnyObject);
  if (!answer.ok && !isUnsure(answer)) return { outcome: 'refused', refusal: answer };
  if (!answer.ok && !(await hasArrived(env, place, text))) return { outcome: 'unsure' };
  await db.batch([
    markAnswered(db, account.connection, chatId),
    audit(env, actor, 'ozon_chat_answered', chatId, now),
  ]);
  // The answer has gone: whether Ozon marks the chat as read besides changes nothing about it.
  if (seen !== null) await tellRead(env, place, seen);
  return { outcome: 'sent' };
}

/** The message may have been taken. */
const isUnsure = ({ fault }: OzonRefusal): boolean =>
  fault === 'unavailable' || fault === 'unreadable';

async function hasArrived(env: Env, { account, chatId }: ChatPlace, text: string) {
  const read = await readChat(env, account, chatId, null);
  return read.ok && read.value.ownTexts[0] === text.trim();
}

export async function markChatRead(
  env: Env,
  actor: ShopActor,
  place: ChatPlace,
  messageId: string,
  now: number,
): Promise<OzonAnswer<unknown>> {
  const answer = await tellRead(env, place, messageId);
  if (answer.ok) await audit(env, actor, 'ozon_chat_read', place.chatId, now).run();
  return answer;
}

async function tellRead(
  env: Env,
  { account, chatId }: ChatPlace,
  messageId: string,
): Promise<OzonAnswer<unknown>> {
  const { method, body } = requestRead(chatId, messageId);
  const answer = await callOzon(env, account.credentials, method, body, AnyObject);
  if (answer.ok) {
    const { connection } = account;
    await markRead(databaseOf(env, connection.seller_id), connection, chatId).run();
  }
  return answer;
}

export type StartOutcome =
  | { outcome: 'started'; chatId: string }
  | { outcome: 'not_offered' | 'busy' }
  | { outcome: 'refused'; refusal: OzonRefusal };

const NO_KEY: OzonRefusal = { ok: false, fault: 'wrong_key', message: null, retryAfterMs: null };

/** Longer than the call takes. */
const CLAIM_MS = 60_000;

/** Only where Ozon offers it for the posting; null: the shop has none. `open`: the account that has it. */
export async function startChat(
  env: Env,
  actor: ShopActor,
  postingNumber: string,
  open: (connectionId: string) => Promise<ChatAccount | null>,
  now: number,
): Promise<(StartOutcome & { connectionId: string }) | null> {
  const { sellerId } = actor;
  const db = databaseOf(env, sellerId);
  const posting = (await findPostings(db, sellerId, [postingNumber])).get(postingNumber);
  if (!posting) return null;
  const connectionId = posting.connection_id;
  if (!mayOpenChat(posting.actions)) return { outcome: 'not_offered', connectionId };
  const account = await open(connectionId);
  if (account === null) return { outcome: 'refused', refusal: NO_KEY, connectionId };
  const claimed = await claimPostings(db, sellerId, [postingNumber], {
    now,
    until: now + CLAIM_MS,
  });
  if (!claimed.has(postingNumber)) return { outcome: 'busy', connectionId };
  const body = { posting_number: postingNumber };
  const answer = await callOzon(env, account.credentials, '/v1/chat/start', body, ChatStarted);
  await releasePostings(db, sellerId, [postingNumber]);
  if (!answer.ok) return { outcome: 'refused', refusal: answer, connectionId };
  await audit(env, actor, 'ozon_chat_opened', postingNumber, now).run();
  return { outcome: 'started', chatId: answer.value.result.chat_id, connectionId };
}

/** By what Ozon offers for the posting: a JSON array of its words. */
export const mayOpenChat = (actions: string): boolean =>
  (JSON.parse(actions) as unknown[]).includes('can_create_chat');

const audit = (
  env: Env,
  { sellerId, actor }: ShopActor,
  action: AuditAction,
  subject: string,
  now: number,
): D1PreparedStatement =>
  recordAudit(databaseOf(env, sellerId), { sellerId, actor, action, subject, detail: {} }, now);
