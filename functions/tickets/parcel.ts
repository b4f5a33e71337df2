// The parcel a ticket is about.

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
  /** Set where a seller opens it. */
  sellerId: string | null;
  /** Of the parcel's own link, where the buyer came by it. */
  parcelToken: string | null;
}

/**
 * A seller's own; for a buyer that of the shop that gave the link (`isLinked`), or that was proved to have
 * the number.
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

/** As far as it is known; of a ticket that no seller has, no more than the public reads of its number. */
export async function findShipmentOf(
  db: D1Database,
  row: Pick<TicketRow, 'shipment_id' | 'seller_id' | 'number'>,
): Promise<Shipment | null> {
  if (row.seller_id === null) return findSurest(db, row.number);
  return row.shipment_id === null ? null : findSnapshot(db, row.shipment_id);
}
