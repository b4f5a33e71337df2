// The page a person reads: small, complete without JavaScript, honest, and in three languages.

import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { LANGS } from '../../functions/contract/lang.ts';
import { postHook } from '../../scripts/hook-send.ts';
import { openBrowser } from '../support/browser.ts';

const { origin, demo } = inject('server');
const WIRE_BYTES_MAX = 14 * 1024;
/** Of an ordinary parcel, with its style and icons. */
const RESULT_BYTES_MAX = 10 * 1024;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function withPage(options: BrowserContextOptions, use: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ extraHTTPHeaders: visitor(), ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (sent) => {
    if (!sent.url().startsWith(origin) && !sent.url().startsWith('data:')) foreign.push(sent.url());
  });
  await use(page);
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
  await context.close();
}

let visitors = 0;
const visitor = () => ({ 'cf-connecting-ip': `10.2.${visitors >> 8}.${visitors++ & 255}` });

/** Headers and body as they came over the wire. */
function wire(
  path: string,
): Promise<{ headers: Record<string, unknown>; body: Buffer; size: number }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      origin + path,
      { headers: { 'accept-encoding': 'gzip', ...visitor() } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const raw = Buffer.concat(chunks);
          const head = response.rawHeaders.join('').length + 4 * response.rawHeaders.length;
          resolve({ headers: response.headers, body: raw, size: raw.length + head });
        });
      },
    );
    sent.on('error', reject).end();
  });
}

async function longStory(events: number): Promise<string> {
  const number = `10${Date.now() % 1_000_000_000}`.padEnd(11, '0').slice(0, 11);
  const cities = ['Екатеринбург', 'Казань', 'Нижний Новгород', 'Ростов-на-Дону', 'Санкт-Петербург'];
  const codes = [
    'RECEIVED_AT_SHIPMENT_WAREHOUSE',
    'TAKEN_BY_TRANSPORTER_FROM_SENDER_CITY',
    'ACCEPTED_IN_TRANSIT_CITY',
    'RETURNED_TO_RECIPIENT_CITY_WAREHOUSE',
    'TAKEN_BY_COURIER',
    'A_CODE_NOBODY_KNOWS',
  ];
  for (let i = 0; i < events; i++) {
    const time = new Date(Date.now() - (events - i) * 5_431_000).toISOString();
    const attributes = {
      cdek_number: number,
      code: codes[i % codes.length],
      status_date_time: time,
      city_name: cities[i % cities.length],
    };
    await postHook(origin, demo, 'cdek', JSON.stringify({ type: 'ORDER_STATUS', attributes }));
  }
  await vi.waitUntil(async () => {
    const answer = await fetch(`${origin}/api/v1/track/${number}`, { headers: visitor() });
    const { shipments } = (await answer.json()) as { shipments: { events: unknown[] }[] };
    return shipments[0]?.events.length === events;
  }, 10_000);
  return number;
}

