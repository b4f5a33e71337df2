// Side cards of a parcel's page: change of carrier, and the link for its buyer.
import type { GuideAnswer } from '../contract/guide.ts';
import type { SellerShipment } from '../contract/shipment-work.ts';
import { Select } from '../lib/fields.tsx';
import { DECLARABLE } from './registration.ts';
import { carrierName, type View } from './view.ts';

export interface ParcelFaults {
  number?: { typed: string; error: string };
  carrier?: string;
  page?: string;
}

export interface ParcelSide {
  mayWork: boolean;
  /** Our public origin: the buyer's link is copied as a full URL. */
  origin: string;
  faults: ParcelFaults;
  /** The engine's decision for the seller. */
  answer: GuideAnswer;
  /** What other parts of the desk add, e.g. the actions at Ozon. */
  extra?: unknown;
}

export function ChangeCarrier(props: {
  parcel: SellerShipment;
  path: string;
  fault: string | undefined;
  view: View;
}) {
  const { parcel, path, fault, view } = props;
  const { t, lang } = view;
  return (
    <details class="card" open={fault !== undefined}>
      <summary>{t('parcel.carrier.change')}</summary>
      <form class="fields" method="post" action={`${path}/carrier`}>
        <Select
          name="carrier"
          label={t('page.carrier')}
          hint={t('parcel.carrier.hint')}
          error={fault}
          value={parcel.carrier}
          empty={t('parcels.carrier.choose')}
          options={DECLARABLE.map(({ id }) => [id, carrierName(id, lang)] as const)}
          required
        />
        <button type="submit" class="plain">
          {t('parcel.carrier.save')}
        </button>
      </form>
    </details>
  );
}

/** The link is Russian, which most buyers read; the page offers the other languages. */
export function PublicPage(props: { parcel: SellerShipment; origin: string; view: View }) {
  const { parcel, origin, view } = props;
  const { t, lang } = view;
  return (
    <section class="card stack">
      <h2>{t('parcel.public')}</h2>
      <copy-text data-copy={t('page.copy')} data-copied={t('page.copied')}>
        <a href={`/${lang}${parcel.page}`}>{`${origin}/ru${parcel.page}`}</a>
      </copy-text>
      <p class="fine">{t('parcel.public.hint')}</p>
    </section>
  );
}
