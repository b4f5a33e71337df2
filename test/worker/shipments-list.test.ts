// A seller's list: what it finds, how it is paged, and that a page costs the same however much is stored.
import { env } from 'cloudflare:test';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { ShipmentPage, type ShipmentQuery } from '../../functions/contract/shipment-list.ts';
import { readPage } from '../../functions/shipments/list.ts';
import { SCAN_ROWS_MAX } from '../../functions/shipments/list-store.ts';
import { type Member, openShop } from './support/accounts.ts';
import { countRows } from './support/count-rows.ts';
import { expectProblem } from './support/hooks.ts';
import { ask, type Columns, newSeries, store } from './support/shipments.ts';

type Page = v.InferOutput<typeof ShipmentPage>;

const read = async (who: Member, query: string): Promise<Page> => {
  const response = await ask(who, `/api/v1/shipments?${query}`);
  expect(response.status).toBe(200);
  return v.parse(ShipmentPage, await response.json());
};

const numbersOf = ({ shipments }: Page): string[] => shipments.map(({ number }) => number);

/** Every page of a question. */
async function readAll(who: Member, query: string): Promise<string[]> {
  const numbers: string[] = [];
  let cursor = '';
  for (let pages = 0; pages < 50; pages++) {
    const page = await read(who, `${query}&cursor=${cursor}`);
    numbers.push(...numbersOf(page));
    if (page.next === null) return numbers;
    cursor = page.next;
  }
  throw new Error('the pages do not end');
}

describe('the list', () => {
  let owner: Member;
  beforeAll(async () => {
    const shop = await openShop();
    owner = shop.owner;
    const stored: [string, number, Columns][] = [
      ['PLAIN', 3, {}],
      [
        'LATE',
        2,
        { problem: `'past_eta'`, problem_since: '500 - i', action_required_by: `'seller'` },
      ],
      ['STUCK', 1, { problem: `'no_movement'`, problem_since: '100', status: `'exception'` }],
      ['PONY', 2, { carried_by: `'pony-express'`, scheme: `'rFBS'`, eta_end_at: '5000 - i' }],
      [
        'DONE',
        1,
        { status: `'delivered'`, eta_end_at: '1', updated_at: '9000000', created_at: '9000000' },
      ],
      ['OLD', 2, { archived_at: '1' }],
    ];
    for (const [series, count, columns] of stored) await store(shop.id, series, count, columns);
    await store((await openShop()).id, 'THEIRS', 2);
  });

  test('the parcel list shows the oldest problems first, then the newest parcels', async () => {
    expect(numbersOf(await read(owner, ''))).toEqual([
      'STUCK000001',
      'LATE000002',
      'LATE000001',
      'DONE000001',
      'PLAIN000003',
      'PONY000002',
      'PLAIN000002',
      'PONY000001',
      'PLAIN000001',
    ]);
  });

  test.each([
    ['status=exception', ['STUCK000001']],
    ['carrier=pony-express', ['PONY000002', 'PONY000001']],
    ['scheme=rFBS', ['PONY000002', 'PONY000001']],
    ['actionRequiredBy=seller', ['LATE000002', 'LATE000001']],
    ['problem=any', ['STUCK000001', 'LATE000002', 'LATE000001']],
    ['problem=past_eta', ['LATE000002', 'LATE000001']],
    ['problem=past_eta&sort=created', ['LATE000002', 'LATE000001']],
    ['problem=past_eta&status=delivered', []],
    ['archived=true', ['OLD000002', 'OLD000001']],
    ['q=late', ['LATE000001', 'LATE000002']],
    ['q=OLD000002', ['OLD000002']],
    ['q=OLD&archived=false', []],
    ['q=THEIRS', []],
    ['updatedFrom=1970-01-01T02:00:00Z', ['DONE000001']],
    ['updatedTo=1970-01-01T00:16:40.001Z&carrier=pony-express', ['PONY000001']],
    ['createdFrom=1970-01-02', []],
    ['createdTo=1970-01-01&q=DONE', ['DONE000001']],
    ['status=&carrier=&q=&problem=no_movement', ['STUCK000001']],
  ])('the parcel list for %s holds exactly the matching parcels', async (query, numbers) => {
    expect(numbersOf(await read(owner, query))).toEqual(numbers);
  });

  test('the parcel list by promised date begins with undelivered parcels that are due soonest', async () => {
    const numbers = numbersOf(await read(owner, 'sort=eta'));
    expect(numbers.slice(0, 3)).toEqual(['PONY000002', 'PONY000001', 'DONE000001']);
    expect(numbers).toHaveLength(9);
  });

  test.each(['', 'sort=eta', 'sort=created', 'q=P', 'q=', 'archived=true'])(
    'the parcel list for query “%s” is the same page by page as at once',
    async (query) => {
      const atOnce = numbersOf(await read(owner, query));
      expect(await readAll(owner, `${query}&limit=2`)).toEqual(atOnce);
    },
  );

  test('a search lists a parcel once when several of its numbers match, at the first of them', async () => {
    await env.DB.prepare(
      `UPDATE shipments SET numbers = '["PLAIN0","PLAIN000001"]' WHERE id = 'shp_PLAIN000001'`,
    ).run();
    const [id] = await env.DB.prepare(
      `INSERT INTO shipment_numbers (number, shipment_id, seller_id, carrier, shared)
       VALUES ('PLAIN0', 'shp_PLAIN000001', ?1, NULL, 1)
       ON CONFLICT DO UPDATE SET shared = 1 RETURNING shipment_id`,
    )
      .bind(owner.sellerId)
      .all<{ shipment_id: string }>()
      .then(({ results }) => results.map((row) => row.shipment_id));
    expect(id).toBe('shp_PLAIN000001');
    expect(numbersOf(await read(owner, 'q=PLAIN'))).toEqual([
      'PLAIN000001',
      'PLAIN000002',
      'PLAIN000003',
    ]);
    expect(numbersOf(await read(owner, 'q=plain0&limit=1'))).toEqual(['PLAIN000001']);
  });

  test('a parcel list query with an invalid parameter or a cursor of another query is refused', async () => {
    for (const query of [
      'status=lost',
      'limit=0',
      'limit=101',
      'updatedFrom=yesterday',
      'cursor=bm9uc2Vuc2U',
      'archived=true&sort=problem',
      'sort=updated',
    ]) {
      await expectProblem(await ask(owner, `/api/v1/shipments?${query}`), 422, 'invalid-input');
    }
    const { next } = await read(owner, 'limit=1');
    const other = await ask(owner, `/api/v1/shipments?status=delivered&cursor=${next}`);
    await expectProblem(other, 422, 'invalid-input');
  });
});

