// Operations on a seller's endpoints, shared by the API and the desk.

import type { Actor } from '../accounts/access.ts';
import { recordAudit } from '../accounts/audit-store.ts';
import { spendTry } from '../accounts/seller-quotas.ts';
import type { AuditAction } from '../contract/audit.ts';
import {
  AFTERSHIP_TYPES,
  type ChangeEndpoint,
  type CreateEndpoint,
  type Delivery,
  type Endpoint,
  type WebhookFormat,
} from '../contract/endpoint.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { isFull } from '../lib/db.ts';
import { newId } from '../lib/ids.ts';
import { iso, isoOrNull } from '../lib/iso.ts';
import { httpProblem } from '../lib/problem.ts';
import { seal } from '../lib/secrets.ts';
import { SLICE_ROWS } from '../lib/slices.ts';
import {
  claimDelivery,
  findDelivery,
  type LoggedDelivery,
  replayOne,
} from '../outbox/deliveries-store.ts';
import { deleteDeliveries, giveUpWaiting, replayFailed } from '../outbox/forget-store.ts';
import { announceTo } from '../outbox/store.ts';
import { LEASE_MS } from './deliver.ts';
import { deliverToEndpoint } from './deliver-to-endpoint.ts';
import {
  addEndpoint,
  changeEndpoint,
  deleteEndpoint,
  disableEndpoint,
  enableEndpoint,
  findEndpoint,
  rotateSecret,
} from './endpoints-store.ts';
import type { EndpointRow } from './rows.ts';
import { newSigningSecret } from './sign.ts';
import { rulesOf } from './target-rules.ts';
import { faultOf } from './target-url.ts';

/** How long the previous secret keeps signing after a rotation. */
export const ROTATION_MS = 24 * 3_600_000;

export async function createEndpoint(
  env: Env,
  acting: Actor,
  { url, types, format }: CreateEndpoint,
  now: number,
): Promise<{ row: EndpointRow; secret: string }> {
  const db = databaseOf(env, acting.sellerId);
  checkUrl(env, url);
  checkTypes(types, format);
  const secret = newSigningSecret();
  const row: EndpointRow = {
    id: newId('end', now),
    seller_id: acting.sellerId,
    url,
    types: JSON.stringify(types),
    secret: await seal(secret, env.SECRETS_KEY),
    previous_secret: null,
    previous_until: null,
    failing_since: null,
    disabled_at: null,
    disabled_reason: null,
    created_at: now,
    format,
  };
  await db
    .batch([addEndpoint(db, row), auditEndpoint(env, acting, 'endpoint_created', row, now)])
    .catch((error) => {
      throw isFull(error, 'endpoints') ? httpProblem('too-many-endpoints') : error;
    });
  return { row, secret };
}

export async function editEndpoint(
  env: Env,
  acting: Actor,
  row: EndpointRow,
  change: ChangeEndpoint,
  now: number,
): Promise<void> {
  const db = databaseOf(env, acting.sellerId);
  const url = change.url ?? row.url;
  if (url !== row.url) checkUrl(env, url);
  const format = change.format ?? row.format;
  const isNewFormat = format === 'aftership' && row.format !== format;
  const chosen = change.types ?? (isNewFormat ? [...AFTERSHIP_TYPES] : JSON.parse(row.types));
  checkTypes(chosen, format);
  const types = JSON.stringify(chosen);
  const isOn = row.disabled_at === null;
  const isWanted = change.enabled ?? isOn;
  await db.batch([
    changeEndpoint(db, row.id, { url, types, format }),
    ...(isWanted && !isOn ? [enableEndpoint(db, row.id)] : []),
    ...(!isWanted && isOn
      ? [disableEndpoint(db, row.id, 'owner', now), giveUpWaiting(db, row.id)]
      : []),
    auditEndpoint(env, acting, 'endpoint_changed', row, now),
  ]);
}

export async function rotate(
  env: Env,
  acting: Actor,
  row: EndpointRow,
  now: number,
): Promise<{ secret: string; previousUntil: number }> {
  const db = databaseOf(env, acting.sellerId);
  const [secret, previousUntil] = [newSigningSecret(), now + ROTATION_MS];
  await db.batch([
    rotateSecret(db, row.id, await seal(secret, env.SECRETS_KEY), previousUntil),
    auditEndpoint(env, acting, 'endpoint_rotated', row, now),
  ]);
  return { secret, previousUntil };
}

