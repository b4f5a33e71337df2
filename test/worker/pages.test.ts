// Pages rendered at the edge, where a browser adds nothing.
import { describe, expect, test } from 'vitest';
import {
  call,
  cdekStatus,
  newCdekNumber,
  newPosting,
  openHook,
  ozonState,
  post,
  settled,
  stopClock,
  track,
} from './support/hooks.ts';

const page = async (path: string, init?: RequestInit) => {
  const response = await call(path, init);
  return { status: response.status, headers: response.headers, html: await response.text() };
};

test('several shipments of one number are each shown on the tracking page', async () => {
  const [one, other] = [await openHook('cdek'), await openHook('cdek')];
  const number = newCdekNumber();
  await post(one, cdekStatus(number, 'CREATED', '2026-10-01T08:00:00+0000'));
  await post(other, cdekStatus(number, 'DELIVERED', '2026-10-05T08:00:00+0000'));
  await settled(one);
  await settled(other);
  const { html } = await page(`/en/track?n=${number}`);
  expect(html).toContain('Several shipments have this number: 2');
  expect(html.match(/<article/g)).toHaveLength(2);
});

test('a lookup by order number finds each of its postings', async () => {
  const hook = await openHook('ozon');
  const order = newPosting().replace(/-1$/, '');
  await post(hook, ozonState(`${order}-1`, 'posting_received', '2026-10-05T08:00:00Z'));
  await post(hook, ozonState(`${order}-2`, 'posting_on_way_to_city', '2026-10-05T08:00:00Z'));
  await settled(hook);
  const { shipments } = await track(order);
  expect(shipments.map(({ number, status }) => [number, status]).sort()).toEqual([
    [`${order}-1`, 'delivered'],
    [`${order}-2`, 'in_transit'],
  ]);
});

test('an unknown carrier code is shown on the tracking page as unknown, with the code', async () => {
  const hook = await openHook('cdek');
  const number = newCdekNumber();
  await post(hook, cdekStatus(number, 'HELD_BY_TROLLS', '2026-10-05T08:00:00+0000'));
  await settled(hook);
  const { html } = await page(`/ru/track?n=${number}`);
  expect(html).toContain('Неизвестный нам код перевозчика');
  expect(html).toContain('HELD_BY_TROLLS');
});

test('text from a carrier or a visitor is never markup on the tracking page', async () => {
  const hook = await openHook('cdek');
  const number = newCdekNumber();
  const evil = '<img src=x onerror=alert(1)>';
  await post(hook, cdekStatus(number, evil, '2026-10-05T08:00:00+0000', { city_name: evil }));
  await settled(hook);
  const { html } = await page(`/en/track?n=${number}`);
  expect(html).not.toContain('<img');
  const typed = await page(`/en/track?n=${encodeURIComponent('"><script>alert(1)</script>')}`);
  expect(typed.html).not.toContain('<script>alert');
});

test('the language links of a lookup carry the numbers found in a message, not the message', async () => {
  const posting = newPosting();
  const typed = encodeURIComponent(`Ваш заказ ${posting} готов, код 4821`);
  const { html } = await page(`/ru/track?n=${typed}`);
  const [, nav = ''] = /<nav class="langs"(.*?)<\/nav>/s.exec(html) ?? [];
  const links = [...nav.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  expect(links).toEqual(['ru', 'zh', 'en'].map((lang) => `/${lang}/track?n=${posting}`));
});

test('an unknown number of a known format is remembered in the browser as a found one is', async () => {
  const posting = newPosting();
  const remembered = (html: string) =>
    html.includes(`<recent-parcels hidden="" data-number="${posting}"`);
  expect(remembered((await page(`/en/track?n=${posting}`)).html)).toBe(true);
  expect((await page('/en/track?n=ZZV-23')).html).not.toContain('<recent-parcels');
});

describe('an error page', () => {
  test('a visitor over the rate limit gets an error page with Retry-After', async () => {
    stopClock();
    const numbers = Array.from({ length: 40 }, (_, i) => `PAGE${i}X${i * 7919}`).join();
    const headers = { 'cf-connecting-ip': '192.0.2.200' };
    let answer = await page(`/zh/track?n=${numbers}`, { headers });
    for (let round = 0; round < 8 && answer.status === 200; round++) {
      answer = await page(`/zh/track?n=${numbers.replaceAll('PAGE', `P${round}`)}`, { headers });
    }
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.html).toContain('请求过于频繁');
  });

  test.each([
    ['/ru/nowhere', 'Такой страницы нет'],
    ['/nowhere', 'There is no such page'],
  ])('the unknown address %s gets a 404 page in the language of its path', async (path, title) => {
    const { status, html } = await page(path);
    expect(status).toBe(404);
    expect(html).toContain(title);
  });
});
