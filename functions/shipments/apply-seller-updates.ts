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
  updates: readonly ParcelUpdate[],
  alongside: (told: readonly UpdateResult[]) => D1PreparedStatement[],
  now: number,
): Promise<UpdateResult[]> {
  const wanted = updates.map((update) => wantedBy(sellerId, update));
  return commitParcels(
    writes,
    async () => {
      const stored = await findByNumbers(writes.db, wanted);
      const planned = planUpdates(sellerId, updates, stored, now);
      const told = updates.map((update) => {
        const { plan } = planned.find(({ of }) => of.includes(update)) as (typeof planned)[number];
        return { id: plan.id, isNew: plan.isNew };
      });
      const plans = planned.map(({ plan }) => plan);
      return { plans, alongside: alongside(told), result: told };
    },
    now,
  );
}
