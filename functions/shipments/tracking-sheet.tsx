// The head of a parcel's card: sign, state, one sentence with a date, how long is left, where it is, how far it got.
import type { GuideAnswer } from '../contract/guide.ts';
import type { Shipment } from '../contract/shipment.ts';
import type { Status } from '../contract/status.ts';
import type { WordKey } from '../contract/words.ts';
import { formatDate } from '../lib/time.ts';
import { Pill } from '../parts/countdown.tsx';
import { Icon } from '../parts/icon.tsx';
import { CopyNumber } from './copy-number.tsx';
import type { Headline } from './headline.ts';
import { placeOf, type View } from './view.ts';

interface Props {
  shipment: Shipment;
  headline: Headline;
  answer: Pick<GuideAnswer, 'case'>;
  view: View;
}

export function SheetHead({ shipment, headline, answer, view }: Props) {
  const { t } = view;
  const { icon, state, sentence, pill } = headline;
  const where = placeOf(shipment, view);
  const isOpen = answer.case === 'moving_on_time' || answer.case === 'not_moving';
  return (
    <header class="sheet-head">
      <span class="sign">
        <Icon name={icon} />
      </span>
      <CopyNumber number={shipment.number} view={view} />
      <div>
        {state && <p class="state">{state}</p>}
        <h1>{sentence}</h1>
        <p class="when">
          {pill && (
            <Pill tone={pill.tone} icon={pill.icon}>
              {pill.text}
            </Pill>
          )}{' '}
          {where}
        </p>
        {isOpen && !shipment.eta && <p class="fine">{t('page.eta.none')}</p>}
      </div>
    </header>
  );
}

const FORWARD: WordKey[] = [
  'progress.registered',
  'progress.in_transit',
  'progress.near',
  'progress.delivered',
];
const BACKWARD: WordKey[] = [
  'progress.return_started',
  'progress.return_moving',
  'progress.returned',
];

const REACHED: Record<Status, number> = {
  pending: 0,
  expired: 0,
  cancelled: 0,
  info_received: 1,
  in_transit: 2,
  exception: 2,
  out_for_delivery: 3,
  available_for_pickup: 3,
  attempt_failed: 3,
  delivered: 4,
  returning: 2,
  returned: 3,
};

export function Way({ shipment, view }: Pick<Props, 'shipment' | 'view'>) {
  const { t, lang, now } = view;
  const { status, statusSince } = shipment;
  const isReturn = status === 'returning' || status === 'returned';
  const steps = isReturn ? BACKWARD : FORWARD;
  const reached = reachedStep(shipment);
  const position = t('page.progress.step', { step: reached, total: steps.length });
  const isWaiting = status === 'available_for_pickup' && statusSince;
  return (
    <ol class={`way of-${steps.length}`} aria-label={`${t('page.progress')}: ${position}`}>
      {steps.map((step, index) => (
        <li
          class={index < reached ? 'on' : undefined}
          aria-current={index === reached - 1 ? 'step' : undefined}
        >
          {t(isWaiting && index === 2 ? 'progress.at_point' : step)}
          {isWaiting && index === 2 && (
            <small>
              {t('page.since', { date: formatDate(lang, Date.parse(statusSince), now) })}
            </small>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A problem does not move the bar back: it stays at the furthest step reached. */
function reachedStep({ status, events }: Shipment): number {
  if (status === 'returning' || status === 'returned') return REACHED[status];
  const along = events.map((event) => (event.status === null ? 0 : REACHED[event.status]));
  const isStuck = status === 'exception' || status === 'expired' || status === 'cancelled';
  return isStuck ? Math.min(Math.max(0, ...along), 3) : REACHED[status];
}
