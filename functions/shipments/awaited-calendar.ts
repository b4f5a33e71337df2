// The calendar of a number that nobody knew when somebody asked for it: an entry that it is waited for, and once it
// is known an entry that it is, with the parcel's dates. Its address has the day on which the wait began.
import type { Lang } from '../contract/lang.ts';
import type { Shipment } from '../contract/shipment.ts';
import { words } from '../contract/words.ts';
import { DAY_MS } from '../lib/time.ts';
import { addDates, addDays, calendarOf } from './calendar.ts';

interface About {
  id: string;
  lang: Lang;
  url: string;
  now: number;
}

/** `shipment` null: not known yet. The entry has one id, so that it moves instead of appearing twice. */
export function awaitedCalendar(
  number: string,
  shipment: Shipment | null,
  since: number,
  { id, lang, url, now }: About,
): string {
  const t = words(lang);
  const calendar = calendarOf(number, lang);
  const at = new Date(since).toISOString();
  const known = shipment?.events.at(-1)?.receivedAt ?? shipment?.checkedAt ?? at;
  const day = shipment === null ? at : known;
  addDays(calendar, {
    id: `${id}-awaited@parcel-desk`,
    begin: day,
    end: day,
    summary: t(shipment === null ? 'await.calendar.waiting' : 'await.calendar.known', { number }),
    description: url,
    stamp: day,
    url,
  });
  if (shipment !== null) addDates(calendar, shipment, id, lang, url, now);
  return calendar.toString();
}

/** Longer a calendar does not ask in vain. */
const AWAITED_DAYS = 60;

/** null: no day, or none from which one still waits. */
export function waitingSince(typed: string | undefined, now: number): number | null {
  if (typed === undefined || !/^\d{4}-\d\d-\d\d$/.test(typed)) return null;
  const since = Date.parse(typed);
  const isRecent = since <= now + DAY_MS && since >= now - AWAITED_DAYS * DAY_MS;
  return isRecent ? since : null;
}

export const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);
