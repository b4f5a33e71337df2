// What is in a parcel, in words: the name of a product, its numbers, all of it in one line. Pure.
import type { HeldProduct, SellerShipment } from '../contract/shipment-work.ts';
import { formatMoney } from '../lib/money.ts';
import type { View } from './view.ts';

/** "Keyboard K68, 1 pc., ₽2,490"; of several the dearest, and how many more. */
export function contentsOf(
  { products, price }: Pick<SellerShipment, 'products' | 'price'>,
  { t, lang }: Pick<View, 't' | 'lang'>,
): string {
  const [first, ...others] = products;
  const name = first && nameOf(first, { t });
  return [
    name && others.length > 0
      ? t('parcel.products.more', { product: name, count: others.length })
      : name,
    first && others.length === 0 && t('parcel.product.pieces', { count: first.quantity }),
    price && formatMoney(lang, price.minor, price.currency),
  ]
    .filter(Boolean)
    .join(t('list.clause'));
}

/** The name; a product without one goes by its numbers. */
export const nameOf = (
  { title, offerId, sku }: Pick<HeldProduct, 'title' | 'offerId' | 'sku'>,
  { t }: Pick<View, 't'>,
): string =>
  title ?? (offerId ? t('parcel.product.offer', { id: offerId }) : `SKU ${sku ?? ''}`.trim());

export const numbersOf = ({ title, offerId, sku }: HeldProduct, { t }: View): string =>
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
