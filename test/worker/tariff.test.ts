// What a later hand-over costs, as Ozon announces it: on the parcel's page and in the API.

import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { syncOzon } from '../../functions/ozon/sync.ts';
import { joinShop } from './support/accounts.ts';
import { call, settled } from './support/hooks.ts';
import { connectOzon, NOW } from './support/ozon.ts';
import { ask } from './support/shipments.ts';

const DAY = 86_400_000;

test('a parcel that waits for its hand-over shows in roubles what a later hand-over costs', async () => {
  const seller = await connectOzon();
  const posting = seller.ozon.shop(seller.clientId).postings[1];
  if (!posting) throw new Error('the fake has no such posting');
  posting.lateFrom = posting.shipBy + DAY;
  await syncOzon(env, NOW);
  await settled(seller);
  const owner = await joinShop(seller.sellerId, 'owner');
  const list = await ask(owner, `/api/v1/shipments?number=${posting.number}`);
  const { shipments } = await list.json<{ shipments: { id: string; number: string }[] }>();
  const id = shipments.find(({ number }) => number === posting.number)?.id ?? '';
  const parcel = await (await ask(owner, `/api/v1/shipments/${id}`)).json<{ tariff: object[] }>();
  const rub = (minor: number) => ({ minor, currency: 'RUB' });
  expect(parcel.tariff).toEqual([
    { until: new Date(posting.shipBy).toISOString(), percent: 0, charge: rub(0) },
    { until: new Date(posting.lateFrom).toISOString(), percent: 1, charge: rub(5_000) },
    { until: null, percent: 2, charge: rub(10_000) },
  ]);
  const page = await call(`/ru/desk/parcels/${id}`, { headers: owner.headers });
  expect(await page.text()).toMatch(/100(?:,00)?\s(?:₽|RUB)/);
});
