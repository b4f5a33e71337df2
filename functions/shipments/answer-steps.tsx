// A decision of the engine for its reader: whose turn, until when, what then, and all steps. For the guide,
// a parcel's page and a ticket.
import type { GuideAnswer, GuideStep, ReadyText } from '../contract/guide.ts';
import { LANG_TAG, type Lang } from '../contract/lang.ts';
import { gapOf, lowered, type Words } from '../contract/words.ts';
import { formatDate } from '../lib/time.ts';
import { Turn, untilText } from './turn-card.tsx';

interface AnswerProps {
  answer: GuideAnswer;
  /** A headline above says the date. */
  isDated?: boolean;
  view: StepView;
}

/** The case for its reader: whose turn, the sentence, until when and what then, the steps. */
export function Answer({ answer, isDated = false, view }: AnswerProps) {
  return (
    <>
      <Turn answer={answer} isDated={isDated} view={view} />
      <Steps answer={answer} view={view} />
    </>
  );
}

function Steps({ answer, view }: { answer: GuideAnswer; view: StepView }) {
  return (
    <section class="stack" id="steps">
      <p class="fine">{view.t('guide.steps')}</p>
      <ol class="steps">
        {answer.steps.map((step, index) => (
          <StepItem step={step} caseUntil={answer.until.text} isFirst={index === 0} view={view} />
        ))}
      </ol>
    </section>
  );
}

export interface StepView {
  t: Words;
  lang: Lang;
  now: number;
}

interface StepProps {
  step: GuideStep;
  /** Said above: a step with the same deadline does not repeat it. */
  caseUntil: string;
  isFirst: boolean;
  view: StepView;
}

function StepItem({ step, caseUntil, isFirst, view }: StepProps) {
  const { t, lang } = view;
  const { until } = step;
  const gap = gapOf(lang);
  const earliest = earliestOf(step, view);
  const hasOwnUntil = until.text !== caseUntil && until.because !== 'settled';
  return (
    <li>
      <h3>{step.title}</h3>
      <p class="fine">
        {t(`guide.whom.${step.whom}`)} · {t(`guide.channel.${step.channel}`)}
      </p>
      <p>{step.how}</p>
      {step.evidence.length > 0 && (
        <p>
          {t('guide.evidence')}
          {gap}
          {step.evidence.map(({ text }) => lowered(text)).join(t('list.comma'))}
        </p>
      )}
      {earliest && <p>{earliest}</p>}
      {hasOwnUntil && (
        <p class={until.because === null ? undefined : 'fine'}>
          {untilText(until, t)}
          {until.because === null && step.ifNobodyActs && `${t('list.stop')}${step.ifNobodyActs}`}
        </p>
      )}
      <Ways step={step} isFirst={isFirst} t={t} />
      {step.readyText && <Text text={step.readyText} view={view} />}
      <Sources step={step} view={view} />
    </li>
  );
}

/** Nothing once that day has come. */
function earliestOf({ earliest, earliestAt }: GuideStep, { lang, now }: StepView): string | null {
  if (earliest === null || earliestAt === null) return earliest;
  const at = Date.parse(earliestAt);
  if (at < now) return null;
  const date = formatDate(lang, at, now);
  return lang === 'zh'
    ? earliest.replace(/。$/, `（${date}）。`)
    : earliest.replace(/\.$/, ` (${date}).`);
}

/** How to reach the addressee, and what to do when that way is shut. */
function Ways({ step, isFirst, t }: { step: GuideStep; isFirst: boolean; t: Words }) {
  const { ways, ifShut } = step;
  const links = ways.filter((way) => 'url' in way);
  const clicks = ways.filter((way) => 'clicks' in way);
  return (
    <>
      {links.map(({ url, label }) => (
        <p>
          <a class="out" href={url} rel="noreferrer">
            {label}
          </a>
        </p>
      ))}
      {(clicks.length > 0 || ifShut !== '') && (
        <details open={isFirst}>
          <summary>{t('guide.ways')}</summary>
          {clicks.map((way) => (
            <p>{way.clicks}</p>
          ))}
          {ifShut !== '' && <p class="fine">{ifShut}</p>}
        </details>
      )}
    </>
  );
}

function Sources({ step, view }: { step: GuideStep; view: StepView }) {
  const { t, lang, now } = view;
  if (step.policies.length === 0) return null;
  return (
    <details>
      <summary>{t('guide.sources')}</summary>
      <ul class="sources">
        {step.policies.map((policy) => (
          <li>
            <p>{policy.text}</p>
            <p class="fine">
              {policy.confidence === 'C' && `${t('guide.reported')}${t('list.stop')}`}
              {policy.confidence === 'D' && `${t('guide.unconfirmed')}${t('list.stop')}`}
              <a href={policy.source} rel="noreferrer">
                {t('guide.source', {
                  source: new URL(policy.source).host,
                  date: formatDate(lang, Date.parse(policy.checkedOn), now),
                })}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The text to send, in the language of who reads it, with the reader's own beside it. */
function Text({ text, view: { t } }: { text: ReadyText; view: StepView }) {
  return (
    <details>
      <summary>{t('guide.text')}</summary>
      <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
        <p class="quote" lang={LANG_TAG[text.lang]}>
          {text.text}
        </p>
      </copy-text>
      {text.translation && <p class="fine">{text.translation}</p>}
    </details>
  );
}
