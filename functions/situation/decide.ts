// Facts, case and who asks -> whose turn, until when, and the steps. Pure; words are added by answer.ts.
import type { Because, CaseId, DefaultId } from '../contract/case.ts';
import type { Asker } from '../contract/guide.ts';
import type { Party } from '../contract/status.ts';
import { getPolicy, type PolicyId } from '../policies/policies.ts';
import { endOfTerm } from '../policies/terms.ts';
import type { ParcelFacts } from './facts.ts';
import { type Handler, handlerOf, moverOf } from './handler.ts';
import { type ByHandler, type Clock, PLAYBOOK } from './playbook.ts';
import { getStep, type StepId } from './steps.ts';

/** A deadline, or why there is none. `at` null: the clock starts with an event we do not know. */
export type Deadline =
  | { at: number | null; rule: PolicyId; otherwise: DefaultId }
  | { because: Because };

export interface Decision {
  case: CaseId;
  turn: Party;
  handler: Handler;
  until: Deadline;
  steps: { id: StepId; until: Deadline }[];
}

export function decide(id: CaseId, facts: ParcelFacts, role: Asker): Decision {
  const play = PLAYBOOK[id];
  const handler = handlerOf(facts);
  const until = deadlineOf(id, facts);
  const steps = forHandler(play[role], facts).map(byCarrier(facts));
  return {
    case: id,
    turn: turnOf(id, facts, role),
    handler,
    until,
    steps: [...new Set(steps)].map((step) => ({
      id: step,
      until: stepDeadline(step, until, facts),
    })),
  };
}

/** Equal for every reader of the same facts; `role` counts only where whoever asks has to write. */
export function turnOf(id: CaseId, facts: ParcelFacts, role: Asker = 'seller'): Party {
  const turn = forHandler(PLAYBOOK[id].turn, facts);
  if (turn === 'asker') return role;
  return turn === 'mover' ? moverOf(facts) : turn;
}

/** What a carrier or Ozon states comes before any rule. */
function deadlineOf(id: CaseId, facts: ParcelFacts): Deadline {
  const { clocks = [], because } = PLAYBOOK[id];
  const known = clocks.map((clock) => readClock(clock, facts)).filter((one) => one !== null);
  const dated = known.find(({ at }) => at !== null);
  return dated ?? known[0] ?? { because };
}

const stepDeadline = (id: StepId, ofCase: Deadline, facts: ParcelFacts): Deadline => {
  const { until } = getStep(id);
  if (until === 'case') return ofCase;
  if ('because' in until) return until;
  return readClock(until, facts) ?? { because: 'ozon_publishes_none' };
};

/** null: the clock does not apply, or its number is not to be shown. */
function readClock(
  { at: stated, rule, since, atOzonOnly, otherwise }: Clock,
  facts: ParcelFacts,
): Extract<Deadline, { otherwise: DefaultId }> | null {
  const isOthers = facts.carrier !== null && facts.carrier !== 'ozon';
  const isElsewhere = isOthers || handlerOf(facts) === 'own_carrier';
  if (atOzonOnly && isElsewhere) return null;
  if (rule === 'post-claim' && facts.carrier !== 'russian-post') return null;
  if (stated !== undefined) {
    const at = facts.at[stated];
    return at === null ? null : { at, rule, otherwise };
  }
  const policy = getPolicy(rule);
  if (policy.value === null || policy.unit === null) return null;
  const { schemes } = policy;
  if (facts.scheme !== null && schemes.length > 0 && !schemes.includes(facts.scheme)) return null;
  const begun = since === undefined ? null : facts.at[since];
  return { at: begun === null ? null : endOfTerm(begun, policy), rule, otherwise };
}

/** Russian Post has a claim of its own, with a term set by law. */
const byCarrier =
  ({ carrier }: ParcelFacts) =>
  (id: StepId): StepId =>
    id === 'carrier_claim' && carrier === 'russian-post' ? 'post_claim' : id;

function forHandler<T>(value: T | ByHandler<T>, facts: ParcelFacts): T {
  if (typeof value !== 'object' || value === null || !('else' in value)) return value as T;
  const known = value as ByHandler<T>;
  const ofWarehouse = facts.scheme === 'FBO' ? known.fbo : undefined;
  return ofWarehouse ?? known[handlerOf(facts)] ?? known.else;
}
