// Getting it solved, without JavaScript: from the shop's link to a ticket with a photo and back by its own.
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { LANGS } from '../../functions/contract/lang.ts';
import { words } from '../../functions/contract/words.ts';
import { STORIES } from '../../scripts/demo-stories.ts';
import { openBrowser } from '../support/browser.ts';
import { flawsOf, sendReport, signIn } from '../support/pages.ts';
import { jpegWith } from '../support/pictures.ts';

const { origin, demo } = inject('server');
const NOTE = 'Between us: the driver was new. NOTE-7431';

let browser: Browser;
let visitors = 0;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const visit = (options: { javaScriptEnabled: boolean }): Promise<BrowserContext> =>
  browser.newContext({
    ...options,
    extraHTTPHeaders: { 'cf-connecting-ip': `10.9.0.${visitors++}` },
  });

describe.each(LANGS)('in %s', (lang) => {
  const t = words(lang);
  const number = STORIES[LANGS.indexOf(lang)]?.number ?? '';
  let ticketUrl = '';
  let deskUrl = '';

  test('a buyer opens a ticket with a photo from the parcel’s link, after correcting mistakes', async () => {
    const context = await visit({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${origin}/${lang}/p/${demo.links[number]}`);
    await page.getByRole('link', { name: t('guide.more') }).click();
    await page.getByRole('link', { name: t('guide.report') }).click();
    expect(await page.getByLabel(t('ticket.report.number')).inputValue()).toBe(number);

    await page.getByRole('radio', { name: t('ticket.type.damaged') }).check();
    const attach = (...files: { name: string; bytes: Uint8Array }[]) =>
      page.getByLabel(t('ticket.photos.add')).setInputFiles(
        files.map(({ name, bytes }) => ({
          name,
          mimeType: 'image/jpeg',
          buffer: Buffer.from(bytes),
        })),
      );
    const box = { name: 'box.jpg', bytes: jpegWith(6) };
    await attach(box);
    await sendReport(page, lang);
    const message = page.getByLabel(t('ticket.report.message'));
    expect(await message.getAttribute('aria-invalid')).toBe('true');
    expect(await message.getAttribute('aria-describedby')).toContain('message-error');
    expect(await page.locator('#message-error').textContent()).toBe(
      t('ticket.error.message', { count: 4000 }),
    );
    expect(await page.evaluate('document.activeElement.id')).toBe('message');
    expect(await page.getByRole('radio', { name: t('ticket.type.damaged') }).isChecked()).toBe(
      true,
    );
    expect(await page.locator('#photos-error').textContent()).toBe(t('ticket.error.photos.again'));

    await message.fill('The box came open. МЕСТО-5512');
    await attach(box, { name: 'torn.jpg', bytes: box.bytes.slice(0, 9) });
    await sendReport(page, lang);
    expect(await page.locator('#photos-error').textContent()).toBe(
      t('ticket.error.photo', { name: 'torn.jpg' }),
    );
    expect((await page.getByRole('status').textContent())?.trim()).toBe(
      t('ticket.photos.kept', { count: 1 }),
    );
    await sendReport(page, lang);
    ticketUrl = page.url();
    expect(new URL(ticketUrl).pathname).toMatch(new RegExp(`^/${lang}/t/[\\w-]{20,}$`));
    await page.getByText('The box came open. МЕСТО-5512').first().waitFor();
    const photo = page.getByRole('img', { name: t('ticket.photo.alt', { count: 1 }) });
    await photo.scrollIntoViewIfNeeded();
    // Nothing of the picture itself went with its metadata.
    const isShown = () =>
      photo.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth === 16);
    await vi.waitUntil(isShown, { timeout: 10_000 });
    await context.close();
  });

  test('a buyer sees the seller’s answer in a ticket, but not the internal note', async () => {
    const desk = await visit({ javaScriptEnabled: false });
    const page = await desk.newPage();
    await signIn(page, lang);
    await page.goto(
      `${origin}/${lang}/desk/tickets?q=${encodeURIComponent('МЕСТО-5512')}&state=open`,
    );
    await page.locator('.mail', { hasText: number }).first().locator('[data-open]').click();
    const reply = page.getByLabel(t('ticket.desk.reply'), { exact: true });
    await reply.fill('We are sorry. ANSWER-9902');
    await page.getByRole('button', { name: t('ticket.send'), exact: true }).click();
    await reply.fill(NOTE);
    await page.getByRole('checkbox', { name: t('ticket.note.switch') }).check();
    await page.getByRole('button', { name: t('ticket.desk.note.add') }).click();
    await page.getByText(NOTE).first().waitFor();
    expect(await page.content()).toContain('ANSWER-9902');
    deskUrl = page.url();
    await desk.close();

    const buyer = await visit({ javaScriptEnabled: false });
    const back = await buyer.newPage();
    await back.goto(ticketUrl);
    expect(await back.content()).toContain('ANSWER-9902');
    expect(await back.content()).not.toContain('NOTE-7431');
    await buyer.close();
  });

  test('axe finds nothing on the ticket pages or on a report form with errors', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    const look = async (address: string) => {
      const answer = await page.goto(new URL(address, origin).href);
      expect(answer?.status(), address).toBe(200);
      expect(await flawsOf(page)).toEqual([]);
    };
    const n = encodeURIComponent(number);
    await look(`/${lang}/track?n=${n}`);
    await look(`/${lang}/guide?role=buyer&issue=damaged`);
    await look(`/${lang}/chat?role=seller&issue=late`);
    await look(`/${lang}/report?n=${n}&issue=damaged`);
    await look(ticketUrl);
    await look(`${ticketUrl}/claim`);
    await look(`/${lang}/sign-in`);
    await signIn(page, lang);
    for (const path of ['', '/new']) await look(`/${lang}/desk/tickets${path}`);
    await look(`/${lang}/desk/settings/canned`);
    await look(deskUrl);
    await look(`${deskUrl}/claim`);
    await page.goto(`${origin}/${lang}/report`);
    await page.getByRole('button', { name: t('ticket.report.submit') }).click();
    await page.locator('#number-error').waitFor();
    expect(await flawsOf(page)).toEqual([]);
    await context.close();
  });
});

test('a seller’s answer appears on the buyer’s open ticket page without a reload', async () => {
  const number = STORIES[3]?.number ?? '';
  const t = words('en');
  const context = await visit({ javaScriptEnabled: true });
  const page = await context.newPage();
  const about = new URLSearchParams({ n: number, issue: 'late', p: demo.links[number] ?? '' });
  await page.goto(`${origin}/en/report?${about}`);
  await page.getByLabel(t('ticket.report.message')).fill('Where is it? LIVE-1');
  await sendReport(page, 'en');
  await page.waitForURL(/\/t\//);
  const live = page.waitForEvent('websocket');
  await page.reload();
  await live;

  const desk = await visit({ javaScriptEnabled: false });
  const seller = await desk.newPage();
  await signIn(seller, 'en');
  await seller.goto(`${origin}/en/desk/tickets?q=LIVE-1&state=open`);
  await seller.locator('[data-open]').first().click();
  await seller.getByLabel(t('ticket.desk.reply'), { exact: true }).fill('On its way. LIVE-2');
  await seller.getByRole('button', { name: t('ticket.send'), exact: true }).click();
  await page.getByText('On its way. LIVE-2').waitFor();
  await page.locator('[data-turn] h2', { hasText: t('ticket.state.yours') }).waitFor();
  await Promise.all([context.close(), desk.close()]);
});

test('a seller answers, resolves and reopens a ticket with the keyboard alone', async () => {
  const context = await visit({ javaScriptEnabled: true });
  const page = await context.newPage();
  const press = (key: string) => page.keyboard.press(key);
  const has = (selector: string) =>
    page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`);
  const tabTo = async (selector: string) => {
    for (let i = 0; i < 150 && !(await has(selector)); i++) await press('Tab');
    expect(await has(selector), selector).toBe(true);
  };
  await signIn(page, 'en');
  await page.goto(`${origin}/en/desk/tickets?tab=all`);
  await press('j');
  await press('Enter');
  await page.waitForURL(/\/desk\/tickets\/tic_/);
  await tabTo('.composer textarea');
  await page.keyboard.type('Thank you for waiting. KEYS-3310');
  // The check of the text has to answer first: it decides which button sends.
  await page.waitForResponse(/chat-check/);
  await tabTo('.plain-send');
  await press('Enter');
  await page.locator('.message.ours', { hasText: 'KEYS-3310' }).waitFor();

  await page.reload();
  await tabTo('.talk-head .menu:has([name="resolution"]) summary');
  await press('Enter');
  await tabTo('[name="resolution"]');
  await press('Enter');
  await page.locator('.toast').waitFor();
  await press('u');
  await page.locator('.toast').waitFor({ state: 'detached' });
  await page.locator('.plain-send').waitFor();
  await context.close();
});

test('a draft outlives a reload, and a ready answer is added to it', async () => {
  const context = await visit({ javaScriptEnabled: true });
  const page = await context.newPage();
  await signIn(page, 'en');
  await page.goto(`${origin}/en/desk/settings/canned`);
  await page.locator('input[name="title"]').fill('Search');
  await page.locator('textarea[name="body"]').fill('We have asked for {number} to be found.');
  await page.locator('form.fields .btn').last().click();
  await page.goto(`${origin}/en/desk/tickets?tab=all`);
  await page.locator('[data-open]').first().click();
  const area = page.locator('.composer textarea');
  await area.fill('Good day! DRAFT-7');
  await page.reload();
  expect(await area.inputValue()).toBe('Good day! DRAFT-7');
  await page.locator('.composer .menu summary').click();
  await page.locator('[data-use]', { hasText: 'Search' }).first().click();
  await vi.waitUntil(async () => (await area.inputValue()).includes('asked for'));
  expect(await area.inputValue()).toMatch(
    /^Good day! DRAFT-7\n\nWe have asked for \S+ to be found\.$/,
  );
  await area.fill('');
  await context.close();
});

/** What is sent at once is taken for a robot: the form says when it was served. */
