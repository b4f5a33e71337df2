// API keys: seen once, kept as a hash, ended at once.
import { env } from 'cloudflare:test';
import { describe, expect, test, vi } from 'vitest';
import { recogniseKey } from '../../functions/accounts/keys.ts';
import { joinShop, keyOf, openShop, type Shop, sendForm } from './support/accounts.ts';
import { call, expectProblem } from './support/hooks.ts';

const PAGE = '/en/desk/settings/keys';
const PLACE = '/api/v1/canned-answers';
const bearer = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });

const make = (shop: Shop, wanted: object): Promise<Response> =>
  call('/api/auth/keys', {
    method: 'POST',
    headers: { ...shop.owner.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'A program', scope: 'read', expiresInDays: null, ...wanted }),
  });

const row = (id: string) =>
  env.DB.prepare('SELECT * FROM api_keys WHERE id = ?').bind(id).first<Record<string, unknown>>();

/** Tables in which it stands. */
async function tablesWith(text: string): Promise<string[]> {
  const { results: tables } = await env.DB.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'`,
  ).all<{ name: string }>();
  const found: string[] = [];
  for (const { name } of tables) {
    const { results } = await env.DB.prepare(`SELECT * FROM "${name}"`).all();
    if (JSON.stringify(results).includes(text)) found.push(name);
  }
  return found;
}

