// What the watch judges a parcel by: everything its events say that can become a problem. Stored with
// the parcel, so that the scan needs neither events nor snapshot. Pure.
import type { Scheme, Status, Step, SubStatus } from '../contract/status.ts';
import { seenOtherwise } from './channel.ts';
import { isBySeller, type TrackingEvent } from './event.ts';
import { laneOf } from './lane.ts';
import { type Milestones, milestonesOf } from './milestones.ts';
import type { Folded } from './status.ts';

export interface ProblemFacts extends Omit<Milestones, 'deliveredAt'> {
  /** Who has it now. */
  carrier: string;
  status: Status;
  subStatus: SubStatus | null;
  step: Step | null;
  scheme: Scheme | null;
  lane: string | null;
  statusSince: number | null;
  shipByAt: number | null;
  etaEndAt: number | null;
  pickupUntilAt: number | null;
  /** What is said about the storage of a return; null: nothing. */
  returnStorage: Folded['returnStorage'];
  /** The declared carrier is not the one that has it; since when that can be seen. */
  channel: { declared: string; seen: string; at: number } | null;
  /** Whose messages tell of it: carriers, Ozon, aggregators. */
  senders: string[];
  /** Its pace is in the seller's history already. */
  isMeasured: boolean;
}

export function problemFacts(
  parcel: { carrier: string; numbers: readonly { number: string; shared: boolean }[] },
  folded: Folded,
  timeline: readonly TrackingEvent[],
): Omit<ProblemFacts, 'isMeasured'> {
  const { deliveredAt: _, ...milestones } = milestonesOf(timeline);
  return {
    carrier: parcel.carrier,
    status: folded.status,
    subStatus: folded.subStatus,
    step: folded.step,
    scheme: folded.scheme,
    lane: laneOf(parcel.numbers, timeline),
    statusSince: folded.statusSince,
    shipByAt: folded.shipByAt,
    etaEndAt: folded.eta?.end ?? null,
    pickupUntilAt: folded.pickupUntilAt,
    returnStorage: folded.returnStorage,
    channel: seenOtherwise(folded.provider, parcel.numbers, timeline),
    senders: sendersOf(timeline),
    ...milestones,
  };
}

const sendersOf = (timeline: readonly TrackingEvent[]): string[] =>
  [
    ...new Set(
      timeline.filter((one) => !isBySeller(one)).map(({ source }) => source.split(':')[0] ?? ''),
    ),
  ].sort();
