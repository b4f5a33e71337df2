// Connecting a carrier as a person does it: a browser, first without JavaScript.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';

const { origin, demo } = inject('server');

let browser: Browser;
let cookies: Parameters<BrowserContext['addCookies']>[0];
beforeAll(async () => {
  browser = await openBrowser();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/en/sign-in?back=/en/desk/connections`);
  await page.getByLabel('E-mail').fill(demo.account.email);
  await page.getByLabel('Password').fill(demo.account.password);
  await page.locator('main button[type=submit]').first().click();
  await page.waitForURL('**/desk/connections');
  cookies = await context.cookies();
  await context.close();
});
afterAll(() => browser.close());

async function atDesk(options: BrowserContextOptions, visit: (page: Page) => Promise<void>) {
  const context = await browser.newContext(options);
  await context.addCookies(cookies);
  await visit(await context.newPage());
  await context.close();
}

test('an owner connects, tests and disconnects a carrier without JavaScript and sees its address once', async () => {
  await atDesk({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${origin}/en/desk/connections`);
    await page.getByLabel('Where news comes from').selectOption('cdek');
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    const url = await page.locator('copy-text code').textContent();
    expect(url).toMatch(/\/hooks\/cdek\/[\w-]{22}$/);
    expect(await page.getByText('Waiting for the first message').count()).toBe(1);
    // The key comes first: it alone gives parcels.
    expect(await page.locator('main h2').first().textContent()).toBe('Keys');
    await page.reload();
    expect(await page.locator('copy-text').count()).toBe(0);

    await page.getByRole('button', { name: 'Test' }).click();
    expect(await page.getByRole('status').textContent()).toContain('The test passed.');

    const body = JSON.stringify({
      type: 'ORDER_STATUS',
      attributes: {
        cdek_number: '1100777001',
        code: 'CREATED',
        status_date_time: '2026-11-20T08:00:00Z',
      },
    });
    expect((await fetch(url ?? '', { method: 'POST', body })).status).toBe(200);
    await expect
      .poll(
        async () => {
          await page.reload();
          return page.locator('.title .chip').textContent();
        },
        { timeout: 20_000 },
      )
      .toBe('Messages arrive');

    expect((await fetch(url ?? '', { method: 'POST', body: 'not json' })).status).toBe(400);
    await page.reload();
    expect(await page.getByText('The body cannot be read').count()).toBe(1);
    expect(await page.getByText('Sent by the carrier').count()).toBeGreaterThan(0);

    await page.getByLabel('Account').fill('мой ключ');
    await page.getByLabel('Secure password').fill('secret');
    await page.getByRole('button', { name: 'Save the keys' }).click();
    expect(await page.locator('[aria-invalid=true]').inputValue()).toBe('мой ключ');
    expect(await page.getByLabel('Secure password').inputValue()).toBe('');

    await page.locator('summary', { hasText: 'Disconnect' }).click();
    await page.getByRole('button', { name: 'Disconnect' }).click();
    expect(await page.getByRole('status').textContent()).toBe('Disconnected.');
    expect((await fetch(url ?? '', { method: 'POST', body })).status).toBe(404);
  });
});
