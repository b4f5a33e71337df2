// What a seller does with parcels: add, correct, archive; and what others may not.
import { env } from 'cloudflare:test';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TrackAnswer } from '../../functions/contract/shipment.ts';
import { SellerShipment } from '../../functions/contract/shipment-work.ts';
import { joinShop, keyOf, type Member, openShop, type Shop } from './support/accounts.ts';
import {
  call,
  cdekStatus,
  expectProblem,
  newCdekNumber,
  newPosting,
  openHook,
  ozonState,
  post,
  settled,
  track,
} from './support/hooks.ts';
import { HOUR, listen, receiver, tell } from './support/listeners.ts';
import { add, ask, newSeries, send, store } from './support/shipments.ts';

let shop: Shop;
let owner: Member;
beforeAll(async () => {
  shop = await openShop();
  owner = shop.owner;
});

const one = async (id: string, who = owner): Promise<SellerShipment> => {
  const response = await ask(who, `/api/v1/shipments/${id}`);
  expect(response.status).toBe(200);
  return v.parse(SellerShipment, await response.json());
};
const change = (id: string, body: object) => send(owner, 'PATCH', `/api/v1/shipments/${id}`, body);
const changed = async (id: string, body: object): Promise<SellerShipment> => {
  const response = await change(id, body);
  expect(response.status, await response.clone().text()).toBe(200);
  return v.parse(SellerShipment, await response.json());
};
const deeds = async () =>
  (
    await env.DB.prepare(
      'SELECT action, actor, subject, detail FROM audit WHERE seller_id = ? ORDER BY id',
    )
      .bind(shop.id)
      .all<{ action: string; actor: string; subject: string | null; detail: string }>()
  ).results;

/** CDEK scans it, by webhook, as it would. */
async function scan(number: string, code: string, at: string): Promise<void> {
  const hook = await openHook('cdek', { sellerId: shop.id });
  await post(hook, cdekStatus(number, code, at));
  await settled(hook);
}

