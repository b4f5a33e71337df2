// The daily page: what stands on it, in which order, what it costs, and who may see it.

import { createExecutionContext, env, waitOnExecutionContext } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { app } from '../../functions/app.ts';
import type { ProblemList } from '../../functions/contract/parcel-problem.ts';
import { PARCELS_MAX, type Today } from '../../functions/contract/today.ts';
import { words } from '../../functions/contract/words.ts';
import { newId } from '../../functions/lib/ids.ts';
import { scanDue } from '../../functions/watch/scan.ts';
import { joinShop, openShop, type Shop } from './support/accounts.ts';
import { openByForm, someone, tellOfParcel } from './support/cases.ts';
import { countRows } from './support/count-rows.ts';
import { call, expectProblem, ORIGIN, openHook } from './support/hooks.ts';
import { quiet } from './support/listeners.ts';
import { DAY, HOUR, NOW, storeParcels } from './support/scan.ts';

interface Given {
  reason: string;
  deadline?: number;
  price?: number;
  since?: number;
  turn?: string;
  currency?: string;
}

let series = 0;

/** Parcels of a shop as the scan leaves them: each with the problem it is given. */
async function storeProblems(shop: Shop, given: Given[]): Promise<string[]> {
  const prefix = `P${series++}-`;
  await storeParcels(shop.id, prefix, given.length, { dueAt: NOW + 90 * DAY });
  await env.DB.batch(
    given.map((one, i) => {
      const { reason, deadline = null, price = null, since = NOW - 5 * DAY } = one;
      const { turn = 'seller', currency = 'RUB' } = one;
      const problem = {
        reason,
        since,
        deadline,
        observedHours: 0,
        thresholdHours: 72,
        source: 'default',
        samples: null,
        carrier: 'cdek',
        lane: null,
        channel: null,
        step: null,
      };
      return env.DB.prepare(
        `UPDATE shipments SET problem = ?2, problem_since = ?3, problem_order = ?4, problems = ?5,
           price_minor = ?6, currency = CASE WHEN ?6 IS NULL THEN NULL ELSE ?8 END,
           action_required_by = ?7
         WHERE id = ?1`,
      ).bind(
        `shp_${prefix}${i + 1}`,
        reason,
        since,
        deadline ?? -(price ?? 0),
        JSON.stringify([problem]),
        price,
        turn,
        currency,
      );
    }),
  );
  return given.map((_, i) => `${prefix}${i + 1}`);
}

const today = async (shop: Shop): Promise<Today> =>
  (await call('/api/v1/today', { headers: shop.owner.headers })).json();

const page = async (shop: Shop, lang = 'en', query = ''): Promise<string> =>
  (await call(`/${lang}/desk/today${query}`, { headers: shop.owner.headers })).text();

/** One line of the page, by what it holds. */
const rowWith = (html: string, held: string): string =>
  html.split('<li class="job').find((row) => row.includes(held)) ?? '';

const countsOnTabs = (html: string): number[] =>
  [
    ...(/<div class="tabs">([\s\S]*?)<\/nav>/.exec(html)?.[1] ?? '').matchAll(
      />([\d,]+)\+?<\/span>/g,
    ),
  ].map(([, count = '']) => Number(count.replaceAll(',', '')));

