// How many parcels stand in the list and behind its tabs, and which of several numbers nobody has.
import type { ShipmentQuery } from '../contract/shipment-list.ts';
import { planList } from './list-plan.ts';
import type { ShopData } from './list-shops.ts';
import { findCancelRequested } from './list-store.ts';
import { countParts, findUnknownNumbers, TOTAL_MAX, type Total } from './list-totals-store.ts';

export const READY_VIEWS = {
  all: {},
  problems: { problem: 'any' },
  yours: { actionRequiredBy: 'seller' },
} as const satisfies Record<string, ShipmentQuery>;
export type ReadyView = keyof typeof READY_VIEWS;

export interface Totals {
  tabs: Record<ReadyView, Total>;
  /** null: a search, which has no end before it is read. */
  here: Total | null;
  /** Of several numbers searched for. */
  unknown: string[];
}

export async function readTotals(
  shops: readonly ShopData[],
  query: ShipmentQuery,
): Promise<Totals> {
  const asked = [...Object.values(READY_VIEWS), query].map(partOf);
  const parts = asked.filter((part) => part !== null);
  const numbers: readonly string[] = planList(query)?.search?.numbers ?? [];
  const ofShops = await Promise.all(
    shops.map(async ({ db, sellerId }) => {
      const [counts, first, unknown]: [Total[], unknown[], string[]] = await Promise.all([
        countParts(db, sellerId, parts),
        findCancelRequested(db, sellerId),
        numbers.length === 0 ? [] : findUnknownNumbers(db, sellerId, numbers),
      ]);
      return { counts, asked: first.length, unknown };
    }),
  );
  const at = (i: number): Total => sumOf(ofShops.flatMap(({ counts }) => counts[i] ?? []));
  const asking = ofShops.reduce((sum, one) => sum + one.asked, 0);
  const yours = sumOf([at(2), { count: asking, isMore: false }]);
  const tabs = { all: at(0), problems: at(1), yours };
  return {
    tabs,
    here: parts.length < asked.length ? null : isYours(query) ? yours : at(3),
    unknown: numbers.filter((one) => ofShops.every(({ unknown }) => unknown.includes(one))),
  };
}

const isYours = (query: ShipmentQuery): boolean =>
  JSON.stringify({ ...query, sort: undefined }) === JSON.stringify(READY_VIEWS.yours);

/** Whatever it is sorted by, along the index with the fewest rows: of problems, or of all. */
function partOf(query: ShipmentQuery) {
  const isOfProblems = query.problem !== undefined && query.archived !== 'true';
  const sort = query.archived === 'true' ? undefined : isOfProblems ? 'problem' : 'created';
  const plan = planList({ ...query, sort });
  return plan?.parts[0] ?? null;
}

function sumOf(totals: readonly Total[]): Total {
  const count = totals.reduce((sum, one) => sum + one.count, 0);
  return {
    count: Math.min(count, TOTAL_MAX),
    isMore: count > TOTAL_MAX || totals.some(({ isMore }) => isMore),
  };
}
