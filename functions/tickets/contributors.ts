// Contributors that add ticket changes to the batch that writes parcels.
import type { Contributor, ParcelWrites } from '../shipments/commit.ts';
import { assignUnownedTickets } from './assign-unowned.ts';
import { renewDeadlines } from './renew.ts';

export const TICKET_CONTRIBUTORS: readonly Contributor[] = [renewDeadlines, assignUnownedTickets];

/** For the rooms above this one that write parcels. */
export const parcelWrites = <E extends ParcelWrites['env']>(env: E, db: D1Database) => ({
  db,
  env,
  contributors: TICKET_CONTRIBUTORS,
});
