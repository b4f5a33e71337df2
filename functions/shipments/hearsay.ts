// What is kept from the public: a seller's aggregator, relay or webhook can be made to say anything, of
// anybody's parcel. The steps it tells are ours and stay; its own words stay with its seller. Pure.
import { isCarrierName, UNKNOWN_CARRIER } from '../carriers/index.ts';
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
  place: event.place !== null && PLACE.test(event.place) ? event.place : null,
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

const nameable = (carrier: string): string => (isCarrierName(carrier) ? carrier : UNKNOWN_CARRIER);

/** Up to four words of letters: no number to call, no site to pay at. */
const PLACE = /^(?=.{2,40}$)\p{L}[\p{L}\p{M}'’()-]*\.?(?: [\p{L}\p{M}'’()-]+\.?){0,3}$/u;
/** One word, without a phone number in it. */
const CODE = /^(?!.*\d{7})[\p{L}\d_/:+-]{1,60}$/u;
