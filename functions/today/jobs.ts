// Rows of the database -> jobs of the day, each with the engine's decision. Pure.
import type { ProblemParcel } from '../contract/parcel-problem.ts';
import type { ListedRfbs } from '../ozon/rfbs-store.ts';
import { dueAt } from '../ozon/rfbs-view.ts';
import type { CancelRow, RescueRow } from './day-store.ts';
import { toParcels } from './problems.ts';

/** A parcel with its decision; one that is only asked to be cancelled has no problem. */
export type JobParcel = Omit<ProblemParcel, 'product'>;

export type Job = {
  /** Of the row on the page. */
  key: string;
  number: string;
  /** ms; null: nobody names a date. */
  due: number | null;
  price: ProblemParcel['price'];
} & (
  | {
      kind: 'parcel' | 'cancel';
      parcel: JobParcel;
      /** What Ozon offers for it, in Ozon's words; null: no posting of Ozon's. */
      offered: readonly string[] | null;
    }
  | { kind: 'return'; request: ListedRfbs }
  /** A request to cancel what we know no parcel of. */
  | { kind: 'unknown' }
);

/** The date the engine decides by; else the problem's own. */
export const dueOf = ({ situation, problems: [gravest] }: JobParcel): number | null => {
  const at = situation.until.at ?? gravest?.deadline ?? null;
  return at === null ? null : Date.parse(at);
};

export function parcelJobs(
  rows: readonly RescueRow[],
  requests: ReadonlyMap<string, { approvedAt: number | null }>,
  now: number,
): Job[] {
  const actions = new Map(rows.map((row) => [row.id, row.posting_actions]));
  return toParcels(rows, requests, now).map(({ product: _, ...parcel }) => {
    const offered = actions.get(parcel.id) ?? null;
    return {
      key: parcel.id,
      kind: parcel.situation.case === 'cancellation_requested' ? 'cancel' : 'parcel',
      number: parcel.number,
      due: dueOf(parcel),
      price: parcel.price,
      parcel,
      offered: offered === null ? null : (JSON.parse(offered) as string[]),
    };
  });
}

/** One for each request: with its parcel, or with its number alone. */
export function cancelJobs(rows: readonly CancelRow[], now: number): Job[] {
  const requests = new Map(
    rows.map((row) => [row.request_number, { approvedAt: row.auto_approve_at }]),
  );
  const isKnown = (row: CancelRow): row is CancelRow & RescueRow => row.id !== null;
  const known = rows.filter(isKnown).map((row) => ({ ...row, number: row.request_number }));
  const jobs = parcelJobs(known, requests, now);
  const unknown = [...requests].filter(([number]) => !known.some((row) => row.number === number));
  return [
    ...jobs,
    ...unknown.map(([number, { approvedAt }]) => ({
      key: `request-${number}`,
      kind: 'unknown' as const,
      number,
      due: approvedAt,
      price: null,
    })),
  ];
}

export const returnJobs = (rows: readonly ListedRfbs[]): Job[] =>
  rows.map((request) => ({
    key: `return-${request.id}`,
    kind: 'return',
    number: request.number,
    due: dueAt(request),
    price:
      request.price_minor === null || request.currency === null
        ? null
        : { minor: request.price_minor, currency: request.currency },
    request,
  }));

/** Nearest date first, then the dearest, then what waits longest. Requests to cancel come before all. */
export function byUrgency(a: Job, b: Job): number {
  return (
    Number(!isFirst(a)) - Number(!isFirst(b)) ||
    (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER) ||
    dearer(a.price, b.price) ||
    sinceOf(a) - sinceOf(b)
  );
}

/** Nothing may be shipped until it is answered. */
export const isFirst = ({ kind }: Job): boolean => kind === 'cancel' || kind === 'unknown';

function sinceOf(job: Job): number {
  if (job.kind === 'return') return job.request.created_at;
  const since = job.kind === 'unknown' ? undefined : job.parcel.problems[0]?.since;
  return since === undefined ? 0 : Date.parse(since);
}

/** Amounts in different currencies are not compared; known amounts come before unknown ones. */
function dearer(a: Job['price'], b: Job['price']): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.currency === b.currency ? b.minor - a.minor : 0;
}
