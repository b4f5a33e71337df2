// What a change of parcels means for tickets, written in the same batch.
import type { Contributor, ParcelWrites } from '../shipments/commit.ts';
import { assignUnownedTickets } from './assign-unowned.ts';
import { renewDeadlines } from './renew.ts';

export const TICKET_CONTRIBUTORS: readonly Contributor[] = [renewDeadlines, assignUnownedTickets];

/** Where rooms above this one write parcels. */
export const parcelWrites = <E extends ParcelWrites['env']>(env: E, db: D1Database) => ({
  db,
  env,
  contributors: TICKET_CONTRIBUTORS,
});
