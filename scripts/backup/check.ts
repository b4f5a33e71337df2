// Reads a backup back: every part is there and unchanged, every database opens and is whole, every object
// that is named exists, and the key in it is the one its data was written with.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkOf } from '../../functions/installation/key.ts';
import { Refusal } from '../refusal.ts';
import { blobsOf, isD1, isDatabase, isObjectIndex, read } from './data-parts.ts';
import { type Manifest, type Part, partIn, readManifest, sha256Of } from './manifest.ts';
import { keyFor } from './seal.ts';
import { sizeOf, takeOut } from './store.ts';

/** Refuses with everything that is wrong. */
export async function checkBackup(folder: string, passphrase?: string): Promise<Manifest> {
  const manifest = readManifest(folder);
  const key = keyFor(manifest, passphrase);
  const wrong: string[] = [];
  for (const part of manifest.parts) wrong.push(...(await findWrong(folder, part)));
  if (wrong.length === 0) wrong.push(...(await findWrongInside(folder, manifest, key)));
  if (wrong.length > 0) {
    throw new Refusal(`The backup ${folder} is damaged:\n  ${wrong.slice(0, 20).join('\n  ')}`);
  }
  return manifest;
}

async function findWrong(folder: string, { name, bytes, sha256 }: Part): Promise<string[]> {
  const file = partIn(folder, name);
  if (!existsSync(file)) return [`${name} is missing`];
  if (sizeOf(file) !== bytes) return [`${name} has ${sizeOf(file)} bytes instead of ${bytes}`];
  return (await sha256Of(file)) === sha256 ? [] : [`${name} was changed`];
}

async function findWrongInside(
  folder: string,
  { parts }: Manifest,
  key: Buffer | undefined,
): Promise<string[]> {
  const names = parts.map(({ name }) => name);
  const stored = new Set(names.map((name) => name.slice(name.lastIndexOf('/') + 1)));
  const room = mkdtempSync(`${resolve(folder)}.check-`);
  try {
    const open = async (name: string): Promise<string> => {
      if (!key) return partIn(folder, name);
      const file = join(room, 'opened');
      await takeOut(folder, name, file, key);
      return file;
    };
    const wrong: string[] = [];
    const checks: string[] = [];
    for (const name of names.filter(isDatabase)) {
      const file = await open(name);
      const found = integrityOf(file);
      if (found !== 'ok') wrong.push(`${name}: ${found}`);
      else if (isObjectIndex(name)) {
        const missing = blobsOf(file).filter((blob) => !stored.has(blob));
        wrong.push(...missing.map((blob) => `the object ${blob} is missing`));
      } else if (isD1(name)) checks.push(...keyChecksIn(file));
    }
    if (names.includes('secrets.json')) {
      const secrets = JSON.parse(readFileSync(await open('secrets.json'), 'utf8'));
      const expected = await checkOf(secrets.SECRETS_KEY);
      if (checks.some((check) => check !== expected)) wrong.push('secrets.json is of other data');
    }
    return wrong;
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

/** 'ok', or what SQLite finds wrong; its full-text indexes included. */
function integrityOf(file: string): string {
  try {
    const db = new DatabaseSync(file, { readOnly: true });
    const rows = db.prepare('PRAGMA integrity_check').all();
    db.close();
    return rows.map((row) => String(row.integrity_check)).join('; ');
  } catch (error) {
    return (error as Error).message;
  }
}

const keyChecksIn = (file: string): string[] =>
  read<{ key_check: string }>(file, 'SELECT key_check FROM installation', 'installation').map(
    ({ key_check }) => key_check,
  );
