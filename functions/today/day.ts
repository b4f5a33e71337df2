// The day of one shop: what can be saved, what is over, who waits. The cost is bounded whatever is stored: of each kind only so many parcels
// are read (day-store.ts).

import type { OzonAccount } from '../contract/ozon-account.ts';
import type { ProblemReason } from '../contract/parcel-problem.ts';
import { COUNT_MAX, type Place, type Sum } from '../contract/today.ts';
import { needsAttention, readAccounts } from '../ozon/account.ts';
import { findWaitingRfbs } from '../ozon/rfbs-store.ts';
import { RESCUE_MAX, readDayRows, type SnoozedRow } from './day-store.ts';
import { byUrgency, cancelJobs, isFirst, type Job, parcelJobs, returnJobs } from './jobs.ts';
import { placeOf, SEARCHES } from './places.ts';
import { addUp, type Group, groupsOf, mergeGroups, sumOfPrices, sumOfRows } from './sums.ts';
import {
  countWaitingTickets,
  findFailing,
  findShopState,
  findWaitingTickets,
  type ShopState,
  type WaitingTicket,
} from './today-store.ts';

export const TICKETS_SHOWN = 10;
export const SNOOZED_SHOWN = 100;
const RETURNS_READ = 100;

export interface Day {
  /** What can still be saved, most urgent first. */
  jobs: Job[];
  groups: Group[];
  places: Record<Place, Sum>;
  snoozed: SnoozedRow[];
  tickets: { count: number; isMore: boolean; first: WaitingTicket[] };
  connections: { id: string; carrier: string; failing_since: number }[];
  accounts: OzonAccount[];
  shop: ShopState;
}

export async function readDay(db: D1Database, sellerId: string, now: number): Promise<Day> {
  const [rows, returns, tickets, ticketCount, connections, accounts, shop] = await Promise.all([
    readDayRows(db, sellerId, now, SNOOZED_SHOWN),
    findWaitingRfbs(db, sellerId, RETURNS_READ),
    findWaitingTickets(db, sellerId, TICKETS_SHOWN),
    countWaitingTickets(db, sellerId),
    findFailing(db, sellerId),
    readAccounts(db, sellerId),
    findShopState(db, sellerId),
  ]);
  const asleep = new Set(rows.snoozed.map(({ id }) => id));
  const isOpen = (job: Job) =>
    job.kind === 'parcel' && job.parcel.problems.length > 0 && !asleep.has(job.key);
  const asked = cancelJobs(rows.cancels, now).filter((job) => isFirst(job) || isOpen(job));
  const askedIds = new Set(asked.map(({ key }) => key));
  const found = parcelJobs(rows.rescue, new Map(), now).filter(({ key }) => !askedIds.has(key));
  const [over, open] = partition(found, (job) => placeOfJob(job, now) === 'overdue');
  const jobs = [...asked, ...returnJobs(returns), ...open].toSorted(byUrgency);
  const groups = mergeGroups([
    ...groupsOf('overdue', rows.overdue),
    ...over.map(groupOfOne),
    ...groupsOf('waiting', rows.waiting),
  ]);
  const isMore = returns.length === RETURNS_READ || isCutOff(found);
  return {
    jobs,
    groups,
    places: {
      rescue: sumOfPrices(jobs, isMore),
      overdue: addUp(groups.filter(({ place }) => place === 'overdue')),
      waiting: addUp(groups.filter(({ place }) => place === 'waiting')),
      snoozed: sumOfRows(rows.snoozedSums),
    },
    snoozed: rows.snoozed.filter(({ id }) => !askedIds.has(id)),
    tickets: { ...capped(ticketCount), first: tickets },
    connections,
    accounts: accounts.filter((account) => needsAttention(account, now)),
    shop,
  };
}

const placeOfJob = (job: Job, now: number): 'rescue' | 'overdue' | 'waiting' => {
  const reason = reasonOf(job);
  if (reason === null || !('parcel' in job)) return 'rescue';
  return placeOf({ reason, turn: job.parcel.situation.turn, due: job.due }, now);
};

/** The gravest thing wrong with it. */
export const reasonOf = (job: Job): ProblemReason | null =>
  ('parcel' in job && job.parcel.problems[0]?.reason) || null;

const groupOfOne = (job: Job): Group => ({
  place: 'overdue',
  reason: reasonOf(job),
  turn: 'parcel' in job ? job.parcel.situation.turn : 'seller',
  since: job.due,
  ...sumOfPrices([job]),
});

const isCutOff = (jobs: readonly Job[]): boolean =>
  SEARCHES.some(
    ({ reason }) => jobs.filter((job) => reasonOf(job) === reason).length >= RESCUE_MAX,
  );

const partition = <Row>(rows: readonly Row[], is: (row: Row) => boolean): [Row[], Row[]] => [
  rows.filter(is),
  rows.filter((row) => !is(row)),
];

const capped = (count: number) => ({
  count: Math.min(count, COUNT_MAX),
  isMore: count > COUNT_MAX,
});
