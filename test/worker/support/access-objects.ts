// Objects of a shop, for tests that ask for those of others. Each gives the ids by which it is asked for.
import { env } from 'cloudflare:test';
import { seal } from '../../../functions/lib/secrets.ts';
import { CarriageMade } from '../../../functions/ozon/carriage-answers.ts';
import { callOzon } from '../../../functions/ozon/client.ts';
import { openOzonFake } from '../../../scripts/ozon-fake.ts';
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

/** A product with a picture, and a parcel on whose page it is. */
export async function newPicture(shop: Shop): Promise<Ids> {
  const { id = '' } = await newParcel(shop);
  const product = String(1_620_000_000 + pictures++);
  const picture = 'a'.repeat(64);
  await env.DB.prepare(
    `INSERT INTO products (seller_id, product, sku, title, picture, picture_type)
     VALUES (?1, ?2, ?2, 'Lamp', ?3, 'image/png')`,
  )
    .bind(shop.id, product, picture)
    .run();
  await env.EVIDENCE.put(`products/${shop.id}/${product}/${picture}`, new Uint8Array([1]));
  return { id, product, picture };
}
let pictures = 0;

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

/** A bot; Telegram agrees to whatever it is asked. */
export async function newTelegram(shop: Shop): Promise<Ids> {
  outside('api.telegram.org', () => Response.json({ ok: true, result: true }));
  const id = crypto.randomUUID();
  const credentials = JSON.stringify({ token: `1234567:${'a'.repeat(35)}`, chat: '42' });
  await env.DB.prepare(
    `INSERT INTO channels (id, seller_id, user_id, kind, credentials, hint, types, digest, created_at)
     VALUES (?, ?, ?, 'telegram', ?, '', '[]', 0, 0)`,
  )
    .bind(id, shop.id, shop.owner.id, await seal(credentials, env.SECRETS_KEY))
    .run();
  return { id };
}

export async function newFeed(shop: Shop): Promise<Ids> {
  const id = crypto.randomUUID();
  await env.DB.prepare(
    `INSERT INTO feeds (id, seller_id, made_by, name, list, query, token_hash, hint, created_at)
     VALUES (?1, ?2, ?3, 'A sheet', 'parcels', '', ?1, '-', 0)`,
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

export async function newPasskey({ owner }: Shop): Promise<Ids> {
  const id = crypto.randomUUID();
  await env.DB.prepare(
    `INSERT INTO passkeys (id, publicKey, userId, credentialID, counter, deviceType, backedUp)
     VALUES (?1, '', ?2, ?1, 0, 'singleDevice', 0)`,
  )
    .bind(id, owner.id)
    .run();
  return { id };
}

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

/** One that Ozon lets open a dispute about. */
export async function newDisputable(shop: Shop): Promise<Ids> {
  const { number = '' } = await newPosting(shop);
  await env.DB.prepare(`UPDATE ozon_postings SET actions = '["arbitration"]' WHERE number = ?`)
    .bind(number)
    .run();
  return { number };
}

export async function newLabelTask(shop: Shop): Promise<Ids> {
  const { connectionId } = await openHook('ozon', { sellerId: shop.id });
  const id = `lbl_${tasks++}`;
  await env.DB.prepare(
    `INSERT INTO ozon_label_tasks
       (id, seller_id, connection_id, task_id, kind, postings, state, created_at)
     VALUES (?, ?, ?, '1', 'big_label', '[]', 'ready', 0)`,
  )
    .bind(id, shop.id, connectionId)
    .run();
  return { id };
}
let tasks = 1;

/** An account without a key: nothing can be read through it. */
export const newAccount = async ({ id: sellerId }: Shop): Promise<Ids> => ({
  connection: (await openHook('ozon', { sellerId })).connectionId,
});

/** Made at Ozon, and not sent. */
export async function newCarriage({ id: sellerId }: Shop): Promise<Ids> {
  const { connectionId } = await openHook('ozon', { sellerId });
  const clientId = `carriages-${connectionId}`;
  const key = { clientId, apiKey: 'key-7f3a91' };
  await env.DB.prepare('UPDATE connections SET credentials = ? WHERE id = ?')
    .bind(await seal(JSON.stringify(key), env.SECRETS_KEY), connectionId)
    .run();
  const ozon = openOzonFake({ now: Date.now, pageMax: 100 });
  outside('ozon.test', (request) => ozon.answer(request));
  const made = await callOzon(
    env,
    key,
    '/v1/carriage/create',
    { delivery_method_id: CARRIAGE_METHOD, departure_date: `${CARRIAGE_DAY}T00:00:00Z` },
    CarriageMade,
  );
  if (!made.ok) throw new Error(`no carriage: ${made.message}`);
  return { connection: connectionId, carriage: made.value.carriage_id };
}

export const CARRIAGE_METHOD = 1_020_005_000_000_001;
export const CARRIAGE_DAY = '2026-11-27';

export async function newRatingError(shop: Shop): Promise<Ids> {
  const number = newPostingNumber();
  const { connectionId } = await openHook('ozon', { sellerId: shop.id });
  await env.DB.prepare(
    `INSERT INTO ozon_rating_errors
       (seller_id, number, type, connection_id, error_at, grace, read_at)
     VALUES (?, ?, 'SELLER_DELAY', ?, 0, 0, 0)`,
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

export async function newRfbsReturn(shop: Shop): Promise<Ids> {
  const id = String(requests++);
  const { connectionId } = await openHook('ozon', { sellerId: shop.id });
  await env.DB.prepare(
    `INSERT INTO ozon_rfbs_returns (seller_id, id, connection_id, number, group_state, created_at,
       seen_at, details_at, actions)
     VALUES (?, ?, ?, ?, 'New', 0, 0, 0, '[{"id":1000,"name":"-"}]')`,
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

let messages = 0;
export async function newKeptMessage(shop: Shop): Promise<Ids> {
  const { id = '' } = await newConnection(shop);
  // As long as an id may be.
  const message = 2 ** 50 - messages++;
  await env.DB.prepare(
    `INSERT INTO inbox (id, connection_id, payload_hash, payload, state, received_at)
     VALUES (?, ?, ?, '{}', 'failed', 0)`,
  )
    .bind(message, id, id)
    .run();
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
