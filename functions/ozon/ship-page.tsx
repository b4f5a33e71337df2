// Page for sending many tracking numbers to Ozon: paste or file, preview, result of each line. Works by plain
// forms; failed lines return to the field.
import type { Lang } from '../contract/lang.ts';
import type { Outcome } from '../contract/ozon.ts';
import type { Words } from '../contract/words.ts';
import { TextArea } from '../lib/fields.tsx';
import { carrierName, type View } from '../shipments/view.ts';
import { carrierNamed } from '../timeline/channel.ts';
import { type CheckedLine, LINES_MAX, type ShipError, type ShipWarning } from './ship.ts';

export interface ShipFormValues {
  text: string;
  /** Also set them to "delivering". */
  deliver: boolean;
  error?: string;
}

export interface SentLine extends CheckedLine {
  outcome: Outcome | null;
  /** Ozon's own words when it refused. */
  message: string | null;
  /** Outcome of "delivering"; null: not requested, or not offered. */
  delivering: Outcome | null;
}

const page = (view: View, result: { toString(): string }) => ({
  title: view.t('ship.title'),
  result: result.toString(),
});

export function renderShipForm(typed: ShipFormValues, view: View) {
  const { t } = view;
  return page(
    view,
    <>
      <h1 class="date">{t('ship.title')}</h1>
      <p>{t('ship.lead')}</p>
      <Form typed={typed} view={view} />
    </>,
  );
}

export function renderPreview(lines: CheckedLine[], typed: ShipFormValues, view: View) {
  const { t, lang } = view;
  const ready = lines.filter(({ error }) => error === null).length;
  return page(
    view,
    <>
      <h1 class="date">{t('ship.preview')}</h1>
      <LineTable
        lines={lines}
        view={view}
        say={(line) => (
          <>
            {line.error ? (
              <span class="error">{errorText(line.error, t)}</span>
            ) : (
              line.warnings.length === 0 && t('ship.ok')
            )}
            {line.warnings.map((warning) => (
              <span class="stale">{warningText(warning, view)} </span>
            ))}
          </>
        )}
      />
      {ready === 0 ? (
        <p class="card error" role="alert">
          {t('ship.nothing')}
        </p>
      ) : (
        <form method="post" action={`/${lang}/desk/parcels/ship`}>
          <input type="hidden" name="step" value="apply" />
          <input type="hidden" name="lines" value={typed.text} />
          {typed.deliver && <input type="hidden" name="deliver" value="1" />}
          <button type="submit">{t('ship.apply', { count: ready })}</button>
        </form>
      )}
      {ready < lines.length && (
        <section class="stack">
          <h2>{t('ship.mend')}</h2>
          <Form typed={typed} view={view} />
        </section>
      )}
    </>,
  );
}

/** `rest`: the lines left to correct, as they go into the field; '': nothing. */
export function renderSent(lines: SentLine[], rest: ShipFormValues, view: View) {
  const { t, lang } = view;
  const done = lines.filter(({ outcome }) => isDone(outcome)).length;
  return page(
    view,
    <>
      <h1 class="date">{t('ship.result')}</h1>
      <p class="card note" role="status">
        {rest.text === '' ? t('ship.all') : t('ship.result.count', { done, all: lines.length })}
      </p>
      <LineTable lines={lines} view={view} say={(line) => <SentState line={line} t={t} />} />
      {rest.text === '' ? (
        <p>
          <a href={`/${lang}/desk/parcels/ship`}>{t('ship.more')}</a>
        </p>
      ) : (
        <section class="stack">
          <h2>{t('ship.mend')}</h2>
          <p>{t('ship.mend.lead')}</p>
          <Form typed={rest} view={view} />
        </section>
      )}
    </>,
  );
}

export const isDone = (outcome: Outcome | null): boolean =>
  outcome === 'done' || outcome === 'already';

function SentState({ line, t }: { line: SentLine; t: Words }) {
  if (line.error) return <span class="error">{errorText(line.error, t)}</span>;
  const { outcome, message, delivering } = line;
  return (
    <>
      {outcome && (
        <span class={isDone(outcome) ? undefined : 'error'}>
          {t(`ozon.outcome.${outcome}`)}
          {message && ` (${message})`}
        </span>
      )}
      {delivering &&
        `${t('list.clause')}${t('ship.delivering', { outcome: t(`ozon.outcome.${delivering}`).toLowerCase() })}`}
    </>
  );
}

function Form({ typed, view }: { typed: ShipFormValues; view: View }) {
  const { t, lang } = view;
  return (
    <form
      class="card fields"
      method="post"
      action={`/${lang}/desk/parcels/ship`}
      enctype="multipart/form-data"
    >
      <input type="hidden" name="step" value="check" />
      <TextArea
        name="lines"
        label={t('ship.lines')}
        hint={t('ship.lines.hint', { count: LINES_MAX })}
        value={typed.text}
        error={typed.error}
        rows={8}
      />
      <p>
        <label for="file">{t('ship.file')}</label>
        <input id="file" name="file" type="file" accept=".csv,.txt,text/csv,text/plain" />
      </p>
      <p>
        <label class="check">
          <input type="checkbox" name="deliver" value="1" checked={typed.deliver} />{' '}
          {t('ship.deliver')}
        </label>
      </p>
      <button type="submit">{t('ship.check')}</button>
    </form>
  );
}

function LineTable<T extends CheckedLine>(props: {
  lines: T[];
  view: View;
  say: (line: T) => unknown;
}) {
  const { t } = props.view;
  return (
    // A box that scrolls must be reachable by keyboard.
    <section class="card wide" tabindex={0} aria-label={t('ship.title')}>
      <table class="words">
        <thead>
          <tr>
            <th scope="col">{t('ship.col.line')}</th>
            <th scope="col">{t('ship.col.posting')}</th>
            <th scope="col">{t('ship.col.tracking')}</th>
            <th scope="col">{t('ship.col.carrier')}</th>
            <th scope="col">{t('ship.col.state')}</th>
          </tr>
        </thead>
        <tbody>
          {props.lines.map((line) => (
            <tr>
              <td>{line.line}</td>
              <th scope="row">{line.posting}</th>
              <td>{line.tracking}</td>
              <td>{line.carrier}</td>
              <td>{props.say(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function errorText(error: ShipError, t: Words): string {
  switch (error.kind) {
    case 'unknown_posting':
    case 'not_offered':
    case 'cancel_requested':
      return t(`ozon.outcome.${error.kind}`);
    case 'repeated':
      return t('ship.error.repeated', { line: error.line });
    case 'shared':
      return t('ship.error.shared', { line: error.line });
    default:
      return t(`ship.error.${error.kind}`);
  }
}

function warningText(warning: ShipWarning, { t, lang }: View): string {
  switch (warning.kind) {
    case 'digit':
      return t('ship.warn.digit', { digit: warning.digit });
    case 'domestic':
      return t('domestic.desk', { courier: t(`courier.${warning.courier}`) });
    case 'changes':
      return t('ship.warn.changes', { number: warning.number });
    case 'carrier':
      return t('ship.warn.carrier', {
        seen: carrierName(warning.seen, lang),
        named: warning.named,
      });
    case 'provider':
      return t('ship.warn.provider', {
        seen: carrierName(warning.seen, lang),
        declared: declaredName(warning.declared, lang),
      });
  }
}

/** Ozon names a delivery company in Russian, whatever the language of the page. */
function declaredName(declared: string, lang: Lang): string {
  const id = lang === 'ru' ? null : carrierNamed(declared);
  return id === null ? declared : carrierName(id, lang);
}
