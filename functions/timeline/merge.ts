// Decides which parcel a report is about and what it changes. Pure: rows in, a plan of writes out.
import { UNKNOWN_CARRIER } from '../carriers/index.ts';
import { normaliseNumber } from '../carriers/number.ts';
import { isBySeller, isStatement, surerOf, type TrackingEvent } from './event.ts';
import { byOccurrence, progress } from './order.ts';
import { NEVER_WATCHED, planWatch, type WatchedBefore, type WatchPlan } from './plan-problems.ts';
import { type Claim, joinClaims } from './proof.ts';
import { type Snapshot, takeSnapshot, withProblems } from './snapshot.ts';
import { staleOf } from './stale.ts';
import type { ParcelIssue } from './stale-clocks.ts';
import { type Folded, foldStatus } from './status.ts';

export interface KnownNumber extends Claim {
  number: string;
  /** The carrier that issued it; null while only a marketplace has mentioned it. */
  carrier: string | null;
  /** Several parcels share it, as postings share an order number: it finds them and identifies none. */
  shared: boolean;
}

export interface StoredShipment {
  id: string;
  carrier: string;
  number: string;
  round: number;
  version: number;
  createdAt: number;
  /** Since when it is delivered, returned or cancelled; null while it is under way. */
  endedAt: number | null;
  numbers: KnownNumber[];
  events: TrackingEvent[];
  watch: WatchedBefore;
  /** Its columns, so that a write names only those that change. Absent: all are written. */
  columns?: StoredColumns;
}

type StoredColumns = Readonly<Record<string, unknown>>;

/** All that one message says about one parcel: its numbers, main one first, and events. */
export interface ParcelUpdate {
  /** The sender, or the carrier that has it; `UNKNOWN_CARRIER` if a seller does not know. */
  carrier: string;
  numbers: KnownNumber[];
  events: TrackingEvent[];
}

export interface Plan {
  id: string;
  isNew: boolean;
  /** The columns of the kept parcel as they were read. */
  stored: StoredColumns | undefined;
  /** The version this plan is based on; the write fails if another write came first. */
  version: number;
  carrier: string;
  number: string;
  round: number;
  numbers: KnownNumber[];
  /** Includes known events now reported with a stronger proof. */
  newEvents: TrackingEvent[];
  /** All that the parcel then has. */
  events: TrackingEvent[];
  /** Shipments that turned out to be this same parcel, with the versions and problems they had. */
  absorbed: { id: string; number: string; version: number; problems: ParcelIssue[] }[];
  before: Snapshot['shipment']['status'] | null;
  snapshot: Snapshot;
  watch: WatchPlan;
}

/**
 * No parcel has so many, but a program can make one that has: each message about it would write it under
 * all of its numbers and read all of its events. What is beyond them is not taken in.
 */
export const NUMBERS_OF_PARCEL_MAX = 50;
export const EVENTS_OF_PARCEL_MAX = 500;

/** Carriers recycle numbers: a first scan this long after the end is another parcel. */
const RECYCLED_AFTER_MS = 120 * 86_400_000;

/**
 * `stored`: every shipment of the seller that shares a number with the update. More than one live
 * shipment means that two numbers were tracked apart until this message linked them.
 */
export function planMerge(
  update: ParcelUpdate,
  stored: readonly StoredShipment[],
  newId: string,
  now: number,
): Plan {
  const same = stored
    .filter((shipment) => isSameParcel(shipment, update))
    .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  const [kept, ...others] = same;
  const absorbed = kept === undefined ? [] : fitting(kept, others);
  const round = stored.filter(({ number }) => number === update.numbers[0]?.number).length;
  return planOnto(kept, absorbed, update, { id: newId, round }, now);
}

/** Those that can be one with it: together no more numbers than a parcel may have. */
function fitting(kept: StoredShipment, others: readonly StoredShipment[]): StoredShipment[] {
  let count = kept.numbers.length;
  return others.filter(({ numbers }) => {
    const fits = count + numbers.length <= NUMBERS_OF_PARCEL_MAX;
    if (fits) count += numbers.length;
    return fits;
  });
}

