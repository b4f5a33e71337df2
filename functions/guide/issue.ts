// What somebody who looks at this parcel most likely wants to know. Pure.
import type { Issue } from '../contract/guide.ts';
import type { Shipment } from '../contract/shipment.ts';

export function likelyIssue(shipment: Shipment, now: number): Issue {
  const { status, subStatus, eta, stale } = shipment;
  if (subStatus === 'carrier_lost') return 'lost';
  if (subStatus === 'carrier_damaged') return 'damaged';
  if (subStatus === 'address_invalid') return 'wrong_address';
  if (subStatus === 'presumed_delivered') return 'delivered_not_received';
  const isLate = eta !== null && Date.parse(eta.end) < now;
  switch (status) {
    case 'available_for_pickup':
      return 'no_pickup_notice';
    case 'delivered':
      return stale?.reason === 'delivered_disputed' ? 'delivered_not_received' : 'wrong_item';
    case 'returning':
    case 'returned':
      return 'return';
    case 'pending':
    case 'info_received':
    case 'cancelled':
      return 'where_is_it';
    default:
      return isLate || stale?.reason === 'no_movement' ? 'late' : 'where_is_it';
  }
}