describe('what to act on', () => {
  test('parcels that can be saved are ordered by deadline, then by order value, then by waiting time', async () => {
    const shop = await openShop();
    const numbers = await storeProblems(shop, [
      { reason: 'delivery_problem', turn: 'seller', since: NOW - 3 * DAY },
      { reason: 'delivery_problem', turn: 'seller', since: NOW - 9 * DAY },
      { reason: 'delivery_problem', turn: 'buyer', price: 500_00 },
      { reason: 'wrong_channel', price: 9_000_00 },
      { reason: 'pickup_expiring', deadline: NOW + 30 * HOUR },
      { reason: 'ship_by_near', deadline: NOW + 5 * HOUR },
    ]);
    const { parcels, counts } = await today(shop);
    expect(parcels.map(({ number }) => number)).toEqual(
      [6, 5, 4, 3, 2, 1].map((i) => numbers[i - 1]),
    );
    expect(counts).toContainEqual({ reason: 'delivery_problem', count: 3, isMore: false });
  });

  test('what is over is grouped by cause, what others have to do by who acts, and each parcel counts once', async () => {
    const shop = await openShop();
    await storeProblems(shop, [
      { reason: 'ship_by_near', deadline: NOW - HOUR, price: 100_00 },
      { reason: 'ship_by_near', deadline: NOW - 2 * DAY, price: 250_00, currency: 'CNY' },
      { reason: 'ship_by_near', deadline: NOW + HOUR, price: 70_00 },
      { reason: 'no_movement', turn: 'carrier', price: 40_00, since: NOW - 20 * DAY },
      { reason: 'no_movement', turn: 'ozon' },
      { reason: 'delivery_problem', turn: 'carrier' },
      { reason: 'delivery_problem', turn: 'buyer' },
      { reason: 'source_silent', turn: 'carrier' },
    ]);
    const { places, groups, parcels, counts } = await today(shop);
    expect(places).toMatchObject({
      rescue: { count: 2, worth: [{ minor: 70_00, currency: 'RUB' }], unpriced: 1 },
      overdue: {
        count: 4,
        worth: [
          { minor: 140_00, currency: 'RUB' },
          { minor: 250_00, currency: 'CNY' },
        ],
        unpriced: 1,
      },
      waiting: { count: 2, worth: [], unpriced: 2 },
      snoozed: { count: 0 },
    });
    expect(groups).toContainEqual({
      place: 'overdue',
      reason: 'no_movement',
      turn: 'carrier',
      count: 1,
      isMore: false,
      worth: [{ minor: 40_00, currency: 'RUB' }],
      unpriced: 0,
      since: new Date(NOW - 20 * DAY).toISOString(),
    });
    const sumOf = (place: string) =>
      groups.filter((one) => one.place === place).reduce((sum, { count }) => sum + count, 0);
    expect([sumOf('overdue'), sumOf('waiting')]).toEqual([4, 2]);
    expect(parcels).toHaveLength(2);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(8);
  });

  test('tabs, figures and groups of the page say the sums of the API', async () => {
    const shop = await openShop();
    const at = Date.now();
    await storeProblems(shop, [
      { reason: 'ship_by_near', deadline: at + HOUR, price: 1_000_00 },
      { reason: 'ship_by_near', deadline: at + HOUR, price: 390_50, currency: 'CNY' },
      { reason: 'wrong_channel', price: 500_00 },
      { reason: 'past_eta', turn: 'carrier', price: 2_000_00 },
    ]);
    const { places } = await today(shop);
    const html = await page(shop);
    expect(countsOnTabs(html)).toEqual([
      places.rescue.count,
      places.overdue.count,
      places.waiting.count,
      places.snoozed.count,
    ]);
    expect(html).toContain('₽1,500');
    expect(html).toContain('+ ¥390.50');
    const heads = [...html.matchAll(/<li class="group">.*?<span>(\d+) pcs/g)].map(([, n]) =>
      Number(n),
    );
    expect(heads.reduce((sum, n) => sum + n, 0)).toBe(places.rescue.count);
    const over = await page(shop, 'en', '?tab=overdue');
    expect(rowWith(over, 'Past the promised date')).toContain('₽2,000');
  });

  test('equal jobs of one deadline are one row, which ships exactly those or shows them one by one', async () => {
    const shop = await openShop();
    const deadline = Date.now() + 5 * HOUR;
    const numbers = await storeProblems(
      shop,
      Array.from({ length: 6 }, () => ({ reason: 'pickup_expiring', turn: 'buyer', deadline })),
    );
    const html = await page(shop);
    for (const number of numbers.slice(2)) expect(html).not.toContain(`>${number}<`);
    const [, open = ''] = /href="(\/en\/desk\/today\?open=[^"]+)"/.exec(html) ?? [];
    const opened = await (await call(open, { headers: shop.owner.headers })).text();
    for (const number of numbers) expect(opened).toContain(`>${number}<`);
  });

  test('archived and merged parcels and those of another seller are left out of today', async () => {
    const [shop, other] = [await openShop(), await openShop()];
    const late = { reason: 'wrong_channel' };
    const numbers = await storeProblems(shop, [late, late, late]);
    const [theirs] = await storeProblems(other, [late]);
    const [archived, remaining, merged] = numbers.map((number) => `shp_${number}`);
    await env.DB.batch([
      env.DB.prepare('UPDATE shipments SET archived_at = ?2 WHERE id = ?1').bind(archived, NOW),
      env.DB.prepare('UPDATE shipments SET merged_into = ?2, round = -1 WHERE id = ?1').bind(
        merged,
        remaining,
      ),
    ]);
    expect(await today(shop)).toMatchObject({
      counts: [{ reason: 'wrong_channel', count: 1, isMore: false }],
      parcels: [{ number: numbers[1] }],
    });
    const shown = await page(shop);
    expect(shown).toContain(numbers[1]);
    for (const left of [numbers[0], numbers[2], theirs]) expect(shown).not.toContain(`>${left}<`);
  });

  test('the today page asks the database as often with 1800 problem parcels as with 300, and reads an overdue one three times at most', async () => {
    const shop = await openShop();
    const many = (count: number): Given[] =>
      Array.from({ length: count }, (_, i) => ({ reason: i % 2 ? 'past_eta' : 'no_movement' }));
    await storeProblems(shop, many(300));
    const few = await billOf(shop);
    await storeProblems(shop, many(1500));
    const lots = await billOf(shop);
    expect(lots.statements).toBe(few.statements);
    // Its entry of the index, its price, its group.
    expect(lots.read - few.read).toBeLessThanOrEqual(3 * 1500);
    expect(few.read).toBeLessThan(1200);
    expect((await today(shop)).places.overdue).toMatchObject({ count: 1800, isMore: false });
  });

  test('beyond its limit the today page reads no more rows and says that there are more', async () => {
    const shop = await openShop();
    const many = (count: number): Given[] =>
      Array.from({ length: count }, () => ({ reason: 'past_eta' }));
    await storeProblems(shop, many(PARCELS_MAX + 10));
    const before = await billOf(shop);
    await storeProblems(shop, many(500));
    expect((await billOf(shop)).read).toBe(before.read);
    expect((await today(shop)).places.overdue).toMatchObject({ count: PARCELS_MAX, isMore: true });
    expect(await page(shop)).toContain('2,000+');
  });
});

