// One step: whom, until when, where, how, what to have ready, the ways, the ready text, what happens otherwise.
import type { GuideStep, ReadyText } from '../contract/guide.ts';
import { LANG_TAG, type Lang } from '../contract/lang.ts';
import type { Words } from '../contract/words.ts';
import { formatDate } from '../lib/time.ts';
import { LinkButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { type Term, Terms } from '../parts/turn-panel.tsx';
import { StepSources } from './answer-sources.tsx';
import { untilTerm } from './turn-card.tsx';
import type { View } from './view.ts';

interface StepProps {
  step: GuideStep;
  isFirst: boolean;
  basis: readonly string[] | undefined;
  view: View;
}

export function StepItem({ step, isFirst, basis, view }: StepProps) {
  const { t, lang } = view;
  const until = untilTerm(step.until, view);
  const earliest = earliestOf(step, view);
  const terms: Term[] = [
    ...(step.whom === 'self' ? [] : [[t('guide.whom'), t(`guide.whom.${step.whom}`)] as const]),
    ...(until === null ? [] : [[t('turn.until'), until] as const]),
    [t('turn.where'), t(`guide.channel.${step.channel}`)],
  ];
  return (
    <li>
      <h3>{step.title}</h3>
      <Terms terms={terms} />
      <p>{step.how}</p>
      {earliest && (
        <p class="marked">
          <Icon name="clock" />
          {earliest}
        </p>
      )}
      {step.evidence.length > 0 && <Needed step={step} t={t} />}
      <Ways step={step} isFirst={isFirst} t={t} />
      {step.readyText && <Text text={step.readyText} lang={lang} t={t} />}
      {step.until.because === null && step.ifNobodyActs && (
        <p class="marked">
          <Icon name="triangle-alert" />
          {step.ifNobodyActs}
        </p>
      )}
      <StepSources step={step} basis={basis} view={view} />
    </li>
  );
}

/** Nothing once that day has come. */
function earliestOf({ earliest, earliestAt }: GuideStep, { lang, now }: View): string | null {
  if (earliest === null || earliestAt === null) return earliest;
  const at = Date.parse(earliestAt);
  if (at < now) return null;
  const date = formatDate(lang, at, now);
  return lang === 'zh'
    ? earliest.replace(/。$/, `（${date}）。`)
    : earliest.replace(/\.$/, ` (${date}).`);
}

const Needed = ({ step, t }: { step: GuideStep; t: Words }) => (
  <div class="needed">
    <p>{t('guide.needed')}</p>
    <ul>
      {step.evidence.map(({ text }) => (
        <li>
          <Icon name="check" />
          {text}
        </li>
      ))}
    </ul>
  </div>
);

/** How to reach the addressee, and what to do when that way is shut. */
function Ways({ step, isFirst, t }: { step: GuideStep; isFirst: boolean; t: Words }) {
  const [main, ...more] = step.ways.filter((way) => 'url' in way);
  const clicks = step.ways.filter((way) => 'clicks' in way);
  return (
    <>
      {main && (
        <div class="acts ways">
          <LinkButton href={main.url} look={isFirst ? 'main' : 'second'} isOut>
            {main.label}
          </LinkButton>
        </div>
      )}
      {more.length > 0 && (
        <ul class="more-ways">
          {more.map(({ url, label }) => (
            <li>
              <a href={url} rel="noreferrer">
                {label}
                <Icon name="arrow-up-right" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {(clicks.length > 0 || step.ifShut !== '') && (
        <details class="ways" open={isFirst}>
          <summary>{t('guide.ways')}</summary>
          {clicks.map((way) => (
            <p>{way.clicks}</p>
          ))}
          {step.ifShut !== '' && <p class="fine">{step.ifShut}</p>}
        </details>
      )}
    </>
  );
}

/** The text to send, in the language of who reads it, with the reader's own beside it. */
function Text({ text, lang, t }: { text: ReadyText; lang: Lang; t: Words }) {
  const title =
    text.lang === lang || text.lang === 'en' ? t('guide.text') : t(`guide.text.${text.lang}`);
  return (
    <div class="ready-text">
      <p class="fine">{title}</p>
      <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
        <blockquote lang={LANG_TAG[text.lang]}>{text.text}</blockquote>
      </copy-text>
      {text.translation && <p class="fine">{text.translation}</p>}
      {/\{\w+\}/.test(text.text) && <p class="fine">{t('guide.text.fill')}</p>}
    </div>
  );
}
