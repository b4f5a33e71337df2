// What the guide is asked about, and the two things it makes of it: who answers for the delivery, and
// where the parcel is on its way.
import type { Asker, Issue } from '../contract/guide.ts';
import type { IntegrationType, Scheme, Status } from '../contract/status.ts';

export interface Situation {
  role: Asker;
  issue: Issue;
  scheme: Scheme | null;
  integrationType: IntegrationType | null;
  carrier: string | null;
  status: Status | null;
}

/** Who answers for the delivery. */
export type Handler = 'ozon' | 'partner' | 'own_carrier' | 'fbp' | 'unknown';

/** Where the parcel is on its way, as far as the advice differs. */
export type Stage =
  | 'before'
  | 'moving'
  | 'waiting'
  | 'delivered'
  | 'back'
  | 'cancelled'
  | 'unknown';

/**
 * Ozon answers for what it carries itself; for its partners' delivery it is still the one to turn
 * to. With an integration of the seller's own, the contract is between seller and carrier.
 */
export function handlerOf({ scheme, integrationType }: Situation): Handler {
  switch (integrationType) {
    case 'ozon':
    case 'click_and_collect':
      return 'ozon';
    case 'aggregator':
    case 'hybrid':
    case 'hybrid_aggregator':
      return 'partner';
    case 'non_integrated':
    case '3pl_tracking':
    case 'hybrid_non_integrated':
    case 'hybrid_3pl_tracking':
      return 'own_carrier';
    case 'FBP':
      return 'fbp';
    case null:
      return HANDLER_BY_SCHEME[scheme ?? 'unknown'];
  }
}

const HANDLER_BY_SCHEME: Record<Scheme | 'unknown', Handler> = {
  FBO: 'ozon',
  FBS: 'ozon',
  rFBS: 'own_carrier',
  FBP: 'fbp',
  unknown: 'unknown',
};

const STAGES: Record<Status, Stage> = {
  pending: 'before',
  info_received: 'before',
  in_transit: 'moving',
  out_for_delivery: 'moving',
  exception: 'moving',
  attempt_failed: 'moving',
  expired: 'moving',
  available_for_pickup: 'waiting',
  delivered: 'delivered',
  returning: 'back',
  returned: 'back',
  cancelled: 'cancelled',
};

export const stageOf = (status: Status | null): Stage =>
  status === null ? 'unknown' : STAGES[status];
