// Postings that a partner's warehouse sends: listed by a method of their own, described by another.
import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { requestReread } from '../../functions/ozon/store.ts';
import type { FakePosting } from '../../scripts/ozon-fake-shop.ts';
import { track } from './support/hooks.ts';
import { outside } from './support/outside.ts';
import { connectOzon, eventsOf, NOW, type OzonSeller, rowsOf, syncWhole } from './support/ozon.ts';

const HOUR = 3_600_000;
const LIST = '/v1/posting/fbp/list';
const GET = '/v1/posting/fbp/get';

interface Shipment {
  number: string;
  status: string;
  scheme: string | null;
  price_minor: number | null;
  currency: string | null;
  eta_end_at: number | null;
}

/** FBP postings that no list of FBS has, as at Ozon. */
async function withFbp(count: number, more: Partial<FakePosting> = {}): Promise<OzonSeller> {
  const seller = await connectOzon();
  const { postings } = seller.ozon.shop(seller.clientId);
  const pattern = postings[15] as FakePosting;
  for (let i = 0; i < count; i++) {
    const number = `${pattern.number.slice(0, 8)}-9${String(i).padStart(3, '0')}-1`;
    postings.push({ ...pattern, number, changedAt: NOW - i * HOUR, ...more });
  }
  return seller;
}
const numberOf = (seller: OzonSeller, i: number) =>
  seller.ozon.shop(seller.clientId).postings[18 + i]?.number ?? '';
const one = async (seller: OzonSeller, number: string) =>
  (await rowsOf<Shipment>('shipments', seller)).find((row) => row.number === number);
const askedFor = (seller: OzonSeller, path: string) =>
  seller.asked().filter((asked) => asked === path).length;

describe('postings of FBP', () => {
  test('postings of FBP become parcels with scheme, price and state, page after page', async () => {
    const seller = await withFbp(12);
    await syncWhole(seller);
    for (const i of [0, 11]) {
      expect(await one(seller, numberOf(seller, i))).toMatchObject({
        scheme: 'FBP',
        status: 'in_transit',
        price_minor: 139_000,
        currency: 'RUB',
      });
    }
  });

  test('the posting itself gives the dates and the state in detail', async () => {
    const seller = await withFbp(1);
    await syncWhole(seller);
    const number = numberOf(seller, 0);
    const posting = seller.ozon.shop(seller.clientId).postings[18];
    expect((await one(seller, number))?.eta_end_at).toBe(posting?.eta[1]);
    const codes = (await eventsOf(seller, number)).map(({ raw_code }) => raw_code);
    expect(codes).toContain('posting_on_way_to_city');
    // Its number for the state means nothing that is documented.
    expect(codes).not.toContain('7');
    expect((await track(number)).shipments[0]).toMatchObject({ scheme: 'FBP' });
  });

  test('a later round ends at what is known, and asks about what has changed only', async () => {
    const seller = await withFbp(12);
    const ended = await syncWhole(seller);
    const [pages, details] = [askedFor(seller, LIST), askedFor(seller, GET)];
    expect(pages).toBeGreaterThan(2);
    const posting = seller.ozon.shop(seller.clientId).postings[25] as FakePosting;
    Object.assign(posting, {
      status: 'delivered',
      substatus: 'posting_received',
      changedAt: NOW + 1,
    });
    await syncWhole(seller, ended + HOUR);
    expect(askedFor(seller, LIST)).toBe(pages + 2);
    expect(askedFor(seller, GET)).toBe(details + 1);
    expect(await one(seller, posting.number)).toMatchObject({ status: 'delivered' });
    await syncWhole(seller, ended + 2 * HOUR);
    expect(askedFor(seller, LIST)).toBe(pages + 3);
    expect(askedFor(seller, GET)).toBe(details + 1);
  });

  test('a posting that the lists of FBS tell as well is one parcel, told by those alone', async () => {
    const seller = await withFbp(1, { integration: 'ozon', substatus: 'posting_in_pickup_point' });
    const number = numberOf(seller, 0);
    const both = { posting_number: number, status: 'delivering', products: [] };
    outside('ozon.test', (request) => {
      const { pathname } = new URL(request.url);
      const isList = pathname === LIST;
      return isList ? Response.json({ postings: [both], cursor: '' }) : seller.ozon.answer(request);
    });
    const ended = await syncWhole(seller);
    const before = await eventsOf(seller, number);
    await syncWhole(seller, ended + HOUR);
    expect(await eventsOf(seller, number)).toEqual(before);
    expect(await one(seller, number)).toMatchObject({ status: 'available_for_pickup' });
    expect(askedFor(seller, GET)).toBe(0);
  });

  test('a state with a word that no document has is shown and moves nothing', async () => {
    const seller = await withFbp(1, {
      status: 'FBP_ON_THE_MOON',
      substatus: 'posting_on_the_moon',
    });
    await syncWhole(seller);
    const number = numberOf(seller, 0);
    expect(await one(seller, number)).toMatchObject({ status: 'info_received' });
    const codes = (await eventsOf(seller, number)).map(({ raw_code }) => raw_code);
    expect(codes).toContain('FBP_ON_THE_MOON');
  });

  test('an account without the methods of FBP has all its other postings', async () => {
    const seller = await connectOzon();
    for (const method of [LIST, GET]) {
      seller.ozon.fail(seller.clientId, method, { status: 404, times: 99, message: 'not found' });
    }
    await syncWhole(seller);
    expect(await rowsOf('shipments', seller)).toHaveLength(17);
  });

  test('a push about a posting of FBP that no list has told yet reads it', async () => {
    const seller = await withFbp(0);
    await syncWhole(seller);
    const { postings } = seller.ozon.shop(seller.clientId);
    const pattern = postings[15] as FakePosting;
    const number = `${pattern.number.slice(0, 8)}-7777-1`;
    // Too old for the list.
    postings.push({ ...pattern, number, inProcessAt: NOW - 200 * 24 * HOUR });
    const { sellerId, connectionId } = seller;
    await requestReread(env.DB, [{ sellerId, connectionId, number }], NOW).run();
    await syncWhole(seller, NOW + HOUR);
    expect(await one(seller, number)).toMatchObject({ scheme: 'FBP', status: 'in_transit' });
  });
});
