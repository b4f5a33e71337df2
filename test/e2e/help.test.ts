// The help center in a real browser: one search, with JavaScript and without.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';

const { origin } = inject('server');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const WORRIES = {
  ru: [
    ['потерялась посылка', 'buyer-lost'],
    ['продлить хранение', 'extend-storage'],
    ['украли', 'buyer-delivered-not-received'],
    ['Ozon Rocket', 'ozon-logistics-choice'],
    ['постамат', 'ozon-pickup-points-lockers'],
  ],
  zh: [
    ['包裹丢失', 'buyer-lost'],
    ['延长保管', 'extend-storage'],
    ['迟到', 'buyer-late'],
    ['集散点', 'ozon-logistics-settings'],
    ['自提柜', 'ozon-pickup-points-lockers'],
  ],
  en: [
    ['lost parcel', 'buyer-lost'],
    ['extend storage', 'extend-storage'],
    ['crushed', 'buyer-damaged'],
    ['delivery method', 'ozon-logistics-settings'],
    ['locker', 'ozon-pickup-points-lockers'],
  ],
} as const;

const SLIPS = {
  ru: ['пасылка потирялась', 'buyer-lost'],
  zh: ['包裹遺失了怎麼辦', 'buyer-lost'],
  en: ['lsot parcel', 'buyer-lost'],
} as const;

async function withPage(isScripted: boolean, use: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ javaScriptEnabled: isScripted });
  const page = await context.newPage();
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (sent) => {
    if (!sent.url().startsWith(origin)) foreign.push(sent.url());
  });
  await use(page);
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
  await context.close();
}

describe.each(['ru', 'zh', 'en'] as const)('in %s', (lang) => {
  test('the help search finds while typing what its form would find, and fetches nothing before', async () => {
    await withPage(true, async (page) => {
      const fetched: string[] = [];
      page.on('request', (sent) => fetched.push(new URL(sent.url()).pathname));
      await page.goto(`${origin}/${lang}/help/`, { waitUntil: 'networkidle' });
      expect(fetched.filter((path) => /\/help\/search/.test(path))).toEqual([]);
      for (const [query, slug] of WORRIES[lang]) {
        await page.getByRole('searchbox').fill(query);
        const first = page.locator(`.found li:first-child a[href="/${lang}/help/${slug}/"]`);
        await first.waitFor();
      }
      // One index, and no further question while somebody types.
      expect(fetched.filter((path) => /\/help\/search/.test(path))).toEqual([
        `/${lang}/help/search.json`,
      ]);
      expect(await page.getByRole('status').textContent()).toMatch(/\d/);
      const listed = () =>
        page.locator('.found a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
      const live = await listed();
      await page.keyboard.press('Enter');
      await page.waitForURL(/help\/search\?q=/);
      expect(await listed()).toEqual(live);
    });
  });

  test('the help search reads a slip as the nearest word while typing, and its form finds without the index', async () => {
    await withPage(true, async (page) => {
      await page.goto(`${origin}/${lang}/help/`);
      const [slip, slug] = SLIPS[lang];
      await page.getByRole('searchbox').fill(slip);
      await page.locator(`.found li:first-child a[href="/${lang}/help/${slug}/"]`).waitFor();
    });
    await withPage(true, async (page) => {
      await page.route('**/help/search.json', (route) => route.fulfill({ body: 'no index' }));
      await page.goto(`${origin}/${lang}/help/`);
      const [slip, slug] = SLIPS[lang];
      await page.getByRole('searchbox').fill(slip);
      await page.keyboard.press('Enter');
      await page.locator(`.found li:first-child a[href="/${lang}/help/${slug}/"]`).waitFor();
    });
  });

  test('a help search without results shows a message', async () => {
    await withPage(true, async (page) => {
      await page.goto(`${origin}/${lang}/help/`);
      await page.getByRole('searchbox').fill('qqqqqqqqqq');
      await page.locator('[role=status]:not(:empty)').waitFor();
      expect(await page.locator('.found li').count()).toBe(0);
    });
  });

  test('the help center lists articles and finds them by its form without JavaScript', async () => {
    await withPage(false, async (page) => {
      const [query, slug] = WORRIES[lang][0];
      await page.goto(`${origin}/${lang}/help/`);
      for (const listed of ['buyer-late', 'seller-lost', 'carrier-cdek', 'scheme-rfbs']) {
        expect(await page.locator(`a[href="/${lang}/help/${listed}/"]`).count()).toBe(1);
      }
      await page.getByRole('searchbox').fill(query);
      await page.keyboard.press('Enter');
      await page.waitForURL(/help\/search\?q=/);
      expect(await page.getByRole('searchbox').inputValue()).toBe(query);
      await page.locator('.found a').first().click();
      await page.waitForURL(`**/${lang}/help/${slug}/`);
      expect(
        await page.locator('.article footer a[rel=noreferrer], .article footer p').count(),
      ).toBeGreaterThan(0);
    });
  });

  test('the help search shows what was typed as text, never as markup', async () => {
    await withPage(true, async (page) => {
      const typed = '"><img src=x onerror=alert(1)>';
      await page.goto(`${origin}/${lang}/help/search?q=${encodeURIComponent(typed)}`);
      expect(await page.getByRole('searchbox').inputValue()).toBe(typed);
      expect(await page.locator('main img').count()).toBe(0);
    });
  });
});

test('no page of the help center allows a script that is not its own', async () => {
  const policy = async (path: string) =>
    (await fetch(origin + path)).headers.get('content-security-policy') ?? '';
  for (const path of ['/ru/', '/ru/help/', '/ru/help/search?q=x', '/ru/help/buyer-late/']) {
    expect(await policy(path)).toContain("script-src 'self';");
    expect(await policy(path)).not.toContain('unsafe');
  }
});
