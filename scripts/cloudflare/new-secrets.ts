// Values of secrets that are not set yet: from the environment, from the file of an earlier run, or new.
import { join } from 'node:path';
import { readJson, writeWhole } from '../data-folder.ts';
import { newPushKeys } from '../push-keys.ts';
import { Refusal } from '../refusal.ts';

/** Made here, since nobody else has to know them. */
const MADE = ['SECRETS_KEY', 'OPERATOR_KEY', 'VAPID_PUBLIC', 'VAPID_PRIVATE'];
/** Only whoever runs this knows them. */
const TOLD = ['MAIL_URL', 'MAIL_FROM'];
export const SECRETS = [...MADE, ...TOLD];

/** Cloudflare shows a secret to nobody again, and SECRETS_KEY cannot be changed later. */
export const SECRETS_FILE = '.cloudflare-secrets.json';

/** Written to the file first: what is set there and kept nowhere would be lost. */
export function secretValues(
  names: readonly string[],
  env: Record<string, string | undefined>,
  folder = '.',
): { values: Record<string, string>; untold: string[] } {
  const file = join(folder, SECRETS_FILE);
  const kept = readJson<Record<string, string>>(file) ?? {};
  const pair = ['VAPID_PUBLIC', 'VAPID_PRIVATE'];
  const known = { ...kept, ...fromEnvironment(env) };
  const isHalf = names.filter((name) => pair.includes(name)).length === 1;
  if (isHalf && pair.some((name) => known[name] === undefined)) {
    throw new Refusal(
      'Of VAPID_PUBLIC and VAPID_PRIVATE one is set at Cloudflare, and the other is unknown here. Put it ' +
        `into ${SECRETS_FILE}, or delete the other: npx wrangler secret delete …`,
    );
  }
  const random = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64');
  const made = { SECRETS_KEY: random(), OPERATOR_KEY: random(), ...newPushKeys() };
  const all: Record<string, string> = { ...made, ...known };
  const values = Object.fromEntries(
    names.flatMap((name) => (all[name] ? [[name, all[name]]] : [])),
  );
  const keep = Object.fromEntries(Object.entries(values).filter(([name]) => MADE.includes(name)));
  writeWhole(file, JSON.stringify({ ...kept, ...keep }, null, 2));
  return { values, untold: names.filter((name) => values[name] === undefined) };
}

const fromEnvironment = (env: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(SECRETS.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
