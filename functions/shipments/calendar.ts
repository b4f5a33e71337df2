// A parcel's dates as a calendar feed: the expected delivery and the end of storage.

import ical, { type ICalCalendar } from 'ical-generator';
import type { Lang } from '../contract/lang.ts';
import type { Shipment } from '../contract/shipment.ts';
import { isTerminal } from '../contract/status.ts';
import { words } from '../contract/words.ts';
import { iso } from '../lib/iso.ts';
import { DAY_MS } from '../lib/time.ts';
import { runningTerms } from '../tickets/deadlines.ts';
import { carrierName } from './view.ts';

/** How often a calendar refreshes, in seconds. */
const TTL_SECONDS = 3 * 3600;

/** `id`: stable for a parcel, so that an entry moves instead of appearing twice. */
export function parcelCalendar(shipment: Shipment, id: string, lang: Lang, url: string): string {
  const t = words(lang);
  const { number } = shipment;
  const calendar = ical({
    name: t('follow.calendar.name', { number }),
    prodId: { company: 'Parcel Desk', product: 'Parcel' },
    ttl: TTL_SECONDS,
  });
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
    return calendar.toString();
  }
  if (shipment.eta) {
    const { begin, end } = shipment.eta;
    entry('eta', begin, end, t('follow.calendar.eta', { number }));
  }
  for (const { policy, at } of termsOf(shipment)) {
    const day = iso(at);
    entry(policy, day, day, t('follow.calendar.pickup', { number }));
  }
  return calendar.toString();
}

/** The end of storage that the carrier states, or the rule for Ozon's points. */
const termsOf = (shipment: Shipment) =>
  runningTerms({
    type: 'other',
    state: 'new',
    scheme: shipment.scheme,
    integrationType: shipment.integrationType,
    carrier: shipment.carrier,
    status: shipment.status,
    openedAt: Date.parse(shipment.checkedAt),
    statusSince: shipment.statusSince === null ? null : Date.parse(shipment.statusSince),
    handedOverAt: null,
    pickupUntilAt: shipment.pickupUntil === null ? null : Date.parse(shipment.pickupUntil),
    rejectedAt: null,
  });

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
function addDays(calendar: ICalCalendar, { begin, end, stamp, ...entry }: Entry): void {
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
