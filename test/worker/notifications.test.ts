// How the seller's people are told: which messenger is asked what, when, and what never leaves.
import { env } from 'cloudflare:test';
import { afterEach, describe, expect, test } from 'vitest';
import { hmacSha256 } from '../../functions/lib/hmac.ts';
import { unseal } from '../../functions/lib/secrets.ts';
import { makeDigests } from '../../functions/outbound/digest.ts';
import { joinShop, type Member, openShop, sendForm } from './support/accounts.ts';
import { call } from './support/hooks.ts';
import { openMailbox } from './support/letters.ts';
import {
  cleared,
  DAY,
  HOUR,
  happen,
  leaveNothingWaiting,
  MINUTE,
  tell,
} from './support/listeners.ts';
import { outside } from './support/outside.ts';
import { wholeDatabase } from './support/whole-database.ts';

afterEach(leaveNothingWaiting);

const PLACE = '/en/desk/settings/notifications';
const UUID = '693a91f6-7aaa-4bc4-97a0-0ec2sifa5aaa'.replace('sifa', '51fa');
const HEX = '0123456789abcdef'.repeat(4);
const TOKEN = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw';

const form = (who: Member, path: string, fields: Record<string, string> = {}) =>
  sendForm(`${PLACE}${path}`, fields, { cookie: who.headers.cookie });

const page = async (who: Member) => (await call(PLACE, { headers: who.headers })).text();

/** The id of the channel that was added. */
async function add(who: Member, kind: string, fields: Record<string, string> = {}) {
  const answer = await form(who, `/add/${kind}`, fields);
  expect([kind, answer.status]).toEqual([kind, 303]);
  return /#(chn_\w+)$/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';
}

const choose = (id: string, types: string[]) =>
  env.DB.prepare('UPDATE channels SET types = ? WHERE id = ?')
    .bind(JSON.stringify(types), id)
    .run();

async function mailed(who: Member): Promise<string> {
  const id = await add(who, 'email');
  await choose(id, ['shipment.problem_cleared', 'ticket.message_added']);
  return id;
}

interface Asked {
  url: string;
  headers: Headers;
  body: Record<string, unknown>;
}

/** What a messenger is asked, and what it answers. */
function messenger(host: string, answer: (request: Request) => Response = ok): Asked[] {
  const asked: Asked[] = [];
  outside(host, async (request) => {
    const text = await request.text();
    const body = text === '' ? {} : JSON.parse(text);
    asked.push({ url: request.url, headers: request.headers, body });
    return answer(request);
  });
  return asked;
}

const ok = () => Response.json({ ok: true, errcode: 0, code: 0 });

