// Asking carriers: politely, only what is due, and so that nothing is lost or doubled.
import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { pollableBy } from '../../functions/carriers/pollable.ts';
import { sweepInbox } from '../../functions/inbound/consume.ts';
import { pollCarriers } from '../../functions/inbound/poll.ts';
import { unseal } from '../../functions/lib/secrets.ts';
import { openShop } from './support/accounts.ts';
import { countRows } from './support/count-rows.ts';
import {
  cdekOrder,
  cdekStatus,
  inboxOf,
  newCdekNumber,
  post,
  settled,
  track,
} from './support/hooks.ts';
import { outside } from './support/outside.ts';
import {
  cdek,
  connectionOf,
  HOUR,
  json,
  know,
  listen,
  MINUTE,
  newsOf,
  numberOf,
  openPolling,
  paths,
  recorded,
  run,
  T0,
  xml,
} from './support/poll.ts';
import { add } from './support/shipments.ts';

const AT = '2026-11-09T08:00:00+0000';
const orderPaths = (requests: Request[]) => paths(requests).filter((path) => path === '/v2/orders');

describe('what is polled', () => {
  test('a parcel on its way is polled again when due, a delivered parcel is not', async () => {
    const asker = await openPolling('cdek');
    const [moving, ended] = [newCdekNumber(), newCdekNumber()];
    await know(asker, [moving, ended]);
    const requests = cdek(asker, (number) =>
      json(cdekOrder(number, number === ended ? 'DELIVERED' : 'TAKEN_BY_COURIER', AT)),
    );
    await run(T0);
    await settled(asker);
    expect(orderPaths(requests)).toHaveLength(2);
    expect(await numberOf(asker, ended)).toMatchObject({ poll_by: null, poll_due_at: null });
    expect((await numberOf(asker, moving))?.poll_due_at).toBeGreaterThan(T0 + 25 * MINUTE);

    await run(T0 + 10 * MINUTE);
    expect(orderPaths(requests)).toHaveLength(2);
    await run(T0 + 40 * MINUTE);
    expect(orderPaths(requests)).toHaveLength(3);
  });

  test('a number added without a carrier is due for a poll at the carrier that its shape fits', async () => {
    const { id: sellerId, owner } = await openShop();
    const seller = await openPolling('russian-post', { sellerId });
    await add(owner, { number: '10944022440321' }, { number: '24219509-0020-1' });
    expect(await numberOf(seller, '10944022440321')).toMatchObject({
      poll_by: 'russian-post',
      poll_due_at: expect.any(Number),
    });
    expect(await numberOf(seller, '24219509-0020-1')).toMatchObject({ poll_due_at: null });
    expect(pollableBy('10944022440321', null)).toBe('russian-post');
    expect(pollableBy('LX123456785CN', null)).toBe('russian-post');
    expect(pollableBy('LX123456784CN', null)).toBe(null);
    expect(pollableBy('1106321645', null)).toBe('cdek');
    expect(pollableBy('1106321645', 'dpd-russia')).toBe('dpd-russia');
    expect(pollableBy('YT2229521272164446', null)).toBe(null);
  });

  test('a connection is polled only for the parcels of its own seller, with the credentials of that seller', async () => {
    const [mine, theirs] = [
      await openPolling('boxberry', { given: { token: 'token-of-mine' } }),
      await openPolling('boxberry', { given: { token: 'token-of-theirs' } }),
    ];
    await know(mine, ['DUD15080001']);
    await know(theirs, ['DUD15080002']);
    const requests = outside('api.boxberry.ru', () =>
      json(recorded('carriers/boxberry/list-statuses.json')),
    );
    await run(T0);
    const asked = requests.map(({ url }) => new URL(url).searchParams);
    expect(asked.map((query) => [query.get('ImId'), query.get('token')]).sort()).toEqual([
      ['DUD15080001', 'token-of-mine'],
      ['DUD15080002', 'token-of-theirs'],
    ]);
  });

  test('an unsigned push makes its parcel due for a poll at once', async () => {
    const asker = await openPolling('cdek');
    const number = newCdekNumber();
    await know(asker, [number]);
    const requests = cdek(asker, (asked) => json(cdekOrder(asked, 'TAKEN_BY_COURIER', AT)));
    await run(T0);
    await settled(asker);
    const before = await numberOf(asker, number);
    // The consumer works by the real clock, which stands elsewhere than this test's.
    await env.DB.prepare('UPDATE shipment_numbers SET poll_due_at = ? WHERE number = ?')
      .bind(Date.now() + 10 * HOUR, number)
      .run();
    await post(asker, cdekStatus(number, 'POSTOMAT_POSTED', '2026-11-10T08:00:00+0000'));
    await settled(asker);
    expect(before?.poll_due_at).toBeGreaterThan(T0);
    expect((await numberOf(asker, number))?.poll_due_at).toBeLessThanOrEqual(Date.now());
    expect(orderPaths(requests)).toHaveLength(1);
  });
});

