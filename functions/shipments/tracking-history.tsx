// The lower half of a parcel's page: what happened, newest first, and who says so.
import type { Shipment, TrackingEvent } from '../contract/shipment.ts';
import { formatLocalTime, formatTime } from '../lib/time.ts';
import { carrierName, type View } from './view.ts';

const SHOWN_AT_ONCE = 3;

export function History({ shipment, view }: { shipment: Shipment; view: View }) {
  const { t } = view;
  const first = shipment.events.slice(0, SHOWN_AT_ONCE);
  const rest = shipment.events.slice(SHOWN_AT_ONCE);
  const hasLocal = shipment.events.some(({ localTime }) => localTime !== null);
  return (
    <section class="history">
      <h2>{t('page.history')}</h2>
      {first.length === 0 && <p>{t('page.history.none')}</p>}
      <Events events={first} view={view} />
      {rest.length > 0 && (
        <details>
          <summary>{t('page.history.more', { count: rest.length })}</summary>
          <Events events={rest} view={view} />
        </details>
      )}
      <p class="fine">
        {t('page.timezone')} {hasLocal && t('page.timezone.local')}
      </p>
    </section>
  );
}

function Events({ events, view }: { events: TrackingEvent[]; view: View }) {
  return (
    <ol class="events">
      {events.map((event) => (
        <EventItem event={event} view={view} />
      ))}
    </ol>
  );
}

function EventItem({ event, view }: { event: TrackingEvent; view: View }) {
  const { t, lang } = view;
  const from = event.handover && carrierName(event.handover.from, lang);
  const to = event.handover && carrierName(event.handover.to, lang);
  return (
    <li class={`s-${event.status ?? 'none'}`}>
      <Time event={event} view={view} />
      <div>
        <strong>{t(event.step === null ? 'step.unmapped' : `step.${event.step}`)}</strong>
        {event.place && <span> · {event.place}</span>}
        {event.leg && <span> · {t('page.leg.return')}</span>}
        {from && to && <p class="hand">{t('step.handover', { from, to })}</p>}
        {event.text && <p class="said">«{event.text}»</p>}
        <p class="fine">
          {carrierName(event.carrier, lang)} · {t(`confidence.${event.confidence}`)}
          {event.step === null && ` · ${t('page.code', { code: event.rawCode ?? '' })}`}
        </p>
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
