// SQL of imports and their progress. A worker that read an older version cannot write.
import { type Infer, Model } from 'd1-orm';
import type { ImportState } from '../contract/import.ts';
import { integer, integerOrNull, text } from '../lib/columns.ts';
import { byKey, insert, isOverwritten, updateAtVersion } from '../lib/db.ts';
import { findOwnersDue, nextTurn, rowsOfTurn, type Waiting } from '../lib/turns-store.ts';

const imports = new Model(
  { tableName: 'imports', primaryKeys: 'id' },
  {
    id: text,
    seller_id: text,
    created_by: text,
    file_name: text,
    state: text,
    layout: text,
    columns: text,
    row_count: integer,
    good_count: integer,
    warned_count: integer,
    findings: text,
    next_row: integer,
    next_byte: integer,
    new_count: integer,
    known_count: integer,
    due_at: integerOrNull,
    version: integer,
    created_at: integer,
    updated_at: integer,
  },
);
/** A CHECK constraint makes the narrower type true. */
export type ImportRow = Omit<Infer<typeof imports>, 'state'> & { state: ImportState };

/** For the test that compares them with schema.sql. */
export const models = { imports };

export const addImport = (db: D1Database, row: ImportRow): D1PreparedStatement =>
  insert(db, imports, row);

/** null: it does not exist, or is another seller's. */
export async function findImport(
  db: D1Database,
  sellerId: string,
  id: string,
): Promise<ImportRow | null> {
  const row = (await byKey(db, imports, { id })) as ImportRow | null;
  return row?.seller_id === sellerId ? row : null;
}

/** For the worker, which works for every seller. */
export const findRunning = (db: D1Database, id: string): Promise<ImportRow | null> =>
  db
    .prepare(`SELECT * FROM imports WHERE id = ? AND state = 'running'`)
    .bind(id)
    .first<ImportRow>();

export async function listImports(
  db: D1Database,
  sellerId: string,
  limit: number,
): Promise<ImportRow[]> {
  const { results } = await db
    .prepare('SELECT * FROM imports WHERE seller_id = ? ORDER BY created_at DESC LIMIT ?')
    .bind(sellerId, limit)
    .all<ImportRow>();
  return results;
}

/** Fails (`isImportConflict`) if another write came first. */
export const changeImport = (
  db: D1Database,
  row: Pick<ImportRow, 'id' | 'version'>,
  patch: Partial<Omit<ImportRow, 'id' | 'version' | 'seller_id'>>,
  now: number,
): D1PreparedStatement => updateAtVersion(db, imports, row, { ...patch, updated_at: now });

export const isImportConflict = (error: unknown): boolean => isOverwritten(error, imports);

/** Those that Ozon's own answers tell the content of: a file does not change it. */
export async function findNumbersOfOzon(
  db: D1Database,
  sellerId: string,
  numbers: readonly string[],
): Promise<Set<string>> {
  const { results } = await db
    .prepare(
      `SELECT p.number FROM json_each(?2) AS wanted
       JOIN ozon_postings p ON p.seller_id = ?1 AND p.number = wanted.value`,
    )
    .bind(sellerId, JSON.stringify(numbers))
    .all<{ number: string }>();
  return new Set(results.map(({ number }) => number));
}

const DUE_IMPORTS: Waiting = { table: 'imports', owner: 'seller_id', index: 'imports_due' };

/** Imports whose queue message or worker was lost, by turns of shops. */
export async function findDueImports(
  db: D1Database,
  now: number,
  limit: number,
): Promise<string[]> {
  const shops = await findOwnersDue(db, DUE_IMPORTS, now, Math.random());
  if (shops.length === 0) return [];
  const { owners, each } = nextTurn(shops, limit);
  const { results } = await db
    .prepare(rowsOfTurn(DUE_IMPORTS, 'id'))
    .bind(JSON.stringify(owners), now, each)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

/** Imports created before `before`: ended long since, or never started. */
export async function findForgettable(
  db: D1Database,
  before: number,
  limit: number,
): Promise<string[]> {
  const { results } = await db
    .prepare('SELECT id FROM imports WHERE created_at < ? ORDER BY created_at LIMIT ?')
    .bind(before, limit)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

export const forgetImports = (db: D1Database, ids: readonly string[]): D1PreparedStatement =>
  db
    .prepare('DELETE FROM imports WHERE id IN (SELECT value FROM json_each(?))')
    .bind(JSON.stringify(ids));
