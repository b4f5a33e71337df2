// The page "Parcels" of the desk.
import type { Chips } from '../accounts/shop-chip.tsx';
import type { Situation } from '../contract/case.ts';
import type { ShipmentLine } from '../contract/shipment-list.ts';
import { FileLinks } from '../lib/file-links.tsx';
import { writeQuery } from './list-address.ts';
import { Filters, KeepView, type ListSide, Tabs } from './list-filters.tsx';
import { ParcelTable } from './list-table.tsx';
import type { ContentRow } from './product-search-store.ts';
import type { View } from './view.ts';

export interface ListView extends ListSide {
  lines: ShipmentLine[];
  /** By the id of the line. */
  situations: ReadonlyMap<string, Situation>;
  /** What is in it, by the id of the line. */
  contents: ReadonlyMap<string, ContentRow[]>;
  /** The shops of the rows where they are several; that of each line, by its id. */
  chips: Chips;
  shopOf: ReadonlyMap<string, string>;
  /** Ozon is connected with keys: tracking numbers can be sent to it. */
  mayShip: boolean;
  /** How far the first reading of the shop is, in words; null: everything was read. */
  reading: string | null;
  next: string | null;
  /** The cursor of this page; null: the first page. */
  cursor: string | null;
  /** The result of the last action, in words. */
  news: string | null;
  fault: string | null;
  viewFault: string | null;
}

export function renderParcels(list: ListView, view: View): { title: string; result: string } {
  const { t, lang } = view;
  const { lines, query, mayWork } = list;
  // What is added, imported, exported or saved belongs to one shop.
  const isOneShop = list.chips.size === 0;
  const address = writeQuery(query);
  const path = `/${lang}/desk/parcels`;
  const result = (
    <>
      <header class="bar-of-page">
        <h1 class="date">{t('desk.nav.parcels')}</h1>
        {mayWork && isOneShop && (
          <>
            <a class="button" href={`${path}/new`}>
              {t('parcels.add')}
            </a>
            <a class="button plain" href={`${path}/import`}>
              {t('parcels.import')}
            </a>
            {list.mayShip && (
              <a class="button plain" href={`${path}/ship`}>
                {t('ship.title')}
              </a>
            )}
            {list.mayShip && (
              <a class="button plain" href={`/${lang}/desk/handover`}>
                {t('handover.title')}
              </a>
            )}
          </>
        )}
      </header>
      {!isOneShop && <p class="fine">{t('shops.choose')}</p>}
      {list.reading && (
        <p class="note" role="status">
          {list.reading}
        </p>
      )}
      {list.news && (
        <p class="note" role="status">
          {list.news}
        </p>
      )}
      {list.fault && (
        <p class="note error" role="alert">
          {list.fault}
        </p>
      )}
      <Tabs {...list} view={view} />
      <Filters query={query} view={view} />
      <KeepView {...list} mayWork={mayWork && isOneShop} fault={list.viewFault} view={view} />
      {lines.length === 0 ? (
        <Nothing list={list} view={view} />
      ) : (
        <ParcelTable
          lines={lines}
          situations={list.situations}
          contents={list.contents}
          back={withCursor(address, list.cursor)}
          isArchive={query.archived === 'true'}
          mayWork={mayWork}
          chips={list.chips}
          shopOf={list.shopOf}
          mayShip={list.mayShip}
          view={view}
        />
      )}
      <Pages list={list} view={view} />
      {lines.length > 0 && isOneShop && (
        <FileLinks label={t('parcels.files')} path={`${path}/export`} query={address} t={t} />
      )}
      {lines.length > 0 && <Keys view={view} />}
    </>
  ).toString();
  return { title: t('desk.nav.parcels'), result };
}

const withCursor = (address: string, cursor: string | null): string =>
  [address, ...(cursor === null ? [] : [`cursor=${cursor}`])].filter(Boolean).join('&');

function Nothing({ list, view }: { list: ListView; view: View }) {
  const { t, lang } = view;
  const path = `/${lang}/desk`;
  if (list.next !== null) return null;
  const isFiltered = writeQuery(list.query) !== '' || list.cursor !== null;
  return (
    <div class="card stack">
      {isFiltered ? (
        <>
          <p>{t('parcels.nothing')}</p>
          <p>
            <a href={`${path}/parcels`}>{t('parcels.reset')}</a>
          </p>
        </>
      ) : (
        <>
          <h2>{t('parcels.empty')}</h2>
          <p>{t('parcels.empty.how')}</p>
          <ul class="sections">
            <li>
              <a href={`${path}/connections`}>{t('parcels.empty.connect')}</a>
            </li>
            {list.mayWork && (
              <>
                <li>
                  <a href={`${path}/parcels/import`}>{t('parcels.empty.import')}</a>
                </li>
                <li>
                  <a href={`${path}/parcels/new`}>{t('parcels.empty.add')}</a>
                </li>
              </>
            )}
          </ul>
        </>
      )}
    </div>
  );
}

function Pages({ list, view }: { list: ListView; view: View }) {
  const { t, lang } = view;
  const { lines, next, cursor } = list;
  if (next === null && cursor === null) return null;
  const address = writeQuery(list.query);
  const to = (at: string | null) => {
    const query = withCursor(address, at);
    return `/${lang}/desk/parcels${query && `?${query}`}`;
  };
  return (
    <nav class="pages" aria-label={t('parcels.pages')}>
      {cursor !== null && <a href={to(null)}>{t('parcels.first')}</a>}
      {next !== null && lines.length === 0 && <p>{t('parcels.part')}</p>}
      {next !== null && (
        <a href={to(next)} rel="next">
          {t(lines.length === 0 ? 'parcels.on' : 'parcels.next')}
        </a>
      )}
    </nav>
  );
}

/** Shown and switched by the island; without JavaScript there are no keys. */
function Keys({ view }: { view: View }) {
  const { t } = view;
  return (
    <parcel-keys hidden data-on={t('parcels.keys.on')}>
      <details>
        <summary>{t('parcels.keys')}</summary>
        <dl class="keys">
          {(['j', 'k', 'x', 'Enter', '/'] as const).map((key) => (
            <div>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(`parcels.keys.${KEY_WORDS[key]}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </parcel-keys>
  );
}

const KEY_WORDS = { j: 'down', k: 'up', x: 'pick', Enter: 'open', '/': 'search' } as const;
