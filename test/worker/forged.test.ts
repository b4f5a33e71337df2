// What shops say of numbers that are not theirs: with an aggregator's key, a relay or a webhook of their
// own they can post anything, and none of it may stand where the carrier's word stands.
import { env } from 'cloudflare:test';
import { describe, expect, test } from 'vitest';
import { words } from '../../functions/contract/words.ts';
import { readPage } from './support/cases.ts';
import {
  answer,
  call,
  cdekOrder,
  cdekStatus,
  type Hook,
  newCdekNumber,
  openHook,
  post,
  settled,
  track,
} from './support/hooks.ts';
import { leaveNothingWaiting, tell } from './support/listeners.ts';
import { connectOzon, syncWhole } from './support/ozon.ts';

const HOUR = 3_600_000;
const fromNow = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

/** By CDEK's answer to the shop's own key. */
async function genuine(): Promise<{ hook: Hook; number: string }> {
  const hook = await openHook('cdek');
  const number = newCdekNumber();
  await answer(hook, cdekOrder(number, 'ACCEPTED_IN_TRANSIT_CITY', fromNow(-48)));
  return { hook, number };
}

const BAIT = 'Оплатите пошлину 990 рублей на ozon-poshlina.ru';

/** What an aggregator posts for a shop that has an account there. */
const relayed = (number: string, more: object = {}, point: object = {}) => ({
  event: 'tracking_update',
  event_id: crypto.randomUUID(),
  msg: {
    id: number,
    tracking_number: number,
    slug: 'ozon',
    ...more,
    checkpoints: [
      {
        checkpoint_time: fromNow(20),
        message: BAIT,
        city: 'Москва',
        tag: 'Exception',
        subtag: 'Exception_006',
        ...point,
      },
    ],
  },
});

/** By a shop that has nothing to do with the parcel. */
async function forge(message: object, carrier = 'aftership'): Promise<Hook> {
  const hook = await openHook(carrier);
  expect((await post(hook, message)).status).toBe(200);
  await settled(hook);
  return hook;
}

const tokenOf = async ({ sellerId }: Hook) =>
  env.DB.prepare('SELECT token FROM shipments WHERE seller_id = ?').bind(sellerId).first('token');

describe('a forged event on another shop’s number', () => {
  test('a forged future event ranks below the carrier’s answer, is not dated ahead and loses its text', async () => {
    const { number } = await genuine();
    await forge(relayed(number));
    const { shipments } = await track(number);
    expect(shipments.map(({ proof, status }) => [proof, status])).toEqual([
      ['polled', 'in_transit'],
      ['relayed', 'exception'],
    ]);
    const [event] = shipments[1]?.events ?? [];
    expect(event).toMatchObject({ text: null, step: 'payment_required', source: 'aftership:push' });
    expect(event?.confidence).toBe('seller_reported');
    expect(Date.parse(event?.occurredAt ?? '')).toBeLessThanOrEqual(Date.now());
    expect(Date.parse(shipments[1]?.lastEventAt ?? '')).toBeLessThanOrEqual(Date.now());
    expect(JSON.stringify(shipments)).not.toMatch(/poshlina|пошлин/i);
  });

  test('a forged event is labelled on the page as the seller’s word, not Ozon’s or the carrier’s', async () => {
    const { number } = await genuine();
    await forge(relayed(number));
    const { html } = await readPage(`/ru/track?n=${number}`);
    expect(html.indexOf('Сведения: СДЭК')).toBeGreaterThan(0);
    expect(html.indexOf('Сведения: СДЭК')).toBeLessThan(
      html.indexOf('Сам перевозчик этого не подтвердил'),
    );
    expect(html).toContain('со слов продавца через AfterShip, не подтверждено перевозчиком');
    expect(html).not.toMatch(/poshlina|пошлину|сообщил Ozon|Сообщает Ozon/);
    for (const lang of ['zh', 'en'] as const) {
      expect((await readPage(`/${lang}/track?n=${number}`)).html).toContain(
        words(lang)('page.source.relayed', { carrier: 'AfterShip' }),
      );
    }
  });

  test('a forged parcel ranks below the polled one even if it came first', async () => {
    const number = newCdekNumber();
    await forge(relayed(number));
    expect((await track(number)).shipments).toMatchObject([{ proof: 'relayed' }]);
    await answer(await openHook('cdek'), cdekOrder(number, 'CREATED', fromNow(-72)));
    const { shipments } = await track(number);
    expect(shipments.map(({ proof }) => proof)).toEqual(['polled', 'relayed']);
  });

  test('a forged event notifies no follower and does not change the real parcel’s page', async () => {
    const { hook, number } = await genuine();
    const id = await env.DB.prepare('SELECT id FROM shipments WHERE seller_id = ?')
      .bind(hook.sellerId)
      .first<string>('id');
    await env.DB.prepare(
      `INSERT INTO followers (id, shipment_id, push_hash, subscription, lang, created_at)
       VALUES ('fol_forged', ?, '-', '-', 'ru', 0)`,
    )
      .bind(id)
      .run();
    await forge(relayed(number, {}, { tag: 'Delivered', subtag: 'Delivered_001' }));
    await tell(Date.now());
    const told = await env.DB.prepare('SELECT count(*) AS n FROM deliveries WHERE target_id = ?')
      .bind('fol_forged')
      .first('n');
    expect(told).toBe(0);
    const { html } = await readPage(`/ru/p/${await tokenOf(hook)}`);
    expect(html).toContain('<p class="state">В пути</p>');
    await leaveNothingWaiting();
  });
});

