// A ticket about a posting nobody here knew yet goes to the seller whose posting Ozon says it is, and to
// nobody who merely claims the number.
import { env } from 'cloudflare:test';
import { expect, test, vi } from 'vitest';
import { findTicket } from '../../functions/tickets/store.ts';
import { openShop } from './support/accounts.ts';
import { openByForm } from './support/cases.ts';
import {
  answer,
  answerTogether,
  call,
  cdekOrder,
  cdekStatus,
  newCdekNumber,
  newPosting,
  openHook,
  ozonState,
  post,
  settled,
} from './support/hooks.ts';
import { listen, receiver } from './support/listeners.ts';
import { connectOzon, syncWhole } from './support/ozon.ts';
import { api, idsIn } from './support/ticket-callers.ts';

const ownerOf = async (id: string) => (await findTicket(env.DB, id))?.seller_id ?? null;

const register = (headers: Record<string, string>, number: string) =>
  call('/api/v1/shipments', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ shipments: [{ number }] }),
  });

test('an unowned ticket goes to the seller whose Ozon account has the posting, with webhook, audit entry and search', async () => {
  const { id: sellerId, owner } = await openShop();
  const received = receiver(await listen(sellerId, ['ticket.opened']));
  const seller = await connectOzon({ sellerId });
  const number = seller.posting(2);
  const { id } = await openByForm({ number, message: 'Застряла где-то' });
  expect(await ownerOf(id)).toBeNull();
  await syncWhole(seller);
  expect(await ownerOf(id)).toBe(sellerId);
  expect(await idsIn(owner, '?q=застряла')).toEqual([id]);
  await vi.waitUntil(() => received.length > 0, { timeout: 10_000, interval: 20 });
  expect(received.map(({ body }) => body)).toMatchObject([
    { type: 'ticket.opened', data: { by: 'buyer', message: { body: 'Застряла где-то' } } },
  ]);
  const log = await (await call('/api/v1/audit?kind=ticket', { headers: owner.headers })).text();
  expect(log).toContain('"given"');
  expect((await api(owner, `/${id}/messages`, { body: 'Ищем' })).status).toBe(201);
});

test('a ticket stays unowned when a seller registers its number or posts it to their own webhook', async () => {
  const { id: sellerId, owner } = await openShop();
  const number = newPosting();
  const { id } = await openByForm({ number });
  expect((await register(owner.headers, number)).status).toBe(201);
  const hook = await openHook('ozon', { sellerId });
  await post(hook, ozonState(number, 'posting_in_carriage', new Date().toISOString()));
  await settled(hook);
  const known = await env.DB.prepare('SELECT count(*) AS n FROM shipment_numbers WHERE number = ?')
    .bind(number)
    .first<number>('n');
  expect(known).toBeGreaterThan(0);
  expect(await ownerOf(id)).toBeNull();
  expect((await api(owner, `/${id}`)).status).toBe(404);
});

test('an unowned ticket goes to its Ozon seller although a competitor registered the number', async () => {
  const { id: sellerId } = await openShop();
  const seller = await connectOzon({ sellerId });
  const number = seller.posting(3);
  const { id } = await openByForm({ number });
  const competitor = (await openShop()).owner;
  const registered = await register(competitor.headers, number);
  expect(registered.status).toBe(201);
  expect(await registered.json()).toMatchObject({ results: [{ number, isNew: true }] });
  expect(await ownerOf(id)).toBeNull();
  await syncWhole(seller);
  expect(await ownerOf(id)).toBe(sellerId);
  expect((await api(competitor, `/${id}`)).status).toBe(404);
});

test('an unowned ticket goes to a seller by CDEK’s answer to their key, not by a webhook', async () => {
  const number = newCdekNumber();
  const { id } = await openByForm({ number });
  const hook = await openHook('cdek');
  await post(hook, cdekStatus(number, 'CREATED', new Date().toISOString()));
  await settled(hook);
  expect(await ownerOf(id)).toBeNull();
  await answer(hook, cdekOrder(number, 'CREATED', new Date().toISOString()));
  expect(await ownerOf(id)).toBe(hook.sellerId);
});

test('a ticket stays unowned when CDEK confirms its number to two sellers at once', async () => {
  const number = newCdekNumber();
  const { id } = await openByForm({ number });
  const hooks = await Promise.all([openHook('cdek'), openHook('cdek')]);
  const order = cdekOrder(number, 'CREATED', new Date().toISOString());
  await answerTogether(hooks.map((hook) => [hook, order] as const));
  expect(await ownerOf(id)).toBeNull();
});

test('an ended ticket and a ticket about a tracking number stay unowned when Ozon confirms the posting', async () => {
  const { id: sellerId } = await openShop();
  const seller = await connectOzon({ sellerId });
  const { id } = await openByForm({ number: seller.posting(2) });
  await env.DB.prepare(`UPDATE tickets SET state = 'closed', ended_at = 1 WHERE id = ?`)
    .bind(id)
    .run();
  const { postings } = seller.ozon.shop(seller.clientId);
  const tracked = postings.find(({ trackingNumber }) => trackingNumber.length >= 8);
  const other = await openByForm({ number: tracked?.trackingNumber ?? '' });
  await syncWhole(seller);
  const known = env.DB.prepare('SELECT number FROM shipment_numbers WHERE number = ?');
  for (const number of [seller.posting(2), other.number]) {
    expect(await known.bind(number).first('number')).toBe(number);
  }
  expect([await ownerOf(id), await ownerOf(other.id)]).toEqual([null, null]);
});
