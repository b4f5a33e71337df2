// One person with two shops at Ozon, owner in one and viewer in the other: nothing is asked of Ozon with the key of
// a shop where the person only reads, whatever the address names.
import { env } from 'cloudflare:test';
import { beforeEach, expect, test } from 'vitest';
import { insertMember } from '../../functions/accounts/account-store.ts';
import { newId } from '../../functions/lib/ids.ts';
import { CARRIAGE_DAY, CARRIAGE_METHOD } from './support/access-objects.ts';
import { type Member, openShop, type Shop, sendForm } from './support/accounts.ts';
import { call } from './support/hooks.ts';
import { connectOzon, type OzonSeller, rowsOf, syncWhole } from './support/ozon.ts';

let person: Member;
let mine: Shop;
let theirs: Shop;
let ozon: OzonSeller;

beforeEach(async () => {
  [mine, theirs] = await Promise.all([openShop(), openShop()]);
  person = mine.owner;
  await insertMember(
    env.DB,
    { id: newId('mem', Date.now()), sellerId: theirs.id, userId: person.id, role: 'viewer' },
    Date.now(),
  ).run();
  await connectOzon({ sellerId: mine.id, now: Date.now, pageMax: 100 });
  ozon = await connectOzon({ sellerId: theirs.id, now: Date.now, pageMax: 100 });
  await syncWhole(ozon);
});

const post = (path: string, fields: Record<string, string>) =>
  sendForm(`/en/desk/${path}`, fields, { cookie: person.headers.cookie });

const WRITES =
  /create|approve|cancel$|action\/set|arbitration|delivering|tracking-number|send\/message|chat\/start|chat\/read|cutoff/;

/** Every form of this release about something of the other shop. */
async function forms(): Promise<[path: string, fields: Record<string, string>][]> {
  const [parcels, returns] = await Promise.all([
    rowsOf<{ id: string }>('shipments', ozon),
    rowsOf<{ id: string; actions: string }>('ozon_rfbs_returns', ozon),
  ]);
  const offered = returns.find(({ actions }) => actions !== '[]');
  const [action] = JSON.parse(offered?.actions ?? '[]') as { id: number }[];
  return [
    ['labels', { numbers: ozon.posting(3) }],
    ['labels/chosen', { id: parcels.map(({ id }) => id)[0] ?? '' }],
    [
      'handover',
      { connection: ozon.connectionId, method: String(CARRIAGE_METHOD), day: CARRIAGE_DAY },
    ],
    [`handover/${ozon.connectionId}/295662000`, { step: 'cancel' }],
    [`returns/rfbs/${offered?.id}`, { step: 'apply', action: String(action?.id) }],
    [`ozon/${ozon.posting(3)}/dispute`, {}],
    [`ozon/${ozon.posting(3)}/delivering`, {}],
    ['chats/open', { posting: ozon.posting(3) }],
  ];
}

test('a viewer of a shop acts at Ozon in it by no form, also with their own shop open or all of them', async () => {
  const before = await rowsOf('audit', ozon);
  for (const seller of [mine.id, 'all']) {
    await sendForm('/en/shops/switch', { seller }, { cookie: person.headers.cookie });
    for (const [path, fields] of await forms()) {
      expect((await post(`${path}?shop=${theirs.id}`, fields)).status, path).toBe(403);
      expect((await post(`${path}?shop=${theirs.id}&from=all`, fields)).status, path).toBe(403);
      // In their own shop there is no such thing.
      expect((await post(path, fields)).status, path).toBeLessThan(500);
      expect((await post(`${path}?shop=${mine.id}`, fields)).status, path).toBeLessThan(500);
    }
  }
  expect(ozon.asked().filter((path) => WRITES.test(path))).toEqual([]);
  expect(await rowsOf('audit', ozon)).toEqual(before);
});

test('a person who was removed finds nothing of the shop, on no page of this release', async () => {
  const pages = [
    'labels',
    'handover',
    'logistics',
    'rating',
    'chats',
    'returns',
    'today',
    'returns/export.csv',
  ];
  const open = (path: string) =>
    call(`/en/desk/${path}?shop=${theirs.id}`, { headers: person.headers, redirect: 'manual' });
  for (const page of pages) expect((await open(page)).status, page).toBe(200);
  await env.DB.prepare('DELETE FROM members WHERE organizationId = ? AND userId = ?')
    .bind(theirs.id, person.id)
    .run();
  for (const page of pages) expect((await open(page)).status, page).toBe(404);
  for (const [path, fields] of await forms()) {
    expect((await post(`${path}?shop=${theirs.id}`, fields)).status, path).toBe(404);
  }
});
