import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { call } from './support.ts';

test('sign up', async () => {
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    call(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://desk.test', ...headers },
      body: JSON.stringify(body),
    });
  const t = Date.now();
  const up = await post('/api/auth/sign-up/email', {
    name: 'Li',
    email: 'li@example.com',
    password: 'correct horse',
  });
  console.log(up.status, await up.clone().text(), Date.now() - t);
  const cookie = up.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ');
  const org = await post(
    '/api/auth/organization/create',
    { name: 'Shop', slug: 'shop-1' },
    { cookie },
  );
  console.log(org.status, await org.text());
  const key = await post(
    '/api/auth/api-key/create',
    { configId: 'seller', name: 'ERP', organizationId: 'x' },
    { cookie },
  );
  console.log(key.status, await key.text());
  console.log((await env.DB.prepare('SELECT * FROM sessions').all()).results);
}, 60000);
