// Checks that SECRETS_KEY is the one this database was written with. Another key cannot open what is sealed,
// and would seal new values that the right key cannot open: it is detected before.

import type { Env } from '../env.ts';
import { directoryOf } from '../lib/databases.ts';
import { unseal } from '../lib/secrets.ts';
import { sign } from '../lib/signed.ts';
import { dropSealed, findKeyCheck, findSealed, insertKeyCheck, replaceKeyCheck } from './store.ts';

/** A database older than this check accepts the key that opens it, or any while nothing is sealed. */
export async function isRightKey(db: D1Database, secretsKey: string): Promise<boolean> {
  const expected = await checkOf(secretsKey);
  const stored = await findKeyCheck(db);
  if (stored !== null) return stored === expected;
  if (!(await opensAny(await findSealed(db), secretsKey))) return false;
  await insertKeyCheck(db, expected).run();
  return (await findKeyCheck(db)) === expected;
}

/** For an operator who has lost the key for good. */
export async function beginWithKey(db: D1Database, secretsKey: string, now: number): Promise<void> {
  await db.batch([...dropSealed(db, now), replaceKeyCheck(db, await checkOf(secretsKey))]);
}

/** For hosts without a start that could refuse: cron and health check fail, and the log says why. */
export async function assertRightKey(env: Env): Promise<void> {
  // Deployed, and not set up yet.
  if (!env.SECRETS_KEY) throw new Error('SECRETS_KEY is not set');
  if (await isRightKey(directoryOf(env), env.SECRETS_KEY)) return;
  throw new Error('SECRETS_KEY is not the one the data was written with: put the old one back');
}

/** What the database keeps of its key. */
export const checkOf = (secretsKey: string): Promise<string> =>
  sign(secretsKey, 'installation', '');

async function opensAny(sealed: readonly string[], secretsKey: string): Promise<boolean> {
  const opened = await Promise.allSettled(sealed.map((one) => unseal(one, secretsKey)));
  return sealed.length === 0 || opened.some(({ status }) => status === 'fulfilled');
}
