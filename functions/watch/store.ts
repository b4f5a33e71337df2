// SQL of parcels that are due, and of the connections they are judged with.
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

/** Longest overdue first; reads as many rows as it returns, through `shipments_due`. */
export async function findDue(db: D1Database, now: number, limit: number): Promise<DueRow[]> {
  const { results } = await db
    .prepare(
      `SELECT id, seller_id, carrier, number, version, due_at, price_minor, problems,
         snoozed_until, watched, archived_at
       FROM shipments WHERE due_at <= ? ORDER BY due_at LIMIT ?`,
    )
    .bind(now, limit)
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
