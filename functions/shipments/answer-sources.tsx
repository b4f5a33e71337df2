// What a step rests on: rules with source and the day they were checked, or that no figure was found.

import type { GuideAnswer, GuideStep, PolicyView } from '../contract/guide.ts';
import { SourceLink } from './source-link.tsx';
import type { View } from './view.ts';

interface SourcesProps {
  step: GuideStep;
  basis: readonly string[] | undefined;
  view: View;
}

/** With the rules beside the steps their numbers are enough. */
export function StepSources({ step: { policies }, basis, view }: SourcesProps) {
  const { t } = view;
  if (policies.length === 0) return null;
  if (basis !== undefined) {
    const numbers = policies.map(({ id }) => basis.indexOf(id) + 1);
    return (
      <p class="fine basis-of">
        {t('guide.basis.step', { list: '' })}
        {numbers.map((number) => (
          <a href={`#basis-${number}`}>{number}</a>
        ))}
      </p>
    );
  }
  return (
    <details class="rules">
      <summary>{t('guide.sources')}</summary>
      <ul>
        {policies.map((policy) => (
          <li>
            <p>{policy.text}</p>
            <Source policy={policy} view={view} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Ids of the rules of all steps, in their order. */
export const basisOf = ({ steps }: GuideAnswer): string[] => [
  ...new Set(steps.flatMap(({ policies }) => policies.map(({ id }) => id))),
];

/** The list beside the steps. */
export function Basis({ answer, view }: { answer: GuideAnswer; view: View }) {
  const { t } = view;
  const rules = new Map(
    answer.steps.flatMap(({ policies }) => policies).map((one) => [one.id, one]),
  );
  const silent = new Set(
    answer.steps
      .map(({ until }) => until)
      .filter(({ because }) => because?.endsWith('_publishes_none'))
      .map(({ text }) => text),
  );
  if (rules.size + silent.size === 0) return null;
  return (
    <section class="card">
      <h2>{t('guide.basis')}</h2>
      <ol class="basis">
        {[...rules.values()].map((policy, i) => (
          <li id={`basis-${i + 1}`}>
            <p>{policy.text}</p>
            <Source policy={policy} view={view} />
          </li>
        ))}
        {[...silent].map((text) => (
          <li>
            <p>{t('guide.basis.none')}</p>
            <p class="fine">{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const Source = ({ policy, view }: { policy: PolicyView; view: View }) => (
  <p class="fine">
    {policy.confidence === 'C' && `${view.t('guide.reported')}${view.t('list.stop')}`}
    {policy.confidence === 'D' && `${view.t('guide.unconfirmed')}${view.t('list.stop')}`}
    <SourceLink of={policy} view={view} />
  </p>
);
