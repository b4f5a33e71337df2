// Whom to contact: a pure function over the table in rules.ts. It always has an answer.
import { RULES } from './rules.ts';
import { handlerOf, type Situation, stageOf } from './situation.ts';
import type { StepId } from './steps.ts';

/** Steps in order: each next one is for when the one before did not help. Never empty. */
export function stepsFor(situation: Situation): readonly StepId[] {
  const handler = handlerOf(situation);
  const stage = stageOf(situation.status);
  const rule = RULES.find(
    ({ role, issue, handlers, stages, carriers }) =>
      role === situation.role &&
      issue === situation.issue &&
      (handlers?.includes(handler) ?? true) &&
      (stages?.includes(stage) ?? true) &&
      (carriers?.includes(situation.carrier ?? '') ?? true),
  );
  if (!rule) throw new Error(`no rule for ${situation.role}/${situation.issue}`);
  return rule.steps;
}
