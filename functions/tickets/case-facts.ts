// Derives the facts that deadlines are computed from, out of a ticket and its parcel. Pure.
import type { Shipment } from '../contract/shipment.ts';
import type { CaseFacts } from './deadlines.ts';
import type { TicketRow } from './rows.ts';

/** `shipment`: the parcel's snapshot; null when no seller here knows it. */
export function caseFacts(row: TicketRow, shipment: Shipment | null): CaseFacts {
  const at = (iso: string | null | undefined) => (iso ? Date.parse(iso) : null);
  const scans = shipment?.events.filter(({ status }) => status === 'in_transit') ?? [];
  return {
    type: row.type,
    state: row.state,
    scheme: shipment?.scheme ?? row.scheme,
    integrationType: shipment?.integrationType ?? row.integration_type,
    carrier: shipment?.carrier ?? row.carrier,
    status: shipment?.status ?? null,
    openedAt: row.created_at,
    statusSince: at(shipment?.statusSince),
    // Events come newest first.
    handedOverAt: at(scans.at(-1)?.occurredAt),
    pickupUntilAt: at(shipment?.pickupUntil),
    rejectedAt: row.resolution === 'rejected' ? row.ended_at : null,
  };
}
