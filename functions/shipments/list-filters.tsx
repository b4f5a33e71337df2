// The form of all filters of the list, and the rest of a query inside a form that changes a part of it.
import { PROBLEM_REASONS } from '../contract/parcel-problem.ts';
import type { ShipmentQuery } from '../contract/shipment-list.ts';
import { PARTIES, SCHEMES, STATUSES } from '../contract/status.ts';
import { Button } from '../parts/button.tsx';
import { Select, TextField } from '../parts/fields.tsx';
import { writeQuery } from './list-address.ts';
import { DATES, FILTERS } from './list-chips.ts';
import { DECLARABLE } from './registration.ts';
import { carrierName, type View } from './view.ts';

export function FilterForm({ query, view }: { query: ShipmentQuery; view: View }) {
  const { t, lang } = view;
  const words = <Key extends string>(keys: readonly Key[], word: (key: Key) => string) =>
    keys.map((key) => [key, word(key)] as const);
  const select = (
    name: 'status' | 'problem' | 'actionRequiredBy' | 'carrier' | 'scheme',
    label: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <Select
      name={name}
      label={label}
      value={query[name] ?? ''}
      empty={t('parcels.filter.any')}
      options={options}
    />
  );
  return (
    <form class="fields filter-form" method="get" action={`/${lang}/desk/parcels`}>
      <Kept query={query} but={FILTERS} />
      <div class="filter-fields">
        {select(
          'status',
          t('parcel.column.status'),
          words(STATUSES, (one) => t(`status.${one}`)),
        )}
        {select('problem', t('parcel.column.problem'), [
          ['any', t('parcels.filter.problem')],
          ...words(PROBLEM_REASONS, (one) => t(`stale.${one}`)),
        ])}
        {select(
          'actionRequiredBy',
          t('parcel.column.turn'),
          words(PARTIES, (one) => t(`turn.${one}`)),
        )}
        {select('carrier', t('parcel.column.carrier'), carrierOptions(query.carrier, view))}
        {select(
          'scheme',
          t('parcel.column.scheme'),
          SCHEMES.map((one) => [one, one]),
        )}
        <Select
          name="archived"
          label={t('parcels.tab.archive')}
          value={query.archived ?? ''}
          empty={t('parcels.filter.archived.auto')}
          options={[
            ['false', t('parcels.filter.archived.false')],
            ['true', t('parcels.filter.archived.true')],
          ]}
        />
        {DATES.map((name) => (
          <TextField
            name={name}
            type="date"
            label={t(`parcels.filter.${name}`)}
            value={query[name] ?? ''}
          />
        ))}
      </div>
      <Button>{t('parcels.show')}</Button>
    </form>
  );
}

/** A carrier that only an aggregator names can still be selected. */
function carrierOptions(chosen: string | undefined, { lang, t }: View): [string, string][] {
  const known = DECLARABLE.map(({ id }): [string, string] => [id, carrierName(id, lang)]);
  const isForeign = chosen && chosen !== 'unknown' && !known.some(([id]) => id === chosen);
  return [
    ...known,
    ['unknown', t('carrier.unknown')],
    ...(isForeign ? [[chosen, chosen] as [string, string]] : []),
  ];
}

/** The rest of the query, in a form that changes a part of it. */
export const Kept = ({
  query,
  but,
}: {
  query: ShipmentQuery;
  but: readonly (keyof ShipmentQuery)[];
}) => (
  <>
    {[...new URLSearchParams(writeQuery(query))]
      .filter(([key]) => !but.some((one) => one === key))
      .map(([key, value]) => (
        <input type="hidden" name={key} value={value} />
      ))}
  </>
);
