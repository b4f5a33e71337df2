// One parcel is forgotten for good: what goes, what stays, and what may come back.
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { forgetParcel } from '../../functions/leaving/forget-parcel.ts';
import { forgetPhotos } from '../../functions/tickets/evidence.ts';
import { BARE } from '../support/pictures.ts';
import { joinShop, keyOf, openShop, type Shop, sendForm } from './support/accounts.ts';
import { openByForm, tellOfParcel } from './support/cases.ts';
import { countAll, filesIn, openFullShop } from './support/full-shop.ts';
import {
  answer,
  call,
  cdekOrder,
  newCdekNumber,
  openHook,
  post,
  settled,
  track,
} from './support/hooks.ts';
import { add } from './support/shipments.ts';

const actorOf = ({ id, owner }: Shop) => ({
  sellerId: id,
  sellerName: 'A shop',
  role: 'owner' as const,
  user: { id: owner.id, name: 'Wang' },
  actor: owner.id,
});
const parcelWith = (sellerId: string, number: string) =>
  env.DB.prepare(
    `SELECT s.id, s.token FROM shipment_numbers n JOIN shipments s ON s.id = n.shipment_id
     WHERE n.number = ? AND n.seller_id = ?`,
  )
    .bind(number, sellerId)
    .first<{ id: string; token: string }>();
const forget = (shop: Shop, id: string, who = shop.owner) =>
  sendForm(`/en/desk/parcels/${id}/forget`, {}, { cookie: who.headers.cookie });
const push = async (sellerId: string, number: string, code = 'DELIVERED') => {
  const hook = await openHook('cdek', { sellerId });
  await answer(hook, cdekOrder(number, code, new Date().toISOString()));
};

test('a parcel of a shop with a row in every table can be forgotten', async () => {
  const shop = await openFullShop();
  const id = await env.DB.prepare(
    'SELECT id FROM shipments WHERE seller_id = ? AND merged_into IS NULL',
  )
    .bind(shop.id)
    .first<string>('id');
  await forgetParcel(env, actorOf(shop), id ?? '', Date.now());
  const left = await env.DB.prepare('SELECT count(*) AS n FROM shipments WHERE seller_id = ?')
    .bind(shop.id)
    .first('n');
  expect(left).toBe(0);
  await forgetPhotos(env, Date.now());
});

test('a parcel, its tickets, photos and followers are gone after its owner forgets it, and the public learns nothing of it', async () => {
  const shop = await openShop();
  const before = [await countAll(), await filesIn()] as const;
  const number = await tellOfParcel(shop.id);
  const parcel = await parcelWith(shop.id, number);
  const id = parcel?.id ?? '';
  const ticket = await openByForm({
    number,
    photos: [new Blob([BARE.png], { type: 'image/png' })],
  });
  await env.DB.prepare(
    `INSERT INTO followers (id, shipment_id, push_hash, subscription, lang, created_at)
     VALUES ('fol_1', ?, 'x', 'x', 'en', 1)`,
  )
    .bind(id)
    .run();
  const page = await call(`/en/desk/parcels/${id}/forget`, { headers: shop.owner.headers });
  const asked = await page.text();
  for (const said of ['1 ticket', '1 photo', '1 subscription']) expect(asked).toContain(said);
  const done = await forget(shop, id);
  expect(done.headers.get('location')).toBe('/en/desk/parcels/forgotten');
  await forgetPhotos(env, Date.now());
  const { connections, inbox, audit, forgotten_numbers, ...rest } = await countAll();
  const { connections: c, inbox: i, audit: a, forgotten_numbers: f, ...restBefore } = before[0];
  expect(rest).toEqual(restBefore);
  expect(await filesIn()).toEqual(before[1]);
  // The carrier's message as it came, the log's line, and the fingerprint.
  expect([(inbox ?? 0) - (i ?? 0), (audit ?? 0) - (a ?? 0)]).toEqual([1, 1]);
  expect([(connections ?? 0) - (c ?? 0), (forgotten_numbers ?? 0) - (f ?? 0)]).toEqual([1, 1]);
  expect((await track(number)).shipments).toEqual([]);
  expect((await call(`/en/p/${parcel?.token}`)).status).toBe(404);
  expect((await call(ticket.page)).status).toBe(404);
  expect((await call(`/en/desk/parcels/${id}`, { headers: shop.owner.headers })).status).toBe(404);
});

