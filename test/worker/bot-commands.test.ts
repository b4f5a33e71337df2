// Commands to a shop's Telegram bot: who is answered, with what, and who is not.
import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { readCommand } from '../../functions/embeds/bot-answer.ts';
import { newTelegram } from './support/access-objects.ts';
import { joinShop, openShop, type Shop, sendForm } from './support/accounts.ts';
import { call, newCdekNumber, stopClock } from './support/hooks.ts';
import { outside } from './support/outside.ts';
import { add, send } from './support/shipments.ts';

const PAGE = '/en/desk/settings/notifications';
const OWN_CHAT = 42;

interface Bot {
  shop: Shop;
  id: string;
  secret: string;
}

/** A channel whose bot answers, and the secret Telegram was given. */
async function openBot(): Promise<Bot> {
  const shop = await openShop();
  const { id = '' } = await newTelegram(shop);
  const asked = outside('api.telegram.org', () => Response.json({ ok: true, result: true }));
  const done = await sendForm(`${PAGE}/${id}/commands/on`, {}, shop.owner.headers);
  expect(done.status).toBe(303);
  const [request] = asked;
  expect(new URL(request?.url ?? '').pathname).toMatch(/\/setWebhook$/);
  const sent = await request?.json<Record<string, string>>();
  expect(sent?.url).toBe(`https://desk.test/bots/telegram/${id}`);
  expect(sent?.secret_token).toMatch(/^[\w-]{44}$/);
  return { shop, id, secret: sent?.secret_token ?? '' };
}

const tell = ({ id, secret }: Pick<Bot, 'id' | 'secret'>, text: string, chat = 7, code = 'en') =>
  call(`/bots/telegram/${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    body: JSON.stringify({
      update_id: 1,
      message: { text, chat: { id: chat, type: 'private' }, from: { id: 1, language_code: code } },
    }),
  });

async function said(answer: Response | Promise<Response>): Promise<string | undefined> {
  const response = await answer;
  expect(response.status).toBe(200);
  const body = await response.json<{ method?: string; text?: string }>();
  if (body.text !== undefined) expect(body.method).toBe('sendMessage');
  return body.text;
}

describe('commands to a bot', () => {
  test('anybody may track a number, and gets in their language what the public page shows', async () => {
    const bot = await openBot();
    const other = await openShop();
    const number = newCdekNumber();
    await add(other.owner, { number, carrier: 'cdek' });
    const text = await said(tell(bot, `/track ${number}`, 7, 'zh-hans'));
    const card = await (await call(`/api/v1/card/${number}?lang=zh`)).json<{
      sentence: string;
      url: string;
    }>();
    expect(text).toContain(card.sentence);
    expect(text).toContain(card.url);
    expect(text).not.toContain(other.id);
    expect(await said(tell(bot, '/track ZZ0000000009'))).toContain('no data on this number');
    expect(await said(tell(bot, '/track ?'))).toContain('does not look like');
    expect(await said(tell(bot, 'hello'))).toBeUndefined();
  });

  test('what waits for the shop is said in its own chat only', async () => {
    const bot = await openBot();
    const number = newCdekNumber();
    await send(bot.shop.owner, 'POST', '/api/v1/tickets', { number, type: 'lost', message: 'Hm' });
    expect(await said(tell(bot, '/today', OWN_CHAT))).toContain(number);
    const stranger = await said(tell(bot, '/today@some_bot', 7));
    expect(stranger).toContain('only in the chat');
    expect(stranger).not.toContain(number);
    // Another shop's bot in the same chat says what is its own.
    const other = await openBot();
    expect(await said(tell(other, '/today', OWN_CHAT))).not.toContain(number);
  });

  test('a wrong secret, another bot’s secret and a bot that is off get the same 404', async () => {
    const [bot, other] = [await openBot(), await openBot()];
    const { id = '' } = await newTelegram(bot.shop);
    const wrong = [
      { id: bot.id, secret: 'A'.repeat(44) },
      { id: bot.id, secret: '' },
      { id: bot.id, secret: other.secret },
      { id, secret: '' },
      { id: 'chn_nobody', secret: bot.secret },
    ];
    for (const one of wrong) expect((await tell(one, '/today', OWN_CHAT)).status).toBe(404);
    outside('api.telegram.org', () => Response.json({ ok: true, result: true }));
    await sendForm(`${PAGE}/${bot.id}/commands/off`, {}, bot.shop.owner.headers);
    expect((await tell(bot, '/today', OWN_CHAT)).status).toBe(404);
    const { results } = await env.DB.prepare(
      `SELECT action FROM audit WHERE seller_id = ? AND action LIKE 'bot%' ORDER BY id`,
    )
      .bind(bot.shop.id)
      .all();
    expect(results.map(({ action }) => action)).toEqual(['bot_commands_on', 'bot_commands_off']);
  });

  test('a bot whose owner left the shop answers nobody', async () => {
    const bot = await openBot();
    await joinShop(bot.shop.id, 'owner');
    await env.DB.prepare('DELETE FROM members WHERE id = ?')
      .bind(bot.shop.owner.membershipId)
      .run();
    expect((await tell(bot, '/today', OWN_CHAT)).status).toBe(404);
  });

  test('a bot Telegram does not accept stays silent, and its person is told', async () => {
    const shop = await openShop();
    const { id = '' } = await newTelegram(shop);
    outside('api.telegram.org', () => Response.json({ ok: false }, { status: 401 }));
    const done = await sendForm(`${PAGE}/${id}/commands/on`, {}, shop.owner.headers);
    expect(done.headers.get('location')).toContain('fault=refused');
    const row = await env.DB.prepare('SELECT commands_hash FROM channels WHERE id = ?')
      .bind(id)
      .first();
    expect(row).toEqual({ commands_hash: null });
  });

  test('one chat is answered so often a minute, and what is no update is taken in silence', async () => {
    const bot = await openBot();
    stopClock();
    const answers = [];
    for (let i = 0; i < 25; i++) answers.push(await said(tell(bot, '/help', 9)));
    expect(answers.filter(Boolean)).toHaveLength(20);
    expect(await said(tell(bot, '/help', 10))).toBeDefined();
    for (const body of ['', '{', '[]', '{"message":{"chat":{"id":"x"}}}', ' '.repeat(70_000)]) {
      const answer = await call(`/bots/telegram/${bot.id}`, {
        method: 'POST',
        headers: { 'x-telegram-bot-api-secret-token': bot.secret },
        body,
      });
      expect(await said(answer)).toBeUndefined();
    }
  });

  test('guessing along a series through a bot is limited as for one client', async () => {
    const bot = await openBot();
    const texts = new Set<string | undefined>();
    for (let chat = 100; chat < 100 + Number(env.LOOKUPS_PER_SERIES) + 5; chat++)
      texts.add((await said(tell(bot, `/track ${1_490_000_000 + chat}`, chat)))?.split('\n')[0]);
    expect(texts).toContain('Too many requests. Try again in a minute.');
  });

  test('commands are read with the name of the bot and in any case, and nothing else is', () => {
    expect(readCommand('/Track@the_bot 1106321645')).toEqual({
      kind: 'track',
      number: '1106321645',
    });
    expect(readCommand('/today')).toEqual({ kind: 'today' });
    expect(readCommand('/track')).toEqual({ kind: 'help', isWrong: false });
    for (const text of ['today', '/todayx', 'see /today', '', '/'])
      expect(readCommand(text)).toBeNull();
  });
});
