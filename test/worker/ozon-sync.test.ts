// Ozon asked with the seller's own key: everything comes in, once, whatever happens in between.
import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { seal, unseal } from '../../functions/lib/secrets.ts';
import { checkOzonCredentials } from '../../functions/ozon/check.ts';
import { OZON_METHODS } from '../../functions/ozon/methods.ts';
import { rereadOzon } from '../../functions/ozon/reread.ts';
import { syncOzon } from '../../functions/ozon/sync.ts';
import { countRows } from './support/count-rows.ts';
import { ozonState, post, settled, track } from './support/hooks.ts';
import { leaveNothingWaiting, listen } from './support/listeners.ts';
import { outside } from './support/outside.ts';
import {
  allEvents,
  connect,
  connectionOf,
  connectOzon,
  eventsOf,
  NOW,
  rowsOf,
  syncWhole,
} from './support/ozon.ts';
import { deliveredBefore } from './support/ozon-owner.ts';
import { wholeDatabase } from './support/whole-database.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const iso = (at: number): string => new Date(at).toISOString();
interface Shipment {
  number: string;
  status: string;
  scheme: string | null;
  price_minor: number | null;
  currency: string | null;
  ship_by_at: number | null;
}

describe('a sync', () => {
  test('a sync stores every posting of every list, with scheme, price and ship-by time', async () => {
    const seller = await connectOzon();
    await syncWhole(seller);
    const shipments = await rowsOf<Shipment>('shipments', seller);
    expect(shipments.map(({ number }) => number).sort()).toEqual(
      seller.ozon
        .shop(seller.clientId)
        .postings.map(({ number }) => number)
        .sort(),
    );
    const by = (order: number) => shipments.find(({ number }) => number === seller.posting(order));
    expect(by(2)).toMatchObject({ scheme: 'FBS', price_minor: 459_000, currency: 'RUB' });
    expect(by(2)?.ship_by_at).toBeLessThan(NOW);
    expect(by(5)).toMatchObject({ scheme: 'rFBS', price_minor: 27_600, currency: 'CNY' });
    expect(by(9)).toMatchObject({ status: 'available_for_pickup' });
    expect(by(13)).toMatchObject({ status: 'returning' });
    expect(by(17)).toMatchObject({ scheme: 'FBO', status: 'in_transit' });
    expect(by(11)).toMatchObject({ status: 'delivered' });
  });

  test('a sync begins with postings, before what refers to them, and calls current methods only', async () => {
    const seller = await connectOzon();
    await syncWhole(seller);
    const asked = [...new Set(seller.asked())];
    expect(asked[0]).toBe('/v4/posting/fbs/list');
    expect(asked.filter((path) => !OZON_METHODS.some((one) => one === path))).toEqual([]);
    for (const path of ['/v1/returns/list', '/v2/conditional-cancellation/list', '/v1/roles']) {
      expect(asked).toContain(path);
    }
  });

  test('a synced parcel is found by its tracking number, with Ozon as the source', async () => {
    const seller = await connectOzon();
    await syncWhole(seller);
    const { trackingNumber } = seller.ozon.shop(seller.clientId).postings[5] ?? {};
    const [shipment] = (await track(trackingNumber ?? '')).shipments;
    expect(shipment?.number).toBe(seller.posting(6));
    expect(shipment?.events[0]).toMatchObject({ source: 'ozon:poll', confidence: 'ozon_reported' });
    expect(JSON.stringify(shipment)).not.toMatch(/31200|СДЭК/);
  });

  test('a sync that finds nothing new writes no event and no inbox message', async () => {
    const seller = await connectOzon();
    const ended = await syncWhole(seller);
    const before = await allEvents(seller);
    const messages = (await inbox(seller)).length;
    await syncWhole(seller, ended + 4 * 3_600_000);
    const after = await allEvents(seller);
    expect(after.length).toBe(before.length);
    expect((await inbox(seller)).length).toBe(messages);
  });

  test('a sync stores a changed state of a posting once', async () => {
    const seller = await connectOzon();
    const ended = await syncWhole(seller);
    const posting = seller.ozon.shop(seller.clientId).postings[8];
    if (!posting) throw new Error('no posting');
    posting.status = 'delivered';
    posting.substatus = 'posting_received';
    posting.changedAt = ended + 5 * MINUTE;
    const second = await syncWhole(seller, ended + 20 * MINUTE);
    await syncWhole(seller, second + 20 * MINUTE);
    const codes = (await eventsOf(seller, posting.number)).map(({ raw_code }) => raw_code);
    expect(codes.filter((code) => code === 'posting_received')).toHaveLength(1);
    expect((await track(posting.number)).shipments[0]?.status).toBe('delivered');
  });
});

