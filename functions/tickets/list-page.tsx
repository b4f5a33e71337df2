// The desk's list of tickets: who waits for us, with the last words, how long, and who has it.
import type { Chips } from '../accounts/shop-chip.tsx';
import { stateWord } from '../contract/ticket.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Icon } from '../parts/icon.tsx';
import { BulkBar, type BulkDone, BulkToast } from './bulk-bar.tsx';
import { type InboxQuery, SHOWN_STATES } from './inbox.ts';
import { InboxRows, InboxTabs } from './inbox-rows.tsx';
import type { InboxPage } from './list-shops.ts';
import type { PageView } from './page-view.ts';

interface ListProps {
  page: InboxPage;
  query: InboxQuery;
  names: ReadonlyMap<string, string>;
  mayWork: boolean;
  chips: Chips;
  done: BulkDone | null;
  view: PageView;
}

export function renderList(props: ListProps): { title: string; result: string } {
  const { page, query, names, mayWork, chips, done, view } = props;
  const { t, lang } = view;
  const title = t('ticket.desk.title');
  const result = (
    <>
      <header class="title">
        <h1>{title}</h1>
        {mayWork && chips.size === 0 && (
          <span class="end">
            <LinkButton look="second" icon="plus" href={`/${lang}/desk/tickets/new`}>
              {t('ticket.new.title')}
            </LinkButton>
          </span>
        )}
      </header>
      {chips.size > 0 && <p class="fine">{t('shops.choose.ticket')}</p>}
      <section class="card flush inbox" aria-label={title}>
        <InboxTabs query={query} counts={page.counts} view={view}>
          <Search query={query} view={view} />
        </InboxTabs>
        {page.rows.length === 0 ? (
          <Nothing {...props} />
        ) : mayWork ? (
          <form class="picks" method="post" action={`/${lang}/desk/tickets/actions`}>
            <input type="hidden" name="tab" value={query.tab} />
            <InboxRows
              rows={page.rows}
              tab={query.tab}
              names={names}
              chips={chips}
              isPicked
              view={view}
            />
            <BulkBar t={t} />
          </form>
        ) : (
          <InboxRows rows={page.rows} tab={query.tab} names={names} chips={chips} view={view} />
        )}
      </section>
      <Pages page={page} query={query} view={view} />
      {done && <BulkToast done={done} tab={query.tab} view={view} />}
    </>
  );
  return { title, result: result.toString() };
}

function Search({ query, view: { t, lang } }: { query: InboxQuery; view: PageView }) {
  return (
    <search>
      <form class="joined" method="get" action={`/${lang}/desk/tickets`}>
        <input type="hidden" name="tab" value="all" />
        <select class="input" name="state" aria-label={t('ticket.desk.filter')}>
          <option value="">{t('ticket.desk.filter.all')}</option>
          {SHOWN_STATES.map((state) => (
            <option value={state} selected={state === query.state}>
              {state === 'open' ? t('ticket.desk.filter.open') : t(stateWord(state, 'seller'))}
            </option>
          ))}
        </select>
        <input
          class="input"
          type="search"
          name="q"
          value={query.q}
          aria-label={t('ticket.desk.search')}
          placeholder={t('ticket.desk.search')}
          autocomplete="off"
        />
        <Button look="second" icon="search" name={t('ticket.desk.show')} />
      </form>
    </search>
  );
}

function Nothing({ query, mayWork, chips, view }: ListProps) {
  const { t, lang } = view;
  const all = (
    <LinkButton look="second" href={`/${lang}/desk/tickets?tab=all`}>
      {t('ticket.empty.all')}
    </LinkButton>
  );
  if (query.q !== '' || query.state !== null) {
    return (
      <EmptyState
        icon="search"
        title={t('ticket.desk.nothing')}
        lead={t('ticket.desk.nothing.lead')}
      >
        {all}
      </EmptyState>
    );
  }
  if (query.tab === 'all') {
    return (
      <EmptyState
        icon="messages-square"
        title={t('ticket.empty.none')}
        lead={t('ticket.desk.empty')}
      >
        {mayWork && chips.size === 0 && (
          <LinkButton look="second" icon="plus" href={`/${lang}/desk/tickets/new`}>
            {t('ticket.new.title')}
          </LinkButton>
        )}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={query.tab === 'ours' ? 'circle-check' : 'messages-square'}
      title={t(`ticket.empty.${query.tab}`)}
      lead={t(`ticket.empty.${query.tab}.lead`)}
    >
      {all}
    </EmptyState>
  );
}

function Pages({ page, query, view: { t, lang } }: Pick<ListProps, 'page' | 'query' | 'view'>) {
  const { next, previous } = page;
  if (next === null && previous === null) return null;
  const { tab, q, state } = query;
  const to = (cursor: Record<string, string>) =>
    `/${lang}/desk/tickets?${new URLSearchParams({
      tab,
      ...(q && { q }),
      ...(state && { state }),
      ...cursor,
    })}`;
  return (
    <nav class="acts pager" aria-label={t('ticket.pages')}>
      {previous && (
        <LinkButton look="second" href={to({ after: previous })} data-page="prev">
          <Icon name="chevron-left" />
          {t('ticket.pages.previous')}
        </LinkButton>
      )}
      {next && (
        <LinkButton look="second" href={to({ before: next })} data-page="next">
          {t('ticket.pages.next')}
          <Icon name="chevron-right" />
        </LinkButton>
      )}
    </nav>
  );
}
