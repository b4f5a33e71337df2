// A person's notification channels: add, test, choose, remove.

import type { Actor } from '../accounts/access.ts';
import { spendTry } from '../accounts/seller-quotas.ts';
import type { ChannelKind } from '../contract/channel.ts';
import type { Lang } from '../contract/lang.ts';
import type { NewsType } from '../contract/news.ts';
import { words } from '../contract/words.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { isFull } from '../lib/db.ts';
import { newId } from '../lib/ids.ts';
import { httpProblem } from '../lib/problem.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import { seal } from '../lib/secrets.ts';
import type { Fault } from '../mail/sent.ts';
import { FIND_CHAT, hintOf, readCredentials } from './channels/registry.ts';
import {
  addChannel,
  CHANNELS_MAX,
  findReached,
  listChannels,
  type ReachedChannel,
  recordChannelResult,
} from './channels-store.ts';
import { sendTo } from './deliver-to-channel.ts';

/** The news types of a new channel: what needs action. */
const DEFAULT_TYPES: readonly NewsType[] = [
  'shipment.problem_raised',
  'ticket.opened',
  'ticket.message_added',
  'connection.failing',
  'connection.key_ending',
  'connection.pushes_failing',
  'endpoint.disabled',
];

export type Added =
  | { ok: true; id: string }
  /** The invalid fields, or the result of the first message. */
  | { ok: false; wrong: string[]; fault: Fault | 'no_chat' | 'too_many' | null };

/** A channel is stored once a first message was delivered. */
export async function addAndTest(
  env: Env,
  acting: Actor,
  user: { id: string; email: string },
  kind: ChannelKind,
  typed: (name: string) => string,
  lang: Lang,
  now: number,
): Promise<Added> {
  const db = databaseOf(env, acting.sellerId);
  const failed = (fault: Fault | 'no_chat' | 'too_many'): Added => ({
    ok: false,
    wrong: [],
    fault,
  });
  await limitTrying(env, acting.sellerId, user.id, now);
  // Checked before a message is sent in vain; the insert enforces the limit.
  const existing = await listChannels(db, acting.sellerId, user.id);
  if (existing.length >= CHANNELS_MAX) return failed('too_many');
  const channel = { kind, credentials: null as string | null, hint: '', address: user.email };
  if (kind !== 'email') {
    const read = readCredentials(kind, typed);
    if ('wrong' in read) return { ok: false, wrong: read.wrong, fault: null };
    const { credentials } = read;
    const findChat = credentials.chat === '' ? FIND_CHAT[kind] : undefined;
    if (findChat) {
      const chat = await findChat(credentials.token ?? '');
      if (chat === null) return failed('no_chat');
      credentials.chat = chat;
    }
    channel.credentials = await seal(JSON.stringify(credentials), env.SECRETS_KEY);
    channel.hint = hintOf(kind, credentials);
  }
  const sent = await sendTo(env, channel, firstMessage(lang, now), now);
  if (!sent.ok) return failed(sent.reason);
  const id = newId('chn', now);
  const row = {
    id,
    seller_id: acting.sellerId,
    user_id: user.id,
    kind,
    credentials: channel.credentials,
    hint: channel.hint,
    types: JSON.stringify(DEFAULT_TYPES),
    digest: 1,
    failure: null,
    disabled_at: null,
    created_at: now,
    commands_hash: null,
  };
  try {
    await addChannel(db, row).run();
    return { ok: true, id };
  } catch (error) {
    if (isFull(error, 'channels')) return failed('too_many');
    throw error;
  }
}

/** null: it arrived, and any earlier failure is cleared. */
export async function testChannel(
  env: Env,
  channel: ReachedChannel,
  lang: Lang,
  now: number,
): Promise<Fault | null> {
  await limitTrying(env, channel.seller_id, channel.user_id, now);
  const sent = await sendTo(env, channel, firstMessage(lang, now), now);
  const fault = sent.ok ? null : sent.reason;
  const disabledAt = fault === 'refused' ? (channel.disabled_at ?? now) : null;
  await recordChannelResult(
    databaseOf(env, channel.seller_id),
    channel.id,
    fault,
    disabledAt,
  ).run();
  return fault;
}

/** Only this person's at this seller; anyone else's is not found. */
export async function getChannel(env: Env, acting: Actor, id: string): Promise<ReachedChannel> {
  const channel = await findReached(databaseOf(env, acting.sellerId), id);
  const isTheirs = channel?.user_id === acting.user?.id && channel?.seller_id === acting.sellerId;
  if (channel === null || !isTheirs) throw httpProblem('not-found');
  return channel;
}

const limiter = new RateLimiter();
const TRIES_A_MINUTE = 6;

/** Nobody can make us send without limit. Throws `too-many-requests` and `quota-used-up`. */
export async function limitTrying(
  env: Env,
  sellerId: string,
  userId: string,
  now: number,
): Promise<void> {
  const retryAfterSeconds = limiter.take(userId, TRIES_A_MINUTE, now);
  if (retryAfterSeconds > 0) throw httpProblem('too-many-requests', { retryAfterSeconds });
  await spendTry(env, sellerId, now);
}

const firstMessage = (lang: Lang, now: number) => {
  const text = words(lang)('news.test');
  return { id: newId('test', now), subject: text, text };
};
