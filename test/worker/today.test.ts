// The daily page: what stands on it, in which order, what it costs, and who may see it.
import { createExecutionContext, env, waitOnExecutionContext } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { app } from '../../functions/app.ts';
import type { ProblemList } from '../../functions/contract/parcel-problem.ts';
import type { Today } from '../../functions/contract/today.ts';
import { words } from '../../functions/contract/words.ts';
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
}

let series = 0;

/** Parcels of a shop as the scan leaves them: each with the problem it is given. */
async function storeProblems(shop: Shop, given: Given[]): Promise<string[]> {
  const prefix = `P${series++}-`;
  await storeParcels(shop.id, prefix, given.length, { dueAt: NOW + 90 * DAY });
  await env.DB.batch(
    given.map(({ reason, deadline = null, price = null, since = NOW - 5 * DAY }, i) => {
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
           price_minor = ?6, currency = CASE WHEN ?6 IS NULL THEN NULL ELSE 'RUB' END
         WHERE id = ?1`,
      ).bind(
        `shp_${prefix}${i + 1}`,
        reason,
        since,
        deadline ?? -(price ?? 0),
        JSON.stringify([problem]),
        price,
      );
    }),
  );
  return given.map((_, i) => `${prefix}${i + 1}`);
}

const today = async (shop: Shop): Promise<Today> =>
  (await call('/api/v1/today', { headers: shop.owner.headers })).json();

const page = async (shop: Shop, lang = 'en'): Promise<string> =>
  (await call(`/${lang}/desk/today`, { headers: shop.owner.headers })).text();

describe('what to act on', () => {
  test('parcels in today are ordered by deadline, then by order value, then by waiting time', async () => {
    const shop = await openShop();
    const numbers = await storeProblems(shop, [
      { reason: 'no_movement', since: NOW - 3 * DAY },
      { reason: 'no_movement', since: NOW - 9 * DAY },
      { reason: 'past_eta', price: 500_00 },
      { reason: 'wrong_channel', price: 9_000_00 },
      { reason: 'pickup_expiring', deadline: NOW + 30 * HOUR },
      { reason: 'ship_by_near', deadline: NOW + 5 * HOUR },
    ]);
    const { parcels, counts } = await today(shop);
    expect(parcels.map(({ number }) => number)).toEqual(
      [6, 5, 4, 3, 2, 1].map((i) => numbers[i - 1]),
    );
    expect(counts).toContainEqual({ reason: 'no_movement', count: 2, isMore: false });
  });

  test('archived and merged parcels and those of another seller are left out of today', async () => {
    const [shop, other] = [await openShop(), await openShop()];
    const late = { reason: 'past_eta' };
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
      counts: [{ reason: 'past_eta', count: 1, isMore: false }],
      parcels: [{ number: numbers[1] }],
    });
    const shown = await page(shop);
    expect(shown).toContain(numbers[1]);
    for (const left of [numbers[0], numbers[2], theirs]) expect(shown).not.toContain(`>${left}<`);
  });

  test('the today page reads as many rows with 1800 problem parcels as with 300', async () => {
    const shop = await openShop();
    const many = (count: number): Given[] =>
      Array.from({ length: count }, (_, i) => ({ reason: i % 2 ? 'past_eta' : 'no_movement' }));
    await storeProblems(shop, many(300));
    const bill = async () => {
      const { db, bill } = countRows(env.DB);
      const ctx = createExecutionContext();
      const request = new Request(`${ORIGIN}/en/desk/today`, { headers: shop.owner.headers });
      const response = await app.fetch(request, { ...env, DB: db }, ctx);
      await waitOnExecutionContext(ctx);
      expect(response.status).toBe(200);
      return bill.read;
    };
    const few = await bill();
    await storeProblems(shop, many(1500));
    expect(await bill()).toBe(few);
    expect(few).toBeLessThan(1000);
    expect((await today(shop)).counts[0]).toMatchObject({ count: 100, isMore: true });
  });
});

describe('the page', () => {
  test('the today page states a problem with its figures in each language and links next steps', async () => {
    const shop = await openShop();
    const since = Date.now() - 9 * DAY;
    const [number] = await storeProblems(shop, [{ reason: 'no_movement', since, price: 1_390_00 }]);
    expect(await page(shop)).toContain('No movement for 9 days. The limit is 3 days');
    expect(await page(shop, 'ru')).toContain('Нет движения 9 дней. Порог — 3 дня');
    const zh = await page(shop, 'zh');
    expect(zh).toContain('已 9 天 无更新');
    const steps = `/zh/desk/parcels/shp_${number}#steps`;
    for (const part of [steps, '/zh/desk/tickets/new?n=', '1,390', 'name="days"']) {
      expect(zh).toContain(part);
    }
    // The same case and first step as the API says.
    const { parcels } = await today(shop);
    const { case: id, step, turn } = parcels[0]?.situation ?? {};
    expect({ id, turn }).toEqual({ id: 'not_moving', turn: 'carrier' });
    expect(zh).toContain(words('zh')(`case.${id}` as 'case.not_moving'));
    expect(zh).toContain(words('zh')(`guide.step.${step}` as 'guide.step.carrier_search'));
  });

  test('the today page offers a viewer no snooze', async () => {
    const shop = await openShop();
    await storeProblems(shop, [{ reason: 'no_movement' }]);
    const { headers } = await joinShop(shop.id, 'viewer');
    const html = await (await call('/en/desk/today', { headers })).text();
    expect(html).toContain('No movement');
    expect(html).not.toContain('/desk/today/snooze');
  });

  test('the today page and API show a failing connection', async () => {
    const shop = await openShop();
    const hook = await openHook('cdek', { sellerId: shop.id });
    await env.DB.prepare('UPDATE connections SET failing_since = ? WHERE id = ?')
      .bind(NOW, hook.connectionId)
      .run();
    const html = await page(shop);
    expect(html).toContain('Connections that do not work');
    expect(await today(shop)).toMatchObject({
      connections: [{ carrier: 'cdek', failingSince: new Date(NOW).toISOString() }],
    });
  });

  test('the today page shows a new shop where to begin, and a calm shop that all is well', async () => {
    const shop = await openShop();
    expect(await page(shop)).toContain('Where to begin');
    await storeParcels(shop.id, `CALM${shop.id}-`, 1, { dueAt: NOW + 90 * DAY });
    expect(await page(shop)).toContain('Everything is on its way');
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
  expect(shown).toContain(`href="/en/desk/tickets/${waiting.id}"`);
  expect(shown).toContain(waiting.number);
  for (const { id } of [ended, theirs]) expect(shown).not.toContain(id);
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
    const [number] = await storeProblems(shop, [{ reason: 'no_movement' }]);
    expect((await snooze(shop, `shp_${number}`, { days: 3 })).status).toBe(200);
    expect(await today(shop)).toMatchObject({ counts: [], parcels: [], snoozed: [{ number }] });
    await scanDue(quiet, Date.now() + 2 * DAY);
    expect((await today(shop)).parcels).toEqual([]);
    await scanDue(quiet, Date.now() + 3 * DAY + HOUR);
    expect(await today(shop)).toMatchObject({ parcels: [{ number }], snoozed: [] });
  });

  test('a snooze can be ended by hand, and both actions are audit entries', async () => {
    const shop = await openShop();
    const [number] = await storeProblems(shop, [{ reason: 'no_movement' }]);
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
    const [number] = await storeProblems(other, [{ reason: 'no_movement' }]);
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
    const [number = ''] = await storeProblems(shop, [{ reason: 'no_movement' }]);
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
});
