// The answer: a headline with the date, whose turn, the steps; beside them the parcel, the rules, other questions.
import type { Asker, GuideAnswer } from '../contract/guide.ts';
import type { Shipment } from '../contract/shipment.ts';
import { LinkButton } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { ISSUE_ICONS } from '../parts/issue-icons.ts';
import { type Tone, toneClass } from '../parts/tone.ts';
import { Basis, basisOf } from '../shipments/answer-sources.tsx';
import { Answer } from '../shipments/answer-steps.tsx';
import { untilText } from '../shipments/turn-card.tsx';
import { actingCarrier, type View } from '../shipments/view.ts';
import { GuideCase, OtherQuestions } from './guide-aside.tsx';
import { type GuideForm, guideHref } from './guide-form.ts';
import { WhoDelivers } from './who-delivers.tsx';

interface PageProps {
  form: GuideForm & { role: Asker };
  answer: GuideAnswer;
  shipment: Shipment | null;
  view: View;
}

export function GuideAnswerPage({ form, answer, shipment, view }: PageProps) {
  const { t, lang } = view;
  return (
    <>
      <p>
        <a class="back" href={shipment ? parcelHref(form, shipment, lang) : startHref(form, lang)}>
          <Icon name="chevron-left" />
          {shipment ? t('guide.back', { number: shipment.number }) : t('guide.other')}
        </a>
      </p>
      <div class="two">
        <div>
          <article class="card flush guide-answer">
            <Head answer={answer} shipment={shipment} view={view} />
            {shipment === null && <WhoDelivers form={form} view={view} />}
            <Answer
              answer={answer}
              carrier={nameOf(form, shipment, view)}
              basis={basisOf(answer)}
              view={view}
            />
            <Stuck form={form} answer={answer} view={view} />
          </article>
        </div>
        <div>
          <GuideCase form={form} shipment={shipment} view={view} />
          <Basis answer={answer} view={view} />
          <OtherQuestions form={form} asked={answer.issue} view={view} />
        </div>
      </div>
    </>
  );
}

const startHref = (form: GuideForm, lang: View['lang']): string =>
  guideHref({ ...form, status: null, since: null }, { issue: null, scheme: null }, lang);

const parcelHref = ({ parcel }: GuideForm, { number }: Shipment, lang: View['lang']): string =>
  parcel
    ? `/${lang}/p/${encodeURIComponent(parcel)}`
    : `/${lang}/track?n=${encodeURIComponent(number)}`;

function nameOf(form: GuideForm, shipment: Shipment | null, { lang }: View): string | null {
  const id = shipment ? shipment.carrier : form.carrier;
  return id === null ? null : actingCarrier({ carrier: id }, lang);
}

/** A date that is still to come is the headline; else the case is. */
function Head({ answer, shipment, view }: Pick<PageProps, 'answer' | 'shipment' | 'view'>) {
  const { t, now } = view;
  const { until, steps } = answer;
  const isDated = until.at !== null && Date.parse(until.at) >= now;
  const what = t(`case.${answer.case}`);
  const about = shipment && t('guide.parcel.line', { number: shipment.number });
  const state = [about, isDated ? what : null].filter(Boolean).join(t('list.colon'));
  return (
    <header class={`guide-head${toneClass(toneOf(answer, now))}`}>
      <span class="sign">
        <Icon name={ISSUE_ICONS[answer.issue]} />
      </span>
      <div>
        <p class="soft">{state || t(`guide.issue.${answer.issue}`)}</p>
        <h1>{isDated ? until.text : what}</h1>
        {!isDated && until.at !== null && <p class="toned">{untilText(until, t)}</p>}
        <p class="soft">
          {steps.length === 1 ? t('guide.count.one') : t('guide.count', { count: steps.length })}
        </p>
      </div>
    </header>
  );
}

function toneOf({ until, turn, role }: GuideAnswer, now: number): Tone | null {
  if (until.at !== null && Date.parse(until.at) < now) return 'late';
  return turn === role ? 'soon' : null;
}

/** A seller's ticket is opened from the desk. */
function Stuck({ form, answer, view }: Omit<PageProps, 'shipment'>) {
  const { t, lang } = view;
  const { role, issue } = answer;
  const query = new URLSearchParams({
    n: form.number,
    issue,
    ...(form.parcel && { p: form.parcel }),
  });
  const place = role === 'seller' ? 'desk/tickets/new' : 'report';
  return (
    <footer class="stuck">
      <h2>{t('guide.stuck')}</h2>
      <p class="soft">{t(`guide.stuck.${role}`)}</p>
      <div class="acts">
        <LinkButton href={`/${lang}/${place}?${query}`} look="second">
          {t('guide.report')}
        </LinkButton>
      </div>
    </footer>
  );
}
