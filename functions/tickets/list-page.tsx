// A seller's tickets, one line each.
import { type Chips, RowShop } from '../accounts/shop-chip.tsx';
import { stateWord, TICKET_STATES } from '../contract/ticket.ts';
import { Select, TextField } from '../lib/fields.tsx';
import { iso } from '../lib/iso.ts';
import { formatTime } from '../lib/time.ts';
import { cursorOf } from './list-store.ts';
import type { PageView } from './page-view.ts';
import type { TicketRow } from './rows.ts';
import { isOpen } from './workflow.ts';

interface ListQuery {
  q: string;
  state: TicketRow['state'] | 'open' | 'all';
}

export function renderList(
  rows: TicketRow[],
  query: ListQuery,
  pageSize: number,
  names: ReadonlyMap<string, string>,
  mayWork: boolean,
  chips: Chips,
  view: PageView,
): { title: string; result: string } {
  const { t, lang } = view;
  const last = rows.length === pageSize ? rows.at(-1) : undefined;
  const result = (
    <>
      <header class="bar-of-page">
        <h1 class="date">{t('ticket.desk.title')}</h1>
        {mayWork && chips.size === 0 && (
          <a class="button" href={`/${lang}/desk/tickets/new`}>
            {t('ticket.new.title')}
          </a>
        )}
      </header>
      {chips.size > 0 && <p class="fine">{t('shops.choose.ticket')}</p>}
      <form class="card fields filters" method="get" action={`/${lang}/desk/tickets`}>
        <TextField name="q" type="search" label={t('ticket.desk.search')} value={query.q} />
        <Select
          name="state"
          label={t('ticket.desk.filter')}
          value={query.state}
          required
          options={[
            ['open', t('ticket.desk.filter.open')],
            ['all', t('ticket.desk.filter.all')],
            ...TICKET_STATES.map((state) => [state, t(stateWord(state, 'seller'))] as const),
          ]}
        />
        <button type="submit">{t('ticket.desk.show')}</button>
      </form>
      {rows.length === 0 ? (
        <p class="card">{t(query.q === '' ? 'ticket.desk.empty' : 'ticket.desk.nothing')}</p>
      ) : (
        <ul class="list rows">
          {rows.map((row) => (
            <Line row={row} names={names} chips={chips} view={view} />
          ))}
        </ul>
      )}
      {last && (
        <p>
          <a
            href={`/${lang}/desk/tickets?${new URLSearchParams({ ...query, before: cursorOf(last) })}`}
          >
            {t('ticket.desk.older')}
          </a>
        </p>
      )}
    </>
  );
  return { title: t('ticket.desk.title'), result: result.toString() };
}

function Line(props: {
  row: TicketRow;
  names: ReadonlyMap<string, string>;
  chips: Chips;
  view: PageView;
}) {
  const { row, names, chips, view } = props;
  const { t, lang, now } = view;
  const assignee = row.assignee_id === null ? null : names.get(row.assignee_id);
  const isLate = row.due_at !== null && row.due_at < now;
  return (
    <li class={isOpen(row.state) ? 's-in_transit' : 's-delivered'}>
      <a href={`/${lang}/desk/tickets/${row.id}`}>
        <strong>{t(`ticket.type.${row.type}`)}</strong> · {row.number}
      </a>
      <RowShop sellerId={row.seller_id ?? ''} chips={chips} />
      <span class="badge">{t(stateWord(row.state, 'seller'))}</span>
      <span class={isLate ? 'stale' : 'fine'}>
        {row.due_at !== null &&
          isOpen(row.state) &&
          t('ticket.desk.due', { date: formatTime(lang, row.due_at, now) })}
        {assignee && ` · ${assignee}`}
      </span>
      <span class="fine">
        <time datetime={iso(row.updated_at)}>{formatTime(lang, row.updated_at, now)}</time>
      </span>
    </li>
  );
}
