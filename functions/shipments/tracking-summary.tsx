// The upper half of a parcel's page: the date (or that there is none), how far it got, whose turn.
import type { Shipment } from '../contract/shipment.ts';
import { meaningOf, type Status } from '../contract/status.ts';
import type { WordKey, Words } from '../contract/words.ts';
import { DAY_MS, formatDate, formatDateRange } from '../lib/time.ts';
import type { View } from './view.ts';

export function Headline({ shipment, view }: { shipment: Shipment; view: View }) {
  const { t } = view;
  const { eyebrow, text, isLate } = headline(shipment, view);
  const hasNoDate = eyebrow === '' && !isSettled(shipment);
  return (
    <header class="head">
      <p class="badge">{t(`status.${shipment.status}`)}</p>
      <h1 class={isLate ? 'date late' : 'date'}>
        {eyebrow && <small>{eyebrow} </small>}
        {text}
      </h1>
      <p class="now">{nowLine(shipment, text, view)}</p>
      {hasNoDate && <p class="fine">{t('page.eta.none')}</p>}
      {shipment.stale && (
        <p class="stale">
          {t(`page.stale.${shipment.stale.reason}`, {
            date: formatDate(view.lang, Date.parse(shipment.stale.since), view.now),
          })}
        </p>
      )}
    </header>
  );
}

/** The one date that matters in this state; without one, what happened last. */
export function headline(
  shipment: Shipment,
  { t, lang, now }: View,
): { eyebrow: string; text: string; isLate: boolean } {
  const { status, statusSince, eta, pickupUntil } = shipment;
  const ended = ENDED[status];
  if (ended && statusSince) {
    const text = formatDate(lang, Date.parse(statusSince), now);
    return { eyebrow: t(ended), text, isLate: false };
  }
  if (status === 'available_for_pickup' && pickupUntil) {
    const until = Date.parse(pickupUntil);
    const text = formatDate(lang, until, now);
    return { eyebrow: t('page.pickup_until'), text, isLate: until < now };
  }
  if (!isSettled(shipment) && eta) {
    const [begin, end] = [Date.parse(eta.begin), Date.parse(eta.end)];
    const isLate = end + DAY_MS < now;
    const eyebrow = t(isLate ? 'page.eta.was' : 'page.eta.expected');
    return { eyebrow, text: formatDateRange(lang, begin, end, now), isLate };
  }
  const happened = shipment.step === null ? t(`status.${status}`) : t(`step.${shipment.step}`);
  return { eyebrow: '', text: happened, isLate: false };
}

/** The promised date has no meaning any more. */
const isSettled = ({ status, subStatus }: Shipment): boolean =>
  ENDED[status] !== undefined ||
  status === 'returning' ||
  status === 'available_for_pickup' ||
  subStatus === 'presumed_delivered';

const ENDED: Partial<Record<Status, WordKey>> = {
  delivered: 'page.delivered_on',
  returned: 'page.returned_on',
  cancelled: 'page.cancelled_on',
};

/** "Arrived in the destination city · Novosibirsk · since 3 May": what the headline does not say. */
function nowLine(shipment: Shipment, headline: string, { t, lang, now }: View): string {
  const { events, status, step, subStatus, statusSince } = shipment;
  const last = events.find((event) => event.status !== null);
  if (!last || step === null) return '';
  const isEnded = ENDED[status] !== undefined;
  // A parcel may be under way for days; its last step has its own date.
  const isFirst = last.step !== step || last.occurredAt === statusSince;
  const date = formatDate(
    lang,
    Date.parse(isFirst ? (statusSince ?? last.occurredAt) : last.occurredAt),
    now,
  );
  const when = isFirst ? t('page.since', { date }) : date;
  const parts = [
    // "Delivered" under "Delivered on 5 May" adds nothing; "Picked up" does.
    step === status ? '' : t(`step.${step}`),
    subStatus === null || subStatus === meaningOf(step).sub ? '' : t(`sub.${subStatus}`),
    last.place ?? '',
    isEnded ? '' : when,
  ];
  return [...new Set(parts)]
    .filter((part) => ![headline, '', t(`status.${status}`)].includes(part))
    .join(' · ');
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

export function Progress({ shipment, view }: { shipment: Shipment; view: View }) {
  const { t } = view;
  const isReturn = shipment.status === 'returning' || shipment.status === 'returned';
  const steps = isReturn ? BACKWARD : FORWARD;
  const reached = reachedStep(shipment);
  const position = t('page.progress.step', { step: reached, total: steps.length });
  return (
    <ol class="bar" aria-label={`${t('page.progress')}: ${position}`}>
      {steps.map((step, index) => (
        <li class={index < reached ? 'on' : ''} aria-current={index === reached - 1 && 'step'}>
          {t(step)}
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

/** Whose turn it is and the one sentence about it. */
export function turnOf(shipment: Shipment, t: Words): { title: string; text: string } {
  const { status, subStatus, step, stale, actionRequiredBy } = shipment;
  const key: WordKey =
    stale?.reason === 'delivered_disputed'
      ? 'act.disputed'
      : subStatus === 'presumed_delivered'
        ? 'act.presumed_delivered'
        : status === 'in_transit' &&
            (stale?.reason === 'no_movement' || stale?.reason === 'past_eta')
          ? 'act.in_transit.late'
          : step === 'documents_awaited'
            ? 'act.info_received.documents'
            : step === 'return_ready_for_pickup' && status === 'returning'
              ? 'act.returning.collect'
              : `act.${status}`;
  return { title: t(`party.${actionRequiredBy}`), text: t(key) };
}