export async function removeEndpoint(
  env: Env,
  acting: Actor,
  row: EndpointRow,
  now: number,
): Promise<void> {
  const db = databaseOf(env, acting.sellerId);
  await db.batch([
    deleteDeliveries(db, row.id),
    deleteEndpoint(db, row.id),
    auditEndpoint(env, acting, 'endpoint_deleted', row, now),
  ]);
}

/** Sends a message without data, at once and only once. */
export async function testEndpoint(env: Env, row: EndpointRow, now: number): Promise<Delivery> {
  const db = databaseOf(env, row.seller_id);
  if (row.disabled_at !== null) throw httpProblem('endpoint-off');
  await spendTry(env, row.seller_id, now);
  const id = newId('news', now);
  const leaseUntil = now + LEASE_MS;
  const test = { id, key: id, sellerId: row.seller_id, type: 'endpoint.test', data: {} } as const;
  const delivery = { targetId: row.id, announcementId: id, kind: 'endpoint', dueAt: now } as const;
  await db.batch(announceTo(db, test, [delivery], now));
  const job = await claimDelivery(db, row.id, id, now, leaseUntil);
  if (job) await deliverToEndpoint(env, [job], { now, leaseUntil });
  const result = await findDelivery(db, row.id, id);
  if (result === null) throw httpProblem('not-found');
  return viewDelivery(result);
}

/** More is replayed by pressing again. */
const REPLAYED_SLICES_MAX = 100;

/** Queues one delivery, or everything that failed since, again. Returns how many. */
export async function replay(
  env: Env,
  row: EndpointRow,
  what: { id: string } | { since: number },
  now: number,
): Promise<number> {
  const db = databaseOf(env, row.seller_id);
  if (row.disabled_at !== null) throw httpProblem('endpoint-off');
  await spendTry(env, row.seller_id, now);
  let queued = 0;
  const replayed = async (statement: D1PreparedStatement) => {
    const { meta } = await statement.run();
    queued += meta.changes;
    return meta.changes === SLICE_ROWS;
  };
  if ('id' in what) await replayed(replayOne(db, row.id, what.id, now));
  else
    for (let slice = 0; slice < REPLAYED_SLICES_MAX; slice++)
      if (!(await replayed(replayFailed(db, row.id, what.since, now)))) break;
  if (queued > 0) await env.OUTBOUND.send({ wake: true });
  return queued;
}

/** Another seller's endpoint and one that does not exist look alike. */
export async function getEndpoint(env: Env, acting: Actor, id: string): Promise<EndpointRow> {
  const row = await findEndpoint(databaseOf(env, acting.sellerId), id, acting.sellerId);
  if (row === null) throw httpProblem('not-found');
  return row;
}

export const viewEndpoint = (row: EndpointRow, now: number): Endpoint => ({
  id: row.id,
  url: row.url,
  types: JSON.parse(row.types),
  disabled:
    row.disabled_at === null || row.disabled_reason === null
      ? null
      : { at: iso(row.disabled_at), reason: row.disabled_reason },
  failingSince: isoOrNull(row.failing_since),
  previousSecretUntil: isoOrNull((row.previous_until ?? 0) > now ? row.previous_until : null),
  createdAt: iso(row.created_at),
  format: row.format,
});

export const viewDelivery = (row: LoggedDelivery): Delivery => ({
  id: row.announcement_id,
  type: row.type,
  state: row.state,
  attempts: row.attempts,
  status: row.status,
  response: row.response,
  happenedAt: iso(row.created_at),
  attemptedAt: isoOrNull(row.attempted_at),
  nextAttemptAt: isoOrNull(row.due_at),
});

function checkTypes(types: readonly string[], format: WebhookFormat): void {
  if (format === 'standard' || types.every((one) => one === AFTERSHIP_TYPES[0])) return;
  const message = `Format aftership sends ${AFTERSHIP_TYPES[0]} only`;
  throw httpProblem('invalid-input', { errors: [{ pointer: '/types', message }] });
}

function checkUrl(env: Env, url: string): void {
  const fault = faultOf(url, rulesOf(env));
  if (fault === null) return;
  throw httpProblem('target-not-allowed', { errors: [{ pointer: '/url', message: fault }] });
}

const auditEndpoint = (
  env: Env,
  acting: Actor,
  action: AuditAction,
  row: EndpointRow,
  now: number,
) =>
  recordAudit(
    databaseOf(env, acting.sellerId),
    { sellerId: acting.sellerId, actor: acting.actor, action, subject: row.id },
    now,
  );