describe('a messenger channel', () => {
  test('a Telegram channel sends text by its bot to the chat that wrote to it last', async () => {
    const { owner } = await openShop();
    const asked = messenger('api.telegram.org', ({ url }) =>
      url.includes('getUpdates')
        ? Response.json({ ok: true, result: [{ update_id: 1, message: { chat: { id: -1007 } } }] })
        : ok(),
    );
    await add(owner, 'telegram', { token: TOKEN, chat: '' });
    expect(asked.map(({ url }) => url)).toEqual([
      `https://api.telegram.org/bot${TOKEN}/getUpdates?offset=-1&timeout=0`,
      `https://api.telegram.org/bot${TOKEN}/sendMessage`,
    ]);
    expect(asked[1]?.body).toMatchObject({
      chat_id: '-1007',
      text: 'Test message from Parcel Desk',
    });
  });

  test('a Telegram channel is not added when no chat has written to the bot', async () => {
    const { owner } = await openShop();
    outside('api.telegram.org', () => Response.json({ ok: true, result: [] }));
    const answer = await form(owner, '/add/telegram', { token: TOKEN, chat: '' });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain('Nobody has written to the bot yet');
    expect(text).not.toContain(TOKEN);
  });

  test('a WeCom channel sends text to the robot address that was pasted', async () => {
    const { owner } = await openShop();
    const asked = messenger('qyapi.weixin.qq.com', ok);
    const pasted = `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${UUID}`;
    await add(owner, 'wecom', { key: pasted });
    expect(asked[0]?.url).toBe(pasted);
    expect(asked[0]?.body).toMatchObject({ msgtype: 'text' });
  });

  test('a DingTalk channel sends text with a signature by its secret', async () => {
    const { owner } = await openShop();
    const asked = messenger('oapi.dingtalk.com', ok);
    const secret = `SEC${HEX}`;
    const token = `https://oapi.dingtalk.com/robot/send?access_token=${HEX}`;
    await add(owner, 'dingtalk', { token, secret });
    const query = new URL(asked[0]?.url ?? '').searchParams;
    const signed = new TextEncoder().encode(`${query.get('timestamp')}\n${secret}`);
    expect(query.get('access_token')).toBe(HEX);
    expect(query.get('sign')).toBe(await hmacSha256(secret, signed, 'base64'));
    expect(asked[0]?.body).toMatchObject({ msgtype: 'text' });
  });

  test('a Feishu channel sends text with a signature over the time in seconds', async () => {
    const { owner } = await openShop();
    const asked = messenger('open.feishu.cn', ok);
    await add(owner, 'feishu', { token: UUID, secret: 'a-secret-of-feishu' });
    expect(asked[0]?.url).toBe(`https://open.feishu.cn/open-apis/bot/v2/hook/${UUID}`);
    const { timestamp, sign, msg_type } = asked[0]?.body ?? {};
    const key = `${timestamp}\na-secret-of-feishu`;
    expect(sign).toBe(await hmacSha256(key, new Uint8Array(), 'base64'));
    expect(timestamp).toMatch(/^\d{10}$/);
    expect(msg_type).toBe('text');
  });

  test('a MAX channel sends its token in a header, never in the address', async () => {
    const { owner } = await openShop();
    const asked = messenger('platform-api2.max.ru', () => Response.json({ message: {} }));
    await add(owner, 'max', { token: 'a-token-of-max-0123456789', chat: '-42' });
    expect(asked[0]?.url).toContain('/messages?chat_id=-42');
    expect(asked[0]?.url).not.toContain('a-token-of-max');
    expect(asked[0]?.headers.get('authorization')).toBe('a-token-of-max-0123456789');
  });

  test('a channel is not added when its messenger reports an error with status 200', async () => {
    const { owner } = await openShop();
    outside('qyapi.weixin.qq.com', () => Response.json({ errcode: 93000, errmsg: 'invalid' }));
    const answer = await form(owner, '/add/wecom', { key: UUID });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('The messenger refuses');
    expect(await page(owner)).not.toContain('chn_');
  });

  test('a channel with an address or token that leads elsewhere is refused and not called', async () => {
    const { owner } = await openShop();
    for (const [kind, fields] of [
      ['wecom', { key: 'https://evil.example/send?key=1' }],
      ['feishu', { token: 'https://evil.example/hook/x', secret: '' }],
      ['dingtalk', { token: 'https://evil.example/', secret: 'SECx' }],
      ['telegram', { token: '1:x/../../evil', chat: '1' }],
      ['max', { token: 'a token\r\nhost: evil', chat: '1' }],
    ] as const) {
      const answer = await form(owner, `/add/${kind}`, fields);
      expect([kind, answer.status]).toEqual([kind, 422]);
    }
  });
});

describe('a connected channel', () => {
  test('a channel shows only the last four characters of its key, which is sealed in the database', async () => {
    const { id: sellerId, owner } = await openShop();
    outside('qyapi.weixin.qq.com', ok);
    await add(owner, 'wecom', { key: UUID });
    const [text, stored] = [await page(owner), await wholeDatabase()];
    expect(text).toContain(`…${UUID.slice(-4)}`);
    for (let at = 0; at + 6 <= UUID.length; at++) {
      const part = UUID.slice(at, at + 6);
      expect([part, text.includes(part), stored.includes(part)]).toEqual([part, false, false]);
    }
    const sealed = await env.DB.prepare('SELECT credentials FROM channels WHERE seller_id = ?')
      .bind(sellerId)
      .first<string>('credentials');
    expect(await unseal(sealed ?? '', env.SECRETS_KEY)).toContain(UUID);
  });

  test('a channel can be seen and changed only by the member who added it', async () => {
    openMailbox();
    const shop = await openShop();
    const viewer = await joinShop(shop.id, 'viewer');
    const id = await mailed(viewer);
    expect(await page(viewer)).toContain(id);
    expect(await page(shop.owner)).not.toContain(id);
    for (const path of [`/${id}`, `/${id}/test`, `/${id}/delete`]) {
      expect((await form(shop.owner, path)).status).toBe(404);
      expect((await form((await openShop()).owner, path)).status).toBe(404);
    }
    expect((await form(viewer, `/${id}/delete`)).status).toBe(303);
    expect(await page(viewer)).not.toContain(id);
  });
});

