// Reads an error index and places it in Ozon's zones. Pure.
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

/** "Cancellations ÷ all shipments of the last 14 days", without the current one. Read 2026-11-26. */
export const FORMULA_SOURCE = 'https://docs.ozon.com/global/en/ratings/cancellation-percentage';
export const FORMULA_CHECKED_ON = '2026-11-26';

export type Zone = OzonRating['zone'] & {};
const TOP: Zone = { upTo: null, charge: 9, mayBlock: true };

export const zoneOf = (percent: number): Zone =>
  ZONES.find(({ upTo }) => upTo !== null && percent <= upTo) ?? TOP;

/**
 * Percent, to hundredths. Ozon's API documents a number without a unit; its help defines the index as a
 * quotient, and a measured answer (0.11494253, ten errors in 87 shipments) and three clients read it as a
 * share. null: above 1 it cannot be a share, so nothing is claimed about it.
 */
export const percentOf = (value: number): number | null =>
  value >= 0 && value <= 1 ? Math.round(value * 10_000) / 100 : null;

/** One rating per account, from its days, oldest first. */
export function rateDays(days: readonly (RatingDay & { connection_id: string })[]): OzonRating[] {
  return [...Map.groupBy(days, (one) => one.connection_id)].flatMap(([connectionId, own]) => {
    const last = own.at(-1);
    if (last === undefined) return [];
    const value = percentOf(last.value);
    const before = own.find(({ day }) => day === dayBefore(last.day, 7));
    return [
      {
        connectionId,
        day: last.day,
        value,
        raw: last.value,
        weekAgo: before ? percentOf(before.value) : null,
        zone: value === null ? null : zoneOf(value),
        toNext: value === null ? null : distance(value),
        days: own.map(({ day, value }) => ({ day, value: percentOf(value) })),
      },
    ];
  });
}

/** Points are rounded to hundredths, as in Ozon's zones. */
function distance(percent: number): number | null {
  const { upTo } = zoneOf(percent);
  return upTo === null ? null : Math.round((upTo - percent) * 100) / 100;
}

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
