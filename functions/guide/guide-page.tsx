// The guide as a page: a form of five questions, and the steps in order.
import { CARRIERS, findCarrier } from '../carriers/index.ts';
import { ASKERS, type Asker, type GuideStep, ISSUES, type Issue } from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';
import {
  INTEGRATION_TYPES,
  type IntegrationType,
  SCHEMES,
  type Scheme,
  STATUSES,
  type Status,
} from '../contract/status.ts';
import { PARCEL_TOKEN_CHARS_MAX } from '../contract/ticket.ts';
import { lowered, type Words, words } from '../contract/words.ts';
import { Select } from '../lib/fields.tsx';
import { formatDate, formatTime } from '../lib/time.ts';
import { answerGuide } from './answer.ts';

export interface GuideForm {
  role: Asker | null;
  issue: Issue | null;
  scheme: Scheme | null;
  /** Known from the parcel the link came from; whoever chooses a scheme here means what they choose. */
  integrationType: IntegrationType | null;
  carrier: string | null;
  status: Status | null;
  /** Kept for the way back to the parcel. */
  number: string;
  /** Token of the parcel's own link, where the way here began; empty: it did not. */
  parcel: string;
  since: number | null;
}

/** Anything that is not one of the choices counts as not chosen. */
export function readGuideForm(query: URLSearchParams): GuideForm {
  const one = <T extends string>(name: string, choices: readonly T[]): T | null =>
    choices.find((choice) => choice === query.get(name)) ?? null;
  const carrier = query.get('carrier') ?? '';
  const since = Date.parse(query.get('since') ?? '');
  return {
    role: one('role', ASKERS),
    issue: one('issue', ISSUES),
    scheme: one('scheme', SCHEMES),
    integrationType: one('integration', INTEGRATION_TYPES),
    carrier: findCarrier(carrier)?.id ?? null,
    status: one('status', STATUSES),
    number: (query.get('n') ?? '').slice(0, 64),
    parcel: (query.get('p') ?? '').slice(0, PARCEL_TOKEN_CHARS_MAX),
    since: Number.isNaN(since) ? null : since,
  };
}

export function renderGuide(
  form: GuideForm,
  lang: Lang,
  now: number,
): { title: string; result: string } {
  const t = words(lang);
  const { role, issue } = form;
  const answer =
    role === null || issue === null
      ? null
      : answerGuide({ ...form, role, issue }, form.since, lang);
  const result = (
    <>
      <h1 class="date">{t('guide.title')}</h1>
      {answer === null && <p>{t('guide.lead')}</p>}
      {answer && (
        <Steps steps={answer.steps} turn={t(`party.${answer.turn}`)} view={{ t, lang, now }} />
      )}
      {role && issue && (
        <p>
          <a class="button" href={reportLink(form, lang)}>
            {t('guide.report')}
          </a>
        </p>
      )}
      <Form form={form} t={t} lang={lang} />
    </>
  );
  return { title: t('guide.title'), result: result.toString() };
}

/** A seller's ticket is opened from the desk. */
function reportLink({ role, issue, number, parcel }: GuideForm, lang: Lang): string {
  const query = { n: number, issue: issue ?? '', ...(parcel && { p: parcel }) };
  const place = role === 'seller' ? 'desk/tickets/new' : 'report';
  return `/${lang}/${place}?${new URLSearchParams(query)}`;
}

interface StepView {
  t: Words;
  lang: Lang;
  now: number;
}

export function Steps(props: { steps: GuideStep[]; turn: string; view: StepView }) {
  const { steps, turn, view } = props;
  const { t } = view;
  return (
    <section class="parcel">
      <h2>{turn}</h2>
      <p class="fine">{t('guide.steps')}</p>
      <ol class="steps">
        {steps.map((step) => (
          <StepItem step={step} view={view} />
        ))}
      </ol>
    </section>
  );
}

function StepItem({ step, view }: { step: GuideStep; view: StepView }) {
  const { t, lang, now } = view;
  const isCarrierUnknown = step.whom === 'carrier' && step.contacts.length === 0;
  return (
    <li>
      <h3>{step.title}</h3>
      <p class="fine">
        {t(`guide.whom.${step.whom}`)} · {t(`guide.channel.${step.channel}`)}
      </p>
      <p>{step.how}</p>
      {step.contacts.map(({ label, url }) => (
        <a class="out" href={url} rel="noreferrer">
          {t('guide.contact.open', { label })}
        </a>
      ))}
      {isCarrierUnknown && <p class="fine">{t('guide.no_contact')}</p>}
      {step.evidence.length > 0 && (
        <p>
          {t('guide.evidence')}{' '}
          {step.evidence.map(({ text }) => lowered(text)).join(t('list.comma'))}
        </p>
      )}
      {step.earliest && <p>{step.earliest}</p>}
      {step.latest && (
        <p class="stale">
          {t('guide.deadline')}: {step.latest.text}
          {step.latest.at &&
            `, ${t('guide.deadline.until', { date: formatTime(lang, Date.parse(step.latest.at), now) })}`}
        </p>
      )}
      {step.ifNobodyActs && <p>{step.ifNobodyActs}</p>}
      {step.policies.length > 0 && (
        <ul class="sources">
          {step.policies.map((policy) => (
            <li>
              <p>{policy.text}</p>
              <p class="fine">
                {policy.confidence === 'C' && `${t('guide.reported')}. `}
                {policy.confidence === 'D' && `${t('guide.unconfirmed')}. `}
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
      )}
    </li>
  );
}

function Form({ form, t, lang }: { form: GuideForm; t: Words; lang: Lang }) {
  const carriers = CARRIERS.filter(({ kind }) => kind !== 'aggregator');
  return (
    <form class="card fields" method="get" action={`/${lang}/guide`}>
      <input type="hidden" name="n" value={form.number} />
      {form.parcel && <input type="hidden" name="p" value={form.parcel} />}
      <Select
        name="role"
        label={t('guide.form.role')}
        value={form.role ?? ''}
        empty={t('form.choose')}
        required
        options={ASKERS.map((role) => [role, t(`guide.role.${role}`)])}
      />
      <Select
        name="issue"
        label={t('guide.form.issue')}
        value={form.issue ?? ''}
        empty={t('form.choose')}
        required
        options={ISSUES.map((issue) => [issue, t(`guide.issue.${issue}`)])}
      />
      <Select
        name="scheme"
        label={t('guide.form.scheme')}
        value={form.scheme ?? ''}
        hint={t('guide.form.scheme.hint')}
        empty={t('guide.form.scheme.unknown')}
        options={SCHEMES.map((scheme) => [scheme, t(`scheme.${scheme}`)])}
      />
      <Select
        name="carrier"
        label={t('guide.form.carrier')}
        value={form.carrier ?? ''}
        empty={t('guide.form.carrier.any')}
        options={carriers.map(({ id, name }) => [id, name[lang]])}
      />
      <Select
        name="status"
        label={t('guide.form.status')}
        value={form.status ?? ''}
        empty={t('guide.form.scheme.unknown')}
        options={STATUSES.map((status) => [status, t(`status.${status}`)])}
      />
      <button type="submit">{t('guide.form.submit')}</button>
    </form>
  );
}
