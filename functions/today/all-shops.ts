// What to act on today over several shops: the day of each, merged in the order of one.
import type { InShop } from '../accounts/shop-chip.tsx';
import { PROBLEM_REASONS } from '../contract/parcel-problem.ts';
import { COUNT_MAX, type Today } from '../contract/today.ts';
import { byUrgency, PARCELS_SHOWN, RETURNS_SHOWN, SNOOZED_SHOWN, TICKETS_SHOWN } from './today.ts';

export interface ShopsToday {
  counts: Today['counts'];
  cancellations: InShop<Today['cancellations'][number]>[];
  returnRequests: InShop<Today['returnRequests'][number]>[];
  parcels: InShop<Today['parcels'][number]>[];
  tickets: {
    count: number;
    isMore: boolean;
    first: InShop<Today['tickets']['first'][number]>[];
  };
  connections: InShop<Today['connections'][number]>[];
  accounts: InShop<Today['accounts'][number]>[];
  snoozed: InShop<Today['snoozed'][number]>[];
}

/** Each shop gives as many rows as are shown, so the first of all are among them. */
export function mergeTodays(days: readonly { sellerId: string; today: Today }[]): ShopsToday {
  const rows = <Row>(pick: (today: Today) => readonly Row[]): InShop<Row>[] =>
    days.flatMap(({ sellerId, today }) => pick(today).map((row) => ({ ...row, sellerId })));
  return {
    counts: sumCounts(days.map(({ today }) => today)),
    cancellations: rows((today) => today.cancellations).toSorted((a, b) =>
      byDate(a.autoApproveAt, b.autoApproveAt),
    ),
    returnRequests: rows((today) => today.returnRequests)
      .toSorted((a, b) => byDate(a.dueAt, b.dueAt))
      .slice(0, RETURNS_SHOWN),
    parcels: rows((today) => today.parcels)
      .toSorted(byUrgency)
      .slice(0, PARCELS_SHOWN),
    tickets: {
      ...sum(days.map(({ today }) => today.tickets)),
      first: rows((today) => today.tickets.first)
        .toSorted((a, b) => byDate(a.dueAt, b.dueAt))
        .slice(0, TICKETS_SHOWN),
    },
    connections: rows((today) => today.connections).toSorted((a, b) =>
      byDate(a.failingSince, b.failingSince),
    ),
    accounts: rows((today) => today.accounts),
    snoozed: rows((today) => today.snoozed)
      .toSorted((a, b) => byDate(a.until, b.until))
      .slice(0, SNOOZED_SHOWN),
  };
}

/** Gravest first, as each shop has them. */
function sumCounts(todays: readonly Today[]): Today['counts'] {
  const byReason = Map.groupBy(
    todays.flatMap(({ counts }) => counts),
    ({ reason }) => reason,
  );
  return PROBLEM_REASONS.flatMap((reason) => {
    const counts = byReason.get(reason);
    return counts ? [{ reason, ...sum(counts) }] : [];
  });
}

function sum(counts: readonly { count: number; isMore: boolean }[]) {
  const total = counts.reduce((all, { count }) => all + count, 0);
  return {
    count: Math.min(total, COUNT_MAX),
    isMore: total > COUNT_MAX || counts.some(({ isMore }) => isMore),
  };
}

/** No date last. */
const byDate = (a: string | null, b: string | null): number => timeOf(a) - timeOf(b) || 0;

const timeOf = (at: string | null): number =>
  at === null ? Number.MAX_SAFE_INTEGER : Date.parse(at);
