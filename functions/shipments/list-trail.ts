// The way back through the pages of a list: the cursors of the pages before this one, in its address. Each is
// a place between two rows, so a page before is the page that was seen, whatever was added meanwhile. Pure.
import type { ShipmentQuery } from '../contract/shipment-list.ts';
import { writeQuery } from './list-address.ts';

/** Of all cursors together; who goes further forgets the first pages. */
const CHARS_MAX = 1500;
const FIRST = '-';

export interface Trail {
  /** The cursor of this page; null: the first page. */
  here: string | null;
  /** Rows on the pages before; null: not known. */
  before: number | null;
  /** The address of this page. */
  write(query: ShipmentQuery): string;
  /** Of the next one, after so many rows. */
  onward(query: ShipmentQuery, cursor: string, rows: number): string;
  /** Of the one before; null: there is none, or it was forgotten. */
  back(query: ShipmentQuery): string | null;
}

export const readTrail = (params: URLSearchParams): Trail =>
  trailOf(
    params.get('cursor') || null,
    (params.get('trail') ?? '')
      .split('~')
      .filter((one) => /^(?:-|[\w-]{1,1400})\.\d{1,6}$/.test(one)),
  );

/** A page of the trail: its cursor and how many rows it had. */
const partsOf = (page: string): [cursor: string, rows: number] => {
  const [cursor = FIRST, rows] = page.split('.');
  return [cursor, Number(rows)];
};

function trailOf(here: string | null, pages: readonly string[]): Trail {
  const last = pages.at(-1);
  const before = here === null ? 0 : rowsBefore(pages);
  return {
    here,
    before,
    write: (query) => address(query, here, pages),
    onward(query, cursor, rows) {
      const all = [...pages, `${here ?? FIRST}.${rows}`];
      while (all.join('~').length > CHARS_MAX) all.shift();
      return address(query, cursor, all);
    },
    back(query) {
      if (here === null || last === undefined) return null;
      const [cursor] = partsOf(last);
      return address(query, cursor === FIRST ? null : cursor, pages.slice(0, -1));
    },
  };
}

/** null: the first page was forgotten. */
function rowsBefore(pages: readonly string[]): number | null {
  const [first] = pages;
  if (first === undefined || partsOf(first)[0] !== FIRST) return null;
  return pages.reduce((sum, page) => sum + partsOf(page)[1], 0);
}

function address(query: ShipmentQuery, cursor: string | null, pages: readonly string[]): string {
  const params = new URLSearchParams(writeQuery(query));
  if (cursor !== null) params.set('cursor', cursor);
  if (cursor !== null && pages.length > 0) params.set('trail', pages.join('~'));
  return params.toString();
}
