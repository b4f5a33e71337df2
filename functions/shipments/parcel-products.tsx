// What is in a parcel, for its seller: never on a public page.
import type { HeldProduct, SellerShipment } from '../contract/shipment-work.ts';
import { formatMoney } from '../lib/money.ts';
import { Thumb } from '../parts/row.tsx';
import { nameOf, numbersOf } from './contents.ts';
import type { View } from './view.ts';

/** One product stands in the head of the page and in the facts. */
export function ParcelProducts({ parcel, view }: { parcel: SellerShipment; view: View }) {
  const { t, lang } = view;
  if (parcel.products.length < 2) return null;
  return (
    <section class="card">
      <div class="card-head">
        <h2>{t('parcel.products')}</h2>
        <span class="end soft">{parcel.products.length}</span>
      </div>
      <ul class="parcel-goods">
        {parcel.products.map((product) => (
          <li>
            <Thumb src={product.picture && `/${lang}${product.picture}`} size="small" />
            <p>
              {nameOf(product, view)}
              <small>{[piecesOf(product, view), numbersOf(product, view)].join(' · ')}</small>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const piecesOf = ({ quantity, price }: HeldProduct, { t, lang }: View): string =>
  [
    t('parcel.product.pieces', { count: quantity }),
    price && formatMoney(lang, price.minor, price.currency),
  ]
    .filter(Boolean)
    .join(' · ');
