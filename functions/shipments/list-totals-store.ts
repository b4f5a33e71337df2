// SQL of how many parcels a list holds, as far as anybody counts.
import type { Part } from './list-plan.ts';
import { MEMBERS, toSql, valuesOf } from './list-sql.ts';

/** A higher count says "more". Each costs a row of an index. */
export const TOTAL_MAX = 4000;

export interface Total {
  count: number;
  isMore: boolean;
}

/** In one call, in the order asked. */
export async function countParts(
  db: D1Database,
  sellerId: string,
  parts: readonly Part[],
): Promise<Total[]> {
  if (parts.length === 0) return [];
  const found = await db.batch<{ seen: number; found: number }>(
    parts.map((part) => countPart(db, sellerId, part)),
  );
  return found.map(({ results: [row] }) => ({
    count: Math.min(row?.found ?? 0, TOTAL_MAX),
    isMore: (row?.seen ?? 0) > TOTAL_MAX,
  }));
}

function countPart(db: D1Database, sellerId: string, part: Part): D1PreparedStatement {
  const { index, order, newestFirst, within, rest } = part;
  const conditions = ['seller_id = ?', MEMBERS[index], ...within.map(toSql)];
  const matches =
    rest.length === 0 ? 'count(*)' : `coalesce(sum(${rest.map(toSql).join(' AND ')}), 0)`;
  return db
    .prepare(
      `SELECT count(*) AS seen, ${matches} AS found FROM (
         SELECT * FROM shipments INDEXED BY ${index} WHERE ${conditions.join(' AND ')}
         ORDER BY ${order} ${newestFirst ? 'DESC' : 'ASC'} LIMIT ${TOTAL_MAX + 1})`,
    )
    .bind(...rest.flatMap(valuesOf), sellerId, ...within.flatMap(valuesOf));
}

/** Which of these numbers no parcel of the seller goes by. */
export async function findUnknownNumbers(
  db: D1Database,
  sellerId: string,
  numbers: readonly string[],
): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT value AS number FROM json_each(?2) WHERE NOT EXISTS (
         SELECT 1 FROM shipment_numbers WHERE seller_id = ?1 AND number = value)`,
    )
    .bind(sellerId, JSON.stringify(numbers))
    .all<{ number: string }>();
  return results.map(({ number }) => number);
}

/** Parcels archived by one action: it gives all of them one moment. */
export async function findArchivedAt(
  db: D1Database,
  sellerId: string,
  at: number,
  limit: number,
): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT id FROM shipments INDEXED BY shipments_archived
       WHERE seller_id = ?1 AND archived_at = ?2
         AND archived_at IS NOT NULL AND merged_into IS NULL LIMIT ?3`,
    )
    .bind(sellerId, at, limit)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}
