// What was found, in groups. Complete without JavaScript.
import type { Chips } from '../accounts/shop-chip.tsx';
import { SEARCHED_NUMBERS_MAX } from '../contract/shipment-list.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { TextArea } from '../parts/fields.tsx';
import { Notice } from '../parts/notice.tsx';
import type { ListColumn } from '../shipments/list-columns.ts';
import { isEmpty, ParcelRow } from '../shipments/list-row.tsx';
import type { View } from '../shipments/view.ts';
import { InboxRows } from '../tickets/inbox-rows.tsx';
import type { Hits } from './read.ts';
import type { Typed } from './typed.ts';

export interface Found {
  q: string;
  typed: Typed;
  hits: Hits | null;
  /** What was found instead; null: what was typed. */
  meant: string | null;
  names: ReadonlyMap<string, string>;
  chips: Chips;
  view: View;
}

const COLUMNS: readonly ListColumn[] = ['product', 'status', 'problem', 'turn', 'until'];

export function renderSearch(found: Found): { title: string; result: string } {
  const { q, typed, meant, hits, view } = found;
  const { t } = view;
  const title = t('search.title');
  const result = (
    <>
      <div class="title">
        <h1>{title}</h1>
        {hits && <span class="soft">{summary(found)}</span>}
      </div>
      {hits && hits.unknown.length > 0 && <Unknown numbers={hits.unknown} view={view} />}
      {typed.kind === 'numbers' && typed.isCut && (
        <Notice tone="soon">{t('search.cut', { count: SEARCHED_NUMBERS_MAX })}</Notice>
      )}
      {meant !== null && <Notice isNews>{t('search.meant', { meant })}</Notice>}
      {hits && hits.lines.length > 0 && <Parcels {...found} q={meant ?? q} hits={hits} />}
      {hits && hits.tickets.length > 0 && <Tickets {...found} q={meant ?? q} hits={hits} />}
      {hits && hits.lines.length + hits.tickets.length + hits.unknown.length === 0 && (
        <div class="card">
          <EmptyState icon="search" title={t('search.none')} lead={t('search.none.lead')} />
        </div>
      )}
      <Paste q={q} isFirst={hits === null} view={view} />
    </>
  );
  return { title, result: result.toString() };
}

function summary({ hits, typed, view: { t } }: Found): string {
  if (hits === null || typed.kind !== 'numbers') return '';
  const of = typed.numbers.length;
  return t('search.of', { count: of - hits.unknown.length, of });
}

type Part = Found & { hits: Hits };

function Parcels({ hits, q, typed, chips, view }: Part) {
  const { t, lang } = view;
  const found = hits.lines.map((line) => ({
    line,
    situation: hits.situations.get(line.id),
    contents: hits.contents.get(line.id) ?? [],
    pick: undefined,
    shop: chips.get(hits.shopOf.get(line.id) ?? '') ?? null,
    query: {},
    view,
  }));
  const columns = COLUMNS.filter((column) => found.some((row) => !isEmpty(column, row)));
  const isAll = typed.kind === 'text' && !hits.hasMoreParcels;
  return (
    <section class="card flush">
      <div class="group-title">
        <h2>{t('desk.nav.parcels')}</h2>
        {!isAll && (
          <a class="end" href={`/${lang}/desk/parcels?${new URLSearchParams({ q })}`}>
            {t('search.all.parcels')}
          </a>
        )}
      </div>
      <table class="table parcels">
        <colgroup>
          <col class="of-number" />
          {columns.map((column) => (
            <col class={`of-${column}`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('parcel.column.number')}</th>
            {columns.map((column) => (
              <th scope="col" class={`at-${column}`}>
                {t(`parcel.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.map((row) => (
            <ParcelRow {...row} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Tickets({ hits, q, names, chips, view }: Part) {
  const { t, lang } = view;
  return (
    <section class="card flush">
      <div class="group-title">
        <h2>{t('desk.nav.tickets')}</h2>
        {hits.hasMoreTickets && (
          <a class="end" href={`/${lang}/desk/tickets?${new URLSearchParams({ q })}`}>
            {t('search.all.tickets')}
          </a>
        )}
      </div>
      <InboxRows rows={hits.tickets} tab="all" names={names} chips={chips} view={view} />
    </section>
  );
}

/** They may be somebody else's: the public page knows more numbers than the shop. */
function Unknown({ numbers, view: { t, lang } }: { numbers: string[]; view: View }) {
  const track = new URLSearchParams({ n: numbers.join(' ') });
  return (
    <Notice
      tone="soon"
      icon="package-x"
      isNews
      end={<a href={`/${lang}/track?${track}`}>{t('search.unknown.track')}</a>}
    >
      <b>{t('search.unknown', { count: numbers.length })}</b> <code>{numbers.join(', ')}</code>
    </Notice>
  );
}

/** A field of many lines: a column copied out of a table keeps its lines here. */
const Paste = ({ q, isFirst, view: { t, lang } }: { q: string; isFirst: boolean; view: View }) => (
  <form class="card fields paste" action={`/${lang}/desk/search`} method="get">
    <TextArea
      id="paste"
      name="q"
      label={t(isFirst ? 'search.paste' : 'search.again')}
      hint={t('search.paste.hint', { count: SEARCHED_NUMBERS_MAX })}
      value={q}
      rows={isFirst ? 6 : 3}
    />
    <Button icon="search">{t('search.go')}</Button>
  </form>
);
