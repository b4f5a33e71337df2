// What a buyer's browser waits for on a slow line: bytes on the wire, and the time to the first content.
import { gzipSync } from 'node:zlib';
import { openBrowser } from '../../test/support/browser.ts';
import { numberAt } from './fill.ts';
import { type Spread, spread } from './measure.ts';
import type { System } from './systems.ts';

export interface Page {
  name: string;
  /** gzip, without its style sheets. */
  bytes: number;
  /** To the first content, ms, with an empty cache. */
  content: Spread;
}

const VISITS = 5;
/** Runs in the page. */
const FIRST_CONTENT = `performance.getEntriesByName('first-contentful-paint')[0]?.startTime`;
const BYTES_PER_SECOND = 16 * 1024;
const LATENCY_MS = 400;

export async function measurePages({ url }: System): Promise<Page[]> {
  const browser = await openBrowser();
  const pages: Page[] = [];
  for (const [name, path] of [
    ['home', '/ru/'],
    ['result', `/ru/track?n=${numberAt(1)}`],
    ['help center', '/ru/help/'],
  ] as const) {
    const html = await (await fetch(new URL(path, url))).text();
    const times: number[] = [];
    for (let i = 0; i < VISITS; i++) {
      const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: LATENCY_MS,
        downloadThroughput: BYTES_PER_SECOND,
        uploadThroughput: BYTES_PER_SECOND,
      });
      await page.goto(new URL(path, url).href, { waitUntil: 'load', timeout: 60_000 });
      const paint = await page.evaluate<number | undefined>(FIRST_CONTENT);
      if (paint !== undefined) times.push(paint);
      await context.close();
    }
    pages.push({ name, bytes: gzipSync(html).length, content: spread(times) });
  }
  await browser.close();
  return pages;
}