async function billOf(shop: Shop) {
  const { db, bill } = countRows(env.DB);
  const ctx = createExecutionContext();
  const request = new Request(`${ORIGIN}/en/desk/today`, { headers: shop.owner.headers });
  const response = await app.fetch(request, { ...env, DB: db }, ctx);
  await waitOnExecutionContext(ctx);
  expect(response.status).toBe(200);
  return { ...bill };
}

describe('the page', () => {
  test('a row says the case, what is behind it and the one thing to do, in each language', async () => {
    const shop = await openShop();
    const since = Date.now() - 4 * DAY;
    const [number] = await storeProblems(shop, [
      { reason: 'wrong_channel', since, price: 1_390_00 },
    ]);
    const { parcels } = await today(shop);
    const { case: id, until } = parcels[0]?.situation ?? {};
    for (const lang of ['ru', 'zh', 'en'] as const) {
      const t = words(lang);
      const row = rowWith(await page(shop, lang), `/desk/parcels/shp_${number}"`);
      for (const part of [
        t(`case.${id}` as 'case.wrong_channel'),
        t('today.for', { span: t('span.short.days', { count: 4 }) }),
        `/${lang}/desk/parcels/shp_${number}#steps`,
        `/${lang}/desk/tickets/new?n=`,
        'name="days"',
      ]) {
        expect(row).toContain(part);
      }
      expect(row).toMatch(/1[\s,]?390/);
    }
    expect(until?.at).toBeNull();
  });

  test('the today page offers a viewer no snooze and says who may act', async () => {
    const shop = await openShop();
    await storeProblems(shop, [
      { reason: 'wrong_channel' },
      { reason: 'ship_by_near', deadline: NOW },
    ]);
    const { headers } = await joinShop(shop.id, 'viewer');
    const html = await (await call('/en/desk/today', { headers })).text();
    expect(html).toContain(words('en')('case.wrong_channel'));
    expect(html).toContain(words('en')('today.viewer'));
    const over = await (await call('/en/desk/today?tab=overdue', { headers })).text();
    for (const shown of [html, over]) {
      expect(shown).not.toMatch(/action="[^"]*\/desk\/today\//);
      expect(shown).not.toContain('type="checkbox"');
    }
  });

  test('the today page and API show a failing connection', async () => {
    const shop = await openShop();
    const hook = await openHook('cdek', { sellerId: shop.id });
    await env.DB.prepare('UPDATE connections SET failing_since = ? WHERE id = ?')
      .bind(NOW, hook.connectionId)
      .run();
    const html = await page(shop);
    expect(html).toContain('CDEK: no data since');
    expect(await today(shop)).toMatchObject({
      connections: [{ carrier: 'cdek', failingSince: new Date(NOW).toISOString() }],
    });
  });

  test('a new shop is shown where to begin, and all is well only where parcels came and every connection works', async () => {
    const t = words('en');
    const shop = await openShop();
    expect(await page(shop)).toContain(t('today.new.title'));
    const hook = await openHook('cdek', { sellerId: shop.id });
    expect(await page(shop)).toContain(t('today.unread.title'));
    await storeParcels(shop.id, `CALM${shop.id}-`, 1, { dueAt: NOW + 90 * DAY });
    expect(await page(shop)).toContain(t('today.calm.title'));
    await env.DB.prepare('UPDATE connections SET failing_since = ? WHERE id = ?')
      .bind(NOW, hook.connectionId)
      .run();
    const blind = await page(shop);
    expect(blind).toContain(t('today.blind.title'));
    expect(blind).not.toContain(t('today.calm.title'));
  });
});

