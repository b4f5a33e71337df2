// The name of a shop beside a row, where rows of several shops stand together.
import { Chip } from '../parts/chip.tsx';
import type { Actor } from './access.ts';
import type { Membership } from './store.ts';

export const ShopChip = ({ name }: { name: string }) => <Chip>{name}</Chip>;

/** A row with the shop it belongs to. */
export type InShop<Row> = Row & { sellerId: string };

/** The shops of the rows of a list, by id; empty when all rows are of one shop and need no chip. */
export type Chips = ReadonlyMap<string, Membership>;

export const chipsOf = (shown: readonly Membership[]): Chips =>
  new Map(shown.length > 1 ? shown.map((one) => [one.sellerId, one]) : []);

/** Nothing where all rows are of one shop. */
export function RowShop({ sellerId, chips }: { sellerId: string; chips: Chips }) {
  const shop = chips.get(sellerId);
  return shop ? <ShopChip name={shop.sellerName} /> : null;
}

/** The address of a form or link about a row without an id of its own in the address: it names the shop. */
export function inShop(path: string, sellerId: string, chips: Chips): string {
  if (!chips.has(sellerId)) return path;
  const [address = '', hash] = path.split('#', 2);
  const query = `${address.includes('?') ? '&' : '?'}shop=${sellerId}&from=all`;
  return address + query + (hash === undefined ? '' : `#${hash}`);
}

/** The person in another of their shops, with the role they have there. */
export const actorIn = (acting: Actor, shop: Membership): Actor => ({ ...acting, ...shop });
