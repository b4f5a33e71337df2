// The deadlines of open tickets follow their parcel: what changes it says when they end now.
import type { Shipment } from '../contract/shipment.ts';
import type { Contributor } from '../shipments/commit.ts';
import { caseFacts } from './case-facts.ts';
import { runningTerms } from './deadlines.ts';
import type { TicketRow } from './rows.ts';
import { findOpenAbout, setDeadlines } from './store.ts';

/** What of a plan says when terms end; `absorbed` are the parcels that were merged into it. */
interface ChangedParcel {
  id: string;
  isNew: boolean;
  absorbed: readonly { id: string }[];
  snapshot: { shipment: Shipment };
}

/**
 * For the batch that writes the parcels: refused with it (`isConflict`) when somebody wrote one of the
 * tickets meanwhile. Nobody's turn changes, so neither does the ticket's version nor its place in lists.
 */
export async function renewDeadlines(
  db: D1Database,
  parcels: readonly ChangedParcel[],
  now: number,
): ReturnType<Contributor> {
  // A parcel nobody knew has no tickets.
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

/** A term that was missed stays missed while it runs: a scan somewhere else is no answer to it. */
function renewedDeadline(row: TicketRow, shipment: Shipment | null, now: number): number | null {
  const terms = runningTerms(caseFacts(row, shipment));
  const isMissed = row.due_at !== null && row.due_at <= now;
  if (isMissed && terms.some(({ at }) => at === row.due_at)) return row.due_at;
  return terms.find(({ at }) => at > now)?.at ?? null;
}
