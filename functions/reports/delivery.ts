// Deliveries by who really carried them: Ozon reports on parcels that CDEK or YunExpress carry for it. Pure.
import type { DeliveryRow } from '../contract/report.ts';
import { carrierNamed } from '../timeline/channel.ts';
import { percentilesOf } from './percentiles.ts';
import { type DeliverySlice, measured, sum } from './store.ts';

/** The most frequent first. */
export function deliveryRows(slices: readonly DeliverySlice[]): DeliveryRow[] {
  const groups = Map.groupBy(slices, (one) => JSON.stringify([carrierOf(one), one.lane]));
  return [...groups.values()]
    .map((some) => ({
      carrier: some[0] ? carrierOf(some[0]) : null,
      lane: some[0]?.lane ?? null,
      delivered: sum(some, 'times'),
      promised: sum(some, 'promised'),
      onTime: sum(some, 'onTime'),
      transit: percentilesOf(measured(some)),
    }))
    .toSorted((a, b) => b.delivered - a.delivered);
}

/** A delivery service nobody here knows stays with Ozon: its name could be anything. */
const carrierOf = ({ carrier, provider }: DeliverySlice): string | null =>
  (provider === null ? null : carrierNamed(provider)) ?? carrier;
