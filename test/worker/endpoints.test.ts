// Endpoints over the API: who may do what, what is shown, and what is sent again.
import { env } from 'cloudflare:test';
import { afterEach, describe, expect, test } from 'vitest';
import type { Delivery, Endpoint } from '../../functions/contract/endpoint.ts';
import { joinShop, keyOf, openShop } from './support/accounts.ts';
import { call, expectProblem } from './support/hooks.ts';
import {
  cleared,
  DAY,
  deliveriesOf,
  happen,
  leaveNothingWaiting,
  listen,
  MINUTE,
  receiver,
  tell,
  verify,
} from './support/listeners.ts';

afterEach(leaveNothingWaiting);

type Headers = Record<string, string>;

const send = (headers: Headers, path: string, method = 'GET', body?: object) =>
  call(`/api/v1/endpoints${path}`, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

const HOOK = { url: 'https://hooks.shop.example/parcels', types: ['ticket.opened'] };

async function create(headers: Headers, body: object = HOOK) {
  const answer = await send(headers, '', 'POST', body);
  expect(answer.status).toBe(201);
  return answer.json<{ endpoint: Endpoint; secret: string }>();
}

describe('an endpoint', () => {
  test('an endpoint shows its secret only when it is created or rotated', async () => {
    const { owner } = await openShop();
    const { endpoint, secret } = await create(owner.headers);
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const rotated = await send(owner.headers, `/${endpoint.id}/rotate`, 'POST');
    const { secret: next } = await rotated.json<{ secret: string }>();
    const answers = await Promise.all([
      send(owner.headers, ''),
      send(owner.headers, `/${endpoint.id}`),
      send(owner.headers, `/${endpoint.id}`, 'PATCH', { types: ['ticket.opened'] }),
      send(owner.headers, `/${endpoint.id}/deliveries`),
      call('/en/desk/settings/webhooks', { headers: owner.headers }),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(200);
      const text = await answer.text();
      expect(text).not.toContain(secret.slice(6));
      expect(text).not.toContain(next.slice(6));
    }
    const { results } = await env.DB.prepare('SELECT * FROM endpoints WHERE id = ?')
      .bind(endpoint.id)
      .all();
    expect(JSON.stringify(results)).not.toContain(secret.slice(6, 30));
  });

  test('agents, viewers and API keys can read an endpoint but cannot create, change or remove one', async () => {
    const shop = await openShop();
    const { endpoint } = await create(shop.owner.headers);
    const agent = await joinShop(shop.id, 'agent');
    const viewer = await joinShop(shop.id, 'viewer');
    const { key } = await keyOf(shop, 'write');
    const callers = [agent.headers, viewer.headers, { authorization: `Bearer ${key}` }];
    for (const headers of callers) {
      expect((await send(headers, '')).status).toBe(200);
      expect((await send(headers, `/${endpoint.id}/deliveries`)).status).toBe(200);
      for (const [path, method, body] of [
        ['', 'POST', HOOK],
        [`/${endpoint.id}`, 'PATCH', { enabled: false }],
        [`/${endpoint.id}`, 'DELETE'],
        [`/${endpoint.id}/rotate`, 'POST'],
        [`/${endpoint.id}/test`, 'POST'],
        [`/${endpoint.id}/replay`, 'POST', { since: '2026-01-01T00:00:00.000Z' }],
        [`/${endpoint.id}/deliveries/news_x/replay`, 'POST'],
      ] as const) {
        await expectProblem(await send(headers, path, method, body), 403, 'forbidden');
      }
    }
    await expectProblem(await send({}, ''), 401, 'unauthorized');
  });

  test('an endpoint of another seller answers 404 and is not listed', async () => {
    const [shop, other] = [await openShop(), await openShop()];
    const { endpoint } = await create(shop.owner.headers);
    const { headers } = other.owner;
    for (const [path, method, body] of [
      [`/${endpoint.id}`, 'GET'],
      [`/${endpoint.id}`, 'PATCH', { enabled: false }],
      [`/${endpoint.id}`, 'DELETE'],
      [`/${endpoint.id}/rotate`, 'POST'],
      [`/${endpoint.id}/test`, 'POST'],
      [`/${endpoint.id}/deliveries`, 'GET'],
      [`/${endpoint.id}/replay`, 'POST', { since: '2026-01-01T00:00:00.000Z' }],
      [`/${endpoint.id}/deliveries/news_x/replay`, 'POST'],
    ] as const) {
      await expectProblem(await send(headers, path, method, body), 404, 'not-found');
    }
    expect(await (await send(headers, '')).json()).toEqual({ endpoints: [] });
  });

  test('an endpoint cannot lead into a private network or to this service', async () => {
    const { owner } = await openShop();
    const { endpoint } = await create(owner.headers);
    for (const url of [
      'https://127.0.0.1/',
      'https://[::ffff:10.0.0.1]/',
      'https://metadata.google.internal/',
      'http://shop.example/',
      'https://user:secret@shop.example/',
      'https://desk.test/hooks/ozon/x',
      'not an address',
    ]) {
      const refused = await send(owner.headers, '', 'POST', { ...HOOK, url });
      await expectProblem(refused, 422, 'target-not-allowed');
      const moved = await send(owner.headers, `/${endpoint.id}`, 'PATCH', { url });
      await expectProblem(moved, 422, 'target-not-allowed');
    }
  });

  test('a seller can have at most ten endpoints', async () => {
    const { owner } = await openShop();
    for (let i = 0; i < 10; i++) await create(owner.headers);
    const eleventh = await send(owner.headers, '', 'POST', HOOK);
    await expectProblem(eleventh, 409, 'too-many-endpoints');
  });

  test('an endpoint with missing, unknown or malformed event types is refused', async () => {
    const { owner } = await openShop();
    for (const types of [[], ['shipment.stolen'], 'ticket.opened']) {
      const refused = await send(owner.headers, '', 'POST', { ...HOOK, types });
      await expectProblem(refused, 422, 'invalid-input');
    }
  });
});

describe('a test message', () => {
  test('a test message is sent at once, signed and without retry, and its response is returned', async () => {
    const { id, owner } = await openShop();
    const endpoint = await listen(id);
    const received = receiver(endpoint, [200, 404]);
    const sent = await send(owner.headers, `/${endpoint.id}/test`, 'POST');
    expect(await sent.json()).toMatchObject({
      type: 'endpoint.test',
      state: 'sent',
      status: 200,
      response: 'as you wish',
    });
    const [first] = received;
    if (!first) throw new Error('nothing arrived');
    expect(verify(endpoint, first)).toMatchObject({ type: 'endpoint.test' });
    const failed = await send(owner.headers, `/${endpoint.id}/test`, 'POST');
    expect(await failed.json()).toMatchObject({ state: 'failed', status: 404, attempts: 1 });
    await tell(Date.now() + DAY);
    expect(received).toHaveLength(2);
  });
});

describe('deliveries of an endpoint', () => {
  async function failing() {
    const { id, owner } = await openShop();
    const endpoint = await listen(id);
    const now = Date.now();
    receiver(endpoint, [410]);
    await happen([cleared(id, now - MINUTE), cleared(id, now)], now);
    await tell(now);
    const change = (enabled: boolean) =>
      send(owner.headers, `/${endpoint.id}`, 'PATCH', { enabled });
    return { endpoint, headers: owner.headers, now, change };
  }

  test('all failed deliveries can be replayed once their endpoint is enabled again', async () => {
    const { endpoint, headers, now, change } = await failing();
    const since = new Date(now - DAY).toISOString();
    const replay = () => send(headers, `/${endpoint.id}/replay`, 'POST', { since });
    await expectProblem(await replay(), 409, 'endpoint-off');
    expect(await (await change(true)).json()).toMatchObject({ disabled: null });
    const received = receiver(endpoint);
    expect(await (await replay()).json()).toEqual({ replayed: 2 });
    await tell(Date.now());
    expect(received).toHaveLength(2);
    expect(await (await replay()).json()).toEqual({ replayed: 0 });
  });

  test('one failed delivery can be replayed alone and keeps its message id', async () => {
    const { endpoint, headers, change } = await failing();
    await change(true);
    const received = receiver(endpoint);
    const [first] = await deliveriesOf(endpoint.id);
    const again = `/${endpoint.id}/deliveries/${first?.announcement_id}/replay`;
    expect(await (await send(headers, again, 'POST')).json()).toEqual({ replayed: 1 });
    await tell(Date.now());
    expect(received.map(({ id }) => id)).toEqual([first?.announcement_id]);
    const unknown = `/${endpoint.id}/deliveries/news_unknown/replay`;
    await expectProblem(await send(headers, unknown, 'POST'), 409, 'not-replayable');
  });

  test('deliveries of an endpoint are listed page by page with their attempts', async () => {
    const { id, owner } = await openShop();
    const endpoint = await listen(id);
    receiver(endpoint);
    const now = Date.now();
    const news = Array.from({ length: 60 }, (_, i) => cleared(id, now + i));
    await happen(news, now);
    await tell(now);
    const page = async (query: string) =>
      (await send(owner.headers, `/${endpoint.id}/deliveries${query}`)).json<{
        deliveries: Delivery[];
        next: string | null;
      }>();
    const first = await page('');
    const second = await page(`?before=${first.next}`);
    const ids = [...first.deliveries, ...second.deliveries].map((one) => one.id);
    expect(ids).toEqual(news.map((one) => one.id).reverse());
    expect(second.next).toBeNull();
    expect(first.deliveries[0]).toMatchObject({ state: 'sent', attempts: 1, status: 204 });
  });
});

test('a removed endpoint has no deliveries and gets no event from before its removal', async () => {
  const { id, owner } = await openShop();
  const endpoint = await listen(id);
  const now = Date.now();
  await happen([cleared(id, now)], now);
  expect((await send(owner.headers, `/${endpoint.id}`, 'DELETE')).status).toBe(200);
  await tell(now);
  expect(await deliveriesOf(endpoint.id)).toEqual([]);
});
