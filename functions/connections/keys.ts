// Keys a seller gives: looked at once, then sealed.
import type { Env } from '../env.ts';
import { httpProblem } from '../lib/problem.ts';
import { seal } from '../lib/secrets.ts';
import { credentialFields } from './kinds.ts';

/** Exactly the fields the carrier is asked with, or 422 that names the first that is wrong. */
export async function sealCredentials(
  env: Env,
  carrier: string,
  given: Record<string, string>,
): Promise<string> {
  const fields = credentialFields(carrier);
  const wrong = wrongCredential(carrier, given) ?? (fields.length === 0 ? '' : null);
  if (wrong !== null) throw wrongField(`credentials/${wrong}`);
  const trimmed = fields.map(({ name }) => [name, (given[name] ?? '').trim()]);
  return seal(JSON.stringify(Object.fromEntries(trimmed)), env.SECRETS_KEY);
}

/** Keys travel in headers and addresses: nothing but printable ASCII is one. */
const KEY = /^[\x21-\x7e](?:[\x20-\x7e]{0,498}[\x21-\x7e])?$/;

/** The name of the first field that cannot be right; null: they may be. */
export function wrongCredential(carrier: string, given: Record<string, string>): string | null {
  const fields = credentialFields(carrier);
  const foreign = Object.keys(given).find((name) => !fields.some((field) => field.name === name));
  if (foreign !== undefined) return foreign;
  const wrong = fields.find(({ name, options }) => {
    const value = (given[name] ?? '').trim();
    return options ? !options.includes(value) : !KEY.test(value);
  });
  return wrong?.name ?? null;
}

export const wrongField = (pointer: string) =>
  httpProblem('invalid-input', {
    errors: [{ pointer: `/${pointer}`, message: 'Cannot be used here' }],
  });
