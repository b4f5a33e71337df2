// A parcel's dates as a calendar feed: the expected delivery and the end of storage.

import ical, { type ICalCalendar } from 'ical-generator';
import type { Lang } from '../contract/lang.ts';
import type { Shipment } from '../contract/shipment.ts';
import { isTerminal } from '../contract/status.ts';
import { words } from '../contract/words.ts';
import { DAY_MS } from '../lib/time.ts';
import { answerIssue } from '../situation/answer.ts';
import { factsOfShipment } from './shipment-facts.ts';
import { carrierName } from './view.ts';

/** How often a calendar refreshes, in seconds. */
const TTL_SECONDS = 3 * 3600;

/** `id`: stable for a parcel, so that an entry moves instead of appearing twice. */
export function parcelCalendar(
  shipment: Shipment,
  id: string,
  lang: Lang,
  url: string,
  now: number,
): string {
  const calendar = calendarOf(shipment.number, lang);
  addDates(calendar, shipment, id, lang, url, now);
  return calendar.toString();
}

/** Empty yet. */
export const calendarOf = (number: string, lang: Lang): ICalCalendar =>
  ical({
    name: words(lang)('follow.calendar.name', { number }),
    prodId: { company: 'Parcel Desk', product: 'Parcel' },
    ttl: TTL_SECONDS,
  });

/** The dates of a parcel, in an entry each. */
export function addDates(
  calendar: ICalCalendar,
  shipment: Shipment,
  id: string,
  lang: Lang,
  url: string,
  now: number,
): void {
  const t = words(lang);
  const { number } = shipment;
  const status = t(`status.${shipment.status}`);
  const entry = (what: string, begin: string, end: string, summary: string) =>
    addDays(calendar, {
      id: `${id}-${what}@parcel-desk`,
      begin,
      end,
      summary,
      description: `${carrierName(shipment.carrier, lang)}: ${status}`,
      stamp: shipment.checkedAt,
      url,
    });
  if (isTerminal(shipment.status)) {
    const at = shipment.statusSince ?? shipment.checkedAt;
    entry('eta', at, at, `${number}: ${status}`);
    return;
  }
  // At the point the promise is kept: its days would only confuse.
  if (shipment.eta && shipment.status !== 'available_for_pickup') {
    const { begin, end } = shipment.eta;
    entry('eta', begin, end, t('follow.calendar.eta', { number }));
  }
  const deadline = deadlineOfCase(shipment, lang, now);
  if (deadline) entry('deadline', deadline.at, deadline.at, `${number}: ${deadline.text}`);
}

/** As a feed that calendars ask for again by themselves. */
export const calendarResponse = (feed: string): Response =>
  new Response(feed, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=900',
    },
  });

/** The dated deadline of the parcel's case, as the page says it. */
function deadlineOfCase(
  shipment: Shipment,
  lang: Lang,
  now: number,
): { at: string; text: string } | null {
  const facts = factsOfShipment(shipment);
  const { until } = answerIssue(null, facts, { role: 'buyer', lang, now });
  return until.at === null ? null : { at: until.at, text: until.text };
}

interface Entry {
  id: string;
  begin: string;
  end: string;
  summary: string;
  description: string;
  stamp: string;
  url: string;
}

/** Whole days as the page shows them, in Moscow; a calendar's end day is exclusive. */
export function addDays(calendar: ICalCalendar, { begin, end, stamp, ...entry }: Entry): void {
  calendar.createEvent({
    ...entry,
    allDay: true,
    start: moscowDay(begin, 0),
    end: moscowDay(end, 1),
    stamp: new Date(stamp),
  });
}

const MOSCOW_OFFSET_MS = 3 * 3_600_000;

/** Midnight UTC of that day; Moscow has kept UTC+3 all year round since 2014. */
function moscowDay(iso: string, plusDays: number): Date {
  const local = Date.parse(iso) + MOSCOW_OFFSET_MS;
  return new Date(Math.floor(local / DAY_MS) * DAY_MS + plusDays * DAY_MS);
}
