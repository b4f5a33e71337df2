// What is in a parcel: named, found, pictured, for its shop alone.
import { env } from 'cloudflare:test';
import { beforeEach, describe, expect, test } from 'vitest';
import type { SellerShipment } from '../../functions/contract/shipment-work.ts';
import type { Today } from '../../functions/contract/today.ts';
import { fetchPictures } from '../../functions/ozon/pictures.ts';
import { findToRead, saveDescriptions } from '../../functions/shipments/product-details-store.ts';
import { saveContents } from '../../functions/shipments/products-store.ts';
import { BARE, pngWith, readable, SECRET } from '../support/pictures.ts';
import { joinShop, type Member, openShop, type Shop } from './support/accounts.ts';
import { countRows } from './support/count-rows.ts';
import { call, track } from './support/hooks.ts';
import { outside } from './support/outside.ts';
import { connectOzon, NOW, type OzonSeller, rowsOf, syncWhole } from './support/ozon.ts';
import { ask, newSeries, store } from './support/shipments.ts';

const DAY = 86_400_000;
let shop: Shop;
let viewer: Member;
let seller: OzonSeller;

beforeEach(async () => {
  await env.DB.prepare('UPDATE products SET picture_due_at = NULL').run();
  shop = await openShop();
  viewer = await joinShop(shop.id, 'viewer');
});

async function connected(now = NOW): Promise<void> {
  seller = await connectOzon({ sellerId: shop.id, now: () => now, pageMax: 100 });
  await syncWhole(seller);
}

interface Product {
  product: string;
  title: string;
  offer_id: string;
  read_at: number;
  picture: string | null;
  picture_type: string | null;
  picture_url: string | null;
  picture_due_at: number | null;
  picture_attempts: number;
}
const products = () => rowsOf<Product>('products', seller);
const posting = (order: number) => {
  const found = seller.ozon.shop(seller.clientId).postings[order - 1];
  if (!found?.product) throw new Error('no posting');
  return { ...found, product: found.product };
};
const html = async (who: Member, path: string) =>
  (await call(`/en/desk/${path}`, { headers: { ...who.headers, accept: 'text/html' } })).text();
const idOf = async (number: string) =>
  (
    await ask(viewer, `/api/v1/shipments?q=${number}`).then((r) =>
      r.json<{ shipments: { id: string }[] }>(),
    )
  ).shipments[0]?.id ?? '';
const parcel = async (number: string) =>
  (await ask(viewer, `/api/v1/shipments/${await idOf(number)}`)).json<SellerShipment>();
const search = async (q: string, more = '') => {
  const answer = await ask(viewer, `/api/v1/shipments?q=${encodeURIComponent(q)}${more}`);
  expect(answer.status).toBe(200);
  const { shipments } = await answer.json<{ shipments: { number: string }[] }>();
  return shipments.map(({ number }) => number);
};

describe('products of postings', () => {
  test('every posting of every scheme has its products, with quantity and price', async () => {
    await connected();
    for (const order of [1, 5, 16, 17]) {
      const { number, product, price } = posting(order);
      expect((await parcel(number)).products, number).toEqual([
        {
          sku: String(product.sku),
          offerId: product.offerId,
          title: product.name,
          quantity: price[2],
          price: { minor: Math.round(Number(price[0]) * 100), currency: price[1] },
          picture: null,
        },
      ]);
    }
  });

  test('Ozon is asked about each product once, and about new ones only', async () => {
    await connected();
    const asked = () => seller.asked().filter((path) => path === '/v3/product/info/list').length;
    expect(asked()).toBe(1);
    expect((await products()).every(({ read_at }) => read_at > 0)).toBe(true);
    await syncWhole(seller, NOW + 2 * 3_600_000);
    expect(asked()).toBe(1);
    posting(1);
    const fresh = seller.ozon.shop(seller.clientId).postings[0];
    if (fresh) {
      fresh.product = {
        sku: 1999999999,
        offerId: 'NEW-1',
        name: 'Новинка',
        price: { RUB: 1, CNY: 1 },
      };
      fresh.changedAt = NOW + 3 * 3_600_000;
    }
    await syncWhole(seller, NOW + 3 * 3_600_000 + 60_000);
    expect(asked()).toBe(2);
    expect((await parcel(fresh?.number ?? '')).products.map(({ title }) => title)).toEqual([
      'Новинка',
    ]);
  });

  test('a product that Ozon does not know is not asked about again for a month', async () => {
    await connected();
    const connection = { id: seller.connectionId, seller_id: seller.sellerId };
    await env.DB.batch(
      await saveContents(
        env.DB,
        seller.sellerId,
        [
          {
            number: 'X-1',
            orderedAt: NOW,
            products: [{ sku: '42', offerId: null, title: null, quantity: 1, price: null }],
          },
        ],
        seller.connectionId,
      ),
    );
    const due = (now: number) => findToRead(env.DB, seller.connectionId, now - 30 * DAY, 100);
    expect(await due(NOW)).toEqual(['42']);
    await env.DB.batch(saveDescriptions(env.DB, connection, ['42'], [], NOW));
    expect(await due(NOW + 29 * DAY)).toEqual([]);
    expect(await due(NOW + 61 * DAY)).toContain('42');
  });

  test('a posting told again unchanged writes no row of products', async () => {
    await connected();
    const content = {
      number: posting(1).number,
      orderedAt: NOW,
      products: [
        {
          sku: '77',
          offerId: 'A',
          title: 'Лампа',
          quantity: 2,
          price: { minor: 100, currency: 'RUB' },
        },
      ],
    };
    const save = async (of: typeof content) => {
      const { db, bill } = countRows(env.DB);
      await db.batch(await saveContents(db, seller.sellerId, [of], seller.connectionId));
      return bill;
    };
    await save(content);
    const again = await save(content);
    expect(again.written).toBe(0);
    expect(again.read).toBeLessThan(20);
    const fewer = {
      ...content,
      products: content.products.map((one) => ({ ...one, quantity: 1 })),
    };
    await save(fewer);
    expect((await parcel(content.number)).products).toMatchObject([{ sku: '77', quantity: 1 }]);
  });

  test('a key without the right to products leaves the names that postings give', async () => {
    seller = await connectOzon({ sellerId: shop.id, pageMax: 100 });
    seller.ozon.fail(seller.clientId, '/v3/product/info/list', {
      status: 403,
      times: 99,
      message: 'Api-key is missing a required role for the method',
    });
    await syncWhole(seller);
    expect((await parcel(posting(1).number)).products[0]?.title).toBe(posting(1).product.name);
  });
});

