// Which terms run in a ticket, until when, and what happens if nobody acts. Pure: `now` is not needed,
// a deadline that has passed is still told.
import type { Issue } from '../contract/guide.ts';
import type { IntegrationType, Party, Scheme, Status } from '../contract/status.ts';
import type { TicketState, TicketType } from '../contract/ticket.ts';
import { handlerOf } from '../guide/situation.ts';
import type { StepData } from '../guide/steps.ts';
import { getPolicy, type PolicyId } from '../policies/policies.ts';
import { endOfTerm } from '../policies/terms.ts';

export interface CaseFacts {
  type: TicketType;
  state: TicketState;
  scheme: Scheme | null;
  integrationType: IntegrationType | null;
  carrier: string | null;
  status: Status | null;
  openedAt: number;
  /** When the parcel's present status began. */
  statusSince: number | null;
  /** The first scan of a carrier. */
  handedOverAt: number | null;
  /** The carrier's own word about the end of storage, which counts before any rule. */
  pickupUntilAt: number | null;
  /** When the seller refused, where that is how it was resolved. */
  rejectedAt: number | null;
}

export interface RunningTerm {
  policy: PolicyId;
  party: Party;
  at: number;
  ifNobodyActs: NonNullable<StepData['ifNobodyActs']>;
}

/** Nearest first. Empty: no confirmed rule sets a term here. */
export function runningTerms(facts: CaseFacts): RunningTerm[] {
  const isOwn = handlerOf({ ...facts, role: 'seller', issue: 'late', carrier: null, status: null });
  const terms = [
    pickup(facts),
    returnDecision(facts, isOwn === 'own_carrier'),
    withholding(facts),
    dispute(facts, isOwn === 'own_carrier'),
    postClaim(facts, isOwn === 'own_carrier'),
  ];
  return terms.filter((one) => one !== null).toSorted((a, b) => a.at - b.at);
}

function term(
  policy: PolicyId,
  since: number | null,
  party: Party,
  ifNobodyActs: RunningTerm['ifNobodyActs'],
): RunningTerm | null {
  const at = since === null ? null : endOfTerm(since, getPolicy(policy));
  return at === null ? null : { policy, party, at, ifNobodyActs };
}

function pickup(facts: CaseFacts): RunningTerm | null {
  if (facts.status !== 'available_for_pickup') return null;
  if (facts.pickupUntilAt !== null) {
    const at = facts.pickupUntilAt;
    return { policy: 'pickup-storage', party: 'buyer', at, ifNobodyActs: 'goes_back' };
  }
  // The rule is about Ozon's own points; another carrier's storage is its own affair.
  const isAtOzon = facts.carrier === null || facts.carrier === 'ozon';
  return isAtOzon ? term('pickup-storage', facts.statusSince, 'buyer', 'goes_back') : null;
}

const GOODS: readonly TicketType[] = ['return', 'wrong_item', 'missing_item', 'damaged'];

/** Only while the seller has not decided. */
function returnDecision(facts: CaseFacts, isOwn: boolean): RunningTerm | null {
  const isOpen = facts.state === 'new' || facts.state === 'waiting_on_seller';
  if (!GOODS.includes(facts.type) || !isOpen || facts.scheme === null) return null;
  const policy = isOwn ? 'return-decision-rfbs' : 'return-decision-fbs';
  return term(policy, facts.openedAt, 'seller', 'auto_approved');
}

function withholding(facts: CaseFacts): RunningTerm | null {
  if (facts.type !== 'missing_item') return null;
  return term('withholding-dispute', facts.openedAt, 'seller', 'money_stays');
}

function dispute(facts: CaseFacts, isOwn: boolean): RunningTerm | null {
  if (!GOODS.includes(facts.type) || !isOwn) return null;
  return term('dispute-open', facts.rejectedAt, 'buyer', 'money_stays');
}

const CLAIMS: readonly TicketType[] = ['lost', 'damaged', 'delivered_not_received', 'delay'];

function postClaim(facts: CaseFacts, isOwn: boolean): RunningTerm | null {
  if (facts.carrier !== 'russian-post' || !isOwn || !CLAIMS.includes(facts.type)) return null;
  return term('post-claim', facts.handedOverAt, 'seller', 'claim_lapses');
}

/** The guide asks about issues, a ticket has a type. */
export const TYPE_OF_ISSUE: Record<Issue, TicketType> = {
  where_is_it: 'other',
  late: 'delay',
  lost: 'lost',
  damaged: 'damaged',
  wrong_address: 'address_change',
  no_pickup_notice: 'no_pickup_notice',
  delivered_not_received: 'delivered_not_received',
  wrong_item: 'wrong_item',
  return: 'return',
  return_missing: 'return',
  wrong_channel: 'wrong_channel',
  compensation_missing: 'compensation_missing',
};

export const ISSUE_OF_TYPE: Record<TicketType, Issue> = {
  delay: 'late',
  lost: 'lost',
  damaged: 'damaged',
  address_change: 'wrong_address',
  no_pickup_notice: 'no_pickup_notice',
  return: 'return',
  wrong_item: 'wrong_item',
  missing_item: 'wrong_item',
  delivered_not_received: 'delivered_not_received',
  wrong_channel: 'wrong_channel',
  compensation_missing: 'compensation_missing',
  other: 'where_is_it',
};
