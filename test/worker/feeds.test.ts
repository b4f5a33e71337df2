// CSV feeds: read by a spreadsheet reader that is not ours, seen once, ended at once, one list and no more.
import { env } from 'cloudflare:test';
import { parseCsv } from 'hucre/csv';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { FEED_READS_A_MINUTE, FEED_ROWS_MAX, FEEDS_MAX } from '../../functions/contract/feed.ts';
import { sha256Hex } from '../../functions/lib/hmac.ts';
import { joinShop, openShop, type Shop, sendForm } from './support/accounts.ts';
import { call, expectProblem, newCdekNumber, stopClock } from './support/hooks.ts';
import { add, newSeries, send, store } from './support/shipments.ts';

const PAGE = '/en/desk/settings/feeds';

async function make(shop: Shop, wanted: Record<string, string> = {}): Promise<string> {
  const fields = { name: 'Our sheet', list: 'parcels', view: '', ...wanted };
  const { cookie } = shop.owner.headers;
  const response = await sendForm(PAGE, fields, { cookie });
  const html = await response.text();
  expect(response.status, html.slice(0, 200)).toBe(201);
  const [, path] =
    /IMPORTDATA\(&quot;https:\/\/desk\.test(\/feeds\/[\w-]{44}\.csv)&quot;\)/.exec(html) ?? [];
  if (path === undefined) throw new Error('no address on the page');
  return path;
}

const linesOf = (text: string) => Papa.parse<string[]>(text, { skipEmptyLines: true }).data;

async function read(path: string): Promise<string[][]> {
  const response = await call(path);
  expect(response.status).toBe(200);
  return linesOf(await response.text());
}

