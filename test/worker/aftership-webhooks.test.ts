// Webhooks in AfterShip's shape: the body, the signature, and that every attempt says the same.

import { env } from 'cloudflare:test';
import { createHmac } from 'node:crypto';
import * as v from 'valibot';
import { afterEach, expect, test } from 'vitest';
import { aftership } from '../../functions/carriers/aftership.ts';
import type { Endpoint } from '../../functions/contract/endpoint.ts';
import { newId } from '../../functions/lib/ids.ts';
import type { News } from '../../functions/outbox/store.ts';
import { openShop, type Shop } from './support/accounts.ts';
import { call, newCdekNumber } from './support/hooks.ts';
import {
  deliveriesOf,
  HOUR,
  happen,
  leaveNothingWaiting,
  listen,
  type Received,
  receiver,
  tell,
  verify,
} from './support/listeners.ts';
import { add, send } from './support/shipments.ts';

afterEach(leaveNothingWaiting);

const statusNews = (
  shop: Shop,
  shipment: { id: string; number: string; carrier: string },
  status: 'in_transit' | 'delivered',
  now: number,
): News => ({
  id: newId('news', now),
  key: `status ${shipment.id} ${status} ${now}`,
  sellerId: shop.id,
  type: 'shipment.status_changed',
  shipmentId: shipment.id,
  data: {
    shipment,
    from: 'pending',
    status,
    subStatus: null,
    since: new Date(now).toISOString(),
    actionRequiredBy: 'carrier',
    eta: null,
    pickupUntil: null,
  },
});

const signatureOf = (secret: string, text: string) =>
  createHmac('sha256', secret).update(text).digest('base64');

const bodyOf = (one: Received | undefined) => JSON.parse(one?.text ?? '{}');

async function parcelOf(shop: Shop) {
  const number = newCdekNumber();
  const [id = ''] = await add(shop.owner, { number, carrier: 'cdek' });
  return { id, number, carrier: 'cdek' };
}

test('a change of status arrives as AfterShip sends it, signed as AfterShip and by Standard Webhooks', async () => {
  const shop = await openShop();
  const endpoint = await listen(shop.id, ['shipment.status_changed'], { format: 'aftership' });
  const received = receiver(endpoint);
  const shipment = await parcelOf(shop);
  const now = Date.now();
  const news = statusNews(shop, shipment, 'in_transit', now);
  await happen([news], now);
  await tell(now);
  const [first] = received;
  if (!first) throw new Error('nothing arrived');
  expect(first.headers['aftership-hmac-sha256']).toBe(signatureOf(endpoint.secret, first.text));
  expect(first.headers['aftership-hmac-sha256']).not.toBe(
    signatureOf(endpoint.secret.slice(6), first.text),
  );
  expect(() => verify(endpoint, first)).not.toThrow();
  const body = bodyOf(first);
  expect(body).toMatchObject({
    event: 'tracking_update',
    event_id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/),
    is_tracking_first_tag: true,
    msg: { id: shipment.id, tracking_number: shipment.number, slug: 'cdek', tag: 'InTransit' },
    ts: Math.floor(now / 1000),
  });
  // Our own reader of AfterShip's webhooks takes it.
  const payload = aftership.inbound?.payload as v.GenericSchema;
  expect(v.safeParse(payload, body).success).toBe(true);
});

test('a repeated attempt sends the same bytes, whatever has become of the parcel meanwhile', async () => {
  const shop = await openShop();
  const endpoint = await listen(shop.id, ['shipment.status_changed'], { format: 'aftership' });
  const received = receiver(endpoint, [500]);
  const shipment = await parcelOf(shop);
  const now = Date.now();
  await happen([statusNews(shop, shipment, 'in_transit', now)], now);
  await tell(now);
  await send(shop.owner, 'PATCH', `/api/v1/shipments/${shipment.id}`, { carrier: 'ozon' });
  await send(shop.owner, 'PATCH', `/api/v1/shipments/${shipment.id}`, { archived: true });
  await tell(now + HOUR);
  expect(received).toHaveLength(2);
  expect(received[1]?.text).toBe(received[0]?.text);
});

test('a parcel that is gone when its news is sent is told of by what the news says', async () => {
  const shop = await openShop();
  const endpoint = await listen(shop.id, ['shipment.status_changed'], { format: 'aftership' });
  const received = receiver(endpoint);
  const now = Date.now();
  const gone = { id: 'shp_gone', number: newCdekNumber(), carrier: 'cdek' };
  await happen([{ ...statusNews(shop, gone, 'delivered', now), shipmentId: null }], now);
  await tell(now);
  expect(bodyOf(received[0])).toMatchObject({
    msg: { id: 'shp_gone', tag: 'Delivered', checkpoints: [], aftership_tracking_url: null },
  });
});