/** Joins an update to the shipment it is known to concern; `opened`: id and round of a new one. */
export function planOnto(
  kept: StoredShipment | undefined,
  absorbed: readonly StoredShipment[],
  update: ParcelUpdate,
  opened: { id: string; round: number },
  now: number,
): Plan {
  const same = kept === undefined ? [] : [kept, ...absorbed];
  const numbers = joinNumbers([...same.flatMap((s) => s.numbers), ...update.numbers]);
  const known = same.flatMap((shipment) => shipment.events);
  const events = joinEvents(known, update.events);
  const main = update.numbers[0]?.number ?? kept?.number ?? '';
  const identity = {
    carrier: kept && kept.carrier !== UNKNOWN_CARRIER ? kept.carrier : update.carrier,
    // An order's uuid serves as the number only until the carrier reports one.
    number: kept && !(isUuid(kept.number) && !isUuid(main)) ? kept.number : main,
  };
  const keptEvents = new Set(kept?.events);
  const source = { isBySeller: update.events.length > 0 && update.events.every(isBySeller) };
  const heardAt = source.isBySeller ? lastHeardAt(events, now) : now;
  const snapshot = takeSnapshot({ ...identity, numbers }, events, heardAt);
  const { carrier, folded, timeline } = snapshot;
  const before = kept?.watch ?? NEVER_WATCHED;
  const watch = planWatch({ carrier, numbers }, folded, timeline, before, source, now);
  return {
    id: kept?.id ?? opened.id,
    isNew: kept === undefined,
    stored: kept?.columns,
    version: kept?.version ?? 0,
    ...identity,
    round: kept?.round ?? opened.round,
    numbers,
    newEvents: events.filter((event) => !keptEvents.has(event)),
    events,
    absorbed: absorbed.map(({ id, number, version, watch: { problems } }) => {
      return { id, number, version, problems };
    }),
    before: kept ? foldStatus(kept.events).status : null,
    snapshot: withProblems(
      snapshot,
      watch.problems.map(({ reason }) => reason),
      staleOf(watch.problems),
      now,
    ),
    watch,
  };
}

/** A seller's own entry is no news of the parcel: only events from other sources count. */
function lastHeardAt(events: readonly TrackingEvent[], now: number): number {
  const heard = events.filter((event) => !isBySeller(event));
  return heard.length === 0 ? now : Math.max(...heard.map(({ receivedAt }) => receivedAt));
}

/** True also for late news about an ended parcel; an update that begins long after it is another parcel. */
function isSameParcel(shipment: StoredShipment, update: ParcelUpdate): boolean {
  if (shipment.endedAt === null || update.events.length === 0) return true;
  const begins = Math.min(...update.events.map(({ occurredAt }) => occurredAt));
  return begins - shipment.endedAt < RECYCLED_AFTER_MS;
}

function joinNumbers(numbers: readonly KnownNumber[]): KnownNumber[] {
  const joined = new Map<string, KnownNumber>();
  for (const { number: typed, carrier, shared, ...claim } of numbers) {
    const number = normaliseNumber(typed);
    const known = joined.get(number);
    if (known === undefined && joined.size >= NUMBERS_OF_PARCEL_MAX) continue;
    joined.set(number, {
      number,
      carrier: known?.carrier ?? carrier,
      shared: shared && (known?.shared ?? true),
      ...joinClaims(known ?? claim, claim),
    });
  }
  return [...joined.values()];
}

function joinEvents(
  known: readonly TrackingEvent[],
  incoming: readonly TrackingEvent[],
): TrackingEvent[] {
  const joined = new Map<string, TrackingEvent>();
  const hasRoom = () => joined.size < EVENTS_OF_PARCEL_MAX;
  for (const event of known) {
    const same = joined.get(event.key);
    if (same !== undefined || hasRoom()) joined.set(event.key, surerOf(same ?? event, event));
  }
  for (const event of incoming) {
    const same = joined.get(event.key);
    if (same !== undefined) joined.set(event.key, surerOf(same, event));
    else if (hasRoom() && isNews(event, [...joined.values()])) joined.set(event.key, event);
  }
  return [...joined.values()];
}

function isNews(event: TrackingEvent, known: readonly TrackingEvent[]): boolean {
  if (event.newsIf === undefined) return !isStatement(event) || !saysNothingNew(event, known);
  const earlier = known
    .filter(({ carrier, leg }) => carrier === event.carrier && leg === event.leg)
    .filter((one) => progress(one) >= 0 || one.step === null);
  if (event.newsIf === 'not_yet_that_far') {
    return !earlier.some((one) => progress(one) >= progress(event));
  }
  const last = earlier.toSorted(byOccurrence).at(-1);
  const isSame =
    last?.rawCode === event.rawCode || (event.step !== null && last?.step === event.step);
  return !isSame;
}

/** A polled carrier repeats the promised date each time; only a change is an event. */
function saysNothingNew(event: TrackingEvent, known: readonly TrackingEvent[]): boolean {
  // A seller's list sent again repeats its facts, whatever other sources have said since.
  const folded = foldStatus(isBySeller(event) ? known.filter(isBySeller) : known);
  return Object.entries(event.facts).every(
    ([fact, value]) => JSON.stringify(folded[fact as keyof Folded]) === JSON.stringify(value),
  );
}

/** An order's own id, which serves as a number until its carrier reports one. */
export const isUuid = (number: string): boolean =>
  /^[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}$/.test(number);
