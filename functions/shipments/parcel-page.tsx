// The page of one parcel on the desk: what is wrong, whose turn it is, and everything known.
import type { SellerShipment } from '../contract/shipment-work.ts';
import { stateWord } from '../contract/ticket.ts';
import { formatMoney } from '../lib/money.ts';
import { formatDate, formatTime } from '../lib/time.ts';
import { Answer } from './answer-steps.tsx';
import { ParcelNumbers } from './parcel-numbers.tsx';
import { Problems } from './parcel-problems.tsx';
import { ParcelProducts } from './parcel-products.tsx';
import { ChangeCarrier, type ParcelSide, PublicPage } from './parcel-side.tsx';
import { History } from './tracking-history.tsx';
import { Headline, isUntilInHeadline, Progress } from './tracking-summary.tsx';
import { carrierName, toneOf, type View } from './view.ts';

export function renderParcel(
  parcel: SellerShipment,
  side: ParcelSide,
  view: View,
): { title: string; result: string } {
  const { t, lang, now } = view;
  const { shipment } = parcel;
  const { answer } = side;
  const path = `/${lang}/desk/parcels/${parcel.id}`;
  const title = t('page.title', { status: t(`status.${parcel.status}`), number: parcel.number });
  const result = (
    <>
      <p>
        <a href={`/${lang}/desk/parcels`}>{t('parcel.back')}</a>
      </p>
      {side.faults.page && (
        <p class="note error" role="alert">
          {side.faults.page}
        </p>
      )}
      {parcel.archivedAt && (
        <p class="note">
          {t('parcel.archived', { date: formatDate(lang, Date.parse(parcel.archivedAt), now) })}
        </p>
      )}
      <div class="two">
        <div>
          <article class={`parcel s-${toneOf(parcel.status, answer.case)}`}>
            <p class="fine">
              {parcel.number} · {carrierName(parcel.carrier, lang)}
            </p>
            <Headline shipment={shipment} answer={answer} view={view} isDesk />
            <Progress shipment={shipment} view={view} />
            <Problems parcel={parcel} view={view} />
            <Answer answer={answer} isDated={isUntilInHeadline(shipment, answer)} view={view} />
            <History shipment={shipment} view={view} withReceipt />
          </article>
        </div>
        <div>
          <Facts parcel={parcel} view={view} />
          <ParcelProducts parcel={parcel} view={view} />
          <ParcelNumbers parcel={parcel} path={path} side={side} view={view} />
          <Tickets parcel={parcel} side={side} view={view} />
          {side.extra}
          {side.mayWork && (
            <ChangeCarrier parcel={parcel} path={path} fault={side.faults.carrier} view={view} />
          )}
          <PublicPage parcel={parcel} origin={side.origin} view={view} />
          {side.mayWork && (
            <form method="post" action={`${path}/${parcel.archivedAt ? 'unarchive' : 'archive'}`}>
              <button type="submit" class="plain">
                {t(parcel.archivedAt ? 'parcels.unarchive' : 'parcels.archive')}
              </button>
            </form>
          )}
        </div>
      </div>
    </>
  ).toString();
  return { title, result };
}

function Facts({ parcel, view }: { parcel: SellerShipment; view: View }) {
  const { t, lang, now } = view;
  const time = (iso: string) => (
    <time datetime={iso}>{formatTime(lang, Date.parse(iso), now)}</time>
  );
  const facts: [string, unknown][] = [
    [t('page.carrier'), carrierName(parcel.carrier, lang)],
    [t('page.scheme'), parcel.scheme && t(`scheme.${parcel.scheme}`)],
    [
      t('parcel.value'),
      parcel.price && formatMoney(lang, parcel.price.minor, parcel.price.currency),
    ],
    [t('page.ship_by'), parcel.status === 'info_received' && parcel.shipBy && time(parcel.shipBy)],
    [t('parcel.tariff'), parcel.tariff.length > 0 && <Tariff parcel={parcel} view={view} />],
    [t('page.pickup_point'), parcel.pickupPointCode],
    [t('parcel.column.added'), time(parcel.createdAt)],
    [t('page.checked'), time(parcel.shipment.checkedAt)],
  ];
  return (
    <dl class="card facts">
      {facts
        .filter(([, value]) => Boolean(value))
        .map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** What waiting with the hand-over costs, step by step, in the sums Ozon announces. */
function Tariff({ parcel, view: { t, lang, now } }: { parcel: SellerShipment; view: View }) {
  return (
    <>
      {parcel.tariff.map(({ until, percent, charge }) => {
        const sum = charge
          ? formatMoney(lang, charge.minor, charge.currency)
          : percent === null
            ? ''
            : `${percent} %`;
        const when = until
          ? t('parcel.tariff.until', { date: formatTime(lang, Date.parse(until), now) })
          : t('parcel.tariff.later');
        return (
          <div>
            {when}
            {t('list.colon')}
            {sum}
          </div>
        );
      })}
    </>
  );
}

function Tickets({ parcel, side, view }: { parcel: SellerShipment; side: ParcelSide; view: View }) {
  const { t, lang } = view;
  const query = new URLSearchParams({ n: parcel.number, issue: side.answer.issue });
  return (
    <section class="card stack">
      <h2>{t('parcel.tickets')}</h2>
      {parcel.tickets.length === 0 && <p class="fine">{t('parcel.tickets.none')}</p>}
      {!parcel.isOwnershipProven && <p class="fine">{t('parcel.tickets.by_link')}</p>}
      <ul class="rows">
        {parcel.tickets.map((ticket) => (
          <li>
            <a href={`/${lang}/desk/tickets/${ticket.id}`}>{t(`ticket.type.${ticket.type}`)}</a>
            <span class="fine">{t(stateWord(ticket.state, 'seller'))}</span>
          </li>
        ))}
      </ul>
      {side.mayWork && (
        <p>
          <a class="button plain" href={`/${lang}/desk/tickets/new?${query}`}>
            {t('parcel.ticket.open')}
          </a>
        </p>
      )}
    </section>
  );
}
