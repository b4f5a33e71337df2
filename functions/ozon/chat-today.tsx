// The lines about chats that wait, on the page of the day. Read from what the last visit at Ozon stored: no page
// asks Ozon for it.
import { type Chips, inShop, RowShop } from '../accounts/shop-chip.tsx';
import { COUNT_MAX } from '../contract/today.ts';
import { formatTime } from '../lib/time.ts';
import type { View } from '../shipments/view.ts';
import { type Clock, clocksOf, nextClock } from './chat-clocks.ts';
import { findWaitingChats } from './chat-store.ts';

/** A chat whose buyer can still be answered: the next of its clocks to run out. */
export type WaitingChat = Clock;

/** What runs out first in front. */
export async function loadWaitingChats(
  db: D1Database,
  sellerId: string,
  now: number,
): Promise<WaitingChat[]> {
  const rows = await findWaitingChats(db, sellerId, COUNT_MAX + 1);
  return rows
    .map((row) => ({ waitingSince: row.waiting_since, buyerWroteAt: row.last_asked_at }))
    .flatMap((times) => nextClock(clocksOf(times), now) ?? [])
    .toSorted((a, b) => (a.until ?? 0) - (b.until ?? 0));
}

export function ChatsCard(props: {
  shops: readonly { sellerId: string; chats: readonly WaitingChat[] }[];
  chips: Chips;
  view: View;
}) {
  const { chips, view } = props;
  const { t, lang, now } = view;
  const shops = props.shops.filter(({ chats }) => chats.length > 0);
  if (shops.length === 0) return null;
  return (
    <section class="card stack">
      <h2>{t('chat.waiting')}</h2>
      <ul class="rows">
        {shops.map(({ sellerId, chats: [first, ...others] }) => (
          <li>
            <a href={inShop(`/${lang}/desk/chats`, sellerId, chips)}>
              {t(others.length >= COUNT_MAX ? 'chat.today.more' : 'chat.today', {
                count: Math.min(others.length + 1, COUNT_MAX),
              })}
            </a>
            <RowShop sellerId={sellerId} chips={chips} />
            <span class="stale full">
              {t(first?.rule === 'reply-rating' ? 'chat.today.share' : 'chat.today.reply', {
                date: formatTime(lang, first?.until ?? now, now),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
