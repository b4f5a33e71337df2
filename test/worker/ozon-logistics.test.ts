// Logistics settings: read from Ozon, shown, and linked to the parcels that go that way.
import { env } from 'cloudflare:test';
import { beforeEach, describe, expect, test } from 'vitest';
import { joinShop, type Member, openShop } from './support/accounts.ts';
import { call } from './support/hooks.ts';
import { connectOzon, type OzonSeller, rowsOf, syncWhole } from './support/ozon.ts';
import { wholeDatabase } from './support/whole-database.ts';

const DAY = 86_400_000;

let agent: Member;
let viewer: Member;
let seller: OzonSeller;

beforeEach(async () => {
  const shop = await openShop();
  [agent, viewer] = await Promise.all([joinShop(shop.id, 'agent'), joinShop(shop.id, 'viewer')]);
  seller = await connectOzon({ sellerId: shop.id, now: Date.now, pageMax: 100 });
  await syncWhole(seller);
});

const page = async (who: Member, path: string) => {
  const response = await call(`/en/desk/${path}`, {
    headers: { ...who.headers, accept: 'text/html' },
  });
  return response.text();
};

describe('the page of logistics settings', () => {
  test('shows warehouses, first mile with its days, methods, cutoffs, points and what is off', async () => {
    const html = await page(viewer, 'logistics');
    expect(html).toContain('Склад Баоань');
    expect(html).toContain('Fetched by Ozon · 16:00–18:00 (UTC+08:00)');
    expect(html).toContain('No pickup on: Saturday, Sunday');
    expect(html).toContain('Ozon is changing where or how this warehouse hands over');
    expect(html).toContain('CEL, до пункта выдачи');
    expect(html).toContain('The delivery method is switched off.');
    expect(html).toContain('Pack by 13:00');
    expect(html).toContain('Hand over at: СДЭК: приём в Баоань, Шэньчжэнь, Баоань, 5');
  });

  test('keeps no phone and no address of the seller’s warehouse', async () => {
    const everything = await wholeDatabase();
    expect(everything.includes('4567-8901')).toBe(false);
    expect(everything.includes('улица Синьань')).toBe(false);
  });

  test('is another shop’s only in that shop', async () => {
    const { owner } = await openShop();
    expect(await page(owner, 'logistics')).not.toContain('Баоань');
  });

  test('drops what Ozon no longer names, and asks once a day', async () => {
    await env.DB.prepare("UPDATE ozon_warehouses SET id = '77' WHERE seller_id = ? AND is_rfbs = 1")
      .bind(seller.sellerId)
      .run();
    const asked = () => seller.asked().filter((path) => path === '/v2/warehouse/list').length;
    const before = asked();
    await syncWhole(seller, seller.openedAt + DAY / 2);
    expect(asked()).toBe(before);
    await syncWhole(seller, seller.openedAt + 1.5 * DAY);
    const ids = (await rowsOf<{ id: string }>('ozon_warehouses', seller)).map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect(ids).not.toContain('77');
  });
});

describe('the page of a parcel', () => {
  const parcelPage = async (number: string) => {
    const parcels = await rowsOf<{ id: string; number: string }>('shipments', seller);
    return page(agent, `parcels/${parcels.find((one) => one.number === number)?.id}`);
  };

  test('says by what it goes, where to hand it over and until when', async () => {
    const html = await parcelPage(seller.posting(3));
    expect(html).toContain('Goes by СДЭК, склад Баоань.');
    expect(html).toContain('Hand over at СДЭК: приём в Баоань, Шэньчжэнь, Баоань, 5.');
    expect(html).toMatch(/Hand over until \d/);
  });

  test('warns of a way that is switched off or changing', async () => {
    await env.DB.prepare("UPDATE ozon_delivery_methods SET status = 'DISABLED' WHERE seller_id = ?")
      .bind(seller.sellerId)
      .run();
    const html = await parcelPage(seller.posting(3));
    expect(html).toContain('The delivery method is switched off.');
    expect(html).toContain('Ozon is changing where or how');
  });

  test('says nothing of the way of a parcel that is under way', async () => {
    expect(await parcelPage(seller.posting(7))).not.toContain('Goes by');
  });
});
