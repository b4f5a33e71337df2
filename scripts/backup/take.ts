// Takes a backup of a data folder while the server runs: each database as of one moment, then the objects
// they refer to, then the secrets. It counts as one when it has been read back and checked.
import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { flushFolder, writeWhole } from '../data-folder.ts';
import { Refusal } from '../refusal.ts';
import { checkBackup } from './check.ts';
import {
  blobNames,
  blobsOf,
  databasesOf,
  filesOf,
  isD1,
  isObjectIndex,
  read,
} from './data-parts.ts';
import { FORMAT, MANIFEST, type Manifest, type Part, partIn, sha256Of } from './manifest.ts';
import { macOf, newSalt, sealKey } from './seal.ts';
import { sizeOf, storePart } from './store.ts';
import { nameOfBackup } from './thin.ts';

export interface BackupOptions {
  dataDir: string;
  /** Folder that gets a folder with this backup. */
  to: string;
  now: Date;
  version: string;
  /** Absent: not sealed. */
  passphrase?: string;
  /** Share the objects' files with the data folder, on the same disk: nothing is copied. */
  linked?: boolean;
}

/** All pages at once, in one transaction: with less, every write from outside would begin it again. */
const ALL_PAGES = 2 ** 31 - 1;
/** How often objects may go while they are looked for. */
const ROUNDS = 50;

export async function takeBackup(
  options: BackupOptions,
): Promise<{ folder: string; manifest: Manifest }> {
  const { dataDir, to, now, passphrase } = options;
  const databases = databasesOf(dataDir);
  if (!databases.some(isD1)) throw new Refusal(`There is no data in ${dataDir}.`);
  const folder = join(to, nameOfBackup(now));
  const partial = `${folder}.partial`;
  mkdirSync(to, { recursive: true, mode: 0o700 });
  if (existsSync(folder)) throw new Refusal(`${folder} exists already.`);
  makePartial(partial);
  try {
    const salt = passphrase ? newSalt() : undefined;
    const key = passphrase && salt ? sealKey(passphrase, salt) : undefined;
    const taking = { ...options, partial, key };
    const migrations: string[] = [];
    const parts: Part[] = [];
    for (const name of databases.filter((one) => !isObjectIndex(one))) {
      const copy = await copyDatabase(taking, name);
      if (isD1(name)) migrations.push(...migrationsIn(copy));
      parts.push(await keepCopy(taking, copy, name));
    }
    for (const name of databases.filter(isObjectIndex))
      parts.push(...(await objects(taking, name)));
    for (const name of filesOf(dataDir)) {
      parts.push(await storePart(join(dataDir, name), partial, name, key));
    }
    const manifest: Omit<Manifest, 'seal'> = {
      format: FORMAT,
      madeAt: now.toISOString(),
      version: options.version,
      migrations: [...new Set(migrations)].sort(),
      parts,
    };
    const seal = key && salt ? { salt, mac: macOf(manifest, key).toString('base64') } : undefined;
    const whole: Manifest = seal ? { ...manifest, seal } : manifest;
    writeWhole(join(partial, MANIFEST), JSON.stringify(whole, null, 1));
    await checkBackup(partial, passphrase);
    renameSync(partial, folder);
    flushFolder(to);
    return { folder, manifest: whole };
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error;
  }
}

interface Taking extends BackupOptions {
  partial: string;
  key: Buffer | undefined;
}

function makePartial(partial: string): void {
  try {
    mkdirSync(partial, { mode: 0o700 });
  } catch {
    throw new Refusal(`${partial} cannot be made: is another backup being taken?`);
  }
}

/** Written without a log beside it, so that the file is whole by itself. */
async function copyDatabase({ dataDir, partial }: Taking, name: string): Promise<string> {
  const copy = join(partial, 'copy.sqlite');
  rmSync(copy, { force: true });
  const source = new DatabaseSync(join(dataDir, name), { readOnly: true, timeout: 30_000 });
  try {
    await backup(source, copy, { rate: ALL_PAGES });
  } finally {
    source.close();
  }
  const written = new DatabaseSync(copy);
  written.exec('PRAGMA journal_mode = DELETE');
  written.close();
  return copy;
}

async function keepCopy({ partial, key }: Taking, copy: string, name: string): Promise<Part> {
  const part = await storePart(copy, partial, name, key);
  rmSync(copy);
  return part;
}

const migrationsIn = (file: string): string[] =>
  read<{ name: string }>(file, 'SELECT name FROM d1_migrations ORDER BY id', 'd1_migrations').map(
    ({ name }) => name,
  );

/**
 * Its index once more, until every object in it is held: the server may delete some meanwhile. What is held by
 * another name of the same file stays readable after that.
 */
async function objects(taking: Taking, index: string): Promise<Part[]> {
  const held = new Map<string, string>();
  const holding = join(taking.partial, 'held');
  mkdirSync(holding, { recursive: true });
  for (let round = 0; round < ROUNDS; round++) {
    const copy = await copyDatabase(taking, index);
    const wanted = blobsOf(copy);
    const names = blobNames(taking.dataDir);
    for (const blob of wanted.filter((one) => !held.has(one))) {
      const name = names.get(blob);
      if (name && hold(join(taking.dataDir, name), join(holding, blob))) held.set(blob, name);
    }
    if (wanted.some((blob) => !held.has(blob))) continue;
    const parts: Part[] = [];
    for (const blob of wanted) {
      parts.push(await keepBlob(taking, join(holding, blob), held.get(blob) ?? ''));
    }
    rmSync(holding, { recursive: true });
    return [await keepCopy(taking, copy, index), ...parts];
  }
  throw new Refusal('Photos or pictures that the data names are missing in its folder.');
}

/** false: it is gone. */
function hold(source: string, target: string): boolean {
  try {
    linkSync(source, target);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return false;
    // Another disk, or one without links.
    return copied(source, target);
  }
}

function copied(source: string, target: string): boolean {
  try {
    copyFileSync(source, target);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function keepBlob(
  { partial, key, linked }: Taking,
  source: string,
  name: string,
): Promise<Part> {
  if (!linked || key) return storePart(source, partial, name, key);
  mkdirSync(join(partIn(partial, name), '..'), { recursive: true });
  linkSync(source, partIn(partial, name));
  return { name, bytes: sizeOf(source), sha256: await sha256Of(source) };
}
