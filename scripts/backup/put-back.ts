// Puts a backup back into a data folder. What stood there is moved aside, never deleted, and a restore that
// is broken off halfway can be done again; until then nothing starts from such a folder.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flushFolder, openDataFolder, UNFINISHED } from '../data-folder.ts';
import { Refusal } from '../refusal.ts';
import { checkBackup } from './check.ts';
import { BEFORE_UPGRADE } from './data-parts.ts';
import { type Manifest, newerThan, type Program } from './manifest.ts';
import { keyFor } from './seal.ts';
import { takeOut } from './store.ts';

export interface RestoreOptions {
  backup: string;
  dataDir: string;
  program: Program;
  now: Date;
  passphrase?: string;
  /** Even if there is data: that is moved aside. */
  replace?: boolean;
}

/** `aside`: where the earlier data is now; null: there was none. */
export async function restoreBackup(
  options: RestoreOptions,
): Promise<{ manifest: Manifest; aside: string | null }> {
  const { backup, dataDir, program, now, passphrase, replace = false } = options;
  const manifest = await checkBackup(backup, passphrase);
  const newer = newerThan(manifest, program);
  if (newer !== null) {
    throw new Refusal(
      `The backup was made by a newer version of Parcel Desk (${newer}). Restore it with that version.`,
    );
  }
  const lock = openDataFolder(dataDir);
  try {
    const isUnfinished = existsSync(join(dataDir, UNFINISHED));
    const there = entriesOf(dataDir);
    if (there.length > 0 && !replace && !isUnfinished) {
      throw new Refusal(
        `There is data in ${dataDir}. With --replace it is moved aside, and the backup takes its place.`,
      );
    }
    const staging = join(dataDir, STAGING);
    rmSync(staging, { recursive: true, force: true });
    const key = keyFor(manifest, passphrase);
    for (const { name } of manifest.parts) {
      await takeOut(backup, name, join(staging, ...name.split('/')), key);
    }
    const aside = swap(dataDir, staging, there, now);
    return { manifest, aside };
  } finally {
    lock.close();
  }
}

const STAGING = 'restoring';
const ASIDE = 'replaced-';

/** What a start would find, without what stays in any case. */
const entriesOf = (dataDir: string): string[] =>
  readdirSync(dataDir).filter(
    (name) =>
      ![STAGING, UNFINISHED, BEFORE_UPGRADE].includes(name) &&
      !name.startsWith(ASIDE) &&
      !/^lock(?:-\w+)?$/.test(name),
  );

function swap(dataDir: string, staging: string, there: string[], now: Date): string | null {
  writeFileSync(join(dataDir, UNFINISHED), '', { flush: true });
  flushFolder(dataDir);
  const aside = join(dataDir, `${ASIDE}${now.toISOString().replace(/[:.]/g, '')}`);
  if (there.length > 0) mkdirSync(aside);
  for (const name of there) renameSync(join(dataDir, name), join(aside, name));
  for (const name of readdirSync(staging)) renameSync(join(staging, name), join(dataDir, name));
  rmSync(staging, { recursive: true });
  flushFolder(dataDir);
  rmSync(join(dataDir, UNFINISHED));
  return there.length > 0 ? aside : null;
}
