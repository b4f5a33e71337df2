// Everything about one parcel, for its seller.
import { linkFor } from '../carriers/links.ts';
import type { HeldProduct, SellerShipment } from '../contract/shipment-work.ts';
import { iso, isoOrNull } from '../lib/iso.ts';
import { httpProblem } from '../lib/problem.ts';
import type { ParcelFacts } from '../situation/facts.ts';
import { readFacts } from '../timeline/problem-facts.ts';
import { viewProblem } from '../timeline/problem-view.ts';
import type { ParcelIssue } from '../timeline/stale-clocks.ts';
import { toLine } from './list-line.ts';
import { findCancelRequests, findNumbersOf, findOfSeller, findTicketsOf } from './parcel-store.ts';
import { type ContentRow, findContents } from './product-search-store.ts';
import type { ShipmentRow } from './rows.ts';
import { factsOfRow, situationOf } from './situation.ts';
import { readSnapshot } from './stored-snapshot.ts';

/** Throws `not-found`, also for another seller's parcel. */
export async function readParcel(
  db: D1Database,
  sellerId: string,
  id: string,
  now: number,
): Promise<SellerShipment> {
  return (await readParcelWithFacts(db, sellerId, id, now)).parcel;
}

/** What its page needs besides. */
export interface KnownParcel {
  parcel: SellerShipment;
  facts: ParcelFacts;
  /** The buyer's open request to cancel. */
  requestId: string | null;
  /** Put off on Today; ms. */
  snoozedUntil: number | null;
}

/** With the facts of the decision, for the page that puts it into words. */
export async function readParcelWithFacts(
  db: D1Database,
  sellerId: string,
  id: string,
  now: number,
): Promise<KnownParcel> {
  const row = await findOfSeller(db, sellerId, id);
  if (row === null) throw httpProblem('not-found');
  const numbers = (await findNumbersOf(db, [row.id])).get(row.id) ?? [];
  const own = numbers.filter(({ shared }) => shared === 0).map(({ number }) => number);
  const tickets = await findTicketsOf(db, sellerId, row.id, own);
  const requests = await findCancelRequests(db, sellerId);
  const cancelRequest = own.map((number) => requests.get(number)).find(Boolean) ?? null;
  const contents = (await findContents(db, [row.id])).get(row.id) ?? [];
  const stored = { ...row, cancelRequest };
  const parcel: SellerShipment = {
    ...toLine(row),
    page: `/p/${row.token}`,
    isOwnershipProven: numbers.some(({ owned }) => owned === 1),
    pickupPointCode: row.pickup_point_code,
    products: contents.map((one) => heldOf(one, row.id)),
    problems: (JSON.parse(row.problems) as ParcelIssue[]).map((one) => viewProblem(one, now)),
    numbers: numbers.map(({ number, carrier, shared }) => ({
      number,
      carrier,
      isShared: shared === 1,
      link: carrier === null || shared === 1 ? null : linkFor(carrier, number),
    })),
    situation: situationOf(stored, now),
    tariff: tariffOf(row),
    cancelRequestedUntil: isoOrNull(cancelRequest?.approvedAt ?? null),
    shipment: readSnapshot(row),
    tickets: tickets.map(({ due_at, updated_at, ...ticket }) => ({
      ...ticket,
      dueAt: isoOrNull(due_at),
      updatedAt: iso(updated_at),
    })),
  };
  return {
    parcel,
    facts: factsOfRow(stored),
    requestId: cancelRequest?.id ?? null,
    snoozedUntil: row.snoozed_until,
  };
}

const heldOf = (one: ContentRow, shipmentId: string): HeldProduct => ({
  sku: one.sku,
  offerId: one.offer_id,
  title: one.title,
  quantity: one.quantity,
  price:
    one.price_minor === null || one.currency === null
      ? null
      : { minor: one.price_minor, currency: one.currency },
  picture: one.picture && `/desk/parcels/${shipmentId}/products/${one.product}/${one.picture}`,
});

/** Only while it can still be handed over. */
function tariffOf({ watched, status }: Pick<ShipmentRow, 'watched' | 'status'>) {
  const { tariff } = readFacts(watched);
  if (status !== 'info_received' && status !== 'pending') return [];
  return (tariff ?? []).map(({ untilAt, percent, charge }) => ({
    until: isoOrNull(untilAt),
    percent,
    charge,
  }));
}