describe('many shops with one number', () => {
  test('a polled parcel stays first in the list when a hundred other shops post its number', async () => {
    const { number } = await genuine();
    for (const shops of [20, 80]) {
      await Promise.all(Array.from({ length: shops }, () => forge(relayed(number))));
      const { shipments } = await track(number);
      expect(shipments).toHaveLength(20);
      expect(shipments[0]).toMatchObject({ proof: 'polled', status: 'in_transit' });
      expect(new Set(shipments.slice(1).map(({ proof }) => proof))).toEqual(new Set(['relayed']));
    }
  }, 60_000);

  test('a shop that makes several parcels of one number is listed once', async () => {
    const { number } = await genuine();
    const hook = await openHook('aftership');
    for (const begun of [-9000, -6000, -3000, 0]) {
      const delivered = { tag: 'Delivered', subtag: 'Delivered_001', hash: `${begun}` };
      await post(hook, relayed(number, {}, { ...delivered, checkpoint_time: fromNow(begun) }));
      await settled(hook);
    }
    const rounds = await env.DB.prepare('SELECT count(*) AS n FROM shipments WHERE seller_id = ?')
      .bind(hook.sellerId)
      .first<number>('n');
    expect(rounds).toBeGreaterThan(1);
    expect((await track(number)).shipments).toHaveLength(2);
  });
});

describe('a parcel that is known by unsigned webhooks alone', () => {
  const takenOn = (hook: Hook, number: string, at: string) =>
    post(hook, cdekStatus(number, 'ACCEPTED_IN_TRANSIT_CITY', at));

  test('a parcel known by unsigned webhooks stays first when 21 other shops push its number later', async () => {
    const number = newCdekNumber();
    const first = await openHook('cdek');
    await takenOn(first, number, fromNow(-48));
    await settled(first);
    for (let i = 0; i < 21; i++) {
      const other = await openHook('cdek');
      await post(other, cdekStatus(number, 'DELIVERED', fromNow(-1)));
      await settled(other);
    }
    const { shipments } = await track(number);
    expect(shipments).toHaveLength(20);
    expect(shipments[0]).toMatchObject({ proof: 'pushed', status: 'in_transit' });
    expect(shipments[1]).toMatchObject({ proof: 'pushed', status: 'delivered' });
  }, 60_000);

  test('a parcel known by unsigned webhooks ranks below a much later one when its number is reused', async () => {
    const number = newCdekNumber();
    const former = await openHook('cdek');
    await takenOn(former, number, fromNow(-24 * 300));
    await settled(former);
    const now = await openHook('cdek');
    await post(now, cdekStatus(number, 'CREATED', fromNow(-1)));
    await settled(now);
    const { shipments } = await track(number);
    expect(shipments.map(({ status }) => status)).toEqual(['info_received', 'in_transit']);
  });
});