describe('on the wire', () => {
  test('the Russian page of a parcel with thirty events takes at most 14 KB with headers', async () => {
    const number = await longStory(30);
    const { headers, body, size } = await wire(`/ru/track?n=${number}`);
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(body).toString()).toContain('Санкт-Петербург');
    expect(size).toBeLessThanOrEqual(WIRE_BYTES_MAX);
  });

  test.each(LANGS)('the result page of a parcel in %s takes at most 10 KB', async (lang) => {
    const { size } = await wire(`/${lang}/track?n=48173252-0033-2`);
    expect(size).toBeLessThanOrEqual(RESULT_BYTES_MAX);
  });

  test('a result page of forty numbers takes at most 14 KB', async () => {
    const numbers = Array.from({ length: 40 }, (_, i) => `LX${100_000_000 + i * 7919}CN`);
    const { size } = await wire(`/ru/track?n=${numbers.join()}`);
    expect(size).toBeLessThanOrEqual(WIRE_BYTES_MAX);
  });

  test('the front page allows only its own scripts and sends no referrer', async () => {
    const { headers } = await wire('/ru/');
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  test('a result page is not indexed, sends no referrer and allows no inline script', async () => {
    const { headers } = await wire('/en/track?n=1106321645');
    expect(headers['x-robots-tag']).toBe('noindex');
    expect(headers['referrer-policy']).toBe('no-referrer');
    const csp = String(headers['content-security-policy']);
    expect(csp).toContain("default-src 'none'");
    expect(csp).toContain("script-src 'self';");
    expect(csp).not.toContain('unsafe');
  });
});

describe.each(LANGS)('in %s', (lang) => {
  const words = {
    ru: {
      status: 'Готово к выдаче',
      unknown: 'По этому номеру у нас пока нет данных',
      more: 'Ещё',
    },
    zh: { status: '待取件', unknown: '暂无该单号的数据', more: '更多' },
    en: { status: 'Ready for pickup', unknown: 'We have no data on this number yet', more: 'more' },
  }[lang];

  test('a number typed without JavaScript leads to the parcel, from the keyboard', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${origin}/${lang}/`);
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe('skip');
      await page.getByRole('textbox').focus();
      await page.keyboard.type('48173252-0033-2');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL(/track\?n=48173252-0033-2/);
      expect(await page.getByRole('article').textContent()).toContain(words.status);
      // The field is free for another number.
      expect(await page.getByRole('textbox').inputValue()).toBe('');
      // Three events are shown, the others unfold without a script.
      expect(await page.locator('.history > .timeline li').count()).toBe(3);
      await page.locator('.history summary', { hasText: words.more }).press('Enter');
      expect(await page.locator('details[open] li').count()).toBeGreaterThan(1);
    });
  });

  test('an unknown number gets a no-data answer, and its wrong check digit only a warning', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${origin}/${lang}/track?n=62009147017545`);
      const text = await page.getByRole('article').textContent();
      expect(text).toContain(words.unknown);
      // The check digit is a warning with the digit that was expected.
      expect(await page.locator('.candidates .is-late').textContent()).toContain('4');
    });
  });

  test('several numbers are shown as a list that links to the page of a number', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${origin}/${lang}/track?n=48173252-0033-2,1106321645,ZZV-1`);
      expect(await page.locator('.link-list li').count()).toBe(3);
      await page.getByRole('link', { name: '1106321645' }).click();
      await page.waitForURL(/n=1106321645/);
    });
  });

  test('input that is no number is kept and explained beside the field', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${origin}/${lang}/track?n=${encodeURIComponent('<b>!</b>')}`);
      expect(await page.getByRole('textbox').inputValue()).toBe('<b>!</b>');
      expect(await page.getByRole('alert').textContent()).toContain('<b>!</b>');
    });
  });

  test('the language links of a result page keep its number', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${origin}/${lang}/track?n=1106321645`);
      const links = await page.evaluate(
        `[...document.querySelectorAll('.langs a')].map((a) => a.search)`,
      );
      expect(links).toEqual(Array(3).fill('?n=1106321645'));
    });
  });

  test.each([
    ['the front page', ''],
    ['a parcel', 'track?n=48173252-0033-2'],
    ['a list', 'track?n=48173252-0033-2,1106321645'],
    ['an unknown number', 'track?n=62009147017545'],
    ['a parcel whose turn is the buyer’s at the carrier', 'track?n=1106153417'],
    ['a delivered parcel', 'track?n=24219509-0101-1'],
    ['a disputed parcel', 'track?n=40118832-0007-1'],
    ['a number found in a text', `track?n=${encodeURIComponent('Заказ 1106321645 едет')}`],
    ['a wrong input', 'track?n=!!'],
    ['a page that is not there', 'nowhere'],
    ['a problem', 'problems/too-many-requests/'],
  ])('axe finds nothing on %s, in light and dark', async (_, path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme, extraHTTPHeaders: visitor() });
      const page = await context.newPage();
      await page.goto(`${origin}/${lang}/${path}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      await context.close();
    }
  });

  test('tracking pages fit a screen 360 px wide with text twice as large', async () => {
    await withPage({ viewport: { width: 360, height: 800 } }, async (page) => {
      for (const path of ['', 'track?n=48173252-0033-2', 'track?n=1106153417', 'track?n=ZZV-1']) {
        await page.goto(`${origin}/${lang}/${path}`);
        await page.evaluate("document.documentElement.style.fontSize = '200%'");
        expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(360);
      }
    });
  });

  test.each([360, 1280])('tracking pages fit a screen %i px wide', async (width) => {
    await withPage({ viewport: { width, height: 800 } }, async (page) => {
      for (const path of [
        '',
        'track?n=48173252-0033-2',
        'track?n=1106321645,48173252-0033-2,RA644000001RU,1106153417',
      ]) {
        await page.goto(`${origin}/${lang}/${path}`);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      }
    });
  });
});

