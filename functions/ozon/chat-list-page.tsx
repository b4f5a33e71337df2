// The list of Ozon's chats with buyers: who waits, whoever can still be answered first, then all.

import { parseInstant } from '../carriers/time.ts';
import { formatTime } from '../lib/time.ts';
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
      <h1 class="date">{title}</h1>
      <p>{t('chat.lead')}</p>
      {notice && (
        <p class="card note" role="status">
          {notice}
        </p>
      )}
      {accounts.length === 0 ? (
        <p class="card">
          {t('chat.unconnected')}{' '}
          <a href={`/${lang}/desk/connections`}>{t('today.connections.open')}</a>
        </p>
      ) : (
        <>
          <Accounts shown={shown} view={view} />
          <Waiting shown={shown} view={view} />
          {shut && <ShutCard shut={shut} view={view} />}
          {page && <All shown={shown} page={page} view={view} />}
          <p class="fine">
            {t('chat.privacy')} {t('chat.plan')} {t('page.timezone')}
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
  return (
    <nav aria-label={t('chat.accounts')}>
      <ul class="sections">
        {accounts.map((id, i) => (
          <li>
            <a
              href={`/${lang}/desk/chats?account=${id}`}
              aria-current={id === account ? 'page' : undefined}
            >
              {t('chat.account', { count: i + 1 })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface Props {
  shown: ChatsShown;
  view: View;
}

function Waiting({ shown: { waiting, parcels }, view }: Props) {
  const { t, lang } = view;
  return (
    <section class="card stack">
      <h2>{t('chat.waiting')}</h2>
      {waiting.length === 0 && <p>{t('chat.waiting.none')}</p>}
      <ul class="rows stacked">
        {waiting.toSorted(lateLast(view.now)).map((row) => {
          const own = parcels.get(row.order_number ?? '') ?? [];
          const times = timesIn(row);
          return (
            <li>
              <a href={`/${lang}/desk/chats/${row.connection_id}/${row.chat_id}`}>
                <strong>{titleOf(row.order_number, t)}</strong>
              </a>
              <span class="badge">
                {row.unread > 0 ? t('chat.unread', { count: row.unread }) : t('chat.unanswered')}
              </span>
              <span class="full">
                <Parcels order={row.order_number} parcels={own} view={view} />
              </span>
              <Clocks times={times} order={factsOfOrder(own)} view={view} />
            </li>
          );
        })}
      </ul>
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

function All({ shown, page, view }: Props & { page: ChatsPage }) {
  const { t, lang } = view;
  const { account } = shown;
  const byUnread = page.chats.toSorted(
    (a, b) => Number(b.unread_count > 0) - Number(a.unread_count > 0),
  );
  return (
    <section class="card stack">
      <h2>{t('chat.all')}</h2>
      {byUnread.length === 0 && <p>{t('chat.all.none')}</p>}
      <ul class="rows stacked">
        {byUnread.map((one) => (
          <Row one={one} shown={shown} view={view} />
        ))}
      </ul>
      {page.others > 0 && <p class="fine">{t('chat.others', { count: page.others })}</p>}
      {page.next !== null && (
        <p>
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

function Row({ one, shown, view }: Props & { one: Chat }) {
  const { t, lang, now } = view;
  const { chat_id, created_at } = one.chat;
  const known = shown.waiting.find((row) => row.chat_id === chat_id);
  const since = parseInstant(created_at);
  return (
    <li>
      <a href={`/${lang}/desk/chats/${shown.account}/${chat_id}`}>
        {since === null ? t('chat.open') : t('chat.since', { date: formatTime(lang, since, now) })}
      </a>
      {one.unread_count > 0 ? (
        <span class="badge">{t('chat.unread', { count: one.unread_count })}</span>
      ) : (
        isClosed(one) && <span class="badge">{t('chat.closed')}</span>
      )}
      {known?.order_number && (
        <span class="full">
          <Parcels
            order={known.order_number}
            parcels={shown.parcels.get(known.order_number) ?? []}
            view={view}
          />
        </span>
      )}
    </li>
  );
}
