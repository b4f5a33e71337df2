// Keys of Ozon end, and have rights: what is said of it, to whom, and when.
import { env } from 'cloudflare:test';
import { afterEach, describe, expect, test } from 'vitest';
import { NEWS_TYPES } from '../../functions/contract/news.ts';
import { readAccounts } from '../../functions/ozon/account.ts';
import { tellKeyEnds } from '../../functions/ozon/tell-key-ends.ts';
import { joinShop, openShop } from './support/accounts.ts';
import { call } from './support/hooks.ts';
import { leaveNothingWaiting, listen, quiet } from './support/listeners.ts';
import { connect, connectOzon, NOW, type OzonSeller, syncWhole } from './support/ozon.ts';

const DAY = 86_400_000;

afterEach(leaveNothingWaiting);

async function withKey(apiKey: string, now = () => NOW) {
  const seller = await connectOzon({ pageMax: 100, now });
  await listen(
    seller.sellerId,
    NEWS_TYPES.filter((type) => type === 'connection.key_ending'),
  );
  await connect(seller.connectionId, { clientId: seller.clientId, apiKey }, seller.openedAt);
  await syncWhole(seller);
  return seller;
}

const toldTo = async ({ sellerId }: OzonSeller) => {
  const { results } = await env.DB.prepare(
    `SELECT data ->> '$.daysLeft' AS days, data ->> '$.endsAt' AS ends FROM announcements
     WHERE seller_id = ? AND type = 'connection.key_ending' ORDER BY created_at, rowid`,
  )
    .bind(sellerId)
    .all<{ days: number; ends: string }>();
  return results;
};
const daysTold = async (seller: OzonSeller) => (await toldTo(seller)).map(({ days }) => days);

/** The cron, every six hours. */
async function live(from: number, to: number): Promise<void> {
  for (let now = from; now <= to; now += DAY / 4) await tellKeyEnds(quiet, now);
}

const accountOf = async ({ sellerId }: OzonSeller) => (await readAccounts(env.DB, sellerId))[0];

describe('a key that ends', () => {
  test('the end of a key is told 14 days before, 3 days before and on the last day, each once', async () => {
    const seller = await withKey('ends-20');
    const ends = NOW + 20 * DAY;
    await live(NOW, ends - 14.1 * DAY);
    expect(await daysTold(seller)).toEqual([]);
    await live(NOW, ends - 13 * DAY);
    expect(await daysTold(seller)).toEqual([14]);
    await live(NOW, ends + 5 * DAY);
    expect(await daysTold(seller)).toEqual([14, 3, 0]);
    expect(new Set((await toldTo(seller)).map(({ ends: at }) => Date.parse(at))).size).toBe(1);
  });

  test('after a time out of service only the nearest warning is told', async () => {
    const seller = await withKey('ends-20');
    await tellKeyEnds(quiet, NOW + 18 * DAY);
    await tellKeyEnds(quiet, NOW + 18 * DAY + 60_000);
    expect(await daysTold(seller)).toEqual([3]);
  });

  test('two crons at once tell it once', async () => {
    const seller = await withKey('ends-2');
    const now = NOW + DAY / 24;
    await Promise.all([tellKeyEnds(quiet, now), tellKeyEnds(quiet, now)]);
    expect(await daysTold(seller)).toEqual([3]);
  });

  test('a new key that ends later begins anew', async () => {
    const seller = await withKey('ends-2');
    await tellKeyEnds(quiet, NOW + DAY / 24);
    const later = NOW + 3 * DAY;
    await connect(seller.connectionId, { clientId: seller.clientId, apiKey: 'ends-40' }, later);
    await syncWhole(seller, later);
    await live(later, later + 10 * DAY);
    expect(await daysTold(seller)).toEqual([3]);
    await live(later, NOW + 40 * DAY);
    expect(await daysTold(seller)).toEqual([3, 14, 3, 0]);
  });

  test('nothing is claimed of a key whose end Ozon does not say', async () => {
    const seller = await withKey('endless');
    await live(NOW, NOW + 200 * DAY);
    expect(await daysTold(seller)).toEqual([]);
    expect((await accountOf(seller))?.key.endsAt).toBe(null);
  });

  test('the end of a key that was deleted is not told', async () => {
    const seller = await withKey('ends-2');
    await env.DB.prepare('UPDATE connections SET credentials = NULL WHERE id = ?')
      .bind(seller.connectionId)
      .run();
    await live(NOW, NOW + 5 * DAY);
    expect(await daysTold(seller)).toEqual([]);
  });

  test('the daily page warns from 14 days before, in three languages, and not earlier', async () => {
    const said = async (apiKey: string, lang: string): Promise<string> => {
      const { id } = await openShop();
      const viewer = await joinShop(id, 'viewer');
      const seller = await connectOzon({ pageMax: 100, now: Date.now, sellerId: id });
      await connect(seller.connectionId, { clientId: seller.clientId, apiKey }, seller.openedAt);
      await syncWhole(seller);
      return (await call(`/${lang}/desk/today`, { headers: viewer.headers })).text();
    };
    expect(await said('ends-20', 'en')).not.toContain('The Ozon key ends');
    expect(await said('ends-13', 'en')).toContain('The Ozon key ends');
    expect(await said('ends-1', 'ru')).toContain('Ключ Ozon действует до');
    expect(await said('ends--1', 'zh')).toContain('Ozon 密钥已于');
  });
});

describe('the rights of a key', () => {
  test('a key with all rights lacks nothing', async () => {
    const seller = await withKey('key');
    expect((await accountOf(seller))?.key).toMatchObject({ roles: ['Admin'], lacks: [] });
  });

  test('a key that lacks a role for a method is told which, and the other lists go on', async () => {
    const seller = await withKey('only-posting');
    const lacks = (await accountOf(seller))?.key.lacks ?? [];
    expect(lacks.find((one) => one.for === 'returns')?.methods).toContain('/v1/returns/list');
    expect(lacks.find((one) => one.for === 'pushes')?.methods).toContain('/v1/notification/set');
    expect(lacks.map((one) => one.for)).not.toContain('postings');
    const { results } = await env.DB.prepare('SELECT 1 FROM shipments WHERE seller_id = ?')
      .bind(seller.sellerId)
      .all();
    expect(results.length).toBeGreaterThan(0);
  });

  test('a right that a key gets later is no longer lacking', async () => {
    const seller = await connectOzon({ pageMax: 100 });
    const refusal = { status: 403, message: 'Api-Key is missing a required role for a method' };
    seller.ozon.fail(seller.clientId, '/v1/rating/index/fbs/info', { ...refusal, times: 1 });
    const ended = await syncWhole(seller);
    expect((await accountOf(seller))?.key.lacks).toEqual([
      { for: 'rating', methods: ['/v1/rating/index/fbs/info'] },
    ]);
    await syncWhole(seller, ended + 7 * 3_600_000);
    expect((await accountOf(seller))?.key.lacks).toEqual([]);
  });
});
