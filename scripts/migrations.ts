// Brings a database on this machine up to date, with the files and the table of wrangler
// (`wrangler d1 migrations apply`), so that each sees what the other has done.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unstable_splitSqlQuery } from 'wrangler';
import { Refusal } from './refusal.ts';
import { definitions } from './tables.ts';

export interface Migration {
  name: string;
  statements: readonly string[];
}

/** The part of D1 that is asked here. */
interface Database {
  prepare(sql: string): Statement;
  batch(statements: Statement[]): Promise<unknown>;
}
interface Statement {
  bind(...values: string[]): Statement;
  all<Row>(): Promise<{ results: Row[] }>;
}

/** As wrangler makes it. */
const TABLE = `CREATE TABLE IF NOT EXISTS "d1_migrations"(
		id         INTEGER PRIMARY KEY AUTOINCREMENT,
		name       TEXT UNIQUE,
		applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

export const readMigrations = (folder = 'migrations'): Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({
      name,
      statements: unstable_splitSqlQuery(readFileSync(join(folder, name), 'utf8')),
    }));

/**
 * Applies what is missing, in order, each file whole or not at all. Returns the names of what it
 * applied. `before`: runs first where that changes data of an earlier version.
 */
export async function migrate(
  db: Database,
  migrations: readonly Migration[],
  before: () => Promise<unknown> = async () => {},
): Promise<string[]> {
  const applied = await appliedMigrations(db, migrations);
  const known = migrations.map(({ name }) => name);
  const newer = applied.filter((name) => !known.includes(name));
  if (newer.length > 0) {
    throw new Refusal(
      `The data was written by a newer version of Parcel Desk (${newer.join(', ')}). ` +
        'Start that version, or go back to a copy of the data made before the upgrade.',
    );
  }
  const missing = migrations.filter(({ name }) => !applied.includes(name));
  if (missing.length > 0 && applied.length > 0) await before();
  for (const { name, statements } of missing) {
    await db.batch([...statements.map((sql) => db.prepare(sql)), record(db, name)]);
  }
  return missing.map(({ name }) => name);
}

async function appliedMigrations(db: Database, [first]: readonly Migration[]): Promise<string[]> {
  const stored = await db
    .prepare('SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL')
    .all<{ name: string; sql: string }>();
  await db.prepare(TABLE).all();
  const { results } = await db
    .prepare('SELECT name FROM d1_migrations ORDER BY id')
    .all<{ name: string }>();
  if (results.length > 0 || first === undefined) return results.map(({ name }) => name);
  return adopt(db, first, definitions(stored.results.map(({ sql }) => sql)));
}

/** Data from before there were migrations: its tables are those of the first one. */
async function adopt(
  db: Database,
  first: Migration,
  stored: Map<string, string>,
): Promise<string[]> {
  const wanted = [...definitions(first.statements)];
  if (!wanted.some(([name]) => stored.has(name))) return [];
  const different = wanted.filter(([name, sql]) => stored.get(name) !== sql).map(([name]) => name);
  if (different.length > 0) {
    throw new Refusal(
      `The data was written by a version of Parcel Desk from before the first migration ` +
        `(different: ${different.join(', ')}) and cannot be upgraded. Move the folder away and ` +
        'start again: everything is made anew.',
    );
  }
  await record(db, first.name).all();
  return [first.name];
}

const record = (db: Database, name: string): Statement =>
  db.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name);
