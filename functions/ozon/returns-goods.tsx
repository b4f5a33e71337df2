// What a return is of: picture, name, number with a link to the parcel, whose turn it is, compensation.
import { type Chips, type InShop, RowShop } from '../accounts/shop-chip.tsx';
import type { Return } from '../contract/ozon.ts';
import type { Words } from '../contract/words.ts';
import { Thumb } from '../parts/row.tsx';
import type { Content } from '../shipments/contents-store.ts';
import type { View } from '../shipments/view.ts';
import { ReturnTurn } from './return-turn.tsx';

export interface GoodsProps {
  one: InShop<Return>;
  /** By number of the return. */
  contents: ReadonlyMap<string, Content>;
  chips: Chips;
  view: View;
}

export function Goods({ one, contents, chips, view }: GoodsProps) {
  const { t, lang } = view;
  const { product, shipmentId } = one;
  const content = contents.get(one.number);
  const src =
    content?.picture &&
    shipmentId &&
    `/${lang}/desk/parcels/${shipmentId}/products/${content.product}/${content.picture}`;
  const name = product.name ?? product.offerId;
  const isMany = product.quantity !== null && product.quantity > 1;
  return (
    <span class="goods-cell">
      <Thumb src={src} />
      <span>
        <b>{name ?? one.number}</b>
        {isMany && ` × ${product.quantity}`}
        <small class="fine">
          {shipmentId ? (
            <a href={`/${lang}/desk/parcels/${shipmentId}`}>{one.number}</a>
          ) : (
            one.number
          )}{' '}
          {one.scheme ?? ''} <RowShop sellerId={one.sellerId} chips={chips} />
        </small>
        <ReturnTurn one={one} view={view} />
        {one.compensation && <small class="fine">{compensationName(one.compensation, t)}</small>}
      </span>
    </span>
  );
}

const COMPENSATIONS = ['Sent', 'Received', 'Canceled', 'DecompensationSent'] as const;

function compensationName(compensation: string, t: Words): string {
  const known = COMPENSATIONS.find((one) => one === compensation);
  return known ? t(`returns.compensation.${known}`) : compensation;
}
