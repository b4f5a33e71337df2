// Who answers for a delivery, and who moves the parcel. Pure.
import type { IntegrationType, Party, Scheme } from '../contract/status.ts';
import type { ParcelFacts } from './facts.ts';

export const HANDLERS = ['ozon', 'partner', 'own_carrier', 'fbp', 'unknown'] as const;
export type Handler = (typeof HANDLERS)[number];

/**
 * Ozon answers for what it carries itself, and is the one to turn to for its partners' delivery. With an
 * integration of the seller's own the contract is between seller and carrier.
 */
export const handlerOf = ({
  scheme,
  integrationType,
}: Pick<ParcelFacts, 'scheme' | 'integrationType'>): Handler =>
  integrationType === null ? BY_SCHEME[scheme ?? 'unknown'] : BY_INTEGRATION[integrationType];

const BY_SCHEME: Record<Scheme | 'unknown', Handler> = {
  FBO: 'ozon',
  FBS: 'ozon',
  rFBS: 'own_carrier',
  FBP: 'fbp',
  unknown: 'unknown',
};

const BY_INTEGRATION: Record<IntegrationType, Handler> = {
  ozon: 'ozon',
  click_and_collect: 'ozon',
  aggregator: 'partner',
  hybrid: 'partner',
  hybrid_aggregator: 'partner',
  non_integrated: 'own_carrier',
  '3pl_tracking': 'own_carrier',
  hybrid_non_integrated: 'own_carrier',
  hybrid_3pl_tracking: 'own_carrier',
  FBP: 'fbp',
};

/**
 * The carrier to turn to; null: nobody has named it yet. Where others deliver, what Ozon tells of a parcel
 * does not make Ozon its carrier.
 */
export function carrierOf(facts: ParcelFacts): string | null {
  const handler = handlerOf(facts);
  const isOzons = handler === 'ozon' || handler === 'unknown';
  return facts.carrier === 'ozon' && !isOzons ? null : facts.carrier;
}

/** Who has to move a parcel that is under way. */
export function moverOf(facts: ParcelFacts): Extract<Party, 'ozon' | 'carrier'> {
  if (facts.carrier !== null && facts.carrier !== 'ozon') return 'carrier';
  const handler = handlerOf(facts);
  const isOzons = handler === 'ozon' || (handler === 'unknown' && facts.carrier === 'ozon');
  return isOzons ? 'ozon' : 'carrier';
}
