// A backup holds the keys of its installation: with a passphrase nobody else can read it. AES-256-GCM,
// each part with a nonce of its own and bound to its name; the key by scrypt.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  scryptSync,
  timingSafeEqual,
} from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { Refusal } from '../refusal.ts';
import type { Manifest } from './manifest.ts';

export interface Seal {
  /** Base64. */
  salt: string;
  /** Over the rest of the manifest, so that no part can be left out or exchanged; base64. */
  mac: string;
}

/** 128 MB and some 0.4 s for each guess (OWASP's minimum, 2026). */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const [NONCE_BYTES, TAG_BYTES] = [12, 16];
const CIPHER = 'aes-256-gcm';

export const newSalt = (): string => randomBytes(16).toString('base64');

export const sealKey = (passphrase: string, salt: string): Buffer =>
  scryptSync(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), 32, COST);

/** undefined: it is not sealed. */
export function keyFor({ seal, ...rest }: Manifest, passphrase = ''): Buffer | undefined {
  if (!seal) return undefined;
  if (passphrase === '') {
    throw new Refusal('The backup is sealed: BACKUP_PASSPHRASE=… is needed to read it.');
  }
  const key = sealKey(passphrase, seal.salt);
  const [expected, stored] = [macOf(rest, key), Buffer.from(seal.mac, 'base64')];
  if (expected.length === stored.length && timingSafeEqual(expected, stored)) return key;
  throw new Refusal('The passphrase is not the one of this backup, or its manifest was changed.');
}

export const macOf = (manifest: Omit<Manifest, 'seal'>, key: Buffer): Buffer =>
  createHmac('sha256', key).update(JSON.stringify(manifest)).digest();

/** Nonce, ciphertext, tag. */
export async function* sealed(
  source: AsyncIterable<Buffer>,
  name: string,
  key: Buffer,
): AsyncGenerator<Buffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(name));
  yield nonce;
  for await (const chunk of source) yield cipher.update(chunk);
  yield cipher.final();
  yield cipher.getAuthTag();
}

/** Fails at its end if anything was changed, so nothing of it may be used before. */
export async function* unsealed(file: string, name: string, key: Buffer): AsyncGenerator<Buffer> {
  const end = statSync(file).size - TAG_BYTES;
  if (end < NONCE_BYTES) throw new Refusal(`${file} is cut off.`);
  const decipher = createDecipheriv(CIPHER, key, bytesAt(file, 0, NONCE_BYTES))
    .setAAD(Buffer.from(name))
    .setAuthTag(bytesAt(file, end, TAG_BYTES));
  if (end > NONCE_BYTES) {
    const content = createReadStream(file, { start: NONCE_BYTES, end: end - 1 });
    for await (const chunk of content) yield decipher.update(chunk);
  }
  yield decipher.final();
}

function bytesAt(file: string, position: number, length: number): Buffer {
  const opened = openSync(file, 'r');
  const bytes = Buffer.alloc(length);
  readSync(opened, bytes, 0, length, position);
  closeSync(opened);
  return bytes;
}
