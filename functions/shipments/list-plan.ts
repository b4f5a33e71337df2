// Chooses the index for each list query. Pure; list-store.ts makes SQL from the plan.

import { normaliseNumber } from '../carriers/number.ts';
import { readNumbers } from '../carriers/numbers-input.ts';
import { SEARCHED_NUMBERS_MAX, type ShipmentQuery, type Sort } from '../contract/shipment-list.ts';
import { STATUSES } from '../contract/status.ts';
import { DAY_MS } from '../lib/time.ts';

export type IndexName =
  | 'shipments_listed'
  | 'shipments_by_status'
  | 'shipments_by_turn'
  | 'shipments_with_problem'
  | 'shipments_by_problem'
  | 'shipments_expected'
  | 'shipments_archived';

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
  order: 'created_at' | 'archived_at' | 'problem_since' | 'eta_end_at';
  newestFirst: boolean;
  /** Answered by the index itself. */
  within: Term[];
  /** Checked row by row. */
  rest: Term[];
}

/**
 * `prefix`: the text as the beginning of a number; `text`: as typed, for words of products. `numbers`: several
 * were pasted, and are looked for as they are.
 */
export interface Search {
  prefix: string;
  text: string;
  numbers: string[];
}

export interface ListPlan {
  /** Set: a search by number, in the order of numbers, then by product; `parts` is empty. */
  search: Search | null;
  parts: Part[];
  /** For a search: the other conditions. */
  rest: Term[];
}

/** null: archived parcels are sorted by when they were archived. */
export function planList(query: ShipmentQuery): ListPlan | null {
  const terms = termsOf(query);
  const prefix = normaliseNumber(query.q ?? '');
  if (prefix !== '') {
    const search = { prefix, text: query.q ?? '', numbers: severalNumbers(query.q ?? '') };
    return { search, parts: [], rest: [...terms, ...archivedTerms(query)] };
  }
  const isArchived = query.archived === 'true';
  const sort = query.sort ?? 'problem';
  if (isArchived && query.sort !== undefined) return null;
  return { search: null, parts: partsOf(sort, isArchived, terms), rest: [] };
}

/** For URLs people keep: an unsupported sort falls back to the default. */
export function sortable(query: ShipmentQuery): ShipmentQuery {
  const { sort: _, ...rest } = query;
  return planList(query) === null ? rest : query;
}

/** Words of a product may look like numbers; then they have no digits. */
function severalNumbers(text: string): string[] {
  const { numbers, implausible } = readNumbers(text, SEARCHED_NUMBERS_MAX);
  const areNumbers = implausible.length === 0 && numbers.every((one) => /\d/.test(one));
  return areNumbers && numbers.length > 1 ? numbers : [];
}

function partsOf(sort: Sort, isArchived: boolean, terms: readonly Term[]): Part[] {
  if (isArchived) return [part('shipments_archived', 'archived_at', terms)];
  if (sort === 'created') return [byCreation(terms)];
  if (sort === 'eta') {
    return [
      { ...part('shipments_expected', 'eta_end_at', terms), newestFirst: false },
      byCreation([...terms, { is: 'not expected' }]),
    ];
  }
  const isProblemFilter = terms.some((term) => 'column' in term && term.column === 'problem');
  const first = isEqual(terms, 'problem') ? 'shipments_by_problem' : 'shipments_with_problem';
  const withProblem = { ...part(first, 'problem_since', terms), newestFirst: false };
  return isProblemFilter
    ? [withProblem]
    : [withProblem, byCreation([...terms, { column: 'problem', is: 'null' }])];
}

/** What is rare has an index; of what many parcels are, the newest few hold enough. */
function byCreation(terms: readonly Term[]): Part {
  const rare = RARE.find(({ column, values }) =>
    terms.some((term) => isEqualTo(term, column) && values.includes(String(term.value))),
  );
  return part(rare?.index ?? 'shipments_listed', 'created_at', terms);
}

/** Without an index of their own (schema.sql). */
export const COMMON_STATUSES: readonly string[] = [
  'pending',
  'info_received',
  'in_transit',
  'delivered',
];
export const RARE_TURNS: readonly string[] = ['buyer', 'ozon'];

/** The conditions of the indexes (schema.sql). */
const RARE: readonly { index: IndexName; column: Column; values: readonly string[] }[] = [
  {
    index: 'shipments_by_status',
    column: 'status',
    values: STATUSES.filter((status) => !COMMON_STATUSES.includes(status)),
  },
  { index: 'shipments_by_turn', column: 'action_required_by', values: RARE_TURNS },
];

/** The column each index begins with, after the seller. */
const LEADING: Partial<Record<IndexName, Column>> = {
  shipments_by_status: 'status',
  shipments_by_turn: 'action_required_by',
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
  terms.some((term) => isEqualTo(term, column));

const isEqualTo = (term: Term, column: Column): term is Term & { is: '='; value: string } =>
  'column' in term && term.column === column && term.is === '=';

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
