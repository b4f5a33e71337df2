// An internal note is in nothing that leaves by itself: webhooks, messengers, letters, digests.
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { NEWS_TYPES } from '../../functions/contract/news.ts';
import { words } from '../../functions/contract/words.ts';
import { makeDigests } from '../../functions/outbound/digest.ts';
import { joinShop, openShop, sendForm } from './support/accounts.ts';
import { openByForm, someone, tellOfParcel } from './support/cases.ts';
import { call } from './support/hooks.ts';
import { openMailbox } from './support/letters.ts';
import { HOUR, listen, receiver, tell } from './support/listeners.ts';
import { outside } from './support/outside.ts';
import { api, desk } from './support/ticket-callers.ts';

/** In no text of ours. */
const NOTE = 'Zwischenruf';
const SAID = 'Rückfrage';
const PLACE = '/en/desk/settings/notifications';
const HEX = '0123456789abcdef'.repeat(4);
const UUID = '693a91f6-7aaa-4bc4-97a0-0ec251fa5aaa';

/** What a person types to connect each of them, and where it is asked. */
const MESSENGERS = {
  telegram: ['api.telegram.org', { token: `110201543:${'A'.repeat(35)}`, chat: '-1007' }],
  wecom: ['qyapi.weixin.qq.com', { key: UUID }],
  dingtalk: ['oapi.dingtalk.com', { token: HEX, secret: `SEC${HEX}` }],
  feishu: ['open.feishu.cn', { token: UUID, secret: '' }],
  max: ['platform-api2.max.ru', { token: 'a-token-of-max-0123456789', chat: '1' }],
} as const satisfies Record<string, readonly [string, Record<string, string>]>;

test('neither an internal note nor its author appears in a webhook, messenger, e-mail or digest', async () => {
  const mailbox = openMailbox();
  const shop = await openShop();
  const agent = await joinShop(shop.id, 'agent');
  const { cookie } = shop.owner.headers;
  const sent: Record<string, string[]> = { webhook: [], email: [] };
  for (const [kind, [host, fields]] of Object.entries(MESSENGERS)) {
    const texts: string[] = [];
    sent[kind] = texts;
    outside(host, async (request) => {
      texts.push(`${request.url} ${await request.text()}`);
      return Response.json({ ok: true, errcode: 0, code: 0, result: [], message: {} });
    });
    const added = await sendForm(`${PLACE}/add/${kind}`, fields, { cookie });
    expect([kind, added.status]).toEqual([kind, 303]);
  }
  expect((await sendForm(`${PLACE}/add/email`, {}, { cookie })).status).toBe(303);
  await sendForm(PLACE, { lang: 'en', zone: 'UTC', from: '', until: '', digest: '9' }, { cookie });
  await env.DB.prepare('UPDATE channels SET types = ?, digest = 1')
    .bind(JSON.stringify(NEWS_TYPES))
    .run();
  const received = receiver(await listen(shop.id));

  const { id, page } = await openByForm({ number: await tellOfParcel(shop.id) });
  await api(agent, `/${id}/notes`, { noteText: `${NOTE} по API` });
  await api(agent, `/${id}/messages`, { body: 'Ищем', waitFor: 'carrier' });
  await desk(agent, `/${id}/notes`, { noteText: `${NOTE} с рабочего места` });
  await call(`${page}/messages`, {
    method: 'POST',
    headers: someone(),
    body: new URLSearchParams({ body: SAID }),
  });
  const now = Date.now();
  await tell(now);
  await tell(now + 13 * HOUR);
  const digestAt = await env.DB.prepare(
    'SELECT digest_due_at AS at FROM preferences WHERE user_id = ?',
  )
    .bind(shop.owner.id)
    .first<number>('at');
  await makeDigests(env.DB, digestAt ?? 0);
  await tell((digestAt ?? 0) + 13 * HOUR);
  await api(agent, `/${id}/notes`, { noteText: `${NOTE} на прощание` });
  await api(agent, `/${id}/resolve`, { resolution: 'refunded' });
  await tell((digestAt ?? 0) + 26 * HOUR);

  sent.webhook = received.map(({ text, headers }) => `${JSON.stringify(headers)} ${text}`);
  sent.email = mailbox.to(shop.owner.email).map(({ subject, text }) => `${subject}\n${text}`);
  for (const [way, texts] of Object.entries(sent)) {
    // Something was sent that way, with what may be said.
    expect(texts.filter((text) => text.includes(SAID)).length, way).toBeGreaterThan(0);
    const secret = [NOTE, agent.id, agent.email];
    const leaks = texts.filter((text) => secret.some((one) => text.includes(one)));
    expect(leaks, way).toEqual([]);
  }
  expect(new Set(received.map(({ body }) => body.type))).toEqual(
    new Set(
      NEWS_TYPES.filter((type) => type.startsWith('ticket.')).concat('shipment.status_changed'),
    ),
  );
  const digest = words('en')('news.digest');
  expect(sent.email.filter((text) => text.includes(digest)).length).toBeGreaterThan(0);
});
