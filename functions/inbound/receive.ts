// The webhook: POST /hooks/:carrier/:secret, top to bottom. A 2xx response means: it is in the inbox.
// Room inbound: carrier -> us, by webhook and by polling, and the consumer of the inbox.

import type { Context } from 'hono';
import { hookQuotas } from '../accounts/seller-quotas.ts';
import type { Carrier, Inbound } from '../carriers/carrier.ts';
import { findCarrier } from '../carriers/index.ts';
import type { ConnectionRow } from '../connections/rows.ts';
import { findConnection } from '../connections/store.ts';
import { touchHeard } from '../connections/visits-store.ts';
import { PROBLEMS, type ProblemSlug } from '../contract/problem.ts';
import type { Env } from '../env.ts';
import { keepMessage } from '../inbox/keep-store.ts';
import { noteRefused } from '../inbox/refused-store.ts';
import { wakeUp } from '../inbox/wake.ts';
import { readCapped } from '../lib/body.ts';
import { concat } from '../lib/bytes.ts';
import { clientAddress } from '../lib/client.ts';
import { databaseOf, firstIn } from '../lib/databases.ts';
import { sha256Hex } from '../lib/hmac.ts';
import { logError } from '../lib/log.ts';
import { problemResponse } from '../lib/problem.ts';
import { waitFor } from '../lib/quota.ts';
import { RateLimiter } from '../lib/rate-limit.ts';
import { unseal } from '../lib/secrets.ts';
import { parsePayload } from './payload.ts';
import { verifySender } from './verify.ts';

export const BODY_BYTES_MAX = 1_048_576;

/** As a route. */
export const takeMessage = (
  c: Context<{ Bindings: Env }, '/:carrier/:secret'>,
): Promise<Response> => receiveHook(c.req.raw, c.env, c.executionCtx, c.req.param(), Date.now());

export async function receiveHook(
  request: Request,
  env: Env,
  ctx: Pick<ExecutionContext, 'waitUntil'>,
  params: { carrier: string; secret: string },
  now: number,
): Promise<Response> {
  const carrier = findCarrier(params.carrier);
  if (!carrier?.inbound) return refuse(request, env, carrier, 'hook-not-found');
  const connection = await connectionFor(env, carrier.id, params.secret, now);
  if (connection === null) return refuse(request, env, carrier, 'hook-not-found');
  if (connection.fullUntil > now) {
    const retryAfterSeconds = Math.ceil((connection.fullUntil - now) / 1000);
    note(env, ctx, connection.row, 'quota-used-up', now);
    return refuse(request, env, carrier, 'quota-used-up', { retryAfterSeconds });
  }
  return receiveBy(connection, carrier, request, env, ctx, now);
}

/** Handles a message once its connection is known. */
export async function receiveBy(
  connection: OpenConnection,
  carrier: Carrier,
  request: Request,
  env: Env,
  ctx: Pick<ExecutionContext, 'waitUntil'>,
  now: number,
): Promise<Response> {
  const { inbound } = carrier;
  if (!inbound) return refuse(request, env, carrier, 'hook-not-found');
  const refused = (slug: ProblemSlug) => {
    note(env, ctx, connection.row, slug, now);
    return refuse(request, env, carrier, slug);
  };
  const body = await readCapped(request, BODY_BYTES_MAX);
  if (body === null) return refused('body-too-large');

  const ip = clientAddress(request);
  const verdict = await verifySender(
    inbound,
    connection.signingKey,
    connection.row.any_sender === 1,
    { headers: request.headers, body, ip },
  );
  if (verdict !== 'genuine') return refused(verdict);

  const query = inbound.withQuery ? new URL(request.url).search : '';
  const parsed = parsePayload(inbound, body, query);
  if (!parsed.ok) return refused(parsed.problem);

  const db = databaseOf(env, connection.row.seller_id);
  const probe = inbound.reply?.probe?.(parsed.payload, now) ?? null;
  if (probe !== null) {
    ctx.waitUntil(noteProbe(db, connection.row, now));
    return Response.json(probe);
  }

  const hash = await sha256Hex(
    inbound.withQuery ? concat(body, new TextEncoder().encode(query)) : body,
  );
  const payload = JSON.stringify(parsed.payload);
  const inboxId = await keepMessage(db, connection.row.id, hash, payload, now);
  if (inboxId === 'revoked') return refuse(request, env, carrier, 'hook-not-found');
  // A lost wake-up costs a minute, not the message: the sweep finds it.
  if (inboxId !== 'duplicate')
    ctx.waitUntil(env.INBOUND.send(wakeUp(connection.row.seller_id, inboxId)));
  return accepted(inbound, parsed.payload);
}

