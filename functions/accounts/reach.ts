// Which of a person's shops a request to the desk is about. The address may name one (`?shop=`), the page of
// a parcel or ticket is about the shop it belongs to, and else the session says: one shop, or all of them.
// Whatever is chosen, the person acts with the role they have in that very shop.

import { type Bound, databaseOf, firstIn } from '../lib/databases.ts';
import { httpProblem } from '../lib/problem.ts';
import type { Actor, Reach, Visitor } from './access.ts';
import { isListPlace } from './places.ts';
import { countWaiting, findOwners, type RowKind, type Waiting } from './reach-store.ts';
import { ALL_SHOPS } from './sessions-store.ts';
import type { Membership } from './store.ts';

/** More at once would make one page of a list as dear as all of its shops; each can be opened alone. */
export const SHOPS_AT_ONCE = 20;

/** Throws `not-found` for a shop the person does not, or no longer, work for. */
export async function reachOf(
  env: Bound,
  visitor: Visitor & { acting: Actor },
  address: URL,
): Promise<{ acting: Actor; reach: Reach }> {
  const { sellers: shops, isAll } = visitor;
  const asked = address.searchParams.get('shop');
  const named = asked === ALL_SHOPS ? null : asked;
  const row = rowIn(address.pathname);
  const owner = named === null && row !== null && shops.length > 1 ? await ownerOf(env, row) : null;
  const chosen = shops.find(({ sellerId }) => sellerId === (named ?? owner));
  // A row of nobody's shop is looked for in the usual one, and not found there.
  if (named !== null && chosen === undefined) throw httpProblem('not-found');
  const acting = chosen ? { ...visitor.acting, ...chosen } : visitor.acting;
  const isOfAll = isAll && chosen === undefined && isList(address.pathname);
  const shown = shops.filter(({ sellerId }) => isOfAll || sellerId === acting.sellerId);
  return {
    acting,
    reach: {
      shops,
      shown: shown.slice(0, SHOPS_AT_ONCE),
      isAll,
      isElsewhere:
        acting.sellerId !== visitor.acting.sellerId || (isAll && named !== null && row === null),
      isRow: row !== null,
      isFromAll: isAll && address.searchParams.get('from') === 'all',
    },
  };
}

const OF_ALL = ['parcels/actions', 'tickets/actions', 'search', 'more'];

/** The lists, the form over the rows of one, and pages of the frame. All others are about one shop. */
const isList = (pathname: string): boolean => {
  const place = /^\/\w\w\/desk\/(.+)$/.exec(pathname)?.[1];
  return isListPlace(place) || OF_ALL.some((one) => one === place);
};

interface Row {
  kind: RowKind;
  id: string;
}

function rowIn(pathname: string): Row | null {
  const [, kind, id] = /^\/\w\w\/desk\/(parcels|tickets)\/((?:shp|tic)_\w+)/.exec(pathname) ?? [];
  return kind === undefined || id === undefined ? null : { kind: kind as RowKind, id };
}

const ownerOf = (env: Bound, { kind, id }: Row): Promise<string | null> =>
  firstIn(env, async (db) => (await findOwners(db, kind, [id])).get(id) ?? null);

/** The rows of each of these shops; rows of others are left out. */
export async function rowsByShop(
  env: Bound,
  shops: readonly Membership[],
  kind: RowKind,
  ids: readonly string[],
): Promise<{ shop: Membership; ids: string[] }[]> {
  const owners = await Promise.all(
    [...byDatabase(env, shops).keys()].map((db) => findOwners(db, kind, ids)),
  );
  return shops.map((shop) => ({
    shop,
    ids: ids.filter((id) => owners.some((of) => of.get(id) === shop.sellerId)),
  }));
}

/** What waits in each of these shops, by its id; of the first `SHOPS_AT_ONCE`. */
export async function waitingIn(
  env: Bound,
  shops: readonly Membership[],
  now: number,
): Promise<ReadonlyMap<string, Waiting>> {
  const counts = await Promise.all(
    [...byDatabase(env, shops.slice(0, SHOPS_AT_ONCE))].map(([db, some]) =>
      countWaiting(
        db,
        some.map(({ sellerId }) => sellerId),
        now,
      ),
    ),
  );
  return new Map(counts.flat().map((one) => [one.sellerId, one]));
}

const byDatabase = (env: Bound, shops: readonly Membership[]): Map<D1Database, Membership[]> =>
  Map.groupBy(shops, ({ sellerId }) => databaseOf(env, sellerId));