describe('adding parcels', () => {
  test('a parcel added twice with its ship-by time near sends one problem webhook and nothing else', async () => {
    const { owner: another, id } = await openShop();
    const endpoint = await listen(id);
    const shipBy = new Date(Date.now() + 5 * HOUR).toISOString();
    const number = newCdekNumber();
    for (let times = 0; times < 2; times++) await add(another, { number, carrier: 'cdek', shipBy });
    const received = receiver(endpoint);
    await tell(Date.now());
    expect(received.map(({ text }) => JSON.parse(text))).toMatchObject([
      { type: 'shipment.problem_raised', data: { problem: { reason: 'ship_by_near' } } },
    ]);
  });

  test('adding parcels reports which are new, which already exist and which look mistyped', async () => {
    const number = newCdekNumber();
    const body = { shipments: [{ number: ` ${number} ` }, { number: 'ra 644 000 001 ru' }] };
    const first = await (await send(owner, 'POST', '/api/v1/shipments', body)).json();
    expect(first).toMatchObject({
      results: [
        { number, isNew: true, checkDigitExpected: null },
        { number: 'RA644000001RU', isNew: true, checkDigitExpected: '5' },
      ],
    });
    const second = await (await send(owner, 'POST', '/api/v1/shipments', body)).json();
    expect(second).toMatchObject({ results: [{ isNew: false }, { isNew: false }] });
  });

  test('twenty concurrent requests for one number open one parcel and are all answered', async () => {
    const body = (i: number) => ({ shipments: [{ number, alsoKnownAs: [`${number}-${i}`] }] });
    const number = newCdekNumber();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => send(owner, 'POST', '/api/v1/shipments', body(i))),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    const told = await Promise.all(
      answers.map((answer) => answer.json<{ results: { id: string; isNew: boolean }[] }>()),
    );
    const results = told.flatMap((one) => one.results);
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(results.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect((await one(results[0]?.id ?? '')).numbers).toHaveLength(21);
  });

  test('a parcel is found by its posting number, its tracking number and the order number that it shares', async () => {
    const order = newPosting().slice(0, -2);
    const [number, other] = [newCdekNumber(), newCdekNumber()];
    await add(
      owner,
      { number: `${order}-1`, alsoKnownAs: [number], orderNumber: order, carrier: 'cdek' },
      { number: `${order}-2`, alsoKnownAs: [other], orderNumber: order },
    );
    const found = async (q: string) =>
      (
        await (
          await ask(owner, `/api/v1/shipments?q=${q}`)
        ).json<{ shipments: { number: string }[] }>()
      ).shipments.map((line) => line.number);
    expect((await found(order)).sort()).toEqual([`${order}-1`, `${order}-2`]);
    expect(await found(number)).toEqual([`${order}-1`]);
    expect(await found(other)).toEqual([`${order}-2`]);
    for (const posting of [`${order}-1`, `${order}-2`]) {
      expect(await found(posting)).toEqual([posting]);
    }
  });

  test('a parcel given several times in one call is added once, with all its numbers', async () => {
    const number = newCdekNumber();
    const posting = newPosting();
    const ids = await add(
      owner,
      { number },
      { number: posting, alsoKnownAs: [number] },
      { number },
    );
    expect(new Set(ids).size).toBe(1);
    expect((await one(ids[0] ?? '')).numbers.map((known) => known.number).sort()).toEqual(
      [number, posting].sort(),
    );
  });

  test('an added parcel is joined with webhooks that arrive before or after it', async () => {
    const [before, later] = [newCdekNumber(), newCdekNumber()];
    await scan(before, 'RECEIVED_AT_SHIPMENT_WAREHOUSE', '2026-10-01T08:00:00+0000');
    const [first, second] = await add(
      owner,
      { number: before, scheme: 'rFBS' },
      { number: later, scheme: 'rFBS' },
    );
    await scan(later, 'RECEIVED_AT_SHIPMENT_WAREHOUSE', '2026-10-01T08:00:00+0000');
    for (const id of [first, second]) {
      const parcel = await one(id ?? '');
      expect(parcel).toMatchObject({ status: 'in_transit', carrier: 'cdek', scheme: 'rFBS' });
      expect(parcel.shipment.events.map(({ source }) => source).sort()).toEqual([
        'cdek:push',
        'seller:api',
      ]);
    }
  });

  test('a request with an invalid parcel, or with more than 100, adds none and points to each error', async () => {
    const valid = newCdekNumber();
    const response = await send(owner, 'POST', '/api/v1/shipments', {
      shipments: [{ number: valid }, { number: '!!' }, { number: 'ABC', carrier: 'dhl-moon' }],
    });
    const body = await response.clone().json<{ errors: { pointer: string }[] }>();
    await expectProblem(response, 422, 'invalid-input');
    expect(body.errors.map(({ pointer }) => pointer)).toEqual([
      '/shipments/1/number',
      '/shipments/2/carrier',
    ]);
    const tooMany = Array.from({ length: 101 }, () => ({ number: newCdekNumber() }));
    const all = await send(owner, 'POST', '/api/v1/shipments', { shipments: tooMany });
    await expectProblem(all, 422, 'invalid-input');
    for (const number of [valid, tooMany[0]?.number]) {
      const listed = await ask(owner, `/api/v1/shipments?q=${number}`);
      expect(await listed.json()).toMatchObject({ shipments: [] });
    }
  });

  test('an added parcel cannot crowd another shop’s real parcel out of the public lookup', async () => {
    const number = newCdekNumber();
    await scan(number, 'RECEIVED_AT_SHIPMENT_WAREHOUSE', '2026-10-01T08:00:00+0000');
    const rival = (await openShop()).owner;
    await add(rival, { number, carrier: 'pony-express' });
    expect((await track(number)).shipments).toMatchObject([
      { carrier: 'cdek', status: 'in_transit' },
    ]);
    const unknown = newCdekNumber();
    await add(rival, { number: unknown });
    expect((await track(unknown)).shipments).toMatchObject([{ status: 'pending' }]);
  });
});

describe('a change of carrier', () => {
  test('a changed carrier is shown to the public, while earlier scans keep their own carrier', async () => {
    const number = newCdekNumber();
    await scan(number, 'RECEIVED_AT_SHIPMENT_WAREHOUSE', '2026-10-01T08:00:00+0000');
    const [id = ''] = await add(owner, { number });
    const parcel = await changed(id, { carrier: 'pony-express' });
    expect(parcel).toMatchObject({ carrier: 'pony-express', status: 'in_transit' });
    const [public_] = (await track(number)).shipments;
    expect(public_).toMatchObject({ carrier: 'pony-express', status: 'in_transit' });
    expect(public_?.events.map(({ carrier, source }) => [carrier, source])).toEqual([
      ['pony-express', 'seller:api'],
      ['seller', 'seller:api'],
      ['cdek', 'cdek:push'],
    ]);
    const line = await ask(owner, `/api/v1/shipments?carrier=pony-express&q=${number}`);
    expect(await line.json()).toMatchObject({ shipments: [{ id }] });
  });

  test('a changed carrier takes over the number that only the seller had given to the former one', async () => {
    const posting = newPosting();
    const number = newCdekNumber();
    const [id = ''] = await add(owner, { number: posting, alsoKnownAs: [number], carrier: 'cdek' });
    const parcel = await changed(id, { carrier: 'boxberry' });
    const owners = Object.fromEntries(parcel.numbers.map((known) => [known.number, known.carrier]));
    expect(owners).toEqual({ [number]: 'boxberry', [posting]: 'ozon' });
    expect(parcel.shipment.links.carrier).toContain(number);
  });

  test('the carrier of a parcel cannot be changed to an unknown one or an aggregator', async () => {
    const [id = ''] = await add(owner, { number: newCdekNumber() });
    for (const carrier of ['nobody', 'seventeen-track']) {
      await expectProblem(await change(id, { carrier }), 422, 'invalid-input');
    }
  });

  test('changing a parcel to the same carrier twice records the change once', async () => {
    const [id = ''] = await add(owner, { number: newCdekNumber() });
    await changed(id, { carrier: 'boxberry' });
    expect((await changed(id, { carrier: 'boxberry' })).shipment.events).toHaveLength(2);
  });
});

