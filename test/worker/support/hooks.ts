// What worker tests share: a shop with a webhook, and a way to wait for the consumer.
import {
  createExecutionContext,
  createMessageBatch,
  env,
  waitOnExecutionContext,
} from 'cloudflare:test';
import { expect, onTestFinished, vi } from 'vitest';
import { findCarrier } from '../../../functions/carriers/index.ts';
import { addConnection } from '../../../functions/connections/store.ts';
import type { TrackAnswer } from '../../../functions/contract/shipment.ts';
import { consumeInbound } from '../../../functions/inbound/consume.ts';
import { parsePayload } from '../../../functions/inbound/payload.ts';
import { expectedSignature } from '../../../functions/inbound/verify.ts';
import { keepAnswer } from '../../../functions/inbox/keep-store.ts';
import worker from '../../../functions/index.ts';
import { sha256Hex } from '../../../functions/lib/hmac.ts';
import { newId, newSecret } from '../../../functions/lib/ids.ts';
import { seal } from '../../../functions/lib/secrets.ts';

export const ORIGIN = 'https://desk.test';
export const SIGNING_KEY = 'a key the carrier signs with';

/**
 * A request to the Worker, with all it does after its answer. Not through the pool's `exports`, whose
 * every call wraps the one before: a file of some thousand calls would take minutes.
 */
export async function call(path: string, init?: RequestInit, to = env): Promise<Response> {
  const ctx = createExecutionContext();
  const answer = await worker.fetch(await asSent(path, init), to, ctx);
  await waitOnExecutionContext(ctx);
  return answer;
}

/** What an answer says besides its body, without the id that each has of its own. */
export const headersOf = ({ headers }: Response): [string, string][] =>
  [...headers].filter(([name]) => name !== 'x-request-id').sort();

/** A client that knows its body says how long it is. */
async function asSent(path: string, init?: RequestInit): Promise<Request> {
  const request = new Request(`${ORIGIN}${path}`, init);
  if (request.body === null || init?.body instanceof ReadableStream) return request;
  const body = await request.arrayBuffer();
  const headers = new Headers(request.headers);
  if (!headers.has('content-length')) headers.set('content-length', String(body.byteLength));
  return new Request(request, { body, headers });
}

let postings = Date.now() % 10_000_000;

/** Postings nobody used before: storage lives as long as a test file. */
export const newPosting = (): string => `${String(10_000_000 + (postings++ % 89_999_999))}-0001-1`;
export const newCdekNumber = (): string => String(1_100_000_000 + (postings++ % 99_999_999));

export interface Hook {
  connectionId: string;
  sellerId: string;
  carrier: string;
  path: string;
}

export async function openHook(
  carrier: string,
  options: { anySender?: boolean; sellerId?: string } = {},
): Promise<Hook> {
  const now = Date.now();
  const sellerId = options.sellerId ?? newId('sel', now);
  const secret = newSecret();
  const connectionId = newId('con', now);
  const isSigned = findCarrier(carrier)?.inbound?.signature.scheme !== 'none';
  await env.DB.batch([
    env.DB.prepare(
      'INSERT OR IGNORE INTO sellers (id, name, slug, createdAt) VALUES (?1, ?2, ?1, ?3)',
    ).bind(sellerId, 'A shop', new Date(now).toISOString()),
    addConnection(env.DB, {
      id: connectionId,
      seller_id: sellerId,
      carrier,
      secret_hash: await sha256Hex(secret),
      signing_key: isSigned ? await seal(SIGNING_KEY, env.SECRETS_KEY) : null,
      any_sender: options.anySender === false ? 0 : 1,
      created_at: now,
      revoked_at: null,
    }),
  ]);
  return { connectionId, sellerId, carrier, path: `/hooks/${carrier}/${secret}` };
}

