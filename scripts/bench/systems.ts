// Our Worker and a bare one, each with its data in a folder of its own.
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Miniflare } from 'miniflare';
import { bundleWorker } from '../bundle.ts';
import { miniflareOptions } from '../miniflare-options.ts';

export interface System {
  url: URL;
  db: D1Database;
  mf: Miniflare;
  folder: string;
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'parcel-desk-bench-'));
export const forget = (folder: string): void => rmSync(folder, { recursive: true, force: true });

export async function openBare(folder = newFolder()): Promise<System> {
  const mf = new Miniflare({
    modules: true,
    script: readFileSync('scripts/bench/bare-worker.js', 'utf8'),
    compatibilityDate: '2026-07-01',
    d1Databases: ['DB'],
    defaultPersistRoot: folder,
  });
  return opened(mf, folder);
}

/** `isCounted`: with the meter of counted-worker.ts. `extra`: options of Miniflare. */
export async function openOurs(
  folder = newFolder(),
  isCounted = false,
  extra: object = {},
): Promise<System> {
  const options = await miniflareOptions({
    SECRETS_KEY: btoa('0'.repeat(32)),
    OPERATOR_KEY: 'bench',
    LOG_LEVEL: 'error',
    LOOKUPS_PER_CLIENT: '1e9',
    LOOKUPS_PER_SERIES: '1e9',
    HOOK_MB_OF_NEW_SHOPS: '1e9',
    PARCELS_OF_NEW_SHOPS: '1e9',
    PARTS_OF_NEW_SHOPS: '1',
  });
  if (isCounted) {
    const contents = await bundleWorker('scripts/bench/counted-worker.ts');
    const [worker] = (options as { workers: { modules: object[] }[] }).workers;
    if (worker) worker.modules = [{ type: 'ESModule', path: 'index.js', contents }];
  }
  return opened(new Miniflare({ ...options, ...extra, defaultPersistRoot: folder }), folder);
}

async function opened(mf: Miniflare, folder: string): Promise<System> {
  const url = await mf.ready;
  return { url, mf, folder, db: (await mf.getD1Database('DB')) as unknown as D1Database };
}

/** Bytes of the database after what it no longer needs was given back. It must not be open elsewhere. */
export function databaseBytes(folder: string): number {
  const files = globSync(join(folder, '**/*.sqlite')).filter((file) => !/metadata/.test(file));
  const largest = files.toSorted((a, b) => statSync(b).size - statSync(a).size)[0] ?? '';
  const db = new DatabaseSync(largest);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE); VACUUM;');
  db.close();
  return statSync(largest).size;
}
