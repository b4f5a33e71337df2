// News -> a seller's endpoint, by signed webhook, one at a time, in the order it happened.

import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { iso } from '../lib/iso.ts';
import { unseal } from '../lib/secrets.ts';
import { deferDeliveries, type Lease, recordDeliveries } from '../outbox/deliveries-store.ts';
import { deleteDeliveries, giveUpWaiting } from '../outbox/forget-store.ts';
import type { Job } from '../outbox/rows.ts';
import { wakeDispatcher, wakeDispatcherLater } from '../outbox/wake.ts';
import { nextAttemptAt } from './backoff.ts';
import { postWebhook, type WebhookResponse } from './channels/webhook.ts';
import { loadEndpoint, recordHealth } from './endpoints-store.ts';
import type { EndpointRow } from './rows.ts';
import { aftershipHeaders, signedHeaders } from './sign.ts';
import { snippetOf } from './snippet.ts';
import { switchOff } from './switch-off.ts';
import { rulesOf } from './target-rules.ts';
import { faultOf } from './target-url.ts';

/** An endpoint that fails for this long is switched off. */
const FAILING_MAX_MS = 5 * 86_400_000;

/** After this time the rest continues in another pass, well within the lease. */
const PASS_MS = 20_000;

export async function deliverToEndpoint(
  env: Env,
  jobs: readonly Job[],
  lease: Lease,
): Promise<void> {
  const db = databaseOf(env, jobs[0]?.seller_id ?? null);
  const endpoint = await loadEndpoint(db, jobs[0]?.target_id ?? '');
  if (endpoint === null || endpoint.disabled_at !== null) {
    // All that waits for it, not only this turn's.
    const target = jobs[0]?.target_id ?? '';
    await (endpoint === null ? deleteDeliveries(db, target) : giveUpWaiting(db, target)).run();
    return;
  }
  const secrets = await secretsOf(endpoint, env, lease.now);
  const startedAt = Date.now();
  for (const [index, job] of jobs.entries()) {
    const response = await send(env, endpoint, secrets, job, lease.now);
    const { isGoingOn, retryAt } = await recordAttempt(env, endpoint, job, response, lease);
    const rest = jobs.slice(index + 1);
    if (rest.length === 0 || (isGoingOn && Date.now() - startedAt < PASS_MS)) continue;
    await deferDeliveries(
      databaseOf(env, job.seller_id),
      rest,
      lease.leaseUntil,
      retryAt ?? lease.now,
    ).run();
    return;
  }
}

/** The current secret, and for a while after a rotation the previous one. */
async function secretsOf(row: EndpointRow, env: Env, now: number): Promise<string[]> {
  const isRotating = row.previous_secret !== null && (row.previous_until ?? 0) > now;
  const sealed = [row.secret, ...(isRotating ? [row.previous_secret ?? ''] : [])];
  return Promise.all(sealed.map((one) => unseal(one, env.SECRETS_KEY)));
}

async function send(
  env: Env,
  endpoint: EndpointRow,
  secrets: readonly string[],
  job: Job,
  now: number,
): Promise<WebhookResponse> {
  // The rules may have become stricter since the address was added.
  if (faultOf(endpoint.url, rulesOf(env)) !== null) {
    return { status: null, text: 'This address may not be called', retryAfterMs: null };
  }
  const body = endpoint.format === 'aftership' ? await aftershipBody(env, job) : bodyOf(job);
  // Chosen before the endpoint got this format.
  if (body === null) return { status: null, text: NOT_IN_FORMAT, retryAfterMs: null };
  const headers = signedHeaders(job.id, body, secrets, now);
  const theirs = endpoint.format === 'aftership' ? await aftershipHeaders(body, secrets) : {};
  return postWebhook(endpoint.url, { ...headers, ...theirs }, body);
}

const NOT_IN_FORMAT = 'AfterShip has no such event';

/** Loaded by the few that need it. */
async function aftershipBody(env: Env, job: Job): Promise<string | null> {
  const { webhookBody } = await import('../aftership/webhook.ts');
  return webhookBody(databaseOf(env, job.seller_id), job, env.PUBLIC_ORIGIN);
}

/** Every attempt sends the same bytes. */
export const bodyOf = ({ type, created_at, data }: Pick<Job, 'type' | 'created_at' | 'data'>) =>
  `{"type":"${type}","timestamp":"${iso(created_at)}","data":${data}}`;

async function recordAttempt(
  env: Env,
  endpoint: EndpointRow,
  job: Job,
  { status, text, retryAfterMs }: WebhookResponse,
  { now, leaseUntil }: Lease,
): Promise<{ isGoingOn: boolean; retryAt: number | null }> {
  const db = databaseOf(env, endpoint.seller_id);
  const response = snippetOf(text) || null;
  if (status !== null && status >= 200 && status < 300) {
    const sent = { state: 'sent', dueAt: null, status, response } as const;
    await db.batch([
      recordDeliveries(db, [job], leaseUntil, sent),
      ...(endpoint.failing_since === null ? [] : [recordHealth(db, endpoint.id, null)]),
    ]);
    endpoint.failing_since = null;
    return { isGoingOn: true, retryAt: null };
  }
  if (job.type === 'endpoint.test' || text === NOT_IN_FORMAT) {
    // A person waits for the result: it is reported, and not retried behind their back.
    const failed = { state: 'failed', dueAt: null, status, response } as const;
    await recordDeliveries(db, [job], leaseUntil, failed).run();
    return { isGoingOn: true, retryAt: null };
  }
  const retryAt = nextAttemptAt('endpoint', job.attempts, now, Math.random(), retryAfterMs);
  const failingSince = endpoint.failing_since ?? now;
  const reason = status === 410 ? 'gone' : now - failingSince >= FAILING_MAX_MS ? 'failing' : null;
  const failed = { state: retryAt === null ? 'failed' : 'waiting', dueAt: retryAt } as const;
  const written = await db.batch([
    recordDeliveries(db, [job], leaseUntil, {
      ...failed,
      status,
      response,
    }),
    recordHealth(db, endpoint.id, failingSince),
    ...(reason === null ? [] : switchOff(db, endpoint, reason, now)),
  ]);
  endpoint.failing_since = failingSince;
  if (reason !== null) await wakeDispatcher(env, written.at(-1));
  else if (retryAt !== null) await wakeDispatcherLater(env, retryAt - now);
  return { isGoingOn: reason === null && !isOverloaded(status), retryAt };
}

/** True: sending more now would waste time or make it worse. */
const isOverloaded = (status: number | null): boolean =>
  status === null || [429, 502, 503, 504].includes(status);
