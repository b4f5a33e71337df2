// Problem parcels for pages and API: the most urgent ones, and the whole list in pages.

import {
  PROBLEM_REASONS,
  type ProblemList,
  type ProblemParcel,
  type ProblemReason,
} from '../contract/parcel-problem.ts';
import type { Scheme, Status } from '../contract/status.ts';
import { isoOrNull } from '../lib/iso.ts';
import { httpProblem } from '../lib/problem.ts';
import { readCursor, writeCursor } from '../shipments/list-cursor.ts';
import { findCancelRequests } from '../shipments/parcel-store.ts';
import { findContents } from '../shipments/product-search-store.ts';
import { situationOf } from '../shipments/situation.ts';
import { readFacts } from '../timeline/problem-facts.ts';
import { viewProblem } from '../timeline/problem-view.ts';
import type { CancelRequest } from '../timeline/situation-facts.ts';
import type { ParcelIssue } from '../timeline/stale-clocks.ts';
import { listProblems, type ProblemRow } from './problems-store.ts';

export interface ProblemsFilter {
  reason: ProblemReason | null;
  cursor: string | null;
  limit: number;
}

/** Reads reason after reason, gravest first, until the page is full. */
export async function readProblems(
  db: D1Database,
  sellerId: string,
  { reason, cursor, limit }: ProblemsFilter,
  now: number,
): Promise<ProblemList> {
  const reasons = reason === null ? PROBLEM_REASONS : [reason];
  const question = `problems ${reason ?? ''}`;
  const from = cursor === null ? { part: 0, after: null } : readCursor(question, cursor);
  if (from === null) throw badCursor();
  const cancelRequests = await findCancelRequests(db, sellerId);
  const rows: ProblemRow[] = [];
  for (let part = from.part; part < reasons.length; part++) {
    const after = part === from.part ? from.after : null;
    const found = await listProblems(
      db,
      sellerId,
      reasons[part] as ProblemReason,
      after === null ? null : [Number(after[0]), after[1]],
      limit - rows.length,
    );
    rows.push(...found);
    const last = found.at(-1);
    if (last && rows.length === limit) {
      const key = [last.problem_order ?? 0, last.id] as const;
      const problems = await withProducts(db, toParcels(rows, cancelRequests, now));
      return { problems, next: writeCursor(question, { part, after: key }) };
    }
  }
  const problems = await withProducts(db, toParcels(rows, cancelRequests, now));
  return { problems, next: null };
}

const badCursor = () =>
  httpProblem('invalid-input', { errors: [{ pointer: '/cursor', message: 'not one of ours' }] });

/** `cancelRequests`: open ones, by posting. */
export const toParcels = (
  rows: readonly ProblemRow[],
  cancelRequests: ReadonlyMap<string, CancelRequest>,
  now: number,
): ProblemParcel[] =>
  rows.map((row) => ({
    id: row.id,
    number: row.number,
    carrier: row.carried_by ?? row.carrier,
    lane: row.lane,
    // Writers use the closed vocabulary only.
    scheme: row.scheme as Scheme | null,
    integrationType: readFacts(row.watched).integrationType ?? null,
    status: row.status as Status,
    statusSince: isoOrNull(row.status_since),
    price:
      row.price_minor === null || row.currency === null
        ? null
        : { minor: row.price_minor, currency: row.currency },
    product: null,
    problems: (JSON.parse(row.problems) as ParcelIssue[]).map((one) => viewProblem(one, now)),
    situation: situationOf({ ...row, cancelRequest: cancelRequests.get(row.number) ?? null }, now),
  }));

/** Names what is in them. */
export async function withProducts(
  db: D1Database,
  parcels: readonly ProblemParcel[],
): Promise<ProblemParcel[]> {
  const contents = await findContents(
    db,
    parcels.map(({ id }) => id),
  );
  return parcels.map((parcel) => {
    const [first, ...others] = contents.get(parcel.id) ?? [];
    if (first === undefined) return parcel;
    const { title, offer_id: offerId, sku } = first;
    return { ...parcel, product: { title, offerId, sku, others: others.length } };
  });
}