/** Posts as the carrier would, signature included. */
export async function post(
  hook: Hook,
  body: string | object,
  { headers = {}, query = '' }: { headers?: Record<string, string>; query?: string } = {},
): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const signature = findCarrier(hook.carrier)?.inbound?.signature;
  const all = new Headers({
    'content-type': 'application/json',
    timestamp: '1700000000',
    ...headers,
  });
  if (signature && signature.scheme !== 'none' && !all.has(signature.header[0] ?? '')) {
    const sent = { headers: all, body: new TextEncoder().encode(text) };
    all.set(
      signature.header[0] ?? '',
      (await expectedSignature(signature, SIGNING_KEY, sent)) ?? '',
    );
  }
  return call(hook.path + query, { method: 'POST', body: text, headers: all });
}

/** What the carrier says when it is asked with the seller's own key; worked on when this returns. */
export const answer = (...one: Answer): Promise<void> => answerTogether([one]);

type Answer = readonly [hook: Hook, body: string | object, query?: string];

/** Several at once, which the consumer takes up together. */
export async function answerTogether(answers: readonly Answer[]): Promise<void> {
  const timestamp = new Date();
  const kept = await Promise.all(answers.map((one) => keptAnswer(...one)));
  const messages = kept.flatMap((inboxId) =>
    inboxId === null ? [] : [{ id: `${inboxId}`, timestamp, attempts: 1, body: { inboxId } }],
  );
  await consumeInbound(createMessageBatch('parcel-desk-inbound', messages), env);
}

/** Its row in the inbox; null: it was said before. */
async function keptAnswer(...[hook, body, query = '']: Answer): Promise<number | null> {
  const inbound = findCarrier(hook.carrier)?.inbound;
  if (!inbound) throw new Error(`${hook.carrier} says nothing`);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const parsed = parsePayload(inbound, new TextEncoder().encode(text), query);
  if (!parsed.ok) throw new Error(parsed.problem);
  const payload = JSON.stringify(parsed.payload);
  const hash = await sha256Hex(payload);
  return keepAnswer(env.DB, hook.connectionId, hash, payload, Date.now()).first<number>('id');
}

export const track = async (number: string): Promise<TrackAnswer> =>
  (await call(`/api/v1/track/${encodeURIComponent(number)}`)).json();

/** The clock stands at the next full minute until the test ends: what is counted by the minute is in one. */
export function stopClock(): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Math.ceil(Date.now() / 60_000) * 60_000 });
  onTestFinished(() => void vi.useRealTimers());
}

/** Waits until the consumer has worked on everything of this connection. */
export async function settled(hook: Hook): Promise<void> {
  await vi.waitUntil(
    async () => {
      const waiting = await env.DB.prepare(
        `SELECT count(*) AS n FROM inbox WHERE connection_id = ? AND state = 'waiting'`,
      )
        .bind(hook.connectionId)
        .first<number>('n');
      return waiting === 0;
    },
    { timeout: 10_000, interval: 20 },
  );
}

export const inboxOf = async (hook: Hook) =>
  (
    await env.DB.prepare('SELECT * FROM inbox WHERE connection_id = ? ORDER BY received_at, id')
      .bind(hook.connectionId)
      .all<{
        id: number;
        state: string;
        failure: string | null;
        attempts: number;
        payload: string;
      }>()
  ).results;

export function expectProblem(response: Response, status: number, slug: string): Promise<void> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return response
    .json<{ type: string }>()
    .then(({ type }) => expect(type).toBe(`${ORIGIN}/problems/${slug}`));
}

export const ozonState = (posting: string, state: string, at: string) => ({
  message_type: 'TYPE_STATE_CHANGED',
  posting_number: posting,
  new_state: state,
  changed_state_date: at,
  warehouse_id: 1,
  seller_id: 15,
});

export const cdekStatus = (number: string, code: string, at: string, more: object = {}) => ({
  type: 'ORDER_STATUS',
  date_time: at,
  uuid: `72753031-0000-4000-8000-${number.padStart(12, '0')}`,
  attributes: { cdek_number: number, code, status_date_time: at, city_name: 'Казань', ...more },
});

export const cdekOrder = (number: string, code: string, at: string, more: object = {}) => ({
  entity: { cdek_number: number, statuses: [{ code, date_time: at, city: 'Казань' }], ...more },
});
