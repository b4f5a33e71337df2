// Hides unproven content from the public: a seller's aggregator, relay or webhook can be made to say
// anything about any parcel. Its steps are ours and stay; its own words are shown to its seller only. Pure.
import { findCarrier, UNKNOWN_CARRIER } from '../carriers/index.ts';
import { isPlaceOrFirm } from '../carriers/privacy-places.ts';
import type { TrackingEvent as PublicEvent, Shipment } from '../contract/shipment.ts';
import type { TrackingEvent } from './event.ts';
import { type Claim, proofOfSource } from './proof.ts';

const isAnswer = ({ source }: { source: string }): boolean => proofOfSource(source) === 'polled';

/**
 * Once the carrier has answered a poll, only its answers are public. Exception: every polled number is
 * proved to be the seller's; every one, because a seller can add another's number to an own parcel.
 * Returns the same list if nothing is dropped.
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

/** Returns the same object if nothing is hidden. */
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

/** A polled carrier names itself; only an aggregator has carrier names that are not ours. */
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

/** At most four words, all names of places: any other text may be a demand to pay. */
const isPlace = (text: string): boolean => isKnown(text, PLACE_WORDS);

/** Words that addresses put between names of places. */
const PLACE_WORDS = new Set(['на', 'г', 'область', 'край', 'район', 'республика']);
/** Words that aggregators add to the firms' own names. */
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