describe('a notification', () => {
  test('a notification is in the language of its reader, with a link to the parcel', async () => {
    const mailbox = openMailbox();
    const shop = await openShop();
    await mailed(shop.owner);
    const fields = { lang: 'zh', zone: 'Asia/Shanghai', from: '', until: '', digest: '' };
    expect((await form(shop.owner, '', fields)).status).toBe(303);
    const now = Date.now();
    await happen([cleared(shop.id, now, '12345678-0001-1')], now);
    await tell(now);
    expect(mailbox.to(shop.owner.email).at(-1)).toMatchObject({
      subject: '12345678-0001-1：已解除 — 物流长时间未更新',
      text: expect.stringContaining('https://desk.test/zh/desk/parcels/shp_x'),
    });
  });

  test('before anything is saved the settings show the language that messages are written in', async () => {
    const mailbox = openMailbox();
    const shop = await openShop();
    await env.DB.prepare(`UPDATE sellers SET lang = 'zh' WHERE id = ?`).bind(shop.id).run();
    await mailed(shop.owner);
    expect(await page(shop.owner)).toMatch(/<option value="zh" selected/);
    const now = Date.now();
    await happen([cleared(shop.id, now, '12345678-0002-1')], now);
    await tell(now);
    expect(mailbox.to(shop.owner.email).at(-1)?.text).toContain('https://desk.test/zh/desk/');
  });

  test('notifications of the quiet hours wait and arrive as one message', async () => {
    const mailbox = openMailbox();
    const shop = await openShop();
    await mailed(shop.owner);
    const fields = { lang: 'en', zone: 'Asia/Shanghai', from: '22:00', until: '08:00', digest: '' };
    await form(shop.owner, '', fields);
    const evening = Date.parse('2026-11-23T15:00:00Z');
    const before = mailbox.to(shop.owner.email).length;
    for (const minute of [0, 1, 2]) {
      const now = evening + minute * MINUTE;
      await happen([cleared(shop.id, now)], now);
      await tell(now);
    }
    expect(mailbox.to(shop.owner.email)).toHaveLength(before);
    await tell(Date.parse('2026-11-23T23:59:00Z'));
    expect(mailbox.to(shop.owner.email)).toHaveLength(before);
    await tell(Date.parse('2026-11-24T00:00:00Z'));
    expect(mailbox.to(shop.owner.email).slice(before)).toMatchObject([
      { subject: 'Parcel Desk: 3 updates' },
    ]);
  });

  test('a notification is not sent to a person who no longer works for the seller', async () => {
    const mailbox = openMailbox();
    const shop = await openShop();
    const agent = await joinShop(shop.id, 'agent');
    await mailed(agent);
    const before = mailbox.to(agent.email).length;
    const now = Date.now();
    await happen([cleared(shop.id, now)], now);
    await env.DB.prepare('DELETE FROM members WHERE userId = ?').bind(agent.id).run();
    await happen([cleared(shop.id, now)], now);
    await tell(now);
    expect(mailbox.to(agent.email)).toHaveLength(before);
  });

  test('a notification is retried when a messenger is busy, and a channel that is refused is disabled', async () => {
    const { id: sellerId, owner } = await openShop();
    const answers = [
      ok(),
      Response.json({ errcode: 45009 }),
      ok(),
      Response.json({ errcode: 93000 }),
    ];
    const asked = messenger('qyapi.weixin.qq.com', () => answers.shift() ?? ok());
    await choose(await add(owner, 'wecom', { key: UUID }), ['shipment.problem_cleared']);
    const now = Date.now();
    await happen([cleared(sellerId, now)], now);
    await tell(now);
    expect(asked).toHaveLength(2);
    await tell(now + 30_000);
    expect(asked).toHaveLength(2);
    await tell(now + 90_000);
    expect(asked).toHaveLength(3);
    await happen([cleared(sellerId, now)], now);
    await tell(now + HOUR);
    await happen([cleared(sellerId, now)], now);
    await tell(now + DAY);
    expect(asked).toHaveLength(4);
    expect(await page(owner)).toContain('The channel is off');
  });

  test('a notification longer than its messenger allows is cut between characters', async () => {
    const { id: sellerId, owner } = await openShop();
    const asked = messenger('qyapi.weixin.qq.com', ok);
    await choose(await add(owner, 'wecom', { key: UUID }), ['shipment.problem_cleared']);
    const now = Date.now();
    const news = Array.from({ length: 40 }, (_, i) => cleared(sellerId, now, `包裹😀-${i}`));
    await happen(news, now);
    await tell(now);
    const { content } = (asked.at(-1)?.body.text ?? { content: '' }) as { content: string };
    const bytes = new TextEncoder().encode(content).length;
    expect(bytes).toBeLessThanOrEqual(2048);
    expect(bytes).toBeGreaterThan(2000);
    expect(content).not.toContain('\ufffd');
  });
});