describe('the number field', () => {
  test('Enter searches and Shift+Enter breaks the line', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${origin}/en/`);
      const field = page.getByRole('textbox');
      await field.pressSequentially('1106321645');
      await field.press('Shift+Enter');
      await field.pressSequentially('1106153417');
      expect(await field.inputValue()).toBe('1106321645\n1106153417');
      await field.press('Enter');
      await page.waitForURL(/track\?n=/);
      expect(await page.locator('.link-list li').count()).toBe(2);
    });
  });

  test('a number in a message is found and shown, and the message stays in the field', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      const text = 'Ваш заказ 48173252-0033-2 ждёт 📦, код в приложении';
      await page.goto(`${origin}/ru/track?n=${encodeURIComponent(text)}`);
      expect(await page.locator('.found').textContent()).toContain('48173252-0033-2');
      expect(await page.getByRole('textbox').inputValue()).toBe(text);
      expect(await page.getByRole('article').count()).toBe(1);
    });
  });

  test('words without a number are put to the help search', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${origin}/ru/track?n=${encodeURIComponent('не могу забрать посылку')}`);
      expect(new URL(page.url()).pathname).toBe('/ru/help/search');
      expect(await page.getByRole('searchbox').inputValue()).toBe('не могу забрать посылку');
    });
  });

  test('three thousand digits get one line that does not repeat them', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${origin}/ru/track?n=${'7'.repeat(3000)}`);
      const lines = await page.getByRole('alert').locator('p').allTextContents();
      expect(lines).toHaveLength(1);
      expect(lines.join().length).toBeLessThan(200);
    });
  });
});

describe('a parcel’s page', () => {
  const textAt = async (path: string) => {
    const answer = await fetch(origin + path, { headers: visitor() });
    return (await answer.text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  };

  test('cities stand in the reader’s language', async () => {
    expect(await textAt('/zh/track?n=1106153417')).toContain('秋明');
    expect(await textAt('/en/track?n=1106153417')).toContain('Tyumen');
  });

  test('a transit centre never reads as the pickup point', async () => {
    const text = await textAt('/ru/track?n=1106298843');
    expect(text).toContain('Прибыло в сортировочный центр');
    expect(text).toContain('Нет движения с');
  });

  test('a disputed parcel is not shown as done', async () => {
    const answer = await fetch(`${origin}/ru/track?n=40118832-0007-1`, { headers: visitor() });
    const html = await answer.text();
    expect(html).toContain('<article class="sheet is-late">');
    expect(html).not.toContain('class="sheet is-done"');
  });

  test('the promised date that a carrier named is shown in the history', async () => {
    expect(await textAt('/ru/track?n=1106321645')).toMatch(/Дата доставки: \d+ /);
  });

  test('its dates can be put into a calendar by number, as the page says them', async () => {
    const page = await textAt('/ru/track?n=39201457-0012-1');
    const feed = await fetch(`${origin}/ru/track.ics?n=39201457-0012-1`, { headers: visitor() });
    expect(feed.headers.get('content-type')).toContain('text/calendar');
    const until = /SUMMARY:[^:]*: Заберите до ([^\r\n]*)/.exec(await feed.text())?.[1] ?? '';
    expect(until).not.toBe('');
    expect(page).toContain(until.replaceAll('\\', ''));
    const unknown = await fetch(`${origin}/ru/track.ics?n=ZZV-1`, { headers: visitor() });
    expect(unknown.status).toBe(404);
  });
});

test('the last parcels are kept in this browser alone, and forgotten with one tap', async () => {
  await withPage({}, async (page) => {
    await page.goto(`${origin}/en/`);
    expect(await page.getByRole('heading', { name: 'Recent parcels' }).count()).toBe(0);
    await page.goto(`${origin}/en/track?n=48173252-0033-2`);
    await page.goto(`${origin}/en/`);
    const kept = await page.evaluate('localStorage.getItem("recent-parcels")');
    expect(Object.keys(JSON.parse(String(kept))[0])).toEqual(['number', 'text', 'icon']);
    await page.getByRole('link', { name: '48173252-0033-2' }).click();
    await page.waitForURL(/n=48173252-0033-2/);
    await page.goBack();
    await page.getByRole('button', { name: 'Forget' }).click();
    expect(await page.getByRole('heading', { name: 'Recent parcels' }).count()).toBe(0);
    expect(await page.evaluate('localStorage.getItem("recent-parcels")')).toBeNull();
  });
});

describe('addresses', () => {
  const at = (path: string, init?: RequestInit) =>
    fetch(origin + path, { redirect: 'manual', ...init });

  test('/ leads to the language the visitor prefers', async () => {
    const response = await at('/', { headers: { 'accept-language': 'zh-CN,zh;q=0.9' } });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/zh/']);
  });

  test('a problem type is the address of a page about it', async () => {
    const response = await fetch(`${origin}/problems/bad-signature`, {
      headers: { 'accept-language': 'ru' },
    });
    expect(response.url).toBe(`${origin}/ru/problems/bad-signature/`);
    expect(response.status).toBe(200);
  });

  test('a page that is not there answers 404 in the language of its address', async () => {
    const response = await at('/zh/nowhere');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('页面不存在');
  });

  test('the parcel’s own link shows all its numbers; a guessed one shows nothing', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${origin}/en/p/${demo.links['48173252-0033-2']}`);
      expect(await page.getByRole('article').textContent()).toContain('All numbers of the parcel');
      expect((await at('/en/p/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
    });
  });
});

test('with JavaScript the number can be copied, and the page prints without its controls', async () => {
  await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.goto(`${origin}/en/track?n=1106321645`);
    await page.getByRole('button', { name: 'Copy' }).click();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('1106321645');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('textbox').isVisible()).toBe(false);
    for (const menu of await page.locator('nav').all()) expect(await menu.isVisible()).toBe(false);
  });
});
