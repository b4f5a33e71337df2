// Beside a parcel: its tickets. And what the page is given besides the parcel.
import type { GuideAnswer } from '../contract/guide.ts';
import type { SellerShipment } from '../contract/shipment-work.ts';
import { stateWord } from '../contract/ticket.ts';
import { formatDate } from '../lib/time.ts';
import { countdownTone, Pill } from '../parts/countdown.tsx';
import { Notice } from '../parts/notice.tsx';
import type { TextFor } from '../situation/ready-texts.ts';
import type { Neighbours } from './list-neighbours-store.ts';
import type { ListPlace } from './list-place.ts';
import type { View } from './view.ts';

export interface ParcelFaults {
  number?: { typed: string; error: string };
  carrier?: string;
  page?: string;
}

export interface ParcelSide {
  mayWork: boolean;
  /** An owner. */
  mayForget: boolean;
  /** Our public origin: the buyer's link is copied as a full URL. */
  origin: string;
  faults: ParcelFaults;
  /** The engine's decision for the seller. */
  answer: GuideAnswer;
  /** To send, with what is known filled in. */
  texts: readonly TextFor[];
  /** Put off on Today; ms. */
  snoozedUntil: number | null;
  /** The list somebody came from. */
  from: { place: ListPlace | null; neighbours: Neighbours };
  /** What other parts of the desk add for who may work, e.g. the actions at Ozon. */
  extras: ParcelCards | null;
}

export interface ParcelCards {
  /** Before everything: has to be answered first. */
  top: unknown;
  /** The first card at the side. */
  side: unknown;
}

interface Props {
  parcel: SellerShipment;
  side: ParcelSide;
  view: View;
}

export function ParcelTickets({ parcel, side, view }: Props) {
  const { t, lang, now } = view;
  const query = new URLSearchParams({ n: parcel.number, issue: side.answer.issue });
  return (
    <section class="card">
      <div class="card-head">
        <h2>{t('parcel.tickets')}</h2>
        {side.mayWork && (
          <a class="end" href={`/${lang}/desk/tickets/new?${query}`}>
            {t('parcel.ticket.open')}
          </a>
        )}
      </div>
      {parcel.tickets.length === 0 && <p class="soft">{t('parcel.tickets.none')}</p>}
      <ul class="parcel-tickets">
        {parcel.tickets.map(({ id, type, state, dueAt, updatedAt }) => (
          <li>
            <a href={`/${lang}/desk/tickets/${id}`}>{t(`ticket.type.${type}`)}</a>
            <Pill
              tone={
                state === 'waiting_on_seller' && dueAt
                  ? (countdownTone(Date.parse(dueAt), now) ?? 'soon')
                  : null
              }
            >
              {t(stateWord(state, 'seller'))}
            </Pill>
            <small class="soft">{formatDate(lang, Date.parse(updatedAt), now)}</small>
          </li>
        ))}
      </ul>
      {!parcel.isOwnershipProven && <Notice>{t('parcel.tickets.by_link')}</Notice>}
    </section>
  );
}
