// The problems of one parcel, present and future: one function per reason says when it begins. Pure.

import type { ProblemReason, ThresholdSource } from '../contract/parcel-problem.ts';
import { isTerminal, type Status, type Step } from '../contract/status.ts';

import { HOUR_MS } from '../lib/time.ts';
import { getPolicy } from '../policies/policies.ts';
import { endOfTerm } from '../policies/terms.ts';

import { handlerOf } from '../situation/handler.ts';
import type { ProblemFacts } from './problem-facts.ts';
import { FIXED_HOURS, type Threshold, type Thresholds } from './thresholds.ts';

/** As stored with the parcel, times in ms UTC; people and the API get contract ParcelProblem. */
export interface ParcelIssue {
  reason: ProblemReason;
  since: number;
  /** When it is too late; null: no deadline. */
  deadline: number | null;
  observedHours: number;
  thresholdHours: number | null;
  source: ThresholdSource;
  samples: number | null;
  carrier: string | null;
  lane: string | null;
  channel: { declared: string; seen: string } | null;
  /** The step the carrier reported, if that is the problem. */
  step: Step | null;
}

export interface Facts extends ProblemFacts {
  /** Since when all of its sources fail; null: one of them works, or it is not known. */
  sourceFailingSince: number | null;
}

/** It holds from `firesAt` on. */
export type Clock = Omit<ParcelIssue, 'observedHours'> & { firesAt: number };

export function clocksOf(facts: Facts, thresholds: Thresholds): Clock[] {
  const clocks = [
    shipByNear(facts),
    pickupExpiring(facts),
    returnStorage(facts),
    deliveredDisputed(facts),
    deliveryProblem(facts),
    customsHold(facts),
    wrongChannel(facts),
    noFirstScan(facts, thresholds.no_first_scan),
    noMovement(facts, thresholds.no_movement),
    pastEta(facts),
    sourceSilent(facts),
  ].filter((clock) => clock !== null);
  const failing = facts.sourceFailingSince;
  // Silence from failing sources says nothing about the parcel.
  return failing === null || !isUnderWay(facts)
    ? clocks
    : clocks.filter(({ reason, firesAt }) => !RESTS_ON_NEWS.has(reason) || firesAt <= failing);
}

export const isUnderWay = ({ status }: ProblemFacts): boolean => !isTerminal(status);

/** It is with its recipient or waits for them: nobody moves it. */
const isWaited = ({ status, subStatus, step }: ProblemFacts): boolean =>
  status === 'available_for_pickup' ||
  subStatus === 'presumed_delivered' ||
  step === 'return_ready_for_pickup';

const RESTS_ON_NEWS: ReadonlySet<ProblemReason> = new Set(['no_first_scan', 'no_movement']);

const clock = (
  facts: ProblemFacts,
  reason: ProblemReason,
  since: number,
  more: Partial<Clock> = {},
): Clock => ({
  reason,
  since,
  firesAt: since,
  deadline: null,
  thresholdHours: null,
  source: 'stated',
  samples: null,
  carrier: facts.carrier,
  lane: null,
  channel: null,
  step: null,
  ...more,
});

/** Begins a fixed number of hours before a deadline. */
const before = (
  facts: ProblemFacts,
  reason: keyof typeof FIXED_HOURS,
  deadline: number | null,
): Clock | null =>
  deadline === null
    ? null
    : clock(facts, reason, deadline - FIXED_HOURS[reason] * HOUR_MS, {
        deadline,
        thresholdHours: FIXED_HOURS[reason],
        source: 'default',
      });

const after = (
  facts: ProblemFacts,
  reason: ProblemReason,
  since: number | null,
  threshold: Pick<Threshold, 'hours' | 'source' | 'samples' | 'lane'> | null,
): Clock | null =>
  since === null || threshold === null
    ? null
    : clock(facts, reason, since, {
        firesAt: since + threshold.hours * HOUR_MS,
        thresholdHours: threshold.hours,
        source: threshold.source,
        samples: threshold.samples,
        lane: threshold.lane,
      });

const fixed = (reason: keyof typeof FIXED_HOURS): Threshold => ({
  hours: FIXED_HOURS[reason],
  source: 'default',
  samples: null,
  lane: null,
});

const BEFORE_DISPATCH: ReadonlySet<Status> = new Set(['pending', 'info_received', 'exception']);

/** Ozon and its partner warehouses ship FBO and FBP themselves. */
function shipByNear(facts: Facts): Clock | null {
  const isSellers = facts.scheme !== 'FBO' && facts.scheme !== 'FBP';
  const isSent = facts.dispatchedAt !== null || facts.claimedAt !== null;
  const isOpen = BEFORE_DISPATCH.has(facts.status) && !isSent;
  return isSellers && isOpen ? before(facts, 'ship_by_near', lateFrom(facts)) : null;
}

