// What a posting says is in its parcel. Pure.
import type { OzonPosting } from '../carriers/ozon-answer.ts';
import { moneyOf } from '../carriers/ozon-facts.ts';
import { parseInstant } from '../carriers/time.ts';
import type { ParcelContent } from '../shipments/products-store.ts';

/** `now` for a posting that does not say when it was ordered. */
export function contentOf(posting: OzonPosting, now: number): ParcelContent {
  const ordered = posting.in_process_at ?? posting.created_at ?? posting.order_date;
  return {
    number: posting.posting_number,
    orderedAt: Math.min(parseInstant(ordered) ?? now, now),
    products: posting.products.map(({ sku, offer_id, name, price, currency_code, quantity }) => ({
      sku: sku !== undefined && /^[1-9]\d{0,19}$/.test(sku) ? sku : null,
      offerId: offer_id ?? null,
      title: name ?? null,
      quantity: Math.max(Math.trunc(Number(quantity ?? 1)) || 1, 1),
      price: moneyOf(price && { ...price, currency: price.currency ?? currency_code }),
    })),
  };
}