describe('politeness', () => {
  test('a poll run pauses between calls and leaves the parcels beyond its limit to the next run', async () => {
    const asker = await openPolling('cdek');
    const numbers = Array.from({ length: 40 }, newCdekNumber);
    await know(asker, numbers);
    const requests = cdek(asker, (number) => json(cdekOrder(number, 'CREATED', AT)));
    const pauses = await run(T0);
    const first = orderPaths(requests).length;
    expect(first).toBeGreaterThan(20);
    expect(first).toBeLessThan(40);
    expect(pauses).toHaveLength(requests.length - 1);
    expect(new Set(pauses)).toEqual(new Set([250]));
    await run(T0 + MINUTE);
    expect(orderPaths(requests)).toHaveLength(40);
    expect(
      new Set(requests.map(({ url }) => new URL(url).searchParams.get('cdek_number'))).size,
    ).toBe(41);
  });

  test('a carrier’s daily quota stops polling until the next day in Moscow', async () => {
    const asker = await openPolling('russian-post');
    const numbers = Array.from({ length: 130 }, (_, i) => `${10_000_000_000_000 + i}`);
    await know(asker, numbers);
    const requests = outside('tracking.russianpost.ru', () =>
      xml(recorded('polls/russian-post/unknown.xml'), 500),
    );
    for (let minute = 0; minute < 10; minute++) await run(T0 + minute * MINUTE);
    expect(requests).toHaveLength(100);
    const { failing_since, poll_due_at } = await connectionOf(asker);
    expect(failing_since).toBe(null);
    // Midnight in Moscow.
    expect(poll_due_at).toBe(Date.parse('2026-11-10T21:00:00Z'));
    await run(poll_due_at ?? 0);
    expect(requests.length).toBeGreaterThan(100);
  });

  test('a parcel without news for ten days is polled about once a day', async () => {
    const asker = await openPolling('cdek');
    const number = newCdekNumber();
    await know(asker, [number], T0 - 10 * 24 * HOUR);
    cdek(asker, () => json(recorded('polls/cdek/unknown-order.json'), 400));
    await run(T0);
    const due = (await numberOf(asker, number))?.poll_due_at ?? 0;
    expect(due - T0).toBeGreaterThan(17 * HOUR);
    expect(due - T0).toBeLessThan(25 * HOUR);
    expect((await connectionOf(asker)).failing_since).toBe(null);
  });

  test('an access token is reused until it expires, and a refused one is renewed at once', async () => {
    const asker = await openPolling('cdek');
    const number = newCdekNumber();
    await know(asker, [number]);
    let valid = '';
    let made = 0;
    const requests = outside('api.cdek.ru', (request) => {
      if (new URL(request.url).pathname === '/v2/oauth/token') {
        valid = `token-${++made}`;
        return json({ access_token: valid, expires_in: 3599 });
      }
      if (request.headers.get('authorization') !== `Bearer ${valid}`) return json({}, 401);
      if (new URL(request.url).pathname === '/v2/webhooks') {
        const url = `https://desk.test${asker.path}`;
        return json(['ORDER_STATUS', 'DELIV_PROBLEM'].map((type) => ({ type, url })));
      }
      return json(cdekOrder(number, 'CREATED', AT));
    });
    await run(T0);
    await settled(asker);
    await run(T0 + 45 * MINUTE);
    expect(made).toBe(1);
    await run(T0 + 110 * MINUTE);
    expect(made).toBe(2);
    valid = 'the carrier forgot it';
    await run(T0 + 160 * MINUTE);
    expect(made).toBe(3);
    expect((await connectionOf(asker)).failing_since).toBe(null);
    expect(orderPaths(requests)).toHaveLength(5);
  });
});

