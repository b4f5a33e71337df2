// The list of Ozon's chats with buyers: who waits, whoever can still be answered first, then all.

import { parseInstant } from '../carriers/time.ts';
import { gapOf } from '../contract/words.ts';
import { formatTime } from '../lib/time.ts';
import { LinkButton } from '../parts/button.tsx';
import { Chip, Count, Dot } from '../parts/chip.tsx';
import { Countdown } from '../parts/countdown.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Notice } from '../parts/notice.tsx';
import { Segment } from '../parts/tabs.tsx';
import type { View } from '../shipments/view.ts';
import { type Chat, isClosed } from './chat-answers.ts';
import { type ChatTimes, clocksOf, nextClock } from './chat-clocks.ts';
import { ChatRules, Clocks, factsOfOrder, Parcels, type Shut, ShutCard } from './chat-parts.tsx';
import type { ChatsPage } from './chat-read.ts';
import type { ChatRow, ParcelOfOrder } from './chat-store.ts';

export interface ChatsShown {
  /** Of the shop's accounts at Ozon; none: it is not connected. */
  accounts: readonly string[];
  /** The account whose chats are listed. */
  account: string | null;
  waiting: readonly ChatRow[];
  parcels: ReadonlyMap<string, ParcelOfOrder[]>;
  /** null: Ozon did not list them, `shut` says why. */
  page: ChatsPage | null;
  shut: Shut | null;
  notice: string | null;
}

export function renderChats(shown: ChatsShown, view: View): { title: string; result: string } {
  const { t, lang } = view;
  const title = t('chat.title');
  const { accounts, page, shut, notice } = shown;
  const result = (
    <>
      <header class="title">
        <h1>{title}</h1>
        <p class="soft">{t('chat.lead')}</p>
      </header>
      {notice && <Notice isNews>{notice}</Notice>}
      {accounts.length === 0 ? (
        <section class="card">
          <EmptyState icon="message-circle" title={t('chat.none')} lead={t('chat.unconnected')}>
            <LinkButton href={`/${lang}/desk/connections`}>{t('chat.connect')}</LinkButton>
          </EmptyState>
        </section>
      ) : (
        <>
          <Accounts shown={shown} view={view} />
          <Waiting shown={shown} view={view} />
          {shut && <ShutCard shut={shut} view={view} />}
          {page && <All shown={shown} page={page} view={view} />}
          <p class="fine">
            {[t('chat.privacy'), t('chat.plan'), t('page.timezone')].join(gapOf(lang))}
          </p>
          <ChatRules view={view} />
        </>
      )}
    </>
  );
  return { title, result: result.toString() };
}

function Accounts({ shown: { accounts, account }, view: { t, lang } }: Props) {
  if (accounts.length < 2) return null;
  const tabs = accounts.map((id, i) => ({
    href: `/${lang}/desk/chats?account=${id}`,
    text: t('chat.account', { count: i + 1 }),
    isHere: id === account,
  }));
  return <Segment label={t('chat.accounts')} tabs={tabs} />;
}

interface Props {
  shown: ChatsShown;
  view: View;
}

function Waiting({ shown: { waiting, parcels }, view }: Props) {
  const { t, lang, now } = view;
  return (
    <section class="card flush inbox" aria-label={t('chat.waiting')}>
      <header class="card-head">
        <h2>{t('chat.waiting')}</h2>
        {waiting.length > 0 && <Count tone="soon">{waiting.length}</Count>}
      </header>
      {waiting.length === 0 && <p class="none soft">{t('chat.waiting.none')}</p>}
      <ol class="mails">
        {waiting.toSorted(lateLast(now)).map((row) => {
          const own = parcels.get(row.order_number ?? '') ?? [];
          const times = timesIn(row);
          const next = nextClock(clocksOf(times), now);
          return (
            <li class="mail chat-row" data-row="">
              <span class="mark-of">
                {row.unread > 0 && (
                  <Dot tone="soon" words={t('chat.unread', { count: row.unread })} />
                )}
              </span>
              <p class="what">
                <a data-open="" href={`/${lang}/desk/chats/${row.connection_id}/${row.chat_id}`}>
                  {titleOf(row.order_number, t)}
                </a>
              </p>
              <div class="excerpt">
                <Clocks times={times} order={factsOfOrder(own)} isBare view={view} />
              </div>
              <p class="number above">
                <Parcels order={row.order_number} parcels={own} view={view} />
              </p>
              <p class="state">
                <Chip tone="soon">
                  {row.unread > 0 ? t('chat.unread', { count: row.unread }) : t('chat.unanswered')}
                </Chip>
              </p>
              <span class="waits">
                {next?.until && <Countdown until={next.until} now={now} t={t} />}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const timesIn = (row: ChatRow): ChatTimes => ({
  waitingSince: row.waiting_since,
  buyerWroteAt: row.last_asked_at,
});

/** Whoever can still be answered comes first. */
const lateLast = (now: number) => (a: ChatRow, b: ChatRow) => isLate(a, now) - isLate(b, now);
const isLate = (row: ChatRow, now: number): number =>
  Number(nextClock(clocksOf(timesIn(row)), now) === null);

const titleOf = (order: string | null, t: View['t']): string =>
  order === null ? t('chat.open') : t('chat.one.order', { number: order });

/** What does not stand above already. */
function All({ shown, page, view }: Props & { page: ChatsPage }) {
  const { t, lang } = view;
  const { account, waiting } = shown;
  const rest = page.chats
    .filter(({ chat }) => !waiting.some((row) => row.chat_id === chat.chat_id))
    .toSorted((a, b) => Number(b.unread_count > 0) - Number(a.unread_count > 0));
  const isRest = rest.length < page.chats.length;
  const title = t(isRest ? 'chat.rest' : 'chat.all');
  return (
    <section class="card flush inbox" aria-label={title}>
      <header class="card-head">
        <h2>{title}</h2>
      </header>
      {rest.length === 0 && (
        <p class="none soft">{t(isRest ? 'chat.rest.none' : 'chat.all.none')}</p>
      )}
      <ol class="mails">
        {rest.map((one) => (
          <Row one={one} account={account} view={view} />
        ))}
      </ol>
      {page.others > 0 && <p class="none fine">{t('chat.others', { count: page.others })}</p>}
      {page.next !== null && (
        <p class="more">
          <a
            href={`/${lang}/desk/chats?${new URLSearchParams({ account: account ?? '', cursor: page.next })}`}
          >
            {t('chat.more')}
          </a>
        </p>
      )}
    </section>
  );
}

/** Ozon's list does not say which order a chat is about. */
function Row({ one, account, view }: { one: Chat; account: string | null; view: View }) {
  const { t, lang, now } = view;
  const { chat_id, created_at } = one.chat;
  const since = parseInstant(created_at);
  return (
    <li class="mail chat-row" data-row="">
      <span class="mark-of">
        {one.unread_count > 0 && (
          <Dot tone="soon" words={t('chat.unread', { count: one.unread_count })} />
        )}
      </span>
      <p class="what">
        <a data-open="" href={`/${lang}/desk/chats/${account}/${chat_id}`}>
          {since === null
            ? t('chat.open')
            : t('chat.since', { date: formatTime(lang, since, now) })}
        </a>
      </p>
      <p class="state">
        {one.unread_count > 0 ? (
          <Chip tone="soon">{t('chat.unread', { count: one.unread_count })}</Chip>
        ) : (
          isClosed(one) && <Chip>{t('chat.closed')}</Chip>
        )}
      </p>
    </li>
  );
}
