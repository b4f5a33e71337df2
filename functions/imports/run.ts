// Working off an import: slice by slice, each one atomic batch with its progress, so that whatever is
// killed in between, no row is taken twice and none is left out.

import type { Env, ImportMessage } from '../env.ts';
import { databaseOf, databases, firstIn } from '../lib/databases.ts';
import { logError } from '../lib/log.ts';
import { applySellerUpdates } from '../shipments/apply-seller-updates.ts';
import type { ParcelWrites } from '../shipments/commit.ts';
import { updateOf } from '../shipments/seller-updates.ts';
import { dropFiles, readSlice } from './files.ts';
import {
  changeImport,
  findDueImports,
  findForgettable,
  findRunning,
  forgetImports,
  isImportConflict,
} from './store.ts';

/** What other rooms add when parcels are written. */
type Contributors = ParcelWrites['contributors'];

export const ROWS_PER_SLICE = 100;
/** Then it goes back into the queue: other work has its turn. */
const SLICES_PER_WAKE = 20;
/** A worker that was killed is followed by another one after this. */
const LEASE_MS = 60_000;
/** Tried in vain for so long, it is given up. */
const GIVEN_UP_AFTER_MS = 6 * 3_600_000;
const SWEPT_AT_ONCE = 5;

/** Queue consumer. The queue only wakes us: what is to be done stands in the table. */
export async function consumeImports(
  batch: MessageBatch<ImportMessage>,
  env: Env,
  contributors: Contributors,
): Promise<void> {
  for (const { body } of batch.messages) await runImport(env, contributors, body.importId);
  batch.ackAll();
}

/** Cron: takes up what a lost wake-up or a killed worker left behind. */
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
    for (let slice = 0; slice < SLICES_PER_WAKE; slice++) {
      if (!(await runSlice(env, contributors, id, Date.now()))) return;
    }
    await env.IMPORTS.send({ importId: id });
  } catch (error) {
    // Someone else has it, or stopped it. Anything else is tried again when its lease is over.
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
  const nextRow = row.next_row + slice.rows.length;
  const isDone = nextRow >= row.good_count || slice.rows.length === 0;
  await applySellerUpdates(
    { db, env, contributors },
    row.seller_id,
    updates,
    (told) => {
      const newIds = new Set(told.filter(({ isNew }) => isNew).map((one) => one.id));
      const knownIds = new Set(told.filter(({ isNew }) => !isNew).map((one) => one.id));
      const patch = {
        next_row: nextRow,
        next_byte: slice.nextByte,
        new_count: row.new_count + newIds.size,
        known_count: row.known_count + knownIds.size,
        state: isDone ? ('done' as const) : ('running' as const),
        due_at: isDone ? null : now + LEASE_MS,
      };
      return [changeImport(db, row, patch, now)];
    },
    now,
  );
  return !isDone;
}

/** Files are kept for looking back and sending again, not for ever. */
export async function forgetOldImports(env: Env, db: D1Database, before: number): Promise<void> {
  const ids = await findForgettable(db, before, FORGOTTEN_AT_ONCE);
  await dropFiles(env.EVIDENCE, ids);
  if (ids.length > 0) await forgetImports(db, ids).run();
}

/** R2 deletes at most a thousand files in one call; each import has three. */
const FORGOTTEN_AT_ONCE = 300;
