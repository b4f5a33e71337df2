// What is asked of the list, as the query of an address: read, written, kept under a name.
import * as v from 'valibot';
import { ShipmentQuery } from '../contract/shipment-list.ts';

const KEYS = Object.keys(ShipmentQuery.entries) as (keyof ShipmentQuery)[];

/** For addresses people edit, keep and share: what is not a filter (any more) is passed over. */
export function readQuery(params: URLSearchParams): ShipmentQuery {
  const entries = KEYS.flatMap((key) => {
    const read = v.safeParse(ShipmentQuery.entries[key], params.get(key)?.trim() ?? undefined);
    return read.success && read.output !== undefined ? [[key, read.output]] : [];
  });
  return Object.fromEntries(entries);
}

/** Without what is left open; the same question gives the same text. */
export const writeQuery = (query: Partial<ShipmentQuery>): string =>
  new URLSearchParams(
    KEYS.flatMap((key) => {
      const value = query[key];
      return value === undefined ? [] : [[key, value]];
    }),
  ).toString();
