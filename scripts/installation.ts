// The data folder of a server on this machine, read from outside: what is stored, and whether it is whole.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';

const SETTLE_MS = 120_000;

export type Row = Record<string, string | number | null>;

export interface Installation {
  all<T = Row>(sql: string): T[];
  /** Rows of `from`, which may go on with WHERE. */
  count(from: string): number;
  /** 'ok', or what SQLite finds wrong. */
  integrity(): string;
  /** Waits until nothing is left to be worked on. */
  settled(): Promise<boolean>;
  /** Keys of the object store, each with the SHA-256 of what lies there. */
  objects(): Map<string, string>;
  write(sql: string): void;
}

export function installation(dataDir: string): Installation {
  const file = databaseIn(dataDir, 'd1/miniflare-D1DatabaseObject');
  const all = <T>(sql: string): T[] => withDatabase(file, (db) => db.prepare(sql).all() as T[]);
  const count = (from: string): number =>
    all<{ n: number }>(`SELECT count(*) AS n FROM ${from}`)[0]?.n ?? 0;
  return {
    all,
    count,
    integrity: () =>
      all<{ integrity_check: string }>('PRAGMA integrity_check')
        .map((row) => row.integrity_check)
        .join('; '),
    settled: async () => {
      const until = Date.now() + SETTLE_MS;
      while (Date.now() < until) {
        if (count(`inbox WHERE state = 'waiting'`) + count(`imports WHERE state = 'running'`) === 0)
          return true;
        await wait(250);
      }
      return false;
    },
    objects: () => objectsIn(dataDir),
    write: (sql) => withDatabase(file, (db) => db.exec(sql), false),
  };
}

function objectsIn(dataDir: string): Map<string, string> {
  const folder = join(dataDir, 'r2');
  const file = databaseIn(folder, 'miniflare-R2BucketObject');
  const bucket = readdirSync(folder).find((name) => existsSync(join(folder, name, 'blobs'))) ?? '';
  const rows = withDatabase(file, (db) =>
    db.prepare('SELECT key, blob_id FROM _mf_objects').all(),
  ) as { key: string; blob_id: string }[];
  return new Map(
    rows.map(({ key, blob_id }) => {
      const blob = readFileSync(join(folder, bucket, 'blobs', blob_id));
      return [key, createHash('sha256').update(blob).digest('hex')];
    }),
  );
}

/** The one beside `metadata.sqlite`, whose name is a hash. */
function databaseIn(dataDir: string, folder: string): string {
  const name = readdirSync(join(dataDir, folder)).find((file) =>
    /^[0-9a-f]{64}\.sqlite$/.test(file),
  );
  if (name === undefined) throw new Error(`no database in ${join(dataDir, folder)}`);
  return join(dataDir, folder, name);
}

function withDatabase<T>(file: string, read: (db: DatabaseSync) => T, readOnly = true): T {
  const db = new DatabaseSync(file, { readOnly, timeout: 10_000 });
  try {
    return read(db);
  } finally {
    db.close();
  }
}
