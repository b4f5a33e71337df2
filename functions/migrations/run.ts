// Runs data migrations slice by slice. A slice and its position are one batch: after a crash, no row is
// changed twice and none is left out.
// Room migrations: data migrations, run beside the service, and their progress; SQL is in /migrations.

import type { Env } from '../env.ts';
import { databases } from '../lib/databases.ts';
import { DATA_MIGRATIONS, type DataMigration } from './data-migrations.ts';
import {
  advanceMigration,
  beginMigration,
  findMigrations,
  isOvertaken,
  type MigrationRow,
} from './store.ts';

/** The rest continues a minute later. */
const SLICES_MAX = 20;

/** Cron. In order: a later migration may depend on an earlier one. */
export async function migrateData(
  env: Env,
  now: number,
  migrations: readonly DataMigration[] = DATA_MIGRATIONS,
): Promise<void> {
  if (migrations.length === 0) return;
  for (const db of databases(env)) await migrateDatabase(db, now, migrations);
}

async function migrateDatabase(
  db: D1Database,
  now: number,
  migrations: readonly DataMigration[],
): Promise<void> {
  const rows = new Map((await findMigrations(db)).map((row) => [row.id, row]));
  let slices = 0;
  for (const migration of migrations) {
    let row = rows.get(migration.id) ?? (await beginMigration(db, migration.id));
    while (row !== null && row.done_at === null) {
      if (slices++ === SLICES_MAX) return;
      row = await runSlice(db, migration, row, now);
      // On one machine the database shares our event loop: webhooks come in between.
      await scheduler.wait(0);
    }
    if (row === null) return;
  }
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
