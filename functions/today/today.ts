// What a seller has to act on today, for the API.
import { PROBLEM_REASONS } from '../contract/parcel-problem.ts';
import type { Today } from '../contract/today.ts';
import { iso, isoOrNull } from '../lib/iso.ts';
import { type Day, readDay, reasonOf } from './day.ts';
import { isFirst, type Job } from './jobs.ts';
import { withProducts } from './problems.ts';

/** In one answer; `places` counts all. */
const PARCELS_SHOWN = 100;

export async function readToday(db: D1Database, sellerId: string, now: number): Promise<Today> {
  const day = await readDay(db, sellerId, now);
  const parcels = day.jobs.flatMap((job) =>
    'parcel' in job && job.parcel.problems.length > 0 ? [{ ...job.parcel, product: null }] : [],
  );
  return {
    places: day.places,
    groups: day.groups.map(({ since, ...group }) => ({ ...group, since: isoOrNull(since) })),
    counts: countsOf(day),
    cancellations: day.jobs
      .filter(isFirst)
      .map(({ number, due }) => ({ number, autoApproveAt: isoOrNull(due) })),
    returnRequests: day.jobs.flatMap((job) => (job.kind === 'return' ? [viewRequest(job)] : [])),
    parcels: await withProducts(db, parcels.slice(0, PARCELS_SHOWN)),
    tickets: {
      ...day.tickets,
      first: day.tickets.first.map(({ due_at, ...one }) => ({ ...one, dueAt: isoOrNull(due_at) })),
    },
    connections: day.connections.map(({ failing_since, ...one }) => ({
      ...one,
      failingSince: iso(failing_since),
    })),
    accounts: day.accounts,
    snoozed: day.snoozed.map(({ id, number, snoozed_until }) => ({
      id,
      number,
      until: iso(snoozed_until),
    })),
  };
}

const viewRequest = ({ price, due, request }: Extract<Job, { kind: 'return' }>) => ({
  id: request.id,
  number: request.number,
  product: request.product,
  price,
  dueAt: isoOrNull(due),
});

/** By the gravest reason, wherever they stand; those put off are left out. */
const countsOf = ({ jobs, groups, places }: Day): Today['counts'] =>
  PROBLEM_REASONS.flatMap((reason) => {
    const single = jobs.filter((job) => reasonOf(job) === reason).length;
    const own = groups.filter((group) => group.reason === reason);
    const count = own.reduce((sum, one) => sum + one.count, single);
    const isMore = own.some((one) => one.isMore) || (places.rescue.isMore && single > 0);
    return count === 0 ? [] : [{ reason, count, isMore }];
  });