test('the today page and API show the tickets that wait for the seller, and no others', async () => {
  const [shop, other] = [await openShop(), await openShop()];
  const open = async (sellerId: string) =>
    openByForm({ number: await tellOfParcel(sellerId), type: 'lost' });
  const [waiting, ended, theirs] = [await open(shop.id), await open(shop.id), await open(other.id)];
  await call(`${ended.page}/withdraw`, { method: 'POST', headers: someone() });
  expect((await today(shop)).tickets).toMatchObject({ count: 1, first: [{ id: waiting.id }] });
  const shown = await page(shop);
  expect(shown).toContain('href="/en/desk/tickets">1 ticket<');
  expect(await page(other)).toContain('1 ticket<');
  expect(theirs.id).not.toBe(waiting.id);
});

describe('the whole list', () => {
  test('the problem list returns each parcel once across pages, the gravest reason first', async () => {
    const shop = await openShop();
    const numbers = await storeProblems(shop, [
      ...Array.from({ length: 4 }, () => ({ reason: 'no_movement' })),
      ...Array.from({ length: 3 }, (_, i) => ({ reason: 'ship_by_near', deadline: NOW + i })),
    ]);
    const seen: string[] = [];
    let cursor = '';
    do {
      const path = `/api/v1/problems?limit=2${cursor && `&cursor=${cursor}`}`;
      const list: ProblemList = await (await call(path, { headers: shop.owner.headers })).json();
      seen.push(...list.problems.map(({ number }) => number));
      cursor = list.next ?? '';
    } while (cursor !== '');
    expect(seen).toEqual([...numbers.slice(4), ...numbers.slice(0, 4)]);
  });

  test('the problem list filters by reason and refuses an unknown reason, a malformed cursor or one of another query', async () => {
    const shop = await openShop();
    await storeProblems(shop, [{ reason: 'past_eta' }, { reason: 'no_movement' }]);
    const ask = (query: string) =>
      call(`/api/v1/problems?${query}`, { headers: shop.owner.headers });
    const { problems }: ProblemList = await (await ask('reason=past_eta')).json();
    expect(problems).toMatchObject([{ problems: [{ reason: 'past_eta' }] }]);
    await expectProblem(await ask('cursor=abc'), 422, 'invalid-input');
    const { next }: ProblemList = await (await ask('limit=1')).json();
    expect((await ask(`limit=1&cursor=${next}`)).status).toBe(200);
    await expectProblem(await ask(`reason=past_eta&cursor=${next}`), 422, 'invalid-input');
    await expectProblem(await ask('reason=nonsense'), 422, 'invalid-input');
  });
});

