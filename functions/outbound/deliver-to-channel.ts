// News -> one of a seller's people. All news due for a channel at one time is one message.

import { mailboxOf } from '../accounts/mailbox.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { refundNow, takeQuota } from '../lib/quota.ts';
import { unseal } from '../lib/secrets.ts';
import { type Mail, sendEmail } from '../mail/email.ts';
import { busyResult, type Sent } from '../mail/sent.ts';
import { type Lease, recordDeliveries } from '../outbox/deliveries-store.ts';
import { giveUpWaiting } from '../outbox/forget-store.ts';
import type { Job } from '../outbox/rows.ts';
import { nextAttemptAt } from './backoff.ts';
import { sendByBot } from './channels/bot.ts';
import { BOTS } from './channels/registry.ts';
import { findReached, type ReachedChannel, recordChannelResult } from './channels-store.ts';
import { composeMessage, type Message } from './message.ts';

export async function deliverToChannel(
  env: Env,
  jobs: readonly Job[],
  lease: Lease,
): Promise<void> {
  const db = databaseOf(env, jobs[0]?.seller_id ?? null);
  const channel = await findReached(db, jobs[0]?.target_id ?? '');
  const result = { status: null, response: null };
  if (channel === null || channel.disabled_at !== null) {
    await giveUpWaiting(db, jobs[0]?.target_id ?? '').run();
    return;
  }
  const message = composeMessage(jobs, channel.lang, env.PUBLIC_ORIGIN, lease.now);
  const sent = await sendTo(env, channel, message, lease.now);
  if (sent.ok) {
    await db.batch([
      recordDeliveries(db, jobs, lease.leaseUntil, { ...result, state: 'sent', dueAt: null }),
      ...(channel.failure === null ? [] : [recordChannelResult(db, channel.id, null, null)]),
    ]);
    return;
  }
  const attempts = Math.max(...jobs.map((job) => job.attempts));
  const dueAt = sent.retry
    ? nextAttemptAt('channel', attempts, lease.now, Math.random(), sent.retryAfterMs)
    : null;
  const isRefused = sent.reason === 'refused';
  await db.batch([
    recordDeliveries(db, jobs, lease.leaseUntil, {
      ...result,
      state: dueAt === null ? 'failed' : 'waiting',
      dueAt,
    }),
    recordChannelResult(db, channel.id, sent.reason, isRefused ? lease.now : null),
    ...(isRefused ? [giveUpWaiting(db, channel.id)] : []),
  ]);
}

export async function sendTo(
  env: Env,
  channel: Pick<ReachedChannel, 'kind' | 'credentials' | 'address'>,
  { id, subject, text }: Message,
  now: number,
): Promise<Sent> {
  if (channel.kind === 'email')
    return sendNews(env, { to: channel.address, subject, text, id }, now);
  const credentials = JSON.parse(await unseal(channel.credentials ?? '', env.SECRETS_KEY));
  return sendByBot(BOTS[channel.kind], credentials, text, now);
}

/** News above a mailbox's daily quota waits until the quota resets, and comes as one letter. */
async function sendNews(env: Env, mail: Mail, now: number): Promise<Sent> {
  const max = Number(env.NEWS_PER_MAILBOX);
  const quota = { pool: 'letters:news:mailbox', key: mailboxOf(mail.to), max };
  const wait = await takeQuota(env, [quota], now);
  if (wait > 0) return busyResult(wait * 1000);
  const sent = await sendEmail(env, mail);
  if (!sent.ok && sent.retry) await refundNow(env, [quota], now);
  return sent;
}
