// Carriers that answer without a key: switched on with one press, asked in turns over all shops, and never
// believed about another number.
import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { joinShop, type Member, openShop, sendForm } from './support/accounts.ts';
import { call, inboxOf, settled, track } from './support/hooks.ts';
import { outside } from './support/outside.ts';
import {
  connectionOf,
  HOUR,
  json,
  know,
  MINUTE,
  numberOf,
  openPolling,
  paths,
  recorded,
  run,
  T0,
  xml,
} from './support/poll.ts';
import { send } from './support/shipments.ts';

const steps = (number: string, event = 'Принято от отправителя') =>
  json({
    data: [{ number, steps: [{ created_at: '2026-11-09 10:00:00', event, place: 'Минск' }] }],
  });
const belpost = () =>
  outside('api.belpost.by', async (request) => steps((await request.json<Body>()).number));
interface Body {
  number: string;
}

describe('a connection without a key', () => {
  const press = (who: Member, carrier = 'kazpost') =>
    sendForm('/ru/desk/connections', { carrier }, { cookie: who.headers.cookie });
  const connectionsOf = async (sellerId: string) =>
    (
      await env.DB.prepare(
        'SELECT carrier, credentials, poll_due_at FROM connections WHERE seller_id = ?',
      )
        .bind(sellerId)
        .all()
    ).results;

  test('one press by an owner switches Kazpost on, two presses make one connection', async () => {
    const { id, owner } = await openShop();
    const first = await press(owner);
    const place = (answer: Response) => answer.headers.get('location')?.split('?')[0];
    expect(place(first)).toMatch(/^\/ru\/desk\/connections\/con_/);
    expect(place(await press(owner))).toBe(place(first));
    expect(await connectionsOf(id)).toEqual([
      { carrier: 'kazpost', credentials: expect.any(String), poll_due_at: expect.any(Number) },
    ]);
    const page = await (await call(place(first) ?? '', { headers: owner.headers })).text();
    expect(page).toContain('Ничего настраивать не нужно');
    // Neither keys to enter nor an address to paste.
    expect(page).not.toMatch(/type="password"|\/hooks\//);
  });

  test('an agent and a viewer cannot switch a carrier on', async () => {
    const { id } = await openShop();
    for (const role of ['agent', 'viewer'] as const) {
      expect((await press(await joinShop(id, role))).status).toBe(403);
    }
    expect(await connectionsOf(id)).toEqual([]);
  });

  test('a program switches it on without keys and off by revoking it, and cannot give it any key', async () => {
    const { id, owner } = await openShop();
    const path = '/api/v1/connections';
    const opened = await send(owner, 'POST', path, { carrier: 'evropost' });
    const { connection } = await opened.json<{ connection: { id: string; state: string } }>();
    expect(connection).toMatchObject({ state: 'polling', hasCredentials: false });
    const given = { carrier: 'evropost', credentials: { token: 'x' } };
    expect((await send(owner, 'POST', path, given)).status).toBe(422);
    expect((await send(owner, 'DELETE', `${path}/${connection.id}`)).status).toBe(200);
    expect(await connectionsOf(id)).toEqual([
      { carrier: 'evropost', credentials: null, poll_due_at: null },
    ]);
  });
});

describe('politeness over all shops', () => {
  test('Belpost gets one call in more than a minute, whichever of two shops has parcels there', async () => {
    const [mine, theirs] = [await openPolling('belpost'), await openPolling('belpost')];
    await know(mine, ['BV280488510BY', 'VV413770842BY']);
    await know(theirs, ['LD000595477BY']);
    const requests = belpost();
    const counts: number[] = [];
    for (let minute = 0; minute <= 6; minute++) {
      await run(T0 + minute * MINUTE);
      counts.push(requests.length);
    }
    expect(counts).toEqual([1, 1, 2, 2, 3, 3, 3]);
    await settled(mine);
    await settled(theirs);
    for (const number of ['BV280488510BY', 'VV413770842BY', 'LD000595477BY']) {
      expect((await track(number)).shipments[0]?.status, number).toBe('in_transit');
    }
    for (const asker of [mine, theirs]) {
      expect((await connectionOf(asker)).failing_since).toBe(null);
    }
  });

  test('runs at the same moment ask a carrier without a key once', async () => {
    const shops = await Promise.all([1, 2, 3].map(() => openPolling('belpost')));
    for (const [i, shop] of shops.entries()) await know(shop, [`RR12345678${i}BY`]);
    const requests = belpost();
    await Promise.all([run(T0), run(T0), run(T0)]);
    expect(requests).toHaveLength(1);
  });

  test('a refused request silences every shop for the time that is demanded', async () => {
    const [mine, theirs] = [await openPolling('kazpost'), await openPolling('kazpost')];
    await know(mine, ['CC016695190KZ']);
    const requests = outside('track.post.kz', () => json({}, 403, { 'retry-after': '7200' }));
    await run(T0);
    expect(requests).toHaveLength(1);
    expect((await connectionOf(mine)).failure).toBe('too_many_requests');
    await know(theirs, ['RR123456785KZ']);
    for (let minute = 1; minute < 120; minute += 7) await run(T0 + minute * MINUTE);
    expect(requests).toHaveLength(1);
    await run(T0 + 3 * HOUR);
    expect(requests.length).toBeGreaterThan(1);
  });

  test('shops that wait for a carrier without a key keep no other shop waiting', async () => {
    const waiting = await Promise.all(Array.from({ length: 15 }, () => openPolling('evropost')));
    for (const [i, shop] of waiting.entries()) await know(shop, [`BY0800132262${10 + i}`]);
    const keyed = await openPolling('boxberry');
    await env.DB.prepare('UPDATE connections SET poll_due_at = ? WHERE id = ?')
      .bind(T0 + 1, keyed.connectionId)
      .run();
    await know(keyed, ['DUD15080555']);
    outside('evropochta.by', () => json(recorded('carriers/evropost/track.json')));
    const requests = outside('api.boxberry.ru', () =>
      json(recorded('carriers/boxberry/list-statuses.json')),
    );
    await run(T0 + MINUTE);
    expect(requests).toHaveLength(1);
  });

  test('nothing but the number and the name of this program is sent', async () => {
    const asker = await openPolling('kazpost');
    await know(asker, ['CC016695190KZ']);
    const requests = outside('track.post.kz', () => json(recorded('carriers/kazpost/events.json')));
    await run(T0);
    const [request] = requests;
    expect(request?.url).toBe('https://track.post.kz/api/v2/CC016695190KZ/events');
    expect([...(request?.headers ?? [])]).toEqual([
      ['accept', 'application/json'],
      ['user-agent', 'parcel-desk'],
    ]);
  });
});

describe('what is not found, and what is another’s', () => {
  test('a number in a wrong format, unknown or without steps breaks nothing and is asked again later', async () => {
    const cases = [
      ['belpost', 'api.belpost.by', 'BV280488510BY', () => json({ message: 'wrong' }, 422)],
      ['belpost', 'api.belpost.by', 'VV413770842BY', () => json({ data: [] })],
      ['kazpost', 'track.post.kz', 'CC016695190KZ', () => json({ error: 'not found' })],
      ['evropost', 'evropochta.by', 'BY080013226247', () => json(ERROR_OF_EVROPOST)],
    ] as const;
    for (const [carrier, host, number, answer] of cases) {
      const asker = await openPolling(carrier);
      await know(asker, [number]);
      outside(host, answer);
      await env.DB.prepare(`DELETE FROM quotas WHERE pool = 'carrier-gap'`).run();
      await run(T0);
      expect(await connectionOf(asker), number).toMatchObject({ failing_since: null });
      expect(await inboxOf(asker), number).toEqual([]);
      expect((await numberOf(asker, number))?.poll_due_at).toBeGreaterThan(T0 + HOUR);
      await env.DB.prepare('UPDATE connections SET poll_due_at = NULL').run();
    }
  });

  test('an answer about another number reaches neither parcel and is seen at the connection', async () => {
    const asker = await openPolling('belpost');
    await know(asker, ['EA009030735BY']);
    outside('api.belpost.by', () => json(recorded('carriers/belpost/number-mismatch.json')));
    await run(T0);
    await settled(asker);
    expect(await inboxOf(asker)).toEqual([]);
    expect((await track('EA009030735BY')).shipments[0]?.events ?? []).toEqual([]);
    expect((await track('EA009036435BY')).shipments).toEqual([]);
    expect((await connectionOf(asker)).failure).toBe('unreadable_answer');
  });

  test('a page instead of data is no news', async () => {
    const asker = await openPolling('evropost');
    await know(asker, ['BY080013226247']);
    outside('evropochta.by', () => xml('<html><body>Проверка браузера</body></html>'));
    await run(T0);
    expect(await inboxOf(asker)).toEqual([]);
    expect((await connectionOf(asker)).failure).toBe('unreadable_answer');
  });
});

const ERROR_OF_EVROPOST = { data: [{ Error: '1', ErrorDescription: 'Отправление не найдено' }] };

describe('Russian Post in the place of another post', () => {
  const ask = async (carriers: string[]) => {
    const seller = await openPolling('russian-post');
    for (const carrier of carriers) await openPolling(carrier, { sellerId: seller.sellerId });
    await know({ ...seller, carrier: 'kazpost' }, ['CC016695190KZ']);
    const kazpost = outside('track.post.kz', () => json(recorded('carriers/kazpost/events.json')));
    const post = outside('tracking.russianpost.ru', () =>
      xml(recorded('carriers/russian-post/single.xml')),
    );
    await run(T0);
    return { kazpost: paths(kazpost), post: paths(post) };
  };

  test('a Kazakh number is asked at Russian Post while the shop has not switched Kazpost on', async () => {
    expect(await ask([])).toEqual({ kazpost: [], post: ['/rtm34'] });
  });

  test('a Kazakh number is asked at Kazpost alone once the shop has switched it on', async () => {
    expect(await ask(['kazpost'])).toEqual({
      kazpost: ['/api/v2/CC016695190KZ/events'],
      post: [],
    });
  });
});