test('another shop’s parcel named in a news item never comes out of the database', async () => {
  const [shop, other] = [await openShop(), await openShop()];
  const endpoint = await listen(shop.id, ['shipment.status_changed'], { format: 'aftership' });
  const received = receiver(endpoint);
  const theirs = await parcelOf(other);
  const now = Date.now();
  await happen([statusNews(shop, { ...theirs, number: 'X1234567' }, 'in_transit', now)], now);
  await tell(now);
  expect(received[0]?.text).not.toContain(theirs.number);
});

test('news that AfterShip has no event for is given up without calling, and what follows is sent', async () => {
  const shop = await openShop();
  const endpoint = await listen(shop.id, ['shipment.status_changed', 'connection.failing'], {
    format: 'aftership',
  });
  const received = receiver(endpoint);
  const shipment = await parcelOf(shop);
  const now = Date.now();
  const foreign: News = {
    id: newId('news', now),
    key: `failing ${now}`,
    sellerId: shop.id,
    type: 'connection.failing',
    shipmentId: null,
    data: { connection: { id: 'con_1', carrier: 'cdek' }, since: new Date(now).toISOString() },
  };
  await happen([foreign, statusNews(shop, shipment, 'in_transit', now + 1)], now);
  await tell(now + 2);
  expect(received).toHaveLength(1);
  expect((await deliveriesOf(endpoint.id)).map(({ state }) => state)).toEqual(['failed', 'sent']);
  const row = await env.DB.prepare('SELECT failing_since FROM endpoints WHERE id = ?')
    .bind(endpoint.id)
    .first();
  expect(row).toEqual({ failing_since: null });
});

test('an endpoint chooses its format, and AfterShip’s takes changes of status only', async () => {
  const { owner } = await openShop();
  const url = 'https://hooks.shop.example/aftership';
  const api = (path: string, method: 'POST' | 'PATCH', body: object) =>
    send(owner, method, `/api/v1/endpoints${path}`, body);
  const wrong = await api('', 'POST', { url, types: ['ticket.opened'], format: 'aftership' });
  expect(wrong.status).toBe(422);
  const made = await api('', 'POST', { url, types: ['ticket.opened'] });
  const { endpoint } = await made.json<{ endpoint: Endpoint }>();
  expect(endpoint.format).toBe('standard');
  const changed = await api(`/${endpoint.id}`, 'PATCH', { format: 'aftership' });
  expect(await changed.json()).toMatchObject({
    format: 'aftership',
    types: ['shipment.status_changed'],
  });
  expect((await api(`/${endpoint.id}`, 'PATCH', { types: ['ticket.opened'] })).status).toBe(422);
  expect((await api(`/${endpoint.id}`, 'PATCH', { format: 'other' })).status).toBe(422);
});

test('the form of the desk makes an endpoint of AfterShip’s format without a kind ticked', async () => {
  const shop = await openShop();
  const answer = await call('/en/desk/settings/webhooks', {
    method: 'POST',
    headers: { ...shop.owner.headers, accept: 'text/html' },
    body: new URLSearchParams({ url: 'https://hooks.shop.example/x', format: 'aftership' }),
  });
  expect([answer.status, (await answer.text()).includes('aftership-hmac-sha256')]).toEqual([
    200,
    true,
  ]);
  const { results } = await env.DB.prepare(
    'SELECT format, types FROM endpoints WHERE seller_id = ?',
  )
    .bind(shop.id)
    .all();
  expect(results).toEqual([{ format: 'aftership', types: '["shipment.status_changed"]' }]);
});

test('a test message to an AfterShip endpoint has AfterShip’s shape and no parcel', async () => {
  const shop = await openShop();
  const endpoint = await listen(shop.id, ['shipment.status_changed'], { format: 'aftership' });
  const received = receiver(endpoint);
  const answer = await send(shop.owner, 'POST', `/api/v1/endpoints/${endpoint.id}/test`);
  expect(await answer.json()).toMatchObject({ state: 'sent' });
  expect(bodyOf(received[0])).toMatchObject({
    event: 'tracking_update',
    is_tracking_first_tag: false,
    msg: { tracking_number: 'PARCEL-DESK-TEST' },
  });
});