describe('the search', () => {
  test('parcels are found by SKU, offer id and words of the product’s name, in Russian and Chinese', async () => {
    await connected();
    const { number, product } = posting(1);
    await env.DB.batch(
      await saveContents(
        env.DB,
        shop.id,
        [
          {
            number,
            orderedAt: NOW,
            products: [
              {
                sku: '827098843',
                offerId: 'SK-58（深红色）',
                title: 'Cronier cr-2013专业非洲小卷卷发棒，9毫米; Щипцы для завивки, тёмно-красные',
                quantity: 1,
                price: null,
              },
            ],
          },
        ],
        seller.connectionId,
      ),
    );
    for (const query of [
      '827098843',
      '8270988',
      'SK-58（深红色）',
      'sk-58(深',
      '卷发棒',
      '卷发',
      '棒',
      '非洲 毫米',
      'щипцы',
      'ЩИПЦЫ завивк',
      'темно-красные',
      'cronier cr',
    ]) {
      expect(await search(query), query).toEqual([number]);
    }
    for (const query of ['щипцы кабель', '发卷', String(product.sku), 'ипцы']) {
      expect(await search(query), query).not.toContain(number);
    }
  });

  test('a search by number comes first, and a parcel that has both is listed once', async () => {
    await store(shop.id, 'LAMP', 2);
    await env.DB.batch(
      await saveContents(
        env.DB,
        shop.id,
        ['LAMP000001', 'LAMP000002'].map((number) => ({
          number,
          orderedAt: NOW,
          products: [{ sku: null, offerId: 'LAMP', title: null, quantity: 1, price: null }],
        })),
        null,
      ),
    );
    await store(shop.id, 'OTHER', 1);
    await env.DB.batch(
      await saveContents(
        env.DB,
        shop.id,
        [
          {
            number: 'OTHER000001',
            orderedAt: NOW,
            products: [
              { sku: null, offerId: null, title: 'Lamp, green', quantity: 1, price: null },
            ],
          },
        ],
        null,
      ),
    );
    expect(await search('lamp')).toEqual(['LAMP000001', 'LAMP000002', 'OTHER000001']);
    expect(await search('lamp', '&status=delivered')).toEqual([]);
  });

  test('a product’s parcels come page after page, the newest order first, each once', async () => {
    await hold('SOLD', 120, ['Чайник', 'Чайник запасной']);
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 10; page++) {
      const answer = await ask(
        viewer,
        `/api/v1/shipments?q=${encodeURIComponent('чайник')}&limit=25&cursor=${cursor}`,
      );
      const { shipments, next } = await answer.json<{
        shipments: { number: string }[];
        next: string | null;
      }>();
      seen.push(...shipments.map(({ number }) => number));
      if (next === null) break;
      cursor = next;
    }
    const all = Array.from({ length: 120 }, (_, i) => `SOLD${String(120 - i).padStart(6, '0')}`);
    expect(seen).toEqual(all);
  });

  test('a word of hundreds of products finds their parcels too', async () => {
    await store(shop.id, 'CASE', 60);
    await env.DB.batch(
      await saveContents(
        env.DB,
        shop.id,
        Array.from({ length: 60 }, (_, i) => ({
          number: `CASE${String(i + 1).padStart(6, '0')}`,
          orderedAt: NOW,
          products: [
            {
              sku: String(500 + i),
              offerId: null,
              title: `Чехол № ${i}`,
              quantity: 1,
              price: null,
            },
          ],
        })),
        null,
      ),
    );
    expect(await search('чехол', '&limit=100')).toHaveLength(60);
  });

  test('another shop’s products find nothing', async () => {
    await hold('MINE', 1, ['Самовар']);
    const { owner } = await openShop();
    const answer = await ask(owner, `/api/v1/shipments?q=${encodeURIComponent('самовар')}`);
    expect(await answer.json()).toEqual({ shipments: [], next: null });
  });

  test('a search by product reads a bounded number of rows, however many parcels are stored', async () => {
    await hold('COST', 40, ['Гамак']);
    const { readPage } = await import('../../functions/shipments/list.ts');
    const bill = async (q: string) => {
      const { db, bill: rows } = countRows(env.DB);
      await readPage(db, shop.id, { q } as never, null, 20);
      return rows.read;
    };
    const before = await bill('гамак');
    await hold('MORE', 3000, ['Сапоги']);
    // One more: the end of its words is seen by the next one.
    expect(await bill('гамак')).toBeLessThanOrEqual(before + 5);
    expect(before).toBeLessThan(500);
    expect(await bill('сапоги')).toBeLessThan(1500);
  });

  test.each(['%', '_', "'; DROP TABLE products; --", '\u0000', '🙂', 'a'.repeat(100), '（', '...'])(
    'a search for %j is answered',
    async (q) => {
      await hold(newSeries(), 1, ['Плед']);
      await search(q);
    },
  );
});

