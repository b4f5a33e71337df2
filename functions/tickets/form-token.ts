// A form carries a signed statement of when it was served and a nonce. It keeps robots out (they post
// at once, or forms they never loaded), and makes a double submit one ticket.
import { newSecret } from '../lib/ids.ts';
import { isSigned, sign } from '../lib/signed.ts';

const TOO_FAST_MS = 1_500;
const EXPIRES_MS = 24 * 3_600_000;

/** With a known nonce the form goes on: what was uploaded with it is still its own. */
export async function newFormToken(
  secretsKey: string,
  now: number,
  nonce = newSecret(),
): Promise<string> {
  const statement = `${now}.${nonce}`;
  return `${statement}.${await sign(secretsKey, 'form', statement)}`;
}

export type FormStatement =
  | { nonce: string; fault: null | 'too-fast' | 'expired' }
  /** Not a form of ours: nothing it brings is kept. */
  | { nonce: null; fault: 'foreign' };

export async function readFormToken(
  secretsKey: string,
  token: string,
  now: number,
): Promise<FormStatement> {
  const [servedAt = '', nonce = '', signature = ''] = token.split('.');
  const isOurs = await isSigned(secretsKey, 'form', `${servedAt}.${nonce}`, signature);
  if (!isOurs || nonce === '') return { nonce: null, fault: 'foreign' };
  const age = now - Number(servedAt);
  if (age < TOO_FAST_MS) return { nonce, fault: 'too-fast' };
  return { nonce, fault: age > EXPIRES_MS ? 'expired' : null };
}
