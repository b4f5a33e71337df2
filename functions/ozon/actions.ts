// What a seller does at Ozon from here: only what Ozon offers for that posting, never twice, each action
// in the audit log. What Ozon says afterwards is read again like after a push.

import { recordAudit } from '../accounts/audit-store.ts';
import { findOzonConnections } from '../connections/store.ts';
import { type Outcome, OZON_ACTIONS, type OzonAction } from '../contract/ozon.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { iso } from '../lib/iso.ts';
import { type Doing, inCalls, type Result } from './call-actions.ts';
import type { OzonMethod } from './client.ts';
import { openCredentials } from './credentials.ts';
import { findOrRead } from './look-up.ts';
import { type KnownPosting, recordActionDone, requestReread } from './store.ts';

export interface Doer {
  sellerId: string;
  /** `acting.actor`. */
  actor: string;
}

type Moves = Extract<OzonAction, 'delivering' | 'last_mile' | 'delivered'>;

const METHODS: Record<Moves, OzonMethod> = {
  delivering: '/v2/fbs/posting/delivering',
  last_mile: '/v2/fbs/posting/last-mile',
  delivered: '/v2/fbs/posting/delivered',
};

/** One result for each item, in their order. Numbers are those of `normaliseNumber`. */
export function setTrackingNumbers(
  env: Env,
  doer: Doer,
  items: readonly { postingNumber: string; trackingNumber: string }[],
  now: number,
): Promise<Result[]> {
  const wanted = new Map(items.map((item) => [item.postingNumber, item.trackingNumber]));
  return doAtOzon(env, doer, [...wanted.keys()], now, {
    action: 'set_tracking_number',
    isDone: (posting) => posting.tracking_number === wanted.get(posting.number),
    method: '/v2/fbs/posting/tracking-number/set',
    body: (numbers) => ({
      tracking_numbers: numbers.map((posting_number) => ({
        posting_number,
        tracking_number: wanted.get(posting_number),
      })),
    }),
    auditOf: (number) => ({
      action: 'ozon_tracking_set',
      detail: { trackingNumber: wanted.get(number) ?? '' },
    }),
    trackingOf: (number) => wanted.get(number) ?? null,
  });
}

export const movePostings = (
  env: Env,
  doer: Doer,
  action: Moves,
  postings: readonly string[],
  now: number,
): Promise<Result[]> =>
  doAtOzon(env, doer, [...new Set(postings)], now, {
    action,
    isDone: ({ status, actions }) =>
      !offers(actions, action) &&
      (status === 'delivered' || (action === 'delivering' && status === 'delivering')),
    method: METHODS[action],
    body: (posting_number) => ({ posting_number }),
    auditOf: () => ({ action: 'ozon_moved', detail: { to: action } }),
    trackingOf: () => null,
  });

export async function setCutoff(
  env: Env,
  doer: Doer,
  postingNumber: string,
  cutoffAt: number,
  now: number,
): Promise<Result> {
  const [result] = await doAtOzon(env, doer, [postingNumber], now, {
    action: 'set_cutoff',
    isDone: () => false,
    method: '/v1/posting/cutoff/set',
    body: ([posting_number]) => ({
      posting_number,
      new_cutoff_date: iso(cutoffAt),
    }),
    auditOf: () => ({
      action: 'ozon_cutoff_set',
      detail: { cutoffAt: iso(cutoffAt) },
    }),
    trackingOf: () => null,
  });
  return result ?? { postingNumber, outcome: 'unknown_posting', message: null };
}

async function doAtOzon(
  env: Env,
  doer: Doer,
  numbers: readonly string[],
  now: number,
  doing: Doing,
): Promise<Result[]> {
  const readers = await findOzonConnections(databaseOf(env, doer.sellerId), doer.sellerId);
  const known = await findOrRead(env, readers, doer.sellerId, numbers, now);
  const results = new Map<string, Result>();
  const settle = (postingNumber: string, outcome: Outcome, message: string | null = null) =>
    results.set(postingNumber, { postingNumber, outcome, message });
  const todo: KnownPosting[] = [];
  for (const number of numbers) {
    const posting = known.get(number);
    if (readers.length === 0) settle(number, 'no_connection');
    else if (!posting) settle(number, 'unknown_posting');
    else if (doing.isDone(posting)) settle(number, 'already');
    else if (!offers(posting.actions, doing.action)) settle(number, 'not_offered');
    else todo.push(posting);
  }
  for (const [id, postings] of Map.groupBy(todo, (one) => one.connection_id)) {
    const reader = readers.find((one) => one.id === id);
    const credentials = reader ? await openCredentials(env, reader) : null;
    const own = postings.map(({ number }) => number);
    if (credentials === null) {
      for (const number of own) settle(number, 'no_connection');
      continue;
    }
    for await (const some of inCalls(env, credentials, own, doing)) {
      for (const one of some) results.set(one.postingNumber, one);
      await noteDeeds(env, doer, id, some, doing, now);
    }
  }
  return numbers.flatMap((number) => results.get(number) ?? []);
}

export const offers = (actions: string, action: OzonAction): boolean =>
  (JSON.parse(actions) as unknown[]).includes(OZON_ACTIONS[action]);

/** With the actions in the log, what was done is not done again, and its truth is read again. */
async function noteDeeds(
  env: Env,
  { sellerId, actor }: Doer,
  connectionId: string,
  results: readonly Result[],
  doing: Doing,
  now: number,
): Promise<void> {
  const db = databaseOf(env, sellerId);
  const done = results.filter(({ outcome }) => outcome === 'done').map((one) => one.postingNumber);
  if (done.length === 0) return;
  const changes = done.map((number) => ({
    number,
    tracking: doing.trackingOf(number),
    // A tracking number may be changed again; the other actions are done once.
    spent: doing.action === 'set_tracking_number' ? null : OZON_ACTIONS[doing.action],
  }));
  await db.batch([
    ...done.map((number) =>
      recordAudit(db, { sellerId, actor, subject: number, ...doing.auditOf(number) }, now),
    ),
    recordActionDone(db, sellerId, changes),
    requestReread(
      db,
      done.map((number) => ({ sellerId, connectionId, number })),
      now,
    ),
  ]);
}
