// axe on every page of the sitemap, in the light and the dark in turn.
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { LANGS } from '../../functions/contract/lang.ts';
import { openBrowser } from '../support/browser.ts';

const { origin } = inject('server');

let browser: Browser;
let paths: string[];
beforeAll(async () => {
  browser = await openBrowser();
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
  paths = [...sitemap.matchAll(/<loc>([^<]+)/g)].map(([, url = '']) => new URL(url).pathname);
});
afterAll(() => browser.close());

test.each(LANGS)(
  'axe finds nothing on any page of the sitemap in %s',
  async (lang) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    const found: unknown[] = [];
    const own = paths.filter((path) => path.startsWith(`/${lang}/`));
    for (const [i, path] of own.entries()) {
      await page.emulateMedia({ colorScheme: i % 2 === 0 ? 'light' : 'dark' });
      await page.goto(origin + path);
      // The pages have no frames, so axe may run in the page itself instead of a second one.
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .options({ resultTypes: ['violations'] })
        .analyze();
      found.push(...violations.map(({ id, nodes }) => [path, id, nodes[0]?.html]));
      const width = await page.evaluate('document.documentElement.scrollWidth');
      if (width !== 360) found.push([path, 'runs over the edge', width]);
    }
    expect(own.length).toBeGreaterThan(70);
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  },
  300_000,
);