describe('the past of a shop', () => {
  /** Delivered so many days before. */
  const past = (seller: Awaited<ReturnType<typeof connectOzon>>, days: readonly number[]) => {
    const { postings } = seller.ozon.shop(seller.clientId);
    const [like] = postings;
    if (!like) throw new Error('no posting');
    const series = like.number.split('-')[0];
    for (const [index, one] of days.entries()) {
      postings.push(deliveredBefore(like, `${series}-9${String(index).padStart(3, '0')}-1`, one));
    }
    return days.map((_, index) => `${series}-9${String(index).padStart(3, '0')}-1`);
  };

  test('a first reading goes back to the oldest posting, across quiet months, and ends after a quiet year', async () => {
    const seller = await connectOzon({ now: Date.now });
    const numbers = past(seller, [40, 200, 210, 500, 800]);
    await syncWhole(seller);
    const stored = (await rowsOf<Shipment>('shipments', seller)).map(({ number }) => number);
    expect(stored).toEqual(expect.arrayContaining(numbers));
    // What lies behind a whole year without a posting is not looked for.
    const asked = seller.asked().length;
    await syncWhole(seller, Date.now() + 20 * MINUTE);
    expect(
      seller
        .asked()
        .slice(asked)
        .filter((path) => path === '/v4/posting/fbs/list'),
    ).toHaveLength(1);
  });

  test('a delivery of long ago is no news, and one of today is', async () => {
    const seller = await connectOzon({ now: Date.now });
    const { host } = await listen(seller.sellerId, ['shipment.status_changed']);
    outside(host, () => new Response(null, { status: 204 }));
    const [number = ''] = past(seller, [300]);
    await syncWhole(seller);
    const { results } = await env.DB.prepare(
      `SELECT data ->> '$.shipment.number' AS number FROM announcements WHERE seller_id = ?`,
    )
      .bind(seller.sellerId)
      .all<{ number: string }>();
    const numbers = results.map((one) => one.number);
    expect(numbers).toContain(seller.posting(11));
    expect(numbers).not.toContain(number);
    await leaveNothingWaiting();
  });

  test('a past delivery keeps its own date', async () => {
    const seller = await connectOzon({ now: Date.now });
    const [number = ''] = past(seller, [300]);
    const ended = await syncWhole(seller);
    await rereadOzon(env, ended + MINUTE);
    await settled(seller);
    const row = await env.DB.prepare(
      'SELECT status, delivered_at FROM shipments WHERE seller_id = ? AND number = ?',
    )
      .bind(seller.sellerId, number)
      .first<{ status: string; delivered_at: number }>();
    expect(row?.status).toBe('delivered');
    expect(Math.abs((row?.delivered_at ?? 0) - (Date.now() - 300 * DAY))).toBeLessThan(DAY);
  });

  test('what is new comes in while the past is still being read', async () => {
    const seller = await connectOzon({ now: Date.now, pageMax: 1 });
    past(
      seller,
      Array.from({ length: 300 }, (_, index) => 31 + index),
    );
    const start = Date.now();
    for (const minute of [0, 4, 8]) await syncOzon(env, start + minute * MINUTE);
    const changed = outside('ozon.test', (request) => seller.ozon.answer(request));
    for (const minute of [12, 16, 20]) await syncOzon(env, start + minute * MINUTE);
    const bodies = await Promise.all(
      changed
        .filter(({ url }) => url.endsWith('/v4/posting/fbs/list'))
        .map((request) => request.json<{ filter: { last_changed_status_date?: object } }>()),
    );
    const isNews = bodies.map(({ filter }) => filter.last_changed_status_date !== undefined);
    expect(isNews).toContain(true);
    expect(isNews).toContain(false);
    await settled(seller);
  });

  test('a shop that was read before this version is read back further once', async () => {
    const seller = await connectOzon({ now: Date.now });
    const ended = await syncWhole(seller);
    const numbers = past(seller, [400]);
    const row = await connectionOf(seller);
    const state = JSON.parse(await unseal(row.poll_state ?? '', env.SECRETS_KEY));
    const { walks: _, found: __, ...old } = state;
    const { history: ___, ...done } = old.done;
    await env.DB.prepare('UPDATE connections SET poll_state = ?, poll_due_at = ? WHERE id = ?')
      .bind(
        await seal(JSON.stringify({ ...old, done, days: 180 }), env.SECRETS_KEY),
        ended + 20 * MINUTE,
        seller.connectionId,
      )
      .run();
    await syncWhole(seller, ended + 20 * MINUTE);
    const stored = (await rowsOf<Shipment>('shipments', seller)).map(({ number }) => number);
    expect(stored).toEqual(expect.arrayContaining(numbers));
  });
});

