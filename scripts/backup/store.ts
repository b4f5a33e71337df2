// Writes and reads single parts, hashing on the way.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Part, partIn } from './manifest.ts';
import { sealed, unsealed } from './seal.ts';

/** `key`: seals it. */
export async function storePart(
  source: string,
  backup: string,
  name: string,
  key: Buffer | undefined,
): Promise<Part> {
  const hash = createHash('sha256');
  const target = partIn(backup, name);
  const content = createReadStream(source);
  await writeTo(target, key ? sealed(content, name, key) : content, (chunk) => hash.update(chunk));
  return { name, bytes: sizeOf(target), sha256: hash.digest('hex') };
}

/** Fails at the end where anything was changed. */
export async function takeOut(
  backup: string,
  name: string,
  target: string,
  key: Buffer | undefined,
): Promise<void> {
  const file = partIn(backup, name);
  await writeTo(target, key ? unsealed(file, name, key) : createReadStream(file));
}

async function writeTo(
  target: string,
  content: AsyncIterable<Buffer>,
  see: (chunk: Buffer) => void = () => {},
): Promise<void> {
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const seen = async function* () {
    for await (const chunk of content) {
      see(chunk);
      yield chunk;
    }
  };
  await pipeline(seen, createWriteStream(target, { mode: 0o600, flush: true }));
}

export const sizeOf = (file: string): number => statSync(file).size;
