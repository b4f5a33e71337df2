// The daily page, most urgent first. Complete without JavaScript.

import { mayActAs, type Role } from '../accounts/roles.ts';
import { type Chips, inShop, RowShop } from '../accounts/shop-chip.tsx';
import type { OzonRating } from '../contract/ozon.ts';
import { FileLinks } from '../lib/file-links.tsx';
import { formatDate, formatTime } from '../lib/time.ts';
import { AccountWarnings, Readings } from '../ozon/account-notices.tsx';
import { ChatsCard, type WaitingChat } from '../ozon/chat-today.tsx';
import { RatingCard } from '../ozon/rating.tsx';
import type { View } from '../shipments/view.ts';
import type { ShopsToday } from './all-shops.ts';
import { TodayParcel } from './today-parcel.tsx';
import {
  Cancellations,
  Connections,
  type Part,
  ReturnRequests,
  Tickets,
} from './today-waiting.tsx';

export interface TodayView {
  today: ShopsToday;
  ratings: readonly { sellerId: string; ratings: readonly OzonRating[] }[];
  chats: readonly { sellerId: string; chats: readonly WaitingChat[] }[];
  /** No connection and no parcel yet. */
  isNew: boolean;
  role: Role;
  chips: Chips;
}

export function renderToday(
  { today, ratings, chats, isNew, role, chips }: TodayView,
  view: View,
): { title: string; result: string } {
  const { t, lang, now } = view;
  const mayWork = (sellerId: string) => mayActAs(chips.get(sellerId)?.role ?? role, 'agent');
  const part = { today, chips, view };
  const result = (
    <>
      <h1 class="date">
        {t('today.title')} <small>{formatDate(lang, now, now)}</small>
      </h1>
      <Counts today={today} view={view} />
      {isNew ? <Beginning view={view} /> : isCalm(today, chats) && <Calm view={view} />}
      <Readings accounts={today.accounts} chips={chips} view={view} />
      {today.cancellations.length > 0 && <Cancellations {...part} />}
      {today.returnRequests.length > 0 && <ReturnRequests {...part} />}
      {today.parcels.length > 0 && <First {...part} mayWork={mayWork} />}
      {today.parcels.length > 0 && chips.size === 0 && (
        <FileLinks label={t('problems.files')} path={`/${lang}/desk/today/problems`} t={t} />
      )}
      {today.tickets.first.length > 0 && <Tickets {...part} />}
      <ChatsCard shops={chats} chips={chips} view={view} />
      {today.connections.length > 0 && <Connections {...part} />}
      <AccountWarnings accounts={today.accounts} chips={chips} view={view} />
      {ratings.map(
        (one) =>
          one.ratings.length > 0 && (
            <>
              <RowShop sellerId={one.sellerId} chips={chips} />
              <RatingCard ratings={one.ratings} view={view} />
            </>
          ),
      )}
      {today.snoozed.length > 0 && <Snoozed {...part} mayWork={mayWork} />}
    </>
  );
  return { title: t('today.title'), result: result.toString() };
}

const isCalm = (today: ShopsToday, chats: TodayView['chats']): boolean => {
  const { cancellations, returnRequests, parcels, tickets, connections, accounts } = today;
  return (
    cancellations.length +
      returnRequests.length +
      parcels.length +
      tickets.first.length +
      connections.length +
      accounts.length +
      chats.reduce((sum, one) => sum + one.chats.length, 0) ===
    0
  );
};

const shown = ({ count, isMore }: { count: number; isMore: boolean }, { t }: View): string =>
  isMore ? t('today.more', { count }) : String(count);

function Counts({ today, view }: { today: ShopsToday; view: View }) {
  const { t, lang } = view;
  if (today.counts.length + today.tickets.count + today.connections.length === 0) return null;
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

function First({ today, mayWork, chips, view }: Part & { mayWork: (sellerId: string) => boolean }) {
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
            <TodayParcel
              parcel={parcel}
              mayWork={mayWork(parcel.sellerId)}
              chips={chips}
              view={view}
            />
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

function Snoozed({
  today,
  mayWork,
  chips,
  view,
}: Part & { mayWork: (sellerId: string) => boolean }) {
  const { t, lang, now } = view;
  return (
    <section class="card stack">
      <h2>{t('today.snoozed')}</h2>
      <ul class="rows">
        {today.snoozed.map(({ id, number, until, sellerId }) => (
          <li>
            <span>
              <a href={`/${lang}/desk/parcels/${id}`}>{number}</a>{' '}
              <span class="fine">
                {t('today.snoozed.until', { date: formatTime(lang, Date.parse(until), now) })}
              </span>{' '}
              <RowShop sellerId={sellerId} chips={chips} />
            </span>
            {mayWork(sellerId) && (
              <form method="post" action={inShop(`/${lang}/desk/today/snooze`, sellerId, chips)}>
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
