// The scan judges parcels that are due and sets their next check, shop by shop in turns. Cost depends on what is
// due and on how many shops there are, not on what is stored. Each slice is one atomic batch: a crash between slices loses nothing and announces nothing twice.
// Room watch: the job over stored parcels: the scan of what is due.

import type { Env } from '../env.ts';
import { statementsLeft } from '../lib/budget.ts';
import { databases } from '../lib/databases.ts';
import { logError } from '../lib/log.ts';
import { afterTurn, findOwnersDue, nextTurn } from '../lib/turns-store.ts';
import { commitFindings } from '../shipments/commit.ts';
import { type Finding, rescheduleChecks } from '../shipments/findings-store.ts';
import { findPaces } from '../shipments/pace-store.ts';
import { parcelWrites } from '../tickets/contributors.ts';
import { type DueParcel, judge, readDue } from './judge.ts';
import { DUE_PARCELS, type DueRow, findDue, findSources } from './store.ts';

export const SLICE_ROWS = 200;
/** What a slice needs where each of its parcels was written by another meanwhile. */
const SLICE_STATEMENTS = 400;

export async function scanDue(env: Env, now: number): Promise<'more' | undefined> {
  for (const db of databases(env)) {
    if (!(await scanDatabase(env, db, now))) return 'more';
  }
}

/** False: more is due than one invocation handles. */
async function scanDatabase(env: Env, db: D1Database, now: number): Promise<boolean> {
  let shops = await findOwnersDue(db, DUE_PARCELS, now, Math.random());
  while (shops.length > 0 && statementsLeft(db) > SLICE_STATEMENTS) {
    const turn = nextTurn(shops, SLICE_ROWS);
    const due = await findDue(db, turn, now);
    if (due.length > 0) await scanSlice(env, db, due, now);
    shops = afterTurn(
      shops,
      turn,
      due.map((one) => one.seller_id),
    );
    // On one machine the database shares our event loop: this lets webhooks in between slices.
    await scheduler.wait(0);
  }
  return shops.length === 0;
}

async function scanSlice(
  env: Env,
  db: D1Database,
  due: readonly DueRow[],
  now: number,
): Promise<void> {
  const { parcels, unread } = readAll(due);
  const judged = await judgeAll(db, parcels, now);
  await rescheduleChecks(db, [
    ...judged.filter((one) => !hasChanged(one)),
    ...unread.map(({ id, version }) => ({
      shipmentId: id,
      version,
      dueAt: now + UNREADABLE_AGAIN_MS,
      snoozedUntil: null,
    })),
  ]).run();
  await commitFindings(parcelWrites(env, db), judged.filter(hasChanged), now);
}

/** An unreadable row must not hold up the rows behind it. */
function readAll(due: readonly DueRow[]): { parcels: DueParcel[]; unread: DueRow[] } {
  const parcels: DueParcel[] = [];
  const unread: DueRow[] = [];
  let failure: unknown;
  for (const row of due) {
    try {
      parcels.push(readDue(row));
    } catch (error) {
      failure = error;
      unread.push(row);
    }
  }
  const ids = unread.map(({ id }) => id);
  if (ids.length > 0) logError('scan.unreadable', failure, { ids });
  return { parcels, unread };
}

const UNREADABLE_AGAIN_MS = 86_400_000;

async function judgeAll(
  db: D1Database,
  parcels: readonly DueParcel[],
  now: number,
): Promise<Finding[]> {
  const ways = parcels.map(({ row: { seller_id: sellerId }, watched: { carrier, lane } }) => {
    return { sellerId, carrier, lane };
  });
  const sellers = [...new Set(parcels.map(({ row }) => row.seller_id))];
  const [paces, sources] = await Promise.all([findPaces(db, ways), findSources(db, sellers)]);
  return parcels.map((parcel) => {
    const { seller_id: seller } = parcel.row;
    return judge(parcel, paces.get(seller) ?? new Map(), sources.get(seller) ?? [], now);
  });
}

const hasChanged = ({ raised, cleared }: Finding): boolean => raised.length + cleared.length > 0;
