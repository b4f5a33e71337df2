// Ozon's chats at the desk: what is shown and what is not kept, each press once, and what is said where the chat is shut.
import { env } from 'cloudflare:test';
import { beforeEach, describe, expect, test } from 'vitest';
import { purgeHandover } from '../../functions/ozon/purge-handover.ts';
import { type FakeChat, fakeChats } from '../../scripts/ozon-fake-chat.ts';
import { joinShop, type Member, openShop } from './support/accounts.ts';
import { call } from './support/hooks.ts';
import { outside } from './support/outside.ts';
import { connect, connectOzon, type OzonSeller, rowsOf, syncWhole } from './support/ozon.ts';

const HOUR_MS = 3_600_000;

let agent: Member;
let viewer: Member;
let seller: OzonSeller;
let shop: Awaited<ReturnType<typeof openShop>>;

beforeEach(async () => {
  shop = await openShop();
  [agent, viewer] = await Promise.all([joinShop(shop.id, 'agent'), joinShop(shop.id, 'viewer')]);
  seller = await connectOzon({ sellerId: shop.id, now: Date.now, pageMax: 100 });
  await syncWhole(seller);
});

const desk = async (
  who: Member,
  path: string,
  fields?: Record<string, string>,
  lang: 'ru' | 'zh' | 'en' = 'en',
) => {
  const response = await call(`/${lang}/desk/${path}`, {
    method: fields ? 'POST' : 'GET',
    headers: { ...who.headers, accept: 'text/html' },
    redirect: 'manual',
    ...(fields ? { body: new URLSearchParams(fields) } : {}),
  });
  return {
    status: response.status,
    html: await response.text(),
    to: response.headers.get('location'),
  };
};

const chats = (): FakeChat[] => fakeChats(seller.ozon.shop(seller.clientId), Date.now());
const chat = (order: number): FakeChat => {
  const found = chats()[order - 1];
  if (!found) throw new Error('no such chat');
  return found;
};
const pathOf = (order: number) => `chats/${seller.connectionId}/${chat(order).id}`;
const tokenIn = (html: string) => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';
const said = (order: number) =>
  chat(order)
    .messages.filter(({ by }) => by === 'Seller')
    .map(({ text }) => text);
const audited = async () =>
  (await rowsOf<{ action: string; detail: string; subject: string }>('audit', seller)).filter(
    ({ action }) => action.startsWith('ozon_chat'),
  );

/** The form as a person gets it, with an answer. */
const answer = async (order: number, text: string, more: Record<string, string> = {}) => {
  const { html } = await desk(agent, pathOf(order));
  const seen = /name="seen" value="(\d*)"/.exec(html)?.[1] ?? '';
  return { step: 'send', token: tokenIn(html), seen, answer: text, ...more };
};

const POLITE = 'Здравствуйте! Проверяем и напишем здесь.';

interface ChatRow {
  chat_id: string;
  unread: number;
  order_number: string | null;
  waiting_since: number | null;
  last_asked_at: number | null;
}
const stored = () => rowsOf<ChatRow>('ozon_chats', seller);

