// The parcel list at work: counts, several numbers at once, all that match, undo, and the way from parcel to parcel.
import { env } from 'cloudflare:test';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ShipmentQuery } from '../../functions/contract/shipment-list.ts';
import type { SellerShipment } from '../../functions/contract/shipment-work.ts';
import { readPage } from '../../functions/shipments/list.ts';
import { neighboursOf } from '../../functions/shipments/list-place.ts';
import { readTotals } from '../../functions/shipments/list-totals.ts';
import { TOTAL_MAX } from '../../functions/shipments/list-totals-store.ts';
import { joinShop, type Member, openShop, sendForm } from './support/accounts.ts';
import { countRows } from './support/count-rows.ts';
import { newCdekNumber } from './support/hooks.ts';
import { add, ask, store } from './support/shipments.ts';

const act = (who: Member, fields: Record<string, string>) =>
  sendForm('/en/desk/parcels/actions', fields, { cookie: who.headers.cookie ?? '' });
const isArchived = async (who: Member, id: string): Promise<boolean> => {
  const parcel: SellerShipment = await (await ask(who, `/api/v1/shipments/${id}`)).json();
  return parcel.archivedAt !== null;
};
const markIn = (html: string): string => /name="mark" value="(\w+)"/.exec(html)?.[1] ?? '';

describe('all that match a list', () => {
  test('archiving all that match asks first, names their number, does it, and one undo brings exactly those back', async () => {
    const { owner } = await openShop();
    const ids = await add(owner, { number: newCdekNumber() }, { number: newCdekNumber() });
    const [kept = ''] = await add(owner, { number: newCdekNumber(), scheme: 'rFBS' });
    await act(owner, { action: 'archive', id: kept });
    const [back = ''] = await add(owner, { number: newCdekNumber(), scheme: 'FBO' });
    const all = { scope: 'all', back: 'archived=false', action: 'archive' };
    const asked = await act(owner, all);
    expect(asked.status).toBe(200);
    const page = await asked.text();
    expect(page).toContain('Archive 3 parcels?');
    expect(await isArchived(owner, back)).toBe(false);
    const done = await act(owner, { ...all, mark: markIn(page) });
    expect(done.status).toBe(303);
    const to = new URL(done.headers.get('location') ?? '', 'http://x');
    expect(to.searchParams.get('count')).toBe('3');
    expect(await isArchived(owner, ids[0] ?? '')).toBe(true);
    await act(owner, { action: 'undo', archivedAt: to.searchParams.get('at') ?? '' });
    expect(await isArchived(owner, ids[0] ?? '')).toBe(false);
    expect(await isArchived(owner, back)).toBe(false);
    expect(await isArchived(owner, kept)).toBe(true);
  });

  test('a list that changed after it was asked about is asked about again, and nothing is done', async () => {
    const { owner } = await openShop();
    const [first = ''] = await add(owner, { number: newCdekNumber() });
    const all = { scope: 'all', back: '', action: 'archive' };
    const page = await (await act(owner, all)).text();
    await add(owner, { number: newCdekNumber() });
    const again = await act(owner, { ...all, mark: markIn(page) });
    expect(again.status).toBe(200);
    expect(await again.text()).toMatch(/Archive 2 parcels\?[\s\S]*The list has changed meanwhile/);
    expect(await isArchived(owner, first)).toBe(false);
  });

  test('a viewer can neither archive all that match nor undo', async () => {
    const { id, owner } = await openShop();
    const [one = ''] = await add(owner, { number: newCdekNumber() });
    const viewer = await joinShop(id, 'viewer');
    const tries: Record<string, string>[] = [
      { scope: 'all', back: '', action: 'archive' },
      { action: 'undo', archivedAt: '1' },
    ];
    for (const fields of tries) {
      expect((await act(viewer, fields)).status).toBe(403);
    }
    expect(await isArchived(owner, one)).toBe(false);
  });

  test('the undo of one shop brings nothing back in another', async () => {
    const [mine, theirs] = await Promise.all([openShop(), openShop()]);
    const [id = ''] = await add(theirs.owner, { number: newCdekNumber() });
    const done = await act(theirs.owner, { action: 'archive', id });
    const at = new URL(done.headers.get('location') ?? '', 'http://x').searchParams.get('at');
    await act(mine.owner, { action: 'undo', archivedAt: at ?? '' });
    expect(await isArchived(theirs.owner, id)).toBe(true);
  });
});

