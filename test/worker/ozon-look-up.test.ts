// Postings that are new to us are read from Ozon at once, however many.
import { env } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { findOzonConnections } from '../../functions/connections/store.ts';
import { findOrRead } from '../../functions/ozon/look-up.ts';
import { LINES_MAX } from '../../functions/ozon/ship.ts';
import { settled } from './support/hooks.ts';
import { connectOzon, NOW, type OzonSeller } from './support/ozon.ts';

/** New at Ozon since the last synchronisation. */
function stock(seller: OzonSeller, orders: number, postingsOfEach: number): string[] {
  const { postings } = seller.ozon.shop(seller.clientId);
  const [template] = postings;
  if (!template) throw new Error('the shop is empty');
  return Array.from({ length: orders * postingsOfEach }, (_, i) => {
    const order = 70_000_000 + Math.floor(i / postingsOfEach);
    const number = `${order}-0001-${(i % postingsOfEach) + 1}`;
    postings.push({ ...template, isFbo: false, number });
    return number;
  });
}

async function lookUp(seller: OzonSeller, numbers: string[]): Promise<string[]> {
  const connections = await findOzonConnections(env.DB, seller.sellerId);
  const known = await findOrRead(env, connections, seller.sellerId, numbers, NOW);
  await settled(seller);
  return numbers.filter((number) => !known.has(number));
}

test('as many unknown postings as one form may have are all read from Ozon', async () => {
  const seller = await connectOzon({ pageMax: 100 });
  const numbers = stock(seller, LINES_MAX, 1);
  expect(await lookUp(seller, numbers)).toEqual([]);
  expect(seller.asked()).toEqual(Array(3).fill('/v4/posting/fbs/list'));
});

test('postings of orders that fill several pages at Ozon are all read', async () => {
  const seller = await connectOzon({ pageMax: 5 });
  const numbers = stock(seller, 4, 3);
  expect(await lookUp(seller, numbers)).toEqual([]);
});
