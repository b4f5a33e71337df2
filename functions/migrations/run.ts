// Works off data migrations slice by slice. A slice and how far it came are one batch: whatever is
// killed in between, no row is changed twice and none is left out.
import type { Env } from '../env.ts';
import { DATA_MIGRATIONS, type DataMigration } from './data-migrations.ts';
import {
  advanceMigration,
  beginMigration,
  findMigrations,
  isOvertaken,
  type MigrationRow,
} from './store.ts';

/** What is left over is taken up a minute later. */
const SLICES_MAX = 20;

/** Cron. One after the other: a later one may rest on an earlier one. */
export async function migrateData(
  env: Env,
  now: number,
  migrations: readonly DataMigration[] = DATA_MIGRATIONS,
): Promise<void> {
  if (migrations.length === 0) return;
  const rows = new Map((await findMigrations(env.DB)).map((row) => [row.id, row]));
  let slices = 0;
  for (const migration of migrations) {
    let row = rows.get(migration.id) ?? (await beginMigration(env.DB, migration.id));
    while (row !== null && row.done_at === null) {
      if (slices++ === SLICES_MAX) return;
      row = await runSlice(env, migration, row, now);
      // On one machine the database lives in our event loop: webhooks come in between.
      await scheduler.wait(0);
    }
    if (row === null) return;
  }
}

/** How far it is now; null: another worker is at it. */
async function runSlice(
  env: Env,
  migration: DataMigration,
  row: MigrationRow,
  now: number,
): Promise<MigrationRow | null> {
  const { statements, next } = await migration.slice(env, row.position ?? null, now);
  const patch = { position: next, done_at: next === null ? now : null };
  try {
    await env.DB.batch([...statements, advanceMigration(env.DB, row, patch)]);
  } catch (error) {
    if (isOvertaken(error)) return null;
    throw error;
  }
  return { ...row, ...patch, version: row.version + 1 };
}
