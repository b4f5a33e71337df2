// What of a data folder is worth keeping. Its queues are only wake-ups of work that stands in the
// databases, and its cache is made again.
import { existsSync, globSync } from 'node:fs';
import { join, sep } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** In this order: an object is stored before the row that names it, so an index read later has it. */
const STORES = ['d1', 'do', 'r2'];
const OF_THE_START = ['secrets.json', 'demo.json'];

export const BEFORE_UPGRADE = 'before-upgrade';

/** The databases of the Worker first, those of its object store last. */
export const databasesOf = (dataDir: string): string[] =>
  STORES.flatMap((store) => namesIn(dataDir, `${store}/*/*.sqlite`));

export const filesOf = (dataDir: string): string[] =>
  OF_THE_START.filter((name) => existsSync(join(dataDir, name)));

const namesIn = (dataDir: string, pattern: string): string[] =>
  globSync(pattern, { cwd: dataDir })
    .map((name) => name.split(sep).join('/'))
    .sort();

export const isDatabase = (name: string): boolean => name.endsWith('.sqlite');
export const isObjectIndex = (name: string): boolean =>
  /^r2\/miniflare-R2BucketObject\/[0-9a-f]{64}\.sqlite$/.test(name);
export const isD1 = (name: string): boolean =>
  /^d1\/miniflare-D1DatabaseObject\/[0-9a-f]{64}\.sqlite$/.test(name);

/** Files of the object store that this index of it refers to: each is written once and never changed. */
export function blobsOf(indexFile: string): string[] {
  const tables = ['_mf_objects', '_mf_multipart_parts'];
  return tables.flatMap((table) =>
    read<{ blob_id: string }>(
      indexFile,
      `SELECT blob_id FROM ${table} WHERE blob_id IS NOT NULL`,
      table,
    ).map(({ blob_id }) => blob_id),
  );
}

/** No rows where there is no such table. */
export function read<Row>(file: string, sql: string, table: string): Row[] {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  try {
    const has = db.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(table);
    return has === undefined ? [] : (db.prepare(sql).all() as Row[]);
  } finally {
    db.close();
  }
}

/** Where the blobs of all buckets lie, by their file name. */
export const blobNames = (dataDir: string): Map<string, string> =>
  new Map(
    namesIn(dataDir, 'r2/*/blobs/*').map((name) => [name.slice(name.lastIndexOf('/') + 1), name]),
  );
