// The upper half of a parcel's page: the date (or that there is none), how far it got, whose turn.

import type { GuideAnswer } from '../contract/guide.ts';
import type { Shipment } from '../contract/shipment.ts';
import { meaningOf, type Status } from '../contract/status.ts';
import type { WordKey, Words } from '../contract/words.ts';
import { DAY_MS, formatDate, formatDateRange } from '../lib/time.ts';
import { timeLeft } from './problem-words.ts';
import type { View } from './view.ts';

type Decided = Pick<GuideAnswer, 'case' | 'until'>;

interface HeadlineProps {
  shipment: Shipment;
  answer: Decided;
  /** The desk lists problems with their figures below. */
  isDesk?: boolean;
  view: View;
}

export function Headline({ shipment, answer, isDesk = false, view }: HeadlineProps) {
  const { t, lang, now } = view;
  const { eyebrow, text, isLate } = headline(shipment, answer, view);
  const isDated = isUntilInHeadline(shipment, answer);
  const { parts, since, date } = nowLine(shipment, text, view);
  const isBare = parts.length === 0 && since !== '';
  const line = [...parts, since || date].filter(Boolean).join(' · ');
  const badge = badgeOf(shipment, { eyebrow, text }, t);
  const promise = isDated ? promised(shipment, view) : null;
  const hasNoDate = !isDated && eyebrow === '' && !isSettled(shipment);
  return (
    <header class="head">
      {(badge || isBare) && (
        <p>
          {badge && <span class="badge">{badge}</span>}{' '}
          {isBare && <span class="fine">{since}</span>}
        </p>
      )}
      <h1 class={isLate ? 'date late' : 'date'}>
        {eyebrow && <small>{eyebrow} </small>}
        {text}
      </h1>
      {isDated && !isLate && (
        <p class="stale">{timeLeft(Date.parse(answer.until.at ?? ''), now, t)}</p>
      )}
      {!isBare && line && <p class="now">{line}</p>}
      {promise && <p class="fine">{`${promise.eyebrow} ${promise.text}`}</p>}
      {hasNoDate && <p class="fine">{t('page.eta.none')}</p>}
      {shipment.stale && !isDesk && !isSaid(shipment, isDated, isLate) && (
        <p class="stale">
          {t(`page.stale.${shipment.stale.reason}`, {
            date: formatDate(lang, Date.parse(shipment.stale.since), now),
          })}
        </p>
      )}
    </header>
  );
}

/** The state in a word; null: the headline begins with it. */
function badgeOf(
  { status, subStatus }: Shipment,
  { eyebrow, text }: { eyebrow: string; text: string },
  t: Words,
): string | null {
  const word = subStatus === 'presumed_delivered' ? t(`sub.${subStatus}`) : t(`status.${status}`);
  return `${eyebrow} ${text}`.trim().startsWith(word) ? null : word;
}

/** The headline holds the date to act by: the turn need not repeat it. */
export const isUntilInHeadline = ({ status }: Shipment, { until }: Decided): boolean =>
  until.at !== null && ENDED[status] === undefined;

/** The headline or the turn says it already. */
const isSaid = ({ stale }: Shipment, isDated: boolean, isLate: boolean): boolean =>
  (stale?.reason === 'past_eta' && isLate) || (stale?.reason === 'pickup_expiring' && isDated);

/** The one date that matters in this state: until when to act, else the promise; else what happened last. */
export function headline(
  shipment: Shipment,
  answer: Decided,
  view: View,
): { eyebrow: string; text: string; isLate: boolean } {
  const { t, lang, now } = view;
  const { status, statusSince, step } = shipment;
  const { until } = answer;
  const ended = ENDED[status];
  if (ended && statusSince) {
    const text = formatDate(lang, Date.parse(statusSince), now);
    return { eyebrow: t(ended), text, isLate: false };
  }
  if (until.at !== null) {
    return { eyebrow: '', text: until.text, isLate: Date.parse(until.at) < now };
  }
  const promise = promised(shipment, view);
  if (promise) return promise;
  // What the badge says is not said twice.
  const happened = step === null || meaningOf(step).status === null ? null : t(`step.${step}`);
  const isNews = happened !== null && !t(`status.${status}`).startsWith(happened);
  return { eyebrow: '', text: isNews ? happened : t(`case.${answer.case}`), isLate: false };
}

/** null: nobody promised a date, or it has no meaning any more. */
function promised(shipment: Shipment, { t, lang, now }: View) {
  const { eta } = shipment;
  if (isSettled(shipment) || !eta) return null;
  const [begin, end] = [Date.parse(eta.begin), Date.parse(eta.end)];
  const isLate = end + DAY_MS < now;
  const eyebrow = t(isLate ? 'page.eta.was' : 'page.eta.expected');
  return { eyebrow, text: formatDateRange(lang, begin, end, now), isLate };
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
function nowLine(
  shipment: Shipment,
  headline: string,
  { t, lang, now }: View,
): { parts: string[]; since: string; date: string } {
  const { events, status, step, subStatus, statusSince } = shipment;
  const last = events.find((event) => event.status !== null);
  if (!last || step === null) return { parts: [], since: '', date: '' };
  const isEnded = ENDED[status] !== undefined;
  // A parcel may be under way for days; its last step has its own date.
  const isFirst = last.step !== step || last.occurredAt === statusSince;
  const date = formatDate(
    lang,
    Date.parse(isFirst ? (statusSince ?? last.occurredAt) : last.occurredAt),
    now,
  );
  const parts = [
    // "Delivered" under "Delivered on 5 May" adds nothing; "Picked up" does.
    step === status ? '' : t(`step.${step}`),
    subStatus === null || subStatus === meaningOf(step).sub ? '' : t(`sub.${subStatus}`),
    last.place ?? '',
  ];
  const shown = [...new Set(parts)].filter(
    (part) => ![headline, '', t(`status.${status}`)].includes(part),
  );
  if (isEnded) return { parts: shown, since: '', date: '' };
  return { parts: shown, since: isFirst ? t('page.since', { date }) : '', date };
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
