// The page "Parcels" of the desk.

import { Button, LinkButton } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Notice, Toast } from '../parts/notice.tsx';
import { writeQuery } from './list-address.ts';
import { FilterBar } from './list-bar.tsx';
import { ListHeadActs } from './list-head-acts.tsx';
import { Pages } from './list-pages.tsx';
import type { ListView } from './list-shown.ts';
import { ParcelTable } from './list-table.tsx';
import { totalWords, ViewTabs } from './list-views.tsx';
import type { View } from './view.ts';

export function renderParcels(list: ListView, view: View): { title: string; result: string } {
  const { t } = view;
  const { query, mayWork, totals } = list;
  // What is added, imported, exported or saved belongs to one shop.
  const isOneShop = list.chips.size === 0;
  const total = totals.here && totals.here.count > 0 ? totalWords(totals.here, view) : null;
  const back = list.trail.write(query);
  const result = (
    <>
      <header class="title">
        <h1>
          {t('desk.nav.parcels')}
          {total && <small>{total}</small>}
        </h1>
        <ListHeadActs list={list} isOneShop={isOneShop} view={view} />
      </header>
      {!isOneShop && <p class="soft">{t('shops.choose')}</p>}
      {list.reading && (
        <Notice icon="hourglass" isNews>
          {list.reading}
        </Notice>
      )}
      {list.fault && (
        <Notice tone="late" icon="circle-alert" isNews>
          {list.fault}
        </Notice>
      )}
      {totals.unknown.length > 0 && (
        <Notice icon="package-search">
          {t('parcels.unknown', {
            count: totals.unknown.length,
            list: totals.unknown.slice(0, 20).join(t('list.comma')),
          })}
        </Notice>
      )}
      <div class="card flush">
        <ViewTabs {...list} maySave={mayWork && isOneShop} fault={list.viewFault} view={view} />
        <FilterBar query={query} columns={list.columns} view={view} />
        <ParcelTable
          {...list}
          back={back}
          total={total}
          chosenAll={list.isAll ? (total ?? '') : null}
          view={view}
        />
        <Nothing list={list} view={view} />
        <Pages list={list} total={total} view={view} />
      </div>
      {list.news && (
        <Toast undo={list.undo && <Undo at={list.undo} back={back} view={view} />}>
          {list.news}
        </Toast>
      )}
    </>
  ).toString();
  return { title: t('desk.nav.parcels'), result };
}

const Undo = ({ at, back, view }: { at: string; back: string; view: View }) => (
  <form method="post" action={`/${view.lang}/desk/parcels/actions`}>
    <input type="hidden" name="back" value={back} />
    <input type="hidden" name="archivedAt" value={at} />
    <Button look="quiet" field="action" value="undo" data-undo="">
      {view.t('parcels.undo')}
    </Button>
  </form>
);

function Nothing({ list, view }: { list: ListView; view: View }) {
  const { t, lang } = view;
  const path = `/${lang}/desk`;
  if (list.lines.length > 0 || list.next !== null) return null;
  const isFiltered = writeQuery(list.query) !== '' || list.trail.here !== null;
  if (isFiltered) {
    return (
      <EmptyState
        icon="package-search"
        title={t('parcels.nothing')}
        lead={t('parcels.nothing.how')}
      >
        <LinkButton href={`${path}/parcels`} look="second">
          {t('parcels.reset')}
        </LinkButton>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="package-open" title={t('parcels.empty')} lead={t('parcels.empty.how')}>
      <LinkButton href={`${path}/connections`} icon="plug">
        {t('parcels.empty.connect')}
      </LinkButton>
      {list.mayWork && (
        <>
          <LinkButton href={`${path}/parcels/import`} look="second" icon="upload">
            {t('parcels.empty.import')}
          </LinkButton>
          <LinkButton href={`${path}/parcels/new`} look="second" icon="plus">
            {t('parcels.empty.add')}
          </LinkButton>
        </>
      )}
    </EmptyState>
  );
}
