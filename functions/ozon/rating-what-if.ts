// What one more order cancelled by the seller's fault would do to the error index, and what it would cost. Pure.
import { percentOf, type Zone, zoneOf } from './rating-zones.ts';

export interface WhatIf {
  /** Percent after one more; an estimate from Ozon's own formula. */
  percent: number;
  zone: Zone;
  /** Whether that is a dearer zone than today's. */
  isDearer: boolean;
}

/**
 * Ozon's formula is cancellations ÷ shipments of 14 days, where the shipments leave out those cancelled. So
 * the shipments follow from the index and the number of errors: one more error adds to the one and leaves the
 * other. null: without an error in the index nothing says how many shipments there were.
 */
export function oneMore(share: number, errors: number): WhatIf | null {
  const now = percentOf(share);
  if (now === null || share === 0 || errors <= 0) return null;
  const shipments = Math.round(errors / share);
  if (shipments < 2) return null;
  const percent = Math.round(((errors + 1) / (shipments - 1)) * 10_000) / 100;
  const zone = zoneOf(percent);
  const today = zoneOf(now);
  return { percent, zone, isDearer: zone.charge > today.charge || zone.mayBlock > today.mayBlock };
}

/** Ozon takes no more than this for an order. */
const CHARGE_MAX_MINOR = 150_000;

/** Minor units of roubles. null: the price is in another currency, and Ozon publishes no cap for it. */
export const chargeFor = (zone: Zone, price: { minor: number; currency: string }): number | null =>
  price.currency === 'RUB'
    ? Math.min(Math.round((price.minor * zone.charge) / 100), CHARGE_MAX_MINOR)
    : null;
