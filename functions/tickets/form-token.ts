// The signed form token: when the form was served, and a nonce. It stops robots (they post at once, or post
// forms they never loaded) and turns a double submit into one ticket.
import { newSecret } from '../lib/ids.ts';
import { isSigned, sign } from '../lib/signed.ts';

const TOO_FAST_MS = 1_500;
const EXPIRES_MS = 24 * 3_600_000;

/** A known nonce continues the same form: photos uploaded with it stay attached. */
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
  /** Not a form of ours: none of its content is stored. */
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
