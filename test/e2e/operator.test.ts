// The operator's page in a browser: a form without a script, a phone, a keyboard, the colours of the night.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { LANGS, type Lang } from '../../functions/contract/lang.ts';
import { words } from '../../functions/contract/words.ts';
import { openBrowser } from '../support/browser.ts';
import { flawsOf } from '../support/pages.ts';

const { origin, dataDir } = inject('server');
const { OPERATOR_KEY } = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8'));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function signIn(page: Page, lang: Lang): Promise<void> {
  const t = words(lang);
  await page.goto(`${origin}/${lang}/operator`);
  await page.getByLabel(t('operator.key')).fill(OPERATOR_KEY);
  await page.getByRole('button', { name: t('signin.submit') }).click();
  await page.getByRole('heading', { name: t('operator.title') }).waitFor();
}

test('the operator’s page works without JavaScript, in and out again', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, 'ru');
  const t = words('ru');
  expect(await page.getByRole('heading', { name: t('operator.jobs') }).count()).toBe(1);
  await page.getByRole('button', { name: t('ticket.desk.signout') }).click();
  await page.getByLabel(t('operator.key')).waitFor();
  await context.close();
});

test.each(LANGS)(
  'the operator’s pages have no flaw that axe finds, on a phone, in %s',
  async (lang) => {
    const page = await browser.newPage();
    await page.goto(`${origin}/${lang}/operator`);
    expect(await flawsOf(page)).toEqual([]);
    await signIn(page, lang);
    expect(await flawsOf(page)).toEqual([]);
    await page.close();
  },
);

test('the figures are read with the operator’s key at npm start, and each job that ran is among them', async () => {
  const headers = { authorization: `Bearer ${OPERATOR_KEY}` };
  const text = await (await fetch(`${origin}/metrics`, { headers })).text();
  for (const kind of ['job:scan', 'job:inbox', 'queue:inbound']) {
    expect(text).toContain(`parcel_desk_run_failures_total{kind="${kind}"} 0`);
  }
  expect(text).toMatch(/parcel_desk_database_bytes\{database="0"\} [1-9]/);
});
