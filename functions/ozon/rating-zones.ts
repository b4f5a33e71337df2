// Places an error index in Ozon's zones. Pure.
import type { OzonRating } from '../contract/ozon.ts';
import type { RatingDay } from './rating-store.ts';

/**
 * Per order cancelled by the seller's fault, for realFBS of sellers from abroad, at most 1,500 RUB. Confidence
 * B: an older version of the page had other zones, so source and date are shown with it.
 */
export const ZONES = [
  { upTo: 4, charge: 0, mayBlock: false },
  { upTo: 10, charge: 3, mayBlock: false },
  { upTo: 20, charge: 6, mayBlock: false },
  { upTo: 40, charge: 9, mayBlock: false },
  { upTo: null, charge: 9, mayBlock: true },
] as const;

export const ZONES_SOURCE = 'https://docs.ozon.com/global/en/commissions/ozon-fees/fines';

export const ZONES_CHECKED_ON = '2026-11-23';

type Zone = OzonRating['zone'];
const TOP: Zone = { upTo: null, charge: 9, mayBlock: true };

export const zoneOf = (value: number): Zone =>
  ZONES.find(({ upTo }) => upTo !== null && value <= upTo) ?? TOP;

/** One rating per account, from its days, oldest first. */
export function rateDays(days: readonly (RatingDay & { connection_id: string })[]): OzonRating[] {
  return [...Map.groupBy(days, (one) => one.connection_id)].flatMap(([connectionId, own]) => {
    const last = own.at(-1);
    if (last === undefined) return [];
    const zone = zoneOf(last.value);
    const before = own.find(({ day }) => day === dayBefore(last.day, 7));
    return [
      {
        connectionId,
        day: last.day,
        value: last.value,
        weekAgo: before?.value ?? null,
        zone,
        // Points are rounded to hundredths, as in Ozon's zones.
        toNext: zone.upTo === null ? null : Math.round((zone.upTo - last.value) * 100) / 100,
        days: own.map(({ day, value }) => ({ day, value })),
      },
    ];
  });
}

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
