// What is kept from the public: a seller's aggregator, relay or webhook can be made to say anything, of
// anybody's parcel. The steps it tells are ours and stay; its own words stay with its seller. Pure.
import { findCarrier, UNKNOWN_CARRIER } from '../carriers/index.ts';
import { isPlaceOrFirm } from '../carriers/privacy-places.ts';
import type { TrackingEvent as PublicEvent, Shipment } from '../contract/shipment.ts';
import type { TrackingEvent } from './event.ts';
import { type Claim, proofOfSource } from './proof.ts';

const isAnswer = ({ source }: { source: string }): boolean => proofOfSource(source) === 'polled';

/**
 * Where the carrier has answered, nobody else tells the public of the parcel, but the seller who was
 * proved to have it, by each number that was answered about: a parcel of one's own can be given the
 * number of another's. The same list, when nothing has to go.
 */
export function credibleOf(
  numbers: readonly Claim[],
  events: readonly TrackingEvent[],
): readonly TrackingEvent[] {
  const answered = numbers.filter(({ proof }) => proof === 'polled');
  if (answered.length > 0 && answered.every(({ owned }) => owned)) return events;
  const answers = events.filter(isAnswer);
  return answers.length === 0 || answers.length === events.length ? events : answers;
}

/** The same object, when there is nothing to keep back. */
export function withoutHearsay(shipment: Shipment): Shipment {
  const events = shipment.events.map((event) =>
    withoutNames(isAnswer(event) ? event : bare(event)),
  );
  const plain = { ...shipment, carrier: nameable(shipment.carrier), events };
  return JSON.stringify(plain) === JSON.stringify(shipment) ? shipment : plain;
}

const bare = (event: PublicEvent): PublicEvent => ({
  ...event,
  text: null,
  place: event.place !== null && isPlace(event.place) ? event.place : null,
  rawCode: event.rawCode !== null && CODE.test(event.rawCode) ? event.rawCode : null,
});

/** Whoever answers tells of itself; only an aggregator has names that are not ours. */
const withoutNames = (event: PublicEvent): PublicEvent => ({
  ...event,
  carrier: nameable(event.carrier),
  handover: event.handover && {
    from: nameable(event.handover.from),
    to: nameable(event.handover.to),
  },
});

const nameable = (carrier: string): string =>
  findCarrier(carrier) !== null || carrier === 'seller' || isKnown(carrier, CARRIER_WORDS)
    ? carrier
    : UNKNOWN_CARRIER;

/** Of up to four words that are names of places: whatever else stands there may be an order to pay. */
const isPlace = (text: string): boolean => isKnown(text, PLACE_WORDS);

/** Between the names of places, as their addresses have them. */
const PLACE_WORDS = new Set(['на', 'г', 'область', 'край', 'район', 'республика']);
/** Besides the firms' own names, as aggregators call them. */
const CARRIER_WORDS = new Set([
  'post',
  'express',
  'logistics',
  'mail',
  'ems',
  'air',
  'cn',
  'ru',
  'sc',
]);

const isName = (word: string): boolean => isPlaceOrFirm(word, /^[a-z]/.test(word));

function isKnown(text: string, besides: ReadonlySet<string>): boolean {
  if (!/^[\p{L}\p{M}\d .()_-]{2,40}$/u.test(text)) return false;
  const names = text.toLowerCase().split(/[ .()]+/);
  const words = names
    .flatMap((name) => (isName(name) ? [name] : name.split(/[_-]/)))
    .filter(Boolean);
  return (
    words.length <= 4 &&
    words.some((word) => !besides.has(word)) &&
    words.every((word) => besides.has(word) || isName(word))
  );
}

/** One word, without a phone number in it. */
const CODE = /^(?!.*\d{7})[\p{L}\d_/:+-]{1,60}$/u;
