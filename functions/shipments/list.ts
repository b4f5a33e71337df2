// Reads a page of a seller's parcels: from the query through the plan to the lines.
import type { Situation } from '../contract/case.ts';
import type { ShipmentLine, ShipmentQuery } from '../contract/shipment-list.ts';
import { httpProblem } from '../lib/problem.ts';
import { readCursor, writeCursor } from './list-cursor.ts';
import { toLine } from './list-line.ts';
import { type ListPlan, planList } from './list-plan.ts';
import { findCancelRequested, type ListRow, listShipments } from './list-store.ts';
import { findCancelRequests } from './parcel-store.ts';
import { type ContentRow, findContents } from './product-search-store.ts';
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
  const plan = planOf(query);
  const planKey = JSON.stringify(plan);
  const from = cursor === null ? null : readCursor(planKey, cursor);
  if (cursor !== null && from === null) throw badCursor();
  const { rows, next } = await listShipments(db, sellerId, plan, from, limit);
  const first = from === null ? await findFirst(db, sellerId, query) : [];
  return { rows: [...first, ...rows], next: next && writeCursor(planKey, next) };
}

/** Throws `invalid-input` for an unsupported sort. */
export function planOf(query: ShipmentQuery): ListPlan {
  const plan = planList(query);
  if (plan === null) throw httpProblem('invalid-input', { errors: [NOT_SORTABLE] });
  return plan;
}

export const badCursor = () => httpProblem('invalid-input', { errors: [NO_CURSOR] });

/** What stands before the first page. */
export const findFirst = async (
  db: D1Database,
  sellerId: string,
  query: ShipmentQuery,
): Promise<ListRow[]> => (isYours(query) ? findCancelRequested(db, sellerId) : []);

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

/** What is in each of them, by its id. */
export const contentsOf = (
  db: D1Database,
  { rows }: Page,
): Promise<ReadonlyMap<string, ContentRow[]>> =>
  findContents(
    db,
    rows.map(({ id }) => id),
  );

const NOT_SORTABLE = {
  pointer: '/sort',
  message: 'Archived parcels are sorted by updated or created',
};
const NO_CURSOR = { pointer: '/cursor', message: 'Not a cursor of this question' };
