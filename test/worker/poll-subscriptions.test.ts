// CDEK's webhook subscriptions: watched daily, made again when they are gone.
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { pollCarriers } from '../../functions/inbound/poll.ts';
import {
  cdekOrder,
  cdekStatus,
  newCdekNumber,
  ORIGIN,
  post,
  settled,
  track,
} from './support/hooks.ts';
import { outside } from './support/outside.ts';
import {
  type Asker,
  connectionOf,
  HOUR,
  json,
  know,
  MINUTE,
  openPolling,
  recorded,
  run,
  T0,
} from './support/poll.ts';

interface Subscription {
  uuid?: string;
  type: string;
  url: string;
}

/** CDEK with these subscriptions; new ones are added to them. */
function cdekWith(subscriptions: Subscription[]) {
  return outside('api.cdek.ru', async (request) => {
    if (request.url.includes('/oauth/')) return json(recorded('polls/cdek/token.json'));
    if (request.method === 'GET') return json(subscriptions);
    if (request.method === 'DELETE') {
      const gone = subscriptions.findIndex(({ uuid }) => request.url.endsWith(`/${uuid}`));
      subscriptions.splice(gone, 1);
      return json({ requests: [{ state: 'SUCCESSFUL' }] });
    }
    subscriptions.push(await request.json<Subscription>());
    return json({ entity: { uuid: crypto.randomUUID() }, requests: [{ state: 'ACCEPTED' }] }, 202);
  });
}

const own = ({ path }: Asker, type: string) => ({ type, url: `${ORIGIN}${path}` });

test('missing CDEK subscriptions are both created, with a new webhook address that works', async () => {
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

test('CDEK subscriptions are checked once a day', async () => {
  const asker = await openPolling('cdek');
  const requests = cdekWith([own(asker, 'ORDER_STATUS'), own(asker, 'DELIV_PROBLEM')]);
  for (let hour = 0; hour < 30; hour++) await run(T0 + hour * HOUR);
  expect(requests.filter(({ url }) => url.endsWith('/v2/webhooks'))).toHaveLength(2);
});

test('a deleted CDEK subscription is created again with the address of the other one', async () => {
  const asker = await openPolling('cdek');
  const subscriptions = [own(asker, 'DELIV_PROBLEM')];
  cdekWith(subscriptions);
  await run(T0);
  expect(subscriptions).toEqual([own(asker, 'DELIV_PROBLEM'), own(asker, 'ORDER_STATUS')]);
});

test('CDEK subscriptions of other systems stay, and a lack of room is recorded on the connection', async () => {
  const asker = await openPolling('cdek');
  const foreign = ['ORDER_STATUS', 'PRINT_FORM'].map((type) => ({
    type,
    url: 'https://shop.test/hook',
  }));
  const subscriptions = [...foreign];
  cdekWith(subscriptions);
  await run(T0);
  expect(subscriptions).toEqual(foreign);
  // Asking goes on: it is something to see to, no failure.
  expect(await connectionOf(asker)).toMatchObject({
    failure: 'subscriptions_full',
    failing_since: null,
    poll_due_at: T0 + 5 * MINUTE,
  });
  const requests = cdekWith([]);
  await run(T0 + HOUR);
  expect(requests).toEqual([]);
  await run(T0 + 25 * HOUR);
  expect(requests.length).toBeGreaterThan(0);
  expect((await connectionOf(asker)).failure).toBe(null);
});

test('CDEK subscriptions of ours that lead nowhere are replaced, those of another connection stay', async () => {
  const asker = await openPolling('cdek');
  const other = await openPolling('cdek');
  const subscriptions = [
    { uuid: 'stale', type: 'ORDER_STATUS', url: `${ORIGIN}/hooks/cdek/nobodys-any-more` },
    { uuid: 'theirs', ...own(other, 'ORDER_STATUS') },
  ];
  await env.DB.prepare('UPDATE connections SET poll_due_at = NULL WHERE id = ?')
    .bind(other.connectionId)
    .run();
  cdekWith(subscriptions);
  await run(T0);
  expect(subscriptions.map(({ type, url }) => [type, url === own(other, '').url])).toEqual([
    ['ORDER_STATUS', true],
    ['ORDER_STATUS', false],
  ]);
  expect(subscriptions[1]?.url).not.toContain('nobodys');
  expect((await connectionOf(asker)).failure).toBe(null);
});

test('a failed check of CDEK subscriptions is retried after an hour, while parcels are polled and nothing counts as failing', async () => {
  const asker = await openPolling('cdek');
  const number = newCdekNumber();
  await know(asker, [number]);
  const requests = outside('api.cdek.ru', (request) => {
    if (request.url.includes('/oauth/')) return json(recorded('polls/cdek/token.json'));
    if (request.url.endsWith('/webhooks')) return json({}, 500);
    return json(cdekOrder(number, 'TAKEN_BY_COURIER', '2026-11-09T08:00:00+0000'));
  });
  await run(T0);
  await settled(asker);
  expect((await track(number)).shipments[0]?.status).toBe('out_for_delivery');
  expect(await connectionOf(asker)).toMatchObject({ failure: null, failures: 0 });
  await run(T0 + HOUR / 2);
  expect(requests.filter(({ url }) => url.endsWith('/webhooks'))).toHaveLength(1);
  await run(T0 + HOUR);
  expect(requests.filter(({ url }) => url.endsWith('/webhooks'))).toHaveLength(2);
});

test('the last free CDEK subscription is used for order statuses', async () => {
  await openPolling('cdek');
  const subscriptions = [{ type: 'PRINT_FORM', url: 'https://shop.test/hook' }];
  cdekWith(subscriptions);
  await run(T0);
  expect(subscriptions.map(({ type }) => type)).toEqual(['PRINT_FORM', 'ORDER_STATUS']);
});

test('an installation on localhost makes no CDEK subscriptions', async () => {
  await openPolling('cdek');
  const requests = cdekWith([]);
  const local = { ...env, PUBLIC_ORIGIN: 'http://localhost:8787' };
  await pollCarriers(local, T0, async () => {});
  expect(requests).toEqual([]);
});
