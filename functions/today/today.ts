// What a seller has to act on today. The cost does not grow with what is stored: every part is read only as
// far as the page shows it.
import { PROBLEM_REASONS, type ProblemParcel } from '../contract/parcel-problem.ts';
import { COUNT_MAX, type Today } from '../contract/today.ts';
import { iso, isoOrNull } from '../lib/iso.ts';
import { needsAttention, readAccounts } from '../ozon/account.ts';
import { findWaitingRfbs } from '../ozon/rfbs-store.ts';
import { dueAt } from '../ozon/rfbs-view.ts';
import { findCancelRequests } from '../shipments/parcel-store.ts';
import { toParcels, withProducts } from './problems.ts';
import { countProblems, findSnoozed, findUrgent } from './problems-store.ts';
import { countWaitingTickets, findFailing, findWaitingTickets } from './today-store.ts';

export const PARCELS_SHOWN = 20;
export const TICKETS_SHOWN = 10;
export const SNOOZED_SHOWN = 10;
export const RETURNS_SHOWN = 20;

export async function readToday(db: D1Database, sellerId: string, now: number): Promise<Today> {
  const counts = (await countProblems(db, sellerId, PROBLEM_REASONS)).filter(
    ({ count }) => count > 0,
  );
  const present = counts.map(({ reason }) => reason);
  const [cancelRequests, returnRequests, urgent, tickets, ticketCount, connections, snoozed] =
    await Promise.all([
      findCancelRequests(db, sellerId),
      findWaitingRfbs(db, sellerId, RETURNS_SHOWN),
      findUrgent(db, sellerId, present, PARCELS_SHOWN),
      findWaitingTickets(db, sellerId, TICKETS_SHOWN),
      countWaitingTickets(db, sellerId),
      findFailing(db, sellerId),
      findSnoozed(db, sellerId, SNOOZED_SHOWN),
    ]);
  const accounts = await readAccounts(db, sellerId);
  return {
    counts: counts.map(({ reason, count }) => ({ reason, ...capped(count) })),
    cancellations: [...cancelRequests].map(([number, { approvedAt }]) => ({
      number,
      autoApproveAt: isoOrNull(approvedAt),
    })),
    returnRequests: returnRequests.map((row) => ({
      id: row.id,
      number: row.number,
      product: row.product,
      dueAt: isoOrNull(dueAt(row)),
    })),
    parcels: await withProducts(
      db,
      toParcels(urgent, cancelRequests, now).toSorted(byUrgency).slice(0, PARCELS_SHOWN),
    ),
    tickets: {
      ...capped(ticketCount),
      first: tickets.map(({ due_at, ...ticket }) => ({
        ...ticket,
        dueAt: isoOrNull(due_at),
      })),
    },
    connections: connections.map(({ failing_since, ...connection }) => ({
      ...connection,
      failingSince: iso(failing_since),
    })),
    accounts: accounts.filter((account) => needsAttention(account, now)),
    snoozed: snoozed.map(({ snoozed_until, ...parcel }) => ({
      ...parcel,
      until: iso(snoozed_until),
    })),
  };
}

const capped = (count: number) => ({
  count: Math.min(count, COUNT_MAX),
  isMore: count > COUNT_MAX,
});

/** Nearest deadline first, then highest price, then longest wait. */
export function byUrgency(a: ProblemParcel, b: ProblemParcel): number {
  const [first, second] = [a, b].map(({ problems: [gravest], situation: { until }, price }) => ({
    deadline: dateOf(until.at ?? gravest?.deadline ?? null),
    since: gravest ? Date.parse(gravest.since) : 0,
    price,
  })) as [Urgency, Urgency];
  if (first.deadline !== second.deadline) return first.deadline - second.deadline;
  return dearer(first.price, second.price) || first.since - second.since;
}

const dateOf = (iso: string | null): number =>
  iso === null ? Number.POSITIVE_INFINITY : Date.parse(iso);

interface Urgency {
  deadline: number;
  since: number;
  price: ProblemParcel['price'];
}

/** Amounts in different currencies are not compared; known amounts come before unknown ones. */
function dearer(a: ProblemParcel['price'], b: ProblemParcel['price']): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.currency === b.currency ? b.minor - a.minor : 0;
}
