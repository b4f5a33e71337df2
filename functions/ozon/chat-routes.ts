// Pages and forms of Ozon's chats. Looking changes nothing at Ozon: only a press sends, opens or marks as read. A
// page is one call to Ozon, with the shop's own key.

import { Hono } from 'hono';
import type { SellerEnv } from '../accounts/access.ts';
import { type DeskContext, deskPage, langOf, requireRole } from '../accounts/desk.tsx';
import { mayActAs } from '../accounts/roles.ts';
import { normaliseNumber } from '../carriers/number.ts';
import { findOwnConnection } from '../connections/store.ts';
import type { ChatFinding } from '../contract/guide.ts';
import { words } from '../contract/words.ts';
import { readForm, textIn } from '../lib/form.ts';
import { httpProblem } from '../lib/problem.ts';
import { viewFor } from '../shipments/view.ts';
import { checkChat } from '../situation/chat-safety.ts';
import { changeText, cleanedText } from '../tickets/change-text.ts';
import { newFormToken, readFormToken } from '../tickets/form-token.ts';
import { ANYWAY } from '../tickets/page-view.ts';
import { shutBy } from './chat-faults.ts';
import { fillText, hasGap, textsFor } from './chat-fill.ts';
import { renderChats } from './chat-list-page.tsx';
import { renderOneChat } from './chat-page.tsx';
import type { Shut } from './chat-parts.tsx';
import { CHAT_ID, MESSAGE_ID } from './chat-plan.ts';
import { listChats, openChatAccount, readChat } from './chat-read.ts';
import { CHAT_TEXT_MAX, type ChatPlace, markChatRead, sendAnswer, startChat } from './chat-send.ts';
import { findParcelsOfOrders, findWaitingChats } from './chat-store.ts';
import type { OzonRefusal } from './client.ts';

const FORM_BYTES_MAX = 32_768;
const CHAT = '/chats/:connection{con_\\w+}/:chat';
const WAITING_SHOWN = 50;
const CURSOR_MAX = 500;

export const chatDeskRoutes = new Hono<SellerEnv>()
  .get('/chats', requireRole('viewer'), (c) => chatsPage(c, null))
  .post('/chats/open', requireRole('agent'), async (c) => {
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const number = normaliseNumber(textIn(fields, 'posting')).slice(0, 80);
    const { sellerId, actor } = c.var.acting;
    const open = async (id: string) => (await openChatAccount(c.env, sellerId, id)).opened;
    const result = await startChat(c.env, { sellerId, actor }, number, open, Date.now());
    if (result === null) throw httpProblem('not-found');
    if (result.outcome === 'started') {
      const { connectionId, chatId } = result;
      return c.redirect(`/${langOf(c)}/desk/chats/${connectionId}/${chatId}`, 303);
    }
    if (result.outcome === 'refused') {
      return chatsPage(c, null, shutOf(result.refusal), statusOf(result.refusal));
    }
    return chatsPage(c, words(langOf(c))(`chat.outcome.${result.outcome}`), null, 422);
  })
  .get(CHAT, requireRole('viewer'), (c) => {
    const done = DONE.find((one) => one === c.req.query('done'));
    return chatPage(c, { notice: done ? words(langOf(c))(`chat.done.${done}`) : null });
  })
  .post(CHAT, requireRole('agent'), async (c) => {
    const { fields } = await readForm(c.req.raw, FORM_BYTES_MAX);
    const step = textIn(fields, 'step');
    if (step === 'send') return send(c, fields);
    if (step !== 'read') throw httpProblem('invalid-input');
    const seen = messageIn(textIn(fields, 'seen'));
    if (seen === null) throw httpProblem('invalid-input');
    const { sellerId, actor } = c.var.acting;
    const place = await placeOf(c);
    if (place === null) return chatPage(c, {});
    const answer = await markChatRead(c.env, { sellerId, actor }, place, seen, Date.now());
    if (!answer.ok) return chatPage(c, { shut: shutOf(answer), status: statusOf(answer) });
    return c.redirect(`${pathOf(c)}?done=read`, 303);
  });

const DONE = ['sent', 'read'] as const;

async function send(c: DeskContext, fields: FormData): Promise<Response> {
  const t = words(langOf(c));
  const written = textIn(fields, 'answer').trim();
  const changed = await changeText(fields, written, (id) => readyText(c, id));
  if (changed) {
    const { body, ...checked } = changed;
    return chatPage(c, { typed: body, ...checked, status: 200 });
  }
  const typed = cleanedText(fields, written);
  if (typed === '' && written !== '') {
    return chatPage(c, { typed: written, fault: t('safe.nothing.left') });
  }
  if (typed === '' || typed.length > CHAT_TEXT_MAX) {
    return chatPage(c, { typed, fault: t('chat.fault.length', { max: CHAT_TEXT_MAX }) });
  }
  if (hasGap(typed)) return chatPage(c, { typed, fault: t('chat.fault.gap') });
  const findings = textIn(fields, ANYWAY) === '' ? checkChat(typed) : [];
  if (findings.length > 0) return chatPage(c, { typed, findings });
  const now = Date.now();
  // Whoever is signed in may be quick: only the age and the signature of the form count.
  const form = await readFormToken(c.env.SECRETS_KEY, textIn(fields, 'token'), now);
  if (form.nonce === null || form.fault === 'expired') {
    return chatPage(c, { typed, notice: t('chat.outcome.expired') });
  }
  const { sellerId, actor } = c.var.acting;
  const seen = messageIn(textIn(fields, 'seen'));
  const message = { text: typed, nonce: form.nonce, seen };
  const place = await placeOf(c);
  if (place === null) return chatPage(c, { typed });
  const result = await sendAnswer(c.env, { sellerId, actor }, place, message, now);
  if (result.outcome === 'sent') return c.redirect(`${pathOf(c)}?done=sent`, 303);
  if (result.outcome === 'refused') {
    return chatPage(c, { typed, shut: shutOf(result.refusal), status: statusOf(result.refusal) });
  }
  return chatPage(c, { typed, notice: t(`chat.outcome.${result.outcome}`) });
}

