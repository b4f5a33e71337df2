// The facts the engine decides by, out of a public snapshot. Pure.
import type { Shipment } from '../contract/shipment.ts';
import { factsOf, type ParcelFacts, publicFacts } from '../situation/facts.ts';
import { isProven } from '../timeline/proof.ts';

const at = (iso: string | null | undefined): number | null => (iso ? Date.parse(iso) : null);

/** What anybody may read who knows the number. */
export const factsOfShipment = (shipment: Shipment): ParcelFacts => {
  const { events, stale, eta } = shipment;
  // Events come newest first.
  const first = (isIt: (event: Shipment['events'][number]) => boolean) =>
    at(events.findLast(isIt)?.occurredAt);
  return publicFacts(
    factsOf({
      status: shipment.status,
      subStatus: shipment.subStatus,
      step: shipment.step,
      disputed:
        stale?.reason === 'delivered_disputed' ||
        (shipment.status === 'delivered' && events.some(({ step }) => step === 'dispute')),
      scheme: shipment.scheme,
      integrationType: shipment.integrationType,
      carrier: shipment.carrier,
      isProven: isProven(shipment.proof),
      problems: stale ? [stale.reason] : [],
      at: {
        statusSince: at(shipment.statusSince),
        claimed: first(({ step }) => step === 'sent_by_seller'),
        firstScan: first(
          ({ status, confidence }) =>
            status === 'in_transit' &&
            confidence !== 'seller_reported' &&
            confidence !== 'inferred',
        ),
        promisedFrom: at(eta?.begin),
        promisedUntil: at(eta?.end),
        pickupUntil: at(shipment.pickupUntil),
      },
    }),
  );
};
