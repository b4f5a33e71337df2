// The folder everything stands in. Only whoever runs this may look into it, one start at a time works
// with it, and a file of ours is either the new one or the old one, whenever the machine goes off.
import {
  appendFileSync,
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Refusal } from './refusal.ts';

const FREE_BYTES_MIN = 64 * 1024 * 1024;

/** Returns what keeps others out, until it is closed or the process has ended, however that was. */
export function openDataFolder(folder: string): DatabaseSync {
  // For what the runtime makes in there as well.
  process.umask(0o077);
  try {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o700);
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < FREE_BYTES_MIN) throw new Refusal('less than 64 MB are free');
    // Says what is wrong with the folder, which SQLite does not.
    appendFileSync(join(folder, 'lock'), '');
    return lock(join(folder, 'lock'));
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new Refusal(
      `Data cannot be kept in ${folder}: ${REASONS[code] ?? message}. ` +
        'Mend that, or take another folder: DATA_DIR=/srv/parcel-desk npm start',
    );
  }
}

const REASONS: Record<string, string> = {
  EROFS: 'the disk is read-only',
  EACCES: 'it belongs to somebody else',
  EPERM: 'it belongs to somebody else',
  ENOTDIR: 'there is a file in the way',
  EEXIST: 'there is a file in the way',
  ERR_SQLITE_ERROR: 'another Parcel Desk works with it',
};

/** SQLite's, since the system takes such a lock back from a process that was killed. */
function lock(file: string): DatabaseSync {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT');
  return db;
}

/** Whether a runtime has stored anything in there. */
export const hasData = (folder: string): boolean => existsSync(join(folder, 'd1'));

/** Stands in a folder while a restore moves files into it. */
export const UNFINISHED = 'restore-unfinished';

/** Half of it may be of one time and half of another. */
export function refuseUnfinished(folder: string): void {
  if (!existsSync(join(folder, UNFINISHED))) return;
  throw new Refusal(
    `A restore into ${folder} was broken off. Do it again: npm run restore -- BACKUP`,
  );
}

export function writeWhole(file: string, content: string): void {
  const written = `${file}.new`;
  // What a crash left there may be open to others.
  rmSync(written, { force: true });
  writeFileSync(written, content, { mode: 0o600, flush: true });
  renameSync(written, file);
  flushFolder(dirname(file));
}

/** Makes sure of names that were made or changed in it; Windows has no such thing. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
}

/** null: there is none, or it is damaged. */
export function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
