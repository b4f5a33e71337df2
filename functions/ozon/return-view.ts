// A stored return as the API and the pages show it.
import type { CancellationRequest, Return } from '../contract/ozon.ts';
import { iso, isoOrNull } from '../lib/iso.ts';
import type { CancellationRow } from './cancellations-store.ts';
import type { ListedReturn } from './returns-store.ts';

export function viewReturn(row: ListedReturn): Return {
  const { price_minor, currency, fee_currency } = row;
  const fee = (minor: number | null) =>
    minor === null || fee_currency === null ? null : { minor, currency: fee_currency };
  return {
    id: row.id,
    number: row.number,
    shipmentId: row.shipment_id,
    status: row.status,
    changedAt: iso(row.changed_at),
    type: row.type,
    scheme: row.scheme,
    reason: row.reason,
    product: {
      name: row.product,
      offerId: row.offer_id,
      quantity: row.quantity,
      price: price_minor === null || currency === null ? null : { minor: price_minor, currency },
    },
    place: row.place,
    storage:
      row.due_at === null
        ? null
        : {
            arrivedAt: isoOrNull(row.arrived_at),
            paidFrom: isoOrNull(row.paid_from_at),
            disposalAt: isoOrNull(row.disposal_at),
            cost: fee(row.storage_minor),
            disposalCost: fee(row.disposal_minor),
          },
    compensation: row.compensation,
  };
}

export const viewCancellation = (row: CancellationRow): CancellationRequest => ({
  id: row.id,
  number: row.number,
  reason: row.reason,
  askedAt: isoOrNull(row.asked_at),
  autoApproveAt: isoOrNull(row.auto_approve_at),
});

/** Cursor of the next page: sort value and id. null: no further page. */
export function cursorAfter(
  rows: readonly ListedReturn[],
  limit: number,
  which: 'waiting' | 'all',
): string | null {
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return last ? `${which === 'waiting' ? last.due_at : last.changed_at}_${last.id}` : null;
}

/** null: from the first. */
export function readCursor(cursor: string | undefined): { at: number; id: string } | null {
  const [, at, id] = /^(\d{1,16})_(\d{1,20})$/.exec(cursor ?? '') ?? [];
  return at === undefined || id === undefined ? null : { at: Number(at), id };
}
