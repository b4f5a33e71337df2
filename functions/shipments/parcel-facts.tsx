// What is known of a parcel, for its seller; below it the carrier can be corrected.
import type { SellerShipment } from '../contract/shipment-work.ts';
import { formatMoney } from '../lib/money.ts';
import { formatTime } from '../lib/time.ts';
import { Button } from '../parts/button.tsx';
import { Facts } from '../parts/facts.tsx';
import { Select } from '../parts/fields.tsx';
import { numbersOf } from './contents.ts';
import type { ParcelSide } from './parcel-side.tsx';
import { DECLARABLE } from './registration.ts';
import { carrierName, type View } from './view.ts';

interface Props {
  parcel: SellerShipment;
  path: string;
  side: ParcelSide;
  view: View;
}

export function ParcelFacts({ parcel, path, side, view }: Props) {
  const { t, lang, now } = view;
  const { scheme, price, shipBy, tariff, pickupPointCode, products } = parcel;
  const [product] = products;
  const time = (iso: string) => (
    <time datetime={iso}>{formatTime(lang, Date.parse(iso), now)}</time>
  );
  return (
    <section class="card">
      <div class="card-head">
        <h2>{t('parcel.facts')}</h2>
      </div>
      <Facts
        facts={[
          product !== undefined &&
            products.length === 1 && [t('parcel.product'), numbersOf(product, view)],
          [t('page.carrier'), carrierName(parcel.carrier, lang)],
          scheme !== null && [t('page.scheme'), t(`scheme.${scheme}`)],
          price !== null && [t('parcel.value'), formatMoney(lang, price.minor, price.currency)],
          shipBy !== null && [t('page.ship_by'), time(shipBy)],
          tariff.length > 0 && [t('parcel.tariff'), <Tariff parcel={parcel} view={view} />],
          pickupPointCode !== null && [t('page.pickup_point'), pickupPointCode],
          [t('parcel.column.added'), time(parcel.createdAt)],
          [t('page.checked'), time(parcel.shipment.checkedAt)],
        ]}
      />
      {side.mayWork && (
        <ChangeCarrier parcel={parcel} path={path} fault={side.faults.carrier} view={view} />
      )}
    </section>
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

function ChangeCarrier(props: {
  parcel: SellerShipment;
  path: string;
  fault: string | undefined;
  view: View;
}) {
  const { parcel, path, fault, view } = props;
  const { t, lang } = view;
  return (
    <details class="below" open={fault !== undefined}>
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
        <Button look="second">{t('parcel.carrier.save')}</Button>
      </form>
    </details>
  );
}
