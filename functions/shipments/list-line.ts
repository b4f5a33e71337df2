// A row of the list as pages and the API show it.
import type { ProblemReason } from '../contract/parcel-problem.ts';
import type { ShipmentLine } from '../contract/shipment-list.ts';
import type { Party, Scheme, Status } from '../contract/status.ts';
import { iso, isoOrNull } from '../lib/iso.ts';
import { readFacts } from '../timeline/problem-facts.ts';
import type { ListRow } from './list-store.ts';

export function toLine(row: ListRow): ShipmentLine {
  const { subStatus, step, etaBeginAt } = readFacts(row.watched);
  return {
    id: row.id,
    number: row.number,
    carrier: row.carried_by ?? row.carrier,
    // The writers of these columns use a closed vocabulary.
    scheme: row.scheme as Scheme | null,
    status: row.status as Status,
    subStatus,
    step,
    statusSince: isoOrNull(row.status_since),
    actionRequiredBy: row.action_required_by as Party,
    problem:
      row.problem === null
        ? null
        : {
            reason: row.problem as ProblemReason,
            since: iso(row.problem_since ?? row.updated_at),
          },
    eta:
      row.eta_end_at === null
        ? null
        : { begin: iso(etaBeginAt ?? row.eta_end_at), end: iso(row.eta_end_at) },
    pickupUntil: isoOrNull(row.pickup_until_at),
    shipBy: isoOrNull(row.ship_by_at),
    lastEventAt: isoOrNull(row.last_event_at),
    price:
      row.price_minor === null || row.currency === null
        ? null
        : { minor: row.price_minor, currency: row.currency },
    archivedAt: isoOrNull(row.archived_at),
    createdAt: iso(row.created_at),
    updatedAt: iso(row.updated_at),
  };
}
