// Turns updates of one seller's parcels into the plans for one batch.
import { newId, newSecret } from '../lib/ids.ts';
import { type ParcelUpdate, planMerge, planOnto, type StoredShipment } from '../timeline/merge.ts';
import type { OwnedPlan, Wanted } from './plans-store.ts';

/** The query for the parcels an update may concern, for `findByNumbers`. */
export const wantedBy = (sellerId: string, { numbers }: ParcelUpdate): Wanted => ({
  sellerId,
  numbers: numbers.filter(({ shared }) => !shared).map(({ number }) => number),
});

export interface Planned {
  /** The updates that turned out to be about this parcel. */
  of: readonly ParcelUpdate[];
  plan: OwnedPlan;
}

/** `stored`: for each update, the parcels that have one of its numbers. */
export const planUpdates = (
  sellerId: string,
  updates: readonly ParcelUpdate[],
  stored: readonly StoredShipment[][],
  now: number,
): Planned[] =>
  joinSame(updates, stored).map(({ of, update, known }) => ({
    of,
    plan: {
      ...planMerge(update, known, newId('shp', now), now),
      sellerId,
      token: newSecret(),
      reportedNumbers: update.numbers,
    },
  }));

/** Plans an update of a parcel that was chosen by hand, not found by number. */
export const planChange = (
  shipment: StoredShipment,
  update: ParcelUpdate,
  sellerId: string,
  now: number,
  absorbed: readonly StoredShipment[] = [],
): OwnedPlan => ({
  ...planOnto(shipment, absorbed, update, { id: shipment.id, round: shipment.round }, now),
  sellerId,
  token: '',
  reportedNumbers: update.numbers,
});

interface Group {
  of: ParcelUpdate[];
  update: ParcelUpdate;
  known: StoredShipment[];
}

/**
 * Updates that share a number, or are about the same stored parcel, become one: written apart, the
 * second would always conflict with the first.
 */
function joinSame(updates: readonly ParcelUpdate[], stored: readonly StoredShipment[][]): Group[] {
  let groups: Group[] = [];
  updates.forEach((update, i) => {
    const one = { of: [update], update, known: stored[i] ?? [] };
    const keys = keysOf(one);
    const same = groups.filter((group) => keysOf(group).some((key) => keys.includes(key)));
    groups = [...groups.filter((group) => !same.includes(group)), join(same, one)];
  });
  return groups;
}

const keysOf = ({ update, known }: Group): string[] => [
  ...update.numbers.filter(({ shared }) => !shared).map(({ number }) => number),
  ...known.map(({ id }) => id),
];

function join(same: readonly Group[], one: Group): Group {
  const all = [...same, one];
  const known = all.flatMap((group) => group.known);
  return {
    of: all.flatMap(({ of }) => of),
    update: {
      carrier: (same[0] ?? one).update.carrier,
      numbers: all.flatMap(({ update }) => update.numbers),
      events: all.flatMap(({ update }) => update.events),
    },
    known: [...new Map(known.map((shipment) => [shipment.id, shipment])).values()],
  };
}
