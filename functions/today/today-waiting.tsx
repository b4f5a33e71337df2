// The rows of the daily page that wait for the seller beside parcels: requests of buyers, tickets, connections.
import { type Chips, inShop, RowShop } from '../accounts/shop-chip.tsx';
import { stateWord } from '../contract/ticket.ts';
import { formatTime } from '../lib/time.ts';
import { carrierName, type View } from '../shipments/view.ts';
import type { ShopsToday } from './all-shops.ts';

export interface Part {
  today: ShopsToday;
  chips: Chips;
  view: View;
}

/** A buyer waits for an answer, and nothing may be shipped meanwhile. */
export function Cancellations({ today, chips, view }: Part) {
  const { t, lang, now } = view;
  return (
    <section class="card stack warn">
      <h2>{t('case.cancellation_requested')}</h2>
      <p>{t('case.cancellation_requested.seller')}</p>
      <ul class="rows">
        {today.cancellations.map(({ number, autoApproveAt, sellerId }) => (
          <li>
            <a href={`/${lang}/desk/returns`}>
              <strong>{number}</strong>
            </a>
            <RowShop sellerId={sellerId} chips={chips} />
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

/** Money and goods hang on it, and a request nobody answers is approved. */
export function ReturnRequests({ today, chips, view }: Part) {
  const { t, lang, now } = view;
  return (
    <section class="card stack warn">
      <h2>{t('today.returns')}</h2>
      <ul class="rows">
        {today.returnRequests.map(({ id, number, product, dueAt, sellerId }) => (
          <li>
            <a href={inShop(`/${lang}/desk/returns/rfbs/${id}`, sellerId, chips)}>
              <strong>{number}</strong>
              {product && ` · ${product}`}
            </a>
            <RowShop sellerId={sellerId} chips={chips} />
            <span class={dueAt === null || Date.parse(dueAt) < now ? 'stale full' : 'stale'}>
              {dueAt === null
                ? t('rfbs.due.unknown')
                : t(Date.parse(dueAt) < now ? 'rfbs.due.over' : 'rfbs.due', {
                    date: formatTime(lang, Date.parse(dueAt), now),
                  })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Tickets({ today, chips, view }: Part) {
  const { t, lang, now } = view;
  return (
    <section class="card stack">
      <h2>{t('today.tickets')}</h2>
      <ul class="rows">
        {today.tickets.first.map(({ id, type, number, state, dueAt, sellerId }) => (
          <li class="s-in_transit">
            <a href={`/${lang}/desk/tickets/${id}`}>
              <strong>{t(`ticket.type.${type}`)}</strong> · {number}
            </a>
            <RowShop sellerId={sellerId} chips={chips} />
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

export function Connections({ today, chips, view }: Part) {
  const { t, lang, now } = view;
  return (
    <section class="card stack">
      <h2>{t('today.connections')}</h2>
      <ul class="stack">
        {today.connections.map(({ carrier, failingSince, sellerId }) => (
          <li>
            {t('today.connections.line', {
              carrier: carrierName(carrier, lang),
              date: formatTime(lang, Date.parse(failingSince), now),
            })}{' '}
            {chips.has(sellerId) && (
              <a href={`/${lang}/desk/connections?shop=${sellerId}`}>
                <RowShop sellerId={sellerId} chips={chips} />
              </a>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={`/${lang}/desk/connections`}>{t('today.connections.open')}</a>
      </p>
    </section>
  );
}
