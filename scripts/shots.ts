// Pictures of every page and state, for people to look at: `npm run shots`, or `npm run shots -- today parcels`
// for some. They stand in .shots/, by page, language, width and theme; nothing compares them.
import { mkdirSync, rmSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { LANGS, type Lang } from '../functions/contract/lang.ts';
import { openBrowser } from '../test/support/browser.ts';
import { buildSite } from './build-site.ts';
import type { Demo } from './demo-file.ts';
import { newDataDir, startServer, stopServer } from './server-process.ts';
import { addressesOf, type Shot } from './shots/pages.ts';

const FOLDER = '.shots';
const WIDTHS = [1440, 360];
const SCHEMES = ['light', 'dark'] as const;

async function main(wanted: readonly string[]): Promise<void> {
  buildSite();
  mkdirSync(FOLDER, { recursive: true });
  const dataDir = newDataDir();
  const { child, running } = await startServer(dataDir, { DEMO_SIZE: 'shop' });
  const browser = await openBrowser();
  try {
    const state = await signIn(browser, running.origin, running.demo);
    const shots = await addressesOf(running.origin, await cookieOf(state));
    const some = shots.filter(
      ({ name }) => wanted.length === 0 || wanted.some((one) => name.startsWith(one)),
    );
    for (const shot of some) await takeAll(browser, running.origin, state, shot);
    console.log(`${some.length} pages are in ${FOLDER}/`);
  } finally {
    await browser.close();
    await stopServer(child, 'SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

async function signIn(browser: Browser, origin: string, { account }: Demo): Promise<State> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/en/sign-in`);
  await page.locator('input[name=email]').fill(account.email);
  await page.locator('input[name=password]').fill(account.password);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(/\/desk/);
  const state = await context.storageState();
  await context.close();
  return state;
}

const cookieOf = async ({ cookies }: State): Promise<string> =>
  cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

async function takeAll(browser: Browser, origin: string, state: State, shot: Shot): Promise<void> {
  for (const lang of LANGS) {
    for (const width of WIDTHS) {
      for (const colorScheme of SCHEMES) {
        const context = await browser.newContext({
          viewport: { width, height: 900 },
          colorScheme,
          ...(shot.isSignedIn && { storageState: state }),
        });
        await take(await context.newPage(), origin, lang, shot, `${width}.${colorScheme}`);
        await context.close();
      }
    }
  }
}

async function take(
  page: Page,
  origin: string,
  lang: Lang,
  shot: Shot,
  kind: string,
): Promise<void> {
  await page.goto(`${origin}/${lang}${shot.path}`);
  await shot.before?.(page);
  await page.screenshot({ path: `${FOLDER}/${shot.name}.${lang}.${kind}.png`, fullPage: true });
}

await main(process.argv.slice(2));
