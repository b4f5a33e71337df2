// A parcel with the maximum of followers: who follows it already is refreshed, others are refused.
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { newClient, openShop } from './support/accounts.ts';
import { call, expectProblem, newCdekNumber } from './support/hooks.ts';
import { add } from './support/shipments.ts';

const FOLLOWERS_MAX = 20;

const browser = (i: number) => ({
  endpoint: `https://fcm.googleapis.com/fcm/send/full-${i}`,
  keys: { p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) },
});

test('a browser that follows a parcel with the maximum of followers may follow it again', async () => {
  const { owner } = await openShop();
  const [id = ''] = await add(owner, { number: newCdekNumber() });
  const parcel = env.DB.prepare('SELECT token FROM shipments WHERE id = ?').bind(id);
  const token = await parcel.first<string>('token');
  const follow = (i: number, lang = 'ru') =>
    call(`/${lang}/p/${token}/follow`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'cf-connecting-ip': newClient() },
      body: JSON.stringify(browser(i)),
    });
  for (let i = 0; i < FOLLOWERS_MAX; i++) expect((await follow(i)).status).toBe(204);
  await expectProblem(await follow(FOLLOWERS_MAX), 429, 'too-many-requests');

  expect((await follow(3, 'zh')).status).toBe(204);
  const { results } = await env.DB.prepare('SELECT lang FROM followers WHERE shipment_id = ?')
    .bind(id)
    .all<{ lang: string }>();
  expect(results).toHaveLength(FOLLOWERS_MAX);
  expect(results.filter(({ lang }) => lang === 'zh')).toHaveLength(1);
});
