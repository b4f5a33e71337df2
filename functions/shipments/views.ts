// Saved views: list queries that a member gave a name.

import type { Actor } from '../accounts/access.ts';
import type { ShipmentQuery } from '../contract/shipment-list.ts';
import { type SavedView, VIEW_TITLE_MAX, VIEWS_MAX } from '../contract/shipment-work.ts';
import { isFull } from '../lib/db.ts';
import { newId } from '../lib/ids.ts';
import { httpProblem } from '../lib/problem.ts';
import { readQuery, writeQuery } from './list-address.ts';
import { addView, changeView, deleteView, findViews, type ViewRow } from './views-store.ts';
import { auditParcels } from './work.ts';

interface ViewValues {
  title: string;
  query: Partial<ShipmentQuery>;
}

export const listViews = async (db: D1Database, { sellerId, actor }: Actor): Promise<SavedView[]> =>
  (await findViews(db, sellerId, actor)).map(toView);

/** Throws `invalid-input` when there are too many. */
export async function saveView(
  db: D1Database,
  acting: Actor,
  values: ViewValues,
  now: number,
): Promise<SavedView> {
  const row = rowOf(newId('vie', now), acting, values, now);
  const saved = auditParcels(db, acting, 'view_saved', [row.id], { title: row.title }, now);
  await db.batch([addView(db, row), saved]).catch((error) => {
    if (!isFull(error, 'saved_views')) throw error;
    throw httpProblem('invalid-input', {
      errors: [{ pointer: '/title', message: `At most ${VIEWS_MAX} views` }],
    });
  });
  return toView(row);
}

/** Throws `not-found`, also for another member's view. */
export async function renewView(
  db: D1Database,
  acting: Actor,
  id: string,
  values: ViewValues,
  now: number,
): Promise<SavedView> {
  await ownView(db, acting, id);
  const row = rowOf(id, acting, values, now);
  await db.batch([
    changeView(db, row),
    auditParcels(db, acting, 'view_saved', [id], { title: row.title }, now),
  ]);
  return toView(row);
}

/** Throws `not-found`, also for another member's view. */
export async function removeView(
  db: D1Database,
  acting: Actor,
  id: string,
  now: number,
): Promise<void> {
  const { title } = await ownView(db, acting, id);
  await db.batch([
    deleteView(db, id, acting.sellerId, acting.actor),
    auditParcels(db, acting, 'view_deleted', [id], { title }, now),
  ]);
}

async function ownView(db: D1Database, acting: Actor, id: string): Promise<ViewRow> {
  const views = await findViews(db, acting.sellerId, acting.actor);
  const view = views.find((one) => one.id === id);
  if (view === undefined) throw httpProblem('not-found');
  return view;
}

const rowOf = (id: string, acting: Actor, { title, query }: ViewValues, now: number): ViewRow => ({
  id,
  seller_id: acting.sellerId,
  member: acting.actor,
  title: title.slice(0, VIEW_TITLE_MAX),
  query: writeQuery(query),
  created_at: now,
});

const toView = ({ id, title, query }: ViewRow): SavedView => ({
  id,
  title,
  query: readQuery(new URLSearchParams(query)) as Record<string, string>,
});
