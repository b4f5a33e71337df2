// A form carries a signed statement of when it was served and a nonce. It keeps robots out (they post
// at once, or forms they never loaded), and makes a double submit one ticket.
import { isSigned, sign } from '../lib/signed.ts';

const TOO_FAST_MS = 1_500;
const EXPIRES_MS = 24 * 3_600_000;

export async function newFormToken(
  secretsKey: string,
  nonce: string,
  now: number,
): Promise<string> {
  const statement = `${now}.${nonce}`;
  return `${statement}.${await sign(secretsKey, 'form', statement)}`;
}

/** The nonce, or why the form cannot be taken. */
export async function readFormToken(
  secretsKey: string,
  token: string,
  now: number,
): Promise<
  { ok: true; nonce: string } | { ok: false; reason: 'foreign' | 'too-fast' | 'expired' }
> {
  const [servedAt = '', nonce = '', signature = ''] = token.split('.');
  const isOurs = await isSigned(secretsKey, 'form', `${servedAt}.${nonce}`, signature);
  if (!isOurs || nonce === '') return { ok: false, reason: 'foreign' };
  const age = now - Number(servedAt);
  if (age < TOO_FAST_MS) return { ok: false, reason: 'too-fast' };
  return age > EXPIRES_MS ? { ok: false, reason: 'expired' } : { ok: true, nonce };
}
