// The progress of the data migrations.
import { type Infer, Model } from 'd1-orm';
import { integer, integerOrNull, text, textOrNull } from '../lib/columns.ts';
import { isOverwritten, updateAtVersion } from '../lib/db.ts';

const dataMigrations = new Model(
  { tableName: 'data_migrations', primaryKeys: 'id' },
  {
    id: text,
    position: textOrNull,
    done_at: integerOrNull,
    version: integer,
  },
);
export type MigrationRow = Infer<typeof dataMigrations>;

/** Used by the test that compares them with schema.sql. */
export const models = { dataMigrations };

export async function findMigrations(db: D1Database): Promise<MigrationRow[]> {
  const { results } = await db.prepare('SELECT * FROM data_migrations').all<MigrationRow>();
  return results;
}

/** Idempotent: the second caller finds it begun. */
export const beginMigration = (db: D1Database, id: string): Promise<MigrationRow | null> =>
  db
    .prepare(
      `INSERT INTO data_migrations (id, version) VALUES (?, 0)
       ON CONFLICT (id) DO UPDATE SET id = id RETURNING *`,
    )
    .bind(id)
    .first<MigrationRow>();

/** Fails, with its batch, when another worker was faster. */
export const advanceMigration = (
  db: D1Database,
  row: MigrationRow,
  patch: Partial<MigrationRow>,
): D1PreparedStatement => updateAtVersion(db, dataMigrations, row, patch);

export const isOvertaken = (error: unknown): boolean => isOverwritten(error, dataMigrations);
