// Reads what a shop has, page by page. The tables are in tables.ts.
import type { Part, ShopTable } from './tables.ts';

export type Row = Record<string, string | number | null>;

export const orderOf = ({ key, shop, order }: ShopTable): readonly string[] =>
  order ?? key.filter((column) => column !== shop);

/** The next rows after that one; null: from the first on. */
export async function readRows(
  db: D1Database,
  table: ShopTable,
  sellerId: string,
  after: readonly (string | number)[] | null,
  limit: number,
): Promise<Row[]> {
  const order = orderOf(table);
  const columns = order.join(', ');
  const values = order.map((_, i) => `?${i + 3}`).join(', ');
  const later = after ? `AND (${columns}) > (${values})` : '';
  const rows = `FROM ${table.table} WHERE ${table.shop} = ?1 ${later}`;
  const found = (table.ranges ?? []).map(
    (range) => `SELECT id FROM (SELECT id ${rows} AND ${range} ORDER BY ${columns} LIMIT ?2)`,
  );
  const { results } = await db
    .prepare(
      found.length === 0
        ? `SELECT * ${rows} ORDER BY ${columns} LIMIT ?2`
        : `SELECT * FROM ${table.table} WHERE id IN (${found.join(' UNION ALL ')})
           ORDER BY ${columns} LIMIT ?2`,
    )
    .bind(sellerId, limit, ...(after ?? []))
    .all<Row>();
  return results;
}

/** All parts of those rows. */
export async function readParts(
  db: D1Database,
  part: Part,
  ids: readonly (string | number | null | undefined)[],
): Promise<Row[]> {
  const { results } = await db
    .prepare(
      `SELECT * FROM ${part.table} WHERE ${isPartOf(part)} ORDER BY ${part.by}, ${part.key.join(', ')}`,
    )
    .bind(JSON.stringify(ids))
    .all<Row>();
  return results;
}

/** Of the rows whose ids are the parameter, a JSON array. */
export const isPartOf = ({ by, isListed }: Part): string =>
  isListed
    ? `(number, shipment_id) IN (SELECT own.value, s.id FROM json_each(?) AS w
         JOIN shipments s ON s.id = w.value, json_each(s.numbers) AS own)`
    : `${by} IN (SELECT value FROM json_each(?))`;
