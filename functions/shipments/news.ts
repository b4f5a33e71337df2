// What a merge is news of: a parcel whose status is another one now.
import { newId } from '../lib/ids.ts';
import type { News } from '../outbound/store.ts';
import type { OwnedPlan } from './merge-store.ts';

/** A parcel nobody has scanned yet is no news, and neither is the same status told again. */
export function statusNews(plans: readonly OwnedPlan[], now: number): News[] {
  return plans
    .filter(({ before, snapshot }) => snapshot.shipment.status !== (before ?? 'pending'))
    .map(({ id, sellerId, version, before, number, snapshot }) => {
      const { carrier, status, subStatus, statusSince, actionRequiredBy, eta, pickupUntil } =
        snapshot.shipment;
      return {
        id: newId('news', now),
        key: `status ${id} ${version}`,
        sellerId,
        type: 'shipment.status_changed',
        shipmentId: id,
        data: {
          shipment: { id, carrier, number },
          from: before,
          status,
          subStatus,
          since: statusSince,
          actionRequiredBy,
          eta,
          pickupUntil,
        },
      };
    });
}
