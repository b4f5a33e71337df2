// A seller's own entries about a parcel, in the form of carriers' messages: the merge joins both,
// whichever comes first.

import type { Money } from '../carriers/carrier.ts';
import { type Candidate, detectCarriers } from '../carriers/detect.ts';
import { CARRIERS, UNKNOWN_CARRIER } from '../carriers/index.ts';
import type { Scheme, Step } from '../contract/status.ts';
import type { TrackingEvent } from '../timeline/event.ts';
import type { KnownNumber, ParcelUpdate } from '../timeline/merge.ts';
import { TYPED } from '../timeline/proof.ts';

/** Numbers are normalised. null: not given. */
export interface Registration {
  number: string;
  alsoKnownAs: readonly string[];
  orderNumber: string | null;
  carrier: string | null;
  scheme: Scheme | null;
  shipByAt: number | null;
  /** Value of the parcel. Files of parcels checked before have none. */
  price?: Money | null;
}

/** Where the seller entered it. */
export type UpdateSource = 'form' | 'api' | 'import';

export function updateOf(registration: Registration, how: UpdateSource, now: number): ParcelUpdate {
  const { number, alsoKnownAs, orderNumber, carrier } = registration;
  const numbers: KnownNumber[] = [
    ...[number, ...alsoKnownAs].map((one) => ({
      number: one,
      carrier: ownerOf(one, carrier),
      shared: false,
      ...TYPED,
    })),
    ...(orderNumber === null
      ? []
      : [{ number: orderNumber, carrier: null, shared: true, ...TYPED }]),
  ];
  return {
    carrier: carrier ?? guess(number) ?? UNKNOWN_CARRIER,
    numbers,
    events: [statement('added_by_seller', factsOf(registration), how, now)],
  };
}

/** A newly declared carrier; it holds until that or another one scans the parcel. */
export const carrierDeclared = (carrier: string, how: UpdateSource, now: number): TrackingEvent =>
  statement('carrier_declared', { declaredCarrier: carrier }, how, now);

export const numbersLinked = (
  numbers: readonly string[],
  how: UpdateSource,
  now: number,
): TrackingEvent => ({
  ...statement('numbers_linked', {}, how, now),
  key: `seller|numbers|${numbers.join('|')}`,
});

/** A statement with facts is an event each time; one without facts exists once per parcel. */
function statement(
  step: Step,
  facts: TrackingEvent['facts'],
  how: UpdateSource,
  now: number,
): TrackingEvent {
  const isBare = Object.keys(facts).length === 0;
  return {
    key: isBare
      ? `seller|${step}`
      : `seller|${step}|${now}|${Object.values(facts).map(keyPart).join('|')}`,
    occurredAt: now,
    localTime: null,
    receivedAt: now,
    step,
    rawCode: step,
    text: null,
    place: null,
    carrier: facts.declaredCarrier ?? 'seller',
    source: `seller:${how}`,
    confidence: 'seller_reported',
    leg: null,
    withdraws: false,
    facts,
  };
}

const keyPart = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);

const factsOf = ({
  carrier,
  scheme,
  shipByAt,
  price = null,
}: Registration): TrackingEvent['facts'] => ({
  ...(carrier === null ? {} : { declaredCarrier: carrier }),
  ...(scheme === null ? {} : { scheme }),
  ...(shipByAt === null ? {} : { shipByAt }),
  ...(price === null ? {} : { price }),
});

/** The carrier that issued the number: a shape unique to one outweighs the declared carrier. */
export function ownerOf(number: string, declared: string | null): string | null {
  const candidates = detectCarriers(number, CARRIERS);
  if (declared !== null && candidates.some(({ carrier }) => carrier === declared)) return declared;
  return sureOf(candidates) ?? declared;
}

const guess = (number: string): string | null => sureOf(detectCarriers(number, CARRIERS));

const sureOf = ([first]: readonly Candidate[]): string | null =>
  first && (first.reason === 'check_digit_right' || first.reason === 'shape_own')
    ? first.carrier
    : null;
