// The filters of a query in words, one chip each. Pure.
import type { ShipmentQuery } from '../contract/shipment-list.ts';
import { formatDate } from '../lib/time.ts';
import { writeQuery } from './list-address.ts';
import { carrierName, type View } from './view.ts';

export const hrefOf = (path: string, query: ShipmentQuery): string => {
  const address = writeQuery(query);
  return address === '' ? path : `${path}?${address}`;
};

interface FilterChip {
  key: keyof ShipmentQuery;
  name: string;
  value: string;
}

/** What narrows the list, in words; without the search, which stands in its field. */
export function chipsOf(query: ShipmentQuery, { t, lang, now }: View): FilterChip[] {
  const day = (text: string) => formatDate(lang, Date.parse(text), now);
  const chips: [keyof ShipmentQuery, string, string | undefined][] = [
    ['status', t('parcel.column.status'), query.status && t(`status.${query.status}`)],
    [
      'problem',
      t('parcel.column.problem'),
      query.problem &&
        (query.problem === 'any' ? t('parcels.filter.problem') : t(`stale.${query.problem}`)),
    ],
    [
      'actionRequiredBy',
      t('parcel.column.turn'),
      query.actionRequiredBy && t(`turn.${query.actionRequiredBy}`),
    ],
    ['carrier', t('parcel.column.carrier'), query.carrier && carrierName(query.carrier, lang)],
    ['scheme', t('parcel.column.scheme'), query.scheme],
    ...DATES.map((key): [keyof ShipmentQuery, string, string | undefined] => {
      const at = query[key];
      return [key, t(`parcels.filter.${key}`), at && day(at)];
    }),
    [
      'archived',
      t('parcels.tab.archive'),
      query.archived && t(`parcels.filter.archived.${query.archived}`),
    ],
  ];
  return chips.flatMap(([key, name, value]) => (value ? [{ key, name, value }] : []));
}

export const DATES = ['updatedFrom', 'updatedTo', 'createdFrom', 'createdTo'] as const;
export const FILTERS = [
  'status',
  'problem',
  'actionRequiredBy',
  'carrier',
  'scheme',
  'archived',
  ...DATES,
] as const satisfies (keyof ShipmentQuery)[];
