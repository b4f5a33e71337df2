// When a person is notified: at once, or after their quiet hours. Pure.

import { MINUTE_MS } from '../lib/time.ts';

export interface Preference {
  /** IANA name. */
  timeZone: string;
  /** Minutes of the day there; null: no quiet hours. */
  quiet: { from: number; until: number } | null;
  /** News that would be too late after the quiet hours does not wait. */
  urgentAnyway: boolean;
}

const DAY_MINUTES = 1440;

/** `deadlineAt`: until when action is possible; null: no deadline. */
export function notifyAt(
  deadlineAt: number | null,
  { timeZone, quiet, urgentAnyway }: Preference,
  now: number,
): number {
  if (quiet === null || !isWithin(minuteOf(now, timeZone), quiet)) return now;
  const morning = nextAt(quiet.until, timeZone, now);
  const isTooLate = deadlineAt !== null && deadlineAt > now && deadlineAt <= morning;
  return urgentAnyway && isTooLate ? now : morning;
}

/** The next time after `now` at which the clock of that zone shows this minute of the day. */
export function nextAt(minute: number, timeZone: string, now: number): number {
  const ahead = (minute - minuteOf(now, timeZone) + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES;
  const guess = Math.floor(now / MINUTE_MS) * MINUTE_MS + ahead * MINUTE_MS;
  // The clock may have changed in between (daylight saving time).
  const drift = (minute - minuteOf(guess, timeZone) + 1.5 * DAY_MINUTES) % DAY_MINUTES;
  const mended = guess + (drift - DAY_MINUTES / 2) * MINUTE_MS;
  return mended > now ? mended : guess;
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]+(?:\/[\w+-]+)*$/.test(name);
  } catch {
    return false;
  }
}

/** `until` is exclusive; 22:00 to 08:00 spans midnight. */
const isWithin = (minute: number, { from, until }: { from: number; until: number }): boolean =>
  from <= until ? minute >= from && minute < until : minute >= from || minute < until;

const clocks = new Map<string, Intl.DateTimeFormat>();

function minuteOf(at: number, timeZone: string): number {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  clocks.set(timeZone, clock);
  const [hours = 0, minutes = 0] = clock.format(at).split(':').map(Number);
  return hours * 60 + minutes;
}