describe('the proof of a parcel', () => {
  test('a posting belongs to the shop Ozon confirms, not to one that names it in an order', async () => {
    const seller = await connectOzon();
    const posting = seller.posting(2);
    await syncWhole(seller);
    const attacker = await openHook('cdek');
    const order = cdekOrder(newCdekNumber(), 'CREATED', fromNow(-1), { number: posting });
    await answer(attacker, order);
    const { shipments } = await track(posting);
    expect(shipments.map(({ proof }) => proof)).toEqual(['polled', 'linked']);
    expect(shipments[0]?.number).toBe(posting);
    const owned = await env.DB.prepare(
      'SELECT seller_id FROM shipment_numbers WHERE number = ? AND owned = 1',
    )
      .bind(posting)
      .all();
    expect(owned.results).toEqual([{ seller_id: seller.sellerId }]);
  });

  test('an answer that proves ownership ranks above one that a carrier gives to any caller', async () => {
    const { number } = await genuine();
    const anybody = await openHook('boxberry');
    const said = [{ Date: fromNow(-1), Name: 'Принято к доставке' }];
    await answer(anybody, said, `number=${number}`);
    const { shipments } = await track(number);
    expect(shipments.map(({ carrier, proof }) => [carrier, proof])).toEqual([
      ['cdek', 'polled'],
      ['boxberry', 'polled'],
    ]);
  });

  test('a message posted for a carrier that never pushes counts as relayed and loses its text', async () => {
    const number = newCdekNumber();
    const said = [
      { orderId: 'D0000000', senderOrderId: number, executionStatus: `PICKED_UP: ${BAIT}` },
    ];
    await forge(said, 'fivepost');
    expect((await track(number)).shipments).toMatchObject([
      { proof: 'relayed', events: [{ source: 'fivepost:push', text: null }] },
    ]);
  });

  test('a parcel known by an unsigned push becomes polled once the carrier answers a poll', async () => {
    const hook = await openHook('cdek');
    const number = newCdekNumber();
    const at = fromNow(-2);
    await post(hook, cdekStatus(number, 'ACCEPTED_AT_PICK_UP_POINT', at, { city_name: 'Тверь' }));
    await settled(hook);
    expect((await track(number)).shipments).toMatchObject([{ proof: 'pushed' }]);
    await answer(hook, cdekOrder(number, 'ACCEPTED_AT_PICK_UP_POINT', at));
    const { shipments } = await track(number);
    expect(shipments).toMatchObject([
      { proof: 'polled', events: [{ source: 'cdek:poll', place: 'Казань' }] },
    ]);
    expect(shipments[0]?.events).toHaveLength(1);
  });
});

describe('a carrier that answers anybody', () => {
  const single = (barcode: string, code: string, at: string) =>
    `<?xml version="1.0"?><S:Envelope xmlns:S="http://www.w3.org/2003/05/soap-envelope"><S:Body>
     <ns7:getOperationHistoryResponse xmlns:ns7="http://russianpost.org/operationhistory"
       xmlns:ns3="http://russianpost.org/operationhistory/data"><ns3:OperationHistoryData><ns3:historyRecord>
     <ns3:ItemParameters><ns3:Barcode>${barcode}</ns3:Barcode></ns3:ItemParameters>
     <ns3:OperationParameters><ns3:OperType><ns3:Id>${code}</ns3:Id><ns3:Name>Обработка</ns3:Name></ns3:OperType>
     <ns3:OperAttr><ns3:Id>4</ns3:Id></ns3:OperAttr><ns3:OperDate>${at}</ns3:OperDate></ns3:OperationParameters>
     </ns3:historyRecord></ns3:OperationHistoryData></ns7:getOperationHistoryResponse></S:Body></S:Envelope>`;

  test('a relayed event on a Russian Post parcel appears only on the seller’s own parcel link', async () => {
    const number = 'RA644000001RU';
    const asker = await openHook('russian-post');
    await answer(asker, single(number, '8', fromNow(-24)));
    const key = await openHook('aftership', { sellerId: asker.sellerId });
    await post(key, relayed(number));
    await settled(key);
    const { shipments } = await track(number);
    expect(shipments).toMatchObject([{ proof: 'polled', status: 'in_transit' }]);
    expect(shipments[0]?.events.map(({ source, text }) => [source, text])).toEqual([
      ['russian-post:poll', 'Обработка'],
    ]);
    // Who was given the link by the shop reads what the shop reads, and still no address to pay at.
    const { html } = await readPage(`/ru/p/${await tokenOf(asker)}`);
    expect(html).toContain('Оплатите пошлину');
    expect(html).toContain('со слов продавца через AfterShip');
    expect(html).not.toContain('poshlina');
  });
});

