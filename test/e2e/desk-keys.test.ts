// The desk by keyboard alone, from the first moment, and without a connection.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, onTestFinished, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { signIn } from '../support/pages.ts';

const { origin } = inject('server');

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  const context = await browser.newContext();
  page = await context.newPage();
  onTestFinished(() => context.close());
  await signIn(page, 'en');
});

const press = (key: string) => page.keyboard.press(key);
/** Of the row that has the focus: its place among all, and whether it is picked. */
const here = () =>
  page.evaluate(`(() => {
    const rows = [...document.querySelectorAll('[data-row], .job, tbody tr:has(.pick)')];
    const row = rows.find((one) => one.contains(document.activeElement));
    const box = row?.querySelector('.pick input');
    return { at: row ? rows.indexOf(row) : null, isPicked: box ? box.checked : null };
  })()`);
const isInSearch = () => page.evaluate(`document.activeElement?.closest('.find') !== null`);

test('j, k, x and Enter go along the list of parcels without a click, also on a Russian keyboard', async () => {
  await page.goto(`${origin}/en/desk/parcels`);
  await press('j');
  expect(await here()).toMatchObject({ at: 0 });
  await press('j');
  await press('x');
  expect(await here()).toEqual({ at: 1, isPicked: true });
  await press('x');
  await page.evaluate(
    `document.dispatchEvent(new KeyboardEvent('keydown', { key: 'л', code: 'KeyK', bubbles: true }))`,
  );
  expect(await here()).toEqual({ at: 0, isPicked: false });
  await press('Enter');
  await page.waitForURL(/\/en\/desk\/parcels\/shp_/);
});

test('a snooze by e alone moves the first job of today away, and u brings it back', async () => {
  await page.goto(`${origin}/en/desk/today`);
  // The first row that can be put off.
  const at = Number(
    await page.evaluate(
      `[...document.querySelectorAll('.job')].findIndex((one) => one.querySelector('[data-snooze]'))`,
    ),
  );
  for (let i = 0; i <= at; i++) await press('j');
  const href = await page.evaluate(`document.activeElement.getAttribute('href')`);
  const rows = () => page.locator(`.job:has([href="${href}"])`).count();
  expect(await rows()).toBe(1);
  await press('e');
  await press('Enter');
  await page.waitForURL(/done=snoozed/);
  expect(await rows()).toBe(0);
  await press('u');
  await page.waitForURL((url) => url.searchParams.get('done') !== 'snoozed');
  expect(await rows()).toBe(1);
});

test('Ctrl+K finds the search from within a field, and ? shows the keys until Escape', async () => {
  await page.goto(`${origin}/en/desk/settings/shop`);
  await page.locator('#name').focus();
  await press('?');
  expect(await page.locator('desk-keys details').getAttribute('open')).toBeNull();
  await press('Control+k');
  expect(await isInSearch()).toBe(true);
  await page.evaluate('document.activeElement.blur()');
  await press('?');
  await page.locator('desk-keys dl').waitFor({ state: 'visible' });
  await press('Escape');
  expect(await page.locator('desk-keys dl').isVisible()).toBe(false);
});

test('who turns single keys off is led nowhere by them, and Ctrl+K still works', async () => {
  const turn = async (isOn: boolean) => {
    await page.goto(`${origin}/en/desk/settings/me#keys`);
    await page.locator('#single-keys').setChecked(isOn);
    await page.locator('form#keys button').click();
    await page.waitForURL(/done/);
  };
  await turn(false);
  onTestFinished(() => turn(true));
  await page.goto(`${origin}/en/desk/parcels`);
  await press('j');
  await press('?');
  expect(await here()).toEqual({ at: null, isPicked: null });
  expect(await page.locator('desk-keys dl').isVisible()).toBe(false);
  await press('Control+k');
  expect(await isInSearch()).toBe(true);
});

test('without a connection the page says so and keeps what was typed', async () => {
  await page.goto(`${origin}/en/desk/settings/shop`);
  await page.locator('#name').fill('A name typed on a train');
  await page.context().setOffline(true);
  await page.locator('net-line').waitFor({ state: 'visible' });
  await page.locator('main form button[type=submit]').first().click();
  expect(await page.locator('#name').inputValue()).toBe('A name typed on a train');
  await page.context().setOffline(false);
  await page.locator('net-line').waitFor({ state: 'hidden' });
});

test('a form sent after the session has ended is sent again once its sender has signed in', async () => {
  await page.goto(`${origin}/en/desk/settings/me`);
  const context = page.context();
  const cookies = await context.cookies();
  await context.clearCookies();
  await page.locator('form[action$="/me/name"] input[name=name]').fill('Demo');
  await page.locator('form[action$="/me/name"] button').click();
  await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
  await context.addCookies(cookies);
  await page.getByRole('button', { name: 'Send again' }).click();
  await page.waitForURL(/settings\/me\?done/);
});
