// The error index in full: the postings behind it, what they cost, a draft about one, and disputes.
import { env } from 'cloudflare:test';
import { beforeEach, describe, expect, test } from 'vitest';
import type { RatingError } from '../../functions/contract/ozon.ts';
import { openDispute } from '../../functions/ozon/actions.ts';
import { joinShop, type Member, openShop } from './support/accounts.ts';
import { call } from './support/hooks.ts';
import { connectOzon, type OzonSeller, rowsOf, syncWhole } from './support/ozon.ts';

const DISPUTES = '/v2/posting/fbs/arbitration';
const HOUR = 3_600_000;

let agent: Member;
let viewer: Member;
let seller: OzonSeller;
let disputed: string;

beforeEach(async () => {
  const shop = await openShop();
  [agent, viewer] = await Promise.all([joinShop(shop.id, 'agent'), joinShop(shop.id, 'viewer')]);
  seller = await connectOzon({ sellerId: shop.id, now: Date.now, pageMax: 100 });
  await syncWhole(seller);
  disputed = seller.posting(12);
});

const desk = async (who: Member, path: string, fields?: Record<string, string>) => {
  const response = await call(`/en/desk/${path}`, {
    method: fields ? 'POST' : 'GET',
    headers: { ...who.headers, accept: 'text/html' },
    redirect: 'manual',
    ...(fields ? { body: new URLSearchParams(fields) } : {}),
  });
  return {
    status: response.status,
    html: await response.text(),
    to: response.headers.get('location'),
  };
};

const disputes = () => seller.asked().filter((path) => path === DISPUTES).length;

describe('the postings in the error index', () => {
  test('are shown with what each cost in roubles, grace, and the way to its parcel', async () => {
    const { html } = await desk(viewer, 'rating');
    expect(html).toContain(`>${disputed}</a>`);
    expect(html).toContain('₽41.70');
    expect(html).toContain('Grace: Ozon charged nothing.');
    expect(html).toContain('Ozon sent 0.034');
    expect(html).toContain('3.4\u00a0%');
  });

  test('are in the API with amounts in minor units', async () => {
    const answer = await call('/api/v1/ozon/rating/errors', { headers: viewer.headers });
    const { errors } = await answer.json<{ errors: RatingError[] }>();
    expect(errors.find(({ number }) => number === disputed)).toMatchObject({
      type: 'SELLER_DELAY',
      isGrace: false,
      charge: { minor: 4170, currency: 'RUB' },
      shipmentId: expect.stringMatching(/^shp_/),
    });
  });

  test('go when Ozon takes them out of the index', async () => {
    const before = await rowsOf('ozon_rating_errors', seller);
    expect(before.length).toBeGreaterThan(1);
    for (const one of seller.ozon.shop(seller.clientId).postings) one.status = 'delivered';
    await syncWhole(seller, seller.openedAt + 7 * HOUR);
    expect((await rowsOf('ozon_rating_errors', seller)).length).toBe(1);
  });

  test('lead to a draft in Russian of what is on record, for nobody but this shop', async () => {
    const { html, status } = await desk(viewer, `rating/${disputed}`);
    expect(status).toBe(200);
    expect(html).toContain('Здравствуйте!');
    expect(html).toContain('просрочка отгрузки');
    const { owner } = await openShop();
    expect((await desk(owner, `rating/${disputed}`)).status).toBe(404);
    expect((await desk(owner, 'rating')).html).not.toContain(disputed);
  });
});

describe('a dispute about a posting that was not scanned', () => {
  test('is asked about first, naming the posting, and then opened once', async () => {
    const asked = await desk(agent, `ozon/${disputed}/dispute`);
    expect(asked.html).toContain(`Open a dispute about posting ${disputed}?`);
    expect(asked.html).toMatch(/<li>[^<]+ · × 1 · ₽1,390<\/li>/);
    expect(disputes()).toBe(0);
    const done = await desk(agent, `ozon/${disputed}/dispute`, {});
    expect(done.to).toContain('ozon=done');
    expect((await desk(agent, `ozon/${disputed}/dispute`, {})).to).toContain('ozon=not_offered');
    expect(disputes()).toBe(1);
    const actions = (await rowsOf<{ action: string }>('audit', seller)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'ozon_dispute_opened')).toHaveLength(1);
  });

  test('pressed by two people at once reaches Ozon once', async () => {
    const actor = { sellerId: seller.sellerId, actor: 'system' };
    const both = await Promise.all([1, 2].map(() => openDispute(env, actor, disputed, Date.now())));
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['done', 'try_again']);
    expect(disputes()).toBe(1);
  });

  test('that somebody was killed over can be opened again after a minute', async () => {
    const now = Date.now();
    await env.DB.prepare('UPDATE ozon_postings SET acting_until = ? WHERE number = ?')
      .bind(now + 60_000, disputed)
      .run();
    const actor = { sellerId: seller.sellerId, actor: 'system' };
    expect((await openDispute(env, actor, disputed, now)).outcome).toBe('try_again');
    expect((await openDispute(env, actor, disputed, now + 60_000)).outcome).toBe('done');
  });

  test('is not offered where Ozon does not, nor to a viewer', async () => {
    expect((await desk(agent, `ozon/${seller.posting(1)}/dispute`)).status).toBe(404);
    expect((await desk(viewer, `ozon/${disputed}/dispute`)).status).toBe(403);
    expect((await desk(viewer, `ozon/${disputed}/dispute`, {})).status).toBe(403);
    expect(disputes()).toBe(0);
  });
});
