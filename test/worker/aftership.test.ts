// Parcels as AfterShip's API shows them: who may, page after page, what is kept, and the shape of refusals.
import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, test } from 'vitest';
import { keyOf, openShop, type Shop } from './support/accounts.ts';
import { call, newCdekNumber, newPosting } from './support/hooks.ts';
import { add, send } from './support/shipments.ts';

const BASE = '/aftership/tracking/2026-07';

interface Envelope {
  meta: { code: number; type?: string; message?: string; parcel_desk?: { problem: string } };
  // biome-ignore lint/suspicious/noExplicitAny: read as a connector does
  data: any;
}

async function ask(key: string, path: string, method = 'GET', body?: unknown) {
  const answer = await call(`${BASE}${path}`, {
    method,
    headers: { 'as-api-key': key, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: answer.status, headers: answer.headers, ...(await answer.json<Envelope>()) };
}

let ours: Shop;
let stranger: Shop;
let key: string;
let readKey: string;
let strangers: string;
beforeAll(async () => {
  [ours, stranger] = await Promise.all([openShop(), openShop()]);
  key = (await keyOf(ours, 'write')).key;
  readKey = (await keyOf(ours, 'read')).key;
  strangers = (await keyOf(stranger, 'write')).key;
});

const ROUTES: [method: string, path: (id: string) => string, body?: object][] = [
  ['GET', () => '/trackings'],
  ['POST', () => '/trackings', { tracking_number: '1106321645' }],
  ['GET', (id) => `/trackings/${id}`],
  ['PUT', (id) => `/trackings/${id}`, { slug: 'cdek' }],
  ['DELETE', (id) => `/trackings/${id}`],
  ['POST', (id) => `/trackings/${id}/retrack`],
  ['POST', (id) => `/trackings/${id}/mark-as-completed`, { reason: 'DELIVERED' }],
  ['GET', () => '/couriers'],
  ['POST', () => '/couriers/detect', { tracking_number: '1106321645' }],
];

describe('a connector', () => {
  test('without a key, or with one that is revoked, expired or guessed, a connector gets 401 in AfterShip’s envelope', async () => {
    const [id = ''] = await add(ours.owner, { number: newCdekNumber() });
    const [revoked, expired] = [await keyOf(ours, 'write'), await keyOf(ours, 'write')];
    await env.DB.batch([
      env.DB.prepare('UPDATE api_keys SET enabled = 0 WHERE id = ?').bind(revoked.id),
      env.DB.prepare('UPDATE api_keys SET expiresAt = ? WHERE id = ?').bind(
        new Date(Date.now() - 1000).toISOString(),
        expired.id,
      ),
    ]);
    for (const [method, path, body] of ROUTES) {
      for (const bad of ['', 'pd_guessed', 'x'.repeat(5000), revoked.key, expired.key]) {
        const { status, meta, data } = await ask(bad, path(id), method, body);
        expect([status, meta.code, meta.type, data], `${method} ${path(id)}`).toEqual([
          401,
          401,
          'Unauthorized',
          {},
        ]);
      }
    }
  });

  test('a signed-in browser and a bearer key open nothing to a connector', async () => {
    for (const headers of [ours.owner.headers, { authorization: `Bearer ${key}` }]) {
      const answer = await call(`${BASE}/trackings`, { headers });
      expect(answer.status).toBe(401);
    }
  });

  test('a read key reads and is refused every write, and nothing changes', async () => {
    const [id = ''] = await add(ours.owner, { number: newCdekNumber() });
    for (const [method, path, body] of ROUTES) {
      const { status, meta } = await ask(readKey, path(id), method, body);
      const mayRead = method === 'GET' || path(id) === '/couriers/detect';
      expect([status, meta.code], `${method} ${path(id)}`).toEqual(
        mayRead ? [200, 200] : [403, 403],
      );
    }
    const { data } = await ask(readKey, `/trackings/${id}`);
    expect(data.parcel_desk.archived_at).toBeNull();
  });

  test('a tracking of another shop looks like one that does not exist, whatever is done to it', async () => {
    const number = newCdekNumber();
    const [id = ''] = await add(ours.owner, { number });
    for (const [method, path, body] of ROUTES.filter(([, path]) => path('x') !== path('y'))) {
      for (const asked of [id, 'shp_nobody', 'x'.repeat(3000), "' OR 1=1 --", '%00']) {
        const { status, meta } = await ask(
          strangers,
          path(encodeURIComponent(asked)),
          method,
          body,
        );
        expect([status, meta.code], `${method} ${asked.slice(0, 20)}`).toEqual([404, 4004]);
      }
    }
    const found = await ask(strangers, `/trackings?tracking_numbers=${number}`);
    expect(found.data.trackings).toEqual([]);
    expect((await ask(key, `/trackings/${id}`)).data.active).toBe(true);
  });
});

describe('a list of trackings', () => {
  test('pages follow one another by cursor, each parcel once, the newest first', async () => {
    const shop = await openShop();
    const { key } = await keyOf(shop, 'read');
    const ids: string[] = [];
    for (let i = 0; i < 7; i++) ids.push(...(await add(shop.owner, { number: newCdekNumber() })));
    const seen: string[] = [];
    let cursor = '';
    for (let pages = 0; pages < 9; pages++) {
      const { data } = await ask(key, `/trackings?limit=3&cursor=${cursor}`);
      seen.push(...data.trackings.map((one: { id: string }) => one.id));
      expect(data.pagination.has_next_page).toBe(data.pagination.next_cursor !== undefined);
      if (!data.pagination.has_next_page) break;
      cursor = encodeURIComponent(data.pagination.next_cursor);
    }
    expect(seen).toHaveLength(7);
    expect(seen.toSorted()).toEqual(ids.toSorted());
  });

  test('a filter is followed, or refused by its name, never left out', async () => {
    const shop = await openShop();
    const { key } = await keyOf(shop, 'read');
    const [cdek, order] = [newCdekNumber(), newPosting().slice(0, -2)];
    const [id = ''] = await add(shop.owner, { number: cdek, carrier: 'cdek', orderNumber: order });
    await add(shop.owner, { number: newPosting(), carrier: 'ozon' });
    const idsOf = async (query: string) =>
      (await ask(key, `/trackings?${query}`)).data.trackings.map((one: { id: string }) => one.id);
    for (const query of [
      `tracking_numbers=${cdek}`,
      `tracking_numbers=${cdek.slice(0, 4)},${cdek}`,
      `keyword=${cdek.slice(0, 8)}`,
      `order_id=${order}`,
      'slug=cdek',
      'created_at_min=2020-01-01T00:00:00+08:00&slug=cdek',
      `slug=cdek&tag=Pending&created_at_min=2020-01-01T00:00:00%2B08:00`,
      `tracking_numbers=${cdek}&tag=Pending,InfoReceived&return_to_sender=false`,
    ])
      expect(await idsOf(query), query).toEqual([id]);
    for (const query of [
      `tracking_numbers=${cdek.slice(0, 8)}`,
      `order_id=${cdek}`,
      'tag=Delivered',
      'return_to_sender=true',
      'slug=usps,4px',
      'created_at_max=2020-01-01T00:00:00Z',
      `tracking_numbers=${cdek}&updated_at_max=2020-01-01T00:00:00Z`,
    ])
      expect(await idsOf(query), query).toEqual([]);
    for (const [query, field] of [
      ['destination=RUS', 'destination'],
      ['transit_time=5', 'transit_time'],
      ['tag=Lost', 'tag'],
      ['limit=0', 'limit'],
      ['limit=x', 'limit'],
      ['created_at_min=soon', 'created_at_min'],
      ['created_at_min=50', 'created_at_min'],
      ['updated_at_max=2026-13-45', 'updated_at_max'],
      ['cursor=guessed', 'cursor'],
      [`cursor=${'a'.repeat(4000)}`, 'cursor'],
      [`keyword=${'a'.repeat(5000)}`, 'keyword'],
      [
        `tracking_numbers=${Array.from({ length: 101 }, (_, i) => 1_100_000_000 + i).join()}`,
        'tracking_numbers',
      ],
    ]) {
      const { status, meta } = await ask(key, `/trackings?${query}`);
      expect([status, meta.code, meta.message], query).toEqual([
        400,
        4008,
        expect.stringContaining(`${field} is invalid`),
      ]);
    }
  });

  test('only the fields asked for are sent, with those a tracking is known by', async () => {
    const shop = await openShop();
    const { key } = await keyOf(shop, 'read');
    await add(shop.owner, { number: newCdekNumber() });
    const { data } = await ask(key, '/trackings?fields=tag,checkpoints,__proto__');
    expect(Object.keys(data.trackings[0]).sort()).toEqual([
      'checkpoints',
      'id',
      'slug',
      'tag',
      'tracking_number',
    ]);
    expect(data.parcel_desk.not_mapped).toContain('pagination.total');
  });
});

describe('a connector that writes', () => {
  test('a number is added once, and adding it again names the tracking that is there', async () => {
    const number = newCdekNumber();
    const body = {
      tracking_number: number,
      slug: 'cdek',
      title: 'A gift',
      customers: [{ name: 'A' }],
    };
    const made = await ask(key, '/trackings', 'POST', body);
    expect([made.status, made.meta.code]).toEqual([201, 201]);
    expect(made.data).toMatchObject({ tracking_number: number, slug: 'cdek', customers: [] });
    expect(made.data.parcel_desk.not_kept).toEqual(['title', 'customers']);
    const again = await ask(key, '/trackings', 'POST', { tracking_number: ` ${number} ` });
    expect([again.status, again.meta.code, again.data.id]).toEqual([400, 4003, made.data.id]);
  });

  test('one number added by two requests at once becomes one parcel', async () => {
    const number = newCdekNumber();
    const answers = await Promise.all(
      [0, 1, 2].map(() => ask(key, '/trackings', 'POST', { tracking_number: number })),
    );
    expect(answers.map(({ meta }) => meta.code).sort()).toEqual([201, 4003, 4003]);
    expect(new Set(answers.map(({ data }) => data.id)).size).toBe(1);
    const { data } = await ask(key, `/trackings?tracking_numbers=${number}`);
    expect(data.trackings).toHaveLength(1);
  });

  test('a deleted tracking is put away, and adding its number or a retrack brings it back', async () => {
    const number = newCdekNumber();
    const { data: made } = await ask(key, '/trackings', 'POST', { tracking_number: number });
    const gone = await ask(key, `/trackings/${made.id}`, 'DELETE');
    expect([gone.status, gone.data.active]).toEqual([200, false]);
    const back = await ask(key, '/trackings', 'POST', { tracking_number: number });
    expect([back.status, back.data.id, back.data.active]).toEqual([201, made.id, true]);
    const watched = await ask(key, `/trackings/${made.id}/retrack`, 'POST');
    expect([watched.status, watched.meta.code]).toEqual([400, 4013]);
    await ask(key, `/trackings/${made.id}`, 'DELETE');
    const retracked = await ask(key, `/trackings/${made.id}/retrack`, 'POST');
    expect([retracked.status, retracked.data.active]).toEqual([200, true]);
  });

  test('of an update the carrier is kept, and an update of anything else is refused', async () => {
    const [id = ''] = await add(ours.owner, { number: newCdekNumber() });
    const changed = await ask(key, `/trackings/${id}`, 'PUT', { slug: '4px', note: 'soon' });
    expect([changed.data.slug, changed.data.parcel_desk.not_kept]).toEqual(['4px', ['note']]);
    for (const [body, code] of [
      [{ title: 'A gift' }, 4008],
      [{ slug: 'no-such-carrier' }, 4010],
      [{ slug: 17 }, 4010],
      [{}, 400],
      [[], 400],
    ] as const) {
      const { status, meta } = await ask(key, `/trackings/${id}`, 'PUT', body);
      expect([status, meta.code], JSON.stringify(body)).toEqual([400, code]);
    }
    const told = await ask(key, `/trackings/${id}/mark-as-completed`, 'POST', {
      reason: 'DELIVERED',
    });
    expect([told.status, (await ask(key, `/trackings/${id}`)).data.tag]).toEqual([403, 'Pending']);
  });

  test('a body that cannot be read, is too long or has no number is refused in AfterShip’s words', async () => {
    for (const [body, code] of [
      ['{', 4001],
      ['', 4001],
      ['null', 4005],
      [{}, 4005],
      [{ tracking_number: 17 }, 4005],
      [{ tracking_number: '??' }, 4005],
      [{ tracking_number: 'A'.repeat(5000) }, 4005],
      [{ tracking_number: newCdekNumber(), slug: 'usps' }, 4010],
      [{ tracking_number: newCdekNumber(), note: 'x'.repeat(300_000) }, 400],
    ] as const) {
      const { status, meta } = await ask(key, '/trackings', 'POST', body);
      expect([status, meta.code], JSON.stringify(body).slice(0, 60)).toEqual([400, code]);
      expect(meta.parcel_desk?.problem).toMatch(/^https:\/\/desk\.test\/problems\/[a-z-]+$/);
    }
  });

  test('what nobody offers here is not found, by any method', async () => {
    for (const [method, path] of [
      ['GET', '/courier-connections'],
      ['POST', '/estimated-delivery-date/predict'],
      ['PATCH', '/trackings'],
      ['DELETE', '/couriers'],
    ] as const) {
      const { status, meta } = await ask(key, path, method);
      expect([status, meta.code, meta.type]).toEqual([404, 404, 'NotFound']);
    }
  });
});

describe('couriers', () => {
  test('couriers are those that bring parcels, by AfterShip’s slug where it is known', async () => {
    const { data } = await ask(readKey, '/couriers');
    const slugs = data.couriers.map((one: { slug: string }) => one.slug);
    expect(slugs).toEqual(expect.arrayContaining(['cdek', 'russian-post', '4px', 'ozon']));
    expect(slugs).not.toContain('aftership');
    expect(data.total).toBe(slugs.length);
    const one = await ask(readKey, '/couriers?slug=4px');
    expect(one.data.couriers).toMatchObject([{ slug: '4px', name: '4PX' }]);
  });

  test('a number is recognised, among the wanted couriers only', async () => {
    const body = { tracking_number: 'RA644000001RU' };
    const { data } = await ask(readKey, '/couriers/detect', 'POST', body);
    expect(data.couriers[0].slug).toBe('russian-post');
    const none = await ask(readKey, '/couriers/detect', 'POST', { ...body, slug: ['cdek'] });
    expect(none.data).toMatchObject({ total: 0, couriers: [] });
  });
});

test('a parcel tells a connector its checkpoints and whose turn it is, as its own API does', async () => {
  const [id = ''] = await add(ours.owner, { number: newCdekNumber(), carrier: 'cdek' });
  const own = await (
    await send(ours.owner, 'PATCH', `/api/v1/shipments/${id}`, { carrier: 'cdek' })
  ).json<{
    situation: { case: string; turn: string };
    page: string;
    shipment: { events: { receivedAt: string }[] };
  }>();
  const { data } = await ask(key, `/trackings/${id}?lang=zh-Hans`);
  expect(data.parcel_desk).toMatchObject({ case: own.situation.case, turn: own.situation.turn });
  expect(data.aftership_tracking_url).toBe(`https://desk.test/zh${own.page}`);
  expect(data.checkpoints.map((one: { created_at: string }) => one.created_at)).toEqual(
    own.shipment.events.map(({ receivedAt }) => receivedAt).toReversed(),
  );
});