/** Parcels SERIES000001 … that hold these products, ordered one after the other. */
async function hold(series: string, count: number, titles: readonly string[]): Promise<void> {
  await store(shop.id, series, count);
  const contents = Array.from({ length: count }, (_, i) => ({
    number: `${series}${String(i + 1).padStart(6, '0')}`,
    orderedAt: NOW + i,
    products: titles.map((title) => ({
      sku: null,
      offerId: null,
      title,
      quantity: 1,
      price: null,
    })),
  }));
  await env.DB.batch(await saveContents(env.DB, shop.id, contents, null));
}

describe('pictures', () => {
  test('a picture is fetched once, stored by us and shown on the page of the parcel', async () => {
    await connected();
    await fetchPictures(env, NOW + 3_600_000);
    const rows = await products();
    expect(
      rows.every(({ picture, picture_due_at }) => picture !== null && picture_due_at === null),
    ).toBe(true);
    const got = seller.asked().filter((path) => path.startsWith('/pictures/')).length;
    expect(got).toBe(rows.length);
    await fetchPictures(env, NOW + 7_200_000);
    expect(seller.asked().filter((path) => path.startsWith('/pictures/'))).toHaveLength(got);
    const page = await html(viewer, `parcels/${await idOf(posting(1).number)}`);
    const src = /<img [^>]*src="(\/en\/desk\/parcels\/[^"]+)"/.exec(page)?.[1] ?? '';
    expect(page).not.toMatch(/<img[^>]+https?:/);
    const shown = await call(src, { headers: viewer.headers });
    expect(shown.status).toBe(200);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(new Uint8Array(await shown.arrayBuffer()).slice(1, 4)).toEqual(
      new TextEncoder().encode('PNG'),
    );
    const { owner } = await openShop();
    expect((await call(src, { headers: owner.headers })).status).toBe(404);
  });

  const due = async (url: string) => {
    seller = await connectOzon({ sellerId: shop.id });
    const [product] = [{ sku: '9', offerId: null, title: 'Стол', quantity: 1, price: null }];
    const content = { number: 'P-1', orderedAt: NOW, products: [product as never] };
    await env.DB.batch(await saveContents(env.DB, shop.id, [content], seller.connectionId));
    const described = [{ sku: '9', offerId: null, title: null, pictureUrl: url }];
    const connection = { id: seller.connectionId, seller_id: shop.id };
    await env.DB.batch(saveDescriptions(env.DB, connection, ['9'], described, NOW));
  };
  const row = async () => (await products())[0];
  const CDN = 'https://cdn1.ozone.ru/s3/multimedia-4/1.png';

  test('what a camera wrote into a picture is not stored', async () => {
    await due(CDN);
    outside('cdn1.ozone.ru', () => new Response(pngWith(1)));
    await fetchPictures(env, NOW);
    const { picture } = (await row()) ?? {};
    const kept = await env.EVIDENCE.get(`products/${shop.id}/9/${picture}`);
    expect(
      readable(new Uint8Array((await kept?.arrayBuffer()) ?? new ArrayBuffer())),
    ).not.toContain(SECRET);
  });

  test('a new picture takes the place of the old one', async () => {
    await due(CDN);
    outside('cdn1.ozone.ru', () => new Response(BARE.png));
    await fetchPictures(env, NOW);
    const old = (await row())?.picture;
    const connection = { id: seller.connectionId, seller_id: shop.id };
    const described = [{ sku: '9', offerId: null, title: null, pictureUrl: `${CDN}?2` }];
    await env.DB.batch(saveDescriptions(env.DB, connection, ['9'], described, NOW));
    outside('cdn1.ozone.ru', () => new Response(BARE.webp));
    await fetchPictures(env, NOW);
    const now = await row();
    expect(now).toMatchObject({ picture_type: 'image/webp', picture_due_at: null });
    expect(await env.EVIDENCE.get(`products/${shop.id}/9/${old}`)).toBeNull();
    expect(await env.EVIDENCE.get(`products/${shop.id}/9/${now?.picture}`)).not.toBeNull();
  });

  test.each([
    ['a page', () => new Response('<html>')],
    ['a file too long', () => new Response(new Uint8Array(4_194_305))],
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: { location: 'http://10.0.0.1/' } }),
    ],
    ['nothing', () => new Response(null, { status: 404 })],
  ])('%s instead of a picture is not stored and not asked for again', async (_, answer) => {
    await due(CDN);
    const asked = outside('cdn1.ozone.ru', answer);
    await fetchPictures(env, NOW);
    await fetchPictures(env, NOW + 30 * DAY);
    expect(asked).toHaveLength(1);
    expect(await row()).toMatchObject({ picture: null, picture_due_at: null });
  });

  test('a picture that cannot be had now is tried again, later each time, and then given up', async () => {
    await due(CDN);
    const asked = outside('cdn1.ozone.ru', () => new Response(null, { status: 503 }));
    let now = NOW;
    const waits: number[] = [];
    for (let i = 0; i < 8; i++) {
      await fetchPictures(env, now);
      const at = (await row())?.picture_due_at;
      if (!at) break;
      waits.push(at - now);
      now = at;
    }
    expect(asked).toHaveLength(6);
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(await row()).toMatchObject({ picture: null, picture_due_at: null });
  });

  test.each([
    'http://cdn1.ozone.ru/1.png',
    'https://cdn1.ozone.ru.example.com/1.png',
    'https://evilozone.ru/1.png',
    'https://169.254.169.254/latest/meta-data',
    'https://user:pass@cdn1.ozone.ru/1.png',
    'https://cdn1.ozone.ru:8443/1.png',
    'file:///etc/passwd',
  ])('%s is never fetched', async (url) => {
    await due(url);
    await fetchPictures(env, NOW);
    expect(await row()).toMatchObject({ picture: null, picture_due_at: null });
  });
});

