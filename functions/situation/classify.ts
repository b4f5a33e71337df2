// Facts -> case: the only place that decides what is the matter with a parcel. Pure. Cases that differ by
// time alone have the same turn (test/unit/situation.test.ts), so that a stored turn stays right.
import type { CaseId } from '../contract/case.ts';
import type { Issue } from '../contract/guide.ts';
import { isTerminal, type Status, type Step } from '../contract/status.ts';
import { DAY_MS } from '../lib/time.ts';
import type { ParcelFacts } from './facts.ts';
import { handlerOf } from './handler.ts';

export function classify(facts: ParcelFacts, now: number): CaseId {
  const { status, step, subStatus } = facts;
  const isEnded = status !== null && isTerminal(status);
  if (facts.cancelRequested && !isEnded && status !== 'returning') {
    return 'cancellation_requested';
  }
  if (isReturnStored(facts)) return returnCase(facts, now);
  if (facts.disputed || step === 'dispute') return 'delivered_disputed';
  if (subStatus === 'presumed_delivered') return 'presumed_delivered';
  const byStep = step === null ? undefined : BY_STEP[step];
  if (byStep !== undefined && ASKS_FOR_MONEY.has(byStep) && !facts.isProven)
    return 'carrier_trouble';
  if (byStep !== undefined && !SETTLED.has(status)) return byStep;
  return BY_STATUS[status ?? 'pending'](facts, now);
}

/** A case for what a person says is wrong, in the light of what is known of the parcel. */
export function caseOfIssue(issue: Issue, facts: ParcelFacts, now: number): CaseId {
  const parcel = classify(facts, now);
  return ISSUE_CASES[issue](stageOf(facts.status), parcel);
}

type Stage = 'before' | 'moving' | 'waiting' | 'delivered' | 'back' | 'cancelled' | 'unknown';

const stageOf = (status: Status | null): Stage => (status === null ? 'unknown' : STAGES[status]);

/** Cases of a parcel that is said to be late, lost or nowhere, but whose own state says what is up. */
const ISSUE_CASES: Record<Issue, (stage: Stage, parcel: CaseId) => CaseId> = {
  where_is_it: (_, parcel) => parcel,
  late: (stage, parcel) =>
    parcel === 'moving_on_time' || stage === 'unknown' ? 'moving_late' : parcel,
  lost: (stage) => (stage === 'delivered' ? 'delivered_not_received' : 'lost'),
  damaged: (stage) =>
    stage === 'delivered' || stage === 'unknown' || stage === 'back' || stage === 'cancelled'
      ? 'damaged_later'
      : 'damaged_at_counter',
  wrong_address: (stage) =>
    stage === 'before' ? 'address_change_before' : 'address_change_on_the_way',
  no_pickup_notice: (stage, parcel) =>
    stage === 'waiting' ? parcel : stage === 'back' ? 'coming_back' : 'no_notice_yet',
  delivered_not_received: (_, parcel) =>
    parcel === 'delivered_disputed' ? parcel : 'delivered_not_received',
  wrong_item: () => 'wrong_item',
  return: (stage, parcel) =>
    stage === 'back' || stage === 'cancelled' || isReturnCase(parcel)
      ? parcel
      : stage === 'delivered' || stage === 'unknown'
        ? 'return_wanted'
        : 'cancel_wanted',
  return_missing: () => 'return_missing',
  wrong_channel: () => 'wrong_channel',
  compensation_missing: () => 'compensation_missing',
  customs: (_, parcel) => (parcel.startsWith('customs_') ? parcel : 'customs_in_progress'),
  attempt_failed: () => 'attempt_failed',
  cancel: (stage, parcel) => {
    if (stage === 'delivered') return 'return_wanted';
    const isUnderWay = parcel === 'cancellation_requested' || stage === 'cancelled';
    return isUnderWay || stage === 'back' ? parcel : 'cancel_wanted';
  },
  not_accepted: () => 'not_accepted_at_sorting',
  untrackable: () => 'untrackable_number',
  contact_seller: () => 'contact_seller',
  contact_ozon: () => 'contact_ozon',
  chat_unavailable: () => 'chat_unavailable',
};

const isReturnCase = (one: CaseId): boolean =>
  one.startsWith('return_at_') || one === 'return_disposal_near';

const isReturnStored = ({ status, step, problems, at }: ParcelFacts): boolean =>
  status !== 'returned' &&
  (at.returnStoredSince !== null ||
    problems.includes('return_storage') ||
    (status === 'returning' && step === 'return_ready_for_pickup'));

