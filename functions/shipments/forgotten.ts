// A parcel that was forgotten stays so: messages about its numbers open no new one. Fingerprints differ from shop to
// shop, so that they say nothing about each other.
import { sha256Hex } from '../lib/hmac.ts';
import type { StoredShipment } from '../timeline/merge.ts';
import { type Fingerprint, findForgotten } from './forgotten-store.ts';
import type { Wanted } from './plans-store.ts';

const HASH_CHARS = 32;

export const fingerprintsOf = ({ sellerId, numbers }: Wanted): Promise<Fingerprint[]> =>
  Promise.all(
    numbers.map(async (number) => ({
      sellerId,
      hash: (await sha256Hex(`${sellerId} ${number}`)).slice(0, HASH_CHARS),
    })),
  );

/**
 * For each update, the fingerprints of its numbers that are forgotten. Not asked for those about a parcel we have:
 * most are, and cost nothing.
 */
export async function forgottenIn(
  db: D1Database,
  wanted: readonly Wanted[],
  stored: readonly StoredShipment[][],
): Promise<Fingerprint[][]> {
  const known = await Promise.all(
    wanted.map((one, i) => ((stored[i] ?? []).length > 0 ? [] : fingerprintsOf(one))),
  );
  const all = known.flat();
  if (all.length === 0) return known;
  const forgotten = await findForgotten(db, all);
  return known.map((some) => some.filter(({ hash }) => forgotten.has(hash)));
}