/** A ready text, filled with what is known of the order of the chat. */
async function readyText(c: DeskContext, id: string): Promise<string | null> {
  const place = await placeOf(c);
  const read = place && (await readChat(c.env, place.account, place.chatId, null));
  const order = read?.ok ? read.value.order : null;
  const parcels = order === null ? [] : await parcelsOf(c, order);
  return fillText(id, parcels[0] ?? null);
}

const shutOf = (refusal: OzonRefusal): Shut => ({
  why: shutBy(refusal),
  message: refusal.message,
});

/** What Ozon refuses is not a fault of the way there. */
const statusOf = ({ fault }: OzonRefusal): number =>
  fault === 'unavailable' || fault === 'unreadable' ? 502 : 422;

const messageIn = (text: string): string | null => (MESSAGE_ID.test(text) ? text : null);

const pathOf = (c: DeskContext): string =>
  `/${langOf(c)}/desk/chats/${c.req.param('connection')}/${c.req.param('chat')}`;

/** 404 for an account that is not this shop's. null: it has no key any more. */
async function placeOf(c: DeskContext): Promise<ChatPlace | null> {
  const { sellerId } = c.var.acting;
  const { connection = '', chat: chatId = '' } = c.req.param() as Record<string, string>;
  if (!CHAT_ID.test(chatId)) throw httpProblem('not-found');
  const { opened } = await openChatAccount(c.env, sellerId, connection);
  if (opened) return { account: opened, chatId };
  const own = await findOwnConnection(c.var.db, connection, sellerId);
  if (own?.carrier !== 'ozon') throw httpProblem('not-found');
  return null;
}

const NO_KEY: OzonRefusal = { ok: false, fault: 'wrong_key', message: null, retryAfterMs: null };

async function chatsPage(
  c: DeskContext,
  notice: string | null,
  refused: Shut | null = null,
  status = refused ? 502 : 200,
): Promise<Response> {
  const { sellerId } = c.var.acting;
  const asked = c.req.method === 'GET' ? c.req.query('account') || null : null;
  const cursor = (c.req.method === 'GET' && c.req.query('cursor')) || '';
  const { accounts, opened } = await openChatAccount(c.env, sellerId, asked);
  if (asked !== null && opened === null) throw httpProblem('not-found');
  const [waiting, listed] = await Promise.all([
    findWaitingChats(c.var.db, sellerId, WAITING_SHOWN),
    opened && refused === null ? listChats(c.env, opened, cursor.slice(0, CURSOR_MAX)) : null,
  ]);
  const orders = waiting.flatMap(({ order_number }) => order_number ?? []);
  const shown = {
    accounts,
    account: opened?.connection.id ?? null,
    waiting,
    parcels: await findParcelsOfOrders(c.var.db, sellerId, orders),
    page: listed?.ok ? listed.value : null,
    shut: refused ?? (listed && !listed.ok ? shutOf(listed) : null),
    notice,
  };
  const page = renderChats(shown, viewFor(langOf(c), Date.now()));
  return deskPage(c, 'chats', { ...page, status });
}

interface Asked {
  notice?: string | null;
  shut?: Shut | null;
  typed?: string;
  fault?: string | null;
  findings?: readonly ChatFinding[];
  status?: number;
}

async function chatPage(c: DeskContext, asked: Asked): Promise<Response> {
  const { role } = c.var.acting;
  const isGet = c.req.method === 'GET';
  const before = isGet ? messageIn(c.req.query('before') ?? '') : null;
  const place = await placeOf(c);
  const read = place ? await readChat(c.env, place.account, place.chatId, before) : NO_KEY;
  if (!read.ok && read.fault === 'not_found' && asked.shut === undefined)
    throw httpProblem('not-found');
  const chat = read.ok ? read.value : null;
  const order = chat?.order ?? null;
  const parcels = order === null ? [] : await parcelsOf(c, order);
  const issues = chat?.messages.flatMap(({ phrases }) => phrases.flatMap((one) => one.issue ?? []));
  const ready = isGet ? fillText(c.req.query('text') ?? '', parcels[0] ?? null) : null;
  const now = Date.now();
  const { notice = null, fault = null, findings, typed = ready ?? '' } = asked;
  const shown = {
    path: pathOf(c),
    chat,
    parcels,
    shut: asked.shut ?? (read.ok ? null : shutOf(read)),
    notice,
    isPast: before !== null,
    mayWork: mayActAs(role, 'agent'),
    texts: textsFor((issues ?? []).toReversed()),
    typed,
    fault,
    findings,
    token: await newFormToken(c.env.SECRETS_KEY, now),
  };
  const isOk = isGet && read.ok;
  const status = asked.status ?? (isOk ? 200 : isGet && place ? 502 : 422);
  const page = renderOneChat(shown, viewFor(langOf(c), now));
  return deskPage(c, 'chats', { ...page, status });
}

const parcelsOf = async (c: DeskContext, order: string) =>
  (await findParcelsOfOrders(c.var.db, c.var.acting.sellerId, [order])).get(order) ?? [];
