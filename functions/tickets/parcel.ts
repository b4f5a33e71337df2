// Finds the parcel a ticket is about.

import type { Shipment } from '../contract/shipment.ts';
import { type Bound, databaseOf, firstIn } from '../lib/databases.ts';
import {
  type FoundParcel,
  findLinkedParcel,
  findOwnedParcel,
  findParcelById,
  findParcelOf,
  findSurest,
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
  return linked ? { ...linked, isLinked: true } : firstIn(env, (db) => findOwnedParcel(db, number));
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
): Promise<KnownParcel> {
  if (row.seller_id === null) {
    return { shipment: await findSurest(db, row.number), unchanged: [] };
  }
  return asKnown(db, row.shipment_id === null ? null : await findParcelById(db, row.shipment_id));
}
