// The columns of the list: which a person wants to see, and which have anything in them. Pure.

export const LIST_COLUMNS = [
  'product',
  'status',
  'problem',
  'turn',
  'until',
  'lastEvent',
  'carrier',
  'eta',
  'price',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** The promised date says little beside the deadline: it is there for who wants it. */
const USUAL: readonly ListColumn[] = LIST_COLUMNS.filter((one) => one !== 'eta');

export const COLUMNS_COOKIE = 'parcel_columns';

/** `chosen`: of the address, else of the cookie. The number is always there. */
export function readColumns(chosen: readonly string[]): readonly ListColumn[] {
  const named = LIST_COLUMNS.filter((one) => chosen.includes(one));
  return named.length === 0 ? USUAL : named;
}

/** Value of the cookie. */
export const writeColumns = (columns: readonly ListColumn[]): string => columns.join('.');
