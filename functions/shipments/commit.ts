// Room shipments: stored parcels: the one door for writing (this file), lookup, lists, pages, followers.
// A batch holds the changes of the parcels, their news and what other rooms keep in step: all or nothing.
// If another write changes one of the parcels between our read and our write, the batch fails and the
// draft is made again from the current rows.
import type { Env } from '../env.ts';
import { statementsLeft } from '../lib/budget.ts';
import { retryOnConflict } from '../lib/conflict.ts';
import { announce, type News } from '../outbox/store.ts';
import { wakeDispatcher } from '../outbox/wake.ts';
import { type Finding, writeFindings } from './findings-store.ts';
import { problemNews, statusNews } from './news.ts';
import { changesIn, isConflict, type OwnedPlan, writePlans } from './plans-store.ts';

/** What a room above adds to a change of parcels; called again for each draft. */
export type Contributor = (
  db: D1Database,
  plans: readonly OwnedPlan[],
  now: number,
) => Promise<{ statements: readonly D1PreparedStatement[]; news: readonly News[] }>;

/** The database to write to, and the contributors to each write. */
export interface ParcelWrites {
  db: D1Database;
  env: Pick<Env, 'OUTBOUND'>;
  contributors: readonly Contributor[];
}

/** What one attempt writes. */
export interface Draft<T> {
  plans?: readonly OwnedPlan[];
  /** Problems that began or ended with time alone. */
  findings?: readonly Finding[];
  /** Statements that run before the plans are written. */
  first?: readonly D1PreparedStatement[];
  /** Statements that succeed or fail with the change: audit entry, progress, source message. */
  alongside?: readonly D1PreparedStatement[];
  result: T;
}

/** Throws `changed-meanwhile` after repeated conflicts. */
export function commitParcels<T>(
  writes: ParcelWrites,
  draft: () => Promise<Draft<T>>,
  now: number,
): Promise<T> {
  // A further try that does not fit into the budget of this invocation is left to another one.
  const isRetried = (error: unknown) =>
    isConflict(error) && statementsLeft(writes.db) > RETRY_STATEMENTS;
  return retryOnConflict(async () => commitOnce(writes, await draft(), now), isRetried);
}

const RETRY_STATEMENTS = 150;

/** For the scan. It skips a parcel written meanwhile: that write has checked it. */
export async function commitFindings(
  writes: ParcelWrites,
  findings: readonly Finding[],
  now: number,
): Promise<void> {
  if (findings.length === 0) return;
  try {
    await commitOnce(writes, { findings, result: null }, now);
  } catch (error) {
    if (!isConflict(error)) throw error;
    if (findings.length === 1) return;
    // In halves: one conflict among many costs a few attempts, not one for each.
    const middle = Math.ceil(findings.length / 2);
    await commitFindings(writes, findings.slice(0, middle), now);
    await commitFindings(writes, findings.slice(middle), now);
  }
}

async function commitOnce<T>(
  { db, env, contributors }: ParcelWrites,
  { plans = [], findings = [], first = [], alongside = [], result }: Draft<T>,
  now: number,
): Promise<T> {
  const added =
    plans.length === 0 ? [] : await Promise.all(contributors.map((one) => one(db, plans, now)));
  const news = [
    ...statusNews(plans, now),
    ...problemNews([...plans.flatMap(changesIn), ...findings], now),
    ...added.flatMap((one) => one.news),
  ];
  const statements = [
    ...first,
    ...(plans.length === 0 ? [] : writePlans(db, plans, now)),
    ...(findings.length === 0 ? [] : writeFindings(db, findings, now)),
    ...added.flatMap((one) => one.statements),
    ...alongside,
    ...(news.length === 0 ? [] : [announce(db, news, now)]),
  ];
  const results = statements.length === 0 ? [] : await db.batch(statements);
  if (news.length > 0) await wakeDispatcher(env, results.at(-1));
  return result;
}
