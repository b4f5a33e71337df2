// Whose turn it is, from where the parcel stands. The steps to take are the guide's business.
import type { Party, SubStatus } from '../contract/status.ts';
import type { Folded } from '../timeline/status.ts';

/** `isOzonLogistics`: the parcel is in Ozon's own hands, so "the carrier" is Ozon. */
export function partyToAct(folded: Folded, isOzonLogistics: boolean): Party {
  const mover: Party = isOzonLogistics ? 'ozon' : 'carrier';
  if (folded.disputed) return 'ozon';
  const bySubStatus = folded.subStatus === null ? null : PARTY_BY_SUB_STATUS[folded.subStatus];
  switch (folded.status) {
    case 'info_received':
      if (folded.step === 'documents_awaited') return 'buyer';
      return folded.scheme === 'FBO' ? 'ozon' : folded.scheme === 'FBP' ? 'carrier' : 'seller';
    case 'in_transit':
      return folded.subStatus === 'presumed_delivered' ? 'buyer' : mover;
    case 'out_for_delivery':
    case 'expired':
      return mover;
    case 'available_for_pickup':
      return 'buyer';
    case 'attempt_failed':
      return bySubStatus === 'mover' ? mover : (bySubStatus ?? 'buyer');
    case 'exception':
      if (folded.step === 'dispute') return 'ozon';
      return bySubStatus === 'mover' ? mover : (bySubStatus ?? mover);
    case 'returning':
      return folded.step === 'return_ready_for_pickup' ? 'seller' : mover;
    case 'pending':
    case 'delivered':
    case 'returned':
    case 'cancelled':
      return 'nobody';
  }
}

const PARTY_BY_SUB_STATUS: Record<SubStatus, Party | 'mover'> = {
  carrier_damaged: 'mover',
  carrier_lost: 'mover',
  carrier_delayed: 'mover',
  carrier_misrouted: 'mover',
  weather: 'mover',
  customs_hold: 'mover',
  customs_released: 'mover',
  consignee_absent: 'buyer',
  consignee_refused: 'seller',
  consignee_pickup_missed: 'mover',
  address_invalid: 'seller',
  customs_documents_required: 'buyer',
  held_for_payment: 'buyer',
  seller_not_handed_over: 'seller',
  seller_wrong_channel: 'seller',
  ozon_not_accepted_at_sorting: 'seller',
  presumed_delivered: 'buyer',
};
