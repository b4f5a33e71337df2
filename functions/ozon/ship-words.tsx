// What is said about one line of tracking numbers: before it is sent, and after.
import type { Lang } from '../contract/lang.ts';
import type { Outcome } from '../contract/ozon.ts';
import type { Words } from '../contract/words.ts';
import { Chip } from '../parts/chip.tsx';
import { carrierName, type View } from '../shipments/view.ts';
import { carrierNamed } from '../timeline/channel.ts';
import type { CheckedLine, ShipError, ShipWarning } from './ship.ts';

export interface SentLine extends CheckedLine {
  /** null: it was not sent. */
  outcome: Outcome | null;
  /** Ozon's own words when it refused. */
  message: string | null;
  /** Outcome of "delivering"; null: not requested, or not offered. */
  delivering: Outcome | null;
}

export const isDone = (outcome: Outcome | null): boolean =>
  outcome === 'done' || outcome === 'already';

export function CheckedState({ line, view }: { line: CheckedLine; view: View }) {
  const { t, lang } = view;
  const { error, warnings } = line;
  if (error) {
    return (
      <>
        <Chip tone="late" icon={error.kind === 'cancel_requested' ? 'lock' : 'circle-alert'}>
          {errorText(error, t)}
        </Chip>
        {error.kind === 'cancel_requested' && (
          <>
            {' '}
            <a href={`/${lang}/desk/returns`}>{t('parcel.go.request')}</a>
          </>
        )}
      </>
    );
  }
  if (warnings.length === 0) {
    return (
      <Chip tone="done" icon="check">
        {t('ship.ok')}
      </Chip>
    );
  }
  return (
    <>
      {warnings.map((warning) => (
        <Chip tone="soon" icon="triangle-alert">
          {warningText(warning, view)}
        </Chip>
      ))}
    </>
  );
}

export function SentState({ line, view }: { line: SentLine; view: View }) {
  const { t } = view;
  const { error, outcome, message, delivering } = line;
  if (error) {
    return (
      <Chip tone="late" icon="circle-alert">
        {errorText(error, t)}
      </Chip>
    );
  }
  if (outcome === null) return <Chip>{t('ship.unsent')}</Chip>;
  return (
    <>
      <Chip
        tone={isDone(outcome) ? 'done' : 'late'}
        icon={isDone(outcome) ? 'check' : 'circle-alert'}
      >
        {t(`ozon.outcome.${outcome}`)}
        {message && ` (${message})`}
      </Chip>
      {delivering &&
        `${t('list.clause')}${t('ship.delivering', { outcome: t(`ozon.outcome.${delivering}`).toLowerCase() })}`}
    </>
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
