// The history of a parcel, by day, newest first, with its sources. Older events are folded.
import { placeIn } from '../carriers/city-names.ts';
import type { Shipment, TrackingEvent } from '../contract/shipment.ts';
import { gapOf, lowered } from '../contract/words.ts';
import { formatClock, formatDateRange, formatDay, formatTime } from '../lib/time.ts';
import { Icon } from '../parts/icon.tsx';
import { type DayOfMoments, type Moment, Timeline } from '../parts/timeline.tsx';
import type { Tone } from '../parts/tone.ts';
import { carrierName, sourceOf, type View } from './view.ts';

const SHOWN_AT_ONCE = 3;

interface HistoryProps {
  shipment: Shipment;
  view: View;
  /** A ticket and the desk also show the time of receipt. */
  withReceipt?: boolean;
  /** Colour of the newest dot. */
  tone?: Tone | null | undefined;
  /** Said last: a rule that a date above rests on. */
  basis?: unknown;
}

export function History({ shipment, view, withReceipt = false, tone, basis }: HistoryProps) {
  const { t, lang, now } = view;
  const { events, checkedAt } = shipment;
  // One event more does not need a fold.
  const shown = events.length <= SHOWN_AT_ONCE + 1 ? events.length : SHOWN_AT_ONCE;
  // One source is named once, below; several are named at each event. A conclusion of ours always says so.
  const told = events.filter(({ confidence }) => confidence !== 'inferred');
  const sources = [...new Set(told.map((event) => sourceOf(event, view)))];
  const isNamed = sources.length > 1;
  // What it did last; a promised date is no scan.
  const newest = Math.max(
    0,
    events.findIndex(({ status }) => status !== null),
  );
  const moments = events.map((event, i) => {
    const before = events.slice(i + 1).find(({ eta }) => eta)?.eta;
    const moment = momentOf(event, before, { view, isNamed, withReceipt });
    return [event, i === newest ? { ...moment, isNow: true, tone } : moment] as const;
  });
  const said = [
    sources.length === 1 && t('page.source', { source: sources[0] ?? '' }),
    !withReceipt && t('page.received', { time: formatTime(lang, Date.parse(checkedAt), now) }),
    t('page.timezone'),
    events.some(({ localTime }) => localTime !== null) && t('page.timezone.local'),
  ];
  return (
    <section class="history">
      <h2>{t('page.history')}</h2>
      {events.length === 0 && <p>{t('page.history.none')}</p>}
      <Timeline days={byDay(moments.slice(0, shown), view)} />
      {shown < events.length && (
        <details>
          <summary>
            {t('page.history.more', { count: events.length - shown })}
            <Icon name="chevron-down" />
          </summary>
          <Timeline days={byDay(moments.slice(shown), view)} />
        </details>
      )}
      <p class="fine">
        {said.filter(Boolean).join(gapOf(lang))}
        {gapOf(lang)}
        {basis}
      </p>
    </section>
  );
}

interface Shown {
  view: View;
  isNamed: boolean;
  withReceipt: boolean;
}

function momentOf(
  event: TrackingEvent,
  before: TrackingEvent['eta'],
  { view, isNamed, withReceipt }: Shown,
): Moment {
  const { t, lang, now } = view;
  const title = titleOf(event, before, view);
  const place = event.place && placeIn(lang, event.place);
  const isBare = event.step === null;
  return {
    time: <Clock event={event} view={view} />,
    title,
    isFact: event.confidence === 'inferred' || event.eta !== undefined,
    more: [
      [place, event.leg && t('page.leg.return')].filter(Boolean).join(' · '),
      event.text && !isSame(event.text, title, place) && <q>{event.text}</q>,
      (isNamed || isBare || event.confidence === 'inferred') &&
        [sourceOf(event, view), isBare && t('page.code', { code: event.rawCode ?? '' })]
          .filter(Boolean)
          .join(' · '),
      withReceipt &&
        t('ticket.received', { time: formatTime(lang, Date.parse(event.receivedAt), now) }),
    ],
  };
}

function titleOf(event: TrackingEvent, before: TrackingEvent['eta'], view: View): string {
  const { t, lang, now } = view;
  const { step, handover, eta } = event;
  if (handover) {
    const [from, to] = [carrierName(handover.from, lang), carrierName(handover.to, lang)];
    return t('step.handover', { from, to });
  }
  if (step === null) return t('step.unmapped');
  if (eta === undefined || (step !== 'eta_changed' && step !== 'eta_stated'))
    return t(`step.${step}`);
  const range = ({ begin, end }: NonNullable<typeof eta>) =>
    formatDateRange(lang, Date.parse(begin), Date.parse(end), now);
  const was = before && range(before) !== range(eta) ? `${range(before)} → ` : '';
  return `${t('page.eta.date')}${t('list.colon')}${was}${range(eta)}`;
}

/** The carrier's own words add nothing when they say what stands above. */
const isSame = (text: string, title: string, place: string | null): boolean =>
  [title, place ?? ''].some(
    (one) => lowered(one.trim()) === lowered(text.trim().replace(/\.$/, '')),
  );

/** Neighbours of one day stand together; a wall clock without a zone counts by its own day. */
function byDay(moments: (readonly [TrackingEvent, Moment])[], view: View): DayOfMoments[] {
  const days: { day: string; moments: Moment[] }[] = [];
  for (const [{ localTime, occurredAt }, moment] of moments) {
    const day =
      localTime === null
        ? formatDay(view.lang, Date.parse(occurredAt), view.now)
        : formatDay(view.lang, Date.parse(`${localTime}Z`), view.now, 'UTC');
    const last = days.at(-1);
    if (last?.day === day) last.moments.push(moment);
    else days.push({ day, moments: [moment] });
  }
  return days;
}

function Clock({ event: { localTime, occurredAt }, view }: { event: TrackingEvent; view: View }) {
  const { t, lang } = view;
  if (localTime === null)
    return <time datetime={occurredAt}>{formatClock(lang, Date.parse(occurredAt))}</time>;
  return (
    <time datetime={localTime}>
      {formatClock(lang, Date.parse(`${localTime}Z`), 'UTC')} <small>{t('page.local')}</small>
    </time>
  );
}
