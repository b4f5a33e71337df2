// Finds parcels carried by another carrier than the declared one. Ozon counts that against the seller, so
// evidence is required: the declared carrier has never scanned the parcel and does not issue such numbers,
// and another carrier does or has scanned it. Pure.
import { type Candidate, detectCarriers } from '../carriers/detect.ts';
import { CARRIERS } from '../carriers/index.ts';
import type { TrackingEvent } from './event.ts';
import { isScanOf } from './milestones.ts';

/** `declared`: Ozon's name of the delivery service. null: no evidence, or an unknown service. */
export function seenOtherwise(
  declared: string | null,
  numbers: readonly { number: string; shared: boolean }[],
  timeline: readonly TrackingEvent[],
): { declared: string; seen: string; at: number } | null {
  const promised = declared === null ? null : carrierNamed(declared);
  if (promised === null) return null;
  const scans = timeline.filter(isScanOf).filter(({ carrier }) => isCarrier(carrier));
  if (scans.some(({ carrier }) => carrier === promised)) return null;
  const claims = claimsOf(numbers.filter(({ shared }) => !shared).map(({ number }) => number));
  if (claims.some(({ carrier }) => carrier === promised)) return null;
  const [scan] = scans;
  const sure = claims.find(({ reason }) => PROOF.has(reason));
  const [seen, at] = sure
    ? [sure.carrier, timeline[0]?.occurredAt]
    : [scan?.carrier, scan?.occurredAt];
  if (seen === undefined || at === undefined) return null;
  return isSameChannel(promised, seen) ? null : { declared: promised, seen, at };
}

/** The carrier that certainly issued it instead of `named`; null: not certain, or `named` is unknown. */
export function numberOfAnother(named: string, number: string): string | null {
  const promised = carrierNamed(named);
  if (promised === null) return null;
  const claims = claimsOf([number]);
  const sure = claims.find(({ reason }) => PROOF.has(reason));
  if (!sure || claims.some(({ carrier }) => isSameChannel(promised, carrier))) return null;
  return sure.carrier;
}

const claimsOf = (numbers: readonly string[]): Candidate[] =>
  numbers
    .flatMap((number) => detectCarriers(number, CARRIERS))
    .filter(({ carrier }) => isCarrier(carrier));

const isSameChannel = (promised: string, seen: string): boolean =>
  promised === seen || (POSTS.has(promised) && POSTS.has(seen));

/** Posts deliver for each other: a parcel numbered by one is delivered by the other. */
const POSTS: ReadonlySet<string> = new Set([
  'belpost',
  'china-post',
  'kazpost',
  'russian-post',
  'upu-s10',
]);

const PROOF: ReadonlySet<string> = new Set(['check_digit_right', 'shape_own']);

const isCarrier = (id: string): boolean =>
  CARRIERS.find((one) => one.id === id)?.kind === 'carrier';

/** Our carrier id, if the name of the delivery service begins with that of a known carrier. */
export function carrierNamed(name: string): string | null {
  const lowerName = name.trim().toLowerCase();
  const found = CARRIERS.filter(({ kind }) => kind === 'carrier').find((carrier) =>
    [carrier.id, ...Object.values(carrier.name)].some((known) =>
      beginsWith(lowerName, known.toLowerCase()),
    ),
  );
  return found?.id ?? null;
}

/** Three letters begin other words as well: "Kitai Express" is not KIT. */
const beginsWith = (name: string, known: string): boolean =>
  name.startsWith(known) && (known.length > 3 || !/^\p{L}/u.test(name.slice(known.length)));
