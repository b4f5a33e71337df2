// What one shop, one person and one client may have us keep and send in a day.
import { createExecutionContext, env } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Env } from '../../functions/env.ts';
import { receiveHook } from '../../functions/inbound/receive.ts';
import { unpack } from '../../functions/lib/pack.ts';
import { deliverDue } from '../../functions/outbound/deliver.ts';
import { newClient, openShop, type Shop, sendForm } from './support/accounts.ts';
import {
  call,
  cdekStatus,
  expectProblem,
  newCdekNumber,
  openHook,
  post,
  settled,
} from './support/hooks.ts';
import { openMailbox } from './support/letters.ts';
import {
  cleared,
  DAY,
  happen,
  leaveNothingWaiting,
  listen,
  quiet,
  receiver,
} from './support/listeners.ts';

beforeEach(async () => {
  await env.DB.prepare('DELETE FROM quotas').run();
});
afterEach(leaveNothingWaiting);

/** An owner at work, in an installation with these limits. */
const at = ({ owner }: Shop, limits: Partial<Env>) => {
  const settings = { ...env, ...limits };
  const { cookie } = owner.headers;
  return {
    send: (method: string, path: string, body?: object) =>
      call(
        `/api/v1${path}`,
        {
          method,
          headers: { ...owner.headers, 'content-type': 'application/json' },
          ...(body ? { body: JSON.stringify(body) } : {}),
        },
        settings,
      ),
    upload: (csv: string) =>
      call('/api/v1/imports', { method: 'POST', headers: owner.headers, body: csv }, settings),
    form: (path: string, fields: Record<string, string>) =>
      sendForm(path, fields, { cookie, settings: limits }),
  };
};
/** A shop that has been here for a while. */
async function oldShop(): Promise<Shop> {
  const shop = await openShop();
  const createdAt = new Date(Date.now() - 8 * DAY).toISOString();
  await env.DB.prepare('UPDATE sellers SET createdAt = ?2 WHERE id = ?1')
    .bind(shop.id, createdAt)
    .run();
  return shop;
}
const parcels = (count: number) => ({
  shipments: Array.from({ length: count }, () => ({ number: newCdekNumber() })),
});
const file = (rows: number) =>
  `Number\n${Array.from({ length: rows }, () => newCdekNumber()).join('\n')}\n`;

describe('the daily quota of parcels', () => {
  test('parcels added by API, form and file count against one daily quota of the shop', async () => {
    const shop = await openShop();
    const { send, form, upload } = at(shop, { PARCELS_PER_SELLER: '10' });
    expect((await send('POST', '/shipments', parcels(4))).status).toBe(201);
    expect((await upload(file(5))).status).toBe(201);
    const refused = await upload(file(2));
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(80_000);
    await expectProblem(refused, 429, 'quota-used-up');
    await expectProblem(await send('POST', '/shipments', parcels(2)), 429, 'quota-used-up');
    const [fits, more] = [newCdekNumber(), newCdekNumber()];
    expect((await form('/en/desk/parcels/new', { numbers: fits })).status).toBe(303);
    const page = await form('/en/desk/parcels/new', { numbers: more });
    const html = await page.text();
    expect([page.status, html]).toEqual([422, expect.stringContaining(more)]);
    expect(html).toContain('Try again in 24 hours');
    const kept = await env.EVIDENCE.list({ prefix: 'imports/' });
    expect(new Set(kept.objects.map(({ key }) => key.split('/')[1])).size).toBe(1);
  });

  test('new shops share one daily quota of parcels, which does not limit older shops', async () => {
    const limits = { PARCELS_OF_NEW_SHOPS: '5', PARTS_OF_NEW_SHOPS: '1' };
    const [first, second, old] = [await openShop(), await openShop(), await oldShop()];
    expect((await at(first, limits).send('POST', '/shipments', parcels(4))).status).toBe(201);
    expect((await at(second, limits).send('POST', '/shipments', parcels(2))).status).toBe(429);
    expect((await at(old, limits).send('POST', '/shipments', parcels(9))).status).toBe(201);
  });
});

test('the new shops of one person share one part of the quota and leave the rest to others', async () => {
  const limits = { PARCELS_OF_NEW_SHOPS: '10', PARTS_OF_NEW_SHOPS: '2' };
  const [first, second, other] = [await openShop(), await openShop(), await openShop()];
  await env.DB.batch([
    env.DB.prepare('UPDATE members SET userId = ?2 WHERE organizationId = ?1').bind(
      second.id,
      first.owner.id,
    ),
    env.DB.prepare('UPDATE sessions SET activeOrganizationId = ?2 WHERE userId = ?1').bind(
      first.owner.id,
      first.id,
    ),
  ]);
  const send = (shop: Shop, count: number) =>
    at(shop, limits).send('POST', '/shipments', parcels(count));
  expect((await send(first, 4)).status).toBe(201);
  await env.DB.prepare('UPDATE sessions SET activeOrganizationId = ?2 WHERE userId = ?1')
    .bind(first.owner.id, second.id)
    .run();
  await expectProblem(await send(first, 2), 429, 'quota-used-up');
  expect((await send(first, 1)).status).toBe(201);
  expect((await send(other, 5)).status).toBe(201);
});

