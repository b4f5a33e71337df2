// Every page of the desk a person can get to by links, on a phone, in the light and the dark.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { LANGS, type Lang } from '../../functions/contract/lang.ts';
import { openBrowser } from '../support/browser.ts';
import { flawsOf, signIn } from '../support/pages.ts';

const { origin } = inject('server');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** One parcel, ticket or import stands for all of its kind; connections differ by carrier. */
const kindOf = (path: string): string =>
  path.replace(/(?:shp|tic|imp|end|cha)_\w+/, 'one').replace(/\/$/, '');

const isDeskPage = (url: URL, lang: Lang): boolean =>
  url.origin === origin &&
  url.pathname.startsWith(`/${lang}/desk`) &&
  !/\.\w+$|\/export$/.test(url.pathname);

test.concurrent.each(LANGS)(
  'no link leads nowhere and axe finds nothing on any page of the desk in %s',
  async (lang) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await signIn(page, lang);
    const found: unknown[] = [];
    const seen = new Set<string>();
    const waiting = [`${origin}/${lang}/desk/today`];
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const kind = kindOf(new URL(url).pathname);
      if (seen.has(kind)) continue;
      const scheme = (seen.size + LANGS.indexOf(lang)) % 2 === 0 ? 'light' : 'dark';
      seen.add(kind);
      const answer = await page.goto(url);
      if (answer?.status() !== 200) found.push([url, answer?.status()]);
      found.push(...(await flawsOf(page, [scheme])));
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((link) => (link as unknown as { href: string }).href));
      waiting.push(...links.filter((link) => isDeskPage(new URL(link), lang)));
    }
    expect(seen.size).toBeGreaterThan(30);
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  },
  300_000,
);
