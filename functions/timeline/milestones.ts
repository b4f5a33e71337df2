// The moments of a parcel's life that thresholds and reports measure between. Pure.
import { meaningOf, type Status, type Step } from '../contract/status.ts';
import type { TrackingEvent } from './event.ts';

export interface Milestones {
  /** First heard of. */
  registeredAt: number | null;
  /** The seller said it was sent; nobody has to have scanned it. */
  claimedAt: number | null;
  /** The first scan of whoever carries it. */
  dispatchedAt: number | null;
  /** The newest sign that somebody has it in hand. */
  movedAt: number | null;
  /** Handed over to the buyer. Stays when it goes back later. */
  deliveredAt: number | null;
  /** A dispute was opened after that. */
  disputedAt: number | null;
  /** It came back and waits for the seller. null: it does not (any more). */
  storedAt: number | null;
}

const NOTHING: Milestones = {
  registeredAt: null,
  claimedAt: null,
  dispatchedAt: null,
  movedAt: null,
  deliveredAt: null,
  disputedAt: null,
  storedAt: null,
};

/** `timeline`: the standing events, oldest first. */
export const milestonesOf = (timeline: readonly TrackingEvent[]): Milestones =>
  timeline.reduce((known, event) => {
    const at = event.occurredAt;
    const isScan = isScanOf(event);
    const isHandedOver = isDelivery(event) && !hasComeBack(timeline, at);
    return {
      registeredAt: known.registeredAt ?? at,
      claimedAt: known.claimedAt ?? (isClaim(event) ? at : null),
      dispatchedAt: known.dispatchedAt ?? (isScan ? at : null),
      movedAt: isScan ? at : known.movedAt,
      deliveredAt: known.deliveredAt ?? (isHandedOver ? at : null),
      disputedAt:
        known.disputedAt ?? (event.step === 'dispute' && known.deliveredAt !== null ? at : null),
      storedAt: storedAfter(event, known.storedAt),
    };
  }, NOTHING);

/** Somebody who carries it had it in hand: not paperwork, not the seller's word, not a conclusion. */
export function isScanOf({ step, confidence }: TrackingEvent): boolean {
  if (step === null || confidence === 'seller_reported' || confidence === 'inferred') return false;
  const { status } = meaningOf(step);
  return status !== null && !NOT_IN_HAND.has(status) && !NOT_A_SCAN.has(step);
}

function storedAfter({ step, facts, occurredAt }: TrackingEvent, known: number | null) {
  const { returnStorage } = facts;
  const isHere = returnStorage ? true : step === 'return_ready_for_pickup';
  if (isHere) return known ?? occurredAt;
  return returnStorage === null || step === 'returned' ? null : known;
}

const NOT_IN_HAND: ReadonlySet<Status> = new Set([
  'pending',
  'info_received',
  'cancelled',
  'expired',
]);

const NOT_A_SCAN: ReadonlySet<Step> = new Set([
  'sent_by_seller',
  'presumed_delivered',
  'problem',
  'dispute',
  'not_handed_over',
  'not_accepted_at_sorting',
  'acceptance_refused',
  'wrong_address',
  'address_being_clarified',
  'payment_required',
]);

const isClaim = ({ step, confidence }: TrackingEvent): boolean =>
  step === 'sent_by_seller' ||
  (confidence === 'seller_reported' && step !== null && meaningOf(step).status === 'in_transit');

const isBack = ({ step, leg }: TrackingEvent): boolean =>
  step !== null && (meaningOf(step).isReturn ?? leg === 'return');

const isDelivery = (event: TrackingEvent): boolean =>
  event.step !== null && meaningOf(event.step).status === 'delivered' && !isBack(event);

/** What is back with its sender is not handed over by a late scan. */
const hasComeBack = (timeline: readonly TrackingEvent[], before: number): boolean =>
  timeline.some(
    (event) =>
      event.occurredAt < before &&
      event.step !== null &&
      isBack(event) &&
      ['returned', 'delivered'].includes(meaningOf(event.step).status ?? ''),
  );
