// Events for tests of the pure parts: only what a test is about has to be said.
import type { TrackingEvent } from '../../functions/timeline/event.ts';

export const at = (iso: string): number => Date.parse(iso);

export function event(
  given: Partial<TrackingEvent> & Pick<TrackingEvent, 'step' | 'occurredAt'>,
): TrackingEvent {
  const rawCode = given.rawCode ?? given.step ?? 'UNKNOWN';
  const carrier = given.carrier ?? 'cdek';
  return {
    key: `${carrier}|${rawCode}|${given.occurredAt}|${given.withdraws ?? ''}`,
    localTime: null,
    receivedAt: given.occurredAt + 60_000,
    rawCode,
    text: null,
    place: null,
    carrier,
    source: `${carrier}:push`,
    confidence: 'carrier_reported',
    leg: null,
    withdraws: false,
    facts: {},
    ...given,
  };
}
