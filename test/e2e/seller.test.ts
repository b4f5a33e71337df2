// A seller's first day in a browser: sign-up by letter, parcels from a file, Ozon connected, the
// problems the watch finds, a ticket answered, a signed message at a server of the seller's own.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { words } from '../../functions/contract/words.ts';
import { openBrowser } from '../support/browser.ts';
import { flawsOf, sendReport } from '../support/pages.ts';
import { terminalOf } from '../support/server.ts';

const server = inject('server');
const { origin } = server;
const t = words('en');
const EMAIL = 'first-day@shop.test';
const PASSWORD = 'a pass phrase of several words';
const LATE = '1107700551';

let browser: Browser;
let page: Page;
const complaints: string[] = [];
beforeAll(async () => {
  browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
});
afterAll(() => browser.close());

/** A server of the seller's: takes whatever comes. */
async function openReceiver() {
  const messages: { headers: Record<string, string>; body: string }[] = [];
  const receiver = createServer(async (request: IncomingMessage, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    messages.push({ headers: request.headers as Record<string, string>, body });
    response.end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const { port } = receiver.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/news`, messages, close: () => receiver.close() };
}

const axe = async () => expect(await flawsOf(page)).toEqual([]);

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

test('sign-up says what is wrong below the field, with the focus in it, and shows the password when asked', async () => {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const form = await context.newPage();
  const zh = words('zh');
  await form.goto(`${origin}/zh/sign-up`);
  await form.getByLabel(zh('signup.shop')).fill('极光电子');
  await form.getByLabel(zh('account.name')).fill('林晓');
  await form.getByLabel(zh('signin.email')).fill('lin@shop.test');
  const password = form.getByLabel(zh('signin.password'));
  await password.fill('short');
  await form.getByRole('button', { name: zh('account.password.show') }).click();
  expect(await password.getAttribute('type')).toBe('text');
  await form.getByRole('button', { name: zh('signup.submit') }).click();
  await form.locator('[aria-invalid=true]').waitFor();
  expect(await form.locator(':focus').getAttribute('name')).toBe('password');
  expect(await password.getAttribute('aria-describedby')).toContain('password-error');
  expect(await password.inputValue()).toBe('');
  expect(await flawsOf(form)).toEqual([]);
  await context.close();
});

test('a seller signs up, imports parcels and resolves a ticket', { timeout: 300_000 }, async () => {
  await page.goto(`${origin}/en/sign-up`);
  await page.getByLabel(t('signup.shop')).fill('First Day');
  await page.getByLabel(t('account.name')).fill('Lin');
  await page.getByLabel(t('signin.email')).fill(EMAIL);
  await page.getByLabel(t('signin.password')).fill(PASSWORD);
  await axe();
  await press(t('signup.submit'));
  await page.waitForURL('**/sign-up/sent');
  const link = await vi.waitUntil(
    () => /Mail to first-day@shop\.test[\s\S]*?(http\S+\/sign-up\/\S+)/.exec(terminalOf(server)),
    { timeout: 10_000 },
  );
  await page.goto(link[1] ?? '');
  await axe();
  await press(t('signup.confirm.submit'));
  await page.getByText(t('start.title')).first().waitFor();
  await axe();

  const receiver = await openReceiver();
  await page.goto(`${origin}/en/desk/settings/webhooks`);
  await page.getByLabel(t('endpoint.url')).fill(receiver.url);
  await press(t('endpoint.add.submit'));
  const secret = (await page.locator('copy-text code').textContent()) ?? '';
  await axe();

  const tomorrow = new Date(Date.now() + 20 * 3_600_000).toISOString();
  await page.goto(`${origin}/en/desk/parcels/import`);
  await page.getByLabel(t('import.file')).setInputFiles({
    name: 'orders.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `Трек-номер;Перевозчик;Отгрузить до\n${LATE};CDEK;${tomorrow}\n1107700552;CDEK;\nдва слова;CDEK;\n`,
    ),
  });
  await press(t('import.upload'));
  await page.getByText(t('import.wrong')).waitFor();
  await axe();
  await press(t('import.start', { count: 2 }));
  await page.getByText(t('import.state.done')).waitFor({ timeout: 60_000 });
  await axe();

  await page.goto(`${origin}/en/desk/connections`);
  await press(t('connection.ozon.add'));
  const saveKey = async (key: string) => {
    await page.getByLabel(t('connection.field.ozon.clientId')).fill('7700551');
    await page.getByLabel(t('connection.field.ozon.apiKey')).fill(key);
    await press(t('connection.keys.save'));
  };
  await saveKey('the-key-is-wrong');
  await page.getByText(t('ozon.fault.wrong_key')).first().waitFor();
  // The browser notes the answer 422.
  expect(complaints.splice(0)).toEqual([expect.stringContaining('422')]);
  await axe();
  await saveKey('a-good-key');
  await page.getByText(t('connection.saved')).first().waitFor();
  await press(t('connection.test'));
  await page.getByText(t('connection.test.passed')).first().waitFor();
  await axe();

  // The cron fires once a minute: it asks Ozon and looks at what fell due.
  const today = async () => {
    await page.goto(`${origin}/en/desk/today`);
    return page.locator('.job', { hasText: t('case.awaiting_handover') }).count();
  };
  await vi.waitUntil(async () => (await today()) > 0, { timeout: 150_000, interval: 2000 });
  await axe();

  // The carrier takes the parcel over: its problem ends by itself.
  await page.goto(`${origin}/en/desk/connections`);
  await page.getByLabel(t('connection.add.carrier')).selectOption('cdek');
  await press(t('connection.add.open'));
  const hook = (await page.locator('copy-text code').textContent()) ?? '';
  await page.goto(`${origin}/en/desk/parcels?problem=any`);
  expect(await page.getByRole('link', { name: LATE }).count()).toBe(1);
  await axe();
  const body = JSON.stringify({
    type: 'ORDER_STATUS',
    attributes: {
      cdek_number: LATE,
      code: 'RECEIVED_AT_SHIPMENT_WAREHOUSE',
      status_date_time: new Date().toISOString(),
    },
  });
  expect((await fetch(hook, { method: 'POST', body })).status).toBe(200);
  const problems = async () => {
    await page.goto(`${origin}/en/desk/parcels?problem=any`);
    return page.getByRole('link', { name: LATE }).count();
  };
  await vi.waitUntil(async () => (await problems()) === 0, { timeout: 90_000, interval: 1000 });

  // A buyer asks, by the link the seller gave; the seller answers and ends it.
  await page.goto(`${origin}/en/desk/parcels?q=${LATE}`);
  await page.getByRole('link', { name: LATE }).first().click();
  const given = await page.locator('copy-text a').getAttribute('href');
  const buyer = await (await browser.newContext({ locale: 'en' })).newPage();
  await buyer.goto(`${origin}${given}`);
  await buyer.getByRole('link', { name: t('guide.more') }).click();
  await buyer.getByRole('link', { name: t('guide.report') }).click();
  await buyer.getByRole('radio', { name: t('ticket.type.delay') }).check();
  await buyer.getByLabel(t('ticket.report.message')).fill('Where is my kettle?');
  await sendReport(buyer, 'en');
  await buyer.waitForURL(/\/t\//);
  await page.goto(`${origin}/en/desk/tickets`);
  await page.locator('.mail', { hasText: LATE }).first().locator('[data-open]').click();
  await page.getByLabel(t('ticket.desk.reply')).fill('It left our warehouse today.');
  await press(t('ticket.send'));
  await page.getByText('It left our warehouse today.').first().waitFor();
  await axe();
  // What axe looked into stands open.
  await page.reload();
  await page.locator('.talk-head summary', { hasText: t('ticket.desk.resolve') }).click();
  await press(t('ticket.resolution.delivered'));
  await page.getByText(t('ticket.state.resolved')).first().waitFor();
  await buyer.reload();
  expect(await buyer.content()).toContain('It left our warehouse today.');

  // All of it was told, signed with the secret that was shown once.
  const types = () => receiver.messages.map(({ body: sent }) => JSON.parse(sent).type as string);
  const wanted = [
    'shipment.status_changed',
    'shipment.problem_raised',
    'shipment.problem_cleared',
    'ticket.opened',
    'ticket.message_added',
    'ticket.state_changed',
  ];
  await expect.poll(() => new Set(types()), { timeout: 60_000 }).toEqual(new Set(wanted));
  const webhook = new Webhook(secret);
  for (const { body: sent, headers } of receiver.messages) webhook.verify(sent, headers);
  expect(() =>
    new Webhook('whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz').verify(
      receiver.messages[0]?.body ?? '',
      receiver.messages[0]?.headers ?? {},
    ),
  ).toThrow();
  receiver.close();
  expect(complaints).toEqual([]);
});
