// Small signed statements: links that expire, forms that we served. One key per purpose, derived from the
// installation's secret.
import { equalInConstantTime, hmacSha256 } from './hmac.ts';

type Purpose =
  | 'evidence-link'
  | 'invitation'
  | 'form'
  | 'ticket-token'
  | 'installation'
  | 'quota'
  | 'device'
  | 'operator';

export async function sign(
  secretsKey: string,
  purpose: Purpose,
  statement: string,
): Promise<string> {
  const data = new TextEncoder().encode(`${purpose}\n${statement}`);
  const signature = await hmacSha256(secretsKey, data, 'base64');
  return signature.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export async function isSigned(
  secretsKey: string,
  purpose: Purpose,
  statement: string,
  signature: string,
): Promise<boolean> {
  return equalInConstantTime(await sign(secretsKey, purpose, statement), signature);
}