describe('limits of Ozon', () => {
  test.each([
    ['Circle is open', 500],
    ['Circle is open', 403],
    ['You have reached the limit of this method', 429],
  ])(
    'a method that is blocked (%s, %i) waits alone: the other lists go on',
    async (message, status) => {
      const seller = await connectOzon({ pageMax: 100 });
      seller.ozon.fail(seller.clientId, '/v1/returns/list', { status, times: 1, message });
      await syncOzon(env, NOW);
      const asked = seller.asked();
      expect(asked.filter((path) => path === '/v1/returns/list')).toHaveLength(1);
      expect(asked.indexOf('/v1/returns/list')).toBeLessThan(asked.length - 1);
      expect(await connectionOf(seller)).toMatchObject({ failing_since: null });
      await syncOzon(env, NOW + 2 * MINUTE);
      expect(seller.asked().filter((path) => path === '/v1/returns/list')).toHaveLength(1);
      await syncWhole(seller, NOW + 8 * MINUTE);
      expect(seller.asked().filter((path) => path === '/v1/returns/list').length).toBeGreaterThan(
        1,
      );
      expect((await rowsOf('ozon_returns', seller)).length).toBe(4);
    },
  );

  test('a shop whose Ozon does not answer does not keep another shop waiting', async () => {
    const stuck = await connectOzon({ pageMax: 100 });
    const seller = await connectOzon({ pageMax: 100 });
    await env.DB.prepare('UPDATE connections SET poll_due_at = ? WHERE id = ?')
      .bind(NOW, stuck.connectionId)
      .run();
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let answered = 0;
    outside('ozon.test', async (request) => {
      const isStuck = request.headers.get('client-id') === stuck.clientId;
      if (isStuck) await held;
      else if (++answered === 8) release();
      return isStuck
        ? Response.json({ message: 'Internal error' }, { status: 503 })
        : seller.ozon.answer(request);
    });
    await syncOzon(env, NOW);
    expect(answered).toBeGreaterThanOrEqual(8);
    expect(await connectionOf(stuck)).toMatchObject({ failure: 'unavailable' });
    expect(await connectionOf(seller)).toMatchObject({ failing_since: null });
  });

  test('a key that may not be used from here is told so, and not called wrong', async () => {
    const seller = await connectOzon();
    await connect(seller.connectionId, { clientId: seller.clientId, apiKey: 'ip' });
    const given = { clientId: seller.clientId, apiKey: 'ip' };
    expect(await checkOzonCredentials(env, given)).toEqual({ ok: false, problem: 'ip_restricted' });
    await syncOzon(env, NOW);
    expect(await connectionOf(seller)).toMatchObject({ failure: 'credentials_refused' });
  });
});

describe('a run that is killed', () => {
  test('a sync that is killed resumes at its page when its lease ends, not sooner, and stores no event twice', async () => {
    const whole = await connectOzon();
    await syncWhole(whole);
    const seller = await connectOzon();
    const dying = { ...env, DB: dieAfter(env.DB, 2) };
    await syncOzon(dying, NOW);
    const killed = await connectionOf(seller);
    expect(killed.poll_due_at).toBeGreaterThan(NOW);
    const asked = outside('ozon.test', (request) => seller.ozon.answer(request));
    await syncOzon(env, killed.poll_due_at - 1);
    expect(asked).toEqual([]);
    await syncWhole(seller, killed.poll_due_at);
    const first = await asked[0]?.json<{ cursor: string }>();
    expect(first?.cursor).not.toBe('');

    for (const order of [1, 6, 9, 13, 18]) {
      const codes = (of: typeof seller) =>
        eventsOf(of, of.posting(order)).then((events) => events.map(({ raw_code }) => raw_code));
      expect(await codes(seller), String(order)).toEqual(await codes(whole));
    }
  });

  test('two concurrent Ozon syncs poll a connection once', async () => {
    const seller = await connectOzon();
    const asked = outside('ozon.test', (request) => seller.ozon.answer(request));
    await Promise.all([syncOzon(env, NOW), syncOzon(env, NOW)]);
    const pages = await Promise.all(
      asked.filter(({ url }) => url.endsWith('/v4/posting/fbs/list')).map((one) => one.text()),
    );
    expect(pages.length).toBeGreaterThan(1);
    expect(new Set(pages).size).toBe(pages.length);
  });
});

