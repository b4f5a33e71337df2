// Validates a parcel as entered: a registration, or its faults. Pure.
import { detectCarriers } from '../carriers/detect.ts';
import { CARRIERS, findCarrier } from '../carriers/index.ts';
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import type { NewShipment } from '../contract/shipment-work.ts';
import type { Registration } from './seller-updates.ts';

/** The faulty field of the input; `index`: its position in `alsoKnownAs`, otherwise 0. */
export type Fault = { field: 'number' | 'alsoKnownAs' | 'orderNumber' | 'carrier'; index: number };

export function toRegistration(typed: NewShipment): { ok: Registration } | { faults: Fault[] } {
  const number = normaliseNumber(typed.number);
  const alsoKnownAs = typed.alsoKnownAs.map(normaliseNumber);
  const orderNumber = typed.orderNumber === null ? null : normaliseNumber(typed.orderNumber);
  const faults: Fault[] = [
    ...(isPlausibleNumber(number) ? [] : [{ field: 'number' as const, index: 0 }]),
    ...alsoKnownAs.flatMap((one, index) =>
      isPlausibleNumber(one) ? [] : [{ field: 'alsoKnownAs' as const, index }],
    ),
    ...(orderNumber === null || isPlausibleNumber(orderNumber)
      ? []
      : [{ field: 'orderNumber' as const, index: 0 }]),
    ...(typed.carrier === null || mayCarry(typed.carrier)
      ? []
      : [{ field: 'carrier' as const, index: 0 }]),
  ];
  if (faults.length > 0) return { faults };
  const shipByAt = typed.shipBy === null ? null : Date.parse(typed.shipBy);
  const { carrier, scheme } = typed;
  return {
    ok: {
      number,
      alsoKnownAs: alsoKnownAs.filter((one) => one !== number),
      orderNumber: orderNumber === number ? null : orderNumber,
      carrier,
      scheme,
      shipByAt,
    },
  };
}

/** The carriers that bring parcels: an aggregator only reports on them. */
export const DECLARABLE = CARRIERS.filter(({ kind }) => kind !== 'aggregator');

export const mayCarry = (id: string): boolean => {
  const carrier = findCarrier(id);
  return carrier !== null && carrier.kind !== 'aggregator';
};

/** The digit a mistyped number should have; null: nothing looks wrong. */
export function checkDigitExpected(number: string): string | null {
  const [first] = detectCarriers(number, CARRIERS);
  return first?.checksum.state === 'wrong' ? first.checksum.expected : null;
}
