// Chooses the index for each list query. Pure; list-store.ts makes SQL from the plan.

import { normaliseNumber } from '../carriers/number.ts';
import type { ShipmentQuery, Sort } from '../contract/shipment-list.ts';
import { DAY_MS } from '../lib/time.ts';

export type IndexName =
  | 'shipments_listed'
  | 'shipments_by_status'
  | 'shipments_by_carrier'
  | 'shipments_by_turn'
  | 'shipments_by_scheme'
  | 'shipments_with_problem'
  | 'shipments_by_problem'
  | 'shipments_expected'
  | 'shipments_archived'
  | 'shipments_by_creation';

type Column =
  | 'status'
  | 'carried_by'
  | 'scheme'
  | 'action_required_by'
  | 'problem'
  | 'archived_at'
  | 'updated_at'
  | 'created_at';

/** A condition on a row. `expected`: under way, with a promised date. */
export type Term =
  | { column: Column; is: '=' | '>=' | '<'; value: string | number }
  | { column: Column; is: 'null' | 'not null' }
  | { is: 'not expected' };

/** A range of one index, read in its order. */
export interface Part {
  index: IndexName;
  order: 'updated_at' | 'created_at' | 'problem_since' | 'eta_end_at';
  newestFirst: boolean;
  /** Answered by the index itself. */
  within: Term[];
  /** Checked row by row. */
  rest: Term[];
}

/** `prefix`: the text as the beginning of a number; `text`: as typed, for words of products. */
export interface Search {
  prefix: string;
  text: string;
}

export interface ListPlan {
  /** Set: a search by number, in the order of numbers, then by product; `parts` is empty. */
  search: Search | null;
  parts: Part[];
  /** For a search: the other conditions. */
  rest: Term[];
}

/** null: archived parcels are not sorted by problem or promised date. */
export function planList(query: ShipmentQuery): ListPlan | null {
  const terms = termsOf(query);
  const prefix = normaliseNumber(query.q ?? '');
  if (prefix !== '') {
    const search = { prefix, text: query.q ?? '' };
    return { search, parts: [], rest: [...terms, ...archivedTerms(query)] };
  }
  const isArchived = query.archived === 'true';
  const sort = query.sort ?? defaultSort(query);
  if (isArchived && (sort === 'problem' || sort === 'eta')) return null;
  return { search: null, parts: partsOf(sort, isArchived, terms), rest: [] };
}

const defaultSort = ({ archived }: ShipmentQuery): Sort =>
  archived === 'true' ? 'updated' : 'problem';

function partsOf(sort: Sort, isArchived: boolean, terms: readonly Term[]): Part[] {
  if (sort === 'created') {
    const archived: Term = { column: 'archived_at', is: isArchived ? 'not null' : 'null' };
    return [part('shipments_by_creation', 'created_at', [...terms, archived])];
  }
  if (isArchived) return [part('shipments_archived', 'updated_at', terms)];
  if (sort === 'updated') return [byUpdate(terms)];
  if (sort === 'eta') {
    return [
      { ...part('shipments_expected', 'eta_end_at', terms), newestFirst: false },
      byUpdate([...terms, { is: 'not expected' }]),
    ];
  }
  const isProblemFilter = terms.some((term) => 'column' in term && term.column === 'problem');
  const first = isEqual(terms, 'problem') ? 'shipments_by_problem' : 'shipments_with_problem';
  const withProblem = { ...part(first, 'problem_since', terms), newestFirst: false };
  return isProblemFilter
    ? [withProblem]
    : [withProblem, byUpdate([...terms, { column: 'problem', is: 'null' }])];
}

/** Uses the index that leaves the fewest rows to check. */
function byUpdate(terms: readonly Term[]): Part {
  const [chosen] = (['status', 'action_required_by', 'carried_by', 'scheme'] as const).filter(
    (column) => isEqual(terms, column),
  );
  return part(chosen ? BY_COLUMN[chosen] : 'shipments_listed', 'updated_at', terms);
}

const BY_COLUMN = {
  status: 'shipments_by_status',
  action_required_by: 'shipments_by_turn',
  carried_by: 'shipments_by_carrier',
  scheme: 'shipments_by_scheme',
} as const;

/** The column each index begins with, after the seller. */
const LEADING: Partial<Record<IndexName, Column>> = {
  shipments_by_status: 'status',
  shipments_by_turn: 'action_required_by',
  shipments_by_carrier: 'carried_by',
  shipments_by_scheme: 'scheme',
  shipments_by_problem: 'problem',
};

function part(index: IndexName, order: Part['order'], terms: readonly Term[]): Part {
  const isWithin = (term: Term): boolean =>
    'column' in term &&
    ((term.is === '=' && term.column === LEADING[index]) || term.column === order);
  const isImplied = (term: Term): boolean =>
    'column' in term &&
    term.column === 'problem' &&
    term.is === 'not null' &&
    /problem/.test(index);
  return {
    index,
    order,
    newestFirst: true,
    within: terms.filter(isWithin),
    rest: terms.filter((term) => !isWithin(term) && !isImplied(term)),
  };
}

const isEqual = (terms: readonly Term[], column: Column): boolean =>
  terms.some((term) => 'column' in term && term.column === column && term.is === '=');

function termsOf(query: ShipmentQuery): Term[] {
  const equal = (column: Column, value: string | undefined): Term[] =>
    value === undefined ? [] : [{ column, is: '=', value }];
  const between = (column: Column, from: string | undefined, to: string | undefined): Term[] => [
    ...(from === undefined ? [] : [{ column, is: '>=' as const, value: startOf(from) }]),
    ...(to === undefined ? [] : [{ column, is: '<' as const, value: endOf(to) }]),
  ];
  const problem: Term[] =
    query.problem === 'any'
      ? [{ column: 'problem', is: 'not null' }]
      : equal('problem', query.problem);
  return [
    ...equal('status', query.status),
    ...equal('action_required_by', query.actionRequiredBy),
    ...equal('carried_by', query.carrier),
    ...equal('scheme', query.scheme),
    ...problem,
    ...between('updated_at', query.updatedFrom, query.updatedTo),
    ...between('created_at', query.createdFrom, query.createdTo),
  ];
}

/** A search also finds archived parcels, unless the query says which. */
const archivedTerms = ({ archived }: ShipmentQuery): Term[] =>
  archived === undefined
    ? []
    : [{ column: 'archived_at', is: archived === 'true' ? 'not null' : 'null' }];

const isDay = (text: string): boolean => text.length === 10;
/** Moscow keeps UTC+3 all year. */
const startOf = (moment: string): number =>
  isDay(moment) ? Date.parse(`${moment}T00:00:00+03:00`) : Date.parse(moment);
const endOf = (moment: string): number => startOf(moment) + (isDay(moment) ? DAY_MS : 1);
