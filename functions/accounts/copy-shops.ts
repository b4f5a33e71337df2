// A shop whose data is in a further database has a copy of its own row and its people there: data refers to
// them, and news is joined with them. The first database is the original and decides who may do what; the copy
// follows at once, and if that fails, within a minute.
import type { Env } from '../env.ts';
import { databaseOf, directoryOf } from '../lib/databases.ts';
import { logError } from '../lib/log.ts';
import { findChangedShops, forgetChange, readOriginal, writeCopy } from './copies-store.ts';

/** After a change of the shop or its people. Never fails: the change itself is made. */
export async function copyShop(env: Env, sellerId: string): Promise<void> {
  if (databaseOf(env, sellerId) === directoryOf(env)) return;
  try {
    await copy(env, sellerId);
  } catch (error) {
    logError('shop.copy', error, { sellerId });
  }
}

const COPIED_AT_ONCE = 50;

/** Cron. */
export async function copyChangedShops(env: Env): Promise<'more' | undefined> {
  const ids = await findChangedShops(directoryOf(env), COPIED_AT_ONCE);
  for (const id of ids) await copyShop(env, id);
  return ids.length === COPIED_AT_ONCE ? 'more' : undefined;
}

async function copy(env: Env, sellerId: string): Promise<void> {
  const directory = directoryOf(env);
  const original = await readOriginal(directory, sellerId);
  if (original === null) return;
  const there = databaseOf(env, sellerId);
  await there.batch(writeCopy(there, original));
  // A change made meanwhile stays noted.
  await forgetChange(directory, sellerId, original.version).run();
}
