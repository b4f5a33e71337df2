// Runs data migrations slice by slice. A slice and its position are one batch: after a crash, no row is
// changed twice and none is left out.
// Room migrations: data migrations, run beside the service, and their progress; SQL is in /migrations.

import type { Env } from '../env.ts';
import { statementsLeft } from '../lib/budget.ts';
import { databases } from '../lib/databases.ts';
import { DATA_MIGRATIONS, type DataMigration } from './data-migrations.ts';
import {
  advanceMigration,
  beginMigration,
  findMigrations,
  isOvertaken,
  type MigrationRow,
} from './store.ts';

/** Of one invocation; the rest goes on in another one at once. */
const SLICES_MAX = 20;
/** More than any slice takes. */
const SLICE_STATEMENTS = 40;

/** Cron. In order: a later migration may depend on an earlier one. */
export async function migrateData(
  env: Env,
  now: number,
  migrations: readonly DataMigration[] = DATA_MIGRATIONS,
): Promise<'more' | undefined> {
  if (migrations.length === 0) return;
  let isMore = false;
  for (const db of databases(env)) {
    isMore = (await migrateDatabase(db, now, migrations)) || isMore;
  }
  return isMore ? 'more' : undefined;
}

/** true: there is more. Not so when another worker runs it: that one goes on. */
async function migrateDatabase(
  db: D1Database,
  now: number,
  migrations: readonly DataMigration[],
): Promise<boolean> {
  const rows = new Map((await findMigrations(db)).map((row) => [row.id, row]));
  let slices = 0;
  for (const migration of migrations) {
    let row = rows.get(migration.id) ?? (await beginMigration(db, migration.id));
    while (row !== null && row.done_at === null) {
      if (slices++ === SLICES_MAX || statementsLeft(db) < SLICE_STATEMENTS) return true;
      row = await runSlice(db, migration, row, now);
      // On one machine the database shares our event loop: webhooks come in between.
      await scheduler.wait(0);
    }
    if (row === null) return false;
  }
  return false;
}

/** The progress after the slice; null: another worker runs it. */
async function runSlice(
  db: D1Database,
  migration: DataMigration,
  row: MigrationRow,
  now: number,
): Promise<MigrationRow | null> {
  const { statements, next } = await migration.slice(db, row.position ?? null, now);
  const patch = { position: next, done_at: next === null ? now : null };
  try {
    await db.batch([...statements, advanceMigration(db, row, patch)]);
  } catch (error) {
    if (isOvertaken(error)) return null;
    throw error;
  }
  return { ...row, ...patch, version: row.version + 1 };
}
