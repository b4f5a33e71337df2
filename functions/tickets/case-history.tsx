// The parcel's last events beside a ticket.
import { placeIn } from '../carriers/city-names.ts';
import type { Shipment, TrackingEvent } from '../contract/shipment.ts';
import { formatLocalTime, formatTime } from '../lib/time.ts';
import type { PageView } from './page-view.ts';

const SHOWN = 4;

export function CaseHistory({ shipment, view }: { shipment: Shipment; view: PageView }) {
  const { t } = view;
  const events = shipment.events.slice(0, SHOWN);
  if (events.length === 0) return null;
  return (
    <section>
      <h2>{t('page.history')}</h2>
      <div class="timeline brief">
        <ol>
          {events.map((event, i) => (
            <li class={i === 0 ? 'newest' : undefined}>
              <b>{t(event.step === null ? 'step.unmapped' : `step.${event.step}`)}</b>
              <small>
                <Time event={event} view={view} />
                {event.place && `${t('list.clause')}${placeIn(view.lang, event.place)}`}
              </small>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

const Time = ({ event, view: { lang, now } }: { event: TrackingEvent; view: PageView }) =>
  event.localTime === null ? (
    <time datetime={event.occurredAt}>{formatTime(lang, Date.parse(event.occurredAt), now)}</time>
  ) : (
    <time datetime={event.localTime}>{formatLocalTime(lang, event.localTime, now)}</time>
  );
