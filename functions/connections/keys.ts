// A seller's keys: checked once, then sealed.
import type { Env } from '../env.ts';
import { httpProblem } from '../lib/problem.ts';
import { seal } from '../lib/secrets.ts';
import { asksWithoutKey, credentialFields } from './kinds.ts';

/** Exactly the credential fields of the carrier, or 422 that names the first invalid one. */
export async function sealCredentials(
  env: Env,
  carrier: string,
  credentials: Record<string, string>,
): Promise<string> {
  const fields = credentialFields(carrier);
  const isGiven = fields.length > 0 || asksWithoutKey(carrier);
  const wrong = wrongCredential(carrier, credentials) ?? (isGiven ? null : '');
  if (wrong !== null) throw wrongField(`credentials/${wrong}`);
  const trimmed = fields.map(({ name }) => [name, (credentials[name] ?? '').trim()]);
  return seal(JSON.stringify(Object.fromEntries(trimmed)), env.SECRETS_KEY);
}

/** Keys travel in headers and addresses, so they are printable ASCII. */
const KEY = /^[\x21-\x7e](?:[\x20-\x7e]{0,498}[\x21-\x7e])?$/;

/** The name of the first invalid field; null: all may be valid. */
export function wrongCredential(
  carrier: string,
  credentials: Record<string, string>,
): string | null {
  const fields = credentialFields(carrier);
  const foreign = Object.keys(credentials).find(
    (name) => !fields.some((field) => field.name === name),
  );
  if (foreign !== undefined) return foreign;
  const wrong = fields.find(({ name, options }) => {
    const value = (credentials[name] ?? '').trim();
    return options ? !options.includes(value) : !KEY.test(value);
  });
  return wrong?.name ?? null;
}

export const wrongField = (pointer: string) =>
  httpProblem('invalid-input', {
    errors: [{ pointer: `/${pointer}`, message: 'Cannot be used here' }],
  });
