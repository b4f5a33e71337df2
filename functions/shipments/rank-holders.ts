// What a lookup shows of the parcels that have a number. Each seller has one entry (for an order number, one per
// parcel), so that no number of shops crowds out the real one. A parcel that only its seller claims is shown
// while no seller has events for the number. Among equal proofs the earliest comes first: a copied parcel comes
// after its original. Parcels without news for long come later, so that a number used again counts as new. Pure.
import type { Shipment } from '../contract/shipment.ts';
import { DAY_MS } from '../lib/time.ts';
import { rankOf } from '../timeline/proof.ts';
import type { NumberRow, ShipmentRow } from './rows.ts';
import { readPublicSnapshot } from './stored-snapshot.ts';

export type Holder = Pick<NumberRow, 'proof' | 'owned' | 'shared'> &
  Pick<
    ShipmentRow,
    'id' | 'seller_id' | 'created_at' | 'last_event_at' | 'snapshot' | 'public_snapshot' | 'verdict'
  >;

/** So many of a number are read. */
export const HOLDERS_MAX = 60;
const SHOWN_MAX = 20;
/** No parcel is under way for this long. */
const LONG_AFTER_MS = 180 * DAY_MS;

export function rankHolders(number: string, holders: readonly Holder[], now: number): Shipment[] {
  const entries = Map.groupBy(holders, (one) => (one.shared === 1 ? one.id : one.seller_id));
  const isKnown = holders.some(({ last_event_at }) => last_event_at !== null);
  const sellers = Map.groupBy(holders, ({ seller_id }) => seller_id);
  const hasEvents = ({ seller_id }: Holder): boolean =>
    (sellers.get(seller_id) ?? []).some(({ last_event_at }) => last_event_at !== null);
  return [...entries.values()]
    .map((own) => own.toSorted(bySurest)[0] as Holder)
    .filter((one) => !isKnown || hasEvents(one))
    .toSorted((a, b) => byRank(a, b, now))
    .slice(0, SHOWN_MAX)
    .map((one) => shown(one, number));
}

const bySurest = (a: Holder, b: Holder): number =>
  rankOf(b.proof) - rankOf(a.proof) ||
  (b.last_event_at ?? Number.NEGATIVE_INFINITY) - (a.last_event_at ?? Number.NEGATIVE_INFINITY) ||
  (a.id < b.id ? 1 : -1);

const byRank = (a: Holder, b: Holder, now: number): number =>
  rankOf(b.proof) - rankOf(a.proof) ||
  b.owned - a.owned ||
  Number(isOver(a, now)) - Number(isOver(b, now)) ||
  a.created_at - b.created_at ||
  (a.id < b.id ? -1 : 1);

const isOver = ({ last_event_at, created_at }: Holder, now: number): boolean =>
  (last_event_at ?? created_at) < now - LONG_AFTER_MS;

function shown(holder: Holder, number: string): Shipment {
  const shipment = readPublicSnapshot(holder);
  return { ...shipment, proof: holder.proof, number: shipment.number || number };
}
