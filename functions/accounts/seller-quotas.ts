// Daily quotas of what a shop may store and send. New shops also share a limit, of which one person gets only
// a part however many shops they open: repeated sign-ups gain nothing, and others are not affected.

import type { Env } from '../env.ts';
import { directoryOf } from '../lib/databases.ts';
import { type Quota, spend } from '../lib/quota.ts';
import { openerOfYoung } from './store.ts';

interface Limit {
  pool: string;
  cost: number;
  perSeller: string;
  ofNewShops: string;
  /** Factor of both limits; left out: one. */
  unit?: number;
}

const MB = 1_048_576;

export async function sellerQuotas(
  env: Env,
  sellerId: string,
  { pool, cost, perSeller, ofNewShops, unit = 1 }: Limit,
  now: number,
): Promise<Quota[]> {
  const shopQuota = { pool: `${pool}:seller`, key: sellerId, max: Number(perSeller) * unit, cost };
  const opener = await openerOfYoung(directoryOf(env), sellerId, now);
  if (opener === null) return [shopQuota];
  const newShopsQuota = { pool: `${pool}:new`, key: 'all', max: Number(ofNewShops) * unit, cost };
  const max = Math.floor(newShopsQuota.max / Number(env.PARTS_OF_NEW_SHOPS));
  return [
    shopQuota,
    { ...newShopsQuota, pool: `${pool}:new:person`, key: opener, max },
    newShopsQuota,
  ];
}

/** Counts one change by a member or a key of the shop. Throws `quota-used-up`. */
export async function spendWriteOf(env: Env, sellerId: string, now: number): Promise<void> {
  const { WRITES_PER_SELLER: perSeller, WRITES_OF_NEW_SHOPS: ofNewShops } = env;
  const limit = { pool: 'writes', cost: 1, perSeller, ofNewShops };
  await spend(env, await sellerQuotas(env, sellerId, limit, now), now);
}

/** Counts `cost` more parcels. Throws `quota-used-up`. */
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

/** Counts one test message, to any address the shop chooses. Throws `quota-used-up`. */
export const spendTry = (env: Env, sellerId: string, now: number): Promise<void> =>
  spend(env, [{ pool: 'tries:seller', key: sellerId, max: Number(env.TRIES_PER_SELLER) }], now);
