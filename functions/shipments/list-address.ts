// The list query as the query string of a URL: parsed, written, stored in saved views.
import * as v from 'valibot';
import { ShipmentQuery } from '../contract/shipment-list.ts';

const KEYS = Object.keys(ShipmentQuery.entries) as (keyof ShipmentQuery)[];

/** For URLs people edit, keep and share: what is not, or no longer, a filter is ignored. */
export function readQuery(params: URLSearchParams): ShipmentQuery {
  const entries = KEYS.flatMap((key) => {
    const read = v.safeParse(ShipmentQuery.entries[key], params.get(key)?.trim() ?? undefined);
    return read.success && read.output !== undefined ? [[key, read.output]] : [];
  });
  return Object.fromEntries(entries);
}

/** Omits unset filters; the same query gives the same text. */
export const writeQuery = (query: Partial<ShipmentQuery>): string =>
  new URLSearchParams(
    KEYS.flatMap((key) => {
      const value = query[key];
      return value === undefined ? [] : [[key, value]];
    }),
  ).toString();
