// One update of Telegram. https://core.telegram.org/bots/api#making-requests-when-getting-updates (read
// 2026-11-27): a method in the response is called without a request of ours. Anything but 200 is sent again.
import * as v from 'valibot';
import { isLang, type Lang } from '../contract/lang.ts';
import type { TrackAnswer } from '../contract/shipment.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { readCapped } from '../lib/body.ts';
import { databaseOf, firstIn } from '../lib/databases.ts';
import { equalInConstantTime, sha256Hex } from '../lib/hmac.ts';
import { httpProblem, ProblemError } from '../lib/problem.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import { unseal } from '../lib/secrets.ts';
import { findReached, type ReachedChannel } from '../outbound/channels-store.ts';
import { DIGEST_LINES } from '../outbound/digest.ts';
import { findOpenMatters } from '../outbound/digest-store.ts';
import { composeMessage } from '../outbound/message.ts';
import { cardOf } from '../shipments/card.ts';
import { limitLookupsOf, lookUp } from '../shipments/lookup.ts';
import { cardText, helpText, readCommand } from './bot-answer.ts';

const BYTES_MAX = 65_536;
const TEXT_MAX = 4096;
const PER_CHAT = 20;
const byChat = new RateLimiter();

const Update = v.object({
  message: v.object({
    text: v.string(),
    chat: v.object({ id: v.pipe(v.number(), v.safeInteger()) }),
    from: v.optional(v.object({ language_code: v.optional(v.string()) })),
  }),
});

/** Throws `not-found` for an unknown bot and a wrong secret alike. */
export async function answerTelegram(
  env: Env,
  request: Request,
  channelId: string,
  secret: string,
  now: number,
): Promise<Response> {
  const channel = await firstIn(env, (db) => findReached(db, channelId));
  const hash = await sha256Hex(secret);
  const known = channel?.kind === 'telegram' ? channel.commands_hash : null;
  if (channel === null || known === null || known === undefined) throw httpProblem('not-found');
  if (!equalInConstantTime(hash, known)) throw httpProblem('not-found');
  const bytes = await readCapped(request, BYTES_MAX);
  const update = v.safeParse(Update, bytes && parse(bytes));
  if (!update.success) return nothing();
  const { text, chat, from } = update.output.message;
  const command = readCommand(text);
  if (command === null || byChat.take(`${channelId} ${chat.id}`, PER_CHAT, now) > 0)
    return nothing();
  const said = from?.language_code?.slice(0, 2);
  const lang = isLang(said) ? said : channel.lang;
  const answer =
    command.kind === 'help'
      ? helpText(command.isWrong, lang)
      : command.kind === 'today'
        ? await today(env, channel, chat.id, lang, now)
        : await track(env, channel, command.number, lang, now);
  return Response.json({
    method: 'sendMessage',
    chat_id: chat.id,
    text: answer.slice(0, TEXT_MAX).toWellFormed(),
    link_preview_options: { is_disabled: true },
  });
}

/** What the public page shows. All who ask through one bot are one client. */
async function track(
  env: Env,
  { id }: ReachedChannel,
  number: string,
  lang: Lang,
  now: number,
): Promise<string> {
  try {
    limitLookupsOf(`bot ${id}`, env, [number], now);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return words(lang)('widget.busy');
  }
  const [answer] = await lookUp(env, [number], now);
  return cardText(cardOf(answer as TrackAnswer, env.PUBLIC_ORIGIN, lang, now));
}

/** Only in the chat that gets the news of this channel: there its people read the same every day. */
async function today(
  env: Env,
  channel: ReachedChannel,
  chatId: number,
  lang: Lang,
  now: number,
): Promise<string> {
  const { chat } = JSON.parse(await unseal(channel.credentials ?? '', env.SECRETS_KEY));
  if (chat !== String(chatId)) return words(lang)('bot.not_here');
  const db = databaseOf(env, channel.seller_id);
  const data = await findOpenMatters(db, channel.seller_id, DIGEST_LINES);
  const news = [{ id: '', type: 'digest' as const, data: JSON.stringify(data) }];
  return composeMessage(news, channel.lang, env.PUBLIC_ORIGIN, now).text;
}

const nothing = (): Response => Response.json({});

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
