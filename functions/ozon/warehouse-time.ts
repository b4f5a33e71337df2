// Ozon writes some times on the clock of the warehouse: they are shown as written, with their zone.
import { formatDate } from '../lib/time.ts';
import type { View } from '../shipments/view.ts';

type Page = Pick<View, 'lang' | 'now'>;

/** "27 November 15:00 (UTC+08:00)"; as Ozon wrote it if it is no time. */
export function atWarehouse(written: string, page: Page): string {
  const time = read(written, page);
  return time === null ? written : `${time.day} ${time.clock}${time.zone}`;
}

/** "27 November 16:00–18:00 (UTC+08:00)": what both ends share is said once. */
export function slotAt(from: string, to: string, page: Page): string {
  const [begin, end] = [read(from, page), read(to, page)];
  return begin !== null && end !== null && begin.day === end.day && begin.zone === end.zone
    ? `${begin.day} ${begin.clock}–${end.clock}${end.zone}`
    : `${atWarehouse(from, page)} – ${atWarehouse(to, page)}`;
}

/** `zone` with the space before it; '' where Ozon names none. */
function read(written: string, { lang, now }: Page) {
  const [, date, clock, zone = ''] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}).*?([+-]\d{2}:\d{2}|Z)?$/.exec(written) ?? [];
  if (!date || !clock || Number.isNaN(Date.parse(date))) return null;
  const named = zone && ` (UTC${zone === 'Z' ? '' : zone})`;
  return { day: formatDate(lang, Date.parse(date), now), clock, zone: named };
}
