// How long data is kept, and a parcel deleted for good: pages of an owner, without a script and on a phone.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { words } from '../../functions/contract/words.ts';
import { openBrowser } from '../support/browser.ts';
import { flawsOf, signIn } from '../support/pages.ts';

const { origin } = inject('server');
const t = words('ru');
const RETENTION = `${origin}/ru/desk/settings/shop/retention`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function asOwner(javaScriptEnabled: boolean): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  await signIn(page, 'ru');
  return page;
}

/** One that nothing else looks at. */
async function addParcel(page: Page, number: string): Promise<string> {
  await page.goto(`${origin}/ru/desk/parcels/new`);
  await page.locator('main textarea, main input[type=text]').first().fill(number);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(/parcels\/shp_/);
  return page.url().split('?')[0] ?? '';
}

test('an owner sets a term and deletes a parcel without a script', async () => {
  const page = await asOwner(false);
  await page.goto(RETENTION);
  await page.selectOption('#messages', '14');
  await page.getByRole('button', { name: t('ticket.desk.canned.add') }).click();
  await page.getByRole('button', { name: t('retention.ask.sure') }).click();
  await page.getByText(t('settings.saved')).waitFor();
  expect(await page.locator('#messages').inputValue()).toBe('14');
  await page.selectOption('#messages', '30');
  await page.getByRole('button', { name: t('ticket.desk.canned.add') }).click();
  await page.getByText(t('settings.saved')).waitFor();

  const number = `FORGET${Date.now()}`;
  const parcel = await addParcel(page, number);
  await page.goto(`${parcel}/forget`);
  await page.getByRole('button', { name: t('parcel.forget.sure') }).click();
  await page.getByRole('heading', { name: t('parcel.forget.done') }).waitFor();
  expect((await page.goto(parcel))?.status()).toBe(404);
  await page.context().close();
});

test('the pages of terms and of deleting a parcel have no flaw axe finds, on a phone and in both colours', async () => {
  const page = await asOwner(true);
  const parcel = await addParcel(page, `FORGET${Date.now()}`);
  const flaws: unknown[] = [];
  for (const address of [RETENTION, `${parcel}/forget`, `${origin}/ru/desk/parcels/forgotten`]) {
    await page.goto(address);
    flaws.push(...(await flawsOf(page)));
  }
  await page.goto(RETENTION);
  await page.selectOption('#parcels', '90');
  await page.getByRole('button', { name: t('ticket.desk.canned.add') }).click();
  await page.getByRole('button', { name: t('retention.ask.sure') }).waitFor();
  flaws.push(...(await flawsOf(page)));
  expect(flaws).toEqual([]);
  await page.context().close();
});
