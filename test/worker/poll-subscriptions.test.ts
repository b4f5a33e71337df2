// CDEK's webhook subscriptions: watched daily, made again when they are gone.
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { pollCarriers } from '../../functions/inbound/poll.ts';
import { outside } from './outside.ts';
import {
  type Asker,
  connectionOf,
  HOUR,
  json,
  openPolling,
  recorded,
  run,
  T0,
} from './poll-support.ts';
import { cdekStatus, newCdekNumber, ORIGIN, post, settled, track } from './support.ts';

interface Subscription {
  type: string;
  url: string;
}

/** CDEK with these subscriptions; new ones are added to them. */
function cdekWith(subscriptions: Subscription[]) {
  return outside('api.cdek.ru', async (request) => {
    if (request.url.includes('/oauth/')) return json(recorded('polls/cdek/token.json'));
    if (request.method === 'GET') return json(subscriptions);
    subscriptions.push(await request.json<Subscription>());
    return json({ entity: { uuid: crypto.randomUUID() }, requests: [{ state: 'ACCEPTED' }] }, 202);
  });
}

const own = ({ path }: Asker, type: string) => ({ type, url: `${ORIGIN}${path}` });

test('there being none, both are made, with an address that works', async () => {
  const asker = await openPolling('cdek');
  const subscriptions: Subscription[] = [];
  cdekWith(subscriptions);
  await run(T0);
  expect(subscriptions.map(({ type }) => type)).toEqual(['ORDER_STATUS', 'DELIV_PROBLEM']);
  const [first] = subscriptions;
  const path = new URL(first?.url ?? '').pathname;
  // The old secret is known to nobody: the address is a new one, and the log says so.
  expect(path).not.toBe(asker.path);
  const number = newCdekNumber();
  const hook = { ...asker, path };
  expect((await post(hook, cdekStatus(number, 'DELIVERED', '2026-11-01T08:00:00Z'))).status).toBe(
    200,
  );
  await settled(asker);
  expect((await track(number)).shipments[0]?.status).toBe('delivered');
  const deeds = await env.DB.prepare('SELECT actor, action FROM audit WHERE subject = ?')
    .bind(asker.connectionId)
    .all();
  expect(deeds.results).toEqual([{ actor: 'system', action: 'connection_address_changed' }]);
});

test('they are looked at once a day', async () => {
  const asker = await openPolling('cdek');
  const requests = cdekWith([own(asker, 'ORDER_STATUS'), own(asker, 'DELIV_PROBLEM')]);
  for (let hour = 0; hour < 30; hour++) await run(T0 + hour * HOUR);
  expect(requests.filter(({ url }) => url.endsWith('/v2/webhooks'))).toHaveLength(2);
});

test('the one that was deleted is made again with the address of the other', async () => {
  const asker = await openPolling('cdek');
  const subscriptions = [own(asker, 'DELIV_PROBLEM')];
  cdekWith(subscriptions);
  await run(T0);
  expect(subscriptions).toEqual([own(asker, 'DELIV_PROBLEM'), own(asker, 'ORDER_STATUS')]);
});

test('subscriptions of other systems are left alone; where there is no room, the seller is told', async () => {
  const asker = await openPolling('cdek');
  const foreign = ['ORDER_STATUS', 'PRINT_FORM'].map((type) => ({
    type,
    url: 'https://shop.test/hook',
  }));
  const subscriptions = [...foreign];
  cdekWith(subscriptions);
  await run(T0);
  expect(subscriptions).toEqual(foreign);
  expect((await connectionOf(asker)).failure).toBe('subscriptions_full');
});

test('one place left is used for the states of orders', async () => {
  await openPolling('cdek');
  const subscriptions = [{ type: 'PRINT_FORM', url: 'https://shop.test/hook' }];
  cdekWith(subscriptions);
  await run(T0);
  expect(subscriptions.map(({ type }) => type)).toEqual(['PRINT_FORM', 'ORDER_STATUS']);
});

test('an installation that nobody can reach from outside subscribes to nothing', async () => {
  await openPolling('cdek');
  const requests = cdekWith([]);
  const local = { ...env, PUBLIC_ORIGIN: 'http://localhost:8787' };
  await pollCarriers(local, T0, async () => {});
  expect(requests).toEqual([]);
});
