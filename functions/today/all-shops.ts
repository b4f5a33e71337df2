// What to act on today over several shops: the day of each, merged in the order of one.
import type { InShop } from '../accounts/shop-chip.tsx';
import { COUNT_MAX, PLACES, type Place, type Sum } from '../contract/today.ts';
import type { Day } from './day.ts';
import { byUrgency, type Job } from './jobs.ts';
import { addUp, type Group, mergeGroups } from './sums.ts';

export interface ShopsToday {
  jobs: InShop<Job>[];
  groups: Group[];
  places: Record<Place, Sum>;
  snoozed: InShop<Day['snoozed'][number]>[];
  tickets: {
    count: number;
    isMore: boolean;
    first: InShop<Day['tickets']['first'][number]>[];
  };
  connections: InShop<Day['connections'][number]>[];
  accounts: InShop<Day['accounts'][number]>[];
  hasConnections: boolean;
  hasParcels: boolean;
}

export function mergeDays(days: readonly { sellerId: string; day: Day }[]): ShopsToday {
  const rows = <Row>(pick: (day: Day) => readonly Row[]): InShop<Row>[] =>
    days.flatMap(({ sellerId, day }) => pick(day).map((row) => ({ ...row, sellerId })));
  const tickets = days.map(({ day }) => day.tickets);
  const count = tickets.reduce((all, one) => all + one.count, 0);
  return {
    jobs: rows((day) => day.jobs).toSorted(byUrgency),
    groups: mergeGroups(days.flatMap(({ day }) => day.groups)),
    places: Object.fromEntries(
      PLACES.map((place) => [place, addUp(days.map(({ day }) => day.places[place]))]),
    ) as Record<Place, Sum>,
    snoozed: rows((day) => day.snoozed).toSorted((a, b) => a.snoozed_until - b.snoozed_until),
    tickets: {
      count: Math.min(count, COUNT_MAX),
      isMore: count > COUNT_MAX || tickets.some(({ isMore }) => isMore),
      first: rows((day) => day.tickets.first).toSorted(
        (a, b) => (a.due_at ?? Number.MAX_SAFE_INTEGER) - (b.due_at ?? Number.MAX_SAFE_INTEGER),
      ),
    },
    connections: rows((day) => day.connections).toSorted(
      (a, b) => a.failing_since - b.failing_since,
    ),
    accounts: rows((day) => day.accounts),
    hasConnections: days.some(({ day }) => day.shop.hasConnections),
    hasParcels: days.some(({ day }) => day.shop.hasParcels),
  };
}
