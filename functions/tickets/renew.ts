// Recomputes the deadlines of open tickets in the batch that changes their parcel.
import type { Shipment } from '../contract/shipment.ts';
import type { Contributor } from '../shipments/commit.ts';
import type { TicketRow } from './rows.ts';
import { findOpenAbout, setDeadlines } from './store.ts';
import { runningTerms } from './terms.ts';

/** The part of a plan that deadlines depend on; `absorbed`: the parcels merged into it. */
interface ChangedParcel {
  id: string;
  isNew: boolean;
  absorbed: readonly { id: string }[];
  snapshot: { shipment: Shipment };
}

/**
 * Joins the batch that writes the parcels; the batch is refused (`isConflict`) when a ticket changes
 * meanwhile. The turn does not change, so the ticket keeps its version and its place in lists.
 */
export async function renewDeadlines(
  db: D1Database,
  parcels: readonly ChangedParcel[],
  now: number,
): ReturnType<Contributor> {
  // A new parcel has no tickets.
  const known = parcels.filter(({ isNew, absorbed }) => !isNew || absorbed.length > 0);
  if (known.length === 0) return { statements: [], news: [] };
  const ids = known.flatMap(({ id, absorbed }) => [
    [id, id],
    ...absorbed.map((one) => [one.id, id]),
  ]);
  const shipmentOf = new Map(known.map(({ id, snapshot }) => [id, snapshot.shipment]));
  const renewed = (await findOpenAbout(db, ids)).flatMap(({ parcel, ...row }) => {
    const dueAt = renewedDeadline(row, shipmentOf.get(parcel) ?? null, now);
    return dueAt === row.due_at ? [] : [{ id: row.id, version: row.version, dueAt }];
  });
  return { statements: renewed.length === 0 ? [] : [setDeadlines(db, renewed)], news: [] };
}

/** A missed deadline stays missed while it runs: a scan somewhere else does not answer it. */
function renewedDeadline(row: TicketRow, shipment: Shipment | null, now: number): number | null {
  const terms = runningTerms(row, shipment, now);
  const isMissed = row.due_at !== null && row.due_at <= now;
  if (isMissed && terms.some(({ at }) => at === row.due_at)) return row.due_at;
  return terms.find(({ at }) => at > now)?.at ?? null;
}
