// What the goods of a ticket's parcel cost together. Pure.
import type { ContentRow } from '../shipments/product-search-store.ts';

type Priced = Pick<ContentRow, 'price_minor' | 'currency' | 'quantity'>;

/** Only when all of it has a price in one currency. */
export function sumOf(products: readonly Priced[]): { minor: number; currency: string } | null {
  const currency = products[0]?.currency;
  if (!currency) return null;
  if (products.some((one) => one.currency !== currency || one.price_minor === null)) return null;
  const minor = products.reduce((sum, one) => sum + (one.price_minor ?? 0) * one.quantity, 0);
  return { minor, currency };
}

/** For the claim, whose sum is in roubles: "2190" or "2190,50". */
export function roublesOf(products: readonly Priced[]): string | null {
  const sum = sumOf(products);
  if (sum?.currency !== 'RUB') return null;
  const whole = Math.trunc(sum.minor / 100);
  const rest = sum.minor % 100;
  return rest === 0 ? String(whole) : `${whole},${String(rest).padStart(2, '0')}`;
}
