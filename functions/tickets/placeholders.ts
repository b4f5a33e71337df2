// Replaces {number}, {track}, {carrier}, {status} and {date} in texts about one parcel. Pure.
import type { Lang } from '../contract/lang.ts';
import { words } from '../contract/words.ts';
import { formatDate } from '../lib/time.ts';
import { carrierName } from '../shipments/view.ts';
import type { TicketView } from './view.ts';

/** {date}: since when {status} holds. Unknown values keep their placeholder: the sender sees the gap. */
export function fillPlaceholders(
  text: string,
  { ticket, shipment }: Pick<TicketView, 'ticket' | 'shipment'>,
  lang: Lang,
): string {
  const known: Record<string, string | undefined> = {
    number: ticket.number,
    track: shipment?.number ?? ticket.number,
    carrier: ticket.carrier === null ? undefined : carrierName(ticket.carrier, lang),
    status: shipment ? words(lang)(`status.${shipment.status}`) : undefined,
    date: shipment?.statusSince ? dayOf(shipment.statusSince, lang) : undefined,
  };
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(known, name) ? (known[name] ?? whole) : whole,
  );
}

export const PLACEHOLDERS: readonly string[] = ['number', 'track', 'carrier', 'status', 'date'];

/** Placeholders that nothing fills, as written. */
export const unknownPlaceholders = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/\{(\w+)\}/g)]
      .filter(([, name = '']) => !PLACEHOLDERS.includes(name))
      .map(([whole]) => whole),
  ),
];

/** A placeholder that is still to be filled by hand: not to be sent. */
export const hasPlaceholder = (text: string): boolean =>
  [...text.matchAll(/\{(\w+)\}/g)].some(([, name = '']) => PLACEHOLDERS.includes(name));

function dayOf(iso: string, lang: Lang): string {
  const at = Date.parse(iso);
  return formatDate(lang, at, at);
}
