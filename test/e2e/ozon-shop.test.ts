// A new shop with nothing but a key: from the first connection to a carriage, a return request and a chat, without
// JavaScript and without another portal. Ozon is the stand-in that `npm start` brings.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';

const { origin, demo } = inject('server');
const desk = (path: string) => `${origin}/en/desk/${path}`;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  // So wide that the list says what happened last.
  const viewport = { width: 1700, height: 900 };
  page = await (await browser.newContext({ javaScriptEnabled: false, viewport })).newPage();
  await page.goto(`${origin}/en/sign-in?back=/en/shops`);
  await page.getByLabel('E-mail').fill(demo.account.email);
  await page.getByLabel('Password').fill(demo.account.password);
  await page.locator('main button[type=submit]').first().click();
  await page.waitForURL('**/shops');
  await page.getByText('One more shop').click();
  await page.locator('input[name=shop]').fill('Shop of one key');
  await page.getByRole('button', { name: 'Open the shop' }).click();
});
afterAll(() => browser.close());

const main = () => page.locator('main').innerText();

/** Opens a page of the desk until it says that; what is new is read from Ozon within a minute. */
async function until(path: string, text: string | RegExp): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.goto(desk(path));
        return main();
      },
      { timeout: 120_000, interval: 1000 },
    )
    .toMatch(text);
}

test('a wrong key is refused while it is saved, and a right one brings parcels with products', async () => {
  await page.goto(desk('connections'));
  await page.getByLabel('Where news comes from').selectOption('ozon');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByLabel('Client-Id').fill('shop-of-one-key');
  await page.getByLabel('API key').fill('a-wrong-key');
  await page.getByRole('button', { name: 'Save the keys' }).click();
  expect(await main()).toMatch(/key/i);
  await page.getByLabel('Client-Id').fill('shop-of-one-key');
  await page.getByLabel('API key').fill('key-of-the-shop');
  await page.getByRole('button', { name: 'Save the keys' }).click();
  expect(await main()).toContain('Saved.');
  await until('parcels', /Кабель USB-C/);
});

test('it prints labels for a posting that awaits its hand-over', async () => {
  await until('parcels?status=info_received', /Ready to be handed over/);
  const row = page.locator('tr', { hasText: 'Ready to be handed over' }).first();
  const number = (await row.locator('th a').innerText()).trim();
  await page.goto(desk(`labels?n=${number}`));
  await page.getByRole('button', { name: 'Get the labels' }).click();
  expect(await main()).toContain('Labels asked for: 1');
  await until('labels', /Download PDF/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByText('Download PDF').first().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^labels-\d+\.pdf$/);
});

test('it sends tracking numbers to Ozon by keyboard alone', async () => {
  await page.goto(desk('parcels?status=info_received&scheme=rFBS'));
  const numbers = await page.locator('tbody th a').allInnerTexts();
  expect(numbers.length).toBeGreaterThan(0);
  await page.goto(desk('parcels/ship'));
  await tabTo('textarea');
  for (const [i, number] of numbers.entries()) {
    await page.keyboard.type(`${number.trim()}; RA64400${String(i).padStart(4, '0')}RU`);
    await page.keyboard.press('Enter');
  }
  await tabTo('button:text("Check")');
  await page.keyboard.press('Enter');
  await page.waitForSelector('h1:text("Check before sending")');
  // A line with a warning is sent only by who ticks it.
  await tabTo('input[name=pick]');
  if (!(await page.locator('input[name=pick]').first().isChecked())) await page.keyboard.press(' ');
  await tabTo('button:text("Send the ticked lines to Ozon")');
  await page.keyboard.press('Enter');
  await page.waitForSelector('h1:text("Ozon has answered")');
  expect(await page.locator('tr .chip.is-done').count()).toBeGreaterThan(0);
});

/** The next one that matches, as far as Tab leads. */
async function tabTo(selector: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

test('it hands over at the right place before the cutoff, with the list it has seen', async () => {
  await until('handover', /Pack by/);
  expect(await main()).toContain('Where');
  await page
    .getByRole('button', { name: /^Make a carriage/ })
    .first()
    .click();
  expect(await main()).toMatch(/This is all of it:\s+\d{8}-\d{4}-\d/);
  await page.getByRole('button', { name: /^Approve the carriage/ }).click();
  expect(await main()).toContain('The carriage is approved.');
  expect(await page.getByText('Documents (PDF)').count()).toBe(1);
});

test('it answers a return request after a confirmation that names product and amount', async () => {
  await until('returns', /rFBS return requests/);
  await page.locator('a[href*="/returns/rfbs/"]').first().click();
  const form = page.locator('form', { has: page.locator('input[name=action]') }).first();
  await form.evaluate((node) => {
    const details = node.closest('details');
    if (details) details.open = true;
  });
  await form.getByRole('button').click();
  expect(await main()).toMatch(/Check before it is sent[\s\S]*Product[\s\S]*Price/);
  await page.getByRole('button', { name: 'Send to Ozon' }).click();
  expect(await main()).toContain('Ozon has taken the decision.');
});

test('it answers a chat, and reads what a delay costs', async () => {
  await until('chats', /Until .* an answer counts/);
  // The stand-in of Ozon refuses an answer in the other chat: its buyer has blocked the shop.
  const answerable = page
    .locator('li', { hasText: 'an answer counts' })
    .filter({ hasText: '-0011' });
  await answerable.locator('a[href*="/desk/chats/con_"]').first().click();
  await page.getByLabel('Your answer').fill('Здравствуйте! Проверю и напишу вам сегодня.');
  await page.getByRole('button', { name: 'Send to the buyer' }).click();
  expect(await main()).toContain('The answer has been sent.');
  await until('rating', /Charged ₽/);
  expect(await main()).toContain('3 % of ₽');
});
