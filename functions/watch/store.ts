// SQL of parcels that are due, and of the connections they are judged with.
import { rowsOfTurn, type Turn, type Waiting } from '../lib/turns-store.ts';
import type { ShipmentRow } from '../shipments/rows.ts';

export type DueRow = Pick<
  ShipmentRow,
  | 'id'
  | 'seller_id'
  | 'carrier'
  | 'number'
  | 'version'
  | 'due_at'
  | 'price_minor'
  | 'problems'
  | 'snoozed_until'
  | 'watched'
  | 'archived_at'
>;

export const DUE_PARCELS: Waiting = {
  table: 'shipments',
  owner: 'seller_id',
  index: 'shipments_due',
};

/** One turn of these shops: of each the longest overdue. */
export async function findDue(
  db: D1Database,
  { owners, each }: Turn,
  now: number,
): Promise<DueRow[]> {
  const { results } = await db
    .prepare(
      `SELECT s.id, s.seller_id, s.carrier, s.number, s.version, s.due_at, s.price_minor, s.problems,
         s.snoozed_until, s.watched, s.archived_at
       FROM (${rowsOfTurn(DUE_PARCELS, 'id')}) AS d JOIN shipments s ON s.id = d.id`,
    )
    .bind(JSON.stringify(owners), now, each)
    .all<DueRow>();
  return results;
}

export interface Source {
  seller_id: string;
  carrier: string;
  failing_since: number | null;
}

/** The connections of these sellers. */
export async function findSources(
  db: D1Database,
  sellerIds: readonly string[],
): Promise<Map<string, Source[]>> {
  const { results } = await db
    .prepare(
      `SELECT c.seller_id, c.carrier, c.failing_since FROM json_each(?) AS s
       JOIN connections c ON c.seller_id = s.value WHERE c.revoked_at IS NULL`,
    )
    .bind(JSON.stringify(sellerIds))
    .all<Source>();
  return Map.groupBy(results, ({ seller_id }) => seller_id);
}