describe('correcting numbers', () => {
  test('a corrected parcel is found by the right number and no longer by the wrong one', async () => {
    const [wrong, right] = [newCdekNumber(), newCdekNumber()];
    const [id = ''] = await add(owner, { number: wrong });
    const parcel = await changed(id, { addNumbers: [right], removeNumbers: [wrong] });
    expect(parcel.number).toBe(right);
    expect(parcel.numbers.map((known) => known.number)).toEqual([right]);
    expect((await track(wrong)).shipments).toEqual([]);
    expect((await track(right)).shipments).toMatchObject([{ number: right }]);
  });

  test('the last number of a parcel cannot be removed', async () => {
    const number = newCdekNumber();
    const [id = ''] = await add(owner, { number });
    await expectProblem(await change(id, { removeNumbers: [number] }), 409, 'last-number');
  });

  test('adding another parcel’s number merges the two only when they are declared the same', async () => {
    const number = newCdekNumber();
    const posting = newPosting();
    await scan(number, 'RECEIVED_AT_SHIPMENT_WAREHOUSE', '2026-10-01T08:00:00+0000');
    const [kept = ''] = await add(owner, { number: posting });
    const [absorbed = ''] = await add(owner, { number });
    await expectProblem(await change(kept, { addNumbers: [number] }), 409, 'number-taken');
    const joined = await changed(kept, { addNumbers: [number], isSameParcel: true });
    expect(joined).toMatchObject({ id: kept, status: 'in_transit' });
    expect((await one(absorbed)).id).toBe(kept);
    expect((await track(number)).shipments).toHaveLength(1);
  });

  test('a parcel merged twice is found by the id it had first', async () => {
    const numbers = [newCdekNumber(), newCdekNumber(), newCdekNumber()];
    const [first = '', second = '', third = ''] = await add(
      owner,
      ...numbers.map((number) => ({ number })),
    );
    await changed(second, { addNumbers: [numbers[0]], isSameParcel: true });
    await changed(third, { addNumbers: [numbers[1]], isSameParcel: true });
    expect((await one(first)).id).toBe(third);
    expect((await one(second)).id).toBe(third);
  });
});

describe('archiving', () => {
  test('an archived parcel leaves the list, stays in the public lookup and can be restored', async () => {
    const number = newCdekNumber();
    await scan(number, 'DELIVERED', new Date(Date.now() - 72 * HOUR).toISOString());
    const [id = ''] = await add(owner, { number });
    const before = await track(number);
    const parcel = await changed(id, { archived: true });
    expect(parcel.archivedAt).not.toBeNull();
    expect(await track(number)).toEqual(before);
    const listed = await ask(owner, `/api/v1/shipments?q=${number}&archived=false`);
    expect(await listed.json()).toMatchObject({ shipments: [] });
    expect((await changed(id, { archived: false })).archivedAt).toBeNull();
  });

  test('adding and archiving a parcel each leave an audit entry with the actor', async () => {
    const [id = ''] = await add(owner, { number: newCdekNumber() });
    await changed(id, { archived: true });
    const last = (await deeds()).slice(-2);
    expect(last).toMatchObject([
      { action: 'parcels_added', actor: owner.id, subject: id },
      { action: 'parcels_archived', actor: owner.id, subject: id },
    ]);
  });
});

