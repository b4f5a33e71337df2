// Telegram, by the seller's own bot. https://core.telegram.org/bots/api#sendmessage (read 2026-11-23): text
// of 1 to 4096 characters; 403 when the person or group removed the bot, 429 with parameters.retry_after in
// seconds. Telegram is slowed down or blocked in Russia at times.

import { busyResult } from '../../mail/sent.ts';
import { type Bot, callBot, chars, judgeByStatus, truncate } from './bot.ts';

const API = 'https://api.telegram.org';

export const telegram: Bot = {
  fields: [
    { name: 'token', label: 'channel.token', pattern: /^\d{6,12}:[\w-]{30,50}$/ },
    // Empty: the chat that last wrote to the bot.
    {
      name: 'chat',
      label: 'channel.chat',
      pattern: /^(?:-?\d{1,16}|@\w{4,32})$/,
      isOptional: true,
    },
  ],
  shownBy: 'token',
  request: ({ token, chat }, text) => ({
    url: `${API}/bot${token}/sendMessage`,
    body: {
      chat_id: chat,
      text: truncate(text, 4096, chars),
      link_preview_options: { is_disabled: true },
    },
  }),
  judge(answer) {
    const { retry_after: seconds } = (answer.body.parameters ?? {}) as { retry_after?: number };
    if (answer.status === 429)
      return busyResult(seconds === undefined ? undefined : seconds * 1000);
    return judgeByStatus(answer);
  },
};

/** The chat that last wrote to the bot; null: none, or the token is wrong. */
export async function findTelegramChat(token: string): Promise<string | null> {
  const answer = await callBot(`${API}/bot${token}/getUpdates?offset=-1&timeout=0`, {});
  const updates = (answer?.body.result ?? []) as Update[];
  const { message, channel_post: post, my_chat_member: joined } = updates.at(-1) ?? {};
  const id = (message ?? post ?? joined)?.chat?.id;
  return typeof id === 'number' ? String(id) : null;
}

/**
 * Where commands to the bot go. https://core.telegram.org/bots/api#setwebhook (read 2026-11-27): an HTTPS address;
 * the secret (A-Z, a-z, 0-9, _ and -) comes back with each update in X-Telegram-Bot-Api-Secret-Token. While it is
 * set, getUpdates finds nothing. An empty address ends it. false: Telegram did not take it.
 */
export async function setTelegramWebhook(
  token: string,
  url: string,
  secret: string,
): Promise<boolean> {
  const answer = await callBot(`${API}/bot${token}/setWebhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(
      url === '' ? { url } : { url, secret_token: secret, allowed_updates: ['message'] },
    ),
  });
  return answer?.status === 200 && answer.body.ok === true;
}

type Update = Partial<
  Record<'message' | 'channel_post' | 'my_chat_member', { chat?: { id?: unknown } }>
>;