test('the audit log keeps who forgot a parcel, and its numbers in no entry', async () => {
  const shop = await openShop();
  const number = newCdekNumber();
  const [id = ''] = await add(shop.owner, { number });
  const more = newCdekNumber();
  await sendForm(
    `/en/desk/parcels/${id}/numbers`,
    { number: more },
    { cookie: shop.owner.headers.cookie },
  );
  await forgetParcel(env, actorOf(shop), id, Date.now());
  const { results } = await env.DB.prepare(
    'SELECT actor, action, subject, detail FROM audit WHERE seller_id = ? ORDER BY id',
  )
    .bind(shop.id)
    .all();
  expect(JSON.stringify(results)).not.toMatch(new RegExp(`${number}|${more}`));
  expect(results.at(-1)).toEqual({
    actor: shop.owner.id,
    action: 'parcel_forgotten',
    subject: id,
    detail: '{}',
  });
});

test('messages about a forgotten number open no parcel, whichever of its numbers they name, until the shop adds it itself', async () => {
  const shop = await openShop();
  const number = await tellOfParcel(shop.id);
  const { id = '' } = (await parcelWith(shop.id, number)) ?? {};
  await forgetParcel(env, actorOf(shop), id, Date.now());
  await push(shop.id, number);
  const hook = await openHook('cdek', { sellerId: shop.id });
  await post(hook, {
    type: 'ORDER_STATUS',
    date_time: new Date().toISOString(),
    uuid: '72753031-0000-4000-8000-000000000009',
    attributes: {
      cdek_number: number,
      code: 'DELIVERED',
      status_date_time: new Date().toISOString(),
      city_name: 'Казань',
    },
  });
  await settled(hook);
  expect(await parcelWith(shop.id, number)).toBeNull();
  expect((await track(number)).shipments).toEqual([]);
  const [again = ''] = await add(shop.owner, { number });
  expect(again).not.toBe(id);
  await push(shop.id, number, 'ACCEPTED_IN_TRANSIT_CITY');
  const [shown] = (await track(number)).shipments;
  expect(shown?.status).toBe('in_transit');
});

test('one message about a forgotten and about another parcel changes the other one', async () => {
  const shop = await openShop();
  const [gone, stays] = [await tellOfParcel(shop.id), await tellOfParcel(shop.id)];
  await forgetParcel(env, actorOf(shop), (await parcelWith(shop.id, gone))?.id ?? '', Date.now());
  const hook = await openHook('cdek', { sellerId: shop.id });
  const at = new Date().toISOString();
  await answer(hook, cdekOrder(gone, 'DELIVERED', at));
  await answer(hook, cdekOrder(stays, 'DELIVERED', at));
  expect(await parcelWith(shop.id, gone)).toBeNull();
  expect((await track(stays)).shipments[0]?.status).toBe('delivered');
});

test('a number that another shop holds too stays theirs, with their tickets', async () => {
  const [shop, other] = [await openShop(), await openShop()];
  const number = await tellOfParcel(shop.id);
  await push(other.id, number, 'ACCEPTED_IN_TRANSIT_CITY');
  await env.DB.prepare(
    `INSERT INTO tickets (id, seller_id, token_hash, opened_with, number, opened_by, type, state,
       lang, version, created_at, updated_at)
     VALUES ('tic_theirs', ?, 'h', 'o', ?, 'seller', 'lost', 'new', 'en', 1, 1, 1)`,
  )
    .bind(other.id, number)
    .run();
  const { id = '' } = (await parcelWith(shop.id, number)) ?? {};
  await forgetParcel(env, actorOf(shop), id, Date.now());
  expect(await parcelWith(shop.id, number)).toBeNull();
  expect(await parcelWith(other.id, number)).not.toBeNull();
  expect((await track(number)).shipments).toHaveLength(1);
  expect(
    await env.DB.prepare(`SELECT count(*) AS n FROM tickets WHERE id = 'tic_theirs'`).first('n'),
  ).toBe(1);
  await push(other.id, number);
  expect((await track(number)).shipments[0]?.status).toBe('delivered');
});

