// The installation's own secrets: made at its first start and kept beside the data they protect.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hasData, readJson, writeWhole } from './data-folder.ts';
import { newPushKeys } from './push-keys.ts';
import { Refusal } from './refusal.ts';

export type Secrets = Record<
  'SECRETS_KEY' | 'OPERATOR_KEY' | 'VAPID_PUBLIC' | 'VAPID_PRIVATE',
  string
>;

/** `mayBeNew`: lost ones are made anew; otherwise that is for the first start only. */
export function readSecrets(dataDir: string, mayBeNew: boolean): Secrets {
  const file = join(dataDir, 'secrets.json');
  const kept = readJson<Partial<Secrets>>(file) ?? {};
  if (isKey(kept.SECRETS_KEY) && kept.OPERATOR_KEY && kept.VAPID_PRIVATE) return kept as Secrets;
  const isLost = !isKey(kept.SECRETS_KEY) && (existsSync(file) || hasData(dataDir));
  if (isLost && !mayBeNew) {
    throw new Refusal(explainLoss(`${file} is ${existsSync(file) ? 'damaged' : 'missing'}`));
  }
  const random = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64');
  const made = { SECRETS_KEY: random(), OPERATOR_KEY: random(), ...newPushKeys() };
  const secrets: Secrets = isLost ? made : { ...made, ...kept };
  writeWhole(file, JSON.stringify(secrets, null, 2));
  return secrets;
}

/** As AES takes it: 32 bytes. */
const isKey = (value: unknown): value is string =>
  typeof value === 'string' && Buffer.from(value, 'base64').length === 32;

/** What to do about it. */
export const explainLoss = (what: string): string =>
  `${what}. The keys of carriers, Ozon, webhooks and messengers are sealed with what stands there: put ` +
  'it back from a backup and start again.\nIf there is none: NEW_SECRETS=1 npm start makes new secrets. ' +
  'Everybody signs in anew and enters those keys anew, webhooks that are signed get new addresses, ' +
  'and who follows a parcel in a browser is told no more. Parcels, tickets and accounts stay.';