describe('an API key', () => {
  test('an API key is shown in the answer that creates it and nowhere after', async () => {
    const shop = await openShop();
    const { key } = await (await make(shop, {})).json<{ key: string }>();
    const { cookie } = shop.owner.headers;
    const fields = { name: 'By the page', scope: 'write', days: '90' };
    const made = await sendForm(PAGE, fields, { cookie });
    expect(made.status).toBe(201);
    expect(made.headers.get('cache-control')).toBe('no-store');
    const second = /pd_[A-Za-z0-9]{40,}/.exec(await made.text())?.[0] ?? '';
    for (const one of [key, second]) expect((await call(PLACE, bearer(one))).status).toBe(200);
    for (const place of [PAGE, '/api/auth/keys', '/api/v1/audit', '/en/desk/settings/audit']) {
      const answer = await call(place, { headers: shop.owner.headers });
      expect([place, answer.status]).toEqual([place, 200]);
      const text = await answer.text();
      expect(text).toContain('By the page');
      for (const one of [key, second]) expect(text).not.toContain(one);
    }
  });

  test('no table holds an API key in clear text, nor its first or last twelve characters', async () => {
    const { id, key } = await (await make(await openShop(), {})).json<{
      id: string;
      key: string;
    }>();
    expect(await tablesWith(key)).toEqual([]);
    expect(await tablesWith(key.slice(0, 12))).toEqual([]);
    expect(await tablesWith(key.slice(-12))).toEqual([]);
    // The search does find what is stored.
    expect(await tablesWith(id)).toEqual(expect.arrayContaining(['api_keys', 'audit']));
    expect(String((await row(id))?.start)).toBe(key.slice(0, 8));
  });

  test('a read key cannot write, and a write key can do what an agent can and nothing of an owner', async () => {
    const shop = await openShop();
    const [read, write] = [await keyOf(shop, 'read'), await keyOf(shop, 'write')];
    const send = ({ key }: { key: string }, method: string, path: string, body: object) =>
      call(path, {
        method,
        headers: { ...bearer(key).headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const save = (key: { key: string }) =>
      send(key, 'POST', PLACE, { title: 'Hello', body: 'Hello!' });
    await expectProblem(await save(read), 403, 'forbidden');
    expect((await save(write)).status).toBe(201);
    for (const place of ['keys', 'invitations']) {
      await expectProblem(await call(`/api/auth/${place}`, bearer(write.key)), 403, 'forbidden');
    }
    for (const [method, path, body] of [
      ['POST', '/api/auth/keys', { name: 'More', scope: 'write', expiresInDays: 1 }],
      ['DELETE', `/api/auth/keys/${read.id}`, {}],
      ['POST', '/api/auth/invitations', { email: 'friend@staff.test', role: 'owner' }],
      ['PATCH', '/api/v1/seller', { lang: 'zh' }],
      ['POST', '/api/v1/connections', { carrier: 'cdek' }],
    ] as const) {
      await expectProblem(await send(write, method, path, body), 403, 'forbidden');
    }
    expect((await row(read.id))?.enabled).toBe(1);
  });

  test('an agent or viewer can neither create, list nor revoke an API key', async () => {
    const shop = await openShop();
    const { id } = await keyOf(shop, 'write');
    for (const role of ['agent', 'viewer'] as const) {
      const { headers } = await joinShop(shop.id, role);
      const one = { ...shop, owner: { ...shop.owner, headers } };
      await expectProblem(await make(one, { scope: 'write' }), 403, 'forbidden');
      await expectProblem(await call('/api/auth/keys', { headers }), 403, 'forbidden');
      const revoked = await call(`/api/auth/keys/${id}`, { method: 'DELETE', headers });
      await expectProblem(revoked, 403, 'forbidden');
      const fields = { name: 'By the page', scope: 'write', days: '30' };
      expect((await sendForm(PAGE, fields, { cookie: headers.cookie })).status).toBe(403);
    }
    const { results } = await env.DB.prepare(
      'SELECT id, enabled FROM api_keys WHERE referenceId = ?',
    )
      .bind(shop.id)
      .all();
    expect(results).toEqual([{ id, enabled: 1 }]);
  });

  test('an API key lists only members of its own shop, and another shop’s key cannot be revoked', async () => {
    const [ours, theirs] = [await openShop(), await openShop()];
    const { key } = await keyOf(ours, 'write');
    const { members } = await (await call('/api/auth/members', bearer(key))).json<{
      members: { email: string }[];
    }>();
    expect(members.map(({ email }) => email)).toEqual([ours.owner.email]);
    const id = (await keyOf(theirs, 'read')).id;
    const headers = ours.owner.headers;
    const revoked = await call(`/api/auth/keys/${id}`, { method: 'DELETE', headers });
    await expectProblem(revoked, 404, 'not-found');
    expect((await row(id))?.enabled).toBe(1);
  });

  test('the last use of an API key is recorded at most once a minute', async () => {
    const { id, key } = await keyOf(await openShop(), 'read');
    const used = async () => (await row(id))?.lastRequest ?? null;
    const now = Date.now();
    expect(await used()).toBeNull();
    await recogniseKey(env, key, now);
    const first = await used();
    expect(first).toBe(new Date(now).toISOString());
    await recogniseKey(env, key, now + 59_999);
    expect(await used()).toBe(first);
    await recogniseKey(env, key, now + 60_000);
    expect(await used()).toBe(new Date(now + 60_000).toISOString());
  });

  test('a revoked API key is refused from the next request on, and its audit entry stays', async () => {
    const shop = await openShop();
    const { id, key } = await (await make(shop, { name: 'Old' })).json<{
      id: string;
      key: string;
    }>();
    expect((await call(PLACE, bearer(key))).status).toBe(200);
    const { cookie } = shop.owner.headers;
    expect((await sendForm(`${PAGE}/${id}/revoke`, {}, { cookie })).status).toBe(303);
    await expectProblem(await call(PLACE, bearer(key)), 401, 'unauthorized');
    expect((await sendForm(`${PAGE}/${id}/revoke`, {}, { cookie })).status).toBe(404);
    const log = await (await call('/api/v1/audit', { headers: shop.owner.headers })).text();
    expect(log).toContain('key_revoked');
    expect(log).toContain('Old');
  });

  test('an API key is refused once its days are over', async () => {
    const { key } = await (await make(await openShop(), { expiresInDays: 30 })).json<{
      key: string;
    }>();
    const end = Date.now() + 30 * 86_400_000;
    expect(await recogniseKey(env, key, end - 60_000)).not.toBeNull();
    expect(await recogniseKey(env, key, end + 60_000)).toBeNull();
    vi.useFakeTimers({ toFake: ['Date'], now: end + 60_000 });
    try {
      expect((await call(PLACE, bearer(key))).status).toBe(401);
    } finally {
      vi.useRealTimers();
    }
  });

  test('an API key made to have no end, by API or page, works until it is revoked', async () => {
    const shop = await openShop();
    const { cookie } = shop.owner.headers;
    const made = await (await make(shop, { expiresInDays: null })).json<{ key: string }>();
    const fields = { name: 'By the page', scope: 'read', days: 'never' };
    const page = await (await sendForm(PAGE, fields, { cookie })).text();
    const years = Date.now() + 100 * 365 * 86_400_000;
    for (const key of [made.key, /pd_[A-Za-z0-9]{40,}/.exec(page)?.[0] ?? '']) {
      expect(await recogniseKey(env, key, years)).not.toBeNull();
    }
    const headers = shop.owner.headers;
    const { keys } = await (await call('/api/auth/keys', { headers })).json<{
      keys: { id: string; expiresAt: string | null }[];
    }>();
    expect(keys.map(({ expiresAt }) => expiresAt)).toEqual([null, null]);
    for (const { id } of keys) await call(`/api/auth/keys/${id}`, { method: 'DELETE', headers });
    expect(await recogniseKey(env, made.key, years)).toBeNull();
  });

  test('an API key with an invalid name, scope or lifetime is refused', async () => {
    const shop = await openShop();
    for (const wanted of [
      { name: '' },
      { name: '   ' },
      { name: 'x'.repeat(81) },
      { name: 'see www.example.com' },
      { scope: 'owner' },
      { expiresInDays: 0 },
      { expiresInDays: 366 },
      { expiresInDays: 1.5 },
      { permissions: { parcels: ['write'] } },
    ]) {
      await expectProblem(await make(shop, wanted), 422, 'invalid-input');
    }
    expect((await make(shop, { name: '仓'.repeat(80), expiresInDays: 365 })).status).toBe(201);
    const { cookie } = shop.owner.headers;
    const typed = { name: 'x'.repeat(81), scope: 'write', days: '30' };
    const refused = await sendForm(PAGE, typed, { cookie });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('x'.repeat(81));
  });

  test('a shop can have at most fifty API keys, and a revoked one makes room', async () => {
    const shop = await openShop();
    const { id } = await keyOf(shop, 'read');
    await env.DB.prepare(
      `INSERT INTO api_keys (id, configId, name, referenceId, key, enabled, createdAt, updatedAt)
       SELECT 'key_' || ?1 || value, 'seller', 'N', ?1, ?1 || value, 1, '', ''
       FROM json_each(?2)`,
    )
      .bind(shop.id, JSON.stringify([...Array(49).keys()]))
      .run();
    await expectProblem(await make(shop, {}), 409, 'too-many-keys');
    const headers = shop.owner.headers;
    await call(`/api/auth/keys/${id}`, { method: 'DELETE', headers });
    expect((await make(shop, {})).status).toBe(201);
  });
});
