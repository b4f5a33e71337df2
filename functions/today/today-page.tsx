// The daily page, most urgent first. Complete without JavaScript.

import { mayActAs, type Role } from '../accounts/roles.ts';
import type { OzonRating } from '../contract/ozon.ts';
import { stateWord } from '../contract/ticket.ts';
import type { Today } from '../contract/today.ts';
import { formatDate, formatTime } from '../lib/time.ts';
import { RatingCard } from '../ozon/rating.tsx';
import { carrierName, type View } from '../shipments/view.ts';
import { TodayParcel } from './today-parcel.tsx';

export interface TodayView {
  today: Today;
  ratings: readonly OzonRating[];
  /** No connection and no parcel yet. */
  isNew: boolean;
  role: Role;
}

export function renderToday(
  { today, ratings, isNew, role }: TodayView,
  view: View,
): { title: string; result: string } {
  const { t, lang, now } = view;
  const mayWork = mayActAs(role, 'agent');
  const result = (
    <>
      <h1 class="date">
        {t('today.title')} <small>{formatDate(lang, now, now)}</small>
      </h1>
      <Counts today={today} view={view} />
      {isNew ? <Beginning view={view} /> : isCalm(today) && <Calm view={view} />}
      {today.cancellations.length > 0 && <Cancellations today={today} view={view} />}
      {today.parcels.length > 0 && <First today={today} mayWork={mayWork} view={view} />}
      {today.tickets.first.length > 0 && <Tickets today={today} view={view} />}
      {today.connections.length > 0 && <Connections today={today} view={view} />}
      <RatingCard ratings={ratings} view={view} />
      {today.snoozed.length > 0 && <Snoozed today={today} mayWork={mayWork} view={view} />}
    </>
  );
  return { title: t('today.title'), result: result.toString() };
}

const isCalm = ({ cancellations, parcels, tickets, connections }: Today): boolean =>
  cancellations.length + parcels.length + tickets.first.length + connections.length === 0;

const shown = ({ count, isMore }: { count: number; isMore: boolean }, { t }: View): string =>
  isMore ? t('today.more', { count }) : String(count);

function Counts({ today, view }: { today: Today; view: View }) {
  const { t, lang } = view;
  if (isCalm(today)) return null;
  const desk = `/${lang}/desk`;
  return (
    <nav aria-label={t('today.counts')}>
      <ul class="sections">
        {today.counts.map((one) => (
          <li>
            <a href={`${desk}/parcels?problem=${one.reason}`}>
              {t(`stale.${one.reason}`)} <strong>{shown(one, view)}</strong>
            </a>
          </li>
        ))}
        {today.tickets.count > 0 && (
          <li>
            <a href={`${desk}/tickets`}>
              {t('today.tickets')} <strong>{shown(today.tickets, view)}</strong>
            </a>
          </li>
        )}
        {today.connections.length > 0 && (
          <li>
            <a href={`${desk}/connections`}>
              {t('today.connections')} <strong>{today.connections.length}</strong>
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** A buyer waits for an answer, and nothing may be shipped meanwhile. */
function Cancellations({ today, view }: { today: Today; view: View }) {
  const { t, lang, now } = view;
  return (
    <section class="card stack warn">
      <h2>{t('case.cancellation_requested')}</h2>
      <p>{t('case.cancellation_requested.seller')}</p>
      <ul class="rows">
        {today.cancellations.map(({ number, autoApproveAt }) => (
          <li>
            <a href={`/${lang}/desk/returns`}>
              <strong>{number}</strong>
            </a>
            {autoApproveAt && (
              <span class="stale">
                {t(
                  Date.parse(autoApproveAt) < now ? 'until.over' : 'until.request_approved.seller',
                  {
                    date: formatTime(lang, Date.parse(autoApproveAt), now),
                  },
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function First({ today, mayWork, view }: { today: Today; mayWork: boolean; view: View }) {
  const { t, lang } = view;
  return (
    <section class="card stack">
      <h2>{t('today.first')}</h2>
      <p class="fine">
        {t('today.first.order')} {t('page.timezone')}
      </p>
      <row-keys>
        <ul class="rows todo">
          {today.parcels.map((parcel) => (
            <TodayParcel parcel={parcel} mayWork={mayWork} view={view} />
          ))}
        </ul>
        <p class="fine keys" hidden>
          {t('today.first.keys')}
        </p>
      </row-keys>
      <p>
        <a href={`/${lang}/desk/parcels?problem=any`}>{t('today.first.all')}</a>
      </p>
    </section>
  );
}

function Tickets({ today, view }: { today: Today; view: View }) {
  const { t, lang, now } = view;
  return (
    <section class="card stack">
      <h2>{t('today.tickets')}</h2>
      <ul class="rows">
        {today.tickets.first.map(({ id, type, number, state, dueAt }) => (
          <li class="s-in_transit">
            <a href={`/${lang}/desk/tickets/${id}`}>
              <strong>{t(`ticket.type.${type}`)}</strong> · {number}
            </a>
            <span class="badge">{t(stateWord(state, 'seller'))}</span>
            {dueAt && (
              <span class={Date.parse(dueAt) < now ? 'stale' : 'fine'}>
                {t('ticket.desk.due', { date: formatTime(lang, Date.parse(dueAt), now) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${lang}/desk/tickets`}>{t('today.tickets.all')}</a>
      </p>
    </section>
  );
}

function Connections({ today, view }: { today: Today; view: View }) {
  const { t, lang, now } = view;
  return (
    <section class="card stack">
      <h2>{t('today.connections')}</h2>
      <ul class="stack">
        {today.connections.map(({ carrier, failingSince }) => (
          <li>
            {t('today.connections.line', {
              carrier: carrierName(carrier, lang),
              date: formatTime(lang, Date.parse(failingSince), now),
            })}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${lang}/desk/connections`}>{t('today.connections.open')}</a>
      </p>
    </section>
  );
}

function Snoozed({ today, mayWork, view }: { today: Today; mayWork: boolean; view: View }) {
  const { t, lang, now } = view;
  return (
    <section class="card stack">
      <h2>{t('today.snoozed')}</h2>
      <ul class="rows">
        {today.snoozed.map(({ id, number, until }) => (
          <li>
            <span>
              <a href={`/${lang}/desk/parcels/${id}`}>{number}</a>{' '}
              <span class="fine">
                {t('today.snoozed.until', { date: formatTime(lang, Date.parse(until), now) })}
              </span>
            </span>
            {mayWork && (
              <form method="post" action={`/${lang}/desk/today/snooze`}>
                <input type="hidden" name="id" value={id} />
                <button
                  type="submit"
                  class="plain small"
                  aria-label={`${t('today.snoozed.back')}: ${number}`}
                >
                  {t('today.snoozed.back')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const Calm = ({ view: { t } }: { view: View }) => (
  <section class="card stack">
    <h2>{t('today.calm.title')}</h2>
    <p>{t('today.calm.lead')}</p>
  </section>
);

const Beginning = ({ view: { t, lang } }: { view: View }) => (
  <section class="card stack">
    <p>{t('today.new.lead')}</p>
    <p>
      <a class="button" href={`/${lang}/desk`}>
        {t('today.new.go')}
      </a>
    </p>
  </section>
);