describe('an Ozon that fails', () => {
  test('a sync waits as long as Ozon’s Retry-After says, then resumes with the same list', async () => {
    const seller = await connectOzon();
    const asked = outside('ozon.test', (request) => seller.ozon.answer(request));
    seller.ozon.fail(seller.clientId, '/v4/posting/fbs/unfulfilled/list', {
      status: 429,
      times: 1,
      retryAfterSeconds: 1800,
    });
    await syncOzon(env, NOW);
    const row = await connectionOf(seller);
    expect(row).toMatchObject({ failures: 1, failure: 'too_many_requests' });
    expect(row.poll_due_at).toBeGreaterThanOrEqual(NOW + 1800_000);
    const before = asked.length;
    await syncOzon(env, NOW + 29 * MINUTE);
    expect(asked.length).toBe(before);
    await syncWhole(seller, row.poll_due_at);
    expect(new URL(asked[before]?.url ?? '').pathname).toBe('/v4/posting/fbs/unfulfilled/list');
    expect(await connectionOf(seller)).toMatchObject({ failures: 0, failing_since: null });
  });

  test('a sync that keeps failing waits twice as long each time and keeps the time of its first failure', async () => {
    const seller = await connectOzon();
    seller.ozon.fail(seller.clientId, '/v4/posting/fbs/list', { status: 503, times: 3 });
    const waits: number[] = [];
    let now = NOW;
    for (let i = 0; i < 3; i++) {
      await syncOzon(env, now);
      const row = await connectionOf(seller);
      expect(row.failing_since).toBe(NOW);
      waits.push(row.poll_due_at - now);
      now = row.poll_due_at;
    }
    // One minute, doubled each time, give or take a quarter.
    for (const [attempt, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(0.75 * MINUTE * 2 ** attempt);
      expect(wait).toBeLessThanOrEqual(1.25 * MINUTE * 2 ** attempt);
    }
    await syncWhole(seller, now);
    expect(await connectionOf(seller)).toMatchObject({ failing_since: null, failure: null });
  });

  test('an API key that Ozon refuses is not tried again for forty minutes', async () => {
    const seller = await connectOzon();
    await connect(seller.connectionId, { clientId: seller.clientId, apiKey: 'wrong' });
    await syncOzon(env, NOW);
    const row = await connectionOf(seller);
    expect(row.failure).toBe('credentials_refused');
    expect(row.poll_due_at - NOW).toBeGreaterThan(40 * MINUTE);
    expect(seller.asked()).toHaveLength(1);
  });

  test('an Ozon list that the API key may not read does not stop the other lists', async () => {
    const seller = await connectOzon();
    seller.ozon.fail(seller.clientId, '/v1/rating/index/fbs/info', {
      status: 403,
      times: 99,
      message: 'PermissionDenied',
    });
    await syncWhole(seller);
    expect(await connectionOf(seller)).toMatchObject({ failures: 0 });
    expect((await rowsOf('shipments', seller)).length).toBe(18);
  });

  test('a sync whose period Ozon calls too long halves it until Ozon accepts it, and stores every posting in it', async () => {
    const seller = await connectOzon();
    seller.ozon.fail(seller.clientId, '/v4/posting/fbs/list', {
      status: 400,
      times: 2,
      message: 'PERIOD_IS_TOO_LONG',
    });
    const periods: number[] = [];
    outside('ozon.test', async (request) => {
      if (new URL(request.url).pathname === '/v4/posting/fbs/list') {
        const { filter } = await request.clone().json<{ filter: { since: string; to: string } }>();
        periods.push((Date.parse(filter.to) - Date.parse(filter.since)) / DAY);
      }
      return seller.ozon.answer(request);
    });
    await syncWhole(seller);
    // Ozon refuses the first two; the rest are no longer than the period that it takes.
    expect(periods.slice(0, 3)).toEqual([30, 15, 7]);
    expect(Math.max(...periods.slice(2))).toBe(7);
    expect((await rowsOf('shipments', seller)).length).toBe(18);
  });

  test('an answer from Ozon that is not JSON is recorded as unreadable', async () => {
    const seller = await connectOzon();
    outside('ozon.test', () => new Response('<html>maintenance</html>'));
    await syncOzon(env, NOW);
    expect(await connectionOf(seller)).toMatchObject({ failure: 'unreadable_answer' });
  });
});

describe('a re-read after a push', () => {
  test('a posting with several pushes is read again from Ozon once', async () => {
    const seller = await connectOzon({ now: Date.now });
    const number = seller.posting(6);
    await post(seller, ozonState(number, 'posting_on_way_to_city', iso(seller.openedAt - DAY)));
    await post(seller, ozonState(number, 'posting_in_pickup_point', iso(seller.openedAt - MINUTE)));
    await settled(seller);
    const [due] = await rereads(seller);
    await rereadOzon(env, due?.due_at ?? 0);
    await settled(seller);
    expect(seller.asked()).toEqual(['/v3/posting/fbs/get']);
    expect(await rereads(seller)).toEqual([]);
    const codes = (await eventsOf(seller, number)).map(({ raw_code }) => raw_code);
    expect(codes).toContain('posting_transferred_to_courier_service');
    expect(codes).toContain('posting_details');
  });

  test('a re-read also finds FBO postings and is dropped when Ozon knows no such posting', async () => {
    const seller = await connectOzon({ now: Date.now });
    for (const number of [seller.posting(17), '99999999-0001-1']) {
      await post(seller, ozonState(number, 'posting_packing', iso(seller.openedAt - DAY)));
    }
    await settled(seller);
    await rereadOzon(env, Date.now() + MINUTE);
    await settled(seller);
    expect(await rereads(seller)).toEqual([]);
    const [shipment] = (await track(seller.posting(17))).shipments;
    expect(shipment?.scheme).toBe('FBO');
  });

  test('a re-read that Ozon does not answer is retried later', async () => {
    const seller = await connectOzon({ now: Date.now });
    seller.ozon.fail(seller.clientId, '/v3/posting/fbs/get', { status: 500, times: 1 });
    await post(
      seller,
      ozonState(seller.posting(6), 'posting_received', iso(seller.openedAt - DAY)),
    );
    await settled(seller);
    const now = Date.now() + MINUTE;
    await rereadOzon(env, now);
    const [later] = await rereads(seller);
    expect(later).toMatchObject({ attempts: 1 });
    expect(later?.due_at).toBeGreaterThan(now);
    await rereadOzon(env, later?.due_at ?? 0);
    expect(await rereads(seller)).toEqual([]);
  });

  test('a push causes no re-read when the seller gave no API key', async () => {
    const seller = await connectOzon({ now: Date.now });
    await env.DB.prepare('UPDATE connections SET credentials = NULL WHERE id = ?')
      .bind(seller.connectionId)
      .run();
    await post(
      seller,
      ozonState(seller.posting(6), 'posting_received', iso(seller.openedAt - DAY)),
    );
    await settled(seller);
    expect(await rereads(seller)).toEqual([]);
  });
});

describe('returns, requests and the rating index', () => {
  test('waiting returns are stored with the day they are disposed of, which comes before a fee', async () => {
    const seller = await connectOzon();
    await syncWhole(seller);
    const returns = await rowsOf<{
      number: string;
      status: string;
      due_at: number | null;
      paid_from_at: number;
      disposal_at: number;
    }>('ozon_returns', seller);
    expect(returns).toHaveLength(4);
    const waiting = returns.filter(({ due_at }) => due_at !== null);
    expect(waiting.map(({ number }) => number).sort()).toEqual([
      seller.posting(13),
      seller.posting(15),
    ]);
    expect(waiting.find(({ number }) => number === seller.posting(13))?.due_at).toBe(
      NOW + 400 * 3_600_000,
    );
    expect(waiting.find(({ number }) => number === seller.posting(15))?.due_at).toBe(
      NOW + 62 * 3_600_000,
    );
  });

  test('a return of an unknown posting is applied once the posting is known', async () => {
    const seller = await connectOzon();
    const shop = seller.ozon.shop(seller.clientId);
    const hidden = shop.postings.splice(12, 1);
    const ended = await syncWhole(seller);
    expect((await rowsOf<Shipment>('shipments', seller)).map(({ number }) => number)).not.toContain(
      hidden[0]?.number,
    );
    shop.postings.push(...hidden);
    const day = 25 * 3_600_000;
    const next = await syncWhole(seller, ended + day);
    await syncWhole(seller, next + day);
    const [shipment] = (await track(hidden[0]?.number ?? '')).shipments;
    expect(shipment?.step).toBe('return_ready_for_pickup');
  });

  test('a cancellation request that is decided elsewhere is no longer open', async () => {
    const seller = await connectOzon();
    const ended = await syncWhole(seller);
    const states = async () =>
      (await rowsOf<{ state: string }>('ozon_cancellations', seller)).map(({ state }) => state);
    expect(await states()).toEqual(['open']);
    for (const one of seller.ozon.shop(seller.clientId).cancellations) one.state = 'REJECTED';
    await syncWhole(seller, ended + 20 * MINUTE);
    expect(await states()).toEqual(['gone']);
  });

  test('the rating index is stored once a day', async () => {
    const seller = await connectOzon();
    const ended = await syncWhole(seller);
    await syncWhole(seller, ended + 7 * 3_600_000);
    const days = await rowsOf<{ day: string; value: number }>('ozon_ratings', seller);
    expect(days).toHaveLength(14);
    expect(days.find(({ day }) => day === '2026-11-22')?.value).toBe(0.034);
  });
});

test('an Ozon sync leaves no buyer data and no API key in the database', async () => {
  const seller = await connectOzon();
  await syncWhole(seller);
  const everything = await wholeDatabase();
  expect(everything.includes(seller.posting(1))).toBe(true);
  for (const word of [
    'Покупателев',
    'example.com',
    '9035550',
    'Садовая',
    '45К',
    '420111',
    'Виктор',
    'Подольск',
    'key-7f3a91',
  ]) {
    expect(everything.includes(word), word).toBe(false);
  }
});

test('a changed posting costs the same rows with ten thousand more postings stored', async () => {
  const cost = async () => {
    const seller = await connectOzon({ pageMax: 100 });
    await syncWhole(seller);
    const posting = seller.ozon.shop(seller.clientId).postings[8];
    if (!posting) throw new Error('no posting');
    posting.substatus = 'posting_on_way_to_pickup_point';
    posting.changedAt = NOW + 5 * MINUTE;
    const { db, bill } = countRows(env.DB);
    await syncOzon({ ...env, DB: db }, NOW + 20 * MINUTE);
    await settled(seller);
    return bill;
  };
  const before = await cost();
  await env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
     INSERT INTO ozon_postings (seller_id, number, connection_id, answer_hash, actions, read_at)
     SELECT seller_id, '7' || i, id, '', '[]', 0 FROM n, (SELECT id, seller_id FROM connections LIMIT 1)`,
  ).run();
  expect(await cost()).toEqual(before);
});

describe('credentials', () => {
  test('credentials that are right give the account name', async () => {
    const seller = await connectOzon();
    const given = { clientId: seller.clientId, apiKey: 'any' };
    expect(await checkOzonCredentials(env, given)).toEqual({ ok: true, name: 'Демо-магазин' });
  });

  test('credentials that are refused give a wrong key or a lack of permission as the reason', async () => {
    const seller = await connectOzon();
    const wrong = { clientId: seller.clientId, apiKey: 'wrong' };
    expect(await checkOzonCredentials(env, wrong)).toEqual({ ok: false, problem: 'wrong_key' });
    const broken = { clientId: 'two\nlines', apiKey: 'x' };
    expect(await checkOzonCredentials(env, broken)).toEqual({ ok: false, problem: 'wrong_key' });
    seller.ozon.fail(seller.clientId, '/v4/posting/fbs/unfulfilled/list', {
      status: 403,
      times: 1,
      message: 'PermissionDenied',
    });
    const given = { clientId: seller.clientId, apiKey: 'any' };
    expect(await checkOzonCredentials(env, given)).toEqual({ ok: false, problem: 'no_permission' });
  });
});

const inbox = async ({ connectionId }: { connectionId: string }) =>
  (await env.DB.prepare('SELECT id FROM inbox WHERE connection_id = ?').bind(connectionId).all())
    .results;

const rereads = async ({ connectionId }: { connectionId: string }) =>
  (
    await env.DB.prepare('SELECT * FROM ozon_rereads WHERE connection_id = ?')
      .bind(connectionId)
      .all<{ number: string; due_at: number; attempts: number }>()
  ).results;

/** A database that is gone after so many batches. */
function dieAfter(db: D1Database, batches: number): D1Database {
  let left = batches;
  return {
    prepare: (query: string) => db.prepare(query),
    batch: (statements: D1PreparedStatement[]) => {
      if (left-- <= 0) throw new Error('killed');
      return db.batch(statements);
    },
  } as unknown as D1Database;
}
