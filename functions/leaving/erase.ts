// Job: deletes what ended shops have, rows and files, a slice at a time. Killed anywhere it goes on from what is
// still there: nothing but the rows themselves says how far it is.
import { deleteSeller } from '../accounts/ending-store.ts';
import { LOGOS } from '../contract/shop-page.ts';
import type { Env } from '../env.ts';
import { dropFiles } from '../imports/files.ts';
import { statementsLeft } from '../lib/budget.ts';
import { databaseOf, directoryOf } from '../lib/databases.ts';
import { logError } from '../lib/log.ts';
import { photoKey } from '../tickets/evidence.ts';
import { dropFromSearch } from '../tickets/store.ts';
import {
  deleteParts,
  deleteSlice,
  deleteWholes,
  findEnded,
  findPhotos,
  findWholes,
  ROWS_MAX,
} from './erase-store.ts';
import { SHOP_TABLES, type ShopTable } from './tables.ts';

/** Shops looked at in one run: one that cannot be deleted holds up no other. */
const SHOPS_AT_ONCE = 20;
/** A slice of parcels takes about fifteen statements. */
const STATEMENTS_KEPT = 60;

/** 'more': there is more than one invocation may delete. */
export async function eraseShops(env: Env): Promise<'more' | undefined> {
  for (const sellerId of await findEnded(directoryOf(env), SHOPS_AT_ONCE)) {
    try {
      if (!(await eraseShop(env, sellerId))) return 'more';
    } catch (error) {
      // Something still came in: it is deleted by the next run.
      logError('erase.failed', error, { sellerId });
    }
  }
  return undefined;
}

/** false: the budget is used up before all is gone. */
async function eraseShop(env: Env, sellerId: string): Promise<boolean> {
  const db = databaseOf(env, sellerId);
  for (const table of SHOP_TABLES) {
    const from = table.isAccounts ? directoryOf(env) : db;
    for (let isOver = false; !isOver; ) {
      // The counting database is the same object for both.
      if (statementsLeft(from) < STATEMENTS_KEPT) return false;
      isOver = await (table.parts
        ? eraseWholes(env, from, table, sellerId)
        : eraseRows(from, table, sellerId));
    }
  }
  const search = await dropFromSearch(db, sellerId, ROWS_MAX).run();
  if (search.meta.changes >= ROWS_MAX) return false;
  if (!(await erasePictures(env, sellerId))) return false;
  await deleteSeller(directoryOf(env), sellerId).run();
  return true;
}

/** true: none is left. */
async function eraseRows(db: D1Database, table: ShopTable, sellerId: string): Promise<boolean> {
  const { meta } = await deleteSlice(db, table, sellerId).run();
  return meta.changes < ROWS_MAX;
}

/** Some rows with all their parts. true: none is left. */
async function eraseWholes(
  env: Env,
  db: D1Database,
  table: ShopTable,
  sellerId: string,
): Promise<boolean> {
  const ids = await findWholes(db, table, sellerId);
  if (ids.length === 0) return true;
  // Files go before the rows that name them.
  if (table.table === 'tickets') await erasePhotos(env, db, ids);
  if (table.table === 'imports') await dropFiles(env.EVIDENCE, ids);
  const parts = (table.parts ?? []).map((part) => deleteParts(db, part, ids));
  const results = parts.length > 0 ? await db.batch(parts) : [];
  // More parts than a slice: the rows stay until the rest is gone.
  if (results.some(({ meta }) => meta.changes >= ROWS_MAX)) return false;
  await db.batch(deleteWholes(db, table, ids));
  return false;
}

async function erasePhotos(env: Env, db: D1Database, ticketIds: readonly string[]): Promise<void> {
  const photos = await findPhotos(db, ticketIds);
  if (photos.length > 0) await env.EVIDENCE.delete(photos.map(photoKey));
}

/** Of products and of the shop's own page, in R2 under the shop's id. true: none is left. */
async function erasePictures(env: Env, sellerId: string): Promise<boolean> {
  for (const folder of ['products', LOGOS]) {
    const { objects, truncated } = await env.EVIDENCE.list({ prefix: `${folder}/${sellerId}/` });
    if (objects.length > 0) await env.EVIDENCE.delete(objects.map(({ key }) => key));
    if (truncated) return false;
  }
  return true;
}