describe('the list in figures and in order', () => {
  let sellerId: string;
  let owner: Member;
  beforeAll(async () => {
    ({ id: sellerId, owner } = await openShop());
    await store(sellerId, 'QUIET', 6);
    await store(sellerId, 'WORRY', 3, {
      problem: `'past_eta'`,
      problem_since: '100 + i',
      action_required_by: `'seller'`,
    });
    await store(sellerId, 'GONE', 2, { archived_at: '1' });
  });

  const totals = async (query: ShipmentQuery) => readTotals([{ sellerId, db: env.DB }], query);

  test('the tabs and the list say how many parcels they hold, without the archive', async () => {
    const { tabs, here } = await totals({ carrier: 'cdek', problem: 'any' });
    expect([tabs.all.count, tabs.problems.count, tabs.yours.count]).toEqual([9, 3, 3]);
    expect(here).toEqual({ count: 3, isMore: false });
    expect((await totals({ archived: 'true' })).here?.count).toBe(2);
    expect((await totals({ q: 'QUIET' })).here).toBeNull();
  });

  test('problems are counted exactly among more parcels than anybody counts', async () => {
    const { id } = await openShop();
    await store(id, 'MANY', TOTAL_MAX + 10);
    await store(id, 'FEW', 2, { problem: `'no_movement'`, problem_since: '1', updated_at: '1' });
    const { tabs, here } = await readTotals([{ sellerId: id, db: env.DB }], { problem: 'any' });
    expect(tabs.all).toEqual({ count: TOTAL_MAX, isMore: true });
    expect([tabs.problems, here]).toEqual(Array(2).fill({ count: 2, isMore: false }));
  });

  test('several numbers find their parcels, the archived ones too, and name those nobody has', async () => {
    const q = 'WORRY000002, GONE000001\tQUIET000005 NOBODY00001';
    const { rows, next } = await readPage(env.DB, sellerId, { q }, null, 20);
    expect(rows.map(({ number }) => number)).toEqual(['GONE000001', 'QUIET000005', 'WORRY000002']);
    expect(next).toBeNull();
    expect((await totals({ q })).unknown).toEqual(['NOBODY00001']);
    const first = await readPage(env.DB, sellerId, { q }, null, 2);
    const rest = await readPage(env.DB, sellerId, { q }, first.next, 2);
    expect([...first.rows, ...rest.rows].map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });

  test.each([
    {},
    { sort: 'created' },
    { sort: 'eta' },
    { problem: 'any' },
    { carrier: 'cdek' },
    { archived: 'true' },
  ] as ShipmentQuery[])(
    'from parcel to parcel of the list %j one meets each, forwards and back',
    async (query) => {
      const { rows } = await readPage(env.DB, sellerId, query, null, 50);
      const ids = rows.map(({ id }) => id);
      for (const [i, id] of ids.entries()) {
        const { db, bill } = countRows(env.DB);
        const found = await neighboursOf(db, sellerId, { list: 'parcels', query }, id);
        expect([found.previous?.id, found.next?.id]).toEqual([ids[i - 1], ids[i + 1]]);
        expect(bill.read).toBeLessThan(40);
      }
    },
  );

  test('another shop’s parcel has no neighbours here', async () => {
    const other = await openShop();
    await store(other.id, 'OTHER', 1);
    const place = { list: 'parcels', query: {} } as const;
    expect(await neighboursOf(env.DB, sellerId, place, 'shp_OTHER000001')).toEqual({
      previous: null,
      next: null,
    });
  });

  test('columns chosen in the address are shown, and kept for the next visit', async () => {
    const { owner: seller } = await openShop();
    await add(seller, { number: newCdekNumber() });
    const cookie = seller.headers.cookie ?? '';
    const chosen = await ask(seller, '/en/desk/parcels?columns=status');
    const html = await chosen.text();
    expect(html).toContain('class="at-status"');
    expect(html).not.toContain('class="at-carrier"');
    const kept = /parcel_columns=[\w.]+/.exec(chosen.headers.get('set-cookie') ?? '')?.[0];
    const later = await ask(seller, '/en/desk/parcels', {
      headers: { cookie: `${cookie}; ${kept}` },
    });
    expect(await later.text()).not.toContain('class="at-carrier"');
    expect(owner.sellerId).toBe(sellerId);
  });
});