/** A new planned time may come without a new one for lateness: the later of the two holds. */
const lateFrom = ({ shipByAt, shipLateAt }: Facts): number | null =>
  shipByAt === null ? (shipLateAt ?? null) : Math.max(shipByAt, shipLateAt ?? shipByAt);

function pickupExpiring(facts: Facts): Clock | null {
  if (facts.status !== 'available_for_pickup') return null;
  return before(facts, 'pickup_expiring', facts.pickupUntilAt ?? endOfOzonStorage(facts));
}

/** Ozon's rule for its own points; only another carrier itself knows how long it stores. */
function endOfOzonStorage({ carrier, statusSince, scheme, integrationType = null }: Facts) {
  const isOzons = carrier === 'ozon' && handlerOf({ scheme, integrationType }) !== 'own_carrier';
  return isOzons && statusSince !== null
    ? endOfTerm(statusSince, getPolicy('pickup-storage'))
    : null;
}

/** Paid storage is a deadline; without one the problem begins as soon as the return waits. */
function returnStorage(facts: Facts): Clock | null {
  const { storedAt, returnStorage: storage } = facts;
  if (storedAt === null) return null;
  const deadline = storage?.paidFromAt ?? storage?.disposalAt ?? null;
  return before(facts, 'return_storage', deadline) ?? clock(facts, 'return_storage', storedAt);
}

const deliveredDisputed = (facts: Facts): Clock | null =>
  facts.status === 'delivered' && facts.disputedAt !== null
    ? clock(facts, 'delivered_disputed', facts.disputedAt)
    : null;

const isAtCustoms = ({ subStatus, step }: Facts): boolean =>
  subStatus === 'customs_hold' ||
  subStatus === 'customs_documents_required' ||
  step === 'customs_payment_required';

const customsHold = (facts: Facts): Clock | null =>
  facts.status === 'exception' && isAtCustoms(facts) && facts.statusSince !== null
    ? clock(facts, 'customs_hold', facts.statusSince, { step: facts.step })
    : null;

function deliveryProblem(facts: Facts): Clock | null {
  const { status, statusSince, step } = facts;
  const isStated = status === 'attempt_failed' || (status === 'exception' && !isAtCustoms(facts));
  return isStated && statusSince !== null
    ? clock(facts, 'delivery_problem', statusSince, { step })
    : null;
}

const wrongChannel = (facts: Facts): Clock | null =>
  facts.channel !== null && isUnderWay(facts)
    ? clock(facts, 'wrong_channel', facts.channel.at, {
        channel: { declared: facts.channel.declared, seen: facts.channel.seen },
      })
    : null;

/** Counts from when it should be handed in: the seller's report, the ship-by time, or the first event. */
function noFirstScan(facts: Facts, threshold: Threshold | null): Clock | null {
  const { status, dispatchedAt, claimedAt, shipByAt, registeredAt } = facts;
  const isAwaited = BEFORE_DISPATCH.has(status) || (status === 'in_transit' && !isWaited(facts));
  if (!isAwaited || dispatchedAt !== null) return null;
  return after(facts, 'no_first_scan', claimedAt ?? shipByAt ?? registeredAt, threshold);
}

const MOVING: ReadonlySet<Status> = new Set([
  'in_transit',
  'out_for_delivery',
  'attempt_failed',
  'exception',
  'returning',
  'expired',
]);

function noMovement(facts: Facts, threshold: Threshold | null): Clock | null {
  if (!MOVING.has(facts.status) || isWaited(facts) || facts.dispatchedAt === null) return null;
  const quiet = after(facts, 'no_movement', facts.movedAt, threshold);
  if (facts.status !== 'expired' || facts.statusSince === null || facts.movedAt === null)
    return quiet;
  // An aggregator gave it up already: there is nothing left to measure.
  return clock(facts, 'no_movement', facts.movedAt, { firesAt: facts.statusSince });
}

function pastEta(facts: Facts): Clock | null {
  const isPromised = isUnderWay(facts) && facts.status !== 'returning' && !isWaited(facts);
  return isPromised ? after(facts, 'past_eta', facts.etaEndAt, fixed('past_eta')) : null;
}

const sourceSilent = (facts: Facts): Clock | null =>
  isUnderWay(facts)
    ? after(facts, 'source_silent', facts.sourceFailingSince, fixed('source_silent'))
    : null;
