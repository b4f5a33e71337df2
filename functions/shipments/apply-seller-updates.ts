// Applies a seller's own updates, from the desk, the API or an import, to parcels in one commit.
import type { ParcelUpdate } from '../timeline/merge.ts';
import { commitParcels, type ParcelWrites } from './commit.ts';
import { forgottenIn } from './forgotten.ts';
import { recallForgotten } from './forgotten-store.ts';
import { planUpdates, wantedBy } from './plan-updates.ts';
import { findByNumbers } from './plans-store.ts';

/** The parcel that an update went to. */
export interface UpdateResult {
  id: string;
  isNew: boolean;
}

/**
 * Returns results in the order of the updates. Updates about the same parcel are written as one.
 * `alongside` is called again on each retry: a webhook can come between our read and our write.
 */
export async function applySellerUpdates(
  writes: ParcelWrites,
  sellerId: string,
  updates: readonly ParcelUpdate[],
  alongside: (results: readonly UpdateResult[]) => D1PreparedStatement[],
  now: number,
): Promise<UpdateResult[]> {
  const wanted = updates.map((update) => wantedBy(sellerId, update));
  return commitParcels(
    writes,
    async () => {
      const stored = await findByNumbers(writes.db, wanted);
      const planned = planUpdates(sellerId, updates, stored, now);
      const results = updates.map((update) => {
        const { plan } = planned.find(({ of }) => of.includes(update)) as (typeof planned)[number];
        return { id: plan.id, isNew: plan.isNew };
      });
      const plans = planned.map(({ plan }) => plan);
      const recalled = (await forgottenIn(writes.db, wanted, stored)).flat();
      const recall = recalled.length === 0 ? [] : [recallForgotten(writes.db, recalled)];
      return { plans, alongside: [...alongside(results), ...recall], result: results };
    },
    now,
  );
}
