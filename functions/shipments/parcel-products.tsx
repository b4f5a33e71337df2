// What is in a parcel, for its seller: never on a public page.
import type { HeldProduct, SellerShipment } from '../contract/shipment-work.ts';
import { formatMoney } from '../lib/money.ts';
import type { View } from './view.ts';

export function ParcelProducts({ parcel, view }: { parcel: SellerShipment; view: View }) {
  const { t } = view;
  if (parcel.products.length === 0) return null;
  return (
    <section class="card stack">
      <h2>{t('parcel.products')}</h2>
      <ul class="goods">
        {parcel.products.map((product) => (
          <li>
            <Picture product={product} view={view} />
            <div>
              <p>{nameOf(product, view)}</p>
              <p class="fine">
                {[
                  t('parcel.product.pieces', { count: product.quantity }),
                  product.price &&
                    formatMoney(view.lang, product.price.minor, product.price.currency),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <p class="fine">{numbersOf(product, view)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The name stands beside it: the picture itself is left out of what is read aloud. */
function Picture({ product, view: { lang } }: { product: HeldProduct; view: View }) {
  if (product.picture === null) return null;
  return <img src={`/${lang}${product.picture}`} alt="" width="64" height="64" loading="lazy" />;
}

/** The name; a product without one goes by its numbers. */
export const nameOf = (
  { title, offerId, sku }: Pick<HeldProduct, 'title' | 'offerId' | 'sku'>,
  { t }: Pick<View, 't'>,
): string =>
  title ?? (offerId ? t('parcel.product.offer', { id: offerId }) : `SKU ${sku ?? ''}`.trim());

const numbersOf = ({ title, offerId, sku }: HeldProduct, { t }: View): string =>
  [
    title !== null && offerId !== null && t('parcel.product.offer', { id: offerId }),
    (title !== null || offerId !== null) && sku !== null && `SKU ${sku}`,
  ]
    .filter(Boolean)
    .join(' · ');

/** For a line of a list: the dearest one, and how many kinds there are besides. */
export function productInBrief(
  product: (Parameters<typeof nameOf>[0] & { others: number }) | null,
  view: Pick<View, 't'>,
): string {
  if (product === null) return '';
  const name = nameOf(product, view);
  const { others } = product;
  return others === 0 ? name : view.t('parcel.products.more', { product: name, count: others });
}
