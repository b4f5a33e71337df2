// What a posting says besides its state: how it goes, when it was handed over, what comes back without a number.
import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { findPostings } from '../../functions/ozon/store.ts';
import returnsExample from '../fixtures/ozon-api/returns-list-response.json' with { type: 'json' };
import { joinShop, openShop } from './support/accounts.ts';
import { call, track } from './support/hooks.ts';
import { outside } from './support/outside.ts';
import { connectOzon, eventsOf, NOW, rowsOf, syncWhole } from './support/ozon.ts';

const HOUR = 3_600_000;
const GET = '/v3/posting/fbs/get';

describe('how a posting goes', () => {
  test('a posting keeps its delivery method and warehouse, by id and name', async () => {
    const seller = await connectOzon();
    await syncWhole(seller);
    const number = seller.posting(1);
    expect((await findPostings(env.DB, seller.sellerId, [number])).get(number)).toMatchObject({
      delivery_method_id: expect.stringMatching(/^\d+$/),
      delivery_method: expect.stringMatching(/^Ozon Логистика/),
      warehouse_id: expect.stringMatching(/^\d+$/),
      warehouse: expect.stringMatching(/\S/),
      scheme: null,
    });
    const fbo = seller.posting(17);
    expect((await findPostings(env.DB, seller.sellerId, [fbo])).get(fbo)?.scheme).toBe('FBO');
  });
});

describe('when a posting was handed to its buyer', () => {
  test('a delivery first seen in the list gets its own time from the posting itself, as one event', async () => {
    const seller = await connectOzon();
    await syncWhole(seller);
    const number = seller.posting(11);
    const { changedAt = 0 } = seller.ozon.shop(seller.clientId).postings[10] ?? {};
    const deliveries = (await eventsOf(seller, number)).filter(
      ({ raw_code }) => raw_code === 'posting_received',
    );
    expect(deliveries).toMatchObject([{ occurred_at: changedAt - HOUR }]);
    const [shipment] = (await track(number)).shipments;
    expect(shipment).toMatchObject({ status: 'delivered' });
    expect(shipment?.statusSince).toBe(new Date(changedAt - HOUR).toISOString());
  });

  test('a delivered posting is asked about once, not with each list that repeats it', async () => {
    const seller = await connectOzon();
    const ended = await syncWhole(seller);
    const asked = () => seller.asked().filter((path) => path === GET).length;
    const before = asked();
    expect(before).toBe(2);
    const posting = seller.ozon.shop(seller.clientId).postings[10];
    if (posting) posting.changedAt = ended + HOUR;
    await syncWhole(seller, ended + 2 * HOUR);
    await syncWhole(seller, ended + 3 * HOUR);
    expect(asked()).toBe(before);
  });

  test('a posting that Ozon does not describe stays delivered as the list says', async () => {
    const seller = await connectOzon();
    seller.ozon.fail(seller.clientId, GET, { status: 500, times: 99 });
    await syncWhole(seller);
    expect((await track(seller.posting(11))).shipments[0]?.status).toBe('delivered');
  });
});

describe('a return without a posting number', () => {
  test('a return without a posting number is listed by its order, and belongs to no parcel', async () => {
    const shop = await openShop();
    const viewer = await joinShop(shop.id, 'viewer');
    const seller = await connectOzon({ sellerId: shop.id });
    const [sample] = returnsExample.returns;
    const change_moment = new Date(NOW - HOUR).toISOString();
    const lost = {
      ...sample,
      id: 990001,
      posting_number: null,
      order_number: '58544282-0057',
      visual: {
        status: { id: 3, display_name: '-', sys_name: 'ArrivedAtReturnPlace' },
        change_moment,
      },
    };
    outside('ozon.test', async (request) => {
      const path = new URL(request.url).pathname;
      if (path === '/v1/returns/list') return Response.json({ returns: [lost], has_next: false });
      return seller.ozon.answer(request);
    });
    await syncWhole(seller);
    expect(await rowsOf('ozon_returns', seller)).toMatchObject([
      { id: '990001', number: '58544282-0057', status: 'ArrivedAtReturnPlace' },
    ]);
    const page = await call('/en/desk/returns', {
      headers: { ...viewer.headers, accept: 'text/html' },
    });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('58544282-0057');
    expect((await track('58544282-0057')).shipments).toEqual([]);
    // Read again: nothing is asked about a number that there is not.
    await syncWhole(seller, NOW + 2 * HOUR);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM ozon_rereads').first('n')).toBe(0);
  });
});