describe('the digest', () => {
  test('the digest arrives once a day at its hour, problems before tickets, even when nothing is due', async () => {
    const mailbox = openMailbox();
    const shop = await openShop();
    await mailed(shop.owner);
    const fields = { lang: 'en', zone: 'Asia/Shanghai', from: '', until: '', digest: '9' };
    await form(shop.owner, '', fields);
    const due = () =>
      env.DB.prepare('SELECT digest_due_at FROM preferences WHERE user_id = ?')
        .bind(shop.owner.id)
        .first<number>('digest_due_at');
    const first = (await due()) ?? 0;
    expect(new Date(first).getUTCHours()).toBe(1);
    const at = async (now: number) => {
      const before = mailbox.to(shop.owner.email).length;
      await Promise.all([makeDigests(env.DB, now), makeDigests(env.DB, now)]);
      await tell(now);
      return mailbox.to(shop.owner.email).slice(before);
    };
    expect(await at(first - MINUTE)).toEqual([]);
    expect(await at(first)).toMatchObject([
      { text: expect.stringContaining('Nothing needs your attention today.') },
    ]);
    expect(await at(first + MINUTE)).toEqual([]);
    await problemParcel(shop.id, '11112222-0001-1', first);
    await waitingTicket(shop.id, '33334444-0001-1', first);
    const [second] = await at(first + DAY);
    const text = second?.text ?? '';
    expect(text.indexOf('11112222-0001-1: Not moving')).toBeGreaterThan(0);
    expect(text.indexOf('33334444-0001-1: Lost parcel')).toBeGreaterThan(text.indexOf('11112222'));
  });
});

async function problemParcel(sellerId: string, number: string, now: number) {
  await env.DB.prepare(
    `INSERT INTO shipments (id, seller_id, token, carrier, number, round, status, snapshot, version,
       problem, problem_since, created_at, updated_at, carried_by, action_required_by)
     VALUES (?1, ?2, ?1, 'cdek', ?3, 0, 'in_transit', '{}', 1, 'no_movement', ?4, ?4, ?4, 'cdek',
       'seller')`,
  )
    .bind(`shp_${number}`, sellerId, number, now)
    .run();
}

async function waitingTicket(sellerId: string, number: string, now: number) {
  await env.DB.prepare(
    `INSERT INTO tickets (id, seller_id, token_hash, opened_with, number, opened_by, type, state,
       lang, version, created_at, updated_at)
     VALUES (?1, ?2, ?1, ?1, ?3, 'buyer', 'lost', 'new', 'ru', 1, ?4, ?4)`,
  )
    .bind(`tic_${number}`, sellerId, number, now)
    .run();
}
