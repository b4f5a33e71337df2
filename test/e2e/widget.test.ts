// The widget on a page of another origin, whose policy allows nothing but ours.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { Card } from '../../functions/contract/card.ts';
import { openBrowser } from '../support/browser.ts';

const { origin } = inject('server');
const KNOWN = '48173252-0033-2';
const CSP = [
  "default-src 'none'",
  `script-src ${origin}`,
  `connect-src ${origin}`,
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

let browser: Browser;
let site: Server;
let page: Page;
let faults: string[];
let body = '';
beforeAll(async () => {
  browser = await openBrowser();
  site = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', CSP);
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.end(
      `<!doctype html><html lang="en"><title>A shop</title><main><h1>A shop</h1>${body}</main>`,
    );
  }).listen(0, '127.0.0.1');
});
afterEach(() => page.context().close());
afterAll(async () => {
  site.close();
  await browser.close();
});

/** Text of the widget itself, without the link inside. */
const ROOT = "document.querySelector('parcel-desk').shadowRoot";
const shown = () => page.locator('parcel-desk div').innerText();

async function open(html: string): Promise<void> {
  body = html;
  page = await (await browser.newContext()).newPage();
  faults = [];
  page.on('console', (one) => one.type() === 'error' && faults.push(one.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(`http://localhost:${(site.address() as AddressInfo).port}/`);
}

const snippet = (attributes: string, src = `${origin}/widget/v1.js`) =>
  `<script src="${src}" async></script><parcel-desk ${attributes}><a href="${origin}/en/track?n=A">Where it is</a></parcel-desk>`;

describe('the widget on a page of another origin with a strict policy', () => {
  test('the widget shows the state, whose turn it is and a link, and breaks no rule of the policy', async () => {
    await open(snippet(`number="${KNOWN}" lang="ru"`));
    const text = await shown();
    const answer = await fetch(`${origin}/api/v1/card/${KNOWN}?lang=ru`);
    const card = v.parse(Card, await answer.json());
    expect(card.isKnown).toBe(true);
    for (const part of [card.sentence, card.turn?.text, card.action, KNOWN])
      expect(text).toContain(part);
    const href = await page.evaluate(`${ROOT}.querySelector('a').href`);
    expect(href).toBe(card.url);
    expect(faults).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('an unknown number is told in the language of the widget, and so is a number that is none', async () => {
    await open(snippet('number="ZZ0000000001" lang="zh"'));
    expect(await shown()).toContain('暂无该单号的数据');
    expect(faults).toEqual([]);
    await page.context().close();
    await open(snippet('number="?" lang="ru"'));
    expect(await shown()).toContain('не похоже на номер');
  });

  test('without its script or without our answer the link inside the widget stays', async () => {
    await open(snippet(`number="${KNOWN}"`, `${origin}/widget/v0.js`));
    expect(await page.getByRole('link', { name: 'Where it is' }).isVisible()).toBe(true);
    await page.context().close();
    body = '';
    page = await (await browser.newContext()).newPage();
    await page.route('**/api/v1/card/**', (route) => route.abort());
    body = snippet(`number="${KNOWN}" lang="en"`);
    await page.goto(`http://localhost:${(site.address() as AddressInfo).port}/`);
    expect(await shown()).toContain('Could not find out');
    expect(await page.getByRole('link', { name: 'Where it is' }).isVisible()).toBe(true);
  });

  test('a widget takes its own colours, and none that is no colour', async () => {
    await open(
      snippet('number="ZZ0000000001" lang="en" background="#102030" text="red;}" accent="#ffffff"'),
    );
    await shown();
    const style = (await page.evaluate(`[
      getComputedStyle(${ROOT}.querySelector('div')).backgroundColor,
      document.querySelector('parcel-desk').style.cssText,
    ]`)) as string[];
    expect(style[0]).toBe('rgb(16, 32, 48)');
    expect(style[1]).not.toContain('red');
    expect(faults).toEqual([]);
  });

  test('a widget whose number is changed shows the parcel of the new number', async () => {
    await open(snippet('number="ZZ0000000001" lang="en"'));
    await shown();
    await page.evaluate(`document.querySelector('parcel-desk').setAttribute('number', '${KNOWN}')`);
    await page.locator('parcel-desk div', { hasText: KNOWN }).waitFor();
    expect(faults).toEqual([]);
  });

  test('the file of the widget has at most 4 KB gzip and may be loaded by other origins', async () => {
    await open('');
    const response = await fetch(`${origin}/widget/v1.js`);
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(response.headers.get('content-type')).toContain('javascript');
    const code = await response.text();
    expect(gzipSync(code).length).toBeLessThanOrEqual(4096);
    expect(code).not.toMatch(/innerHTML|document\.cookie|localStorage|eval\(/);
  });
});

describe('the page that makes the snippet', () => {
  test('without JavaScript the form answers with the snippet, and colours that cannot be read are refused', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
    await page.goto(`${origin}/en/widget`);
    await page.getByLabel('Parcel number').fill(KNOWN);
    await page.getByRole('button', { name: 'Update the code' }).click();
    const code = await page.locator('pre').first().innerText();
    expect(code).toContain(`<parcel-desk number="${KNOWN}" lang="en">`);
    expect(code).toContain('/widget/v1.js');
    await page.goto(`${origin}/en/widget?text=%23eeeeee&background=%23ffffff`);
    expect(await page.locator('.error').allInnerTexts()).toEqual([
      'Hard to read on this background: contrast 1.1, at least 4.5 is needed.',
    ]);
    expect(await page.locator('pre').count()).toBe(0);
  });

  test('the preview on our own page shows the parcel', async () => {
    page = await (await browser.newContext()).newPage();
    await page.goto(`${origin}/ru/widget?number=${KNOWN}`);
    expect(await shown()).toContain(KNOWN);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
