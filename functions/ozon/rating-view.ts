// A stored posting of the error index as the API and the pages show it.
import type { RatingError } from '../contract/ozon.ts';
import { isoOrNull } from '../lib/iso.ts';
import type { ListedRatingError } from './rating-store.ts';

export const viewRatingError = (row: ListedRatingError): RatingError => ({
  number: row.number,
  shipmentId: row.shipment_id,
  type: row.type,
  at: isoOrNull(row.error_at),
  scheme: row.scheme,
  isGrace: row.grace === 1,
  chargePercent: row.charge_percent,
  charge: money(row.charge_minor, row.charge_currency),
  price: money(row.price_minor, row.price_currency),
});

const money = (minor: number | null, currency: string | null) =>
  minor === null || currency === null ? null : { minor, currency };