describe('a snooze', () => {
  const snooze = (shop: Shop, id: string, body: object) =>
    call(`/api/v1/problems/${id}/snooze`, {
      method: 'POST',
      headers: { ...shop.owner.headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  test('a snoozed parcel is left out of today until its time, when the scan brings it back', async () => {
    const shop = await openShop();
    const [number] = await storeProblems(shop, [{ reason: 'no_movement', turn: 'carrier' }]);
    expect((await snooze(shop, `shp_${number}`, { days: 3 })).status).toBe(200);
    const away = { counts: [], places: { overdue: { count: 0 }, snoozed: { count: 1 } } };
    expect(await today(shop)).toMatchObject({ ...away, snoozed: [{ number }] });
    expect(await page(shop, 'en', '?tab=snoozed')).toContain(`>${number}<`);
    await scanDue(quiet, Date.now() + 2 * DAY);
    expect(await today(shop)).toMatchObject(away);
    await scanDue(quiet, Date.now() + 3 * DAY + HOUR);
    expect(await today(shop)).toMatchObject({
      counts: [{ reason: 'no_movement', count: 1 }],
      snoozed: [],
    });
  });

  test('a snooze can be ended by hand, and both actions are audit entries', async () => {
    const shop = await openShop();
    const [number] = await storeProblems(shop, [{ reason: 'wrong_channel' }]);
    await snooze(shop, `shp_${number}`, { days: 3 });
    const back = await call(`/api/v1/problems/shp_${number}/snooze`, {
      method: 'DELETE',
      headers: shop.owner.headers,
    });
    expect(await back.json()).toEqual({ id: `shp_${number}`, until: null });
    expect((await today(shop)).parcels).toHaveLength(1);
    const deeds = await env.DB.prepare('SELECT action FROM audit WHERE seller_id = ? ORDER BY id')
      .bind(shop.id)
      .all<{ action: string }>();
    const actions = deeds.results.map(({ action }) => action);
    expect(actions.filter((action) => action.startsWith('problem'))).toEqual([
      'problem_put_off',
      'problem_taken_back',
    ]);
  });

  test('a snooze is refused for another seller’s parcel and for anything but one to thirty whole days', async () => {
    const [shop, other] = [await openShop(), await openShop()];
    const [number] = await storeProblems(other, [{ reason: 'wrong_channel' }]);
    await expectProblem(await snooze(shop, `shp_${number}`, { days: 3 }), 404, 'not-found');
    for (const days of [31, 0, -1, 1.5]) {
      await expectProblem(await snooze(other, `shp_${number}`, { days }), 422, 'invalid-input');
    }
    expect((await today(other)).parcels).toHaveLength(1);
    for (const days of [1, 30]) {
      expect((await snooze(other, `shp_${number}`, { days })).status).toBe(200);
    }
  });

  test('a parcel can be snoozed and brought back from the page without a script', async () => {
    const shop = await openShop();
    const [number = ''] = await storeProblems(shop, [{ reason: 'wrong_channel' }]);
    const post = (fields: Record<string, string>) =>
      call('/en/desk/today/snooze', {
        method: 'POST',
        headers: shop.owner.headers,
        body: new URLSearchParams(fields),
        redirect: 'manual',
      });
    expect((await post({ id: `shp_${number}`, days: '1' })).status).toBe(303);
    expect((await today(shop)).snoozed).toMatchObject([{ number }]);
    expect((await post({ id: `shp_${number}` })).status).toBe(303);
    expect((await today(shop)).snoozed).toEqual([]);
  });

  test('a request to cancel stays first and offers no snooze, also if its parcel was put off', async () => {
    const shop = await openShop();
    const [number = ''] = await storeProblems(shop, [{ reason: 'ship_by_near' }]);
    const connection = newId('con', NOW);
    await env.DB.batch([
      env.DB.prepare(
        `INSERT INTO connections (id, seller_id, carrier, secret_hash, created_at)
         VALUES (?1, ?2, 'ozon', ?1, 1)`,
      ).bind(connection, shop.id),
      env.DB.prepare(
        `INSERT INTO ozon_cancellations (seller_id, id, connection_id, number, auto_approve_at, state, seen_at)
         VALUES (?1, '77', ?2, ?3, ?4, 'open', 1)`,
      ).bind(shop.id, connection, number, NOW + 40 * HOUR),
    ]);
    const rows = async () => (await page(shop)).split('<li class="job').slice(1);
    const [first = ''] = await rows();
    expect(first).toContain(number);
    expect(first).not.toContain('today/snooze');
    await snooze(shop, `shp_${number}`, { days: 3 });
    expect((await rows())[0]).toContain(number);
    expect((await today(shop)).snoozed).toEqual([]);
  });

  test.each([['snooze-3'], ['archive']])(
    'what was picked on the page goes by %s, and one button undoes it',
    async (action) => {
      const shop = await openShop();
      const other = await openShop();
      const numbers = await storeProblems(shop, [
        { reason: 'wrong_channel' },
        { reason: 'wrong_channel' },
        { reason: 'wrong_channel' },
      ]);
      const [theirs = ''] = await storeProblems(other, [{ reason: 'wrong_channel' }]);
      const [first, second, kept] = numbers.map((number) => `shp_${number}`);
      const post = (path: string, fields: [string, string][]) =>
        call(`/en/desk/today/${path}`, {
          method: 'POST',
          headers: shop.owner.headers,
          body: new URLSearchParams(fields),
          redirect: 'manual',
        });
      const done = await post('actions', [
        ['action', action],
        // A row of several sends their ids with commas.
        ['id', `${first},${second}`],
        ['id', `shp_${theirs}`],
      ]);
      expect(done.status).toBe(303);
      const to = done.headers.get('location') ?? '';
      expect(to).toContain('count=2');
      expect((await today(shop)).parcels.map(({ id }) => id)).toEqual([kept]);
      expect((await today(other)).parcels).toHaveLength(1);
      const html = await (await call(to, { headers: shop.owner.headers })).text();
      const toast = html.slice(html.indexOf('class="toast"'));
      const fields = [...toast.matchAll(/name="(done|at|tab)" value="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value] as [string, string],
      );
      expect((await post('undo', fields)).status).toBe(303);
      expect((await today(shop)).places).toMatchObject({
        rescue: { count: 3 },
        snoozed: { count: 0 },
      });
    },
  );

  test('an overdue group can be archived as a whole and brought back, by an agent only', async () => {
    const shop = await openShop();
    await storeProblems(shop, [
      { reason: 'ship_by_near', deadline: NOW - DAY },
      { reason: 'ship_by_near', deadline: NOW - 2 * DAY },
      { reason: 'ship_by_near', deadline: Date.now() + HOUR },
      { reason: 'no_movement', turn: 'carrier' },
    ]);
    const post = (path: string, fields: Record<string, string>, headers = shop.owner.headers) =>
      call(`/en/desk/today/${path}`, {
        method: 'POST',
        headers,
        body: new URLSearchParams(fields),
        redirect: 'manual',
      });
    const { headers: viewer } = await joinShop(shop.id, 'viewer');
    expect((await post('group', { reason: 'ship_by_near' }, viewer)).status).toBe(403);
    expect((await post('undo', { done: 'archived', at: '1' }, viewer)).status).toBe(403);
    // Money can still be won back there: it is not archived unseen.
    expect((await post('group', { reason: 'no_movement' })).status).toBe(422);
    const done = await post('group', { reason: 'ship_by_near' });
    expect((await today(shop)).places).toMatchObject({
      rescue: { count: 1 },
      overdue: { count: 1 },
    });
    const at = new URL(done.headers.get('location') ?? '', ORIGIN).searchParams.get('at') ?? '';
    await post('undo', { done: 'archived', at });
    await scanDue(quiet, Date.now() + 1000);
    const archived = await env.DB.prepare(
      'SELECT count(*) AS n FROM shipments WHERE seller_id = ? AND archived_at IS NOT NULL',
    )
      .bind(shop.id)
      .first('n');
    expect(archived).toBe(0);
  });
});
