// Room search: the one search over a person's parcels, products and tickets.
import type { Membership } from '../accounts/store.ts';
import type { Situation } from '../contract/case.ts';
import type { ShipmentLine } from '../contract/shipment-list.ts';
import { type Bound, databaseOf } from '../lib/databases.ts';
import { linesOf } from '../shipments/list.ts';
import {
  contentsOfShops,
  readShopsPage,
  type ShopData,
  situationsOfShops,
} from '../shipments/list-shops.ts';
import { findUnknownNumbers } from '../shipments/list-totals-store.ts';
import type { ContentRow } from '../shipments/product-search-store.ts';
import { readInboxQuery } from '../tickets/inbox.ts';
import { listInShops } from '../tickets/list-shops.ts';
import type { InboxRow } from '../tickets/list-store.ts';
import type { Typed } from './typed.ts';

/** Of each group; the full list has the rest. */
export const PARCELS_SHOWN = 10;
export const TICKETS_SHOWN = 6;

export interface Hits {
  lines: ShipmentLine[];
  situations: ReadonlyMap<string, Situation>;
  contents: ReadonlyMap<string, ContentRow[]>;
  shopOf: ReadonlyMap<string, string>;
  hasMoreParcels: boolean;
  /** Of several numbers those nobody has. */
  unknown: string[];
  tickets: InboxRow[];
  hasMoreTickets: boolean;
}

export interface Reader {
  shops: readonly Membership[];
  userId: string;
}

export async function search(
  env: Bound,
  reader: Reader,
  typed: Exclude<Typed, { kind: 'nothing' }>,
  now: number,
): Promise<Hits> {
  const shops = reader.shops.map(({ sellerId }) => ({ sellerId, db: databaseOf(env, sellerId) }));
  const isBulk = typed.kind === 'numbers';
  const q = isBulk ? typed.numbers.join(', ') : typed.text;
  const limit = isBulk ? typed.numbers.length : PARCELS_SHOWN;
  const [page, unknown, inbox] = await Promise.all([
    readShopsPage(shops, { q }, null, limit),
    isBulk ? unknownIn(shops, typed.numbers) : [],
    isBulk
      ? null
      : listInShops(env, reader.shops, readInboxQuery({ q }), reader.userId, TICKETS_SHOWN),
  ]);
  const [situations, contents] = await Promise.all([
    situationsOfShops(shops, page, now),
    contentsOfShops(shops, page),
  ]);
  return {
    lines: linesOf(page),
    situations,
    contents,
    shopOf: page.shopOf,
    hasMoreParcels: page.next !== null,
    unknown,
    tickets: inbox?.rows ?? [],
    hasMoreTickets: inbox !== null && inbox.next !== null,
  };
}

/** In the order they were pasted. */
async function unknownIn(
  shops: readonly ShopData[],
  numbers: readonly string[],
): Promise<string[]> {
  const ofShops = await Promise.all(
    shops.map(({ db, sellerId }) => findUnknownNumbers(db, sellerId, numbers)),
  );
  return numbers.filter((one) => ofShops.every((unknown) => unknown.includes(one)));
}
