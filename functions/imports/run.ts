// Runs an import slice by slice. Each slice is one atomic batch with its progress, so that a crash in
// between neither repeats nor skips a row.

import type { Env, ImportMessage } from '../env.ts';
import { statementsLeft } from '../lib/budget.ts';
import { databaseOf, databases, directoryOf, firstIn } from '../lib/databases.ts';
import { logError } from '../lib/log.ts';
import { applySellerUpdates } from '../shipments/apply-seller-updates.ts';
import type { ParcelWrites } from '../shipments/commit.ts';
import { saveContents } from '../shipments/products-store.ts';
import { updateOf } from '../shipments/seller-updates.ts';
import type { CheckedRow } from './check.ts';
import { dropFiles, readSlice } from './files.ts';
import {
  changeImport,
  findDueImports,
  findForgettable,
  findNumbersOfOzon,
  findRunning,
  forgetImports,
  isImportConflict,
} from './store.ts';

/** What other rooms add to a write of parcels. */
type Contributors = ParcelWrites['contributors'];

export const ROWS_PER_SLICE = 100;
/** After these it goes back into the queue, so that other work gets its turn. */
const SLICES_PER_WAKE = 20;
/** What a slice of new parcels needs, written twice after a conflict. */
const SLICE_STATEMENTS = 350;
/** After this another worker takes over from one that was killed. */
const LEASE_MS = 60_000;
/** An import without progress for this long fails. */
const GIVEN_UP_AFTER_MS = 6 * 3_600_000;
const SWEPT_AT_ONCE = 5;

/** Queue consumer. A message only wakes it: the work is in the table. */
export async function consumeImports(
  batch: MessageBatch<ImportMessage>,
  env: Env,
  contributors: Contributors,
): Promise<void> {
  for (const { body } of batch.messages) await runImport(env, contributors, body.importId);
  batch.ackAll();
}

/** Cron: resumes imports after a lost queue message or a killed worker. */
export async function sweepImports(
  env: Env,
  contributors: Contributors,
  now: number,
): Promise<void> {
  for (const db of databases(env)) {
    for (const id of await findDueImports(db, now, SWEPT_AT_ONCE)) {
      await runImport(env, contributors, id);
    }
  }
}

async function runImport(env: Env, contributors: Contributors, id: string): Promise<void> {
  try {
    const db = directoryOf(env);
    for (let slice = 0; slice < SLICES_PER_WAKE && statementsLeft(db) > SLICE_STATEMENTS; slice++) {
      if (!(await runSlice(env, contributors, id, Date.now()))) return;
    }
    await env.IMPORTS.send({ importId: id });
  } catch (error) {
    // Another worker has it, or it was cancelled. Other errors are retried when the lease ends.
    if (isImportConflict(error)) return;
    logError('import.slice', error, { importId: id });
  }
}

/** False: there is nothing more to do, for now or at all. */
export async function runSlice(
  env: Env,
  contributors: Contributors,
  id: string,
  now: number,
): Promise<boolean> {
  const row = await firstIn(env, (one) => findRunning(one, id));
  if (row === null) return false;
  const db = databaseOf(env, row.seller_id);
  const slice = await readSlice(env.EVIDENCE, id, row.next_byte, ROWS_PER_SLICE);
  if (slice === null || now - row.updated_at > GIVEN_UP_AFTER_MS) {
    await changeImport(db, row, { state: 'failed', due_at: null }, now).run();
    return false;
  }
  const updates = slice.rows.map(({ registration }) => updateOf(registration, 'import', now));
  const contents = await contentsOf(db, row.seller_id, slice.rows, now);
  const nextRow = row.next_row + slice.rows.length;
  const isDone = nextRow >= row.good_count || slice.rows.length === 0;
  await applySellerUpdates(
    { db, env, contributors },
    row.seller_id,
    updates,
    (results) => {
      const newIds = new Set(results.filter(({ isNew }) => isNew).map((one) => one.id));
      const knownIds = new Set(results.filter(({ isNew }) => !isNew).map((one) => one.id));
      const patch = {
        next_row: nextRow,
        next_byte: slice.nextByte,
        new_count: row.new_count + newIds.size,
        known_count: row.known_count + knownIds.size,
        state: isDone ? ('done' as const) : ('running' as const),
        due_at: isDone ? null : now + LEASE_MS,
      };
      return [...contents, changeImport(db, row, patch, now)];
    },
    now,
  );
  return !isDone;
}

/** Statements for the products that the rows name. */
async function contentsOf(
  db: D1Database,
  sellerId: string,
  rows: readonly CheckedRow[],
  now: number,
): Promise<D1PreparedStatement[]> {
  const withProducts = rows.filter(({ products = [] }) => products.length > 0);
  if (withProducts.length === 0) return [];
  const numbers = withProducts.map(({ registration }) => registration.number);
  const ofOzon = await findNumbersOfOzon(db, sellerId, numbers);
  const contents = withProducts
    .filter(({ registration }) => !ofOzon.has(registration.number))
    .map(({ registration: { number }, products = [] }) => ({
      number,
      orderedAt: now,
      products: products.map(({ name, quantity, ...rest }) => ({
        ...rest,
        title: name,
        quantity: quantity ?? 1,
      })),
    }));
  return saveContents(db, sellerId, contents, null);
}

/** Deletes old imports: files are kept to review and send again, not for ever. */
export async function forgetOldImports(env: Env, db: D1Database, before: number): Promise<void> {
  for (let isMore = true; isMore && statementsLeft(db) > SLICE_STATEMENTS; ) {
    const ids = await findForgettable(db, before, FORGOTTEN_AT_ONCE);
    await dropFiles(env.EVIDENCE, ids);
    if (ids.length > 0) await forgetImports(db, ids).run();
    isMore = ids.length === FORGOTTEN_AT_ONCE;
  }
}

/** R2 deletes at most a thousand files in one call; each import has three. */
const FORGOTTEN_AT_ONCE = 300;