const HEARD_EVERY_MS = 60_000;

/** A probe is no message, but its sender is alive: recorded once a minute, after the response. */
async function noteProbe(db: D1Database, row: ConnectionRow, now: number): Promise<void> {
  if (now - (row.last_heard_at ?? 0) < HEARD_EVERY_MS) return;
  row.last_heard_at = now;
  await touchHeard(db, [row.id], now).run();
}

const notes = new RateLimiter();
const NOTES_PER_MINUTE = 20;

/** For the seller, after the response. A flood costs twenty rows a minute, and a lost note costs nobody a parcel. */
function note(
  env: Env,
  ctx: Pick<ExecutionContext, 'waitUntil'>,
  { id, seller_id }: ConnectionRow,
  slug: ProblemSlug,
  now: number,
): void {
  if (notes.take(id, NOTES_PER_MINUTE, now) > 0) return;
  const written = noteRefused(databaseOf(env, seller_id), id, slug, now).run();
  ctx.waitUntil(written.catch((error) => logError('inbound.note', error, { connectionId: id })));
}

const accepted = (inbound: Inbound<unknown>, payload: unknown): Response =>
  Response.json(inbound.reply?.accepted(payload) ?? { ok: true });

/** In the carrier's own template if it has one: Ozon suspends pushes over a foreign reply. */
function refuse(
  request: Request,
  env: Env,
  carrier: Carrier | null,
  slug: ProblemSlug,
  more: { retryAfterSeconds?: number } = {},
): Response {
  const reply = carrier?.inbound?.reply;
  if (!reply) return problemResponse(request, env.PUBLIC_ORIGIN, slug, more);
  const { status, title } = PROBLEMS[slug];
  return Response.json(reply.refused(slug, title), { status });
}

export interface OpenConnection {
  row: ConnectionRow;
  signingKey: string | null;
}

const CONNECTION_CACHE_MS = 30_000;
const CONNECTIONS_CACHED_MAX = 1_000;
/** `fullUntil`: when the shop's used-up daily quota has room again; 0: it has room now. */
type Cached = OpenConnection & { until: number; fullUntil: number };
const cache = new Map<string, Cached>();

/**
 * Cached for half a minute, so that a busy address costs one statement per push; the insert itself checks
 * that the connection was not revoked meanwhile. A used-up quota is noticed equally late.
 */
async function connectionFor(
  env: Env,
  carrier: string,
  secret: string,
  now: number,
): Promise<Cached | null> {
  const cacheKey = `${carrier}/${secret}`;
  const hit = cache.get(cacheKey);
  if (hit && hit.until > now) return hit;
  const row = await firstIn(env, async (db) =>
    findConnection(db, carrier, await sha256Hex(secret)),
  );
  if (row === null) return null;
  const signingKey = row.signing_key && (await unseal(row.signing_key, env.SECRETS_KEY));
  const wait = await waitFor(env, await hookQuotas(env, row.seller_id, 1, now), now);
  const fullUntil = wait === 0 ? 0 : now + wait * 1000;
  const found = { row, signingKey, until: now + CONNECTION_CACHE_MS, fullUntil };
  if (cache.size >= CONNECTIONS_CACHED_MAX) cache.clear();
  cache.set(cacheKey, found);
  return found;
}
