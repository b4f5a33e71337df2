// What an Ozon that lies, or somebody in its place, can make of us: nothing is done twice, nothing is dropped, and no
// answer is read without end.
import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { AnyObject } from '../../functions/ozon/answers.ts';
import { approveCarriage, cancelCarriage, makeCarriage } from '../../functions/ozon/carriages.ts';
import { callOzon } from '../../functions/ozon/client.ts';
import { readCarriage } from '../../functions/ozon/read-carriages.ts';
import { saveDetails } from '../../functions/ozon/rfbs-answers-store.ts';
import { decideRfbs } from '../../functions/ozon/rfbs-decide.ts';
import { findRfbs } from '../../functions/ozon/rfbs-store.ts';
import { readRfbsList } from '../../functions/ozon/rfbs-sync.ts';
import { reasonsOf } from '../../functions/ozon/rfbs-view.ts';
import { outside } from './support/outside.ts';
import { connectOzon, type OzonSeller, rowsOf, syncWhole } from './support/ozon.ts';

const KEY = { clientId: 'client-of-hostile', apiKey: 'key-7f3a91' };
const MB = 1_048_576;
const HOUR_MS = 3_600_000;

const ask = () => callOzon(env, KEY, '/v1/carriage/approve', { carriage_id: 1 }, AnyObject);

describe('an answer', () => {
  test('that does not end is left after some megabytes, and is no answer', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += MB;
        if (sent > 80 * MB) controller.close();
        else controller.enqueue(new Uint8Array(MB).fill(0x20));
      },
    });
    outside('ozon.test', () => new Response(body));
    expect(await ask()).toMatchObject({ ok: false, fault: 'unreadable' });
    expect(sent).toBeLessThan(40 * MB);
  });

  test('that says 200 and means an error is a refusal, in Ozon’s words', async () => {
    for (const [answer, message] of [
      [{ code: 9, message: 'CARRIAGE_IS_NOT_NEW', details: [] }, 'CARRIAGE_IS_NOT_NEW'],
      [{ error: { code: 'INVALID_STATE', message: 'Not in this state' } }, 'Not in this state'],
      [{ error: { code: 'INVALID_STATE' }, result: false }, 'INVALID_STATE'],
      [{ error: 'HAS_INCORRECT_STATUS' }, 'HAS_INCORRECT_STATUS'],
    ] as const) {
      outside('ozon.test', () => Response.json(answer));
      expect(await ask()).toMatchObject({ ok: false, fault: 'refused', message });
    }
    outside('ozon.test', () => Response.json({ code: 8, message: 'Circle is open', details: [] }));
    expect(await ask()).toMatchObject({ ok: false, fault: 'slow_down' });
  });

  test('whose error is empty is no refusal', async () => {
    for (const answer of [{ error: null }, { error: '' }, { error: {} }, {}, { result: true }]) {
      outside('ozon.test', () => Response.json(answer));
      expect(await ask()).toMatchObject({ ok: true });
    }
  });

  test('that leads elsewhere is not followed', async () => {
    const asked = outside('elsewhere.test', () => Response.json({}));
    outside('ozon.test', () => Response.redirect('https://elsewhere.test/', 307));
    expect(await ask()).toMatchObject({ ok: false });
    expect(asked).toEqual([]);
  });
});

const answering = (seller: OzonSeller, path: string, answer: (body: unknown) => object) =>
  outside('ozon.test', async (request) =>
    new URL(request.url).pathname === path
      ? Response.json(answer(await request.clone().json()))
      : seller.ozon.answer(request),
  );

describe('a carriage', () => {
  const METHOD = '1020005000000001';
  const DAY = '2026-11-27';

  async function open() {
    const seller = await connectOzon({ now: Date.now, pageMax: 100 });
    const { sellerId, connectionId } = seller;
    const actor = { sellerId, actor: 'system' };
    const key = { sellerId, connectionId, methodId: METHOD, day: DAY };
    const made = await makeCarriage(env, actor, key, Date.now());
    if (!('carriageId' in made)) throw new Error(made.outcome);
    const read = () => readCarriage(env, sellerId, connectionId, made.carriageId);
    const times = (method: string) => seller.asked().filter((path) => path === method).length;
    return { seller, actor, key, read, times };
  }

  test('is sent once, by however many at the same moment, also by who saw it open a moment ago', async () => {
    const { actor, read, times } = await open();
    const [one, other] = await Promise.all([read(), read()]);
    if (!one.ok || !other.ok) throw new Error('not read');
    const now = Date.now();
    const both = await Promise.all(
      [one, other].map(({ value }) => approveCarriage(env, actor, value, value.seal, now)),
    );
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['busy', 'done']);
    const late = await approveCarriage(env, actor, other.value, other.value.seal, now);
    expect(late.outcome).toBe('already');
    expect(times('/v1/carriage/approve')).toBe(1);
  });

  test('that was sent meanwhile is not cancelled by who saw it open, without Ozon’s word', async () => {
    const { actor, read } = await open();
    const seen = await read();
    if (!seen.ok) throw new Error('not read');
    await approveCarriage(env, actor, seen.value, seen.value.seal, Date.now());
    expect(await cancelCarriage(env, actor, seen.value, Date.now())).toMatchObject({
      outcome: 'refused',
      refusal: { message: 'CANCEL_IS_NOT_AVAILABLE' },
    });
  });

  test('that Ozon’s list does not show yet is not made a second time', async () => {
    const { seller, actor, key } = await open();
    const asked = answering(seller, '/v2/carriage/delivery/list', () => ({
      methods: [],
      has_next: false,
    }));
    expect((await makeCarriage(env, actor, key, Date.now())).outcome).toBe('already');
    expect(asked.map(({ url }) => new URL(url).pathname)).not.toContain('/v1/carriage/create');
  });

  test('whose list is cut, empty or not to be read whole is not sent', async () => {
    const { seller, actor, read } = await open();
    const seen = await read();
    if (!seen.ok) throw new Error('not read');
    const [line] = seen.value.postings;
    for (const result of [
      [line, { posting_number: '<b>' }],
      [line, {}],
      Array.from({ length: 5001 }, () => line),
      'nothing',
    ]) {
      answering(seller, '/v2/posting/fbs/act/get-postings', () => ({ result }));
      expect(await read()).toMatchObject({ ok: false, fault: 'unreadable' });
    }
    for (const result of [null, []]) {
      const asked = answering(seller, '/v2/posting/fbs/act/get-postings', () => ({ result }));
      const empty = await read();
      if (!empty.ok) throw new Error('not read');
      const { seal } = empty.value;
      expect((await approveCarriage(env, actor, empty.value, seal, Date.now())).outcome).toBe(
        'changed',
      );
      expect(asked.map(({ url }) => new URL(url).pathname)).not.toContain('/v1/carriage/approve');
    }
  });
});

