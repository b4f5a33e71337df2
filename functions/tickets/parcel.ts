// Finds the parcel a ticket is about.

import type { Shipment } from '../contract/shipment.ts';
import { allIn, type Bound, databaseOf, firstIn } from '../lib/databases.ts';
import { readSurest } from '../shipments/lookup.ts';
import {
  type FoundParcel,
  findLinkedParcel,
  findOwnedParcel,
  findParcelById,
  findParcelOf,
  parcelUnchanged,
} from '../shipments/store.ts';
import type { TicketRow } from './rows.ts';

export interface About {
  number: string;
  /** Set when a seller opens the ticket. */
  sellerId: string | null;
  /** Token of the parcel's own link, when the buyer followed one. */
  parcelToken: string | null;
}

/**
 * For a seller, their own parcel. For a buyer, the parcel of the shop that gave the link (`isLinked`), or of
 * the proven owner of the number.
 */
export async function findParcelAbout(
  env: Bound,
  { number, sellerId, parcelToken }: About,
): Promise<(FoundParcel & { isLinked?: true }) | null> {
  if (sellerId !== null) return findParcelOf(databaseOf(env, sellerId), number, sellerId);
  const linked =
    parcelToken === null
      ? null
      : await firstIn(env, (db) => findLinkedParcel(db, number, parcelToken));
  return linked ? { ...linked, isLinked: true } : findOwned(env, number);
}

/** Proved for shops of two databases: nobody's, as it is within one. */
async function findOwned(env: Bound, number: string): Promise<FoundParcel | null> {
  const found = await allIn(env, async (db) => [await findOwnedParcel(db, number)]);
  const [owned = null, ...others] = found.filter((one) => one !== null);
  return others.length === 0 ? owned : null;
}

/** A ticket's parcel as far as it is known. */
export interface KnownParcel {
  shipment: Shipment | null;
  /** For a batch that rests on it: refuses the batch (`isParcelChanged`) when the parcel changes meanwhile. */
  unchanged: readonly D1PreparedStatement[];
}

export const asKnown = (db: D1Database, parcel: FoundParcel | null): KnownParcel => ({
  shipment: parcel?.snapshot ?? null,
  unchanged: parcel === null ? [] : [parcelUnchanged(db, parcel)],
});

/** Without a seller: only what the public reads about the number. */
export async function findKnownParcel(
  db: D1Database,
  row: Pick<TicketRow, 'shipment_id' | 'seller_id' | 'number'>,
  now: number,
): Promise<KnownParcel> {
  if (row.seller_id === null) {
    return { shipment: await readSurest(db, row.number, now), unchanged: [] };
  }
  return asKnown(db, row.shipment_id === null ? null : await findParcelById(db, row.shipment_id));
}
