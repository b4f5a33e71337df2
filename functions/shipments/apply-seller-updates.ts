import type { ParcelUpdate } from '../timeline/merge.ts';
import { commitParcels, type ParcelWrites } from './commit.ts';
import { planUpdates, wantedBy } from './plan-updates.ts';
import { findByNumbers } from './plans-store.ts';

/** What became of one update. */
export interface UpdateResult {
  id: string;
  isNew: boolean;
}

/**
 * Answers in the order of the updates. Several that turn out to be about one parcel are written as
 * one. `alongside` is asked again with each attempt: a webhook can come between our read and our write.
 */
export async function applySellerUpdates(
  writes: ParcelWrites,
  sellerId: string,
  tellings: readonly ParcelUpdate[],
  alongside: (told: readonly UpdateResult[]) => D1PreparedStatement[],
  now: number,
): Promise<UpdateResult[]> {
  const wanted = tellings.map((telling) => wantedBy(sellerId, telling));
  return commitParcels(
    writes,
    async () => {
      const stored = await findByNumbers(writes.db, wanted);
      const planned = planUpdates(sellerId, tellings, stored, now);
      const told = tellings.map((telling) => {
        const { plan } = planned.find(({ of }) => of.includes(telling)) as (typeof planned)[number];
        return { id: plan.id, isNew: plan.isNew };
      });
      const plans = planned.map(({ plan }) => plan);
      return { plans, alongside: alongside(told), result: told };
    },
    now,
  );
}
