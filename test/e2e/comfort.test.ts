// What makes a buyer's life easier: sharing, the app of the device, waiting for a number; complete without JavaScript.
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { LANGS } from '../../functions/contract/lang.ts';
import { openBrowser } from '../support/browser.ts';

const { origin } = inject('server');
const UNKNOWN = '1106321999';
const KNOWN = '48173252-0033-2';

interface Manifest {
  start_url: string;
  icons: { src: string; type: string }[];
  share_target: { action: string; params: { text: string; url: string } };
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function withPage(options: BrowserContextOptions, use: (page: Page) => Promise<void>) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await use(page);
  expect(complaints).toEqual([]);
  await context.close();
}

test('the button to share copies the public page of the number where a device has no share sheet', async () => {
  await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.addInitScript('delete Navigator.prototype.share');
    await page.goto(`${origin}/en/track?n=${KNOWN}`);
    await page.locator('share-page button').first().click();
    await page.locator('share-page [role=status]:not(:empty)').first().waitFor();
    const copied = await page.evaluate('navigator.clipboard.readText()');
    expect(copied).toBe(`${origin}/en/track?n=${encodeURIComponent(KNOWN)}`);
  });
});

test('the button to share hands the public page to the share sheet, and closing it is no failure', async () => {
  await withPage({}, async (page) => {
    await page.addInitScript(`navigator.share = async (data) => {
      document.title = JSON.stringify(data);
      throw new DOMException('closed', 'AbortError');
    }`);
    await page.goto(`${origin}/en/track?n=${KNOWN}`);
    await page.locator('share-page button').first().click();
    expect(JSON.parse(await page.title())).toEqual({
      title: KNOWN,
      url: `${origin}/en/track?n=${encodeURIComponent(KNOWN)}`,
    });
    expect(await page.locator('share-page [role=status]').first().textContent()).toBe('');
  });
});

describe.each(LANGS)('in %s', (lang) => {
  test('an unknown number can be waited for by calendar without JavaScript, and no dead button is shown', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${origin}/${lang}/track?n=${UNKNOWN}`);
      const webcal = await page.locator('#follow a[href^="webcal:"]').getAttribute('href');
      await page.locator('#follow summary').click();
      const address = await page.locator('#follow code').textContent();
      expect(address).toBe(webcal?.replace(/^webcal/, new URL(origin).protocol.slice(0, -1)));
      expect(await page.locator('#follow button:visible').count()).toBe(0);
      const feed = await fetch(String(address).replace(/^https?:\/\/[^/]+/, origin));
      expect(feed.headers.get('content-type')).toContain('text/calendar');
    });
  });

  test('axe finds nothing on the page of an unknown number, its address open', async () => {
    await withPage({ viewport: { width: 360, height: 800 } }, async (page) => {
      await page.goto(`${origin}/${lang}/track?n=${UNKNOWN}`);
      await page.locator('#follow summary').click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      const isWide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
      expect(await page.evaluate(isWide)).toBe(false);
    });
  });

  test('the site installs as an app whose icons exist, and finds a number in a text that is shared with it', async () => {
    const page = await (await fetch(`${origin}/${lang}/`)).text();
    const path = /<link rel="manifest" href="([^"]+)"/.exec(page)?.[1];
    const answer = await fetch(`${origin}${path}`);
    expect(answer.headers.get('content-type')).toContain('manifest+json');
    const manifest: Manifest = JSON.parse(await answer.text());
    expect(manifest.start_url).toBe(`/${lang}/`);
    for (const { src, type } of manifest.icons) {
      const icon = await fetch(origin + src);
      expect([src, icon.status, icon.headers.get('content-type')]).toEqual([src, 200, type]);
    }
    const { action, params } = manifest.share_target;
    const shared = new URLSearchParams([
      [params.text, `Ваш заказ ${KNOWN} едет, ждите`],
      [params.url, ''],
    ]);
    expect(await (await fetch(`${origin}${action}?${shared}`)).text()).toContain(KNOWN);
  });
});

test('the service worker of the site answers no request, so no old status is ever shown', async () => {
  const worker = await (await fetch(`${origin}/push.js`)).text();
  expect(worker).toContain("addEventListener('push'");
  expect(worker).not.toMatch(/['"]fetch['"]|caches/);
});
