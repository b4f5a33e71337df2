// The guide as a page: a form of five questions, and the steps in order.
import { CARRIERS, findCarrier } from '../carriers/index.ts';
import { ASKERS, type Asker, type GuideAnswer, ISSUES, type Issue } from '../contract/guide.ts';
import type { Lang } from '../contract/lang.ts';
import type { Shipment } from '../contract/shipment.ts';
import {
  INTEGRATION_TYPES,
  type IntegrationType,
  SCHEMES,
  type Scheme,
  STATUSES,
  type Status,
} from '../contract/status.ts';
import { PARCEL_TOKEN_CHARS_MAX } from '../contract/ticket.ts';
import { type Words, words } from '../contract/words.ts';
import { Select } from '../lib/fields.tsx';
import { Answer } from '../shipments/answer-steps.tsx';
import { factsOfShipment } from '../shipments/shipment-facts.ts';
import { answerIssue } from '../situation/answer.ts';
import { factsOf } from '../situation/facts.ts';

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

/** `shipment`: what anybody may read of the parcel the question is about; null: no number, or not known. */
export function renderGuide(
  form: GuideForm,
  shipment: Shipment | null,
  lang: Lang,
  now: number,
): { title: string; result: string } {
  const t = words(lang);
  const role = form.role ?? (shipment === null ? null : 'buyer');
  const view = { t, lang, now };
  const answer = role === null ? null : answerFor({ ...form, role }, shipment, view);
  const title = answer ? t(`case.${answer.case}`) : t('guide.title');
  const result = (
    <>
      {shipment && (
        <p>
          <a href={parcelLink(form, lang)}>{t('guide.back', { number: shipment.number })}</a>
        </p>
      )}
      <h1 class="date">{title}</h1>
      {answer === null && <p>{t('guide.lead')}</p>}
      {answer && (
        <article class="parcel">
          <Answer answer={answer} view={view} />
          <p>
            <a class="button" href={reportLink(form, answer, lang)}>
              {t('guide.report')}
            </a>
          </p>
        </article>
      )}
      {shipment && role ? (
        <OtherQuestion form={form} role={role} t={t} lang={lang} />
      ) : (
        <Form form={form} t={t} lang={lang} />
      )}
    </>
  );
  return { title, result: result.toString() };
}

function answerFor(
  form: GuideForm & { role: Asker },
  shipment: Shipment | null,
  { lang, now }: { lang: Lang; now: number },
): GuideAnswer | null {
  const { role, issue, number } = form;
  const reader = { role, lang, now };
  if (shipment !== null) return answerIssue(issue, factsOfShipment(shipment), reader, { number });
  if (issue === null) return null;
  const { scheme, integrationType, carrier, status, since } = form;
  const facts = factsOf({
    scheme,
    integrationType,
    carrier,
    status,
    at: { statusSince: since },
  });
  return answerIssue(issue, facts, reader, { number: number || undefined });
}

const parcelLink = ({ number, parcel }: GuideForm, lang: Lang): string =>
  parcel
    ? `/${lang}/p/${encodeURIComponent(parcel)}`
    : `/${lang}/track?n=${encodeURIComponent(number)}`;

/** A seller's ticket is opened from the desk. */
function reportLink(
  { number, parcel }: GuideForm,
  { role, issue }: GuideAnswer,
  lang: Lang,
): string {
  const query = { n: number, issue, ...(parcel && { p: parcel }) };
  const place = role === 'seller' ? 'desk/tickets/new' : 'report';
  return `/${lang}/${place}?${new URLSearchParams(query)}`;
}

interface FormProps {
  form: GuideForm;
  t: Words;
  lang: Lang;
}

/** Scheme, carrier and status are the parcel's own. */
function OtherQuestion({ form, role, t, lang }: FormProps & { role: Asker }) {
  return (
    <form class="card fields" method="get" action={`/${lang}/guide`}>
      <h2>{t('guide.form.other')}</h2>
      <input type="hidden" name="n" value={form.number} />
      {form.parcel && <input type="hidden" name="p" value={form.parcel} />}
      <Select
        name="role"
        label={t('guide.form.role')}
        value={role}
        required
        options={ASKERS.map((one) => [one, t(`guide.role.${one}`)])}
      />
      <Select
        name="issue"
        label={t('guide.form.issue')}
        value={form.issue ?? ''}
        empty={t('guide.form.issue.parcel')}
        options={ISSUES.map((issue) => [issue, t(`guide.issue.${issue}`)])}
      />
      <button type="submit">{t('guide.form.submit')}</button>
    </form>
  );
}

function Form({ form, t, lang }: FormProps) {
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
