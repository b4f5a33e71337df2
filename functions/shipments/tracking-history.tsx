// The lower half of a parcel's page: the events, newest first, with their sources.
import type { Shipment, TrackingEvent } from '../contract/shipment.ts';
import { gapOf } from '../contract/words.ts';
import { formatLocalTime, formatTime } from '../lib/time.ts';
import { carrierName, sourceOf, type View } from './view.ts';

const SHOWN_AT_ONCE = 3;

export function History(props: { shipment: Shipment; view: View; withReceipt?: boolean }) {
  const { shipment, view, withReceipt = false } = props;
  const { t } = view;
  const first = shipment.events.slice(0, SHOWN_AT_ONCE);
  const rest = shipment.events.slice(SHOWN_AT_ONCE);
  const hasLocal = shipment.events.some(({ localTime }) => localTime !== null);
  // One source is named once, below; several are named at each event.
  const sources = [...new Set(shipment.events.map((event) => sourceOf(event, view)))];
  const showSource = sources.length > 1;
  return (
    <section class="history">
      <h2>{t('page.history')}</h2>
      {first.length === 0 && <p>{t('page.history.none')}</p>}
      <Events events={first} view={view} showSource={showSource} withReceipt={withReceipt} />
      {rest.length > 0 && (
        <details>
          <summary>{t('page.history.more', { count: rest.length })}</summary>
          <Events events={rest} view={view} showSource={showSource} withReceipt={withReceipt} />
        </details>
      )}
      <p class="fine">
        {sources.length === 1 && t('page.source', { source: sources[0] ?? '' })}
        {gapOf(view.lang)}
        {t('page.timezone')}
        {gapOf(view.lang)}
        {hasLocal && t('page.timezone.local')}
      </p>
    </section>
  );
}

interface Shown {
  view: View;
  /** Several sources: each event names its own. */
  showSource: boolean;
  /** A ticket and the desk also show the time of receipt. */
  withReceipt: boolean;
}

function Events(props: Shown & { events: TrackingEvent[] }) {
  return (
    <ol class="events">
      {props.events.map((event) => (
        <EventItem
          event={event}
          view={props.view}
          showSource={props.showSource}
          withReceipt={props.withReceipt}
        />
      ))}
    </ol>
  );
}

function EventItem(props: Shown & { event: TrackingEvent }) {
  const { event, view, showSource, withReceipt } = props;
  const { t, lang } = view;
  const from = event.handover && carrierName(event.handover.from, lang);
  const to = event.handover && carrierName(event.handover.to, lang);
  return (
    <li class={`s-${event.status ?? 'none'}`}>
      <Time event={event} view={view} />
      <div>
        <strong>
          {from && to
            ? t('step.handover', { from, to })
            : t(event.step === null ? 'step.unmapped' : `step.${event.step}`)}
        </strong>
        {event.place && <span> · {event.place}</span>}
        {event.leg && <span> · {t('page.leg.return')}</span>}
        {event.text && (
          <p>
            <q>{event.text}</q>
          </p>
        )}
        {(showSource || event.step === null) && (
          <p class="fine">
            {sourceOf(event, view)}
            {event.step === null && ` · ${t('page.code', { code: event.rawCode ?? '' })}`}
          </p>
        )}
        {withReceipt && (
          <p class="fine">
            {t('ticket.received', {
              time: formatTime(lang, Date.parse(event.receivedAt), view.now),
            })}
          </p>
        )}
      </div>
    </li>
  );
}

function Time({ event, view }: { event: TrackingEvent; view: View }) {
  const { t, lang, now } = view;
  if (event.localTime !== null) {
    return (
      <time datetime={event.localTime}>
        {formatLocalTime(lang, event.localTime, now)} <small>{t('page.local')}</small>
      </time>
    );
  }
  return (
    <time datetime={event.occurredAt}>{formatTime(lang, Date.parse(event.occurredAt), now)}</time>
  );
}
