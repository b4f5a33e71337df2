// The status of a parcel: a fold over its events by when they happened, never the last row to arrive.
import type { Facts, Money, TariffStep } from '../carriers/carrier.ts';
import { CANCELLED_AFTER_ASSEMBLY } from '../carriers/ozon-facts.ts';
import {
  type IntegrationType,
  meaningOf,
  type Scheme,
  type Status,
  type Step,
  type SubStatus,
} from '../contract/status.ts';
import { isBySeller, type TrackingEvent } from './event.ts';
import { isScanOf } from './milestones.ts';
import { byOccurrence, inOrder } from './order.ts';

export interface Folded {
  status: Status;
  subStatus: SubStatus | null;
  /** The step that last said something about movement. */
  step: Step | null;
  /** Someone opened a dispute after the parcel was reported delivered. */
  disputed: boolean;
  scheme: Scheme | null;
  integrationType: IntegrationType | null;
  eta: { begin: number; end: number } | null;
  shipByAt: number | null;
  shipLateAt: number | null;
  tariff: TariffStep[] | null;
  pickupUntilAt: number | null;
  pickupPointCode: string | null;
  price: Money | null;
  provider: string | null;
  returnStorage: NonNullable<Facts['returnStorage']> | null;
  /** The carrier the seller declares; null: none declared. */
  declaredCarrier: string | null;
  /** When the present status began, ms; null while nothing is known. */
  statusSince: number | null;
  /** The newest event that says something about movement, ms. */
  lastEventAt: number | null;
}

const NOTHING: Folded = {
  status: 'pending',
  subStatus: null,
  step: null,
  disputed: false,
  scheme: null,
  integrationType: null,
  eta: null,
  shipByAt: null,
  shipLateAt: null,
  tariff: null,
  pickupUntilAt: null,
  pickupPointCode: null,
  price: null,
  provider: null,
  returnStorage: null,
  declaredCarrier: null,
  statusSince: null,
  lastEventAt: null,
};

/** Idempotent: the same events in any order, any number of times, give the same result. */
export function foldStatus(events: readonly TrackingEvent[]): Folded {
  const timeline = withoutWithdrawn(events);
  const bySeller = timeline.filter(isBySeller);
  const byOthers = timeline.filter((event) => !isBySeller(event));
  // A seller's dates and schemes hold until an authoritative source reports others.
  const facts = [...bySeller, ...byOthers].map((event) => event.facts).reduce(withFacts, NOTHING);
  return timeline.reduce(next, facts);
}

/** The events that still count, oldest first: without repeats, withdrawals and withdrawn events. */
export function withoutWithdrawn(events: readonly TrackingEvent[]): TrackingEvent[] {
  const withdrawals = events.filter((event) => event.withdraws);
  const isTakenBack = (event: TrackingEvent) =>
    withdrawals.some(
      (w) =>
        w.carrier === event.carrier &&
        bareCode(w) === bareCode(event) &&
        w.occurredAt >= event.occurredAt,
    );
  const seen = new Set<string>();
  const counting = events
    .filter((event) => !event.withdraws && !isTakenBack(event))
    .toSorted(byOccurrence)
    .filter(({ key }) => !seen.has(key) && seen.add(key));
  return withCancellations(inOrder(counting));
}

/**
 * A posting that Ozon cancelled after its assembly comes back only where somebody had taken it by then;
 * otherwise it lies where it was packed.
 */
function withCancellations(timeline: TrackingEvent[]): TrackingEvent[] {
  const isCancellation = ({ carrier, rawCode }: TrackingEvent) =>
    carrier === 'ozon' && rawCode === CANCELLED_AFTER_ASSEMBLY;
  if (!timeline.some(isCancellation)) return timeline;
  const taken = timeline.findIndex((event) => !isCancellation(event) && isScanOf(event));
  return timeline.map((event, i) =>
    isCancellation(event)
      ? { ...event, step: taken >= 0 && taken < i ? 'return_started' : 'cancelled' }
      : event,
  );
}

/** A withdrawal may omit the reason that its original gave. */
const bareCode = ({ rawCode }: TrackingEvent): string =>
  (rawCode.split('/')[0] ?? '').trim().toUpperCase();

function next(state: Folded, event: TrackingEvent): Folded {
  const meaning = event.step === null ? null : meaningOf(event.step);
  if (!meaning || meaning.status === null) return state;
  const seen = { ...state, lastEventAt: event.occurredAt };
  const to = (status: Status, subStatus: SubStatus | null = null): Folded => ({
    ...seen,
    status,
    subStatus,
    step: event.step,
    statusSince: status === state.status ? state.statusSince : event.occurredAt,
  });

  const isReturn = meaning.isReturn ?? event.leg === 'return';
  const arrivedBack = meaning.status === 'returned' || (isReturn && meaning.status === 'delivered');
  if (state.status === 'returned') return seen;
  if (arrivedBack) return to('returned');
  // A return begins once; a source that is polled late reports its beginning again.
  if (state.status === 'returning' && event.step === 'return_started') return seen;
  if (isReturn && meaning.status !== 'cancelled') {
    return to('returning', meaning.sub ?? (state.status === 'returning' ? state.subStatus : null));
  }
  switch (state.status) {
    case 'delivered':
      // Depots book in batches: a scan stamped after the hand-over is not a parcel on the move.
      return event.step === 'dispute' ? { ...seen, disputed: true } : seen;
    case 'returning':
      return meaning.status === 'delivered' ? to('delivered') : seen;
    case 'cancelled':
      return meaning.status === 'delivered' ? to('delivered') : seen;
    case 'in_transit':
    case 'out_for_delivery':
    case 'available_for_pickup':
    case 'attempt_failed':
      // Paperwork is booked late; it does not take a moving parcel back to the start.
      if (meaning.status === 'info_received' || meaning.status === 'pending') return seen;
      break;
  }
  const presumed = state.subStatus === 'presumed_delivered' && meaning.status === 'in_transit';
  return to(meaning.status, presumed ? 'presumed_delivered' : (meaning.sub ?? null));
}

function withFacts(state: Folded, facts: Facts): Folded {
  const {
    scheme = state.scheme,
    integrationType = state.integrationType,
    eta = state.eta,
    shipByAt = state.shipByAt,
    shipLateAt = state.shipLateAt,
    tariff = state.tariff,
    pickupUntilAt = state.pickupUntilAt,
    pickupPointCode = state.pickupPointCode,
    price = state.price,
    provider = state.provider,
    returnStorage = state.returnStorage,
    declaredCarrier = state.declaredCarrier,
  } = facts;
  return {
    ...state,
    scheme,
    integrationType,
    eta,
    shipByAt,
    shipLateAt,
    tariff,
    pickupUntilAt,
    pickupPointCode,
    price,
    provider,
    returnStorage,
    declaredCarrier,
  };
}
