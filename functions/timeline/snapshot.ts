// What is told of a shipment: carrier, status, dates and city-level places. Written once per change by
// the consumer, so that a lookup is one read and no work.
import { detectCarriers } from '../carriers/detect.ts';
import { CARRIERS, findCarrier } from '../carriers/index.ts';
import { linkFor } from '../carriers/links.ts';
import type { TrackingEvent as PublicEvent, Shipment } from '../contract/shipment.ts';
import { meaningOf } from '../contract/status.ts';
import { iso, isoOrNull } from '../lib/iso.ts';
import { partyToAct } from '../shipments/party.ts';
import { isBySeller, type TrackingEvent } from './event.ts';
import { credibleOf, withoutHearsay } from './hearsay.ts';
import { type Claim, joinClaims, proofOfSource, TYPED } from './proof.ts';
import { type Folded, foldStatus, standing } from './status.ts';

/** More would only repeat: aggregators re-tell old events. The newest are kept. */
const EVENTS_MAX = 200;

export interface Identity {
  carrier: string;
  number: string;
  /** All numbers of the parcel, each with the carrier whose it is (null: not known). */
  numbers: readonly (Claim & { number: string; carrier: string | null; shared: boolean })[];
}

export interface Snapshot {
  folded: Folded;
  /** Who has the parcel now: an aggregator or marketplace stops being named once a carrier scans. */
  carrier: string;
  /** The standing events, oldest first. */
  timeline: TrackingEvent[];
  /** For its own seller, and for whom the seller gives its link. */
  shipment: Shipment;
  /** For who knows no more than a number; null: the same. Without a `number` it is the one asked for. */
  publicly: Shipment | null;
}

export function takeSnapshot(
  identity: Identity,
  events: readonly TrackingEvent[],
  checkedAt: number,
): Snapshot {
  const all = tell(identity, events, checkedAt);
  const credible = credibleOf(identity.numbers, events);
  const told = credible === events ? all : tell(identity, credible, checkedAt);
  const publicly = withoutHearsay(told.shipment);
  if (!mayBeShown(identity)) return { ...all, publicly: { ...publicly, number: '' } };
  return { ...all, publicly: publicly === all.shipment ? null : publicly };
}

/** A shop can type a sentence where the number belongs: shown is what an answer proves, or has a shape. */
const mayBeShown = ({ number, numbers }: Identity): boolean =>
  numbers.some((known) => known.number === number && known.proof === 'polled') ||
  detectCarriers(number, CARRIERS).length > 0;

/** What is wrong with it follows from more than its events: the watch fills it in. */
export const withStale = (snapshot: Snapshot, stale: Shipment['stale']): Snapshot => ({
  ...snapshot,
  shipment: { ...snapshot.shipment, stale },
  publicly: snapshot.publicly && { ...snapshot.publicly, stale },
});

function tell(
  identity: Identity,
  events: readonly TrackingEvent[],
  checkedAt: number,
): Omit<Snapshot, 'publicly'> {
  const folded = foldStatus(events);
  const timeline = standing(events);
  const carrier = currentCarrier(identity.carrier, timeline);
  const isOzonLogistics = carrier === 'ozon' && isCarriedByOzon(folded);
  return {
    folded,
    carrier,
    timeline,
    shipment: {
      carrier,
      number: identity.number,
      proof: identity.numbers.reduce<Claim>(joinClaims, TYPED).proof,
      scheme: folded.scheme,
      integrationType: folded.integrationType,
      status: folded.status,
      subStatus: folded.subStatus,
      step: folded.step,
      statusSince: isoOrNull(folded.statusSince),
      actionRequiredBy: partyToAct(folded, isOzonLogistics),
      eta: folded.eta && { begin: iso(folded.eta.begin), end: iso(folded.eta.end) },
      pickupUntil: isoOrNull(folded.pickupUntilAt),
      stale: null,
      lastEventAt: isoOrNull(folded.lastEventAt),
      checkedAt: iso(checkedAt),
      events: publicEvents(timeline.filter(concernsTheBuyer)).slice(0, EVENTS_MAX),
      links: { carrier: linkFor(carrier, numberAt(carrier, identity)) },
    },
  };
}

/** What an order is worth, or who was to carry it, is between the seller and Ozon. */
const SELLERS_OWN = ['scheme', 'integrationType', 'price', 'provider', 'returnStorage'];

const concernsTheBuyer = (event: TrackingEvent): boolean =>
  event.step !== 'order_updated' ||
  Object.keys(event.facts).length === 0 ||
  !Object.keys(event.facts).every((fact) => SELLERS_OWN.includes(fact));

/** Newest first; where the carrier changes between two scans, the hand-over is told. */
function publicEvents(timeline: readonly TrackingEvent[]): PublicEvent[] {
  let last: TrackingEvent | null = null;
  const told = timeline.flatMap((event) => {
    const moved = event.step !== null && meaningOf(event.step).status !== null;
    const from = moved && last !== null && last.carrier !== event.carrier ? last.carrier : null;
    if (moved) last = event;
    return from === null ? [publicEvent(event)] : [handover(event, from), publicEvent(event)];
  });
  return told.reverse();
}

/** Nobody scans a hand-over: it follows from who scans before and after. */
function handover(event: TrackingEvent, from: string): PublicEvent {
  const inferred = { step: 'handed_over', text: null, place: null, localTime: null } as const;
  return {
    ...publicEvent({ ...event, ...inferred, confidence: 'inferred' }),
    rawCode: null,
    handover: { from, to: event.carrier },
  };
}

function publicEvent(event: TrackingEvent): PublicEvent {
  const meaning = event.step === null ? null : meaningOf(event.step);
  // An aggregator's key and a relay are the seller's own: whoever they quote did not tell us.
  const isRelayed = event.confidence !== 'inferred' && proofOfSource(event.source) === 'relayed';
  return {
    occurredAt: iso(event.occurredAt),
    localTime: event.localTime,
    receivedAt: iso(event.receivedAt),
    status: meaning?.status ?? null,
    subStatus: meaning?.sub ?? null,
    step: event.step,
    place: event.place,
    text: event.text,
    rawCode: event.rawCode,
    source: event.source,
    confidence: isRelayed ? 'seller_reported' : event.confidence,
    carrier: event.carrier,
    leg: event.leg,
    handover: null,
  };
}

/** The last one who scanned it, or whom the seller has named since. */
function currentCarrier(registered: string, timeline: readonly TrackingEvent[]): string {
  const carriers = timeline.flatMap((event) => {
    if (isBySeller(event)) return event.facts.declaredCarrier ?? [];
    return (findCarrier(event.carrier)?.kind ?? 'carrier') === 'carrier' ? event.carrier : [];
  });
  return carriers.at(-1) ?? registered;
}

/** The number that carrier itself uses: a posting number says nothing to CDEK's own page. */
function numberAt(carrier: string, { number, numbers }: Identity): string {
  const own = numbers.filter((known) => known.carrier === carrier && !known.shared);
  return own.some((known) => known.number === number) ? number : (own[0]?.number ?? number);
}

/** With no other carrier named, a posting is in Ozon's hands unless Ozon says someone else ships. */
const isCarriedByOzon = ({ scheme, integrationType }: Folded): boolean =>
  scheme === 'FBO' || scheme === 'FBS' || integrationType === null || integrationType === 'ozon';
