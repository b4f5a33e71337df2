// The guide's answer in words: steps, evidence, terms with their instants, sources.
import { findCarrier } from '../carriers/index.ts';
import type { GuideAnswer, GuideStep, PolicyView } from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';
import { type Words, words } from '../contract/words.ts';
import { isoOrNull } from '../lib/iso.ts';
import { contactsOf } from '../policies/contacts.ts';
import { getPolicy, type PolicyId } from '../policies/policies.ts';
import { endOfTerm } from '../policies/terms.ts';
import { stepsFor } from './router.ts';
import { handlerOf, type Situation } from './situation.ts';
import { getStep, type StepId } from './steps.ts';
import { turnIn } from './turn.ts';

/** `since`: when the present state began; terms become instants then. */
export function answerGuide(situation: Situation, since: number | null, lang: Lang): GuideAnswer {
  const t = words(lang);
  return {
    role: situation.role,
    issue: situation.issue,
    turn: turnIn(situation),
    handler: handlerOf(situation),
    steps: stepsFor(situation).map((id) => describeStep(id, situation, since, lang, t)),
  };
}

export function describeStep(
  id: StepId,
  situation: Pick<Situation, 'carrier'>,
  since: number | null,
  lang: Lang,
  t: Words,
): GuideStep {
  const step = getStep(id);
  const policies = new Set<PolicyId>([
    ...(step.latest ? [step.latest] : []),
    ...(step.policies ?? []),
  ]);
  return {
    id,
    whom: step.whom,
    channel: step.channel,
    title: t(`guide.step.${id}`),
    how: t(`guide.step.${id}.how`, { carrier: carrierNote(situation.carrier, lang) }),
    evidence: step.evidence.map((key) => ({ id: key, text: t(`guide.evidence.${key}`) })),
    earliest: step.earliest ? t(`guide.earliest.${step.earliest}`) : null,
    latest: step.latest ? termOf(step.latest, since, lang) : null,
    ifNobodyActs: step.ifNobodyActs ? t(`guide.default.${step.ifNobodyActs}`) : null,
    policies: [...policies].map((policy) => viewPolicy(policy, lang)),
    contacts: contactsOf(step.whom === 'carrier' ? (situation.carrier ?? '') : step.whom).map(
      ({ url, checkedOn }) => ({ label: new URL(url).host, url, checkedOn }),
    ),
  };
}

/** A number is shown for confidence A and B, as "reported" for C, and not at all for D. */
function termOf(id: PolicyId, since: number | null, lang: Lang): GuideStep['latest'] {
  const policy = getPolicy(id);
  if (policy.value === null || policy.unit === null) return null;
  const end = since === null ? null : endOfTerm(since, policy);
  return {
    policy: id,
    at: isoOrNull(end),
    text: words(lang)(`guide.unit.${policy.unit}`, { count: policy.value }),
  };
}

export function viewPolicy(id: PolicyId, lang: Lang): PolicyView {
  const { text, confidence, source, checkedOn } = getPolicy(id);
  return { id, text: text[lang], confidence, source, checkedOn };
}

/** In brackets, so that no language has to inflect a name. */
function carrierNote(id: string | null, lang: Lang): string {
  const name = id === null ? undefined : findCarrier(id)?.name[lang];
  if (name === undefined) return '';
  return lang === 'zh' ? `（${name}）` : ` (${name})`;
}