describe('bulk actions', () => {
  const act = async (body: object) => {
    const response = await send(owner, 'POST', '/api/v1/shipments/actions', body);
    expect(response.status).toBe(200);
    return (
      await response.json<{ results: { id: string; ok: boolean; problem: string | null }[] }>()
    ).results;
  };

  test('a bulk archive of 500 ids reports each result and leaves another shop’s parcel alone', async () => {
    const series = newSeries();
    await store(shop.id, series, 498);
    const theirs = newSeries();
    await store((await openShop()).id, theirs, 1);
    const own = Array.from(
      { length: 498 },
      (_, i) => `shp_${series}${String(i + 1).padStart(6, '0')}`,
    );
    const results = await act({
      action: 'archive',
      ids: [...own, `shp_${theirs}000001`, 'shp_none'],
    });
    expect(results.filter(({ ok }) => ok)).toHaveLength(498);
    expect(results.slice(498)).toEqual([
      { id: `shp_${theirs}000001`, ok: false, problem: 'not-found' },
      { id: 'shp_none', ok: false, problem: 'not-found' },
    ]);
    const archived = env.DB.prepare(
      'SELECT count(*) AS n FROM shipments WHERE seller_id = ? AND archived_at IS NOT NULL AND number LIKE ?',
    ).bind(shop.id, `${series}%`);
    expect(await archived.first('n')).toBe(498);
    const untouched = env.DB.prepare('SELECT archived_at FROM shipments WHERE id = ?');
    expect(await untouched.bind(`shp_${theirs}000001`).first('archived_at')).toBeNull();
  });

  test('a bulk change of carrier for thirty parcels succeeds and is shown to the public', async () => {
    const numbers = Array.from({ length: 30 }, newCdekNumber);
    const ids = await add(owner, ...numbers.map((number) => ({ number })));
    const results = await act({
      action: 'change_carrier',
      ids: [...ids, 'shp_none'],
      carrier: 'boxberry',
    });
    expect(results.filter(({ ok }) => ok)).toHaveLength(30);
    expect(await one(ids[29] ?? '')).toMatchObject({ carrier: 'boxberry' });
    expect((await track(numbers[0] ?? '')).shipments).toMatchObject([{ carrier: 'boxberry' }]);
  });

  test('a bulk action on more than 500 parcels is refused', async () => {
    const ids = Array.from({ length: 501 }, (_, i) => `shp_${i}`);
    const response = await send(owner, 'POST', '/api/v1/shipments/actions', {
      action: 'archive',
      ids,
    });
    await expectProblem(response, 422, 'invalid-input');
  });
});

describe('the CSV export', () => {
  const csv = async (query: string, who = owner): Promise<string[]> => {
    const response = await ask(who, `/api/v1/shipments/export.csv?${query}`);
    expect(response.headers.get('content-type')).toContain('text/csv');
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
      .decode(await response.arrayBuffer())
      .trimEnd()
      .split('\r\n');
  };

  test('the CSV export holds each of 1,203 matching parcels once, as UTF-8 with a byte order mark', async () => {
    const series = newSeries();
    await store(shop.id, series, 1203);
    const [head, ...rows] = await csv(`q=${series}`);
    expect(head?.startsWith('\uFEFFnumber,')).toBe(true);
    expect(rows).toHaveLength(1203);
    expect(new Set(rows.map((row) => row.split(',')[0])).size).toBe(1203);
  });

  test('the CSV export uses the requested language and lists all numbers of a parcel', async () => {
    const order = newPosting().slice(0, -2);
    const number = newCdekNumber();
    await add(owner, {
      number: `${order}-1`,
      alsoKnownAs: [number],
      orderNumber: order,
      carrier: 'cdek',
    });
    const [head, row] = await csv(`q=${order}-1&lang=ru`);
    expect(head).toContain('Номер заказа');
    expect(row).toContain(`${order}-1,${number},${order},СДЭК`);
  });

  test('the CSV export escapes cells that would start a formula', async () => {
    const series = newSeries();
    await store(shop.id, series, 1, { carried_by: `'=cmd|calc'`, scheme: `'@x'` });
    const [, row] = await csv(`q=${series}`);
    expect(row).toContain(`"'=cmd|calc","'@x"`);
  });
});

