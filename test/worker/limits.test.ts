// How many of something there may be: it holds however many come at once.
import { env } from 'cloudflare:test';
import { beforeEach, describe, expect, test } from 'vitest';
import { BARE } from '../support/pictures.ts';
import { newGuest, newParcel, newTicket } from './support/access-objects.ts';
import { keyOf, newClient, openShop, type Shop, sendForm } from './support/accounts.ts';
import { formOf } from './support/cases.ts';
import { call, openHook } from './support/hooks.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});

const AT_ONCE = 30;
const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

const send = (path: string, body: object): Promise<Response> =>
  call(path, {
    method: 'POST',
    headers: { ...shop.owner.headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const count = (table: string, of: string, value: string): Promise<number | null> =>
  env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${of} = ?`).bind(value).first('n');

const logged = (action: string): Promise<number | null> =>
  env.DB.prepare('SELECT count(*) AS n FROM audit WHERE seller_id = ? AND action = ?')
    .bind(shop.id, action)
    .first('n');

interface Limit {
  path: string;
  body: (i: number) => object;
  table: string;
  /** The column that says whose it is. */
  of: string;
  action: string;
  max: number;
  /** Status and problem of what is refused. */
  refused: [number, string];
  /** Makes as many beforehand. */
  fill?: [number, () => Promise<unknown>];
}

const LIMITS: Record<string, Limit> = {
  webhooks: {
    path: '/api/v1/endpoints',
    body: (i) => ({ url: `https://shop.example/${i}`, types: ['shipment.status_changed'] }),
    table: 'endpoints',
    of: 'seller_id',
    action: 'endpoint_created',
    max: 10,
    refused: [409, 'too-many-endpoints'],
  },
  'saved views': {
    path: '/api/v1/shipment-views',
    body: (i) => ({ title: `View ${i}`, query: {} }),
    table: 'saved_views',
    of: 'seller_id',
    action: 'view_saved',
    max: 20,
    refused: [422, 'invalid-input'],
  },
  'canned answers': {
    path: '/api/v1/canned-answers',
    body: (i) => ({ title: `Text ${i}`, body: 'Soon.' }),
    table: 'canned_answers',
    of: 'seller_id',
    action: 'canned_saved',
    max: 100,
    refused: [422, 'invalid-input'],
    fill: [85, () => send('/api/v1/canned-answers', { title: 'Before', body: 'Soon.' })],
  },
  connections: {
    path: '/api/v1/connections',
    body: () => ({ carrier: 'cdek' }),
    table: 'connections',
    of: 'seller_id',
    action: 'connection_opened',
    max: 50,
    refused: [409, 'too-many-connections'],
    fill: [40, () => openHook('cdek', { sellerId: shop.id })],
  },
  'API keys': {
    path: '/api/auth/keys',
    body: (i) => ({ name: `Key ${i}`, scope: 'read', expiresInDays: null }),
    table: 'api_keys',
    of: 'referenceId',
    action: 'key_created',
    max: 50,
    refused: [409, 'too-many-keys'],
    fill: [40, () => keyOf(shop, 'read')],
  },
  invitations: {
    path: '/api/auth/invitations',
    body: newGuest,
    table: 'invitations',
    of: 'organizationId',
    action: 'member_invited',
    max: 50,
    refused: [429, 'too-many-requests'],
    fill: [
      40,
      () =>
        env.DB.prepare(
          `INSERT INTO invitations
             (id, organizationId, email, role, status, expiresAt, createdAt, inviterId)
           VALUES (?1, ?2, ?1, 'agent', 'pending', '9999', '', ?3)`,
        )
          .bind(crypto.randomUUID(), shop.id, shop.owner.id)
          .run(),
    ],
  },
};

test.each(Object.entries(LIMITS))(
  '%s created by thirty concurrent requests stay within the limit, each with an audit entry',
  async (_, { path, body, table, of, action, max, refused, fill: [filled, fill] = [0, send] }) => {
    for (let i = 0; i < filled; i++) await (fill as () => Promise<unknown>)();
    const before = (await logged(action)) ?? 0;
    const answers = await Promise.all(times(AT_ONCE, (i) => send(path, body(i))));
    const [status, slug] = refused;
    const made = answers.filter((answer) => answer.status === 201);
    expect(made).toHaveLength(max - filled);
    for (const answer of answers.filter((one) => !made.includes(one))) {
      expect([answer.status, (await answer.json<{ type: string }>()).type]).toEqual([
        status,
        expect.stringContaining(slug),
      ]);
    }
    expect(await count(table, of, shop.id)).toBe(max);
    expect((await logged(action)) ?? 0).toBe(before + max - filled);
  },
);

test('a revoked connection, a deleted view and a withdrawn invitation make room for another', async () => {
  for (const { path, body, table, of, max } of [
    LIMITS.connections as Limit,
    LIMITS['saved views'] as Limit,
    LIMITS.invitations as Limit,
  ]) {
    for (let i = 0; i < max; i++) await send(path, body(i));
    expect((await send(path, body(max))).status).toBeGreaterThan(400);
    const id = await env.DB.prepare(`SELECT id FROM ${table} WHERE ${of} = ? LIMIT 1`)
      .bind(shop.id)
      .first<string>('id');
    const { headers } = shop.owner;
    expect((await call(`${path}/${id}`, { method: 'DELETE', headers })).status).toBe(200);
    // Letters of a day are counted apart (letters.test.ts): this is the next one.
    await env.DB.prepare('DELETE FROM quotas').run();
    expect((await send(path, body(max))).status).toBe(201);
  }
});

test('channels added by concurrent requests stay within the limit of ten', async () => {
  for (let i = 0; i < 7; i++) {
    await env.DB.prepare(
      `INSERT INTO channels (id, seller_id, user_id, kind, hint, types, digest, created_at)
       VALUES (?, ?, ?, 'email', '', '[]', 0, 0)`,
    )
      .bind(crypto.randomUUID(), shop.id, shop.owner.id)
      .run();
  }
  const { cookie } = shop.owner.headers;
  const path = '/en/desk/settings/notifications/add/email';
  const answers = await Promise.all(times(6, () => sendForm(path, {}, { cookie })));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 303, 303, 422, 422, 422]);
  expect(await count('channels', 'seller_id', shop.id)).toBe(10);
});

