// The facts by which the watch judges a parcel: everything in its events that can become a problem.
// Stored with the parcel, so that the scan needs neither events nor snapshot. Pure.
import type { TariffStep } from '../carriers/carrier.ts';
import type {
  IntegrationType,
  Proof,
  Scheme,
  Status,
  Step,
  SubStatus,
} from '../contract/status.ts';
import { seenOtherwise } from './channel.ts';
import { isBySeller, type TrackingEvent } from './event.ts';
import { laneOf } from './lane.ts';
import { type Milestones, milestonesOf } from './milestones.ts';
import { isProven } from './proof.ts';
import type { Folded } from './status.ts';

export interface ProblemFacts extends Omit<Milestones, 'deliveredAt'> {
  /** The carrier that has it now. */
  carrier: string;
  status: Status;
  subStatus: SubStatus | null;
  step: Step | null;
  scheme: Scheme | null;
  /** Absent in rows stored before it was needed, like `etaBeginAt`. */
  integrationType?: IntegrationType | null;
  etaBeginAt?: number | null;
  /** More than a shop or an unsigned push stands behind its numbers. */
  isProven?: boolean;
  lane: string | null;
  statusSince: number | null;
  shipByAt: number | null;
  /** From then on the hand-over is late. Absent in rows stored before it was read. */
  shipLateAt?: number | null;
  /** What waiting costs, step by step. */
  tariff?: TariffStep[] | null;
  etaEndAt: number | null;
  pickupUntilAt: number | null;
  /** The reported storage of a return; null: nothing reported. */
  returnStorage: Folded['returnStorage'];
  /** Another carrier than the declared one has it; `at`: since when that is visible. */
  channel: { declared: string; seen: string; at: number } | null;
  /** Ozon's name of the delivery service. Absent in rows stored before reports split by it. */
  provider?: string | null;
  /** The sources of its events: carriers, Ozon, aggregators. */
  senders: string[];
  /** Its pace is in the seller's history already. */
  isMeasured: boolean;
}

export function problemFacts(
  parcel: {
    carrier: string;
    numbers: readonly { number: string; shared: boolean; proof: Proof }[];
  },
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
    integrationType: folded.integrationType,
    isProven: parcel.numbers.some(({ proof }) => isProven(proof)),
    etaBeginAt: folded.eta?.begin ?? null,
    lane: laneOf(parcel.numbers, timeline),
    statusSince: folded.statusSince,
    shipByAt: folded.shipByAt,
    shipLateAt: folded.shipLateAt,
    tariff: folded.tariff,
    etaEndAt: folded.eta?.end ?? null,
    pickupUntilAt: folded.pickupUntilAt,
    returnStorage: folded.returnStorage,
    channel: seenOtherwise(folded.provider, parcel.numbers, timeline),
    provider: folded.provider,
    senders: sendersOf(timeline),
    ...milestones,
  };
}

/** As stored: what is not known takes no room. */
export const storeFacts = (facts: ProblemFacts): string =>
  JSON.stringify(Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)));

/** Facts that may be unknown. */
const UNKNOWN = {
  subStatus: null,
  step: null,
  scheme: null,
  lane: null,
  statusSince: null,
  shipByAt: null,
  etaEndAt: null,
  pickupUntilAt: null,
  returnStorage: null,
  channel: null,
  registeredAt: null,
  claimedAt: null,
  dispatchedAt: null,
  movedAt: null,
  disputedAt: null,
  storedAt: null,
} satisfies Partial<ProblemFacts>;

export const readFacts = (stored: string): ProblemFacts => ({ ...UNKNOWN, ...JSON.parse(stored) });

const sendersOf = (timeline: readonly TrackingEvent[]): string[] =>
  [
    ...new Set(
      timeline.filter((one) => !isBySeller(one)).map(({ source }) => source.split(':')[0] ?? ''),
    ),
  ].sort();