describe('the list of chats', () => {
  test('shows who waits with parcels and clocks, the rest as Ozon lists them, and none of Ozon’s own', async () => {
    const { status, html } = await desk(viewer, 'chats');
    expect(status).toBe(200);
    const waiting = html.slice(html.indexOf('Chats that wait'), html.indexOf('Other chats'));
    expect(waiting).toContain(chat(1).id);
    expect(waiting).toMatch(new RegExp(`/en/desk/parcels/shp_\\w+">${seller.posting(7)}<`));
    expect(waiting).toContain('counts as one within 24 hours');
    expect(waiting).toContain('(48 hours)');
    expect(waiting).not.toContain(chat(3).id);
    expect(html.slice(html.indexOf('Other chats'))).toContain(chat(3).id);
    expect(html).not.toContain(chat(6).id);
    expect(html).toContain('1 chat of Ozon’s own');
  });

  test('goes on with the cursor that Ozon gave, and costs one call to Ozon a page', async () => {
    seller = await connectOzon({ sellerId: (await openShop()).id, now: Date.now, pageMax: 2 });
    const owner = await joinShop(seller.sellerId, 'viewer');
    const first = await desk(owner, 'chats');
    const next = /chats\?(account=[^"]+cursor=[^"]+)"/
      .exec(first.html)?.[1]
      ?.replaceAll('&amp;', '&');
    expect(next).toBeDefined();
    expect((await desk(owner, `chats?${next}`)).html).not.toBe(first.html);
    expect(seller.asked()).toEqual(['/v3/chat/list', '/v3/chat/list']);
  });

  test('says how to connect Ozon when it is not connected', async () => {
    const { owner } = await openShop();
    const { status, html } = await desk(owner, 'chats');
    expect(status).toBe(200);
    expect(html).toContain('/en/desk/connections');
  });

  test('lists chats of the shop’s own accounts only', async () => {
    const { owner } = await openShop();
    expect((await desk(owner, `chats?account=${seller.connectionId}`)).status).toBe(404);
    expect((await desk(owner, pathOf(1))).status).toBe(404);
    const form = await answer(1, POLITE);
    expect((await desk(owner, pathOf(1), form)).status).toBe(404);
    expect(said(1)).toHaveLength(1);
  });

  test('explains a refusal with the way round', async () => {
    seller.ozon.fail(seller.clientId, '/v3/chat/list', {
      status: 403,
      times: 1,
      message: 'method is allowed starting from the premium plus subscription',
    });
    const { html } = await desk(viewer, 'chats');
    expect(html).toContain('The shop’s subscription does not allow this by API');
    expect(html).toContain('Ozon Seller app');
    expect(html).toContain('/en/help/seller-chat-unavailable/');
  });
});

describe('one chat', () => {
  test('shows its messages without names, phones and addresses of people or pictures', async () => {
    const { status, html } = await desk(viewer, pathOf(1));
    expect(status).toBe(200);
    expect(html).toContain('Посылка не движется уже две недели. Где она?');
    expect(html).not.toMatch(/Синицын|555-01-23|999/);
    const second = await desk(viewer, pathOf(2));
    expect(second.html).toContain('A picture. Only Ozon’s portal shows it.');
    expect(second.html).not.toContain('photo-1.jpg');
  });

  test('says beside a Russian message what it means, and nothing where no phrase fits', async () => {
    const { html } = await desk(viewer, pathOf(1), undefined, 'zh');
    expect(html).toContain('包裹没有动静');
    expect(html).toContain('我的订单到哪里了？');
    const third = await desk(viewer, pathOf(3), undefined, 'zh');
    expect(third.html).toContain('чехол');
    expect(third.html).not.toContain('短语手册');
    expect((await desk(viewer, pathOf(1), undefined, 'ru')).html).not.toContain('По разговорнику');
  });

  test('is not marked as read by looking, and nothing of it is stored', async () => {
    await desk(agent, pathOf(1));
    expect(chat(1).messages.some(({ isRead }) => !isRead)).toBe(true);
    expect(JSON.stringify(await stored())).not.toMatch(/Посылка|Синицын|115568/);
  });

  test('is read back message by message, by ids longer than a number is exact', async () => {
    seller = await connectOzon({ sellerId: (await openShop()).id, now: Date.now, pageMax: 2 });
    const owner = await joinShop(seller.sellerId, 'viewer');
    const requests = outside('ozon.test', (request) => seller.ozon.answer(request));
    const { html } = await desk(owner, pathOf(1));
    const before = /\?before=(\d+)"/.exec(html)?.[1] ?? '';
    expect(before).toBe(String(chat(1).messages[2]?.id));
    const older = await desk(owner, `${pathOf(1)}?before=${before}`);
    expect(older.html).toContain('Заказ уже передан в доставку.');
    expect(await requests[1]?.text()).toContain(`"from_message_id":${before}`);
  });

  test('shows what a buyer wrote as text, however long or hostile it is', async () => {
    const long = `${'очень '.repeat(2000)}<img src=x onerror=alert(1)>`;
    for (const text of ['<script>alert(1)</script> " \u0000 {{x}}', long]) {
      chat(2).messages.push({
        id: (chat(2).messages.at(-1)?.id ?? 0n) + 1n,
        at: Date.now(),
        by: 'Customer',
        text,
        isRead: false,
      });
    }
    const { status, html } = await desk(viewer, pathOf(2));
    expect(status).toBe(200);
    expect(html).not.toMatch(/<script>alert|<img src=x/);
    expect(html).toContain('The message is longer');
  });

  test('of an account whose key was taken back says so, and sends nothing', async () => {
    const form = await answer(1, POLITE);
    await env.DB.prepare('UPDATE connections SET credentials = NULL WHERE id = ?')
      .bind(seller.connectionId)
      .run();
    const asked = seller.asked().length;
    for (const fields of [undefined, form, { ...form, step: 'read' }]) {
      const { status, html } = await desk(agent, pathOf(1), fields);
      expect(status).toBe(422);
      expect(html).toContain('Ozon does not take the key');
    }
    expect((await desk(agent, 'today')).html).not.toContain('for an answer');
    expect(seller.asked()).toHaveLength(asked);
  });

  test('that Ozon does not know, or whose id is none, is not found', async () => {
    const none = '5e767a03-b400-4c1b-a841-000000000000';
    expect((await desk(viewer, `chats/${seller.connectionId}/${none}`)).status).toBe(404);
    const asked = seller.asked().length;
    expect((await desk(viewer, `chats/${seller.connectionId}/..%2Fx%22`)).status).toBe(404);
    expect((await desk(viewer, `chats/${seller.connectionId}/${'a'.repeat(65)}`)).status).toBe(404);
    expect(seller.asked()).toHaveLength(asked);
  });
});

