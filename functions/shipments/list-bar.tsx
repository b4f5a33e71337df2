// The bar over the list: search, one removable chip for each filter, more filters, order, columns.
import { type ShipmentQuery, SORTS } from '../contract/shipment-list.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { chipsOf, hrefOf } from './list-chips.ts';
import { LIST_COLUMNS, type ListColumn } from './list-columns.ts';
import { FilterForm, Kept } from './list-filters.tsx';
import type { View } from './view.ts';

interface BarProps {
  query: ShipmentQuery;
  columns: readonly ListColumn[];
  view: View;
}

export function FilterBar({ query, columns, view }: BarProps) {
  const { t, lang } = view;
  const path = `/${lang}/desk/parcels`;
  const chips = chipsOf(query, view);
  return (
    <div class="filters">
      <search>
        <form class="find" method="get" action={path}>
          <Kept query={query} but={['q']} />
          <Icon name="search" />
          <input
            name="q"
            type="search"
            value={query.q ?? ''}
            aria-label={t('parcels.search')}
            placeholder={t('parcels.search.placeholder')}
            autocomplete="off"
          />
        </form>
      </search>
      {chips.map(({ key, name, value }) => (
        <a class="filter" href={hrefOf(path, { ...query, [key]: undefined })}>
          <span>
            {`${name}${t('list.colon')}`}
            <b>{value}</b>
          </span>
          <Icon name="x" />
          <span class="unseen">{t('parcels.filter.remove')}</span>
        </a>
      ))}
      <Menu name={t('parcels.filters')} icon="plus" text={t('parcels.filters')} look="second">
        <FilterForm query={query} view={view} />
      </Menu>
      {chips.length > 0 && (
        <a href={hrefOf(path, { q: query.q, sort: query.sort })}>{t('parcels.filter.reset')}</a>
      )}
      <div class="end">
        <div class="list-order">
          <Order query={query} view={view} />
        </div>
        <div class="list-columns">
          <Columns query={query} columns={columns} view={view} />
        </div>
      </div>
    </div>
  );
}

/** A search is in the order of numbers, an archive in that of archiving. */
function Order({ query, view }: { query: ShipmentQuery; view: View }) {
  const { t, lang } = view;
  const path = `/${lang}/desk/parcels`;
  if (query.q || query.archived === 'true') return null;
  const here = query.sort ?? SORTS[0];
  return (
    <Menu
      name={t('parcels.sort')}
      icon="arrow-down-narrow-wide"
      text={t(`parcels.sort.${here}`)}
      look="second"
      isEnd
    >
      {SORTS.map((sort) => (
        <a
          href={hrefOf(path, { ...query, sort: sort === SORTS[0] ? undefined : sort })}
          aria-current={sort === here ? 'true' : undefined}
        >
          {t(`parcels.sort.${sort}`)}
        </a>
      ))}
    </Menu>
  );
}

function Columns({ query, columns, view }: BarProps) {
  const { t, lang } = view;
  return (
    <Menu name={t('parcels.columns')} icon="columns-3" look="second" isEnd>
      <form class="column-form" method="get" action={`/${lang}/desk/parcels`}>
        <Kept query={query} but={[]} />
        <fieldset>
          <legend>{t('parcels.columns')}</legend>
          {LIST_COLUMNS.map((column) => (
            <label>
              <input
                type="checkbox"
                name="columns"
                value={column}
                checked={columns.includes(column)}
              />
              {t(`parcel.column.${column}`)}
            </label>
          ))}
        </fieldset>
        <Button isSmall>{t('parcels.columns.show')}</Button>
      </form>
    </Menu>
  );
}
