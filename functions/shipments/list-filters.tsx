// Above the list: built-in and saved views, search, filters, and saving them as a view.
import { PROBLEM_REASONS } from '../contract/parcel-problem.ts';
import { type ShipmentQuery, SORTS } from '../contract/shipment-list.ts';
import { type SavedView, VIEW_TITLE_MAX } from '../contract/shipment-work.ts';
import { PARTIES, SCHEMES, STATUSES } from '../contract/status.ts';
import { Select, TextField } from '../lib/fields.tsx';
import { writeQuery } from './list-address.ts';
import { DECLARABLE } from './registration.ts';
import { carrierName, type View } from './view.ts';

export interface ListSide {
  query: ShipmentQuery;
  views: SavedView[];
  mayWork: boolean;
}

export function Tabs({ query, views, view }: ListSide & { view: View }) {
  const { t, lang } = view;
  const here = writeQuery(query);
  const tabs = [
    { title: t('parcels.tab.all'), query: {} },
    { title: t('parcels.tab.problems'), query: { problem: 'any' as const } },
    { title: t('parcels.tab.yours'), query: { actionRequiredBy: 'seller' as const } },
    ...views,
    { title: t('parcels.tab.archive'), query: { archived: 'true' as const } },
  ];
  return (
    <nav aria-label={t('parcels.views')}>
      <ul class="sections">
        {tabs.map((tab) => {
          const address = writeQuery(tab.query);
          return (
            <li>
              <a
                href={`/${lang}/desk/parcels${address && `?${address}`}`}
                aria-current={address === here ? 'page' : undefined}
              >
                {tab.title}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

export function Filters({ query, view }: { query: ShipmentQuery; view: View }) {
  const { t, lang } = view;
  const { q, ...rest } = query;
  const words = <Key extends string>(keys: readonly Key[], word: (key: Key) => string) =>
    keys.map((key) => [key, word(key)] as const);
  const all = t('parcels.filter.any');
  return (
    <form class="card stack" method="get" action={`/${lang}/desk/parcels`}>
      <div class="fields filters">
        <TextField
          name="q"
          type="search"
          label={t('parcels.search')}
          value={q ?? ''}
          maxlength={100}
        />
        <button type="submit">{t('parcels.show')}</button>
      </div>
      <details open={writeQuery(rest) !== ''}>
        <summary>{t('parcels.filters')}</summary>
        <div class="fields choices">
          <Select
            name="status"
            label={t('parcel.column.status')}
            value={query.status ?? ''}
            empty={all}
            options={words(STATUSES, (one) => t(`status.${one}`))}
          />
          <Select
            name="problem"
            label={t('parcel.column.problem')}
            value={query.problem ?? ''}
            empty={all}
            options={[
              ['any', t('parcels.filter.problem')],
              ...words(PROBLEM_REASONS, (one) => t(`stale.${one}`)),
            ]}
          />
          <Select
            name="actionRequiredBy"
            label={t('parcel.column.turn')}
            value={query.actionRequiredBy ?? ''}
            empty={all}
            options={words(PARTIES, (one) => t(`turn.${one}`))}
          />
          <Select
            name="carrier"
            label={t('parcel.column.carrier')}
            value={query.carrier ?? ''}
            empty={all}
            options={carrierOptions(query.carrier, view)}
          />
          <Select
            name="scheme"
            label={t('parcel.column.scheme')}
            value={query.scheme ?? ''}
            empty={all}
            options={SCHEMES.map((one) => [one, one])}
          />
          <Select
            name="sort"
            label={t('parcels.sort')}
            value={query.sort ?? ''}
            empty={t('parcels.sort.default')}
            options={words(SORTS, (one) => t(`parcels.sort.${one}`))}
          />
          {(['updatedFrom', 'updatedTo', 'createdFrom', 'createdTo'] as const).map((name) => (
            <TextField
              name={name}
              type="date"
              label={t(`parcels.filter.${name}`)}
              value={query[name] ?? ''}
            />
          ))}
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
        </div>
      </details>
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

/** Saves the current query as a view, or deletes that view. */
export function KeepView(props: ListSide & { fault: string | null; view: View }) {
  const { query, views, mayWork, fault, view } = props;
  const { t, lang } = view;
  const here = writeQuery(query);
  if (!mayWork || here === '' || READY.has(here)) return null;
  const saved = views.find((one) => writeQuery(one.query) === here);
  const path = `/${lang}/desk/parcels/views`;
  return saved ? (
    <form method="post" action={`${path}/${saved.id}/delete`}>
      <button type="submit" class="plain small">
        {t('parcels.view.delete', { title: saved.title })}
      </button>
    </form>
  ) : (
    <details open={fault !== null}>
      <summary>{t('parcels.view.save')}</summary>
      <form class="fields filters" method="post" action={path}>
        <input type="hidden" name="query" value={here} />
        <TextField
          name="title"
          label={t('parcels.view.title')}
          value=""
          maxlength={VIEW_TITLE_MAX}
          error={fault ?? undefined}
          required
        />
        <button type="submit">{t('parcels.view.keep')}</button>
      </form>
    </details>
  );
}

const READY = new Set(['problem=any', 'actionRequiredBy=seller', 'archived=true']);
