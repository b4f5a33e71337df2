// MAX, by the seller's own bot. https://dev.max.ru/docs-api (read 2026-11-23): the token goes into
// Authorization, a text has 4,000 characters at most, 30 requests a second. Since 2026-07-19 the host is
// platform-api2.max.ru, whose certificate comes from the Russian Ministry of Digital Development: it is
// called only where that authority is trusted (on one machine: NODE_EXTRA_CA_CERTS). Bots are for Russian
// companies, entrepreneurs and self-employed people only.
import { type Bot, callBot, chars, judgeByStatus, truncate } from './bot.ts';

const API = 'https://platform-api2.max.ru';

export const max: Bot = {
  fields: [
    { name: 'token', label: 'channel.token', pattern: /^[\w.~+/=-]{20,200}$/ },
    // Empty: the chat that last wrote to the bot.
    { name: 'chat', label: 'channel.chat', pattern: /^-?\d{1,19}$/, isOptional: true },
  ],
  shownBy: 'token',
  request: ({ token = '', chat = '' }, text) => ({
    url: `${API}/messages?chat_id=${encodeURIComponent(chat)}&disable_link_preview=true`,
    headers: { authorization: token },
    body: { text: truncate(text, 4000, chars), notify: true },
  }),
  judge: judgeByStatus,
};

/** The chat that last wrote to the bot; null: none, or the token is wrong. */
export async function findMaxChat(token: string): Promise<string | null> {
  const headers = { authorization: token };
  const answer = await callBot(`${API}/updates?limit=100&timeout=0`, { headers });
  const updates = (answer?.body.updates ?? []) as Update[];
  const ids = updates.map((one) => one.chat_id ?? one.message?.recipient?.chat_id);
  const id = ids.findLast((one) => typeof one === 'number');
  return id === undefined ? null : String(id);
}

interface Update {
  chat_id?: unknown;
  message?: { recipient?: { chat_id?: unknown } };
}
