// The guide's first step for what is wrong with a parcel. Pure.
import type { Issue } from '../contract/guide.ts';
import type { ProblemParcel, ProblemReason } from '../contract/parcel-problem.ts';
import type { Step } from '../contract/status.ts';
import { stepsFor } from '../guide/router.ts';
import type { StepId } from '../guide/steps.ts';

export interface NextStep {
  issue: Issue;
  step: StepId;
}

/** null: it is not the parcel that needs something, but our connection to whoever tells of it. */
export function nextStep(parcel: ProblemParcel): NextStep | null {
  const [gravest] = parcel.problems;
  if (!gravest || gravest.reason === 'source_silent') return null;
  const issue = gravest.step === null ? ISSUES[gravest.reason] : issueOf(gravest.step);
  const { scheme, integrationType, carrier, status } = parcel;
  const [step] = stepsFor({ role: 'seller', issue, scheme, integrationType, carrier, status });
  return step ? { issue, step } : null;
}

const ISSUES: Record<Exclude<ProblemReason, 'source_silent'>, Issue> = {
  ship_by_near: 'where_is_it',
  pickup_expiring: 'no_pickup_notice',
  return_storage: 'return',
  delivered_disputed: 'delivered_not_received',
  delivery_problem: 'late',
  customs_hold: 'where_is_it',
  wrong_channel: 'wrong_channel',
  no_first_scan: 'where_is_it',
  no_movement: 'late',
  past_eta: 'late',
};

const BY_STEP: Partial<Record<Step, Issue>> = {
  damaged: 'damaged',
  destroyed: 'damaged',
  lost: 'lost',
  address_problem: 'wrong_address',
  wrong_address: 'wrong_address',
  address_being_clarified: 'wrong_address',
  recipient_refused: 'return',
  refused: 'return',
  storage_expired: 'no_pickup_notice',
  not_handed_over: 'where_is_it',
  not_accepted_at_sorting: 'where_is_it',
  acceptance_refused: 'where_is_it',
  customs_hold: 'where_is_it',
  customs_documents_required: 'where_is_it',
  customs_payment_required: 'where_is_it',
};

const issueOf = (step: Step): Issue => BY_STEP[step] ?? 'late';
