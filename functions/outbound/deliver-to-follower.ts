// News -> a browser that follows a parcel. All news due at one time is one push.

import type { NewsData } from '../contract/news.ts';
import { isTerminal } from '../contract/status.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { unseal } from '../lib/secrets.ts';
import { type Lease, recordDeliveries } from '../outbox/deliveries-store.ts';
import { deleteDeliveries } from '../outbox/forget-store.ts';
import type { Job } from '../outbox/rows.ts';
import { deleteFollower, findFollower } from '../shipments/followers-store.ts';
import { nextAttemptAt } from './backoff.ts';
import { sendWebPush } from './channels/web-push.ts';
import { pushText } from './message.ts';

export async function deliverToFollower(
  env: Env,
  jobs: readonly Job[],
  lease: Lease,
): Promise<void> {
  const db = databaseOf(env, jobs[0]?.seller_id ?? null);
  const [id, latest] = [jobs[0]?.target_id ?? '', jobs.at(-1)];
  const follower = await findFollower(db, id);
  if (follower === null || latest === undefined) {
    await deleteDeliveries(db, id).run();
    return;
  }
  const news: NewsData<'shipment.status_changed'> = JSON.parse(latest.data);
  const subscription = JSON.parse(await unseal(follower.subscription, env.SECRETS_KEY));
  const url = `/${follower.lang}/p/${follower.token}`;
  const push = { ...pushText(news, follower.lang, lease.now), url };
  const sent = await sendWebPush(env, subscription, push);
  // The person withdrew the permission, or has received the last news there is.
  if ((!sent.ok && sent.reason === 'refused') || (sent.ok && isTerminal(news.status))) {
    await db.batch([deleteDeliveries(db, id), deleteFollower(db, id)]);
    return;
  }
  const attempts = Math.max(...jobs.map((job) => job.attempts));
  const dueAt = sent.ok
    ? null
    : nextAttemptAt('follower', attempts, lease.now, Math.random(), sent.retryAfterMs);
  const state = sent.ok ? 'sent' : dueAt === null ? 'failed' : 'waiting';
  const result = { state, dueAt, status: null, response: null } as const;
  await recordDeliveries(db, jobs, lease.leaseUntil, result).run();
}
