// axe on every page of the sitemap, in the light and the dark in turn.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { LANGS } from '../../functions/contract/lang.ts';
import { openBrowser } from '../support/browser.ts';
import { flawsOf } from '../support/pages.ts';

const { origin } = inject('server');

let browser: Browser;
let paths: string[];
beforeAll(async () => {
  browser = await openBrowser();
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
  paths = [...sitemap.matchAll(/<loc>([^<]+)/g)].map(([, url = '']) => new URL(url).pathname);
});
afterAll(() => browser.close());

test.concurrent.each(LANGS)(
  'axe finds nothing on any page of the sitemap in %s',
  async (lang) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    const found: unknown[] = [];
    // The sheet of parts is not listed: it has every state that no page of the sitemap happens to be in.
    const own = [...paths.filter((path) => path.startsWith(`/${lang}/`)), `/${lang}/parts/`];
    for (const [i, path] of own.entries()) {
      await page.goto(origin + path);
      found.push(...(await flawsOf(page, [i % 2 === 0 ? 'light' : 'dark'])));
    }
    expect(own.length).toBeGreaterThan(70);
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  },
  300_000,
);