describe('a list', () => {
  const LISTS = [
    ['/v1/rating/index/fbs/posting/list', 'ozon_rating_errors'],
    ['/v2/returns/rfbs/list', 'ozon_rfbs_returns'],
    ['/v2/warehouse/list', 'ozon_warehouses'],
    ['/v2/delivery-method/list', 'ozon_delivery_methods'],
  ] as const;

  test('that is an error with status 200 takes nothing away of what is known', async () => {
    const seller = await connectOzon({ now: Date.now, pageMax: 100 });
    await syncWhole(seller);
    for (const [path, table] of LISTS) {
      const before = await rowsOf<{ group_state?: string }>(table, seller);
      expect(before.length, table).toBeGreaterThan(0);
      answering(seller, path, () => ({ code: 13, message: 'something went wrong', details: [] }));
      await env.DB.prepare('UPDATE connections SET poll_due_at = ? WHERE id = ?')
        .bind(Date.now(), seller.connectionId)
        .run();
      await syncWhole(seller, Date.now() + 25 * HOUR_MS);
      const after = await rowsOf<{ group_state?: string }>(table, seller);
      const groups = (rows: typeof before) => rows.map(({ group_state }) => group_state);
      expect(groups(after), table).toEqual(groups(before));
    }
  }, 60_000);

  test('of rFBS returns that repeats its page goes on with the next group', async () => {
    const seller = await connectOzon({ now: Date.now, pageMax: 100 });
    const one = {
      return_id: 501,
      posting_number: '39268230-0002-3',
      created_at: '2026-11-20T10:00:00Z',
    };
    answering(seller, '/v2/returns/rfbs/list', () => ({ returns: [one] }));
    const row = { id: seller.connectionId, seller_id: seller.sellerId };
    const key = { clientId: seller.clientId, apiKey: 'key-7f3a91' };
    const pages: (string | null)[] = [];
    for (let cursor: string | null = ''; cursor !== null && pages.length < 20; ) {
      const page = await readRfbsList(env, row, key, cursor, Date.now());
      if (!page.ok) throw new Error(page.fault);
      cursor = page.cursor;
      pages.push(cursor);
    }
    expect(pages.at(-1)).toBe(null);
    expect(pages).toContain('Rejected:501');
  });
});

test('a decision about a return is not offered again by an answer that Ozon began before it', async () => {
  const seller = await connectOzon({ now: Date.now, pageMax: 100 });
  await syncWhole(seller);
  const { sellerId } = seller;
  const stored = await rowsOf<{ id: string; actions: string }>('ozon_rfbs_returns', seller);
  const one = stored.find(({ actions }) => actions.includes('"id":-1'));
  const row = await findRfbs(env.DB, sellerId, one?.id ?? '');
  if (row === null) throw new Error('nothing is offered');
  let between = 0;
  outside('ozon.test', async (request) => {
    if (new URL(request.url).pathname !== '/v1/returns/rfbs/action/set')
      return seller.ozon.answer(request);
    await scheduler.wait(30);
    between = Date.now();
    await scheduler.wait(30);
    return seller.ozon.answer(request);
  });
  const [reason] = reasonsOf(row);
  const choice = {
    action: -1,
    reason: reason?.id ?? null,
    comment: 'Нет',
    amount: null,
    postage: null,
  };
  const actor = { sellerId, actor: 'system' };
  expect((await decideRfbs(env, actor, row, choice, Date.now())).outcome).toBe('done');
  const { state_words, reason: why, is_defect, method, tracking_number } = row;
  const old = {
    ...{ state_words, reason: why, is_defect, method, tracking_number },
    actions: row.actions,
    rejection_reasons: row.rejection_reasons,
  };
  await saveDetails(env.DB, sellerId, row.id, old, between).run();
  expect((await findRfbs(env.DB, sellerId, row.id))?.actions).not.toContain('"id":-1');
});
