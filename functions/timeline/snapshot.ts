// The snapshot shown of a shipment: carrier, status, dates and city-level places. Written once per
// change, so that a lookup is one read and no computation.
import { detectCarriers } from '../carriers/detect.ts';
import { CARRIERS, findCarrier } from '../carriers/index.ts';
import { linkFor } from '../carriers/links.ts';
import type { ProblemReason } from '../contract/parcel-problem.ts';
import type { TrackingEvent as PublicEvent, Shipment } from '../contract/shipment.ts';
import { meaningOf, type Party } from '../contract/status.ts';
import { iso, isoOrNull } from '../lib/iso.ts';
import type { ParcelFacts } from '../situation/facts.ts';
import { isBySeller, type TrackingEvent } from './event.ts';
import { credibleOf, withoutHearsay } from './hearsay.ts';
import { problemFacts } from './problem-facts.ts';
import { type Claim, joinClaims, proofOfSource, TYPED } from './proof.ts';
import { situationFacts, verdictOn } from './situation-facts.ts';
import { type Folded, foldStatus, withoutWithdrawn } from './status.ts';

/** More would only repeat: aggregators resend old events. The newest are kept. */
const EVENTS_MAX = 200;

export interface Identity {
  carrier: string;
  number: string;
  /** All numbers of the parcel, each with the carrier that issued it (null: not known). */
  numbers: readonly (Claim & { number: string; carrier: string | null; shared: boolean })[];
}

export interface Snapshot {
  folded: Folded;
  /** The carrier that has it now; an aggregator or marketplace is named only until a carrier scans. */
  carrier: string;
  /** The events that still count, oldest first. */
  timeline: TrackingEvent[];
  /** For its own seller, and for people to whom the seller gives its link. */
  shipment: Shipment;
  /** For people who know only a number; null: the same. An empty `number`: the one looked up. */
  publicly: Shipment | null;
  /** Without problems: those follow from more than the events. */
  facts: ParcelFacts;
  /** The same of the events that everybody may see. */
  shownFacts: ParcelFacts;
  /** Whose turn it is as its seller sees it; `shipment.actionRequiredBy` is what everybody may read. */
  turn: Party;
}

export function takeSnapshot(
  identity: Identity,
  events: readonly TrackingEvent[],
  checkedAt: number,
): Snapshot {
  const all = describeShipment(identity, events, checkedAt);
  const credible = credibleOf(identity.numbers, events);
  const shown = credible === events ? all : describeShipment(identity, credible, checkedAt);
  const publicly = withoutHearsay(shown.shipment);
  const taken = { ...all, shownFacts: shown.facts };
  if (!mayBeShown(identity)) return { ...taken, publicly: { ...publicly, number: '' } };
  return { ...taken, publicly: publicly === all.shipment ? null : publicly };
}

/** A shop can type a sentence as a number: it is shown only if polled or shaped like a carrier's number. */
const mayBeShown = ({ number, numbers }: Identity): boolean =>
  numbers.some((known) => known.number === number && known.proof === 'polled') ||
  detectCarriers(number, CARRIERS).length > 0;

/** Problems follow from more than the events: the watch fills them in, and the turn with them. */
export function withProblems(
  snapshot: Snapshot,
  problems: readonly ProblemReason[],
  stale: Shipment['stale'],
  now: number,
): Snapshot {
  const facts = { ...snapshot.facts, problems };
  const { turn, publicly } = verdictOn(facts, now);
  // What an unproven event says must not come out by the case.
  const shown = verdictOn({ ...snapshot.shownFacts, problems }, now);
  return {
    ...snapshot,
    facts,
    turn,
    shipment: { ...snapshot.shipment, stale, ...publicly },
    publicly: snapshot.publicly && { ...snapshot.publicly, stale, ...shown.publicly },
  };
}

function describeShipment(
  identity: Identity,
  events: readonly TrackingEvent[],
  checkedAt: number,
): Omit<Snapshot, 'publicly' | 'shownFacts'> {
  const folded = foldStatus(events);
  const timeline = withoutWithdrawn(events);
  const carrier = currentCarrier(identity.carrier, timeline);
  const watched = problemFacts({ carrier, numbers: identity.numbers }, folded, timeline);
  const facts = situationFacts(watched, []);
  const verdict = verdictOn(facts, checkedAt);
  return {
    folded,
    carrier,
    timeline,
    facts,
    turn: verdict.turn,
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
      ...verdict.publicly,
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

/** The price of an order and its declared carrier are between the seller and Ozon. */
const SELLERS_OWN = [
  'scheme',
  'integrationType',
  'price',
  'provider',
  'returnStorage',
  'shipLateAt',
  'tariff',
];

const concernsTheBuyer = (event: TrackingEvent): boolean =>
  event.step !== 'order_updated' ||
  Object.keys(event.facts).length === 0 ||
  !Object.keys(event.facts).every((fact) => SELLERS_OWN.includes(fact));

/** Newest first; a hand-over is added where the carrier changes between two scans. */
function publicEvents(timeline: readonly TrackingEvent[]): PublicEvent[] {
  let last: TrackingEvent | null = null;
  const shown = timeline.flatMap((event) => {
    const moved = event.step !== null && meaningOf(event.step).status !== null;
    const from = moved && last !== null && last.carrier !== event.carrier ? last.carrier : null;
    if (moved) last = event;
    return from === null ? [publicEvent(event)] : [handover(event, from), publicEvent(event)];
  });
  return shown.reverse();
}

/** A hand-over has no scan: it is inferred from the scans before and after. */
function handover(event: TrackingEvent, from: string): PublicEvent {
  const inferred = {
    step: 'handed_over',
    text: null,
    place: null,
    localTime: null,
    facts: {},
  } as const;
  return {
    ...publicEvent({ ...event, ...inferred, confidence: 'inferred' }),
    rawCode: null,
    handover: { from, to: event.carrier },
  };
}

function publicEvent(event: TrackingEvent): PublicEvent {
  const meaning = event.step === null ? null : meaningOf(event.step);
  // An aggregator's key and a relay are the seller's own: the carrier they quote did not report to us.
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
    ...(event.facts.eta && {
      eta: { begin: iso(event.facts.eta.begin), end: iso(event.facts.eta.end) },
    }),
    handover: null,
  };
}

/** The last carrier that scanned it, or the one the seller has declared since. */
function currentCarrier(registered: string, timeline: readonly TrackingEvent[]): string {
  const carriers = timeline.flatMap((event) => {
    if (isBySeller(event)) return event.facts.declaredCarrier ?? [];
    return (findCarrier(event.carrier)?.kind ?? 'carrier') === 'carrier' ? event.carrier : [];
  });
  return carriers.at(-1) ?? registered;
}

/** The number that carrier itself uses: CDEK's own page does not know a posting number. */
function numberAt(carrier: string, { number, numbers }: Identity): string {
  const own = numbers.filter((known) => known.carrier === carrier && !known.shared);
  return own.some((known) => known.number === number) ? number : (own[0]?.number ?? number);
}