describe('saved views', () => {
  test('a saved view can be listed, changed and deleted only by the member who saved it', async () => {
    const wish = { title: ' Late ', query: { problem: 'past_eta', carrier: 'cdek' } };
    const saved = await send(owner, 'POST', '/api/v1/shipment-views', wish);
    expect(saved.status).toBe(201);
    const view = await saved.json<{ id: string }>();
    expect(view).toMatchObject({ title: 'Late', query: { problem: 'past_eta', carrier: 'cdek' } });
    const agent = await joinShop(shop.id, 'agent');
    const list = async (who: Member) =>
      (await (await ask(who, '/api/v1/shipment-views')).json<{ views: object[] }>()).views;
    expect(await list(owner)).toEqual([view]);
    expect(await list(agent)).toEqual([]);
    const path = `/api/v1/shipment-views/${view.id}`;
    await expectProblem(await send(agent, 'DELETE', path), 404, 'not-found');
    await expectProblem(await send(agent, 'PUT', path, wish), 404, 'not-found');
    const renewed = await send(owner, 'PUT', path, {
      title: 'Mine',
      query: { status: 'delivered' },
    });
    expect(await renewed.json()).toMatchObject({ title: 'Mine', query: { status: 'delivered' } });
    expect((await send(owner, 'DELETE', path)).status).toBe(200);
    expect(await list(owner)).toEqual([]);
  });
});

describe('permissions', () => {
  const writes = (
    id: string,
  ): ['POST' | 'PATCH' | 'PUT' | 'DELETE', string, object | undefined][] => [
    ['POST', '/api/v1/shipments', { shipments: [{ number: 'ABC123' }] }],
    ['POST', '/api/v1/shipments/actions', { action: 'archive', ids: [id] }],
    ['PATCH', `/api/v1/shipments/${id}`, { archived: true }],
    ['POST', '/api/v1/shipment-views', { title: 'x', query: {} }],
    ['PUT', '/api/v1/shipment-views/x', { title: 'x', query: {} }],
    ['DELETE', '/api/v1/shipment-views/x', undefined],
  ];

  test('a viewer can read and export parcels but cannot change anything', async () => {
    const [id = ''] = await add(owner, { number: newCdekNumber() });
    const viewer = await joinShop(shop.id, 'viewer');
    for (const path of ['shipments', 'shipments/export.csv', `shipments/${id}`, 'shipment-views']) {
      expect((await ask(viewer, `/api/v1/${path}`)).status, path).toBe(200);
    }
    for (const [method, path, body] of writes(id)) {
      await expectProblem(await send(viewer, method, path, body), 403, 'forbidden');
    }
  });

  test('parcels and saved views can neither be read nor changed without an account', async () => {
    const [id = ''] = await add(owner, { number: newCdekNumber() });
    for (const path of ['shipments', 'shipments/export.csv', `shipments/${id}`, 'shipment-views']) {
      await expectProblem(await call(`/api/v1/${path}`), 401, 'unauthorized');
    }
    const before = await one(id);
    for (const [method, path, body] of writes(id)) {
      const headers = { 'content-type': 'application/json' };
      const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
      await expectProblem(await call(path, init), 401, 'unauthorized');
    }
    expect(await one(id)).toEqual(before);
  });

  test('a read-only API key can list parcels but cannot add one', async () => {
    const { key } = await keyOf(shop, 'read');
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    expect((await call('/api/v1/shipments', { headers })).status).toBe(200);
    const body = JSON.stringify({ shipments: [{ number: 'ABC123' }] });
    const refused = await call('/api/v1/shipments', { method: 'POST', headers, body });
    await expectProblem(refused, 403, 'forbidden');
  });

  test('another shop can neither read a parcel by its id nor change it, singly or in bulk', async () => {
    const [id = ''] = await add(owner, { number: newCdekNumber() });
    const before = await one(id);
    const rival = (await openShop()).owner;
    await expectProblem(await ask(rival, `/api/v1/shipments/${id}`), 404, 'not-found');
    for (const body of [{ archived: true }, { carrier: 'cdek' }, { addNumbers: ['ABC123'] }]) {
      const response = await send(rival, 'PATCH', `/api/v1/shipments/${id}`, body);
      await expectProblem(response, 404, 'not-found');
    }
    for (const action of [
      { action: 'archive' },
      { action: 'unarchive' },
      { action: 'change_carrier', carrier: 'boxberry' },
    ]) {
      const body = { ...action, ids: [id] };
      const response = await send(rival, 'POST', '/api/v1/shipments/actions', body);
      expect(await response.json()).toEqual({ results: [{ id, ok: false, problem: 'not-found' }] });
    }
    expect(await one(id)).toEqual(before);
  });
});

test('an Ozon webhook for a posting updates the parcel that its seller had added', async () => {
  const posting = newPosting();
  const [id = ''] = await add(owner, { number: posting });
  const hook = await openHook('ozon', { sellerId: shop.id });
  await post(hook, ozonState(posting, 'posting_on_way_to_city', '2026-10-01T08:00:00Z'));
  await settled(hook);
  expect(await one(id)).toMatchObject({ status: 'in_transit', carrier: 'ozon' });
  const answer: TrackAnswer = await track(posting);
  expect(answer.shipments).toHaveLength(1);
});