describe('who sees products', () => {
  test('the list, Today and the page of the parcel name them; nothing public does', async () => {
    await connected(Date.now());
    const { number, product } = posting(2);
    const id = await idOf(number);
    expect(await html(viewer, 'parcels')).toContain(product.name);
    const page = await html(viewer, `parcels/${id}`);
    for (const text of [product.name, product.offerId, String(product.sku)])
      expect(page).toContain(text);
    const { parcels } = await (await ask(viewer, '/api/v1/today')).json<Today>();
    const named = parcels.find((one) => one.product !== null);
    const sold = seller.ozon.shop(seller.clientId).postings.map(({ product }) => product?.name);
    expect(sold).toContain(named?.product?.title);
    expect(await html(viewer, 'today')).toContain(named?.product?.title);
    const { page: link } = await parcel(number);
    for (const path of [`/en${link}`, `/en/track?n=${number}`]) {
      const open = await (await call(path, { headers: { accept: 'text/html' } })).text();
      expect(open).toContain(number);
      for (const text of [product.name, product.offerId, String(product.sku)]) {
        expect(open, path).not.toContain(text);
      }
    }
    expect(JSON.stringify(await track(number))).not.toContain(product.name);
  });

  test('names of products are shown as text, whatever they hold', async () => {
    await connected();
    const fresh = seller.ozon.shop(seller.clientId).postings[0];
    if (!fresh?.product) throw new Error('no posting');
    fresh.product = { ...fresh.product, sku: 7, name: '<script>alert(1)</script>' };
    fresh.changedAt = NOW + 3_600_000;
    await syncWhole(seller, NOW + 2 * 3_600_000);
    for (const path of [`parcels/${await idOf(fresh.number)}`, 'parcels']) {
      const page = await html(viewer, path);
      expect(page).not.toContain('<script>alert');
      expect(page).toContain('&lt;script&gt;alert(1)');
    }
  });
});
