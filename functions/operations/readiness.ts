// Whether this installation can do its work: what a load balancer, a start and a deployment wait for.
import type { Env } from '../env.ts';
import { isRightKey } from '../installation/key.ts';
import { NEWEST_MIGRATION } from '../installation/newest-migration.ts';
import { databases, directoryOf } from '../lib/databases.ts';
import { logError } from '../lib/log.ts';
import { hasMigration } from './figures-store.ts';

/** What an answer may say is missing. */
export const PREREQUISITES = ['database', 'migrations', 'key', 'queues'] as const;
type Prerequisite = (typeof PREREQUISITES)[number];

/** Empty: everything is there. */
export async function findMissing(env: Env): Promise<Prerequisite[]> {
  const missing: Prerequisite[] = [];
  if (![env.JOBS, env.INBOUND, env.OUTBOUND, env.IMPORTS].every(Boolean)) missing.push('queues');
  try {
    const all = new Set([directoryOf(env), ...databases(env)]);
    const applied = await Promise.all([...all].map((db) => hasMigration(db, NEWEST_MIGRATION)));
    if (applied.includes(false)) return [...missing, 'migrations'];
    const isRight =
      Boolean(env.SECRETS_KEY) && (await isRightKey(directoryOf(env), env.SECRETS_KEY));
    if (!isRight) missing.push('key');
  } catch (error) {
    logError('ready.database', error);
    missing.push('database');
  }
  return missing;
}
