// What a seller does at Ozon from here: only what is offered, twenty at a time, each with its own answer.
import { env } from 'cloudflare:test';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ActionResult, OzonRating, Return } from '../../functions/contract/ozon.ts';
import { rereadOzon } from '../../functions/ozon/reread.ts';
import { joinShop, type Member, openShop, type Shop } from './support/accounts.ts';
import { call, expectProblem, settled, track } from './support/hooks.ts';
import { outside } from './support/outside.ts';
import { connectOzon, type OzonSeller, syncWhole } from './support/ozon.ts';
import { wholeDatabase } from './support/whole-database.ts';

let shop: Shop;
let agent: Member;
let viewer: Member;
let stranger: Member;
let seller: OzonSeller;

beforeEach(async () => {
  shop = await openShop();
  [agent, viewer] = await Promise.all([joinShop(shop.id, 'agent'), joinShop(shop.id, 'viewer')]);
  stranger = (await openShop()).owner;
  seller = await connectOzon({ sellerId: shop.id, now: Date.now, pageMax: 100 });
  await syncWhole(seller);
});

const api = (who: Member, path: string, body?: object) =>
  call(`/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { ...who.headers, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

const results = async (response: Response): Promise<Record<string, string>> => {
  expect(response.status).toBe(200);
  const { results: all } = await response.json<{ results: ActionResult[] }>();
  return Object.fromEntries(all.map(({ postingNumber, outcome }) => [postingNumber, outcome]));
};

const setNumbers = (who: Member, items: [posting: string, tracking: string][]) =>
  api(who, '/ozon/tracking-numbers', {
    items: items.map(([postingNumber, trackingNumber]) => ({ postingNumber, trackingNumber })),
  });

const deeds = async () =>
  (
    await env.DB.prepare('SELECT * FROM audit WHERE seller_id = ? AND action LIKE ? ORDER BY id')
      .bind(shop.id, 'ozon_%')
      .all<{ action: string; actor: string; subject: string; detail: string }>()
  ).results;

const calls = (method: string) => seller.asked().filter((path) => path === method);
const SET = '/v2/fbs/posting/tracking-number/set';

describe('tracking numbers', () => {
  test('a tracking number is sent to Ozon, has an audit entry and finds the parcel', async () => {
    const told = await setNumbers(agent, [[seller.posting(4), ' 1106321645 ']]);
    expect(await results(told)).toEqual({ [seller.posting(4)]: 'done' });
    expect(seller.ozon.shop(seller.clientId).postings[3]?.trackingNumber).toBe('1106321645');
    expect(await deeds()).toMatchObject([
      { action: 'ozon_tracking_set', actor: agent.id, subject: seller.posting(4) },
    ]);
    await rereadOzon(env, Date.now());
    await settled(seller);
    const numbers = (await track('1106321645')).shipments.map(({ number }) => number);
    expect(numbers).toContain(seller.posting(4));
  });

  test('tracking numbers go to Ozon twenty per call, and each posting has its own outcome', async () => {
    const first = seller.ozon.shop(seller.clientId).postings[2];
    if (!first) throw new Error('no posting');
    const series = first.number.slice(0, 8);
    const more = Array.from({ length: 42 }, (_, i) => ({
      ...first,
      number: `${series}-${String(100 + i).padStart(4, '0')}-1`,
      actions: i === 30 ? [] : first.actions,
    }));
    seller.ozon.shop(seller.clientId).postings.push(...more);
    await syncWhole(seller, seller.openedAt + 3_600_000);
    const response = await setNumbers(
      agent,
      more.map(({ number }, i) => [number, `TRACK${1000 + i}`]),
    );
    const outcomes = Object.values(await results(response));
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(41);
    expect(outcomes[30]).toBe('not_offered');
    expect(calls(SET)).toHaveLength(3);
  });

  test('a tracking number that is already set is not sent to Ozon again', async () => {
    await setNumbers(agent, [[seller.posting(4), 'TRACK0001']]);
    const again = await setNumbers(agent, [[seller.posting(4), 'TRACK0001']]);
    expect(await results(again)).toEqual({ [seller.posting(4)]: 'already' });
    expect(calls(SET)).toHaveLength(1);
    expect(await deeds()).toHaveLength(1);
  });

  test('a tracking number that Ozon refuses does not stop the others', async () => {
    const fake = seller.ozon.shop(seller.clientId).postings;
    // Ozon changed its mind since it was last asked.
    if (fake[4]) fake[4].actions = [];
    const response = await setNumbers(agent, [
      [seller.posting(4), 'TRACK0003'],
      [seller.posting(5), 'TRACK0004'],
      [seller.posting(2), 'TRACK0002'],
      ['99999999-0001-1', 'TRACK0009'],
    ]);
    expect(await results(response)).toEqual({
      [seller.posting(4)]: 'done',
      [seller.posting(5)]: 'refused',
      [seller.posting(2)]: 'not_offered',
      '99999999-0001-1': 'unknown_posting',
    });
    expect((await deeds()).map(({ subject }) => subject)).toEqual([seller.posting(4)]);
  });

  test('a tracking number that meets Ozon’s rate limit is reported as try_again and not audited', async () => {
    seller.ozon.fail(seller.clientId, SET, { status: 429, times: 9 });
    const response = await setNumbers(agent, [[seller.posting(4), 'TRACK0003']]);
    expect(await results(response)).toEqual({ [seller.posting(4)]: 'try_again' });
    expect(await deeds()).toEqual([]);
  });

  test('a tracking number is accepted for a posting that is not synced yet', async () => {
    const fake = seller.ozon.shop(seller.clientId).postings;
    const [model] = fake.slice(2);
    if (!model) throw new Error('no posting');
    const number = `${model.number.slice(0, 8)}-0777-1`;
    fake.push({ ...model, number });
    expect(await results(await setNumbers(agent, [[number, 'TRACK0777']]))).toEqual({
      [number]: 'done',
    });
  });

  test('two tracking numbers for one posting are refused as invalid input', async () => {
    const response = await setNumbers(agent, [
      [seller.posting(4), 'TRACK0001'],
      [seller.posting(4), 'TRACK0002'],
    ]);
    await expectProblem(response, 422, 'invalid-input');
  });
});

describe('posting states', () => {
  const move = (action: string, ...postings: string[]) =>
    api(agent, '/ozon/moves', { action, postings });

  test('a posting moves through its states only as Ozon offers them', async () => {
    const number = seller.posting(5);
    expect(await results(await move('delivered', number))).toEqual({ [number]: 'not_offered' });
    for (const action of ['delivering', 'last_mile', 'delivered']) {
      expect(await results(await move(action, number))).toEqual({ [number]: 'done' });
      await rereadOzon(env, Date.now());
      await settled(seller);
    }
    const [shipment] = (await track(number)).shipments;
    expect(shipment?.subStatus).toBe('presumed_delivered');
    expect(await deeds()).toHaveLength(3);
  });

  test('a posting moved to the same state twice at the same moment, and once more, is moved and audited once', async () => {
    const number = seller.posting(5);
    const twice = await Promise.all([move('delivering', number), move('delivering', number)]);
    const outcomes = (await Promise.all(twice.map(results))).map((one) => one[number]);
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
    expect(await deeds()).toHaveLength(1);
    const asked = calls('/v2/fbs/posting/delivering').length;
    const again = await results(await move('delivering', number));
    expect(again[number]).not.toBe('done');
    expect(calls('/v2/fbs/posting/delivering')).toHaveLength(asked);
    expect(await deeds()).toHaveLength(1);
  });

  test('a posting is shown with its state and the actions that Ozon offers', async () => {
    const state = await (await api(viewer, `/ozon/postings/${seller.posting(5)}`)).json();
    expect(state).toMatchObject({
      status: 'awaiting_deliver',
      actions: ['set_tracking_number', 'delivering', 'set_cutoff'],
    });
  });
});

describe('the hand-over time', () => {
  const cutoff = (who: Member, number: string, cutoffAt: string) =>
    api(who, `/ozon/postings/${number}/cutoff`, { cutoffAt });
  const soon = new Date(Date.now() + 3_600_000).toISOString();

  test('a hand-over time can be set once, when Ozon offers it', async () => {
    expect(await (await cutoff(agent, seller.posting(3), soon)).json()).toMatchObject({
      outcome: 'done',
    });
    expect(await (await cutoff(agent, seller.posting(3), soon)).json()).toMatchObject({
      outcome: 'not_offered',
    });
  });

  test('a hand-over time later than the planned one is refused without asking Ozon', async () => {
    const later = new Date(Date.now() + 5 * 86_400_000).toISOString();
    expect(await (await cutoff(agent, seller.posting(3), later)).json()).toEqual({
      postingNumber: seller.posting(3),
      outcome: 'cutoff_too_late',
      message: null,
    });
    expect(calls('/v1/posting/cutoff/set')).toEqual([]);
  });

  test('a hand-over time that Ozon refuses comes back with Ozon’s message', async () => {
    const past = '2020-01-01T00:00:00.000Z';
    expect(await (await cutoff(agent, seller.posting(3), past)).json()).toEqual({
      postingNumber: seller.posting(3),
      outcome: 'refused',
      message: 'INVALID_CUTOFF_DATE',
    });
  });
});

describe('a request to cancel', () => {
  const open = async () =>
    (
      await (
        await api(viewer, '/ozon/cancellations')
      ).json<{ requests: { id: string; number: string }[] }>()
    ).requests;

  test('a cancellation request that is approved twice at the same moment, and once more, cancels the order once', async () => {
    const [request] = await open();
    expect(request?.number).toBe(seller.posting(3));
    const path = `/ozon/cancellations/${request?.id}/approve`;
    const twice = await Promise.all([api(agent, path, {}), api(agent, path, {})]);
    const outcomes = await Promise.all(
      twice.map(async (one) => (await one.json<{ outcome: string }>()).outcome),
    );
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
    expect(await (await api(agent, path, {})).json()).toMatchObject({ outcome: 'already' });
    expect(await deeds()).toMatchObject([{ detail: '{"decision":"approved"}' }]);
    expect(await open()).toEqual([]);
    await rereadOzon(env, Date.now());
    await settled(seller);
    expect((await track(seller.posting(3))).shipments[0]?.status).toBe('cancelled');
  });

  test('an unanswered cancellation request stops the number and the hand-over, and nothing once it is refused', async () => {
    const [request] = await open();
    const number = seller.posting(3);
    expect(request?.number).toBe(number);
    const move = () => api(agent, '/ozon/moves', { action: 'delivering', postings: [number] });
    expect(await results(await setNumbers(agent, [[number, '1106321645']]))).toEqual({
      [number]: 'cancel_requested',
    });
    expect(await results(await move())).toEqual({ [number]: 'cancel_requested' });
    expect(calls(SET)).toEqual([]);
    expect(calls('/v2/fbs/posting/delivering')).toEqual([]);
    expect(await deeds()).toEqual([]);

    // On its way by now: the stored turn is the carrier's, and the seller still has to answer.
    await env.DB.prepare(
      `UPDATE shipments SET status = 'in_transit', action_required_by = 'carrier' WHERE number = ?`,
    )
      .bind(number)
      .run();
    const yours = async () => {
      const page = await api(viewer, '/shipments?actionRequiredBy=seller');
      const { shipments } = await page.json<{ shipments: { number: string }[] }>();
      return shipments.map((one) => one.number).includes(number);
    };
    expect(await yours()).toBe(true);

    await api(agent, `/ozon/cancellations/${request?.id}/reject`, { comment: 'Уже в пути' });
    expect(await yours()).toBe(false);
    expect(await results(await setNumbers(agent, [[number, '1106321645']]))).toEqual({
      [number]: 'done',
    });
    expect(await results(await move())).toEqual({ [number]: 'done' });
  });

  test('a rejected cancellation request leaves the order, and its comment reaches Ozon and is in no table', async () => {
    const [request] = await open();
    const path = `/ozon/cancellations/${request?.id}/reject`;
    const comment = 'Уже в пути, тайна';
    const asked = outside('ozon.test', (one) => seller.ozon.answer(one));
    expect(await (await api(agent, path, { comment })).json()).toMatchObject({ state: 'rejected' });
    expect(await asked[0]?.json()).toEqual({ cancellation_id: Number(request?.id), comment });
    expect(asked.map(({ url }) => new URL(url).pathname)).toEqual([
      '/v2/conditional-cancellation/reject',
    ]);
    const stored = await wholeDatabase();
    expect(stored.includes('ozon_request_decided')).toBe(true);
    expect(stored.includes('тайна')).toBe(false);
    expect(seller.ozon.shop(seller.clientId).postings[2]?.status).toBe('awaiting_deliver');
  });

  test('a cancellation request that was decided elsewhere is reported as gone', async () => {
    const [request] = await open();
    seller.ozon.shop(seller.clientId).cancellations.length = 0;
    const path = `/ozon/cancellations/${request?.id}/approve`;
    expect(await (await api(agent, path, {})).json()).toMatchObject({ state: 'gone' });
    expect(await open()).toEqual([]);
  });
});

describe('returns and the index', () => {
  test('waiting returns are listed with the one disposed of next first', async () => {
    const { returns, next } = await (await api(viewer, '/returns?which=waiting')).json<{
      returns: Return[];
      next: string | null;
    }>();
    expect(returns.map(({ number }) => number)).toEqual([seller.posting(15), seller.posting(13)]);
    expect(returns[0]?.shipmentId).toMatch(/^shp_/);
    expect(returns[0]?.storage?.cost).toEqual({ minor: 12_000, currency: 'RUB' });
    expect(next).toBeNull();
    const all = await (await api(viewer, '/returns')).json<{ returns: Return[] }>();
    expect(all.returns).toHaveLength(4);
  });

  test('returns are listed page by page, each once, and waiting ones by the day of disposal', async () => {
    const { returns: fakes } = seller.ozon.shop(seller.clientId);
    const model = fakes.find(({ number }) => number === seller.posting(13));
    if (!model) throw new Error('no return');
    // Two hundred beside the two that wait, due at two instants: a page ends between equal ones.
    const later = (i: number) => (model.disposalAt ?? 0) + (i % 2) * 3_600_000;
    const alike = Array.from({ length: 200 }, (_, i) => ({
      ...model,
      id: 9_000_000 + i,
      disposalAt: later(i),
    }));
    fakes.push(...alike);
    await syncWhole(seller, seller.openedAt + 20 * 3_600_000);
    for (const [which, count] of [
      ['waiting', 202],
      ['all', 204],
    ] as const) {
      const pages: Return[][] = [];
      let after = '';
      do {
        const path = `/returns?which=${which}${after && `&after=${after}`}`;
        const page = await (await api(viewer, path)).json<{ returns: Return[]; next: string }>();
        pages.push(page.returns);
        after = page.next;
      } while (after);
      expect(pages.map(({ length }) => length)).toEqual([100, 100, count - 200]);
      expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(count);
      if (which === 'all') continue;
      const due = pages.flat().flatMap(({ storage }) => storage?.disposalAt ?? []);
      const ahead = due.filter((at) => Date.parse(at) >= later(0));
      expect(ahead).toHaveLength(201);
      expect(ahead).toEqual(ahead.toSorted());
    }
  });

  test('the rating index says how far the next zone is', async () => {
    const { accounts } = await (await api(viewer, '/ozon/rating')).json<{
      accounts: OzonRating[];
    }>();
    expect(accounts).toMatchObject([{ value: 3.4, raw: 0.034, toNext: 0.6, zone: { charge: 0 } }]);
  });
});

describe('permissions', () => {
  test('a viewer cannot set tracking numbers, move postings, approve requests or set hand-over times', async () => {
    const deed = { items: [{ postingNumber: seller.posting(3), trackingNumber: 'TRACK0001' }] };
    await expectProblem(await api(viewer, '/ozon/tracking-numbers', deed), 403, 'forbidden');
    const move = { action: 'delivering', postings: [seller.posting(5)] };
    await expectProblem(await api(viewer, '/ozon/moves', move), 403, 'forbidden');
    await expectProblem(await api(viewer, '/ozon/cancellations/1/approve', {}), 403, 'forbidden');
    const cutoffAt = new Date().toISOString();
    const path = `/ozon/postings/${seller.posting(3)}/cutoff`;
    await expectProblem(await api(viewer, path, { cutoffAt }), 403, 'forbidden');
  });

  test('another seller’s postings, requests, returns and rating cannot be read or changed', async () => {
    outside('ozon.test', (request) => seller.ozon.answer(request));
    const posting = `/ozon/postings/${seller.posting(3)}`;
    await expectProblem(await api(stranger, posting), 404, 'not-found');
    const cutoffAt = new Date().toISOString();
    expect(await (await api(stranger, `${posting}/cutoff`, { cutoffAt })).json()).toMatchObject({
      outcome: 'no_connection',
    });
    const { requests } = await (await api(viewer, '/ozon/cancellations')).json<{
      requests: { id: string }[];
    }>();
    const path = `/ozon/cancellations/${requests[0]?.id}/approve`;
    await expectProblem(await api(stranger, path, {}), 404, 'not-found');
    expect(await (await api(stranger, '/returns')).json()).toEqual({ returns: [], next: null });
    expect(await (await api(stranger, '/ozon/rating')).json()).toMatchObject({ accounts: [] });
    const set = await setNumbers(stranger, [[seller.posting(3), 'TRACK0001']]);
    expect(await results(set)).toEqual({ [seller.posting(3)]: 'no_connection' });
  });
});