describe('the daily quota of changes', () => {
  test('a shop without daily quota left is refused changes by API and form, but can read', async () => {
    const shop = await openShop();
    const { send, form } = at(shop, { WRITES_PER_SELLER: '3' });
    const answer = { title: 'Soon', body: 'It is on its way' };
    expect((await send('POST', '/canned-answers', answer)).status).toBe(201);
    expect((await send('PATCH', '/seller', { lang: 'zh' })).status).toBe(200);
    expect((await form('/en/desk/settings/me/name', { name: 'Wang' })).status).toBe(303);
    await expectProblem(await send('POST', '/canned-answers', answer), 429, 'quota-used-up');
    const page = await form('/en/desk/settings/me/name', { name: 'Li' });
    expect([page.status, await page.text()]).toEqual([
      429,
      expect.stringContaining('Try again in 24 hours'),
    ]);
    expect((await send('GET', '/canned-answers')).status).toBe(200);
  });

  test('a change made with an API key counts against the daily quota of its shop', async () => {
    const shop = await openShop();
    const key = await at(shop, {}).send('POST', '/../auth/keys', {
      name: 'ERP',
      scope: 'write',
      expiresInDays: null,
    });
    const { key: bearer } = await key.json<{ key: string }>();
    const write = () =>
      call(
        '/api/v1/canned-answers',
        {
          method: 'POST',
          headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
          body: JSON.stringify({ title: 'Soon', body: 'It is on its way' }),
        },
        { ...env, WRITES_PER_SELLER: '2' },
      );
    expect([(await write()).status, (await write()).status]).toEqual([201, 429]);
  });

  test('new shops share one daily quota of changes, which does not limit older shops', async () => {
    const limits = { WRITES_OF_NEW_SHOPS: '1', PARTS_OF_NEW_SHOPS: '1' };
    const save = (shop: Shop) =>
      at(shop, limits).send('POST', '/canned-answers', { title: 'Soon', body: 'On its way' });
    const [first, second, old] = [await openShop(), await openShop(), await oldShop()];
    expect((await save(first)).status).toBe(201);
    await expectProblem(await save(second), 429, 'quota-used-up');
    expect([(await save(old)).status, (await save(old)).status]).toEqual([201, 201]);
  });
});

test('the sixth shop one person opens in a day is refused, with its name kept in the form', async () => {
  const { form } = at(await openShop(), { ACCOUNT_FORMS_PER_CLIENT: '100' });
  const open = (shop: string) => form('/en/shops', { shop });
  for (let i = 0; i < 5; i++) expect((await open(`Shop ${i}`)).status).toBe(303);
  const refused = await open('The sixth');
  expect(refused.status).toBe(429);
  const html = await refused.text();
  expect(html).toContain('value="The sixth"');
  expect(html).toContain('Try again in 24 hours');
});

describe('messages from carriers', () => {
  test('a carrier webhook beyond the shop’s daily quota of bytes is refused, and accepted the next day', async () => {
    const hook = await openHook('cdek');
    await post(hook, cdekStatus(newCdekNumber(), 'SENT_TO_RECIPIENT_CITY', '2026-10-01T08:00:00Z'));
    await settled(hook);
    const used = await env.DB.prepare(
      `SELECT used FROM quotas WHERE pool = 'hooks:seller'`,
    ).first<number>('used');
    const { payload } = (await env.DB.prepare('SELECT payload FROM inbox WHERE connection_id = ?')
      .bind(hook.connectionId)
      .first<{ payload: string }>()) ?? { payload: '' };
    expect(used).toBe(new Blob([unpack(payload)]).size);
    const [, , carrier = '', secret = ''] = hook.path.split('/');
    const push = async (now: number) => {
      const body = cdekStatus(newCdekNumber(), 'SENT_TO_RECIPIENT_CITY', '2026-10-01T08:00:00Z');
      const request = new Request(`https://desk.test${hook.path}`, {
        method: 'POST',
        body: JSON.stringify(body),
      });
      const settings = { ...env, HOOK_MB_PER_SELLER: String((used ?? 0) / 1_048_576) };
      const ctx = createExecutionContext();
      return receiveHook(request, settings, ctx, { carrier, secret }, now);
    };
    // Past what is remembered of the connection.
    const refused = await push(Date.now() + 60_000);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(80_000);
    await expectProblem(refused, 429, 'quota-used-up');
    expect((await push(Date.now() + DAY + 60_000)).status).toBe(200);
  });
});

