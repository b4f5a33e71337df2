// News -> one of a seller's people. What is due for a channel at one time is one message.
import type { Env } from '../env.ts';
import { unseal } from '../lib/secrets.ts';
import { nextAttemptAt } from './backoff.ts';
import { sendByBot } from './channels/bot.ts';
import { sendEmail } from './channels/email.ts';
import { BOTS } from './channels/registry.ts';
import type { Sent } from './channels/sent.ts';
import { findReached, noteChannel, type Reached } from './channels-store.ts';
import { giveUpWaiting, noteDeliveries, type Turn } from './deliveries-store.ts';
import { composeMessage, type Message } from './message.ts';
import type { Job } from './rows.ts';

export async function tellChannel(env: Env, jobs: readonly Job[], turn: Turn): Promise<void> {
  const channel = await findReached(env.DB, jobs[0]?.target_id ?? '');
  const note = { status: null, response: null };
  if (channel === null || channel.disabled_at !== null) {
    const failed = { ...note, state: 'failed', dueAt: null } as const;
    await noteDeliveries(env.DB, jobs, turn.leaseUntil, failed).run();
    return;
  }
  const message = composeMessage(jobs, channel.lang ?? 'ru', env.PUBLIC_ORIGIN, turn.now);
  const sent = await sendTo(env, channel, message, turn.now);
  if (sent.ok) {
    await env.DB.batch([
      noteDeliveries(env.DB, jobs, turn.leaseUntil, { ...note, state: 'sent', dueAt: null }),
      ...(channel.failure === null ? [] : [noteChannel(env.DB, channel.id, null, null)]),
    ]);
    return;
  }
  const attempts = Math.max(...jobs.map((job) => job.attempts));
  const dueAt = sent.retry
    ? nextAttemptAt('channel', attempts, turn.now, Math.random(), sent.retryAfterMs)
    : null;
  const isRefused = sent.reason === 'refused';
  await env.DB.batch([
    noteDeliveries(env.DB, jobs, turn.leaseUntil, {
      ...note,
      state: dueAt === null ? 'failed' : 'waiting',
      dueAt,
    }),
    noteChannel(env.DB, channel.id, sent.reason, isRefused ? turn.now : null),
    ...(isRefused ? [giveUpWaiting(env.DB, channel.id)] : []),
  ]);
}

export async function sendTo(
  env: Env,
  channel: Pick<Reached, 'kind' | 'credentials' | 'address'>,
  { id, subject, text }: Message,
  now: number,
): Promise<Sent> {
  if (channel.kind === 'email') return sendEmail(env, { to: channel.address, subject, text, id });
  const credentials = JSON.parse(await unseal(channel.credentials ?? '', env.SECRETS_KEY));
  return sendByBot(BOTS[channel.kind], credentials, text, now);
}
