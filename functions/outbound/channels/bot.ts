// What each messenger's file declares: the credentials a person enters, how a message is formatted, and what
// the response means. Hosts are fixed: no input decides whom we call.
import type { WordKey } from '../../contract/words.ts';
import { refused, type Sent } from '../../mail/sent.ts';

/** What a person enters, by the names of `fields`. Sealed at rest. */
export type Credentials = Record<string, string>;

export interface Bot {
  /** In the order of the form. */
  fields: readonly {
    name: string;
    label: WordKey;
    /** The expected form; tested on the input without surrounding blanks. */
    pattern: RegExp;
    isOptional?: true;
  }[];
  /** The secret whose end is shown, to tell two channels apart. */
  shownBy: string;
  request(credentials: Credentials, text: string, now: number): BotRequest | Promise<BotRequest>;
  judge(answer: BotAnswer): Sent;
}

export interface BotRequest {
  url: string;
  headers?: Record<string, string>;
  body: object;
}

export interface BotAnswer {
  status: number;
  /** Empty if the response is no JSON object. */
  body: Record<string, unknown>;
}

const TIMEOUT_MS = 10_000;

export async function sendByBot(
  bot: Bot,
  credentials: Credentials,
  text: string,
  now: number,
): Promise<Sent> {
  const { url, headers = {}, body } = await bot.request(credentials, text, now);
  const answer = await callBot(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  });
  return answer === null ? { ok: false, retry: true, reason: 'unreachable' } : bot.judge(answer);
}

/** null: no response. */
export async function callBot(url: string, init: RequestInit): Promise<BotAnswer | null> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { ...init, redirect: 'manual', signal });
    const body: unknown = await response.json().catch(() => null);
    const isObject = typeof body === 'object' && body !== null;
    return { status: response.status, body: isObject ? (body as BotAnswer['body']) : {} };
  } catch {
    return null;
  }
}

/** By status alone, if the body says nothing. */
export function judgeByStatus({ status }: BotAnswer): Sent {
  if (status >= 200 && status < 300) return { ok: true };
  if (status === 429 || status >= 500) return { ok: false, retry: true, reason: 'busy' };
  return refused;
}

/** The text, cut to fit, whole characters only. `size` measures it in the messenger's own unit. */
export function truncate(text: string, max: number, size: (text: string) => number): string {
  if (size(text) <= max) return text;
  let [fits, tooMany] = [0, text.length];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (size(`${text.slice(0, middle)}…`) <= max) fits = middle;
    else tooMany = middle;
  }
  return `${text.slice(0, fits).replace(/[\ud800-\udbff]$/, '')}…`;
}

export const chars = (text: string): number => text.length;

export const bytes = (text: string): number => new TextEncoder().encode(text).length;