test('a parcel is forgotten by an owner of its shop and by nobody else', async () => {
  const [shop, foreign] = [await openShop(), await openShop()];
  const number = await tellOfParcel(shop.id);
  const { id = '' } = (await parcelWith(shop.id, number)) ?? {};
  const agent = await joinShop(shop.id, 'agent');
  expect((await forget(shop, id, agent)).status).toBe(403);
  expect((await forget(shop, id, foreign.owner)).status).toBe(404);
  const without = await call(`/en/desk/parcels/${id}/forget`, { method: 'POST' });
  expect(without.status).toBe(401);
  const { key } = await keyOf(shop, 'write');
  const byKey = await call(`/en/desk/parcels/${id}/forget`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
  });
  expect(byKey.status).toBe(401);
  const page = await call(`/en/desk/parcels/${id}`, { headers: agent.headers });
  expect(await page.text()).not.toContain('/forget');
  expect(await parcelWith(shop.id, number)).not.toBeNull();
});

test('a parcel with parcels merged into it goes with all of them', async () => {
  const shop = await openShop();
  const [first, second] = [newCdekNumber(), newCdekNumber()];
  const [kept = ''] = await add(shop.owner, { number: first });
  await add(shop.owner, { number: second });
  await sendForm(
    `/en/desk/parcels/${kept}/numbers`,
    { number: second, isSameParcel: 'yes' },
    { cookie: shop.owner.headers.cookie },
  );
  await forgetParcel(env, actorOf(shop), kept, Date.now());
  const left = await env.DB.prepare('SELECT count(*) AS n FROM shipments WHERE seller_id = ?')
    .bind(shop.id)
    .first('n');
  expect(left).toBe(0);
});

test('news that arrives while a parcel is forgotten fails no message and brings nothing back', async () => {
  const shop = await openShop();
  const number = await tellOfParcel(shop.id);
  const { id = '' } = (await parcelWith(shop.id, number)) ?? {};
  await Promise.all([
    push(shop.id, number, 'DELIVERED'),
    forgetParcel(env, actorOf(shop), id, Date.now()),
    push(shop.id, number, 'ACCEPTED_AT_PICK_UP_POINT'),
  ]);
  await push(shop.id, number, 'NOT_DELIVERED');
  expect(await parcelWith(shop.id, number)).toBeNull();
  const failed = await env.DB.prepare(
    `SELECT count(*) AS n FROM inbox i JOIN connections c ON c.id = i.connection_id
     WHERE c.seller_id = ? AND i.state <> 'done'`,
  )
    .bind(shop.id)
    .first('n');
  expect(failed).toBe(0);
});

test('two owners who forget the same parcel at once forget it once', async () => {
  const shop = await openShop();
  const second = await joinShop(shop.id, 'owner');
  const number = await tellOfParcel(shop.id);
  const { id = '' } = (await parcelWith(shop.id, number)) ?? {};
  const answers = await Promise.all([forget(shop, id), forget(shop, id, second)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
  const lines = await env.DB.prepare(
    `SELECT count(*) AS n FROM audit WHERE seller_id = ? AND action = 'parcel_forgotten'`,
  )
    .bind(shop.id)
    .first('n');
  expect(lines).toBe(1);
});

test('a parcel with more news than one statement deletes is forgotten all the same', async () => {
  const shop = await openShop();
  const number = await tellOfParcel(shop.id);
  const { id = '' } = (await parcelWith(shop.id, number)) ?? {};
  await env.DB.prepare(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)
     INSERT INTO announcements (id, key, seller_id, type, shipment_id, data, created_at)
     SELECT ?1 || i, ?1 || i, ?2, 'shipment.problem_cleared', ?1, '{}', 1 FROM n`,
  )
    .bind(id, shop.id)
    .run();
  await forgetParcel(env, actorOf(shop), id, Date.now());
  expect(await parcelWith(shop.id, number)).toBeNull();
});