describe('a Russian Post ticket', () => {
  const ticketing = async (answers: (body: string) => Response) => {
    const asker = await openPolling('russian-post', { given: { access: 'batch' } });
    await know(asker, ['45008378901234', '10725878901235', 'RA123456789RU']);
    const bodies: string[] = [];
    outside('tracking.russianpost.ru', async (request) => {
      bodies.push(await request.text());
      return answers(bodies.at(-1) ?? '');
    });
    return { asker, bodies };
  };

  test('a Russian Post ticket is requested once for many numbers and collected when it is ready', async () => {
    let isReady = false;
    const { asker, bodies } = await ticketing((body) =>
      xml(
        body.includes('ticketRequest')
          ? recorded('polls/russian-post/ticket.xml')
          : recorded(
              isReady ? 'carriers/russian-post/batch.xml' : 'polls/russian-post/not-ready.xml',
            ),
      ),
    );
    await run(T0);
    expect(bodies).toHaveLength(1);
    expect(bodies[0]?.match(/Barcode=/g)).toHaveLength(3);
    await run(T0 + 10 * MINUTE);
    expect(bodies).toHaveLength(1);
    await run(T0 + 16 * MINUTE);
    expect(bodies).toHaveLength(2);
    await run(T0 + 25 * MINUTE);
    expect(bodies).toHaveLength(2);
    isReady = true;
    await run(T0 + 32 * MINUTE);
    expect(bodies).toHaveLength(3);
    await settled(asker);
    expect((await track('10725878901235')).shipments[0]?.status).toBe('delivered');
    expect((await track('45008378901234')).shipments[0]?.events).toHaveLength(8);
    // The third is not known to the carrier: no event, no failure, asked again later.
    expect((await numberOf(asker, 'RA123456789RU'))?.poll_due_at).toBeGreaterThan(T0 + HOUR);
    expect((await connectionOf(asker)).failing_since).toBe(null);
  });

  test('a Russian Post ticket that was discarded is requested again for its numbers', async () => {
    const gone = recorded('polls/russian-post/not-ready.xml').replace('="6"', '="17"');
    const { asker, bodies } = await ticketing((body) =>
      xml(body.includes('ticketRequest') ? recorded('polls/russian-post/ticket.xml') : gone),
    );
    await run(T0);
    await run(T0 + 16 * MINUTE);
    expect((await connectionOf(asker)).failing_since).toBe(null);
    await run(T0 + 5 * HOUR);
    expect(bodies.filter((body) => body.includes('ticketRequest'))).toHaveLength(2);
  });
});

describe('a Yandex Delivery journal', () => {
  const event = (claim: string, status: string, at: string) => ({
    operation_id: 1,
    claim_id: claim,
    change_type: 'status_changed',
    updated_ts: at,
    new_status: status,
    revision: 1,
  });
  const CLAIM = 'aaaabbbbccccddddeeeeffff00001111';
  const OLD = '11110000ffffeeeeddddccccbbbbaaaa';

  test('a Yandex Delivery journal is read on from its cursor, and events from years before are skipped', async () => {
    const asker = await openPolling('yandex-delivery');
    const cursors: (string | null)[] = [];
    outside('b2b.taxi.yandex.net', async (request) => {
      const { cursor = null } = await request.json<{ cursor?: string }>();
      cursors.push(cursor);
      return cursor === null
        ? json({
            cursor: 'c1',
            events: [
              event(OLD, 'delivered', '2024-05-01T10:00:00+00:00'),
              event(CLAIM, 'accepted', '2026-11-10T08:00:00+00:00'),
            ],
          })
        : json({ cursor: 'c1', events: [] });
    });
    await run(T0);
    await settled(asker);
    await run(T0 + 6 * MINUTE);
    expect(cursors).toEqual([null, 'c1']);
    expect((await track(CLAIM)).shipments).toHaveLength(1);
    expect((await track(OLD)).shipments).toEqual([]);
    expect(await inboxOf(asker)).toHaveLength(1);
  });

  test('a Yandex Delivery journal is read page by page in one run until its end', async () => {
    const asker = await openPolling('yandex-delivery');
    let page = 0;
    outside('b2b.taxi.yandex.net', () => {
      page += 1;
      const count = page < 3 ? 500 : 1;
      const events = Array.from({ length: count }, (_, i) =>
        event(`${page}${String(i).padStart(31, '0')}`, 'accepted', '2026-11-10T08:00:00+00:00'),
      );
      return json({ cursor: `p${page}`, events });
    });
    await run(T0);
    expect(page).toBe(3);
    expect(await inboxOf(asker)).toHaveLength(3);
  });
});

