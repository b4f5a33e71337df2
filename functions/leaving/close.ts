// Ends a shop or an account. Whoever was in is out when this returns; a job deletes what is left.
import type { Actor } from '../accounts/access.ts';
import { recordPersonalAudit } from '../accounts/audit-store.ts';
import {
  endPerson,
  endSeller,
  findSolelyOwned,
  leaveAllShops,
  type OwnedShop,
} from '../accounts/ending-store.ts';
import { revokeKeysOf } from '../accounts/keys-store.ts';
import { isLastOwner } from '../accounts/members-store.ts';
import { findSellersOf } from '../accounts/store.ts';
import { closeConnectionsOf } from '../connections/store.ts';
import type { Env } from '../env.ts';
import { databaseOf, databases, directoryOf } from '../lib/databases.ts';
import { logError } from '../lib/log.ts';
import { httpProblem } from '../lib/problem.ts';
import { deleteChannelsOf } from '../outbound/channels-store.ts';
import { deleteViewsOf } from '../shipments/views-store.ts';

export async function closeShop(env: Env, { sellerId }: Actor, now: number): Promise<void> {
  await closeConnectionsOf(databaseOf(env, sellerId), sellerId, now).run();
  await directoryOf(env).batch(endSeller(directoryOf(env), sellerId, now));
  await beginErasing(env, now);
}

/** Shops that go with the account, as nobody else works there; others that need an owner first. */
export async function whatGoesWith(
  env: Env,
  userId: string,
): Promise<{ gone: OwnedShop[]; needing: OwnedShop[] }> {
  const { needing = [], gone = [] } = Object.groupBy(
    await findSolelyOwned(directoryOf(env), userId),
    ({ others }) => (others > 0 ? 'needing' : 'gone'),
  );
  return { gone, needing };
}

/** Throws `last-owner` while a shop with other people would have no owner, also one that just got them. */
export async function closeAccount(env: Env, userId: string, now: number): Promise<void> {
  const db = directoryOf(env);
  const { gone, needing } = await whatGoesWith(env, userId);
  if (needing.length > 0) throw httpProblem('last-owner');
  const shops = await findSellersOf(db, userId);
  for (const { sellerId } of gone) {
    await closeConnectionsOf(databaseOf(env, sellerId), sellerId, now).run();
  }
  for (const { sellerId } of shops) {
    await deleteViewsOf(databaseOf(env, sellerId), sellerId, userId).run();
  }
  for (const one of databases(env)) await one.batch(deleteChannelsOf(one, userId));
  await db
    .batch([
      recordPersonalAudit(db, userId, 'account_deleted', now),
      ...shops.flatMap(({ sellerId }) =>
        revokeKeysOf(db, userId, { sellerId, actor: userId }, now),
      ),
      ...gone.flatMap(({ sellerId }) => endSeller(db, sellerId, now)),
      leaveAllShops(db, userId),
      ...endPerson(db, userId, now),
    ])
    .catch((error) => {
      throw isLastOwner(error) ? httpProblem('last-owner') : error;
    });
  if (gone.length > 0) await beginErasing(env, now);
}

/** The cron would begin it within a minute. */
const beginErasing = (env: Env, now: number): Promise<unknown> =>
  env.JOBS.send({ job: 'erase', at: now, hop: 0 }).catch((error) => logError('erase.wake', error));
