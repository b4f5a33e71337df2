// How much a shop may have us keep and send in a day. Shops that are new share a limit besides, of which no
// person gets more than a part however many they open: signing up again and again gives no more, and the
// others are not touched by it.

import type { Env } from '../env.ts';
import { directoryOf } from '../lib/databases.ts';
import { type Quota, spend } from '../lib/quota.ts';
import { openerOfYoung } from './store.ts';

interface Limit {
  pool: string;
  cost: number;
  perSeller: string;
  ofNewShops: string;
  /** Of both; left out: one. */
  unit?: number;
}

const MB = 1_048_576;

export async function sellerQuotas(
  env: Env,
  sellerId: string,
  { pool, cost, perSeller, ofNewShops, unit = 1 }: Limit,
  now: number,
): Promise<Quota[]> {
  const ofOne = { pool: `${pool}:seller`, key: sellerId, max: Number(perSeller) * unit, cost };
  const opener = await openerOfYoung(directoryOf(env), sellerId, now);
  if (opener === null) return [ofOne];
  const ofNew = { pool: `${pool}:new`, key: 'all', max: Number(ofNewShops) * unit, cost };
  const max = Math.floor(ofNew.max / Number(env.PARTS_OF_NEW_SHOPS));
  return [ofOne, { ...ofNew, pool: `${pool}:new:person`, key: opener, max }, ofNew];
}

/** Whatever somebody who works for the shop, or a key of it, changes. Throws `quota-used-up`. */
export async function spendWriteOf(env: Env, sellerId: string, now: number): Promise<void> {
  const { WRITES_PER_SELLER: perSeller, WRITES_OF_NEW_SHOPS: ofNewShops } = env;
  const limit = { pool: 'writes', cost: 1, perSeller, ofNewShops };
  await spend(env, await sellerQuotas(env, sellerId, limit, now), now);
}

/** So many more parcels. Throws `quota-used-up`. */
export async function spendParcels(
  env: Env,
  sellerId: string,
  cost: number,
  now: number,
): Promise<void> {
  const { PARCELS_PER_SELLER: perSeller, PARCELS_OF_NEW_SHOPS: ofNewShops } = env;
  const limit = { pool: 'parcels', cost, perSeller, ofNewShops };
  await spend(env, await sellerQuotas(env, sellerId, limit, now), now);
}

/** Bytes of messages from carriers, which are kept for a month. */
export function hookQuotas(env: Env, sellerId: string, bytes: number, now: number) {
  const [perSeller, ofNewShops] = [env.HOOK_MB_PER_SELLER, env.HOOK_MB_OF_NEW_SHOPS];
  const limit = { pool: 'hooks', cost: bytes, perSeller, ofNewShops, unit: MB };
  return sellerQuotas(env, sellerId, limit, now);
}

/** A message to wherever they like, to see whether it arrives. Throws `quota-used-up`. */
export const spendTry = (env: Env, sellerId: string, now: number): Promise<void> =>
  spend(env, [{ pool: 'tries:seller', key: sellerId, max: Number(env.TRIES_PER_SELLER) }], now);
