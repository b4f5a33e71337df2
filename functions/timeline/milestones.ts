// The moments of a parcel's life that thresholds and reports measure between. Pure.
import { meaningOf, type Status, type Step } from '../contract/status.ts';
import type { TrackingEvent } from './event.ts';

export interface Milestones {
  /** The first event. */
  registeredAt: number | null;
  /** The seller reported it as sent; a scan is not required. */
  claimedAt: number | null;
  /** The first scan by a carrier. */
  dispatchedAt: number | null;
  /** The newest scan by a carrier. */
  movedAt: number | null;
  /** Handed over to the buyer. Stays set if it goes back later. */
  deliveredAt: number | null;
  /** A dispute was opened after that. */
  disputedAt: number | null;
  /** It came back and waits for the seller; null: it does not, or no longer. */
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

/** `timeline`: the events that still count, oldest first. */
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

/** A carrier had it in hand: no paperwork, no report by the seller, no inference. */
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

/** A late scan does not deliver a parcel that is already back with its sender. */
const hasComeBack = (timeline: readonly TrackingEvent[], before: number): boolean =>
  timeline.some(
    (event) =>
      event.occurredAt < before &&
      event.step !== null &&
      isBack(event) &&
      ['returned', 'delivered'].includes(meaningOf(event.step).status ?? ''),
  );
