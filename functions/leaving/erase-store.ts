// Deletes what a shop has, in slices. The tables and their order are in tables.ts.
import { isPartOf } from './export-store.ts';
import type { Part, ShopTable } from './tables.ts';

/** Rows a statement deletes at most. */
export const ROWS_MAX = 1_000;
/** Of rows with parts: each has some tens of them. */
export const WHOLES_MAX = 40;

/** Shops whose owner deleted them, first deleted first. */
export async function findEnded(db: D1Database, limit: number): Promise<string[]> {
  const { results } = await db
    .prepare('SELECT id FROM sellers WHERE endedAt IS NOT NULL ORDER BY endedAt, id LIMIT ?')
    .bind(limit)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

/** One slice of a table without parts. */
export const deleteSlice = (
  db: D1Database,
  { table, key, shop, where }: ShopTable,
  sellerId: string,
): D1PreparedStatement => {
  const columns = key.map((column) => `t.${column}`).join(', ');
  const rows =
    typeof shop === 'string'
      ? `${table} t WHERE t.${shop} = ?1`
      : `${shop.through} p JOIN ${table} t ON t.${shop.by} = p.id WHERE p.seller_id = ?1`;
  return db
    .prepare(
      `DELETE FROM ${table} WHERE (${key.join(', ')}) IN (
         SELECT ${columns} FROM ${rows}${where ? ` AND t.${where}` : ''} LIMIT ${ROWS_MAX})`,
    )
    .bind(sellerId);
};

export async function findWholes(
  db: D1Database,
  { table, shop, ranges = ['true'] }: ShopTable,
  sellerId: string,
): Promise<string[]> {
  const found = ranges.map((range) => `SELECT id FROM ${table} WHERE ${shop} = ?1 AND ${range}`);
  const { results } = await db
    .prepare(`${found.join(' UNION ALL ')} LIMIT ${WHOLES_MAX}`)
    .bind(sellerId)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

export const deleteParts = (
  db: D1Database,
  part: Part,
  ids: readonly string[],
): D1PreparedStatement =>
  db
    .prepare(
      `DELETE FROM ${part.table} WHERE (${part.key.join(', ')}) IN (
         SELECT ${part.key.join(', ')} FROM ${part.table} WHERE ${isPartOf(part)} LIMIT ${ROWS_MAX})`,
    )
    .bind(JSON.stringify(ids));

/** Once their parts are gone. */
export const deleteWholes = (
  db: D1Database,
  { table, named = [] }: ShopTable,
  ids: readonly string[],
): D1PreparedStatement[] => [
  ...named.map((other) =>
    db
      .prepare(
        `UPDATE ${other.table} SET ${other.by} = NULL
         WHERE ${other.by} IN (SELECT value FROM json_each(?))`,
      )
      .bind(JSON.stringify(ids)),
  ),
  db
    .prepare(`DELETE FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`)
    .bind(JSON.stringify(ids)),
];

/** Photos of these tickets: their files go before their rows. */
export const findPhotos = (db: D1Database, ticketIds: readonly string[]): Promise<string[]> =>
  idsIn(
    db
      .prepare(
        `SELECT id FROM ticket_evidence WHERE ticket_id IN (SELECT value FROM json_each(?))
         LIMIT ${ROWS_MAX}`,
      )
      .bind(JSON.stringify(ticketIds)),
  );

async function idsIn(statement: D1PreparedStatement): Promise<string[]> {
  const { results } = await statement.all<{ id: string }>();
  return results.map(({ id }) => id);
}
