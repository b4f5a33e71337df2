// The query of a list of trackings -> ours. What cannot be followed is refused: to leave a filter out would
// answer something else. Pure.
import * as v from 'valibot';
import { carrierOfSlug } from '../carriers/aftership.ts';
import { isPlausibleNumber, normaliseNumber } from '../carriers/number.ts';
import {
  PAGE_SIZE_MAX,
  SEARCHED_NUMBERS_MAX,
  type ShipmentQuery,
} from '../contract/shipment-list.ts';
import type { Status } from '../contract/status.ts';
import { httpProblem } from '../lib/problem.ts';
import { FILTERS_NOT_MAPPED } from './not-mapped.ts';
import { statusesOf } from './tags.ts';

export interface TrackingsQuery {
  limit: number;
  cursor: string | null;
  list: ShipmentQuery;
  /** Whole numbers, of parcels or of their order. */
  numbers: { among: string[]; isShared: boolean } | null;
  /** Of what was read: null is everything. */
  statuses: Status[] | null;
  carriers: string[] | null;
  fields: string[] | null;
}

const Typed = v.pipe(v.string(), v.maxLength(4000));
const Cursor = v.pipe(v.string(), v.maxLength(300));
const Limit = v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.toNumber(), v.minValue(1));
/** A plus that was not escaped in the address arrives as a blank. */
const Moment = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/ (\d\d:?\d\d)$/, '+$1')),
  v.regex(/^\d{4}-\d\d-\d\d(?:T[\d:.]{5,20}(?:Z|[+-]\d\d:?\d\d)?)?$/),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);
const YesNo = v.picklist(['true', 'false']);

const ENTRIES = {
  cursor: Cursor,
  limit: Limit,
  keyword: Typed,
  tracking_numbers: Typed,
  order_id: Typed,
  slug: Typed,
  tag: Typed,
  fields: Typed,
  created_at_min: Moment,
  created_at_max: Moment,
  updated_at_min: Moment,
  updated_at_max: Moment,
  return_to_sender: YesNo,
};

/** Throws `invalid-input`, naming the field. */
export function readQuery(given: Record<string, string>): TrackingsQuery {
  const refused = FILTERS_NOT_MAPPED.find((name) => given[name]);
  if (refused) throw fault(refused, 'This filter is not supported here');
  const read = <Name extends keyof typeof ENTRIES>(name: Name) => {
    if (!given[name]) return undefined;
    const result = v.safeParse(ENTRIES[name], given[name]);
    if (!result.success) throw fault(name, 'This value cannot be used');
    return result.output as v.InferOutput<(typeof ENTRIES)[Name]>;
  };
  const moment = (name: `${'created' | 'updated'}_at_${'min' | 'max'}`) => {
    const text = read(name);
    return text === undefined ? undefined : new Date(text).toISOString();
  };
  const statuses = statusesIn(read('tag'), read('return_to_sender'));
  const carriers = listIn(read('slug'))?.map(carrierOfSlug) ?? null;
  const [numbers, order] = [listIn(read('tracking_numbers')), listIn(read('order_id'))];
  return {
    // A list asked for with more is answered with less, and says that there is more.
    limit: Math.min(read('limit') ?? PAGE_SIZE_MAX, PAGE_SIZE_MAX),
    cursor: read('cursor') ?? null,
    numbers:
      numbers !== null
        ? { among: wholeNumbers(numbers, 'tracking_numbers'), isShared: false }
        : order !== null
          ? { among: wholeNumbers(order, 'order_id'), isShared: true }
          : null,
    list: {
      ...emptyQuery,
      q: read('keyword'),
      status: statuses?.length === 1 ? statuses[0] : undefined,
      carrier: carriers?.length === 1 ? carriers[0] : undefined,
      createdFrom: moment('created_at_min'),
      createdTo: moment('created_at_max'),
      updatedFrom: moment('updated_at_min'),
      updatedTo: moment('updated_at_max'),
      sort: 'created',
    },
    statuses,
    carriers,
    fields: listIn(read('fields')),
  };
}

const emptyQuery: ShipmentQuery = {
  q: undefined,
  status: undefined,
  carrier: undefined,
  scheme: undefined,
  actionRequiredBy: undefined,
  problem: undefined,
  archived: undefined,
  updatedFrom: undefined,
  updatedTo: undefined,
  createdFrom: undefined,
  createdTo: undefined,
  sort: undefined,
};

export const fault = (field: string, message: string) =>
  httpProblem('invalid-input', { errors: [{ pointer: `/${field}`, message }] });

function statusesIn(tags: string | undefined, returning: string | undefined): Status[] | null {
  const named = listIn(tags)?.map(statusesOf) ?? null;
  if (named?.some((one) => one.length === 0)) throw fault('tag', 'No tag goes by this name');
  const back = (status: Status) => status === 'returning' || status === 'returned';
  const all = named?.flat() ?? (returning === undefined ? null : ALL);
  if (returning === undefined || all === null) return all;
  return all.filter((status) => back(status) === (returning === 'true'));
}

const ALL = ['Pending', 'InfoReceived', 'InTransit', 'OutForDelivery', 'AttemptFail', 'Delivered']
  .concat('AvailableForPickup', 'Exception', 'Expired')
  .flatMap(statusesOf);

const listIn = (text: string | undefined): string[] | null =>
  text === undefined
    ? null
    : text
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '');

function wholeNumbers(typed: readonly string[], field: string): string[] {
  const numbers = typed.map(normaliseNumber).filter(isPlausibleNumber);
  if (typed.length > SEARCHED_NUMBERS_MAX) throw fault(field, `At most ${SEARCHED_NUMBERS_MAX}`);
  return numbers;
}
