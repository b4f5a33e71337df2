// The facts the engine decides by, out of what the watch keeps of a parcel. Pure.
import type { ProblemReason } from '../contract/parcel-problem.ts';
import type { Shipment } from '../contract/shipment.ts';
import type { Party } from '../contract/status.ts';
import { classify } from '../situation/classify.ts';
import { decide, turnOf } from '../situation/decide.ts';
import { factsOf, type ParcelFacts, publicFacts } from '../situation/facts.ts';
import type { ProblemFacts } from './problem-facts.ts';

/** An open request to cancel; `approvedAt`: when Ozon approves it by itself, if it says when. */
export interface CancelRequest {
  approvedAt: number | null;
}

export const situationFacts = (
  watched: Omit<ProblemFacts, 'isMeasured'>,
  problems: readonly ProblemReason[],
  cancelRequest: CancelRequest | null = null,
): ParcelFacts =>
  factsOf({
    status: watched.status,
    subStatus: watched.subStatus,
    step: watched.step,
    disputed: watched.disputedAt !== null,
    scheme: watched.scheme,
    // Absent in rows that were stored before the engine needed it.
    integrationType: watched.integrationType ?? null,
    carrier: watched.carrier,
    isProven: watched.isProven ?? false,
    cancelRequested: cancelRequest !== null,
    problems,
    at: {
      statusSince: watched.statusSince,
      shipBy: watched.shipByAt,
      shipByFinal: watched.shipLateAt ?? null,
      claimed: watched.claimedAt,
      firstScan: watched.dispatchedAt,
      promisedFrom: watched.etaBeginAt ?? null,
      promisedUntil: watched.etaEndAt,
      pickupUntil: watched.pickupUntilAt,
      returnStoredSince: watched.storedAt,
      storagePaidFrom: watched.returnStorage?.paidFromAt ?? null,
      disposal: watched.returnStorage?.disposalAt ?? null,
      cancelApproved: cancelRequest?.approvedAt ?? null,
    },
  });

export interface Verdict {
  /** Whose turn it is, with all that the seller may see. */
  turn: Party;
  /** What everybody may read. */
  publicly: Pick<Shipment, 'actionRequiredBy' | 'case' | 'nextStep'>;
}

export function verdictOn(facts: ParcelFacts, now: number): Verdict {
  const shown = publicFacts(facts);
  const { case: id, turn, steps } = decide(classify(shown, now), shown, 'buyer');
  return {
    turn: sellersTurn(facts, now),
    publicly: { actionRequiredBy: turn, case: id, nextStep: steps[0]?.id ?? 'check_order' },
  };
}

/** A seller knows what their own sources say. */
function sellersTurn(facts: ParcelFacts, now: number): Party {
  const own = { ...facts, isProven: true };
  return turnOf(classify(own, now), own);
}
