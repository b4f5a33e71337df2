// Somebody who listens: an endpoint with a receiver behind it, and news to tell.
import { env } from 'cloudflare:test';
import { Webhook } from 'standardwebhooks';
import { expect } from 'vitest';
import { NEWS_TYPES, type NewsType } from '../../../functions/contract/news.ts';
import { newId } from '../../../functions/lib/ids.ts';
import { seal } from '../../../functions/lib/secrets.ts';
import { deliverDue } from '../../../functions/outbound/deliver.ts';
import { addEndpoint } from '../../../functions/outbound/endpoints-store.ts';
import type { EndpointRow } from '../../../functions/outbound/rows.ts';
import { newSigningSecret } from '../../../functions/outbound/sign.ts';
import { announce, type News } from '../../../functions/outbox/store.ts';
import { outside } from './outside.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Without the queue: a test says itself when it is told. */
export const quiet = { ...env, OUTBOUND: { send: async () => {} } as unknown as Queue };

/** Tells what is due at that time, until nothing is. */
export async function tell(now: number): Promise<void> {
  while ((await deliverDue(quiet, now)) > 0);
}

export interface Endpoint {
  id: string;
  sellerId: string;
  secret: string;
  host: string;
}

let hosts = 0;

export async function listen(
  sellerId: string,
  types: readonly NewsType[] = NEWS_TYPES,
  more: Partial<EndpointRow> = {},
): Promise<Endpoint> {
  const now = Date.now();
  const [id, host, secret] = [newId('end', now), `hook${hosts++}.shop.example`, newSigningSecret()];
  await addEndpoint(env.DB, {
    id,
    seller_id: sellerId,
    url: `https://${host}/news`,
    types: JSON.stringify(types),
    secret: await seal(secret, env.SECRETS_KEY),
    previous_secret: null,
    previous_until: null,
    failing_since: null,
    disabled_at: null,
    disabled_reason: null,
    created_at: now,
    format: 'standard',
    ...more,
  }).run();
  return { id, sellerId, secret, host };
}

export interface Received {
  id: string;
  body: { type: string; timestamp: string; data: Record<string, unknown> };
  headers: Record<string, string>;
  text: string;
}

/** What arrives at an endpoint, and what it answers: one status after the other, then 204. */
export function receiver({ host }: Endpoint, statuses: number[] = [], answer: ResponseInit = {}) {
  const received: Received[] = [];
  outside(host, async (request) => {
    const text = await request.text();
    const headers = Object.fromEntries(request.headers);
    received.push({ id: headers['webhook-id'] ?? '', text, headers, body: JSON.parse(text) });
    const status = statuses.shift() ?? 204;
    return new Response(status === 204 ? null : 'as you wish', { ...answer, status });
  });
  return received;
}

/** Throws when the signature is not that of this secret. The library itself checks the time. */
export const verify = ({ secret }: { secret: string }, { text, headers }: Received): unknown =>
  new Webhook(secret).verify(text, headers);

let news = 0;

export function cleared(sellerId: string, now: number, number = `N-${news++}`): News {
  const id = newId('news', now);
  return {
    id,
    key: `test ${id}`,
    sellerId,
    type: 'shipment.problem_cleared',
    shipmentId: null,
    data: {
      shipment: { id: 'shp_x', carrier: 'cdek', number },
      reason: 'no_movement',
      since: new Date(now).toISOString(),
    },
  };
}

/** Announces it as the change it tells of would. */
export async function happen(news: News[], now: number): Promise<void> {
  await announce(env.DB, news, now).run();
}

/** Storage lives as long as a test file: what one test left waiting is not the next one's. */
export const leaveNothingWaiting = () =>
  env.DB.batch([
    env.DB.prepare('UPDATE announcements SET due_at = NULL'),
    env.DB.prepare('UPDATE deliveries SET due_at = NULL'),
  ]);

export const endpointRow = async (id: string) => {
  const row = await env.DB.prepare('SELECT * FROM endpoints WHERE id = ?')
    .bind(id)
    .first<EndpointRow>();
  expect(row).not.toBeNull();
  return row as EndpointRow;
};

export const deliveriesOf = async (targetId: string) =>
  (
    await env.DB.prepare('SELECT * FROM deliveries WHERE target_id = ? ORDER BY announcement_id')
      .bind(targetId)
      .all<{
        announcement_id: string;
        state: string;
        attempts: number;
        due_at: number | null;
        status: number | null;
        response: string | null;
      }>()
  ).results;