describe('the daily quota of tries', () => {
  test('webhook tests and replays, new channels and connection tests share one daily quota of a shop', async () => {
    openMailbox();
    const shop = await openShop();
    const { send, form } = at(shop, { TRIES_PER_SELLER: '4' });
    const endpoint = await listen(shop.id);
    const received = receiver(endpoint);
    expect((await send('POST', `/endpoints/${endpoint.id}/test`)).status).toBe(200);
    const since = new Date(Date.now() - DAY).toISOString();
    const replay = () => send('POST', `/endpoints/${endpoint.id}/replay`, { since });
    expect((await replay()).status).toBe(200);
    expect((await form('/en/desk/settings/notifications/add/email', {})).status).toBe(303);
    const hook = await openHook('cdek', { sellerId: shop.id });
    expect((await send('POST', `/connections/${hook.connectionId}/test`)).status).toBe(200);
    await expectProblem(await replay(), 429, 'quota-used-up');
    const test = await send('POST', `/endpoints/${endpoint.id}/test`);
    await expectProblem(test, 429, 'quota-used-up');
    expect(received).toHaveLength(1);
  });

  test('the form of a new channel keeps the typed chat, but not the token, when the daily quota is used up', async () => {
    const { form } = at(await openShop(), { TRIES_PER_SELLER: '0' });
    const typed = { token: '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw', chat: '-100777' };
    const page = await form('/en/desk/settings/notifications/add/telegram', typed);
    const html = await page.text();
    expect([page.status, html]).toEqual([422, expect.stringContaining('value="-100777"')]);
    expect(html).toContain('The limit is used up for now');
    for (const part of typed.token.split(':')) expect(html).not.toContain(part);
  });
});

test('a client has one daily quota of followers for all parcels, and another client has its own', async () => {
  const tokens: string[] = [];
  for (const hook of [await openHook('cdek'), await openHook('cdek'), await openHook('cdek')]) {
    await post(hook, cdekStatus(newCdekNumber(), 'SENT_TO_RECIPIENT_CITY', '2026-10-01T08:00:00Z'));
    await settled(hook);
    const token = env.DB.prepare('SELECT token FROM shipments WHERE seller_id = ?');
    tokens.push((await token.bind(hook.sellerId).first<string>('token')) ?? '');
  }
  let browsers = 0;
  const follow = (client: string, parcel: number) =>
    call(
      `/ru/p/${tokens[parcel]}/follow`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'cf-connecting-ip': client },
        body: JSON.stringify({
          endpoint: `https://fcm.googleapis.com/fcm/send/quota${browsers++}`,
          keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) },
        }),
      },
      { ...env, WRITES_PER_CLIENT: '2' },
    );
  const client = newClient();
  expect([(await follow(client, 0)).status, (await follow(client, 1)).status]).toEqual([204, 204]);
  await expectProblem(await follow(client, 2), 429, 'quota-used-up');
  expect((await follow(newClient(), 2)).status).toBe(204);
});

test('events beyond the daily quota of a mailbox wait until the next day and arrive as one letter', async () => {
  const mailbox = openMailbox();
  const shop = await openShop();
  const { cookie } = shop.owner.headers;
  await sendForm('/en/desk/settings/notifications/add/email', {}, { cookie });
  await env.DB.prepare(`UPDATE channels SET types = '["shipment.problem_cleared"]'`).run();
  await env.DB.prepare('DELETE FROM quotas').run();
  const before = mailbox.to(shop.owner.email).length;
  const tellAt = async (now: number) => {
    while ((await deliverDue({ ...quiet, NEWS_PER_MAILBOX: '2' }, now)) > 0);
  };
  const start = Date.now();
  for (let i = 0; i < 5; i++) {
    const now = start + i * 60_000;
    await happen([cleared(shop.id, now)], now);
    await tellAt(now);
  }
  expect(mailbox.to(shop.owner.email)).toHaveLength(before + 2);
  await tellAt(start + DAY - 60_000);
  expect(mailbox.to(shop.owner.email)).toHaveLength(before + 2);
  await tellAt(start + DAY + 10 * 60_000);
  expect(mailbox.to(shop.owner.email).slice(before + 2)).toMatchObject([
    { subject: 'Parcel Desk: 3 updates' },
  ]);
});
