// What the address of a connection refused: its seller sees when and why, nobody can fill the table.
import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { listLast, noteRefused } from '../../functions/inbox/refused-store.ts';
import { purgeExpired } from '../../functions/leaving/purge.ts';
import { iso } from '../../functions/lib/iso.ts';
import { joinShop, openShop } from './support/accounts.ts';
import { call, cdekStatus, newCdekNumber, openHook, post } from './support/hooks.ts';
import { T0 } from './support/poll.ts';

const HOUR = 3_600_000;

const rowsOf = async (connectionId: string) =>
  (
    await env.DB.prepare('SELECT * FROM refused_messages WHERE connection_id = ? ORDER BY turn')
      .bind(connectionId)
      .all<Record<string, string | number>>()
  ).results;

describe('a refused message', () => {
  test('a refused message is listed with its reason among the accepted ones, and nothing of its text is stored', async () => {
    const shop = await openShop();
    const hook = await openHook('cdek', { sellerId: shop.id });
    expect((await post(hook, cdekStatus(newCdekNumber(), 'CREATED', iso(T0)))).status).toBe(200);
    expect((await post(hook, '{"name": "Иван Петров", broken')).status).toBe(400);
    const page = await call(`/en/desk/connections/${hook.connectionId}`, {
      headers: shop.owner.headers,
    });
    const html = await page.text();
    expect(html).toContain('The body cannot be read');
    expect(html).toContain('Sent by the carrier');
    expect(JSON.stringify(await rowsOf(hook.connectionId))).not.toContain('Иван');
  });

  test('a viewer reads why a message was refused and why there are no buttons', async () => {
    const shop = await openShop();
    const viewer = await joinShop(shop.id, 'viewer');
    const hook = await openHook('trackingmore', { sellerId: shop.id });
    const wrong = await post(hook, '{}', { headers: { signature: 'deadbeef' } });
    expect(wrong.status).toBe(401);
    const place = `/en/desk/connections/${hook.connectionId}`;
    const html = await (await call(place, { headers: viewer.headers })).text();
    expect(html).toContain('The signature does not match');
    expect(html).toContain('Only an owner of the shop can change connections.');
    expect(html).not.toContain(`${place}/revoke`);
  });

  test('an unknown address stores no refused message', async () => {
    const before = await env.DB.prepare('SELECT count(*) FROM refused_messages').first('count(*)');
    expect((await call('/hooks/cdek/unknown', { method: 'POST', body: 'x' })).status).toBe(404);
    const after = await env.DB.prepare('SELECT count(*) FROM refused_messages').first('count(*)');
    expect(after).toBe(before);
  });

  test('a revoked connection stores no refused message', async () => {
    const hook = await openHook('cdek');
    await env.DB.prepare('UPDATE connections SET revoked_at = 1 WHERE id = ?')
      .bind(hook.connectionId)
      .run();
    await noteRefused(env.DB, hook.connectionId, 'malformed-body', 5).run();
    expect(await rowsOf(hook.connectionId)).toEqual([]);
  });

  test('a flood of refused messages writes at most twenty times a minute and counts as one row', async () => {
    const hook = await openHook('cdek');
    for (let i = 0; i < 50; i++) expect((await post(hook, 'not json')).status).toBe(400);
    const rows = await rowsOf(hook.connectionId);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.times).toBeLessThanOrEqual(20 * 2);
  });
});

describe('the last refused messages', () => {
  test('of each connection only the last twenty refusals are kept, one row written each', async () => {
    const hook = await openHook('cdek');
    for (let i = 0; i < 50; i++) {
      const problem = i % 2 ? 'malformed-body' : 'foreign-payload';
      const { meta } = await noteRefused(env.DB, hook.connectionId, problem, 1000 + i).run();
      expect(meta.changes).toBe(1);
    }
    const rows = await rowsOf(hook.connectionId);
    expect(rows.map(({ at }) => at)).toEqual(Array.from({ length: 20 }, (_, i) => 1030 + i));
    const last = await listLast(env.DB, hook.connectionId, 20);
    expect(last.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).toReversed());
  });

  test('the same refusal within an hour is counted, after an hour it is a new line', async () => {
    const hook = await openHook('cdek');
    for (const at of [0, HOUR - 1, 3 * HOUR]) {
      await noteRefused(env.DB, hook.connectionId, 'bad-signature', at).run();
    }
    expect(await rowsOf(hook.connectionId)).toMatchObject([
      { at: HOUR - 1, times: 2 },
      { at: 3 * HOUR, times: 1 },
    ]);
  });

  test('refused messages are forgotten with the accepted ones after thirty days', async () => {
    const hook = await openHook('cdek');
    const now = Date.now();
    await noteRefused(env.DB, hook.connectionId, 'bad-signature', now - 31 * 24 * HOUR).run();
    await noteRefused(env.DB, hook.connectionId, 'malformed-body', now).run();
    await purgeExpired(env, now);
    expect((await rowsOf(hook.connectionId)).map(({ problem }) => problem)).toEqual([
      'malformed-body',
    ]);
  });
});
