// The list somebody came from, in the address of a parcel (`?list=…`): back to it, and to the parcels before
// and after this one. A list moves on while it is worked through, so both are asked for anew each time.
import type { Lang } from '../contract/lang.ts';
import type { ShipmentQuery } from '../contract/shipment-list.ts';
import { readQuery, writeQuery } from './list-address.ts';
import { findNeighbours, type Neighbours } from './list-neighbours-store.ts';
import { planList } from './list-plan.ts';

/** `tab` of Today: '' is the first. */
export type ListPlace = { list: 'parcels'; query: ShipmentQuery } | { list: 'today'; tab: string };

const TODAY = /^today(?:\.([a-z]{1,20}))?$/;

/** The address of a parcel that remembers the list: for every link to it. */
export const parcelHref = (lang: Lang, id: string, place: ListPlace): string =>
  `/${lang}/desk/parcels/${id}?${new URLSearchParams({ list: writePlace(place) })}`;

/** The value of `list`: "all", "problem=any", "today", "today.late". */
export const writePlace = (place: ListPlace): string =>
  place.list === 'today'
    ? ['today', place.tab].filter(Boolean).join('.')
    : writeQuery(place.query) || 'all';

/** null: none was named. People edit addresses: what is no list is ignored. */
export function readPlace(text: string | null | undefined): ListPlace | null {
  if (!text) return null;
  const today = TODAY.exec(text);
  if (today) return { list: 'today', tab: today[1] ?? '' };
  return { list: 'parcels', query: text === 'all' ? {} : readQuery(new URLSearchParams(text)) };
}

/** Where the list itself is. */
export function placeHref(lang: Lang, place: ListPlace): string {
  const isToday = place.list === 'today';
  const query = isToday ? place.tab && `tab=${place.tab}` : writeQuery(place.query);
  return `/${lang}/desk/${place.list}${query && `?${query}`}`;
}

const NONE: Neighbours = { previous: null, next: null };

/** Two calls of the database, each bounded. A search has no order to go along. */
export async function neighboursOf(
  db: D1Database,
  sellerId: string,
  place: ListPlace,
  id: string,
): Promise<Neighbours> {
  if (place.list === 'today') return findNeighbours(db, sellerId, null, id);
  const plan = planList(place.query);
  return plan === null || plan.search !== null
    ? NONE
    : findNeighbours(db, sellerId, plan.parts, id);
}
