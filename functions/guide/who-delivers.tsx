// Who delivers is asked only where the steps depend on it, below the answer for "I do not know".
import type { Asker } from '../contract/guide.ts';
import { SCHEMES, type Scheme } from '../contract/status.ts';
import { Segment } from '../parts/tabs.tsx';
import type { View } from '../shipments/view.ts';
import { caseOfIssue } from '../situation/classify.ts';
import { decide } from '../situation/decide.ts';
import { factsOf } from '../situation/facts.ts';
import { type GuideForm, guideHref } from './guide-form.ts';

interface WhoProps {
  form: GuideForm & { role: Asker };
  view: View;
}

export function WhoDelivers({ form, view }: WhoProps) {
  const { t, lang, now } = view;
  const { role, scheme } = form;
  if (!dependsOnScheme(form, now)) return null;
  const tab = (one: Scheme | null, text: string) => ({
    href: guideHref(form, { scheme: one }, lang),
    text,
    isHere: one === null ? scheme === null : handlerWord(one, role) === handlerWord(scheme, role),
  });
  // A buyer sees in the order who delivers, and knows no schemes.
  const [title, hint, tabs] =
    role === 'buyer'
      ? ([
          'guide.who.delivers',
          'guide.who.hint',
          [tab('FBS', t('guide.who.ozon')), tab('rFBS', t('guide.who.seller'))],
        ] as const)
      : ([
          'guide.who.delivers.scheme',
          'guide.who.hint.scheme',
          SCHEMES.map((one) => tab(one, one)),
        ] as const);
  return (
    <section class="who-delivers">
      <h2>{t(title)}</h2>
      <Segment label={t(title)} tabs={[...tabs, tab(null, t('guide.who.unknown'))]} />
      <p class="fine">{t(hint)}</p>
    </section>
  );
}

const handlerWord = (scheme: Scheme | null, role: Asker): string | null =>
  role === 'buyer' && (scheme === 'FBO' || scheme === 'FBS') ? 'ozon' : scheme;

/** Some scheme has other steps or another turn than the others. */
export function dependsOnScheme(form: GuideForm & { role: Asker }, now: number): boolean {
  const { issue, role, carrier, status } = form;
  if (issue === null) return false;
  const answers = [...SCHEMES, null].map((scheme) => {
    const facts = factsOf({ scheme, carrier, status });
    const { turn, steps } = decide(caseOfIssue(issue, facts, now), facts, role);
    return [turn, ...steps.map(({ id }) => id)].join();
  });
  return new Set(answers).size > 1;
}
