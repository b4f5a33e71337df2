// Judges one due parcel by its seller's own thresholds. Pure.

import type { Finding } from '../shipments/findings-store.ts';
import { storeVerdict } from '../shipments/stored-snapshot.ts';
import { type Paces, thresholdsFor } from '../timeline/pace.ts';
import { changesOf, earlier, orderOf, stillSnoozed } from '../timeline/plan-problems.ts';
import { type ProblemFacts, readFacts } from '../timeline/problem-facts.ts';
import { situationFacts, verdictOn } from '../timeline/situation-facts.ts';
import { assessShipment, freezeThresholds, staleOf } from '../timeline/stale.ts';
import type { ParcelIssue } from '../timeline/stale-clocks.ts';
import type { DueRow, Source } from './store.ts';

export interface DueParcel {
  row: DueRow;
  watched: ProblemFacts;
  problems: ParcelIssue[];
}

/** Throws when the stored row cannot be read. */
export function readDue(row: DueRow): DueParcel {
  const watched = readFacts(row.watched);
  if (typeof watched.status !== 'string') throw new Error('it was stored without its facts');
  return { row, watched, problems: JSON.parse(row.problems) };
}

export function judge(
  { row, watched, problems: before }: DueParcel,
  paces: Paces,
  sources: readonly Source[],
  now: number,
): Finding {
  const facts = { ...watched, sourceFailingSince: failingSince(watched.senders, sources) };
  const thresholds = freezeThresholds(before, thresholdsFor(watched, paces));
  const { problems, dueAt } =
    row.archived_at === null
      ? assessShipment(facts, thresholds, now)
      : { problems: [], dueAt: null };
  const reasons = problems.map(({ reason }) => reason);
  const changes = changesOf(before, problems);
  const snoozedUntil = stillSnoozed(row.snoozed_until, problems, changes, now);
  const verdict = verdictOn(situationFacts(watched, reasons), now);
  return {
    shipmentId: row.id,
    sellerId: row.seller_id,
    version: row.version,
    number: row.number,
    carrier: watched.carrier,
    ...changes,
    problem: problems[0]?.reason ?? null,
    problemSince: problems[0]?.since ?? null,
    problemOrder: orderOf(problems, row.price_minor),
    problems: JSON.stringify(problems),
    turn: verdict.turn,
    verdict: storeVerdict(staleOf(problems), verdict),
    dueAt: earlier(dueAt, snoozedUntil),
    snoozedUntil,
  };
}

/** When the last of the parcel's sources began to fail; null while one works or is no connection. */
function failingSince(senders: readonly string[], sources: readonly Source[]): number | null {
  const since = senders.map((sender) => {
    const own = sources.filter(({ carrier }) => carrier === sender);
    const failing = own.map(({ failing_since }) => failing_since).filter((at) => at !== null);
    return own.length > 0 && failing.length === own.length ? Math.max(...failing) : null;
  });
  const failing = since.filter((at) => at !== null);
  return failing.length > 0 && failing.length === since.length ? Math.max(...failing) : null;
}
