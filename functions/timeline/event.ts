// One thing that happened to a parcel, as we keep it: what was said, by whom, when, and how we read it.
import type { Carrier, Facts, RawEvent, Report } from '../carriers/carrier.ts';
import { carrierIdOf } from '../carriers/index.ts';
import { normaliseNumber } from '../carriers/number.ts';
import { stepOf } from '../carriers/steps.ts';
import { type Confidence, meaningOf, type Step } from '../contract/status.ts';
import { proofOfSource, rankOf } from './proof.ts';

export interface TrackingEvent {
  /** Equal for two updates of the same event, whoever told and in whatever order. */
  key: string;
  /** The carrier's claim, ms UTC; where it made none, the time of receipt. */
  occurredAt: number;
  /** Wall clock as written, when the carrier named no zone; `occurredAt` then rests on a guess. */
  localTime: string | null;
  receivedAt: number;
  /** null: a code our tables do not have. It is shown as it came and moves no status. */
  step: Step | null;
  rawCode: string;
  text: string | null;
  place: string | null;
  carrier: string;
  /** Who told and how, e.g. `cdek:push`. */
  source: string;
  confidence: Confidence;
  leg: 'return' | null;
  withdraws: boolean;
  facts: Facts;
  /** Decides whether it joins the timeline at all; not kept. */
  newsIf?: RawEvent['newsIf'];
}

/** Clocks of senders go wrong by so much. */
const CLOCK_SKEW_MS = 10 * 60_000;
/** A wall clock without a zone is read as Moscow's or UTC's: none is further ahead of that. */
const ZONES_AHEAD_MS = 14 * 3_600_000;

/** The events of a report, mapped by the tables of the carrier that sent it. */
export function toEvents(
  report: Report,
  sender: Carrier,
  how: 'push' | 'poll',
  receivedAt: number,
): TrackingEvent[] {
  return report.events.map((raw) => {
    const carrier = carrierIdOf(raw.carrier ?? report.carrier ?? sender.id);
    return {
      key: keyOf(raw, sender, carrier, report.number, receivedAt),
      ...timeOf(raw, receivedAt),
      receivedAt,
      step: stepOf(sender, raw.code),
      rawCode: raw.code.slice(0, 120),
      text: raw.text ?? null,
      place: raw.place ?? null,
      carrier,
      source: `${sender.id}:${how}`,
      confidence: raw.confidence ?? sender.confidence,
      leg: raw.leg ?? null,
      withdraws: raw.withdraws ?? false,
      facts: raw.facts ?? {},
      ...(raw.newsIf && { newsIf: raw.newsIf }),
    };
  });
}

/** Nothing has happened yet that is still to come: believed, it would pin the status and rank first. */
function timeOf(raw: RawEvent, receivedAt: number) {
  const { at, local } = raw.at ?? { at: Number.POSITIVE_INFINITY, local: null };
  if (at <= receivedAt + CLOCK_SKEW_MS) return { occurredAt: at, localTime: local };
  const isOfAnotherZone = local !== null && at <= receivedAt + CLOCK_SKEW_MS + ZONES_AHEAD_MS;
  return {
    occurredAt: receivedAt - (raw.laterInList ?? 0),
    localTime: isOfAnotherZone ? local : null,
  };
}

/** The same event of two senders, or of one that pushes and answers: as the surer one tells it. */
export function surerOf(known: TrackingEvent, told: TrackingEvent): TrackingEvent {
  if (rankOf(proofOfSource(told.source)) <= rankOf(proofOfSource(known.source))) return known;
  const { occurredAt, localTime } = told.occurredAt === told.receivedAt ? known : told;
  const receivedAt = Math.min(told.receivedAt, known.receivedAt);
  return { ...told, localTime, receivedAt, occurredAt: Math.min(occurredAt, known.receivedAt) };
}

/** Said on our desk or through our API, not by a carrier or Ozon on the seller's behalf. */
export const isBySeller = ({ source }: TrackingEvent): boolean => source.startsWith('seller:');

/**
 * A statement says something ("due on the 5th") and not when that was decided. It is news only where
 * it differs from what is known, which the merge decides; two of them are told apart by receipt.
 */
export const isStatement = (event: TrackingEvent): boolean =>
  event.occurredAt === event.receivedAt && Object.keys(event.facts).length > 0 && !moves(event);

const moves = ({ step }: TrackingEvent): boolean =>
  step !== null && meaningOf(step).status !== null;

/** The sender's own id where it has one. Otherwise what was said and when it happened. */
function keyOf(
  raw: RawEvent,
  sender: Carrier,
  carrier: string,
  number: string,
  receivedAt: number,
): string {
  if (raw.id) return `${sender.id}|${raw.id}`;
  const isOfNow = raw.newsIf !== undefined || Object.keys(raw.facts ?? {}).length > 0;
  const when = raw.at?.at ?? (isOfNow ? receivedAt : '');
  const told = sender.kind === 'aggregator' ? (raw.text ?? '') : '';
  return [
    carrier,
    normaliseNumber(number),
    raw.code.trim().toUpperCase(),
    when,
    raw.withdraws ? 'withdrawn' : '',
    told,
  ].join('|');
}
