// A page of the parcels of several shops: the page of each, merged in the order of one. The cursor holds where
// each shop goes on, so shops may be in different databases and may be joined or left between two pages.

import type { Situation } from '../contract/case.ts';
import type { ShipmentQuery } from '../contract/shipment-list.ts';
import {
  badCursor,
  contentsOf,
  findFirst,
  type Page,
  planOf,
  readPage,
  situationsOf,
} from './list.ts';
import { type Position, readCursors, writeCursors } from './list-cursor.ts';
import type { ListPlan } from './list-plan.ts';
import { listShipments, type PlacedRow } from './list-store.ts';
import { mergeLists, type Source } from './merge-lists.ts';
import type { ContentRow } from './product-search-store.ts';

export interface ShopData {
  sellerId: string;
  db: D1Database;
}

export interface ShopsPage extends Page {
  /** The shop of each row, by its id. */
  shopOf: ReadonlyMap<string, string>;
}

/** Throws `invalid-input` for a cursor of another query and an unsupported sort, as `readPage` does. */
export async function readShopsPage(
  shops: readonly ShopData[],
  query: ShipmentQuery,
  cursor: string | null,
  limit: number,
): Promise<ShopsPage> {
  const [only] = shops;
  if (only && shops.length === 1) {
    const page = await readPage(only.db, only.sellerId, query, cursor, limit);
    return { ...page, shopOf: new Map(page.rows.map(({ id }) => [id, only.sellerId])) };
  }
  const plan = planOf(query);
  const planKey = `shops ${JSON.stringify(plan)}`;
  const places = cursor === null ? null : readCursors(planKey, cursor);
  if (cursor !== null && places === null) throw badCursor();
  const asked = shops.flatMap((shop) => {
    // A shop that the cursor does not name is at its end.
    const from = places === null ? BEGINNING : places.get(shop.sellerId);
    return from === undefined ? [] : [{ ...shop, from }];
  });
  const sources = await Promise.all(asked.map((one) => readSource(one, plan, limit)));
  const merged = mergeLists(sources, limit, placeOf, comparing(plan));
  const first = places === null ? await firstOfEach(shops, query) : [];
  const rows = [...first, ...merged.rows];
  const goesOn = [...merged.places].flatMap(([id, place]) =>
    place === null ? [] : [[id, place] as const],
  );
  return {
    rows: rows.map(({ row }) => row),
    shopOf: new Map(rows.map(({ id, row }) => [row.id, id])),
    next: goesOn.length === 0 ? null : writeCursors(planKey, new Map(goesOn)),
  };
}

const BEGINNING: Position = { part: 0, after: null };

async function readSource(
  { db, sellerId, from }: ShopData & { from: Position },
  plan: ListPlan,
  limit: number,
): Promise<Source<PlacedRow, Position>> {
  const { rows, next } = await listShipments(db, sellerId, plan, from, limit);
  return { id: sellerId, from, rows, next };
}

const firstOfEach = async (shops: readonly ShopData[], query: ShipmentQuery) =>
  (
    await Promise.all(
      shops.map(async ({ db, sellerId }) =>
        (await findFirst(db, sellerId, query)).map((row) => ({ id: sellerId, row })),
      ),
    )
  ).flat();

const placeOf = ({ part, sort_key, held_number, id }: PlacedRow): Position => ({
  part,
  after: [sort_key, held_number ?? id],
});

/** The order of the parts, then that of each: a search by number goes upwards, all others as the plan says. */
function comparing(plan: ListPlan): (a: Position, b: Position) => number {
  const isUpwards = (part: number): boolean =>
    plan.search === null ? plan.parts[part]?.newestFirst === false : part === 0;
  return (a, b) => {
    if (a.part !== b.part) return a.part - b.part;
    if (a.after === null || b.after === null)
      return Number(b.after === null) - Number(a.after === null);
    const [key, id] = a.after;
    const [otherKey, otherId] = b.after;
    const order =
      key === otherKey ? (id < otherId ? -1 : Number(id > otherId)) : key < otherKey ? -1 : 1;
    return isUpwards(a.part) ? order : -order;
  };
}

/** The engine's decision for each row, by its id. */
export const situationsOfShops = (
  shops: readonly ShopData[],
  page: ShopsPage,
  now: number,
): Promise<ReadonlyMap<string, Situation>> =>
  ofEachShop(shops, page, ({ db, sellerId }, own) => situationsOf(db, sellerId, own, now));

/** What is in each of them, by its id. */
export const contentsOfShops = (
  shops: readonly ShopData[],
  page: ShopsPage,
): Promise<ReadonlyMap<string, ContentRow[]>> =>
  ofEachShop(shops, page, ({ db }, own) => contentsOf(db, own));

/** Asks about the rows of each shop in its own database. */
async function ofEachShop<Value>(
  shops: readonly ShopData[],
  { rows, shopOf, next }: ShopsPage,
  ask: (shop: ShopData, page: Page) => Promise<ReadonlyMap<string, Value>>,
): Promise<ReadonlyMap<string, Value>> {
  const answers = await Promise.all(
    shops.map((shop) => {
      const own = rows.filter(({ id }) => shopOf.get(id) === shop.sellerId);
      return own.length === 0 ? new Map<string, Value>() : ask(shop, { rows: own, next });
    }),
  );
  return new Map(answers.flatMap((one) => [...one]));
}
