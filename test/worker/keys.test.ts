import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { keyOf, openShop } from './accounts.ts';
import { call } from './support.ts';

const bearer = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });

describe('an API key', () => {
  test('is stored as a hash, and its last use is noted once a minute', async () => {
    const shop = await openShop();
    const { id, key } = await keyOf(shop, 'read');
    const row = () =>
      env.DB.prepare('SELECT * FROM api_keys WHERE id = ?')
        .bind(id)
        .first<Record<string, unknown>>();
    expect(JSON.stringify(await row())).not.toContain(key);
    expect((await row())?.lastRequest).toBeNull();
    expect((await call('/api/v1/canned-answers', bearer(key))).status).toBe(200);
    expect((await row())?.lastRequest).not.toBeNull();
  });
});

test('a session', async () => {
  const shop = await openShop();
  expect((await call('/api/v1/canned-answers', { headers: shop.owner.headers })).status).toBe(200);
});