describe('a feed', () => {
  test('spreadsheet readers get the list in UTF-8 under headings in the language of the shop', async () => {
    const shop = await openShop();
    const number = newCdekNumber();
    await add(shop.owner, { number, carrier: 'cdek' });
    await env.DB.prepare(`UPDATE sellers SET lang = 'zh' WHERE id = ?`).bind(shop.id).run();
    const path = await make(shop);
    const response = await call(path);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes[0]).not.toBe(0xef);
    const [head = [], row = []] = linesOf(new TextDecoder().decode(bytes));
    expect(head[0]).toBe('单号');
    expect(row[0]).toBe(number);
    // Excel and WPS take the encoding from a mark.
    const marked = new Uint8Array(await (await call(`${path}?bom`)).arrayBuffer());
    expect([...marked.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const again = parseCsv(new TextDecoder().decode(marked));
    expect(again[0]?.[0]).toBe('单号');
    expect(again[1]?.[0]).toBe(number);
  });

  test('no cell of a feed is a formula', async () => {
    const shop = await openShop();
    await store(shop.id, newSeries(), 1, { carried_by: `'=cmd|calc'`, scheme: `'+1@x'` });
    const [, row = []] = await read(await make(shop));
    expect(row).toContain("'=cmd|calc");
    expect(row.filter((cell) => /^\s*[=+@-]/.test(cell))).toEqual([]);
  });

  test('a feed of parcels keeps the filter of the saved view it was made of', async () => {
    const shop = await openShop();
    const series = newSeries();
    await store(shop.id, series, 3);
    await store(shop.id, newSeries(), 2, { status: `'exception'` });
    const saved = await send(shop.owner, 'POST', '/api/v1/shipment-views', {
      title: 'Trouble',
      query: { status: 'exception' },
    });
    const { id } = await saved.json<{ id: string }>();
    const path = await make(shop, { view: id });
    await send(shop.owner, 'DELETE', `/api/v1/shipment-views/${id}`);
    expect(await read(path)).toHaveLength(3);
    const { cookie } = shop.owner.headers;
    const lost = await sendForm(PAGE, { name: 'A', list: 'parcels', view: id }, { cookie });
    expect(lost.status).toBe(422);
  });

  test('each list has a feed with its own columns and nothing of another shop', async () => {
    const [shop, other] = [await openShop(), await openShop()];
    const due = new Date(Date.now() + 3_600_000).toISOString();
    for (const { owner } of [shop, other]) {
      await add(owner, { number: newCdekNumber(), carrier: 'cdek', shipBy: due });
      await send(owner, 'POST', '/api/v1/tickets', {
        number: newCdekNumber(),
        type: 'lost',
        message: 'My name is Ivan Petrov',
      });
    }
    const tickets = await read(await make(shop, { list: 'tickets' }));
    expect(tickets).toHaveLength(2);
    expect(tickets[1]?.[1]).toBe('Lost parcel');
    expect(JSON.stringify(tickets)).not.toContain('Petrov');
    const [head] = await read(await make(shop, { list: 'deadlines' }));
    expect(head).toEqual(['Deadline', 'Number', 'What it is']);
    const [today] = await read(await make(shop, { list: 'today' }));
    expect(today?.[0]).toBe('Number');
  });

  test('a feed of deadlines has the nearest first', async () => {
    const shop = await openShop();
    const numbers = [newCdekNumber(), newCdekNumber()];
    for (const [i, number] of numbers.entries()) {
      const { id } = await (
        await send(shop.owner, 'POST', '/api/v1/tickets', { number, type: 'lost', message: 'Hm' })
      ).json<{ id: string }>();
      await env.DB.prepare('UPDATE tickets SET due_at = ? WHERE id = ?')
        .bind(Date.now() + (2 - i) * 3_600_000, id)
        .run();
    }
    const [, ...rows] = await read(await make(shop, { list: 'deadlines' }));
    expect(rows.map((row) => row[1])).toEqual([numbers[1], numbers[0]]);
  });

  test('a feed ends after so many rows', async () => {
    const shop = await openShop();
    await store(shop.id, newSeries(), FEED_ROWS_MAX + 20);
    expect(await read(await make(shop))).toHaveLength(FEED_ROWS_MAX + 1);
  });
});

describe('the address of a feed', () => {
  test('the address is shown once and stored as a hash only', async () => {
    const shop = await openShop();
    const path = await make(shop);
    const token = path.slice(7, -4);
    const page = await (await call(PAGE, { headers: shop.owner.headers })).text();
    expect(page).not.toContain(token);
    expect(page).toContain(`…${token.slice(-4)}`);
    const row = await env.DB.prepare('SELECT * FROM feeds WHERE seller_id = ?')
      .bind(shop.id)
      .first();
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row?.token_hash).toBe(await sha256Hex(token));
    const { results } = await env.DB.prepare('SELECT * FROM audit WHERE seller_id = ?')
      .bind(shop.id)
      .all();
    expect(results.map(({ action }) => action)).toContain('feed_created');
    expect(JSON.stringify(results)).not.toContain(token);
  });

  test('wrong, revoked and foreign addresses get the same 404', async () => {
    const [shop, other] = [await openShop(), await openShop()];
    const path = await make(shop);
    await read(path);
    const found = await env.DB.prepare('SELECT id FROM feeds WHERE seller_id = ?')
      .bind(shop.id)
      .first<{ id: string }>();
    const foreign = await sendForm(`${PAGE}/${found?.id}/revoke`, {}, other.owner.headers);
    expect(foreign.status).toBe(404);
    await read(path);
    const done = await sendForm(`${PAGE}/${found?.id}/revoke`, {}, shop.owner.headers);
    expect(done.status).toBe(303);
    const wrong = [
      path,
      `/feeds/${'A'.repeat(44)}.csv`,
      '/feeds/A.csv',
      '/feeds/%00.csv',
      '/feeds/x',
    ];
    const bodies = await Promise.all(
      wrong.map(async (one) => {
        const answer = await call(one);
        expect(answer.status).toBe(404);
        expect(answer.headers.get('content-type')).toBe('application/problem+json');
        const { type, title, status } = await answer.json<Record<string, unknown>>();
        return JSON.stringify({ type, title, status });
      }),
    );
    expect(new Set(bodies).size).toBe(1);
    // Twice at once, or again: it is gone.
    expect((await sendForm(`${PAGE}/${found?.id}/revoke`, {}, shop.owner.headers)).status).toBe(
      404,
    );
  });

  test('the address ends when its maker leaves the shop', async () => {
    const shop = await openShop();
    const path = await make(shop);
    const next = await joinShop(shop.id, 'owner');
    await env.DB.prepare('DELETE FROM members WHERE id = ?').bind(shop.owner.membershipId).run();
    expect((await call(path)).status).toBe(404);
    const page = await (await call(PAGE, { headers: next.headers })).text();
    expect(page).toContain('its maker no longer works here');
  });

  test('one feed is read so often a minute, and others are read still', async () => {
    const shop = await openShop();
    const [path, other] = [await make(shop), await make(shop)];
    stopClock();
    for (let i = 0; i < FEED_READS_A_MINUTE; i++) await read(path);
    const refused = await call(path);
    await expectProblem(refused, 429, 'too-many-requests');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await read(other);
  });

  test('a shop has no more feeds than it may, however many are made at once', async () => {
    const shop = await openShop();
    const { cookie } = shop.owner.headers;
    const tries = Array.from({ length: FEEDS_MAX + 3 }, () =>
      sendForm(PAGE, { name: 'One', list: 'today', view: '' }, { cookie }),
    );
    const codes = (await Promise.all(tries)).map(({ status }) => status);
    expect(codes.filter((code) => code === 201)).toHaveLength(FEEDS_MAX);
    expect(codes.filter((code) => code === 422)).toHaveLength(3);
  });

  test('when it was last read is on the page of the settings', async () => {
    const shop = await openShop();
    const path = await make(shop);
    const page = async () => (await call(PAGE, { headers: shop.owner.headers })).text();
    expect(await page()).toContain('not read yet');
    await read(path);
    expect(await page()).toContain('last read');
  });
});
