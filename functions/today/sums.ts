// Counts and money: one sum a currency, nothing converted. Pure.
import type { Place, Sum } from '../contract/today.ts';
import { PARCELS_MAX } from '../contract/today.ts';
import { addMoney } from '../lib/money.ts';
import type { SumRow } from './day-store.ts';

/** Parcels of one place with one cause, and whose turn it is with them. */
export interface Group extends Sum {
  place: Extract<Place, 'overdue' | 'waiting'>;
  reason: SumRow['reason'];
  turn: SumRow['turn'];
  /** ms, of the oldest. */
  since: number | null;
}

export const NONE: Sum = { count: 0, isMore: false, worth: [], unpriced: 0 };

export function addUp(sums: readonly Sum[]): Sum {
  return {
    count: sums.reduce((all, { count }) => all + count, 0),
    isMore: sums.some(({ isMore }) => isMore),
    worth: addMoney(sums.flatMap(({ worth }) => worth)),
    unpriced: sums.reduce((all, { unpriced }) => all + unpriced, 0),
  };
}

export const sumOfPrices = (
  rows: readonly { price: Sum['worth'][number] | null }[],
  isMore = false,
): Sum => ({
  count: rows.length,
  isMore,
  worth: addMoney(rows.flatMap(({ price }) => price ?? [])),
  unpriced: rows.filter(({ price }) => price === null).length,
});

export const sumOfRows = (rows: readonly SumRow[]): Sum => {
  const count = rows.reduce((all, one) => all + one.count, 0);
  return {
    count: Math.min(count, PARCELS_MAX),
    isMore: count > PARCELS_MAX,
    worth: addMoney(
      rows.flatMap(({ minor, currency }) =>
        minor === null || currency === null ? [] : [{ minor, currency }],
      ),
    ),
    unpriced: rows.reduce((all, { unpriced }) => all + unpriced, 0),
  };
};

/** The largest first. */
export const groupsOf = (place: Group['place'], rows: readonly SumRow[]): Group[] =>
  mergeGroups(
    [...Map.groupBy(rows, ({ reason, turn }) => `${reason} ${turn}`).values()].map((some) => {
      const [{ reason, turn }] = some as [SumRow, ...SumRow[]];
      return { place, reason, turn, since: oldest(some), ...sumOfRows(some) };
    }),
  );

/** The same cause once, for instance of several shops. */
export const mergeGroups = (groups: readonly Group[]): Group[] =>
  [...Map.groupBy(groups, ({ place, reason, turn }) => `${place} ${reason} ${turn}`).values()]
    .map((some) => {
      const [first] = some as [Group, ...Group[]];
      return { ...first, since: oldest(some), ...addUp(some) };
    })
    .toSorted((a, b) => b.count - a.count);

const oldest = (some: readonly { since: number | null }[]): number | null =>
  some.reduce<number | null>(
    (least, { since }) =>
      least === null || since === null ? (least ?? since) : Math.min(least, since),
    null,
  );
