// Rows and tabs of the desk's list of tickets, on its own page and beside an open ticket.
import { type Chips, RowShop } from '../accounts/shop-chip.tsx';
import { stateWord } from '../contract/ticket.ts';
import type { Words } from '../contract/words.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Chip, Dot } from '../parts/chip.tsx';
import { Pill, roughSpan } from '../parts/countdown.tsx';
import { Pick } from '../parts/row.tsx';
import { Tabs } from '../parts/tabs.tsx';
import type { Tone } from '../parts/tone.ts';
import { countOf, type InboxQuery, lineOf, TABS, type Tab } from './inbox.ts';
import { COUNTED_MAX, type InboxCounts, type InboxRow } from './list-store.ts';
import type { PageView } from './page-view.ts';
import type { TicketRow } from './rows.ts';
import { isOpen } from './workflow.ts';

export function InboxTabs(props: {
  query: InboxQuery;
  counts: InboxCounts;
  view: PageView;
  children?: unknown;
}) {
  const { query, counts, view, children } = props;
  const { t, lang } = view;
  const tabs = TABS.map((tab) => ({
    href: `/${lang}/desk/tickets?tab=${tab}`,
    text: t(`ticket.tab.${tab}`),
    isHere: tab === query.tab,
    count: counted(countOf(tab, counts)),
    tone: tab === 'ours' && counts.ours > 0 ? ('soon' as const) : null,
  }));
  return (
    <Tabs label={t('ticket.desk.filter')} tabs={tabs}>
      {children}
    </Tabs>
  );
}

const counted = (count: number | null): string | null => {
  if (count === null || count === 0) return null;
  return count > COUNTED_MAX ? `${COUNTED_MAX}+` : String(count);
};

interface RowsProps {
  rows: readonly InboxRow[];
  tab: Tab;
  names: ReadonlyMap<string, string>;
  chips: Chips;
  /** The open ticket. */
  openId?: string;
  isPicked?: boolean;
  view: PageView;
}

export const InboxRows = (props: RowsProps) => (
  <ol class={props.tab === 'ours' && props.chips.size === 0 ? 'mails lone' : 'mails'}>
    {props.rows.map((row) => (
      <Mail row={row} {...props} />
    ))}
  </ol>
);

function Mail({ row, tab, names, chips, openId, isPicked, view }: RowsProps & { row: InboxRow }) {
  const { t, lang, now } = view;
  const { excerpt, isOwn, waitsSince, isOurs, isUnread } = lineOf(row);
  const assignee = row.assignee_id === null ? undefined : names.get(row.assignee_id);
  const subject = t(`ticket.type.${row.type}`);
  const within = tab === 'all' || tab === 'ours' ? '' : `?in=${tab}`;
  return (
    <li class={isUnread ? 'mail unread' : 'mail'} data-row="">
      {isPicked && <Pick name="id" value={row.id} label={`${subject} ${row.number}`} />}
      <span class="mark-of">{isUnread && <Dot tone="soon" words={t('ticket.unread')} />}</span>
      <p class="what">
        <a
          data-open=""
          href={`/${lang}/desk/tickets/${row.id}${within}`}
          aria-current={row.id === openId ? 'true' : undefined}
        >
          {subject}
        </a>
      </p>
      <p class="excerpt cut">
        {isOwn && <b>{t('ticket.you')}</b>}
        {excerpt}
      </p>
      <p class="number whole">{row.number}</p>
      <p class="state">
        {tab !== 'ours' && <StateChip row={row} t={t} />}
        <RowShop sellerId={row.seller_id ?? ''} chips={chips} />
      </p>
      <span class="has">{assignee && <Avatar name={assignee} />}</span>
      <span class="waits">
        {waitsSince !== null && (
          <Pill tone={isOurs ? 'soon' : null}>
            <span class="unseen">{t('ticket.waits')} </span>
            {roughSpan(now - waitsSince, t)}
          </Pill>
        )}
      </span>
    </li>
  );
}

/** Amber when the seller is to answer. */
export const StateChip = ({
  row,
  t,
}: {
  row: Pick<TicketRow, 'state' | 'resolution'>;
  t: Words;
}) => (
  <Chip tone={stateTone(row.state)}>
    {t(stateWord(row.state, 'seller'))}
    {row.resolution && `${t('list.colon')}${t(`ticket.resolution.${row.resolution}`)}`}
  </Chip>
);

function stateTone(state: TicketRow['state']): Tone | null {
  if (state === 'new' || state === 'waiting_on_seller') return 'soon';
  return isOpen(state) || state !== 'resolved' ? null : 'done';
}
