// Objects of a shop, for tests that ask for those of others. Each gives the ids by which it is asked for.
import { env } from 'cloudflare:test';
import { joinShop, keyOf, openBrowser, type Shop } from './accounts.ts';
import { call, newCdekNumber, newPosting as newPostingNumber, openHook } from './hooks.ts';
import { outside } from './outside.ts';

export type Ids = Record<string, string>;

/** By its owner, through the API. */
async function made<T = { id: string }>({ owner }: Shop, path: string, body: object): Promise<T> {
  const headers = { ...owner.headers, 'content-type': 'application/json' };
  const response = await call(path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (response.status !== 201) throw new Error(`${path}: ${await response.text()}`);
  return response.json();
}

export async function newTicket(shop: Shop): Promise<Ids> {
  const about = { number: newCdekNumber(), type: 'delay', message: 'Where is it?' };
  return { id: (await made(shop, '/api/v1/tickets', about)).id };
}

export async function twoTickets(shop: Shop): Promise<Ids> {
  const about = { number: newCdekNumber(), type: 'delay', message: 'Where is it?' };
  const { id } = await made(shop, '/api/v1/tickets', about);
  const into = await made(shop, '/api/v1/tickets', { ...about, message: 'And now?' });
  return { id, into: into.id };
}

export const newCanned = async (shop: Shop): Promise<Ids> => {
  const { id } = await made(shop, '/api/v1/canned-answers', { title: 'On its way', body: 'Soon.' });
  return { id };
};

export async function newParcel(shop: Shop): Promise<Ids> {
  const shipments = [{ number: newCdekNumber() }];
  const added = await made<{ results: { id: string }[] }>(shop, '/api/v1/shipments', { shipments });
  return { id: added.results[0]?.id ?? '' };
}

export const newView = async (shop: Shop): Promise<Ids> => ({
  id: (await made(shop, '/api/v1/shipment-views', { title: 'Mine', query: {} })).id,
});

export async function newProblem(shop: Shop): Promise<Ids> {
  const ids = await newParcel(shop);
  await env.DB.prepare(
    `UPDATE shipments SET problem = 'no_movement', problem_since = 1 WHERE id = ?`,
  )
    .bind(ids.id)
    .run();
  return ids;
}

export async function newChannel(shop: Shop): Promise<Ids> {
  const id = crypto.randomUUID();
  await env.DB.prepare(
    `INSERT INTO channels (id, seller_id, user_id, kind, hint, types, digest, created_at)
     VALUES (?, ?, ?, 'email', '', '[]', 0, 0)`,
  )
    .bind(id, shop.id, shop.owner.id)
    .run();
  return { id };
}

export const newImport = async (shop: Shop): Promise<Ids> => {
  const body = `tracking number\n${newCdekNumber()}\n`;
  const init = { method: 'POST', headers: shop.owner.headers, body };
  const response = await call('/api/v1/imports?fileName=a.csv', init);
  if (response.status !== 201) throw new Error(await response.text());
  return response.json();
};

export const newMember = async (shop: Shop): Promise<Ids> => {
  const { membershipId } = await joinShop(shop.id, 'viewer');
  return { id: membershipId };
};

let guests = 0;
export const newGuest = () => ({ email: `guest${guests++}@staff.test`, role: 'agent' });

export const newInvitation = async (shop: Shop): Promise<Ids> => ({
  id: (await made(shop, '/api/auth/invitations', newGuest())).id,
});

export const newSession = async ({ owner }: Shop): Promise<Ids> => ({
  id: (await openBrowser(owner.id)).sessionId,
});

export const newKey = async (shop: Shop): Promise<Ids> => ({ id: (await keyOf(shop, 'read')).id });

export async function newPosting(shop: Shop): Promise<Ids> {
  const number = newPostingNumber();
  const { connectionId } = await openHook('ozon', { sellerId: shop.id });
  await env.DB.prepare(
    `INSERT INTO ozon_postings
       (seller_id, number, connection_id, answer_hash, status, actions, read_at)
     VALUES (?, ?, ?, '-', 'awaiting_deliver', '[]', 0)`,
  )
    .bind(shop.id, number, connectionId)
    .run();
  return { number };
}

let requests = 1;
export async function newCancellation(shop: Shop): Promise<Ids> {
  const id = String(requests++);
  const { connectionId } = await openHook('ozon', { sellerId: shop.id });
  await env.DB.prepare(
    `INSERT INTO ozon_cancellations (seller_id, id, connection_id, number, state, seen_at)
     VALUES (?, ?, ?, ?, 'open', 0)`,
  )
    .bind(shop.id, id, connectionId, newPostingNumber())
    .run();
  return { id };
}

export const newConnection = async ({ id: sellerId }: Shop): Promise<Ids> => ({
  id: (await openHook('cdek', { sellerId })).connectionId,
});

export const newSignedConnection = async ({ id: sellerId }: Shop): Promise<Ids> => ({
  id: (await openHook('seventeen-track', { sellerId })).connectionId,
});

export async function newKeptMessage(shop: Shop): Promise<Ids> {
  const { id = '' } = await newConnection(shop);
  const message = await env.DB.prepare(
    `INSERT INTO inbox (connection_id, payload_hash, payload, state, received_at)
     VALUES (?, ?, '{}', 'failed', 0) RETURNING id`,
  )
    .bind(id, id)
    .first<number>('id');
  return { id, message: String(message) };
}

export async function newEndpoint(shop: Shop): Promise<Ids> {
  outside('shop.example', () => new Response('thanks'));
  // A shop has ten at most.
  await env.DB.batch([
    env.DB.prepare('DELETE FROM deliveries'),
    env.DB.prepare('DELETE FROM endpoints WHERE seller_id = ?').bind(shop.id),
  ]);
  const wanted = { url: 'https://shop.example/hook', types: ['shipment.status_changed'] };
  const { endpoint } = await made<{ endpoint: { id: string } }>(shop, '/api/v1/endpoints', wanted);
  return { id: endpoint.id };
}