describe('paging while parcels change', () => {
  test('paging while parcels change shows none twice and misses none that did not change', async () => {
    const { id: sellerId, owner } = await openShop();
    const series = newSeries();
    await store(sellerId, series, 9);
    const seen: string[] = [];
    let cursor: string | null = '';
    for (let page = 0; cursor !== null; page++) {
      const answer: Page = await read(owner, `sort=created&limit=2&cursor=${cursor}`);
      seen.push(...numbersOf(answer));
      cursor = answer.next;
      await env.DB.batch([
        env.DB.prepare(`UPDATE shipments SET updated_at = 2000000 WHERE id = ?`).bind(
          `shp_${series}00000${page + 1}`,
        ),
      ]);
      await store(sellerId, `${series}N${page}`, 1, { updated_at: '3000000' });
    }
    expect(new Set(seen).size).toBe(seen.length);
    const untouched = [5, 6, 7, 8, 9].map((i) => `${series}00000${i}`);
    expect(seen).toEqual(expect.arrayContaining(untouched));
  });
});

describe('the cost of a page', () => {
  const questions: ShipmentQuery[] = [
    {},
    { sort: 'eta' },
    { sort: 'created' },
    { status: 'exception', sort: 'created' },
    { status: 'exception' },
    { carrier: 'pony-express', sort: 'created' },
    { scheme: 'FBP', sort: 'created' },
    { actionRequiredBy: 'seller', sort: 'created' },
    { problem: 'any' },
    { problem: 'customs_hold' },
    { archived: 'true' },
    { updatedFrom: '1970-01-02' },
    { createdFrom: '1970-01-02', sort: 'created' },
    { q: 'FEW' },
    { q: 'FEW000007' },
  ] as ShipmentQuery[];

  const billOf = async (sellerId: string, query: ShipmentQuery) => {
    const { db, bill } = countRows(env.DB);
    const { rows } = await readPage(db, sellerId, query, null, 20);
    return { found: rows.map(({ number }) => number), read: bill.read };
  };

  test('a page of the parcel list reads as many rows with 100,000 parcels stored as with 1,000', async () => {
    const { id: sellerId } = await openShop();
    await store(sellerId, 'FEW', 30, {
      status: `'exception'`,
      carried_by: `'pony-express'`,
      scheme: `'FBP'`,
      action_required_by: `'seller'`,
      problem: `'customs_hold'`,
      problem_since: 'i',
      eta_end_at: 'i',
      updated_at: '100000000 + i',
      created_at: '100000000 + i',
    });
    await store(sellerId, 'AWAY', 30, { archived_at: '1', updated_at: '200000000' });
    await store(sellerId, 'A', 1000);
    const before = await Promise.all(questions.map((query) => billOf(sellerId, query)));
    for (let part = 0; part < 10; part++) await store(sellerId, `B${part}`, 9900);
    await store((await openShop()).id, 'FEWER', 2000);
    for (const [i, query] of questions.entries()) {
      const after = await billOf(sellerId, query);
      expect(after, JSON.stringify(query)).toEqual(before[i]);
      expect(after.read).toBeLessThanOrEqual(200);
    }
    // A combination no index answers alone is looked for in a bounded stretch, page after page.
    const rare = { status: 'in_transit', carrier: 'boxberry', sort: 'created' } as ShipmentQuery;
    const { db, bill } = countRows(env.DB);
    const page = await readPage(db, sellerId, rare, null, 20);
    expect(page).toMatchObject({ rows: [] });
    expect(bill.read).toBeLessThanOrEqual(3 * SCAN_ROWS_MAX);
  }, 60_000);
});
