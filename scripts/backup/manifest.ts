// What a backup says of itself: which parts it has, which version wrote them, and with what they can be
// checked. Its parts stand under `data/` by the names they have in the data folder.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readJson } from '../data-folder.ts';
import { readMigrations } from '../migrations.ts';
import { Refusal } from '../refusal.ts';
import type { Seal } from './seal.ts';

export interface Part {
  /** As in the data folder, with slashes. */
  name: string;
  /** Of the file as it stands in the backup. */
  bytes: number;
  sha256: string;
}

export interface Manifest {
  format: typeof FORMAT;
  /** ISO 8601: when it was begun. Whatever was acknowledged before is in it. */
  madeAt: string;
  /** Of the program that made it. */
  version: string;
  /** Applied to the databases in it, in order. */
  migrations: string[];
  /** Absent: its parts can be read by anybody who has them. */
  seal?: Seal;
  parts: Part[];
}

export interface Program {
  version: string;
  migrations: string[];
}

export const FORMAT = 1;
export const MANIFEST = 'manifest.json';

export const partIn = (folder: string, name: string): string =>
  join(folder, 'data', ...name.split('/'));

/** The one that is running. */
export const thisProgram = (): Program => ({
  version: JSON.parse(readFileSync('package.json', 'utf8')).version,
  migrations: readMigrations().map(({ name }) => name),
});

export function readManifest(folder: string): Manifest {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) throw new Refusal(`${folder} is no backup: there is no ${MANIFEST}.`);
  const manifest = readJson<Manifest>(file);
  if (manifest === null || !Array.isArray(manifest.parts)) {
    throw new Refusal(`${file} is damaged. Take another backup.`);
  }
  const foreign = manifest.parts.find(({ name }) => !isInside(name));
  if (foreign) throw new Refusal(`${file} names "${foreign.name}", which is no part of a backup.`);
  return manifest;
}

/**
 * What this program does not know of it, in words; null: nothing. The tables decide, not the version: the
 * copy made before an upgrade has the tables of the version before.
 */
export function newerThan(manifest: Manifest, program: Program): string | null {
  if (manifest.format > FORMAT) return `a backup of format ${manifest.format}`;
  const unknown = manifest.migrations.filter((name) => !program.migrations.includes(name));
  return unknown.length > 0 ? unknown.join(', ') : null;
}

/** Not one that leads out of the folder. */
const isInside = (name: string): boolean =>
  /^[\w.-]+(?:\/[\w.-]+)*$/.test(name) && name.split('/').every((one) => !/^\.+$/.test(one));

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
