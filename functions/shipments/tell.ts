// What a seller tells of parcels -> timeline and snapshots, in one atomic write with whatever goes
// along: the audit log, the progress of an import.
import { retryOnConflict } from '../lib/conflict.ts';
import { newId, newSecret } from '../lib/ids.ts';
import { announce } from '../outbox/store.ts';
import { renewDeadlines } from '../tickets/renew.ts';
import { planMerge, type StoredShipment, type Telling } from '../timeline/merge.ts';
import {
  changesIn,
  findByNumbers,
  isConflict,
  type OwnedPlan,
  type Wanted,
  writePlans,
} from './merge-store.ts';
import { problemNews } from './news.ts';

/** What became of one telling. */
export interface Told {
  id: string;
  isNew: boolean;
}

/**
 * Answers in the order of the tellings. Several that turn out to be about one parcel are written as
 * one. `alongWith` may be called again: a webhook can come between our read and our write.
 */
export async function tellShipments(
  db: D1Database,
  sellerId: string,
  tellings: readonly Telling[],
  alongWith: (told: readonly Told[]) => D1PreparedStatement[],
  now: number,
): Promise<Told[]> {
  const wanted = tellings.map((telling) => wantedBy(sellerId, telling));
  return untilWritten(async () => {
    const stored = await findByNumbers(db, wanted);
    const groups = joinSame(tellings, stored);
    const plans = groups.map(({ telling, known }) => ({
      ...planMerge(telling, known, newId('shp', now), now),
      sellerId,
      token: newSecret(),
    }));
    const told = tellings.map((telling) => {
      const { id, isNew } = plans[groups.findIndex(({ of }) => of.includes(telling))] as OwnedPlan;
      return { id, isNew };
    });
    // What the seller says is no news to them; a problem that follows from it is.
    const news = problemNews(plans.flatMap(changesIn), now);
    await db.batch([
      ...(plans.length === 0 ? [] : writePlans(db, plans, now)),
      ...(await renewDeadlines(db, plans, now)),
      ...(news.length === 0 ? [] : [announce(db, news, now)]),
      ...alongWith(told),
    ]);
    return told;
  });
}

/** What a telling has to be joined with, for `findByNumbers`. */
export const wantedBy = (sellerId: string, { numbers }: Telling): Wanted => ({
  sellerId,
  numbers: numbers.filter(({ shared }) => !shared).map(({ number }) => number),
});

/** Reads and writes again while others write the same parcels. */
export const untilWritten = <T>(attempt: () => Promise<T>): Promise<T> =>
  retryOnConflict(attempt, isConflict);

interface Group {
  of: Telling[];
  telling: Telling;
  known: StoredShipment[];
}

/**
 * Tellings of one seller that share a number, or are about the same stored shipment, become one: written
 * apart, the second would always find that the first had changed it meanwhile.
 */
export function joinSame(
  tellings: readonly Telling[],
  stored: readonly StoredShipment[][],
): Group[] {
  let groups: Group[] = [];
  tellings.forEach((telling, i) => {
    const one = { of: [telling], telling, known: stored[i] ?? [] };
    const keys = keysOf(one);
    const same = groups.filter((group) => keysOf(group).some((key) => keys.includes(key)));
    groups = [...groups.filter((group) => !same.includes(group)), join(same, one)];
  });
  return groups;
}

const keysOf = ({ telling, known }: Group): string[] => [
  ...telling.numbers.filter(({ shared }) => !shared).map(({ number }) => number),
  ...known.map(({ id }) => id),
];

function join(same: readonly Group[], one: Group): Group {
  const all = [...same, one];
  const known = all.flatMap((group) => group.known);
  return {
    of: all.flatMap(({ of }) => of),
    telling: {
      carrier: (same[0] ?? one).telling.carrier,
      numbers: all.flatMap(({ telling }) => telling.numbers),
      events: all.flatMap(({ telling }) => telling.events),
    },
    known: [...new Map(known.map((shipment) => [shipment.id, shipment])).values()],
  };
}
