// What the page of returns shows of one or several shops: each list merged in the order of one.
import type { InShop } from '../accounts/shop-chip.tsx';
import type { Membership } from '../accounts/store.ts';
import { findOzonHealth } from '../connections/store.ts';
import { type Bound, databaseOf } from '../lib/databases.ts';
import { type Content, findContents } from '../shipments/contents-store.ts';
import { type CancellationRow, listCancellations } from './cancellations-store.ts';
import { cursorAfter, readCursor } from './return-view.ts';
import { type ListedReturn, listReturns } from './returns-store.ts';
import { findWaitingRfbs, type ListedRfbs, listRfbs } from './rfbs-store.ts';
import { rfbsCursor } from './rfbs-view.ts';

const PAGE_SIZE = 50;
/** Those that lie at a return point are shown together, by place. */
const STORED_MAX = 300;
const REQUESTS_MAX = 30;
/** All that wait are shown: nobody has more of them than can be decided. */
const WAITING_MAX = 300;

interface Asked {
  which: 'waiting' | 'all';
  /** Cursors of the two lists; undefined: from the first. */
  after: string | undefined;
  rfbs: string | undefined;
}

export async function readReturns(env: Bound, shops: readonly Membership[], asked: Asked) {
  const { which } = asked;
  const of = await Promise.all(shops.map((shop) => readShop(env, shop, asked)));
  const isFirst = which === 'waiting';
  const returns = firstOf<ListedReturn>(
    of.map(({ returns }) => returns),
    pageOf(which),
    (row) => [(isFirst ? row.due_at : row.changed_at) ?? 0, row.id],
    isFirst,
  );
  const rfbs = firstOf<ListedRfbs>(
    of.map(({ rfbs }) => rfbs),
    isFirst ? WAITING_MAX : PAGE_SIZE,
    (row) => [row.created_at, row.id],
    isFirst,
  );
  const requests: InShop<CancellationRow>[] = of
    .flatMap((one) => one.requests)
    .sort((a, b) => (a.auto_approve_at ?? 0) - (b.auto_approve_at ?? 0));
  return {
    returns,
    next: cursorAfter(returns.slice(0, pageOf(which)), pageOf(which), which),
    rfbs,
    nextRfbs: isFirst ? null : rfbsCursor(rfbs.slice(0, PAGE_SIZE), PAGE_SIZE),
    requests,
    contents: await contentsOf(env, [...returns, ...requests]),
    health: worstOf(of.map(({ health }) => health)),
  };
}

const pageOf = (which: Asked['which']): number => (which === 'waiting' ? STORED_MAX : PAGE_SIZE);

async function readShop(env: Bound, { sellerId }: Membership, { which, after, rfbs }: Asked) {
  const db = databaseOf(env, sellerId);
  const filter = { sellerId, which, after: readCursor(after), limit: pageOf(which) };
  const [returns, requests, waiting, health] = await Promise.all([
    listReturns(db, filter),
    listCancellations(db, sellerId, REQUESTS_MAX),
    which === 'waiting'
      ? findWaitingRfbs(db, sellerId, WAITING_MAX)
      : listRfbs(db, sellerId, readCursor(rfbs), PAGE_SIZE),
    findOzonHealth(db, sellerId),
  ]);
  const inShop = <Row>(rows: readonly Row[]) => rows.map((row) => ({ ...row, sellerId }));
  return {
    returns: inShop(returns),
    requests: inShop(requests),
    rfbs: inShop(waiting),
    health,
  };
}

/**
 * The first of all. One account that is connected in two shops has each return twice, at the same place: they
 * stay on one page, since the cursor is a place.
 */
function firstOf<Row>(
  lists: readonly (readonly InShop<Row>[])[],
  limit: number,
  placeOf: (row: Row) => readonly [at: number, id: string],
  isUpwards: boolean,
): InShop<Row>[] {
  const compare = (a: Row, b: Row): number => {
    const [[at, id], [otherAt, otherId]] = [placeOf(a), placeOf(b)];
    const order = at - otherAt || (id < otherId ? -1 : Number(id > otherId));
    return isUpwards ? order : -order;
  };
  const rows = lists.flat().sort(compare);
  const last = rows[limit - 1];
  return last === undefined ? rows : rows.filter((row) => compare(row, last) <= 0);
}

/** What is in the postings of the page: one call a shop. */
async function contentsOf(
  env: Bound,
  rows: readonly { sellerId: string; number: string }[],
): Promise<Map<string, Content>> {
  const shops = [...Map.groupBy(rows, ({ sellerId }) => sellerId)];
  const found = await Promise.all(
    shops.map(([sellerId, some]) =>
      findContents(
        databaseOf(env, sellerId),
        sellerId,
        some.map(({ number }) => number),
      ),
    ),
  );
  return new Map(found.flatMap((one) => [...one]));
}

type Health = { failingSince: number | null } | null;

/** null: Ozon is connected in none. */
function worstOf(all: readonly Health[]): Health {
  const connected = all.filter((one) => one !== null);
  const since = connected.flatMap(({ failingSince }) => failingSince ?? []);
  if (connected.length === 0) return null;
  return { failingSince: since.length === 0 ? null : Math.min(...since) };
}
