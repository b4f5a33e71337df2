// Finds the parcel a ticket is about.

import type { Shipment } from '../contract/shipment.ts';
import { type Bound, databaseOf, firstIn } from '../lib/databases.ts';
import {
  type FoundParcel,
  findLinkedParcel,
  findOwnedParcel,
  findParcelOf,
  findSnapshot,
  findSurest,
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

/** The parcel as far as it is known. Without a seller: only what the public reads about the number. */
export async function findShipmentOf(
  db: D1Database,
  row: Pick<TicketRow, 'shipment_id' | 'seller_id' | 'number'>,
): Promise<Shipment | null> {
  if (row.seller_id === null) return findSurest(db, row.number);
  return row.shipment_id === null ? null : findSnapshot(db, row.shipment_id);
}