describe('poll failures', () => {
  test('a number that is refused or answered with garbage does not stop the others', async () => {
    const asker = await openPolling('cdek');
    const [refused, rubbish, good] = [newCdekNumber(), newCdekNumber(), newCdekNumber()];
    await know(asker, [refused, rubbish, good]);
    cdek(asker, (number) => {
      if (number === refused) return json(recorded('polls/cdek/unknown-order.json'), 400);
      if (number === rubbish) return new Response('<html>sorry</html>');
      return json(cdekOrder(number, 'DELIVERED', AT));
    });
    await run(T0);
    await settled(asker);
    expect((await track(good)).shipments[0]?.status).toBe('delivered');
    expect((await connectionOf(asker)).failing_since).toBe(null);
    expect((await numberOf(asker, rubbish))?.poll_due_at).toBeGreaterThan(T0);
  });

  test('a batch poll that is refused for one number still brings the other numbers', async () => {
    const asker = await openPolling('fivepost');
    await know(asker, ['5POST-001', '5POST-BAD', '5POST-003']);
    outside('api-omni.x5.ru', async (request) => {
      if (request.url.includes('jwt')) return json(recorded('polls/fivepost/jwt.json'));
      const asked = await request.json<{ senderOrderId: string }[]>();
      if (asked.some(({ senderOrderId }) => senderOrderId === '5POST-BAD')) return json({}, 400);
      return json(
        asked.map(({ senderOrderId }) => ({
          orderId: crypto.randomUUID(),
          senderOrderId,
          status: 'DONE',
          executionStatus: 'PICKED_UP',
          changeDate: '2026-11-09T13:12:43.31964+03:00',
        })),
      );
    });
    await run(T0);
    await settled(asker);
    for (const number of ['5POST-001', '5POST-003']) {
      expect((await track(number)).shipments[0]?.status).toBe('delivered');
    }
    expect((await connectionOf(asker)).failing_since).toBe(null);
  });

  test('a failing connection waits twice as long each time and announces failure and recovery once', async () => {
    const asker = await openPolling('boxberry');
    await know(asker, ['DUD15080200']);
    await listen(asker);
    let isDown = true;
    outside('api.boxberry.ru', () =>
      isDown ? json({}, 503) : json(recorded('carriers/boxberry/list-statuses.json')),
    );
    const waits: number[] = [];
    let now = T0;
    for (let attempt = 0; attempt < 6; attempt++) {
      await run(now);
      const { poll_due_at, failures, failing_since, failure } = await connectionOf(asker);
      expect({ failures, failing_since, failure }).toEqual({
        failures: attempt + 1,
        failing_since: T0,
        failure: 'unavailable',
      });
      waits.push((poll_due_at ?? 0) - now);
      now = poll_due_at ?? 0;
    }
    // One minute, doubled each time, give or take a quarter.
    for (const [attempt, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(0.75 * MINUTE * 2 ** attempt);
      expect(wait).toBeLessThanOrEqual(1.25 * MINUTE * 2 ** attempt);
    }
    expect((await newsOf(asker)).map(({ type }) => type)).toEqual(['connection.failing']);

    isDown = false;
    await run(now);
    await run(now + HOUR);
    expect((await newsOf(asker)).map(({ type }) => type)).toEqual([
      'connection.failing',
      'connection.recovered',
    ]);
  });

  test('refused credentials are announced at once and not tried again for 45 minutes', async () => {
    const asker = await openPolling('russian-post', { given: { access: 'batch' } });
    await know(asker, ['10944022440321']);
    await listen(asker);
    outside('tracking.russianpost.ru', () => xml(recorded('polls/russian-post/refused.xml')));
    await run(T0);
    const { failure, poll_due_at } = await connectionOf(asker);
    expect(failure).toBe('credentials_refused');
    expect(poll_due_at).toBeGreaterThanOrEqual(T0 + 45 * MINUTE);
    const [news] = await newsOf(asker);
    expect(JSON.parse(news?.data ?? '{}')).toEqual({
      connection: { id: asker.connectionId, carrier: 'russian-post' },
      since: new Date(T0).toISOString(),
    });
  });

  test('a Retry-After of two hours delays the next poll by at least two hours', async () => {
    const asker = await openPolling('boxberry');
    await know(asker, ['DUD15080100']);
    outside('api.boxberry.ru', () => json({}, 429, { 'retry-after': '7200' }));
    await run(T0);
    const { failure, poll_due_at } = await connectionOf(asker);
    expect(failure).toBe('too_many_requests');
    expect(poll_due_at).toBeGreaterThanOrEqual(T0 + 2 * HOUR);
  });

  test('a redirect from a carrier is not followed and counts as a failure', async () => {
    const asker = await openPolling('boxberry');
    await know(asker, ['DUD15080101']);
    outside('api.boxberry.ru', () => Response.redirect('https://elsewhere.test/', 302));
    await run(T0);
    expect((await connectionOf(asker)).failure).toBe('unavailable');
  });

  test('a failed connection without anything due is tried again by a call that proves the key', async () => {
    const asker = await openPolling('boxberry');
    await env.DB.prepare(
      `UPDATE connections SET failing_since = ?, failures = 4, failure = 'unavailable' WHERE id = ?`,
    )
      .bind(T0 - HOUR, asker.connectionId)
      .run();
    const requests = outside('api.boxberry.ru', () => json([{ Code: '010' }]));
    await run(T0);
    expect(requests[0]?.url).toContain('method=PointsForParcels');
    expect((await connectionOf(asker)).failing_since).toBe(null);
  });
});

describe('a run that is killed', () => {
  /** The database goes away with the n-th batch. */
  const failingBatch = (n: number): D1Database => {
    let count = 0;
    return new Proxy(env.DB, {
      get(db, name: keyof D1Database) {
        if (name === 'batch') {
          return (statements: D1PreparedStatement[]) => {
            if (++count === n) throw new Error('killed');
            return db.batch(statements);
          };
        }
        const value = db[name];
        return typeof value === 'function' ? value.bind(db) : value;
      },
    });
  };

  test('a poll run that is killed before storing an answer is repeated after its lease, with one event', async () => {
    const asker = await openPolling('cdek');
    const number = newCdekNumber();
    await know(asker, [number]);
    const requests = cdek(asker, () => json(cdekOrder(number, 'TAKEN_BY_COURIER', AT)));
    await pollCarriers({ ...env, DB: failingBatch(1) }, T0, async () => {});
    expect(await inboxOf(asker)).toEqual([]);
    expect((await numberOf(asker, number))?.poll_due_at).toBe(T0);
    // Leased to the run that died.
    await run(T0 + MINUTE);
    expect(orderPaths(requests)).toHaveLength(1);
    await run(T0 + 6 * MINUTE);
    expect(orderPaths(requests)).toHaveLength(2);
    await settled(asker);
    expect((await track(number)).shipments[0]?.events).toHaveLength(1);
  });

  test('a poll run that is killed after storing an answer leaves it to the sweep, with one event', async () => {
    const asker = await openPolling('cdek');
    const number = newCdekNumber();
    await know(asker, [number]);
    cdek(asker, () => json(cdekOrder(number, 'TAKEN_BY_COURIER', AT)));
    const asleep = { send: () => Promise.reject(new Error('killed')) } as unknown as Queue;
    await pollCarriers({ ...env, INBOUND: asleep }, T0, async () => {});
    expect(await inboxOf(asker)).toMatchObject([{ state: 'waiting' }]);
    await sweepInbox(env, T0 + MINUTE);
    expect((await track(number)).shipments[0]?.status).toBe('out_for_delivery');
    await run(T0 + 2 * HOUR);
    await settled(asker);
    expect((await track(number)).shipments[0]?.events).toHaveLength(1);
  });

  test('concurrent poll runs poll a due parcel once', async () => {
    const asker = await openPolling('cdek');
    const number = newCdekNumber();
    await know(asker, [number]);
    const requests = cdek(asker, () => json(cdekOrder(number, 'CREATED', AT)));
    await Promise.all([run(T0), run(T0), run(T0)]);
    expect(orderPaths(requests)).toHaveLength(1);
  });
});

describe('a repeated answer', () => {
  test('a polled answer enters the inbox only when it differs from the one before', async () => {
    const asker = await openPolling('cdek');
    const number = newCdekNumber();
    await know(asker, [number]);
    let due = '2026-11-15';
    cdek(asker, () => json(cdekOrder(number, 'CREATED', AT, { planned_delivery_date: due })));
    const dueDay = async () => (await track(number)).shipments[0]?.eta?.end.slice(0, 10);
    const runs: [string, number, string][] = [
      ['2026-11-15', 1, '2026-11-14'],
      ['2026-11-15', 1, '2026-11-14'],
      ['2026-11-17', 2, '2026-11-16'],
      ['2026-11-15', 3, '2026-11-14'],
    ];
    for (const [i, [day, messages, shown]] of runs.entries()) {
      due = day;
      await run(T0 + i * 12 * HOUR);
      await settled(asker);
      expect(await inboxOf(asker)).toHaveLength(messages);
      // A date without a time is midnight in Moscow.
      expect(await dueDay()).toBe(shown);
    }
  });
});

describe('the cost', () => {
  async function billOfRun(now: number) {
    const { db, bill } = countRows(env.DB);
    const asleep = { send: async () => {} } as unknown as Queue;
    await pollCarriers({ ...env, DB: db, INBOUND: asleep }, now, async () => {});
    return { read: bill.read, written: bill.written };
  }
  const storeOthers = (sellerId: string, from: number, count: number) =>
    env.DB.batch([
      env.DB.prepare(
        `WITH RECURSIVE n(i) AS (SELECT ?2 UNION ALL SELECT i + 1 FROM n WHERE i < ?2 + ?3)
         INSERT INTO shipments (id, seller_id, token, carrier, number, round, status, snapshot,
           version, created_at, updated_at)
         SELECT 'shp_cost' || i, ?1, 'cost' || i, 'cdek', 'cost' || i, 0, 'in_transit', '{}', 1, 0, 0
         FROM n`,
      ).bind(sellerId, from, count),
      env.DB.prepare(
        `WITH RECURSIVE n(i) AS (SELECT ?2 UNION ALL SELECT i + 1 FROM n WHERE i < ?2 + ?3)
         INSERT INTO shipment_numbers
           (number, shipment_id, seller_id, carrier, shared, poll_by, poll_due_at)
         SELECT 'cost' || i, 'shp_cost' || i, ?1, 'cdek', 0, 'cdek', ?4 FROM n`,
      ).bind(sellerId, from, count, T0 + 1000 * HOUR),
    ]);

  test('the row cost of a poll run does not grow with the parcels stored', async () => {
    const asker = await openPolling('cdek');
    const number = newCdekNumber();
    await know(asker, [number]);
    let turn = 0;
    cdek(asker, () =>
      json(cdekOrder(number, 'CREATED', AT, { planned_delivery_date: `2026-11-${15 + turn}` })),
    );
    const dueAgain = (at: number) =>
      env.DB.batch([
        env.DB.prepare('UPDATE shipment_numbers SET poll_due_at = ? WHERE number = ?').bind(
          at,
          number,
        ),
        env.DB.prepare('UPDATE connections SET poll_due_at = ? WHERE id = ?').bind(
          at,
          asker.connectionId,
        ),
      ]);
    await run(T0);
    await dueAgain(T0 + HOUR / 2);
    turn = 1;
    const few = await billOfRun(T0 + HOUR / 2);
    await storeOthers(asker.sellerId, 0, 20_000);
    await dueAgain(T0 + HOUR * 0.9);
    turn = 2;
    const many = await billOfRun(T0 + HOUR * 0.9);
    expect(many.written).toBe(few.written);
    // The end of a range is seen by the entry after it, where there is one.
    expect(many.read - few.read).toBeLessThanOrEqual(1);
    expect(few.read).toBeLessThan(40);
  });

  test('a poll run with nothing due reads at most one row, with twenty connections stored', async () => {
    for (let i = 0; i < 20; i++) await openPolling('cdek');
    const { read, written } = await billOfRun(T0 - HOUR);
    expect(written).toBe(0);
    expect(read).toBeLessThanOrEqual(1);
  });
});

test('a connection that is revoked, without credentials or Ozon’s makes no carrier call', async () => {
  const asker = await openPolling('cdek');
  await know(asker, [newCdekNumber()]);
  const set = (what: string) =>
    env.DB.prepare(`UPDATE connections SET poll_due_at = ${T0}, ${what} WHERE id = ?`)
      .bind(asker.connectionId)
      .run();
  for (const what of ['revoked_at = 1', `revoked_at = NULL, carrier = 'ozon'`]) {
    await set(what);
    await run(T0);
  }
  await set(`carrier = 'cdek', credentials = NULL`);
  await run(T0);
});

test('the poll state of a connection is stored sealed', async () => {
  const asker = await openPolling('russian-post', { given: { access: 'batch' } });
  await know(asker, ['10944022440321']);
  outside('tracking.russianpost.ru', () => xml(recorded('polls/russian-post/ticket.xml')));
  await run(T0);
  const { poll_state } = await connectionOf(asker);
  expect(poll_state).not.toContain('CLIENTID');
  expect(JSON.parse(await unseal(poll_state ?? '', env.SECRETS_KEY))).toMatchObject({
    ticket: { value: '20150917162048476CLIENTID' },
  });
});