/** Disposal is near when a week is left: some days to travel there. */
const DISPOSAL_NEAR_MS = 7 * DAY_MS;

function returnCase({ at }: ParcelFacts, now: number): CaseId {
  if (at.disposal !== null && at.disposal - now <= DISPOSAL_NEAR_MS) return 'return_disposal_near';
  if (at.storagePaidFrom !== null && at.storagePaidFrom <= now) return 'return_at_point_paid';
  return 'return_at_point_free';
}

const SETTLED: ReadonlySet<Status | null> = new Set([
  'delivered',
  'returned',
  'returning',
  'cancelled',
]);

/** Money is what somebody forges a message for; papers go by the order in Ozon or the carrier's own page. */
const ASKS_FOR_MONEY: ReadonlySet<CaseId> = new Set(['customs_payment_due', 'payment_due']);

const BY_STEP: Partial<Record<Step, CaseId>> = {
  documents_awaited: 'documents_due',
  customs_processing: 'customs_in_progress',
  customs_hold: 'customs_in_progress',
  customs_documents_required: 'customs_documents_due',
  customs_payment_required: 'customs_payment_due',
  seized: 'customs_refused',
  payment_required: 'payment_due',
  awaiting_payment_on_delivery: 'payment_due',
  address_problem: 'address_unclear',
  wrong_address: 'address_unclear',
  address_being_clarified: 'address_unclear',
  not_handed_over: 'handover_overdue',
  not_accepted_at_sorting: 'not_accepted_at_sorting',
  acceptance_refused: 'acceptance_refused',
  refused: 'recipient_refused',
  recipient_refused: 'recipient_refused',
  storage_expired: 'storage_expired',
  lost: 'lost',
  destroyed: 'lost',
  damaged: 'damaged_on_the_way',
};

type Decide = (facts: ParcelFacts, now: number) => CaseId;

const BY_STATUS: Record<Status, Decide> = {
  pending: ({ problems }) =>
    problems.includes('no_first_scan') ? 'untrackable_number' : 'not_found',
  info_received: beforeHandover,
  in_transit: underWay,
  expired: () => 'not_moving',
  out_for_delivery: (facts) => wrongChannelOr(facts, 'out_for_delivery'),
  attempt_failed: () => 'attempt_failed',
  exception: (facts) => wrongChannelOr(facts, 'carrier_trouble'),
  available_for_pickup: ({ problems }) =>
    problems.includes('pickup_expiring') ? 'pickup_expiring' : 'waiting_at_point',
  delivered: () => 'delivered',
  returning: ({ problems }) =>
    problems.includes('no_movement') ? 'return_not_moving' : 'coming_back',
  returned: () => 'returned',
  cancelled: ({ at }) =>
    at.firstScan === null ? 'cancelled_before_handover' : 'cancelled_after_handover',
};

function beforeHandover(facts: ParcelFacts, now: number): CaseId {
  const { problems, at, scheme } = facts;
  if (problems.includes('wrong_channel') && !problems.includes('ship_by_near')) {
    return 'wrong_channel';
  }
  const isSellers = scheme !== 'FBO' && handlerOf(facts) !== 'fbp';
  if (at.claimed !== null)
    return problems.includes('no_first_scan') ? 'never_scanned' : 'moving_on_time';
  const limit = at.shipByFinal ?? at.shipBy;
  const isOver = (limit !== null && limit <= now) || problems.includes('no_first_scan');
  return isSellers && isOver ? 'handover_overdue' : 'awaiting_handover';
}

function underWay(facts: ParcelFacts, now: number): CaseId {
  const { problems, at } = facts;
  if (problems.includes('wrong_channel')) return 'wrong_channel';
  if (problems.includes('no_first_scan')) return 'never_scanned';
  if (problems.includes('no_movement')) return 'not_moving';
  const isLate = at.promisedUntil !== null && at.promisedUntil + DAY_MS <= now;
  if (isLate || problems.includes('past_eta')) return 'moving_late';
  return problems.includes('source_silent') ? 'source_silent' : 'moving_on_time';
}

const wrongChannelOr = ({ problems }: ParcelFacts, other: CaseId): CaseId =>
  problems.includes('wrong_channel') ? 'wrong_channel' : other;

const STAGES: Record<Status, Stage> = {
  pending: 'before',
  info_received: 'before',
  in_transit: 'moving',
  out_for_delivery: 'moving',
  exception: 'moving',
  attempt_failed: 'moving',
  expired: 'moving',
  available_for_pickup: 'waiting',
  delivered: 'delivered',
  returning: 'back',
  returned: 'back',
  cancelled: 'cancelled',
};
