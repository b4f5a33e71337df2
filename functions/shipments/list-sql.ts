// Pieces of SQL that the queries of the list share: columns of a line, conditions of the indexes, filters.
import { TERMINAL_STATUSES } from '../contract/status.ts';
import type { Position } from './list-cursor.ts';
import { COMMON_STATUSES, type IndexName, RARE_TURNS, type Term } from './list-plan.ts';
import type { ShipmentRow } from './rows.ts';

/** Rows checked for one page of a query that no index answers alone. */
export const SCAN_ROWS_MAX = 2000;

const LIST_COLUMNS = [
  'id',
  'number',
  'carrier',
  'carried_by',
  'scheme',
  'status',
  'status_since',
  'action_required_by',
  'problem',
  'problem_since',
  'problems',
  'watched',
  'pickup_until_at',
  'ship_by_at',
  'last_event_at',
  'price_minor',
  'currency',
  'archived_at',
  'created_at',
  'updated_at',
  'eta_end_at',
  'token',
] as const satisfies (keyof ShipmentRow)[];

export type ListRow = Pick<ShipmentRow, (typeof LIST_COLUMNS)[number]>;

/** `held_number`: with a search by product, the number the product is held under. */
export interface Found {
  rows: (ListRow & { sort_key: number | string; held_number?: string })[];
  /** The last row checked if the bound was reached first; null: the end, or a full page. */
  scannedTo: Position['after'];
}

/** The condition of each partial index, verbatim: SQLite uses an index only if the query repeats it. */
const LISTED = 'merged_into IS NULL AND archived_at IS NULL';
const listed = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
const UNSETTLED = `status NOT IN (${listed(TERMINAL_STATUSES)})`;
export const MEMBERS: Record<IndexName, string> = {
  shipments_listed: LISTED,
  shipments_by_status: `status NOT IN (${listed(COMMON_STATUSES)}) AND ${LISTED}`,
  shipments_by_turn: `action_required_by IN (${listed(RARE_TURNS)}) AND ${LISTED}`,
  shipments_with_problem: `problem IS NOT NULL AND ${LISTED}`,
  shipments_by_problem: `problem IS NOT NULL AND ${LISTED}`,
  shipments_expected: `eta_end_at IS NOT NULL AND ${UNSETTLED} AND ${LISTED}`,
  shipments_archived: 'archived_at IS NOT NULL AND merged_into IS NULL',
};

export const columns = (sortKey: string): string =>
  [...LIST_COLUMNS, `${sortKey} AS sort_key`].join(', ');

export function toSql(term: Term): string {
  switch (term.is) {
    case 'null':
      return `${term.column} IS NULL`;
    case 'not null':
      return `${term.column} IS NOT NULL`;
    case 'not expected':
      return `NOT (eta_end_at IS NOT NULL AND ${UNSETTLED})`;
    default:
      return `${term.column} ${term.is} ?`;
  }
}

export const valuesOf = (term: Term): (string | number)[] => ('value' in term ? [term.value] : []);
