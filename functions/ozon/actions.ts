// A seller's actions at Ozon: only what Ozon offers for the posting, never twice, each with an audit entry.
// The posting is read again afterwards, as after a push.

import { recordAudit } from '../accounts/audit-store.ts';
import { findOzonConnections } from '../connections/store.ts';
import { type Outcome, OZON_ACTIONS, type OzonAction } from '../contract/ozon.ts';
import type { Env } from '../env.ts';
import { databaseOf } from '../lib/databases.ts';
import { iso } from '../lib/iso.ts';
import { findCancelRequests } from '../shipments/parcel-store.ts';
import { type ActionSpec, callInBatches, type Result } from './call-actions.ts';
import { openCredentials } from './credentials.ts';
import { cutoffFault } from './cutoff.ts';
import { findOrRead } from './look-up.ts';
import type { OzonMethod } from './methods.ts';
import {
  claimPostings,
  findShipBy,
  type KnownPosting,
  recordActionDone,
  releasePostings,
  requestReread,
} from './store.ts';

export interface ShopActor {
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

/** One result per item, in order. Numbers are normalised (`normaliseNumber`). */
export function setTrackingNumbers(
  env: Env,
  shopActor: ShopActor,
  items: readonly { postingNumber: string; trackingNumber: string }[],
  now: number,
): Promise<Result[]> {
  const trackingByPosting = new Map(items.map((item) => [item.postingNumber, item.trackingNumber]));
  return performAction(env, shopActor, [...trackingByPosting.keys()], now, {
    action: 'set_tracking_number',
    isDone: (posting) => posting.tracking_number === trackingByPosting.get(posting.number),
    method: '/v2/fbs/posting/tracking-number/set',
    body: (numbers) => ({
      tracking_numbers: numbers.map((posting_number) => ({
        posting_number,
        tracking_number: trackingByPosting.get(posting_number),
      })),
    }),
    auditOf: (number) => ({
      action: 'ozon_tracking_set',
      detail: { trackingNumber: trackingByPosting.get(number) ?? '' },
    }),
    trackingOf: (number) => trackingByPosting.get(number) ?? null,
  });
}

export const movePostings = (
  env: Env,
  shopActor: ShopActor,
  action: Moves,
  postings: readonly string[],
  now: number,
): Promise<Result[]> =>
  performAction(env, shopActor, [...new Set(postings)], now, {
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
  shopActor: ShopActor,
  postingNumber: string,
  cutoffAt: number,
  now: number,
): Promise<Result> {
  const db = databaseOf(env, shopActor.sellerId);
  const shipBy = await findShipBy(db, shopActor.sellerId, postingNumber);
  const fault = cutoffFault(cutoffAt, shipBy, now);
  if (fault !== null) return { postingNumber, outcome: fault, message: null };
  const [result] = await performAction(env, shopActor, [postingNumber], now, {
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

/** "Handed over, not scanned": Ozon then looks for it, and the posting waits in `arbitration`. */
export async function openDispute(
  env: Env,
  shopActor: ShopActor,
  postingNumber: string,
  now: number,
): Promise<Result> {
  const [result] = await performAction(env, shopActor, [postingNumber], now, {
    action: 'dispute',
    isDone: ({ status }) => status === 'arbitration',
    method: '/v2/posting/fbs/arbitration',
    body: (posting_number) => ({ posting_number }),
    auditOf: () => ({ action: 'ozon_dispute_opened', detail: {} }),
    trackingOf: () => null,
  });
  return result ?? { postingNumber, outcome: 'unknown_posting', message: null };
}

/** Longer than the calls of one action take; whoever is killed in between leaves it to the next press. */
const CLAIM_MS = 60_000;

/** Not while the buyer's request to cancel waits for an answer. */
const SHIPS: ReadonlySet<OzonAction> = new Set(['set_tracking_number', 'delivering']);

async function performAction(
  env: Env,
  shopActor: ShopActor,
  numbers: readonly string[],
  now: number,
  spec: ActionSpec,
): Promise<Result[]> {
  const connections = await findOzonConnections(
    databaseOf(env, shopActor.sellerId),
    shopActor.sellerId,
  );
  const known = await findOrRead(env, connections, shopActor.sellerId, numbers, now);
  const cancelRequests = await findCancelRequests(
    databaseOf(env, shopActor.sellerId),
    shopActor.sellerId,
  );
  const results = new Map<string, Result>();
  const settle = (postingNumber: string, outcome: Outcome, message: string | null = null) =>
    results.set(postingNumber, { postingNumber, outcome, message });
  const todo: KnownPosting[] = [];
  for (const number of numbers) {
    const posting = known.get(number);
    if (connections.length === 0) settle(number, 'no_connection');
    else if (!posting) settle(number, 'unknown_posting');
    else if (spec.isDone(posting)) settle(number, 'already');
    else if (SHIPS.has(spec.action) && cancelRequests.has(number))
      settle(number, 'cancel_requested');
    else if (!offers(posting.actions, spec.action)) settle(number, 'not_offered');
    else todo.push(posting);
  }
  const claimed = await claimPostings(
    databaseOf(env, shopActor.sellerId),
    shopActor.sellerId,
    todo.map(({ number }) => number),
    { now, until: now + CLAIM_MS },
  );
  for (const { number } of todo) if (!claimed.has(number)) settle(number, 'try_again');
  for (const [id, postings] of Map.groupBy(
    todo.filter(({ number }) => claimed.has(number)),
    (one) => one.connection_id,
  )) {
    const connection = connections.find((one) => one.id === id);
    const credentials = connection ? await openCredentials(env, connection) : null;
    const own = postings.map(({ number }) => number);
    if (credentials === null) {
      for (const number of own) settle(number, 'no_connection');
      continue;
    }
    for await (const some of callInBatches(env, credentials, own, spec)) {
      for (const one of some) results.set(one.postingNumber, one);
      await recordDone(env, shopActor, id, some, spec, now);
    }
  }
  await releasePostings(databaseOf(env, shopActor.sellerId), shopActor.sellerId, [...claimed]);
  return numbers.flatMap((number) => results.get(number) ?? []);
}

export const offers = (actions: string, action: OzonAction): boolean =>
  (JSON.parse(actions) as unknown[]).includes(OZON_ACTIONS[action]);

/** Records audit entries and the actions as done, and requests a reread, in one batch. */
async function recordDone(
  env: Env,
  { sellerId, actor }: ShopActor,
  connectionId: string,
  results: readonly Result[],
  spec: ActionSpec,
  now: number,
): Promise<void> {
  const db = databaseOf(env, sellerId);
  const done = results.filter(({ outcome }) => outcome === 'done').map((one) => one.postingNumber);
  if (done.length === 0) return;
  const changes = done.map((number) => ({
    number,
    tracking: spec.trackingOf(number),
    // A tracking number may be changed again; the other actions happen once.
    spent: spec.action === 'set_tracking_number' ? null : OZON_ACTIONS[spec.action],
  }));
  await db.batch([
    ...done.map((number) =>
      recordAudit(db, { sellerId, actor, subject: number, ...spec.auditOf(number) }, now),
    ),
    recordActionDone(db, sellerId, changes),
    requestReread(
      db,
      done.map((number) => ({ sellerId, connectionId, number })),
      now,
    ),
  ]);
}
