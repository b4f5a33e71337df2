// Reads a page of a seller's parcels: from the query through the plan to the lines.
import type { Situation } from '../contract/case.ts';
import type { ShipmentLine, ShipmentQuery } from '../contract/shipment-list.ts';
import { httpProblem } from '../lib/problem.ts';
import { readCursor, writeCursor } from './list-cursor.ts';
import { toLine } from './list-line.ts';
import { planList } from './list-plan.ts';
import { findCancelRequested, type ListRow, listShipments } from './list-store.ts';
import { findCancelRequests } from './parcel-store.ts';
import { situationOf } from './situation.ts';

export interface Page {
  rows: ListRow[];
  next: string | null;
}

/** Throws `invalid-input` for a cursor of another query and an unsupported sort. */
export async function readPage(
  db: D1Database,
  sellerId: string,
  query: ShipmentQuery,
  cursor: string | null,
  limit: number,
): Promise<Page> {
  const plan = planList(query);
  if (plan === null) throw httpProblem('invalid-input', { errors: [NOT_SORTABLE] });
  const planKey = JSON.stringify(plan);
  const from = cursor === null ? null : readCursor(planKey, cursor);
  if (cursor !== null && from === null) throw httpProblem('invalid-input', { errors: [NO_CURSOR] });
  const { rows, next } = await listShipments(db, sellerId, plan, from, limit);
  const first = from === null && isYours(query) ? await findCancelRequested(db, sellerId) : [];
  return { rows: [...first, ...rows], next: next && writeCursor(planKey, next) };
}

/** The seller's turn and nothing else is asked for. */
const isYours = ({ sort: _, ...filters }: ShipmentQuery): boolean =>
  filters.actionRequiredBy === 'seller' &&
  Object.values(filters).filter((value) => value !== undefined).length === 1;

export const linesOf = ({ rows }: Page): ShipmentLine[] => rows.map(toLine);

/** The engine's decision for each row, by its id, out of what the rows hold. */
export async function situationsOf(
  db: D1Database,
  sellerId: string,
  { rows }: Page,
  now: number,
): Promise<ReadonlyMap<string, Situation>> {
  const requests = await findCancelRequests(db, sellerId);
  return new Map(
    rows.map((row) => [
      row.id,
      situationOf({ ...row, cancelRequest: requests.get(row.number) ?? null }, now),
    ]),
  );
}

const NOT_SORTABLE = {
  pointer: '/sort',
  message: 'Archived parcels are sorted by updated or created',
};
const NO_CURSOR = { pointer: '/cursor', message: 'Not a cursor of this question' };
