// Which event comes after which. Some come without a time of their own: a remark in a list, and the state
// that a marketplace gives when asked ("on its way", since whenever). Received last, they would stand on top
// of what happened after them. Pure.
import { meaningOf, type Status, type Step } from '../contract/status.ts';

/** What of a tracking event decides its place. */
interface Placeable {
  key: string;
  step: Step | null;
  occurredAt: number;
  localTime: string | null;
  receivedAt: number;
  source: string;
  leg: 'return' | null;
  facts: object;
}

/** Two events of the same moment: the one further along the way counts as the later. */
export const byOccurrence = (a: Placeable, b: Placeable): number =>
  a.occurredAt - b.occurredAt || progress(a) - progress(b) || (a.key < b.key ? -1 : 1);

const PROGRESS: Record<Status, number> = {
  pending: 0,
  expired: 0,
  info_received: 1,
  in_transit: 2,
  exception: 3,
  attempt_failed: 3,
  out_for_delivery: 4,
  available_for_pickup: 5,
  cancelled: 6,
  returning: 7,
  delivered: 8,
  returned: 9,
};

/** How far along the way an event is; -1: it says nothing about where the parcel is. */
export function progress({ step }: Pick<Placeable, 'step'>): number {
  const status = step === null ? null : meaningOf(step).status;
  return status === null ? -1 : PROGRESS[status];
}

/**
 * When a remark of a list happened that has no time: at the latest before the first dated event of the list
 * that is as far. null: it is further than all of them, and happened at some time until now.
 */
export function latestMomentOf(
  remark: Placeable,
  dated: readonly Placeable[],
): Pick<Placeable, 'occurredAt' | 'localTime'> | null {
  const [first] = dated.filter((one) => progress(one) >= progress(remark)).toSorted(byOccurrence);
  return first ? { occurredAt: first.occurredAt - 1, localTime: null } : null;
}

/**
 * The events in the order in which they happened. A state without a time was reached at some moment since
 * its source was last heard; what others dated in that span and is further on came after it. The first state
 * of a source says nothing new about progress that others have dated, nor about a delivery.
 */
export function inOrder<Event extends Placeable>(events: readonly Event[]): Event[] {
  const dated = events.filter((event) => !isUndated(event) && progress(event) >= 0);
  return events
    .map((event) => (isState(event) ? placed(event, events, dated) : event))
    .toSorted(byOccurrence);
}

function placed<Event extends Placeable>(
  state: Event,
  events: readonly Event[],
  dated: readonly Event[],
): Event {
  const heardAt = lastHeardBefore(state, events);
  const reached = state.step === 'presumed_delivered' ? PROGRESS.delivered : progress(state);
  const [next] = dated
    .filter((one) => senderOf(one) !== senderOf(state) && senderOf(one) !== 'seller')
    .filter((one) => one.occurredAt > heardAt && one.occurredAt <= state.occurredAt)
    .filter((one) => progress(one) > reached || (heardAt === NEVER && progress(one) === reached))
    .toSorted(byOccurrence);
  return next ? { ...state, occurredAt: next.occurredAt } : state;
}

/** The state in which a source first knew the parcel: since when, nobody said. */
export const isOfUnknownTime = (event: Placeable, timeline: readonly Placeable[]): boolean =>
  isState(event) && lastHeardBefore(event, timeline) === NEVER;

const NEVER = Number.NEGATIVE_INFINITY;

const lastHeardBefore = (state: Placeable, events: readonly Placeable[]): number =>
  events
    .filter((one) => senderOf(one) === senderOf(state) && one.receivedAt < state.receivedAt)
    .reduce((latest, { receivedAt }) => Math.max(latest, receivedAt), NEVER);

/** Without a time of its own, an event has that of its receipt. */
const isUndated = ({ occurredAt, receivedAt }: Placeable): boolean => occurredAt === receivedAt;

/** Problems, returns and ends are no progress: they count from when they were told. */
const PROGRESSING: ReadonlySet<Status> = new Set([
  'pending',
  'info_received',
  'in_transit',
  'out_for_delivery',
  'available_for_pickup',
  'delivered',
]);

function isState(event: Placeable): boolean {
  const status = event.step === null ? null : meaningOf(event.step).status;
  return (
    isUndated(event) &&
    status !== null &&
    PROGRESSING.has(status) &&
    event.leg === null &&
    Object.keys(event.facts).length === 0 &&
    senderOf(event) !== 'seller'
  );
}

/** "ozon" of `ozon:poll`. */
const senderOf = ({ source }: Placeable): string => source.split(':')[0] ?? '';
