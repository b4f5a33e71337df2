// The page of one parcel on the desk: what is the matter and what to send first, Ozon's actions beside it, then
// the history and everything known.
import type { SellerShipment } from '../contract/shipment-work.ts';
import { formatDate } from '../lib/time.ts';
import { Notice } from '../parts/notice.tsx';
import { ParcelFacts } from './parcel-facts.tsx';
import { ParcelHead } from './parcel-head.tsx';
import { ParcelLead } from './parcel-lead.tsx';
import { ParcelNumbers } from './parcel-numbers.tsx';
import { ParcelProducts } from './parcel-products.tsx';
import { type ParcelSide, ParcelTickets } from './parcel-side.tsx';
import { ParcelTurn } from './parcel-turn.tsx';
import { History } from './tracking-history.tsx';
import type { View } from './view.ts';

export function renderParcel(
  parcel: SellerShipment,
  side: ParcelSide,
  view: View,
): { title: string; result: string } {
  const { t, lang } = view;
  const path = `/${lang}/desk/parcels/${parcel.id}`;
  const title = t('page.title', { status: t(`status.${parcel.status}`), number: parcel.number });
  const all = { parcel, path, side, view };
  const result = (
    <>
      <ParcelHead {...all} />
      <Notices {...all} />
      {side.extras?.top}
      <div class="two parcel-page">
        <div>
          <article class="card flush">
            <ParcelLead {...all} />
            <ParcelTurn {...all} />
          </article>
          <section class="card">
            <History shipment={parcel.shipment} view={view} withReceipt />
          </section>
        </div>
        <div>
          {side.extras?.side}
          <ParcelTickets {...all} />
          <ParcelProducts parcel={parcel} view={view} />
          <ParcelFacts {...all} />
          <ParcelNumbers {...all} />
        </div>
      </div>
    </>
  ).toString();
  return { title, result };
}

interface Props {
  parcel: SellerShipment;
  side: ParcelSide;
  view: View;
}

function Notices({ parcel, side, view }: Props) {
  const { t, lang, now } = view;
  const { archivedAt } = parcel;
  return (
    <>
      {side.faults.page && (
        <div role="alert">
          <Notice tone="late" icon="circle-alert">
            {side.faults.page}
          </Notice>
        </div>
      )}
      {archivedAt && (
        <Notice icon="archive">
          {t('parcel.archived', { date: formatDate(lang, Date.parse(archivedAt), now) })}
        </Notice>
      )}
      {side.snoozedUntil !== null && (
        <Notice icon="alarm-clock">
          {t('parcel.snoozed', { date: formatDate(lang, side.snoozedUntil, now) })}
        </Notice>
      )}
    </>
  );
}