describe('photos of a ticket', () => {
  const add = (id: string, picture: Blob) =>
    call(`/api/v1/tickets/${id}/evidence`, {
      method: 'POST',
      headers: shop.owner.headers,
      body: formOf({ photo: [picture] }),
    });
  /** Pictures that differ: PNG takes anything behind its palette. */
  const picture = (i: number) => {
    const bytes = BARE.png.slice();
    bytes[45] = i;
    return new Blob([bytes], { type: 'image/png' });
  };
  const kept = async () => ({
    rows: (await env.DB.prepare('SELECT id FROM ticket_evidence').all()).results.length,
    objects: (await env.EVIDENCE.list({ prefix: 'evidence/' })).objects.length,
  });

  test('a ticket keeps ten of thirty photos added at once, and nothing of the others', async () => {
    const [{ id = '' }, before] = [await newTicket(shop), await kept()];
    const answers = await Promise.all(times(AT_ONCE, (i) => add(id, picture(i))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(20);
    expect(await count('ticket_evidence', 'ticket_id', id)).toBe(10);
    expect(await kept()).toEqual({ rows: before.rows + 10, objects: before.objects + 10 });
  });

  test('a photo added to a ticket thirty times at once is kept once', async () => {
    const [{ id = '' }, before] = [await newTicket(shop), await kept()];
    const answers = await Promise.all(times(AT_ONCE, () => add(id, picture(1))));
    expect(answers.map(({ status }) => status)).toEqual(times(AT_ONCE, () => 201));
    expect(await kept()).toEqual({ rows: before.rows + 1, objects: before.objects + 1 });
  });
});

test('a parcel accepts twenty of thirty followers who subscribe at once', async () => {
  const { id = '' } = await newParcel(shop);
  const token = await env.DB.prepare('SELECT token FROM shipments WHERE id = ?').bind(id).first();
  const answers = await Promise.all(
    times(AT_ONCE, (i) =>
      call(`/ru/p/${token?.token}/follow`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'cf-connecting-ip': newClient() },
        body: JSON.stringify({
          endpoint: `https://fcm.googleapis.com/fcm/send/${i}`,
          keys: { p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) },
        }),
      }),
    ),
  );
  expect(answers.filter(({ status }) => status === 204)).toHaveLength(20);
  expect(await count('followers', 'shipment_id', id)).toBe(20);
});
