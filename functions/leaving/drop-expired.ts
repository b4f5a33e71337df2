// Parcels and tickets past their term, some at a time, each with all of its parts in one batch.
import { mostInSql } from '../accounts/kept-days.ts';
import type { Env } from '../env.ts';
import { statementsLeft } from '../lib/budget.ts';
import { directoryOf } from '../lib/databases.ts';
import { DAY_MS } from '../lib/time.ts';
import { type Deletion, isReferredTo, parcelDeletion, ticketDeletion } from './drop-store.ts';
import {
  findExpiredParcels,
  findExpiredTickets,
  findUnownedTickets,
  withMerged,
} from './expired-store.ts';
import { shopsOfTickets } from './forget-store.ts';

/** Of a slice, its reads and a second try included. */
const STATEMENTS_KEPT = 60;
/** Anybody can open them, about any number. */
const UNOWNED_KEPT_MS = 180 * DAY_MS;

/** false: there is more. Tickets before parcels: an open one holds its parcel. */
export async function dropExpired(env: Env, db: D1Database, now: number): Promise<boolean> {
  const tickets = async (find: () => Promise<{ id: string }[]>) => {
    const found = (await find()).map(({ id }) => id);
    if (found.length === 0) return false;
    const ids = await withMerged(db, 'tickets', found);
    await drop(db, ticketDeletion(db, ids, await shopsOfTickets(db, ids), now));
    return true;
  };
  const parcels = async () => {
    const found = await findExpiredParcels(db, now, mostInSql(env, 'parcels'));
    if (found.length === 0) return false;
    const ids = found.map(({ id }) => id);
    await drop(db, parcelDeletion(db, await withMerged(db, 'shipments', ids)));
    return true;
  };
  const kinds = [
    () => tickets(() => findExpiredTickets(db, now, mostInSql(env, 'tickets'))),
    ...(db === directoryOf(env)
      ? [() => tickets(() => findUnownedTickets(db, now - UNOWNED_KEPT_MS))]
      : []),
    parcels,
  ];
  for (const slice of kinds) {
    do {
      if (statementsLeft(db) < STATEMENTS_KEPT) return false;
      // On one machine the database shares our event loop: requests come in between.
      await scheduler.wait(0);
    } while (await slice());
  }
  return true;
}

/** All or nothing; where parts are more than one statement deletes, these go first. */
async function drop(db: D1Database, { parts, wholes }: Deletion): Promise<void> {
  try {
    await db.batch([...parts, ...wholes]);
  } catch (error) {
    if (!isReferredTo(error)) throw error;
    const done = await db.batch(parts);
    // Nothing goes: the run fails, and says so, instead of turning in a circle.
    if (done.every(({ meta }) => meta.changes === 0)) throw error;
  }
}
