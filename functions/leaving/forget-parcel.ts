// One parcel forgotten for good: everything the shop has of it goes in one batch, and what is still said about its
// numbers opens no new parcel. What other shops have of a number is theirs, and stays.
import type { Actor } from '../accounts/access.ts';
import { blankAudit, recordAudit } from '../accounts/audit-store.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { httpProblem, ProblemError } from '../lib/problem.ts';
import { commitParcels } from '../shipments/commit.ts';
import { fingerprintsOf } from '../shipments/forgotten.ts';
import { rememberForgotten } from '../shipments/forgotten-store.ts';
import { findNumbersOf, findOfSeller } from '../shipments/parcel-store.ts';
import { parcelUnchanged } from '../shipments/store.ts';
import { parcelWrites } from '../tickets/contributors.ts';
import { parcelDeletion, ticketDeletion } from './drop-store.ts';
import { withMerged } from './expired-store.ts';
import { findTicketsAbout, forgetAtOzon } from './forget-store.ts';

export interface Doomed {
  id: string;
  version: number;
  /** The parcel, and those merged into it. */
  ids: string[];
  /** By which it is called on the page. */
  number: string;
  /** Its own; an order's number may be that of others too. */
  numbers: string[];
  tickets: string[];
}

/** Throws `not-found`: no such parcel of this shop. */
export async function findDoomed(db: D1Database, sellerId: string, id: string): Promise<Doomed> {
  const parcel = await findOfSeller(db, sellerId, id);
  if (parcel === null) throw httpProblem('not-found');
  const ids = await withMerged(db, 'shipments', [parcel.id]);
  const rows = (await findNumbersOf(db, [parcel.id])).get(parcel.id) ?? [];
  const numbers = rows.filter(({ shared }) => shared === 0).map(({ number }) => number);
  const about = await findTicketsAbout(db, sellerId, ids, numbers);
  const tickets = about.length === 0 ? [] : await withMerged(db, 'tickets', about);
  return { id: parcel.id, version: parcel.version, ids, number: parcel.number, numbers, tickets };
}

/** Slices of parts that may go before the rest. */
const TRIES = 10;

/** Throws `not-found`, `changed-meanwhile`. */
export async function forgetParcel(env: Env, acting: Actor, id: string, now: number) {
  const { sellerId, actor } = acting;
  const db = databaseOf(env, sellerId);
  const draft = async () => {
    const doomed = await findDoomed(db, sellerId, id);
    const { ids, numbers, tickets } = doomed;
    const parcel = parcelDeletion(db, ids);
    const cases = ticketDeletion(db, tickets, [sellerId], now);
    const entry = { sellerId, actor, action: 'parcel_forgotten' as const, subject: doomed.id };
    return {
      first: [parcelUnchanged(db, doomed)],
      alongside: [
        rememberForgotten(db, doomed.id, await fingerprintsOf({ sellerId, numbers }), now),
        ...(tickets.length === 0 ? [] : [...cases.parts, ...cases.wholes]),
        ...forgetAtOzon(db, sellerId, numbers),
        ...parcel.parts,
        ...parcel.wholes,
        blankAudit(db, sellerId, [...ids, ...numbers]),
        recordAudit(db, entry, now),
      ],
      result: undefined,
    };
  };
  for (let tries = 1; ; tries++) {
    try {
      return await commitParcels(parcelWrites(env, db), draft, now);
    } catch (error) {
      const isInTheWay = error instanceof ProblemError && error.slug === 'changed-meanwhile';
      if (!isInTheWay || tries === TRIES) throw error;
      // More parts than a statement deletes: slices of them go first.
      const { ids, tickets } = await findDoomed(db, sellerId, id);
      const [parcel, cases] = [parcelDeletion(db, ids), ticketDeletion(db, tickets, [], now)];
      await db.batch([...parcel.parts, ...(tickets.length === 0 ? [] : cases.parts)]);
    }
  }
}
