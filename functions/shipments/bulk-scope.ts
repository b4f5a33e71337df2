// All parcels that match a list, read when they are asked about and again when something is done to them.
import type { ShipmentQuery } from '../contract/shipment-list.ts';
import { planOf } from './list.ts';
import { mark } from './list-cursor.ts';
import type { ShopData } from './list-shops.ts';
import { listShipments } from './list-store.ts';

/** More is refused: nobody means ten thousand by one click. */
export const ALL_MAX = 4000;
const ROWS_AT_ONCE = 500;

export interface Matching {
  ids: string[];
  /** Of exactly these parcels. */
  mark: string;
}

/** null: more than `ALL_MAX`. */
export async function readMatching(
  shops: readonly ShopData[],
  query: ShipmentQuery,
): Promise<Matching | null> {
  const found = await Promise.all(shops.map((shop) => idsIn(shop, query)));
  const ids = found.flat();
  return ids.length > ALL_MAX ? null : { ids, mark: mark(ids.toSorted().join(' ')) };
}

async function idsIn({ db, sellerId }: ShopData, query: ShipmentQuery): Promise<string[]> {
  const plan = planOf(query);
  const ids: string[] = [];
  let from: Parameters<typeof listShipments>[3] = null;
  do {
    const page: Awaited<ReturnType<typeof listShipments>> = await listShipments(
      db,
      sellerId,
      plan,
      from,
      ROWS_AT_ONCE,
    );
    ids.push(...page.rows.map(({ id }) => id));
    from = page.next;
  } while (from !== null && ids.length <= ALL_MAX);
  return ids;
}
