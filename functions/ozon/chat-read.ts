// Reads Ozon's chats for a page: one call to Ozon each. Texts are masked here and kept nowhere.
import { withoutPersonalDataInLines } from '../carriers/privacy.ts';
import { findOzonConnections, type OzonConnection } from '../connections/store.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import type { Phrase } from '../situation/phrase.ts';
import { meaningOf } from '../situation/phrase-book.ts';
import { type Chat, ChatHistory, ChatList, isWithBuyer, type Message } from './chat-answers.ts';
import { type ChatTimes, orderOf, timesOf } from './chat-clocks.ts';
import { requestChats, requestMessages } from './chat-plan.ts';
import { callOzon, type OzonAnswer, type OzonCredentials } from './client.ts';
import { openCredentials } from './credentials.ts';

export interface ChatAccount {
  connection: OzonConnection;
  credentials: OzonCredentials;
}

/** The shop's own accounts only: an id of another shop's is none. null: none, or its key cannot be opened. */
export async function openChatAccount(
  env: Env,
  sellerId: string,
  connectionId: string | null,
): Promise<{ accounts: string[]; opened: ChatAccount | null }> {
  const connections = await findOzonConnections(databaseOf(env, sellerId), sellerId);
  const connection =
    connectionId === null ? connections[0] : connections.find(({ id }) => id === connectionId);
  const credentials = connection ? await openCredentials(env, connection) : null;
  return {
    accounts: connections.map(({ id }) => id),
    opened: connection && credentials ? { connection, credentials } : null,
  };
}

export interface ChatsPage {
  chats: Chat[];
  /** Ozon's own notices and support on this page. */
  others: number;
  /** null: that was the last page. */
  next: string | null;
}

export async function listChats(
  env: Env,
  { credentials }: ChatAccount,
  cursor: string,
): Promise<OzonAnswer<ChatsPage>> {
  const { method, body } = requestChats(cursor, false);
  const answer = await callOzon(env, credentials, method, body, ChatList);
  if (!answer.ok) return answer;
  const { chats, cursor: next, has_next } = answer.value;
  const own = chats.filter(isWithBuyer);
  const goesOn = has_next === true && next !== '' && next !== cursor;
  const page = { chats: own, others: chats.length - own.length, next: goesOn ? next : null };
  return { ok: true, value: page };
}

export interface ShownMessage {
  by: Message['by'];
  at: number | null;
  /** Masked. */
  text: string;
  isCut: boolean;
  isImage: boolean;
  /** Of a buyer's message. */
  phrases: readonly Phrase[];
  isWhole: boolean;
}

export interface ReadChat {
  /** The oldest first. */
  messages: ShownMessage[];
  times: ChatTimes;
  order: string | null;
  /** Ozon's id of the newest message; null: there is none. */
  newestId: string | null;
  /** The id from which on older ones follow; null: these are all. */
  olderId: string | null;
  /** What the shop wrote, to see whether an answer has arrived; never shown unmasked. */
  ownTexts: string[];
}

export async function readChat(
  env: Env,
  { credentials }: ChatAccount,
  chatId: string,
  before: string | null,
): Promise<OzonAnswer<ReadChat>> {
  const { method, body } = requestMessages(chatId, before);
  const answer = await callOzon(env, credentials, method, body, ChatHistory);
  if (!answer.ok) return answer;
  const newestFirst = answer.value.messages.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0));
  const olderId = answer.value.has_next === true ? (newestFirst.at(-1)?.id ?? null) : null;
  return {
    ok: true,
    value: {
      messages: newestFirst.map(shown).toReversed(),
      times: timesOf(newestFirst),
      order: orderOf(newestFirst),
      newestId: newestFirst[0]?.id ?? null,
      olderId: olderId === before ? null : olderId,
      ownTexts: newestFirst.filter(({ by }) => by === 'seller').map(({ text }) => text.trim()),
    },
  };
}

/** Ozon takes 1000 characters of a seller; what a page shows of one message. */
const TEXT_MAX = 2000;
/** The link of a picture leads into the portal and opens for nobody else. */
const withoutLinks = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.includes(']('))
    .join('\n');

function shown({ by, at, text, isImage }: Message): ShownMessage {
  const words = (isImage ? withoutLinks(text) : text).trim();
  const { phrases, isWhole } = by === 'buyer' ? meaningOf(words) : NO_MEANING;
  return {
    by,
    at,
    text: withoutPersonalDataInLines(words.slice(0, TEXT_MAX)),
    isCut: words.length > TEXT_MAX,
    isImage,
    phrases,
    isWhole,
  };
}
const NO_MEANING = { phrases: [], isWhole: false };
