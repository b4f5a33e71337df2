// Room timeline: pure functions from events to status, milestones, problems and snapshot; no I/O.
// This file: a tracking event as stored: what was reported, by which source, when, and how we read it.
import type { Carrier, Facts, RawEvent, Report } from '../carriers/carrier.ts';
import { carrierIdOf } from '../carriers/index.ts';
import { normaliseNumber } from '../carriers/number.ts';
import { stepOf } from '../carriers/steps.ts';
import { type Confidence, meaningOf, type Step } from '../contract/status.ts';
import { latestMomentOf, progress } from './order.ts';
import { proofOfSource, rankOf } from './proof.ts';

export interface TrackingEvent {
  /** Equal for two reports of the same event, whatever their source and order. */
  key: string;
  /** The time the carrier states, ms UTC; without one, the time of receipt. */
  occurredAt: number;
  /** Wall clock as written, when the carrier named no zone; `occurredAt` then rests on a guess. */
  localTime: string | null;
  receivedAt: number;
  /** null: the code is not in our tables. The event is shown as received and changes no status. */
  step: Step | null;
  rawCode: string;
  text: string | null;
  place: string | null;
  carrier: string;
  /** Sender and channel, e.g. `cdek:push`. */
  source: string;
  confidence: Confidence;
  leg: 'return' | null;
  withdraws: boolean;
  facts: Facts;
  /** Decides whether the event joins the timeline at all; not stored. */
  newsIf?: RawEvent['newsIf'];
}

/** Senders' clocks may be off by this much. */
const CLOCK_SKEW_MS = 10 * 60_000;
/** A wall clock without a zone is read as Moscow time or UTC; no zone is further ahead of those. */
const ZONES_AHEAD_MS = 14 * 3_600_000;

/** The events of a report, mapped by the tables of the carrier that sent it. */
export function toEvents(
  report: Report,
  sender: Carrier,
  how: 'push' | 'poll',
  receivedAt: number,
): TrackingEvent[] {
  const events = report.events.map((raw): TrackingEvent => {
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
  const dated = events.filter((event, i) => report.events[i]?.at && progress(event) >= 0);
  return events.map((event, i) =>
    isRemark(report.events[i]) && !isNotice(event)
      ? { ...event, ...latestMomentOf(event, dated) }
      : event,
  );
}

/** An entry of a list without a time, not a state of now (`newsIf`), a fact or a withdrawal. */
const isRemark = (raw: RawEvent | undefined): boolean =>
  raw?.at === null && !raw.newsIf && !raw.withdraws && Object.keys(raw.facts ?? {}).length === 0;

const isNotice = ({ step }: TrackingEvent): boolean =>
  step !== null && meaningOf(step).status === null;

/** A future event has not happened yet: accepted, it would pin the status and rank first. */
function timeOf(raw: RawEvent, receivedAt: number) {
  const { at, local } = raw.at ?? { at: Number.POSITIVE_INFINITY, local: null };
  if (at <= receivedAt + CLOCK_SKEW_MS) return { occurredAt: at, localTime: local };
  const isOfAnotherZone = local !== null && at <= receivedAt + CLOCK_SKEW_MS + ZONES_AHEAD_MS;
  return {
    occurredAt: receivedAt - (raw.laterInList ?? 0),
    localTime: isOfAnotherZone ? local : null,
  };
}

/** One event from two senders, or from one both pushed and polled: the report with the stronger proof. */
export function surerOf(known: TrackingEvent, incoming: TrackingEvent): TrackingEvent {
  if (rankOf(proofOfSource(incoming.source)) <= rankOf(proofOfSource(known.source))) {
    return renewed(known, incoming);
  }
  const { occurredAt, localTime } = incoming.occurredAt === incoming.receivedAt ? known : incoming;
  const receivedAt = Math.min(incoming.receivedAt, known.receivedAt);
  return { ...incoming, localTime, receivedAt, occurredAt: Math.min(occurredAt, known.receivedAt) };
}

/**
 * Told again by the same source: what its code means by now, and the earliest time it can have happened.
 * The same object if neither has changed.
 */
function renewed(known: TrackingEvent, again: TrackingEvent): TrackingEvent {
  const isEarlier = again.occurredAt < known.occurredAt;
  const isLearned = again.step !== null && again.step !== known.step;
  if (again.source !== known.source || again.rawCode !== known.rawCode) return known;
  if (!isEarlier && !isLearned) return known;
  return {
    ...known,
    ...(isLearned && { step: again.step }),
    ...(isEarlier && { occurredAt: again.occurredAt, localTime: again.localTime }),
  };
}

/** Entered on our desk or through our API, not sent by a carrier or Ozon on the seller's behalf. */
export const isBySeller = ({ source }: TrackingEvent): boolean => source.startsWith('seller:');

/**
 * A statement gives a fact ("due on the 5th") without the time it was decided. It is news only if it
 * differs from what is known, which the merge decides; the time of receipt distinguishes two of them.
 */
export const isStatement = (event: TrackingEvent): boolean =>
  event.occurredAt === event.receivedAt && Object.keys(event.facts).length > 0 && !moves(event);

const moves = ({ step }: TrackingEvent): boolean =>
  step !== null && meaningOf(step).status !== null;

/** The sender's own event id, if it has one; otherwise the content and time of the event. */
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
  const text = sender.kind === 'aggregator' ? (raw.text ?? '') : '';
  return [
    carrier,
    normaliseNumber(number),
    raw.code.trim().toUpperCase(),
    when,
    raw.withdraws ? 'withdrawn' : '',
    text,
  ].join('|');
}
