// The messengers. E-mail is not one of them: it goes to the account's own address.
import type { ChannelKind } from '../../contract/channel.ts';
import type { Bot, Credentials } from './bot.ts';
import { dingtalk } from './dingtalk.ts';
import { feishu } from './feishu.ts';
import { findMaxChat, max } from './max.ts';
import { findTelegramChat, telegram } from './telegram.ts';
import { wecom } from './wecom.ts';

export type BotKind = Exclude<ChannelKind, 'email'>;

export const BOTS: Record<BotKind, Bot> = { telegram, wecom, dingtalk, feishu, max };

/** Messengers that can find the chat that last wrote to the bot, for people who do not know its number. */
export const FIND_CHAT: Partial<Record<BotKind, (token: string) => Promise<string | null>>> = {
  telegram: findTelegramChat,
  max: findMaxChat,
};

export type ReadCredentials = { credentials: Credentials } | { wrong: string[] };

/** The entered credentials, or the names of the invalid fields. */
export function readCredentials(kind: BotKind, typed: (name: string) => string): ReadCredentials {
  const values = BOTS[kind].fields.map((field) => {
    const value = pasted(typed(field.name).trim());
    const isRight = value === '' ? field.isOptional === true : field.pattern.test(value);
    return { name: field.name, value, isRight };
  });
  const wrong = values.filter(({ isRight }) => !isRight).map(({ name }) => name);
  if (wrong.length > 0) return { wrong };
  return { credentials: Object.fromEntries(values.map(({ name, value }) => [name, value])) };
}

/** Enough to tell two channels apart, too little to use them. */
export const hintOf = (kind: BotKind, credentials: Credentials): string =>
  `…${(credentials[BOTS[kind].shownBy] ?? '').slice(-4)}`;

/** Robots are entered as whole webhook addresses; only the key in them counts. */
function pasted(text: string): string {
  const url = /^https:\/\//.test(text) ? URL.parse(text) : null;
  if (url === null) return text;
  const inQuery = url.searchParams.get('key') ?? url.searchParams.get('access_token');
  return inQuery ?? url.pathname.split('/').at(-1) ?? '';
}