describe('free text in fields for names and codes', () => {
  test('free text in a carrier, city, code or number field is not published', async () => {
    const { number } = await genuine();
    const message = relayed(
      'POZVONITE-88005553535-SROCHNO',
      { slug: BAIT },
      { city: 'Оплатите 990 р', subtag: `Exception_${BAIT}`, slug: 'Звоните 8 800 555 35 35' },
    );
    const hook = await forge(message);
    const id = await env.DB.prepare('SELECT id, version FROM shipments WHERE seller_id = ?')
      .bind(hook.sellerId)
      .first<string>('id');
    // The shop says that its parcel goes by the real one's number too.
    await env.DB.prepare(
      `INSERT INTO shipment_numbers (number, shipment_id, seller_id, shared) VALUES (?, ?, ?, 0)`,
    )
      .bind(number, id, hook.sellerId)
      .run();
    await forge(relayed(number));
    const { shipments } = await track(number);
    expect(shipments.map((one) => one.number)).toEqual([number, number, number]);
    expect(JSON.stringify(shipments)).not.toMatch(/оплатите|звоните|pozvonite|55535|poshlina/i);
    const { html } = await readPage(`/ru/track?n=${number}`);
    expect(html).not.toMatch(/оплатите|звоните 8|pozvonite|55535|poshlina/i);
  });

  test('a city or carrier is published only if it is a known one', async () => {
    const cities = ['Оплатите пошлину курьеру наличными', 'ozonpay ру', 'Позвоните на ozon-pay'];
    for (const city of cities) {
      const number = newCdekNumber();
      const hook = await openHook('cdek');
      await post(
        hook,
        cdekStatus(number, 'RECEIVED_AT_SHIPMENT_WAREHOUSE', fromNow(-1), { city_name: city }),
      );
      await settled(hook);
      expect((await track(number)).shipments[0]?.events, city).toMatchObject([{ place: null }]);
    }
    for (const city of ['Москва', 'Нижний Новгород', 'Ростов-на-Дону', 'Shenzhen']) {
      const number = newCdekNumber();
      const hook = await openHook('cdek');
      await post(
        hook,
        cdekStatus(number, 'RECEIVED_AT_SHIPMENT_WAREHOUSE', fromNow(-1), { city_name: city }),
      );
      await settled(hook);
      expect((await track(number)).shipments[0]?.events).toMatchObject([{ place: city }]);
    }
    const number = newCdekNumber();
    await forge(relayed(number, { slug: 'ozon-poshlina-ru' }, { slug: 'ozon-poshlina-ru' }));
    expect(JSON.stringify(await track(number))).not.toContain('poshlina');
    const other = newCdekNumber();
    await forge(relayed(other, { slug: 'usps' }, { slug: 'usps' }));
    expect((await track(other)).shipments[0]?.carrier).toBe('usps');
  });

  test('a domain name is not a tracking number and can be neither pushed nor looked up', async () => {
    const hook = await openHook('aftership');
    await post(hook, relayed('OZON-POSHLINA.RU'));
    await settled(hook);
    const stored = await env.DB.prepare('SELECT count(*) AS n FROM shipments WHERE seller_id = ?')
      .bind(hook.sellerId)
      .first('n');
    expect(stored).toBe(0);
    // It is read as words, for the search of the help.
    const page = await call('/ru/track?n=OZON-POSHLINA.RU', { redirect: 'manual' });
    expect(page.status).toBe(303);
    expect(page.headers.get('location')).toBe('/ru/help/search?q=OZON-POSHLINA.RU');
  });
});