describe('an answer', () => {
  test('is sent by an agent, once however often the form is sent, and the log has no text of it', async () => {
    const form = await answer(1, POLITE);
    expect((await desk(viewer, pathOf(1), form)).status).toBe(403);
    const both = await Promise.all([desk(agent, pathOf(1), form), desk(agent, pathOf(1), form)]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect((await desk(agent, pathOf(1), form)).html).toContain('has been sent already');
    expect(said(1).filter((text) => text === POLITE)).toHaveLength(1);
    const entries = await audited();
    expect(entries).toEqual([
      expect.objectContaining({ action: 'ozon_chat_answered', subject: chat(1).id, detail: '{}' }),
    ]);
  });

  test('marks what its sender has seen as read, and the buyer waits no longer', async () => {
    await desk(agent, pathOf(1), await answer(1, POLITE));
    const fromBuyer = chat(1).messages.filter(({ by }) => by === 'Customer');
    expect(fromBuyer.every(({ isRead }) => isRead)).toBe(true);
    const row = (await stored()).find(({ chat_id }) => chat_id === chat(1).id);
    expect(row).toMatchObject({ unread: 0, waiting_since: null });
  });

  test('that Ozon’s chat rules forbid is shown first, and goes out with a second press', async () => {
    const text = 'Напишите нам в WhatsApp: +7 999 555-01-24';
    const form = await answer(1, text);
    const asked = await desk(agent, pathOf(1), form);
    expect(asked.status).toBe(422);
    expect(asked.html).toContain('Phone number');
    expect(said(1)).not.toContain(text);
    const again = { ...form, token: tokenIn(asked.html), anyway: '1' };
    expect((await desk(agent, pathOf(1), again)).status).toBe(303);
    expect(said(1)).toContain(text);
  });

  test('keeps what was typed when it is too long, empty, or has a place nobody filled', async () => {
    const long = 'я'.repeat(1001);
    expect((await desk(agent, pathOf(1), await answer(1, long))).html).toContain(long);
    expect((await desk(agent, pathOf(1), await answer(1, '  '))).status).toBe(422);
    const gap = await desk(agent, pathOf(1), await answer(1, 'Отправление {number} в пути'));
    expect(gap.html).toContain('curly brackets');
    expect(gap.html).toContain('Отправление {number} в пути');
    expect(said(1)).toHaveLength(1);
  });

  test('is not taken from a form that is not ours', async () => {
    const form = { ...(await answer(1, POLITE)), token: `${Date.now()}.abc.def` };
    const { status, html } = await desk(agent, pathOf(1), form);
    expect(status).toBe(422);
    expect(html).toContain(POLITE);
    expect(said(1)).toHaveLength(1);
  });

  test('that the subscription does not allow is kept to copy, with the way round', async () => {
    await connect(seller.connectionId, { clientId: seller.clientId, apiKey: 'key-free' });
    const { status, html } = await desk(agent, pathOf(1), await answer(1, POLITE));
    expect(status).toBe(422);
    expect(html).toContain('The shop’s subscription does not allow this by API');
    expect(html).toContain('Your text was not sent');
    expect(html.slice(html.indexOf('<copy-text'))).toContain(POLITE);
    expect(html).toContain('Посылка не движется');
    expect(await audited()).toEqual([]);
  });

  test('to a buyer who has blocked the shop, or after the time is over, is refused in Ozon’s words', async () => {
    const blocked = await desk(agent, pathOf(5), await answer(5, POLITE));
    expect(blocked.html).toContain('chat blocked by user');
    const late = await desk(agent, pathOf(7), await answer(7, POLITE));
    expect(late.html).toContain('access period has expired');
    expect(late.html).toContain(POLITE);
  });

  test('that Ozon took without saying so counts as sent; one it did not take is not sent again', async () => {
    const form = await answer(1, POLITE);
    outside('ozon.test', async (request) => {
      const reply = await seller.ozon.answer(request);
      return request.url.endsWith('/send/message') ? new Response(null, { status: 504 }) : reply;
    });
    expect((await desk(agent, pathOf(1), form)).status).toBe(303);
    const second = await answer(2, POLITE);
    outside('ozon.test', (request) =>
      request.url.endsWith('/send/message')
        ? new Response(null, { status: 504 })
        : seller.ozon.answer(request),
    );
    const unsure = await desk(agent, pathOf(2), second);
    expect(unsure.status).toBe(422);
    expect(unsure.html).toContain('Ozon did not confirm the message');
    expect(unsure.html).toContain(POLITE);
    expect(said(2)).toEqual([]);
  });

  test('begins with a ready text filled from the parcel, those for what the buyer writes in front', async () => {
    const { html } = await desk(agent, `${pathOf(1)}?text=seller-late-first`);
    const typed = /<textarea[^>]*>([^<]*)</.exec(html)?.[1] ?? '';
    expect(typed).toContain(seller.posting(7));
    expect(typed).not.toContain('{number}');
    const options = [...html.matchAll(/name="use" value="([^"]+)"/g)].map(([, id]) => id);
    expect(options[0]).toContain('where-is-it');
    const form = { ...(await answer(1, 'Добрый день!')), use: 'seller-late-first' };
    const added = await desk(agent, pathOf(1), form);
    expect(added.status).toBe(200);
    expect(/<textarea[^>]*>([^<]*)</.exec(added.html)?.[1]).toMatch(/^Добрый день!\n\n/);
  });

  test('escapes whatever was typed', async () => {
    const text = '</textarea><script>alert(1)</script> {number}';
    const { html } = await desk(agent, pathOf(1), await answer(1, text));
    expect(html).not.toContain('<script>alert');
  });
});

describe('marking as read and opening', () => {
  test('an agent marks a chat as read up to what was shown; a viewer cannot', async () => {
    const { html } = await desk(agent, pathOf(1));
    const seen = /name="seen" value="(\d+)"/.exec(html)?.[1] ?? '';
    expect((await desk(viewer, pathOf(1), { step: 'read', seen })).status).toBe(403);
    const done = await desk(agent, pathOf(1), { step: 'read', seen });
    expect(done).toMatchObject({ status: 303, to: `/en/desk/${pathOf(1)}?done=read` });
    expect(chat(1).messages.every(({ isRead, by }) => isRead || by === 'Seller')).toBe(true);
    expect((await desk(agent, pathOf(1), { step: 'read', seen: '1 OR 1' })).status).toBe(422);
    expect((await audited()).map(({ action }) => action)).toEqual(['ozon_chat_read']);
  });

  test('a chat is opened about a posting where Ozon offers it, and the parcel’s card leads to it', async () => {
    const posting = seller.posting(4);
    const done = await desk(agent, 'chats/open', { posting });
    expect(done.status).toBe(303);
    expect(done.to).toBe(`/en/desk/${pathOf(3)}`);
    expect((await audited()).map(({ action }) => action)).toEqual(['ozon_chat_opened']);
    expect((await desk(viewer, 'chats/open', { posting })).status).toBe(403);
    expect((await desk(agent, 'chats/open', { posting: 'NOBODY-1' })).status).toBe(404);
    const { owner } = await openShop();
    expect((await desk(owner, 'chats/open', { posting })).status).toBe(404);
    const { html } = await desk(agent, 'chats');
    const parcel = /desk\/(parcels\/shp_\w+)"/.exec(html)?.[1] ?? '';
    expect((await desk(agent, parcel)).html).toContain('/en/desk/chats/open');
  });

  test('a chat that Ozon does not offer is not asked for', async () => {
    const ended = seller.posting(11);
    await env.DB.prepare(`UPDATE ozon_postings SET actions = '[]' WHERE number = ?`)
      .bind(ended)
      .run();
    const { status, html } = await desk(agent, 'chats/open', { posting: ended });
    expect(status).toBe(422);
    expect(html).toContain('offers no chat');
    expect(seller.asked()).not.toContain('/v1/chat/start');
  });
});

describe('the reading of chats', () => {
  test('stores of each chat that waits its count, order and times, and nothing of the others', async () => {
    const rows = await stored();
    expect(rows.map(({ chat_id }) => chat_id).sort()).toEqual(
      [1, 2, 5, 7].map((order) => chat(order).id).sort(),
    );
    const [, , , wrote] = chat(1).messages;
    expect(rows.find(({ chat_id }) => chat_id === chat(1).id)).toMatchObject({
      unread: 2,
      order_number: seller.posting(7).replace(/-\d+$/, ''),
      waiting_since: chat(1).messages[2]?.at,
      last_asked_at: wrote?.at,
    });
  });

  test('keeps a chat that was read and not answered, and drops one that was answered elsewhere', async () => {
    for (const order of [1, 2]) for (const one of chat(order).messages) one.isRead = true;
    chat(2).messages.push({
      id: 3_000_000_000_999_999_999n,
      at: Date.now(),
      by: 'Seller',
      text: POLITE,
      isRead: true,
    });
    const later = await syncWhole(seller, seller.openedAt + HOUR_MS);
    const ids = (await stored()).filter(({ waiting_since }) => waiting_since !== null);
    expect(ids.map(({ chat_id }) => chat_id)).toContain(chat(1).id);
    expect(ids.map(({ chat_id }) => chat_id)).not.toContain(chat(2).id);
    await syncWhole(seller, later + 49 * HOUR_MS);
    expect((await stored()).map(({ chat_id }) => chat_id)).not.toContain(chat(1).id);
  });

  test('of an account without the subscription is no fault of its key', async () => {
    const other = await connectOzon({ sellerId: (await openShop()).id, now: Date.now });
    other.ozon.fail(other.clientId, '/v3/chat/list', {
      status: 403,
      times: 100,
      message: 'method is allowed starting from the premium plus subscription',
    });
    await syncWhole(other);
    const [account] = await rowsOf<{ refused: string }>('ozon_accounts', other);
    expect(account?.refused ?? '[]').not.toContain('chat');
    expect(await rowsOf('ozon_chats', other)).toEqual([]);
  });

  test('tells on the page of the day how many wait and how long, without asking Ozon', async () => {
    const asked = seller.asked().length;
    const { html } = await desk(viewer, 'today');
    expect(html).toContain('3 chats wait for an answer');
    expect(html).toMatch(/longest \d+ (?:min|h|d)/);
    expect(seller.asked()).toHaveLength(asked);
    const { owner } = await openShop();
    expect((await desk(owner, 'today')).html).not.toContain('for an answer');
  });

  test('forgets after a week what no visit sees again', async () => {
    await desk(agent, pathOf(1), await answer(1, POLITE));
    await purgeHandover(env, Date.now() + 6 * 24 * HOUR_MS);
    expect((await stored()).length).toBeGreaterThan(0);
    expect(await rowsOf('ozon_chat_sends', seller)).toHaveLength(1);
    await purgeHandover(env, Date.now() + 8 * 24 * HOUR_MS);
    expect(await stored()).toEqual([]);
    expect(await rowsOf('ozon_chat_sends', seller)).toEqual([]);
  });
});
